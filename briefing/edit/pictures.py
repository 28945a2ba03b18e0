"""A picture of a slide → another file, another description, another place, another point that stays
when it is cut; and where a new one would stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from briefing.edit.arrangement import bodies
from briefing.edit.attributes import heading_line
from briefing.edit.braces import with_classes, with_value
from briefing.edit.texts import texts_of
from briefing.model.document import Attributes, Image
from briefing.model.edits.patch import Patch
from briefing.model.record import is_record, names_of
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.images import placing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.edit.source_text import SourceText
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit

Side = Literal["", "left", "right", "full"]
SIDES: tuple[Side, ...] = get_args(Side)
"""Where a picture may stand; empty: where it is written."""
_PLACES = ("left", "right", "full", "fullscreen", "inline")
_IMAGE = lazy_regex(
    r"!\[(?P<alt>[^\[\]\n]*)\]"
    r"(?:\((?P<inside>[^()\n]*)\)|\[(?P<ref>[^\[\]\n]*)\])"
    r"(?P<braces>\{[^{}\n]*\})?"
)
_TARGET = lazy_regex(r"[ \t]*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>[^\s<>]+))")


class PlacedImage(NamedTuple):
    """Where a picture is written."""

    image: Image
    start: int
    end: int
    alt: tuple[int, int]
    target: tuple[int, int]
    """What stands between the brackets behind the description, a title in it too."""
    braces: tuple[int, int]
    """Both the same where there are none."""
    inner: str
    """What stands between the braces."""
    named: bool
    """It is only named, and its file is said elsewhere."""


def image_at(
    document: Document, source: SourceText, part: int, line: int, target: str
) -> PlacedImage | None:
    """The picture of part `part` that is written on source line `line`; of several there, the one
    with this target. None where that is not plainly told.
    """
    if not 0 <= part < len(document.parts) or not 1 <= line <= source.count:
        return None
    images = [one for one in _images(document.parts[part].blocks) if one.target == target]
    said = source.line(line)
    start = source.start(line)
    found: list[PlacedImage] = []
    for match in _IMAGE.finditer(said):
        named = match["ref"] is not None
        place = _TARGET.match(match["inside"]) if not named else None
        words = (place["angled"] or place["bare"] or "") if place else ""
        one = next((one for one in images if named or one.target == words), None)
        if one is None:
            continue
        where = match.span("ref" if named else "inside")
        braces = match.span("braces") if match["braces"] else (match.end(), match.end())
        found.append(
            PlacedImage(
                one,
                start + match.start(),
                start + match.end(),
                (start + match.start("alt"), start + match.end("alt")),
                (start + where[0], start + where[1]),
                (start + braces[0], start + braces[1]),
                (match["braces"] or "{}")[1:-1],
                named,
            )
        )
    return found[0] if found else None


def pictures_in(document: Document, part: int) -> int:
    """How many pictures a slide has."""
    return sum(1 for _ in _images(document.parts[part].blocks))


def described(source: SourceText, one: PlacedImage, text: str) -> Edit:
    """It says `text` to who cannot see it; words there that place it stay."""
    said = source.text[one.alt[0] : one.alt[1]]
    words = [word for word in said.split() if placing(word)] if one.image.alt.plain != said else []
    clean = " ".join(text.replace("[", "(").replace("]", ")").split())
    return _changed(source, one.alt, " ".join([*words, clean]).strip())


def with_file(source: SourceText, one: PlacedImage, target: str) -> Edit:
    """Another file, named as it is written in Markdown; a title stays."""
    written = f"<{target}>" if any(char in " ()<>" for char in target) else target
    if one.named:
        return (Patch(one.target[0] - 1, one.target[1] + 1, f"({written})"),)
    said = source.text[one.target[0] : one.target[1]]
    found = _TARGET.match(said)
    if found is None:
        return _changed(source, one.target, written)
    start = one.target[0] + len(said) - len(said.lstrip())
    return _changed(source, (start, one.target[0] + found.end()), written)


def placed(source: SourceText, one: PlacedImage, side: Side) -> Edit:
    """It stands at that side, over the page, or where it is written."""
    said = source.text[one.alt[0] : one.alt[1]]
    words = said.split()
    patches: list[Patch] = []
    if "bg" in words or (words and all(map(placing, words))):  # Marp says it in the description
        kept = [word for word in words if word.partition(":")[0] not in ("bg", *_PLACES)]
        patches += _changed(source, one.alt, " ".join(kept))
    inner = with_classes(one.inner, (side,) if side else (), (*_PLACES, "bg"))
    return (*patches, *_with_braces(source, one, inner))


def focused(source: SourceText, one: PlacedImage, across: float, down: float) -> Edit:
    """What stays where it is cut, in shares of it from its left and its top."""
    value = f"{round(across * 100)}%,{round(down * 100)}%"
    return _with_braces(source, one, with_value(one.inner, "focus", value))


def places_below(document: Document, source: SourceText, part: int) -> Iterator[int]:
    """Where a picture may be put in: below all that the slide says, its notes left out; else at its
    very end.
    """
    own = [one for one in texts_of(document.parts[part], part) if one.role != "note"]
    lines = [place.line for one in own for place in one.text.sources]
    lines += [image.line for image in _images(document.parts[part].blocks)]
    number = max([*lines, heading_line(document, part) or document.firsts[part]])
    last = document.lasts[part]
    while number < last and not source.is_blank(number + 1):
        number += 1
    yield source.end(number)
    yield bodies(document, source)[part].end


def _images(value: object) -> Iterator[Image]:
    match value:
        case Image():
            yield value
        case tuple():
            for item in value:  # pyright: ignore[reportUnknownVariableType]
                yield from _images(item)  # pyright: ignore[reportUnknownArgumentType]
        case Attributes():
            pass
        case _ if is_record(value):
            for name in names_of(value):
                yield from _images(getattr(value, name))
        case _:
            pass


def _with_braces(source: SourceText, one: PlacedImage, inner: str) -> Edit:
    return _changed(source, one.braces, f"{{{inner.strip()}}}" if inner.strip() else "")


def _changed(source: SourceText, place: tuple[int, int], text: str) -> Edit:
    start, end = place
    return () if source.text[start:end] == text else (Patch(start, end, text),)
