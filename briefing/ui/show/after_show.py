"""What comes after a show, one after the other: the question about its ink, then the record of a
rehearsal opens, or that of a talk is offered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.model.time.duration import clock_text
from briefing.ui.show.panels.keep_ink import KeepInk
from briefing.ui.show.times.talk_clock import WORTH_KEEPING
from briefing.ui.show.times.window import TimesWindow

if TYPE_CHECKING:
    from briefing.model.time.rehearsal import Record
    from briefing.ui.services import Services
    from briefing.ui.show.times.store import TimesStore

SHORTEST = round(WORTH_KEEPING)


def show_times(services: Services, times: TimesStore) -> TimesWindow:
    """All talks and rehearsals of what is open."""
    opened = TimesWindow(services.session, times, services.parent)
    opened.show()
    return opened


def after_show(
    services: Services, times: TimesStore, record: Record | None, *, rehearsal: bool
) -> None:
    """`record` is of the show that was left, None where it was too short to keep: of a `rehearsal`
    that is said.
    """
    if not services.parent.isVisible():  # the app is closing: the record is kept
        return
    if record is None:
        if rehearsal:
            services.messages.note(_too_short)
        return
    question = services.parent.findChild(KeepInk)
    if question is not None:
        question.finished.connect(lambda: _tell(services, times, record))
    else:
        _tell(services, times, record)


def _too_short() -> str:
    short = QCoreApplication.translate(
        "TimesWindow", "A rehearsal of less than {0} seconds is not kept."
    )
    return short.format(SHORTEST)


def _tell(services: Services, times: TimesStore, record: Record) -> None:
    if record.sort == "rehearsal":
        show_times(services, times)
        return
    services.messages.tell(
        lambda: _time_taken(record),
        lambda: QCoreApplication.translate("TimesWindow", "Its times"),
        lambda: show_times(services, times),
    )


def _time_taken(record: Record) -> str:
    text = QCoreApplication.translate("TimesWindow", "The talk took {0}.")
    planned = QCoreApplication.translate("TimesWindow", "The talk took {0} of {1}.")
    sentence = planned if record.planned else text
    return sentence.format(clock_text(record.total), clock_text(record.planned or 0))
