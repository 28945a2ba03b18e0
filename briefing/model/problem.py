"""What goes wrong with a person's file, said so that the person can mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.message import Message


@record
class Problem:
    """Something in the input that was not as it should be. The rest of the deck is still shown."""

    message: Message
    """One sentence, without the place."""
    path: str = ""
    line: int = 0
    """1-based; 0 when the problem is with the whole file."""
    remark: bool = False
    """Worth knowing; there is nothing to mend."""

    def __str__(self) -> str:
        return self.placed(self.message)

    def placed(self, text: str) -> str:
        """`text`, which says the message, after the place that it is about."""
        place = ":".join(part for part in (self.path, str(self.line or "")) if part)
        return f"{place}: {text}" if place else str(text)


def named_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Without the remarks that were made before: of what a program cannot show, a deck for another
    one is full.
    """
    said: set[Message] = set()
    for problem in problems:
        if problem.remark:
            if problem.message in said:
                continue
            said.add(problem.message)
        yield problem


class BriefingError(Exception):
    """The work cannot be done. Its text is one clear line for a person; the command line exits 2
    with it.
    """

    def __init__(self, message: Message, path: str = "", line: int = 0) -> None:
        super().__init__(str(Problem(message, path, line)))
        self.problem = Problem(message, path, line)


class ChangedMeanwhileError(BriefingError):
    """A file is not written: there stands something else than whoever changes it has read."""
