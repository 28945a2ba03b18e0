"""Somebody types without a rest, and the process is killed: copies of one that has a briefing open.
`python -m tests.killed_journals FOLDER COUNT` says how many of what was kept were whole, were what
stood there at some moment, and were as new as had been promised; then the most that was lost, in
steps and in times of the journal's interval.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from briefing.qt.storage.journal import Journals
from briefing.resources import register
from briefing.ui.files import journal as journal_module
from briefing.ui.files.journal import Journal
from tests.ui.parts import Parent
from tests.ui.windows import TALK, write

INTERVAL = 20
"""Milliseconds, in place of two seconds: then a kill takes a hundredth of the time."""


def typed(step: int) -> str:
    return TALK.replace("A sentence that", f"Sentence {step} that")


def type_for_ever(parent: Parent, app: QApplication, said: int) -> None:
    """Say in the pipe which step is typed, and which is known to be kept."""
    services = parent.services
    journal = Journal(services)
    # A step that was typed when the journal began to write is kept when the next begins.
    wrote: list[int] = []
    step = 0
    write_now = journal.write

    def write_and_say() -> None:
        if not journal._jobs.busy:
            if wrote:
                os.write(said, f"k{wrote[-1]}\n".encode())
            wrote.append(step)
        write_now()

    journal._timer.timeout.disconnect()
    journal._timer.timeout.connect(write_and_say)
    while True:
        step += 1
        services.editor.write(typed(step), "typing", together="walk")
        os.write(said, f"t{step}\n".encode())
        until = time.monotonic() + 0.004
        while time.monotonic() < until:
            app.processEvents()


def killed(parent: Parent, app: QApplication, folder: Path, after: float) -> tuple[bool, int]:
    """Whether what is found is what was typed at some step, not older than what was kept for sure;
    and how many steps are lost.
    """
    heard, said = os.pipe()
    process = os.fork()
    if not process:
        type_for_ever(parent, app, said)
    os.close(said)
    lines = b""
    while b"k" not in lines:  # something is kept
        lines += os.read(heard, 65536)
    until = time.monotonic() + after
    while (left := until - time.monotonic()) > 0:
        if select.select([heard], [], [], left)[0]:
            lines += os.read(heard, 65536)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    while more := os.read(heard, 65536):
        lines += more
    os.close(heard)
    words = lines.decode().split()
    kept = max(int(word[1:]) for word in words if word.startswith("k"))
    last = max(int(word[1:]) for word in words if word.startswith("t"))
    found = Journals(folder / journal_module.FOLDER).left()
    if len(found) != 1:
        return False, 0
    file, unsaved = found[0]
    step = next((at for at in range(kept, last + 2) if typed(at) == unsaved.text.text), None)
    file.forget()
    file.close()
    return step is not None, last - (step or 0)


def main(folder: Path, count: int) -> None:
    app = QApplication([])
    register()
    journal_module.BEHIND = INTERVAL
    parent = Parent(folder)
    parent.services.session.open(write(folder))
    parent.services.session.finish()
    moments = random.Random(15)
    outcomes = [killed(parent, app, folder, moments.random() * 0.06) for _ in range(count)]
    print(sum(good for good, _ in outcomes), max(lost for _, lost in outcomes), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
