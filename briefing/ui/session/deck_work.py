"""Where a deck is made in the background: by a child process, or for clean slides in a thread. The
functions run in that thread.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from briefing import decks
from briefing.model.progress import Progress
from briefing.worker import WorkerError

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.analysis.facts import Facts
    from briefing.decks import Steps
    from briefing.model.corrections import Corrections
    from briefing.model.document import Document
    from briefing.worker import Worker

MEMORY = 1_500_000_000
"""Bytes that a child may use for one deck."""
OF_FILE, OF_COPIED, OF_DOCUMENT = (
    f"briefing.decks:{name}" for name in ("of_file", "of_copied", "of_document")
)


def of_file(worker: Worker, path: Path, encoding: str | None, corrections: Corrections) -> Steps:
    """The deck of a large file. Only slides that an author marked are read here, and composed when
    somebody asks for them, unless their text is odd.
    """
    from briefing import plugins

    yield Progress(0, decks.STEPS)
    if decks.may_take_long(path):
        return (yield from _by(worker, OF_FILE, path, encoding, corrections))
    document = plugins.read(path, encoding=encoding)
    if document.form == "prose":
        return (yield from of_document(worker, document, corrections))
    return (yield from decks.of_document(document, corrections))


def of_copied(worker: Worker, text: str, html: str, corrections: Corrections) -> Steps:
    """The deck of what was copied elsewhere."""
    return (yield from _by(worker, OF_COPIED, text, html, corrections))


def of_document(
    worker: Worker, document: Document, corrections: Corrections, facts: Facts | None = None
) -> Steps:
    """The deck of a long article. `facts` is what is known to hold."""
    return (yield from _by(worker, OF_DOCUMENT, document, corrections, facts))


def get_ready(worker: Worker) -> None:
    """Have a child there, with all in memory that it takes."""
    with suppress(WorkerError):  # it is said when something is to be opened
        worker.call("briefing.decks:get_ready", seconds=None)


def _by(worker: Worker, target: str, *arguments: object) -> Steps:
    return (yield from worker.steps(target, *arguments, seconds=None, memory=MEMORY))
