"""What was sent beside what came back: which slide, which shape, which paragraph is which.

A slide's number tells, where the program that saved the file has kept it; else the names of shapes;
else what both say, in the order in which they say it.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeVar, Union

from briefing.model.office.presentation import SlideChart, SlidePicture, SlideTable, SlideText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.model.office.presentation import PresentedSlide, SlideShape

Pair = tuple[Union[int, None], Union[int, None]]
"""Places before and after; None for what is gone or new."""
T = TypeVar("T")

_ALIKE_SLIDES = 0.3
_ALIKE_TEXTS = 0.4
_MOST_COMPARED = 400
"""Characters of each text that is compared letter by letter."""
_MOST_LEFT = 300
"""Slides that are compared each with each."""


def slide_pairs(before: Sequence[PresentedSlide], after: Sequence[PresentedSlide]) -> list[Pair]:
    """Each slide once, in the order of `after`, those that are gone at the end."""
    found: dict[int, int] = {}
    _take(found, before, after, lambda slide: slide.creation)
    _take(found, before, after, _all_words)
    left = [place for place in range(len(before)) if place not in found.values()]
    new = [place for place in range(len(after)) if place not in found]
    if len(left) <= _MOST_LEFT and len(new) <= _MOST_LEFT:
        scores = sorted(
            (
                (_likeness(before[one], after[other]), -abs(one - other), one, other)
                for one in left
                for other in new
            ),
            reverse=True,
        )
        for score, _, one, other in scores:
            if score >= _ALIKE_SLIDES and other not in found and one not in found.values():
                found[other] = one
    gone = [place for place in range(len(before)) if place not in set(found.values())]
    return _pairs(found, len(after), gone)


def shape_pairs(before: Sequence[SlideShape], after: Sequence[SlideShape]) -> list[Pair]:
    """Each shape once, in the order of `after`, those that are gone at the end."""
    found: dict[int, int] = {}
    _take(found, before, after, lambda shape: f"{type(shape).__name__} {shape.name}", once=True)
    _take(found, before, after, _said)
    for one, other in _gaps(found, len(before), len(after)):
        kinds = [[type(shape) for shape in run] for run in (before[one], after[other])]
        if kinds[0] == kinds[1]:
            found.update(
                zip(range(other.start, other.stop), range(one.start, one.stop), strict=True)
            )
    left = [place for place in range(len(before)) if place not in found.values()]
    for place in range(len(after)):
        if place not in found and left:
            best = max(left, key=lambda one: _shape_likeness(before[one], after[place]))
            if _shape_likeness(before[best], after[place]) >= _ALIKE_TEXTS:
                found[place] = best
                left.remove(best)
    return _pairs(found, len(after), left)


def paragraph_pairs(before: Sequence[str], after: Sequence[str]) -> list[Pair]:
    """Paragraphs in order: what changed a little is the same one."""
    found: list[Pair] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and b - a == d - c):
            found += zip(range(a, b), range(c, d), strict=True)
        elif tag == "replace":
            found += _aligned(before, after, range(a, b), range(c, d))
        else:
            found += [(one, None) for one in range(a, b)]
            found += [(None, other) for other in range(c, d)]
    return found


def likeness(one: str, other: str) -> float:
    """From 0 to 1."""
    if one == other:
        return 1.0
    return SequenceMatcher(None, one[:_MOST_COMPARED], other[:_MOST_COMPARED], False).ratio()


def _pairs(found: dict[int, int], after: int, gone: Sequence[int]) -> list[Pair]:
    pairs: list[Pair] = [(found.get(place), place) for place in range(after)]
    return [*pairs, *((place, None) for place in gone)]


def _take(
    found: dict[int, int],
    before: Sequence[T],
    after: Sequence[T],
    key: Callable[[T], str],
    *,
    once: bool = False,
) -> None:
    """Pair what has the same key, in order; where it is to be there `once`, nothing else."""
    places: dict[str, list[int]] = {}
    taken = set(found.values())
    for place, one in enumerate(before):
        if place not in taken and key(one):
            places.setdefault(key(one), []).append(place)
    counts = Counter(map(key, after)) if once else Counter[str]()
    for place, one in enumerate(after):
        if place in found or not (there := places.get(key(one))):
            continue
        if not once or len(there) == counts[key(one)] == 1:
            found[place] = there.pop(0)


def _gaps(found: dict[int, int], before: int, after: int) -> Iterator[tuple[slice, slice]]:
    """Stretches between pairs, of which both are as long and nothing is found."""
    last_one, last_other = -1, -1
    pairs = sorted((one, other) for other, one in found.items())
    for one, other in [*pairs, (before, after)]:
        if other > last_other:
            if one - last_one == other - last_other > 1:
                yield slice(last_one + 1, one), slice(last_other + 1, other)
            last_one, last_other = one, other


def _aligned(
    before: Sequence[str], after: Sequence[str], first: range, second: range
) -> Iterator[Pair]:
    """The best way to pair two runs of paragraphs without crossing."""
    scores = {(a, c): likeness(before[a], after[c]) for a in first for c in second}
    best: dict[tuple[int, int], float] = {}
    for a in reversed(range(first.start, first.stop + 1)):
        for c in reversed(range(second.start, second.stop + 1)):
            skip = max(best.get((a + 1, c), 0.0), best.get((a, c + 1), 0.0))
            score = scores.get((a, c), 0.0)
            pair = score + best.get((a + 1, c + 1), 0.0) if score >= _ALIKE_TEXTS else 0.0
            best[a, c] = max(skip, pair)
    a, c = first.start, second.start
    while a < first.stop or c < second.stop:
        score = scores.get((a, c), 0.0)
        if score >= _ALIKE_TEXTS and best[a, c] == score + best.get((a + 1, c + 1), 0.0):
            yield a, c
            a, c = a + 1, c + 1
        elif a < first.stop and best[a, c] == best.get((a + 1, c), 0.0):
            yield a, None
            a += 1
        else:
            yield None, c
            c += 1


def _likeness(one: PresentedSlide, other: PresentedSlide) -> float:
    """Of two slides: a title in common counts for much, words for the rest."""
    first, second = Counter(_lines(one)), Counter(_lines(other))
    both, all_ = sum((first & second).values()), sum((first | second).values())
    titles = likeness(one.title.plain, other.title.plain) if one.title and other.title else 0.0
    return 0.4 * titles * (titles > 0.5) + 0.6 * (both / all_ if all_ else 0.0)


def _shape_likeness(one: SlideShape, other: SlideShape) -> float:
    if type(one) is not type(other):
        return 0.0
    return likeness(_said(one), _said(other))


def _all_words(slide: PresentedSlide) -> str:
    return "\n".join(_lines(slide))


def _lines(slide: PresentedSlide) -> list[str]:
    return [line for shape in slide.shapes for line in _said(shape).split("\n") if line]


def _said(shape: SlideShape) -> str:
    match shape:
        case SlideText():
            return shape.plain if shape.role != "foot" else ""
        case SlideTable():
            return "\n".join(cell.plain for row in shape.rows for cell in row)
        case SlideChart():
            return "\n".join((*shape.categories, *(one.name for one in shape.series)))
        case SlidePicture():
            return shape.alt
