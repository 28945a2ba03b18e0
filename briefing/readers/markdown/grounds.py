"""Pictures behind slides that something else than the slide's text names: its heading, Marp's
directives, the front matter.

| said by | in decks of |
|---|---|
| `## Title {background-image="a.png"}`, `data-background=` | pandoc, reveal.js, Quarto |
| `<!-- backgroundImage: url(a.png) -->`, from that slide on | Marp |
| `backgroundImage:` or `background-image:` in the front matter, on all slides | Marp, pandoc |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Attributes, Image
from briefing.model.text import rich
from briefing.readers.markdown.picture_values import picture_in
from briefing.readers.markdown.scan.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.model.document import Meta
    from briefing.readers.markdown.scan.piece import Piece

BACKGROUND = "backgroundimage"
_BY_HEADING = ("background-image", "data-background-image", "data-background")
_PLACES = ("focus", "background-position", "data-background-position")
"""What stays of it where it is cut."""
_FOR_ALL = ("background-image", BACKGROUND)


def heading_ground(piece: Piece, attributes: Attributes, lines: Sequence[str]) -> list[Image]:
    """The picture that a heading puts behind its slide."""
    for key in _BY_HEADING:
        target = attributes.values.get(key, "")
        if target and (key.endswith("image") or picture_in(target)):
            numbers = range(piece.first, piece.last + 1)
            line = next((n for n in numbers if target in lines[n - 1]), piece.first)
            place = next((v for k in _PLACES if (v := attributes.values.get(k))), "")
            return [_ground(picture_in(target) or target, line, lines, place)]
    return []


def carried_ground(said: Mapping[str, tuple[str, int]], lines: Sequence[str]) -> list[Image]:
    """The picture that a slide before put behind this one, too, or the front matter behind all."""
    value, line = said.get(BACKGROUND, ("", 0))
    target = picture_in(value)
    return [_ground(target, line, lines)] if target else []


def said_for_all(meta: Meta) -> dict[str, tuple[str, int]]:
    """What the front matter puts behind every slide, with its line."""
    name = next((name for name in _FOR_ALL if meta.values.get(name)), "")
    return {BACKGROUND: (meta.values[name], meta.lines.get(name, 0))} if name else {}


def _ground(target: str, line: int, lines: Sequence[str], focus: str = "") -> Image:
    place = line_of(lines[line - 1], line).source() if line else None
    values = {"focus": focus} if focus else {}
    return Image(target, rich("", place), "", line, Attributes(classes=("bg",), values=values))
