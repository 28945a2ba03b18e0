"""Text with marks, and where in its source file it stands: what documents and decks are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from unicodedata import bidirectional

from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

Script = Literal["", "sub", "sup"]


@record
class Source:
    """Characters `start` to `end` of line `line` (1-based) of the source file."""

    line: int
    start: int
    end: int

    def overlaps(self, other: Source) -> bool:
        """Whether both have a character of the source in common."""
        return self.line == other.line and self.start < other.end and other.start < self.end


Sources = tuple[Source, ...]
"""Where one text stands: a stretch for each line that it runs over."""


@record
class Run:
    """Text with one set of marks. A `\\n` in it is a line break that the author wanted."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    strike: bool = False
    script: Script = ""
    link: str = ""
    """An http, https or mailto address, or `#id` of a slide; empty for none."""


@record
class RichText:
    """A piece of text as its author marked it, with the place it came from.

    From an article, `source` holds exactly `plain`. From Markdown it is the stretch of the source
    line that the text was written in, marks included. Text without a source is the app's own label.
    """

    runs: tuple[Run, ...] = ()
    source: Source | None = None
    more: tuple[Source, ...] = ()
    """Where the text runs on, if its source is hard-wrapped: one stretch for each further line."""
    own: bool = False
    """In a deck made from an article: a person wrote this instead of the article."""

    @property
    def plain(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def sources(self) -> Sources:
        """Every stretch of the source that the text runs over, one for each line."""
        return (self.source, *self.more) if self.source else ()

    def overlaps(self, source: Source) -> bool:
        """Whether any character of the text stands at `source`."""
        return any(own.overlaps(source) for own in self.sources)

    def __bool__(self) -> bool:
        return any(run.text for run in self.runs)

    def __hash__(self) -> int:  # a paragraph of ten thousand lines has as many places
        return hash((self.runs, self.source))

    def __str__(self) -> str:
        return self.plain


ELLIPSIS = "…"


def with_ellipsis(text: RichText) -> RichText:
    """`text`, which its source goes on with: `The first words …`."""
    return replace(text, runs=(*text.runs, Run(ELLIPSIS)))


def rich(text: str, source: Source | None = None) -> RichText:
    """`text` without marks."""
    return RichText((Run(text),) if text else (), source)


def rich_text_from(lines: Sequence[str], sources: Sequence[Source]) -> RichText:
    """What stands at `sources` of `lines`, word for word. Between Latin words a line's end is a
    space, in Chinese it is nothing.
    """
    text = ""
    for source in sources:
        piece = lines[source.line - 1][source.start : source.end]
        text += " " * bool(text and piece and text[-1].isascii() and piece[0].isascii()) + piece
    if not text:
        return RichText()
    return RichText((Run(text),), sources[0], tuple(sources[1:]))


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of `text` does: Unicode's rule P2."""
    if text.isascii():
        return False
    strong = (kind for kind in map(bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"


CONTROLS = lazy_regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""All but the tab and the line's end: terminals obey them, and some turn `fdp.exe` round."""


def visible(text: str) -> str:
    """`text` for a terminal, a label or a tool tip: control characters stand there as marks, so
    that none of them is obeyed.
    """
    return CONTROLS.sub(_mark, text)


def _mark(found: re.Match[str]) -> str:
    """Unicode's picture of the control, and the number of one that has no picture."""
    code = ord(found[0])
    if code == 0x7F:
        return "\u2421"
    return chr(0x2400 + code) if code < 0x20 else f"⟨U+{code:04X}⟩"
