"""The beginning of a word in the source → the words that may stand there: kinds, variants, themes,
pictures, keys of the front matter, blocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.model.geometry import RATIOS
from briefing.model.kinds import CHARTS, KIND_INFO, kind_of_classes
from briefing.model.looks.variants import VARIANT_INFO
from briefing.model.record import record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model.deck import Kind

What = Literal["kind", "variant", "theme", "picture", "key", "word", "block"]

_CLASS = lazy_regex(r"\.([\w-]*)$")
_VARIANT = lazy_regex(r"\.?variant=([\w-]*)$")
_NAMED = lazy_regex(r"\.([\w-]+)(?![\w=-])")
_VALUE = lazy_regex(r"([\w-]+):[ \t]*([\w:./-]*)$")
_KEY = lazy_regex(r"([\w-]*)$")
_PICTURE = lazy_regex(r"!\[[^\[\]\n]*\]\(<?([^()<>\n]*)$")
_BLOCK = lazy_regex(r"[ \t]*:{3,}[ \t]*([\w-]*)$")

OF_SLIDES = ("hidden", "backup", "must", "extra", "incremental")
"""Classes of a slide besides its kind."""
CHART_NAMES = tuple(name for name in CHARTS if name.isascii())
KEYS = (
    "title", "subtitle", "author", "date", "place", "host", "theme", "ratio", "lang", "footer",
    "length", "times", "bells", "transition", "advance", "loop", "cover", "cover-image", "agenda",
    "detail",
)  # fmt: skip
"""Of the front matter: those that README names."""
BLOCKS = (
    "notes", "columns", "column", "cards", "people", "figure", "timeline", "quote", "table",
    "chart", "flow", "org", "cycle", "matrix", "pyramid",
)  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "ratio": tuple(RATIOS),
    "transition": ("none", "fade", "push"),
    "cover": ("yes", "no"),
    "agenda": ("yes", "no"),
    "loop": ("yes", "no"),
    "detail": ("short", "standard", "full"),
    "lang": ("zh-CN", "en-US"),
}


class Word(NamedTuple):
    """One that may stand there."""

    text: str
    """What is written."""
    what: What
    kind: Kind | Literal[""] = ""
    """Which it is, or which it is a variant of; empty for others."""


@record
class Completion:
    """What may follow."""

    start: int
    """Column of the first character that a word takes the place of."""
    words: tuple[Word, ...]


def completion(
    line: str, column: int, *, in_front: bool, themes: Sequence[str], pictures: Iterable[str]
) -> Completion | None:
    """At `column` of `line`; None where nothing is known. `in_front`: the line is one of the front
    matter. `pictures` are those beside the file, as they would be named in it.
    """
    before = line[:column]
    if in_front:
        return _in_front(before, themes, pictures)
    if found := _PICTURE.search(before):
        return _that_begin(found[1], found.start(1), _pictures(pictures))
    if found := _BLOCK.match(before):
        return _that_begin(found[1], found.start(1), [Word(name, "block") for name in BLOCKS])
    if before.rfind("{") <= before.rfind("}"):
        return None
    if found := _VARIANT.search(before):
        return _that_begin(found[1], found.start(1), _variants(line))
    if found := _CLASS.search(before):
        kinds = [Word(kind, "kind", kind) for kind in KIND_INFO]
        others = [Word(name, "word") for name in (*CHART_NAMES, *OF_SLIDES)]
        variants = [Word("variant=", "word")]
        return _that_begin(found[1], found.start(1), [*kinds, *others, *variants])
    return None


def _in_front(before: str, themes: Sequence[str], pictures: Iterable[str]) -> Completion | None:
    if found := _VALUE.match(before):
        key, begun = found[1].lower(), found[2]
        if key == "theme":
            return _that_begin(begun, found.start(2), [Word(name, "theme") for name in themes])
        if key == "cover-image":
            return _that_begin(begun, found.start(2), _pictures(pictures))
        return _that_begin(
            begun, found.start(2), [Word(word, "word") for word in _WORDS.get(key, ())]
        )
    if (found := _KEY.match(before)) and found.end() == len(before):
        return _that_begin(found[1], 0, [Word(f"{key}: ", "key") for key in KEYS])
    return None


def _variants(line: str) -> list[Word]:
    """Of the kind that the line names; of every kind where it names none."""
    kind = kind_of_classes(tuple(_NAMED.findall(line)))
    kinds: list[Kind] = [kind] if kind else list(VARIANT_INFO)
    found = [Word(name, "variant", one) for one in kinds for name in VARIANT_INFO.get(one, ())]
    return list({word.text: word for word in reversed(found)}.values())[::-1]


def _pictures(pictures: Iterable[str]) -> list[Word]:
    return [Word(name, "picture") for name in pictures]


def _that_begin(begun: str, start: int, words: Sequence[Word]) -> Completion | None:
    """Those that begin so, then those that hold it; none where nothing else would stand there."""
    low = begun.lower()
    first = [word for word in words if word.text.lower().startswith(low)]
    later = [word for word in words if low and low in word.text.lower() and word not in first]
    found = (*first, *later)
    if not found or [word.text for word in found] == [begun]:
        return None
    return Completion(start, found)
