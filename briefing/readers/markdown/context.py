"""What the block rules share while one slide is parsed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.model.document import Attributes, Block
from briefing.model.problem import Problem
from briefing.model.text import Rich

if TYPE_CHECKING:
    from briefing.model.text import Source
    from briefing.readers.markdown.inline import Inline
    from briefing.readers.markdown.lines import Line

MAX_DEPTH = 12
"""Of lists, quotes and divs in each other; deeper ones are shown as text."""

_WIDE = re.compile(r"[\u2e80-\ua4cf\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffee\U00020000-\U0003ffff]")
_MARKS = "*_~`=^\ufdd0"


@dataclass(slots=True)
class Context:
    """One slide's parse."""

    inline: Inline
    path: str
    notes: list[Rich] = field(default_factory=list[Rich])
    attributes: Attributes = field(default_factory=Attributes)
    """Of the slide, as its comments and heading say."""
    problems: list[Problem] = field(default_factory=list[Problem])
    depth: int = 0
    block_classes: list[tuple[tuple[str, ...], int]] = field(
        default_factory=list["tuple[tuple[str, ...], int]"]
    )
    """Classes of divs that mean nothing to the reader, with their line."""
    steps: bool = False
    """Lists are shown one by one."""
    star_steps: bool = False
    """Lists marked `*` are."""

    def report(self, message: str, line: int) -> None:
        """Note a problem once."""
        problem = Problem(message, self.path, line)
        if problem not in self.problems:
            self.problems.append(problem)

    def rich(self, lines: list[Line]) -> Rich:
        """The text of a paragraph that stands on `lines`."""
        places = [place for line in lines if (place := _span(line))]
        found = self.inline.rich(joined(lines), places[0] if places else None)
        return replace(found, more=tuple(places[1:])) if len(places) > 1 else found


def _span(line: Line) -> Source | None:
    """Where a line's text stands, without white space around it."""
    text = line.text.strip()
    if not text:
        return None
    start = line.text.index(text)
    return line.source(start, start + len(text))


def joined(lines: list[Line]) -> str:
    """One paragraph's source lines as one text. Chinese joins without a space, Latin with one;
    two spaces or a backslash at a line's end make a break.
    """
    text = ""
    broken = True
    for line in lines:
        piece = line.text.strip()
        if not piece:
            continue
        if broken:
            text += piece
        elif _wide_joint(text, piece):
            text += piece
        else:
            text += " " + piece
        broken = line.text.endswith("  ") or _backslash(piece)
        if broken and line is not lines[-1]:
            text = text.removesuffix("\\") + "\n"
    return text.rstrip("\n")


def _backslash(piece: str) -> bool:
    return (len(piece) - len(piece.rstrip("\\"))) % 2 == 1


def _wide_joint(before: str, after: str) -> bool:
    left, right = before.rstrip(_MARKS)[-1:], after.lstrip(_MARKS)[:1]
    return bool(_WIDE.match(left) or _WIDE.match(right))


