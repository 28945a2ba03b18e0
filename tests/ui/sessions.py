"""What is open in a session, and changing it, for tests that know that something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.kind import change_kind
from briefing.model.record import replace
from briefing.ui.session.document_editor import DocumentEditor
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
    """Show a slide as another kind, as a step: of a briefing by a patch of its text."""
    editor = DocumentEditor(session)
    document = editor.document
    if document is None:
        said = session.history.state.corrections.with_kind(slide_id, kind)
        correct(session, said, KIND, slide_id)
        return
    slide = next(one for one in open_in(session).deck.slides if one.id == slide_id)
    editor.patch(change_kind(document, editor.source, slide.part, kind), KIND, slide_id)


def put_open(session: Session, **fields: object) -> None:
    """Other values for some fields of what is open, as if its file had changed; nobody is told."""
    briefing = replace(open_in(session), **fields)
    session.briefing = briefing
    session.navigator.enter(briefing, (session.navigator.slide_index, 0))
