"""What is open in a session, and changing it, for tests that know that something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import replace
from briefing.ui.session.step_names import KIND

if TYPE_CHECKING:
    from briefing.model.corrections import Corrections
    from briefing.model.deck import Kind
    from briefing.ui.session.open_briefing import OpenBriefing
    from briefing.ui.session.session import Session


def open_in(session: Session) -> OpenBriefing:
    """The briefing that is open."""
    assert session.briefing is not None
    return session.briefing


def correct(
    session: Session, corrections: Corrections, name: str, value: str = "", line: int = 0
) -> None:
    """Show the briefing with these corrections, as a step."""
    state = replace(session.history.state, corrections=corrections)
    session.change(state, name, value, line)


def set_kind(session: Session, slide_id: str, kind: Kind | None) -> None:
    """Show a slide as another kind, as a step."""
    correct(session, session.history.state.corrections.with_kind(slide_id, kind), KIND, slide_id)


def put_open(session: Session, **fields: object) -> None:
    """Other values for some fields of what is open, as if its file had changed; nobody is told."""
    briefing = replace(open_in(session), **fields)
    session.briefing = briefing
    session.navigator.enter(briefing, (session.navigator.slide_index, 0))
