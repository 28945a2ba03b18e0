"""Long work is a plain generator of `Progress`; closing the generator cancels it."""

from __future__ import annotations

from briefing.model.record import record


@record
class Progress:
    """`done` of `total` steps; `label` names what is being done, in English, for a person."""

    done: int
    total: int
    label: str = ""
