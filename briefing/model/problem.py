"""What goes wrong with a person's file, said so that the person can mend it."""

from __future__ import annotations

from briefing.model.record import record


@record
class Problem:
    """Something in the input that was not as it should be. The rest of the deck is still shown."""

    message: str
    """One sentence in English, without the place."""
    path: str = ""
    line: int = 0
    """1-based; 0 when the problem is with the whole file."""
    remark: bool = False
    """Worth knowing; there is nothing to mend."""

    def __str__(self) -> str:
        place = ":".join(part for part in (self.path, str(self.line or "")) if part)
        return f"{place}: {self.message}" if place else self.message


class BriefingError(Exception):
    """The work cannot be done. Its text is one clear line for a person; the command line exits 2
    with it.
    """

    def __init__(self, message: str, path: str = "", line: int = 0) -> None:
        super().__init__(str(Problem(message, path, line)))
        self.problem = Problem(message, path, line)
