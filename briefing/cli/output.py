"""All that commands print, on one way: a terminal obeys control characters, and a file's title or
name may hold them (`\\x1b]0;…` changes the window's title, `\\u202e` turns what follows round).
"""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from threading import local
from typing import TYPE_CHECKING

from briefing.model.text import CONTROLS, visible

if TYPE_CHECKING:
    import re
    from collections.abc import Generator
    from typing import TextIO


class _Heard(local):
    """Where this thread's lines for the standard error go instead."""

    lines: list[str] | None = None


_heard = _Heard()


@contextmanager
def overheard() -> Generator[list[str], None, None]:
    """What this thread warns of meanwhile, kept for somebody who prints it in their turn."""
    lines: list[str] = []
    before, _heard.lines = _heard.lines, lines
    try:
        yield lines
    finally:
        _heard.lines = before


def say(line: str) -> None:
    """One line on the standard output."""
    print(as_one_line(line))


def warn(line: str) -> None:
    """One line on the standard error."""
    lines = _heard.lines
    if lines is None:
        print(as_one_line(line), file=sys.stderr)
    else:
        lines.append(line)


def as_one_line(text: str) -> str:
    """As it is printed: what would be obeyed, or look like another line, stands there as a mark."""
    return visible(text).replace("\n", "\u240a")


def print_json(value: object) -> None:
    """UTF-8 whatever the locale says, so that a program can read it anywhere."""
    text = CONTROLS.sub(_escaped, json.dumps(value, ensure_ascii=False, indent=1))
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # a test or another program put its own text stream there
        print(text)
        return
    sys.stdout.flush()
    # A lone surrogate cannot be written as UTF-8, but may stand in a hostile file's text.
    buffer.write(text.encode("utf-8", "replace") + b"\n")
    buffer.flush()


def _escaped(found: re.Match[str]) -> str:
    """A control that JSON allows in a string, as JSON also lets it be written."""
    return f"\\u{ord(found[0]):04x}"


def on_terminal() -> bool:
    """Whether a person sees the standard error."""
    return _heard.lines is None and sys.stderr.isatty()


class Bar:
    """A line on a terminal that is drawn over and over; nowhere else is anything seen of it."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._out = sys.stderr if stream is None else stream
        self._drawn = False
        self.wanted = _heard.lines is None and self._out.isatty()

    def draw(self, line: str) -> None:
        """Instead of what was drawn before."""
        self._out.write(f"\r{as_one_line(line)}\x1b[K")
        self._out.flush()
        self._drawn = True

    def clear(self) -> None:
        """Take it away."""
        if self._drawn:
            self._out.write("\r\x1b[K")
            self._out.flush()
