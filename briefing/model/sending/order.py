"""What a person wants written: which kind of file, of which pages, with what of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import field, record
from briefing.model.sending.selection import Selection

if TYPE_CHECKING:
    from briefing.model.formats import ExportFormat
    from briefing.model.sending.profile import Profile


@record
class Order:
    """Before it is known where to."""

    format: ExportFormat
    profile: Profile
    selection: Selection = field(default_factory=Selection)
    opened: bool = False
    """In whichever program the desktop has for it, when it is written."""
