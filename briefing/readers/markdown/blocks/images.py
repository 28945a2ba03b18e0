"""Pictures named in a paragraph → Image blocks; Marp and Deckset say size and place in the alt
text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Attributes, Block, Image
from briefing.model.regex import lazy_regex
from briefing.model.text import rich
from briefing.readers.markdown.inline.attributes import merged, read_attributes

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.scan.lines import Line

_SIZE = lazy_regex(r"(w|h|width|height):(\S+)$")
_FILTER = lazy_regex(
    r"(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|"
    r"corner-radius|transition)(?:[:(].*)?$"
)
_PLACE = lazy_regex(
    r"(left|right|center|fit|cover|contain|auto|inline|fill|original|filtered|vertical)"
    r"(?::(\d+%))?$"
)
_IN_TEXT = frozenset({"inline", "left", "right", "bg"})
_PERCENT = lazy_regex(r"\d+(?:\.\d+)?%$")


def images_of(context: Context, first: int, lines: list[Line]) -> list[Block]:
    """The pictures found since number `first` in the paragraph on `lines`, as blocks."""
    blocks: list[Block] = []
    images = context.inline.found.images
    number = lines[0].number
    for image in images[first:]:
        alt, attributes = _from_alt(image.alt)
        if image.attributes and (said := read_attributes(image.attributes)):
            attributes = merged(attributes, said)
            alt = attributes.values.get("alt", alt)
        line = next((one.number for one in lines if image.target[:40] in one.text), number)
        source = next((one.source() for one in lines if one.number == line), None)
        if context.dialect.pictures_behind and not _IN_TEXT & set(attributes.classes):
            attributes = merged(attributes, Attributes(classes=("bg",)))
        blocks.append(Image(image.target, rich(alt, source), image.title, line, attributes))
    del images[first:]
    return blocks


def is_ground(block: Block) -> bool:
    """Whether it is a picture on the slide's ground, all of it or a side."""
    return isinstance(block, Image) and "bg" in block.attributes.classes


def _from_alt(alt: str) -> tuple[str, Attributes]:
    """The alt text without the words that place the picture, and what they said."""
    words = alt.split()
    background = "bg" in words
    places = all(map(placing, words)) and bool(words)
    classes: list[str] = []
    values: dict[str, str] = {}
    rest: list[str] = []
    for word in words:
        if size := _SIZE.match(word):
            values["width" if size[1][0] == "w" else "height"] = size[2]
        elif word == "bg":
            classes.append("bg")
        elif _FILTER.match(word) and (background or places or ":" in word):
            continue
        elif (background or places) and (place := _PLACE.match(word)):
            classes.append(place[1])
            if place[2]:
                values["width"] = place[2]
        elif (background or places) and _PERCENT.match(word):
            values["width"] = word
        else:
            rest.append(word)
    text = " ".join(rest) if classes or values or len(rest) < len(words) else alt
    return text, Attributes(classes=tuple(classes), values=values)


def placing(word: str) -> bool:
    """Whether a word of a description says where the picture stands, or how large."""
    return bool(
        word == "bg"
        or _SIZE.match(word)
        or _PLACE.match(word)
        or _PERCENT.match(word)
        or _FILTER.match(word)
    )
