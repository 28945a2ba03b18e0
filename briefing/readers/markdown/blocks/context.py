"""What the block rules share while one slide is parsed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.model.document import Attributes, Block, Image
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import field, mutable
from briefing.model.text import RichText, Source
from briefing.readers.markdown.dialect import Dialect
from briefing.readers.markdown.scan.lines import HIDDEN, is_wide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.markdown.inline.parse import Inline
    from briefing.readers.markdown.scan.lines import Line

MAX_DEPTH = 12
"""Of lists, quotes and divs in each other; deeper ones are shown as text."""

_MARKS = f"*_~`=^{HIDDEN}"
_NEAR = 100
"""Characters: more marks than that stand before no letter."""

_LETTERLIKE = {"*", "_", "~", "="}

Parse = Callable[["list[Line]", "Context"], list[Block]]
"""All rules in their order, applied to lines. `parse_blocks` is handed to the rules as this: blocks
may hold blocks, and no rule needs to know the others.
"""


@mutable
class Context:
    """One slide's parse."""

    inline: Inline
    parse: Parse
    path: str
    lines: Sequence[str] = ()
    """Of the whole file."""
    dialect: Dialect = field(default_factory=Dialect)
    unclosed: set[int] = field(default_factory=set[int])
    """Source lines, from 0, with comments that nobody closes."""
    notes: list[RichText] = field(default_factory=list[RichText])
    attributes: Attributes = field(default_factory=Attributes)
    """Of the slide, as its comments and divs say."""
    problems: list[Problem] = field(default_factory=list[Problem])
    depth: int = 0
    """Of blocks in each other."""
    _said: set[str] = field(default_factory=set[str])
    """Messages."""
    steps: bool = False
    """Lists are shown one by one."""
    star_steps: bool = False
    """Lists marked `*` are."""
    paused: bool = False
    """So is everything from here on."""
    fragment: bool = False
    """The entry that is being read says so of itself."""
    slots: list[str] = field(default_factory=list[str])
    """Slidev's, in which columns stand."""
    backgrounds: list[Image] = field(default_factory=list[Image])
    """Pictures that comments put behind the slide."""
    bare: bool = False
    """The slide wants no picture behind it that an earlier one had."""
    unclosed_elements: int = 0
    """So many were looked for in vain: enough is enough."""

    def report(self, message: Message, line: int, *, remark: bool = False) -> None:
        """Note a problem: what a slide does wrong many times is said for the first line. A `remark`
        is about what cannot be shown, and nothing to mend.
        """
        if message not in self._said:
            self._said.add(message)
            self.problems.append(Problem(message, self.path, line, remark))

    def inside(self, lines: list[Line]) -> list[Block]:
        """The blocks of `lines`, which stand inside a block. Every line goes into one, or into
        the notes.
        """
        self.depth += 1
        blocks = self.parse(lines, self)
        self.depth -= 1
        return blocks

    def pause(self) -> None:
        """What follows is shown on clicks."""
        self.paused = True

    def clicked(self, lines: list[Line]) -> list[Block]:
        """The blocks of `lines`, each shown on a click."""
        before = self.steps, self.paused
        self.steps = self.paused = True
        blocks = self.inside(lines)
        self.steps, self.paused = before
        return blocks

    def too_deep(self, line: Line) -> bool:
        """Whether a block inside so many others is to be shown as text instead."""
        if self.depth <= MAX_DEPTH:
            return False
        self.report(
            Message(T("Problems", "more than {0} blocks in each other: shown as text"), MAX_DEPTH),
            line.number,
        )
        return True

    def rich(self, lines: list[Line]) -> RichText:
        """The text of a paragraph that stands on `lines`."""
        if len(lines) == 1:
            return self.inline.rich(lines[0].text.strip(), _place(lines[0]))
        places = [place for line in lines if (place := _place(line))]
        return self.inline.rich(
            joined(lines, breaks=self.dialect.breaks),
            places[0] if places else None,
            tuple(places[1:]),
        )


def _place(line: Line) -> Source | None:
    """Where a line's text stands, without white space around it."""
    text = line.text.rstrip()
    start = len(text) - len(text.lstrip())
    return line.source(start, len(text)) if text else None


def joined(lines: list[Line], *, breaks: bool = False) -> str:
    """One paragraph's source lines as one text. Chinese joins without a space, Latin with one;
    two spaces or a backslash at a line's end make a break, with `breaks` every line's end.
    """
    text = ""
    joint = ""
    for line in lines:
        piece = line.text.strip()
        if not piece:
            continue
        if joint == " " and _wide_joint(text, piece):
            # A mark that meets a letter is none: something unseen keeps them apart.
            joint = HIDDEN if text[-1:] in _LETTERLIKE or piece[:1] in _LETTERLIKE else ""
        text += joint + piece
        joint = "\n" if breaks else " "
        if line.text.endswith("  "):
            joint = "\n"
        elif _backslash(piece):
            text, joint = text[:-1], "\n"
    return text + "\\" if joint == "\n" and _backslash(lines[-1].text) else text


def _backslash(piece: str) -> bool:
    return piece.endswith("\\") and (len(piece) - len(piece.rstrip("\\"))) % 2 == 1


def _wide_joint(before: str, after: str) -> bool:
    left = before[-_NEAR:].rstrip(_MARKS)[-1:]
    right = after[:_NEAR].lstrip(_MARKS)[:1]
    return is_wide(left) or is_wide(right)
