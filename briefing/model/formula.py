"""A formula on a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.model.text import RichText


@record
class Formula:
    """In LaTeX, and as text that says the same."""

    latex: str
    text: RichText
