"""In: the runs of one paragraph. Out: its rows, with every place where a line may break and
its position in em.

Sizes are tried by dividing the room by the type size, so a paragraph is measured once.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from briefing.layout.typeset.characters import (
    AMBIGUOUS,
    IS_LATIN,
    RIGHT_TO_LEFT,
    SPACES,
    is_chinese,
    is_han,
)
from briefing.layout.typeset.libreoffice import EAST_ASIAN, scripts
from briefing.layout.typeset.row import Cut, Ruler, TextRow
from briefing.layout.typeset.units import cut
from briefing.layout.typeset.widths import UNITS, Face, widths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout.ports import TextMeasurer
    from briefing.model.scene import StyledRun

JOINT = 0.24
"""Em between Han and Latin: the quarter em of CLREQ 3.2.2, as wide as LibreOffice sets it."""
SCRIPT_SCALE = 0.65
"""Size of sub- and superscript beside the text."""
_PLAIN = Face("body", False, False, 1.0, 0.0)
_PARAGRAPHS = 8192
"""Measured paragraphs that are kept: some hundred slides being fitted."""
_LONG = 160
"""Characters of a paragraph of which fewer are kept: each character takes some 200 bytes."""
_LONG_PARAGRAPHS = 96


def measured(runs: Sequence[StyledRun], measurer: TextMeasurer) -> tuple[TextRow, ...]:
    """The rows of a paragraph, at least one. Their em is the first run's type size."""
    size = runs[0].style.size if runs else 1.0
    parts = tuple((run.text, _face(run, size)) for run in runs)
    length = sum(len(text) for text, _ in parts)
    return (_rows if length <= _LONG else _long_rows)(parts, measurer)


def _face(run: StyledRun, size: float) -> Face:
    style = run.style
    scale = style.size / size * (SCRIPT_SCALE if style.script else 1.0)
    return Face(style.font, style.bold, style.italic, scale, style.tracking / size)


def _measured(parts: tuple[tuple[str, Face], ...], measurer: TextMeasurer) -> tuple[TextRow, ...]:
    text = "".join(part for part, _ in parts)
    chinese = is_chinese(text)
    ruler = Ruler(
        text,
        tuple(accumulate(len(part) for part, _ in parts)) or (0,),
        tuple(face.scale for _, face in parts) or (1.0,),
        tuple(widths(measurer, face, chinese) for _, face in parts or [("", _PLAIN)]),
        _loose(parts),
    )
    return tuple(_Paragraph(ruler, chinese).rows())


def _loose(parts: tuple[tuple[str, Face], ...]) -> tuple[float, ...]:
    if all(face.tracking >= 0.0 for _, face in parts):
        return ()
    return tuple(max(-face.tracking, 0.0) for _, face in parts)


_rows = lru_cache(maxsize=_PARAGRAPHS)(_measured)
_long_rows = lru_cache(maxsize=_LONG_PARAGRAPHS)(_measured)


class _Paragraph:
    """Makes the rows of one paragraph, each in a few passes over the list of its units: measuring
    is what laying out a deck costs most.
    """

    def __init__(self, ruler: Ruler, chinese: bool) -> None:
        self._ruler = ruler
        self._chinese = chinese

    def rows(self) -> Iterator[TextRow]:
        first = 0
        for text in self._ruler.text.split("\n"):
            yield self._row(first, text)
            first += len(text) + 1

    def _row(self, first: int, text: str) -> TextRow:
        units = cut(text)
        shapes = [_SHAPES[unit] for unit in units]
        offsets = (0, *accumulate(shape.length for shape in shapes))
        sizes = self._sizes(units, offsets, first)
        gaps = [0.0] * len(units)
        for index, (one, other) in enumerate(pairwise(shapes), 1):
            if one.stops + other.begins == _HAN_AND_LATIN:
                gaps[index] = sizes.joints[index]
        joints = tuple(accumulate(gaps))
        starts = tuple(map(add, joints, accumulate([0.0, *sizes.full])))
        ends = tuple(map(add, starts, sizes.ink))
        opens = first == 0 and text.startswith(_MARKS)
        extra = self._extra(units, offsets, first) if self._ruler.loose else None
        more, after = _counted_more(shapes, gaps, sizes.joints, extra, opens=opens)
        return TextRow(
            first=first,
            text=text,
            offsets=offsets,
            inks=tuple(map(add, offsets, (shape.inked for shape in shapes))),
            starts=starts,
            ends=ends,
            joints=joints,
            more=more,
            reach=tuple(map(add, ends, after)),
            cuts=self._cuts(units, offsets, starts, gaps, sizes),
            right_to_left=RIGHT_TO_LEFT.search(text) is not None,
            ruler=self._ruler,
        )

    def _sizes(self, units: Sequence[str], offsets: Sequence[int], first: int) -> _Sizes:
        """Run by run, all units that lie wholly in one at once."""
        ruler = self._ruler
        sizes = _Sizes([], [], [], [])
        index, run = 0, ruler.run(first)
        while index < len(units):
            bound = ruler.bounds[run] - first
            upto = bisect_right(offsets, bound, index) - 1
            if upto > index:
                known = ruler.widths[run]
                found = [known[unit] for unit in units[index:upto]]
                sizes.ink.extend(ink for ink, _ in found)
                sizes.full.extend(full for _, full in found)
                sizes.joints.extend([JOINT * ruler.scales[run]] * len(found))
                index = upto
            elif offsets[index] < bound:
                run = self._divided(units[index], offsets[index], run, first, sizes)
                index += 1
            else:
                run = ruler.run(first + offsets[index])
                sizes.seams.append((offsets[index], index, 0.0))
        return sizes

    def _divided(self, unit: str, offset: int, run: int, first: int, sizes: _Sizes) -> int:
        """A unit in several runs, a bracket and the bold word in it; answers the last one."""
        ruler = self._ruler
        inked, at = _SHAPES[unit].inked, first + offset
        ink = full = 0.0
        done = 0
        sizes.joints.append(JOINT * ruler.scales[run])
        while done < len(unit):
            if at + done >= ruler.bounds[run]:
                run = ruler.run(at + done)
                sizes.seams.append((offset + done, len(sizes.ink), full))
            upto = min(len(unit), ruler.bounds[run] - at)
            part_ink, part_full = ruler.widths[run][unit[done:upto]]
            if done < inked:
                ink = full + part_ink
            full += part_full
            done = upto
        sizes.ink.append(ink)
        sizes.full.append(full)
        return run

    def _extra(self, units: Sequence[str], offsets: Sequence[int], first: int) -> list[float]:
        """Em by which LibreOffice sets each unit wider, for the condensed runs that end in it."""
        ruler = self._ruler
        extra = [0.0] * len(units)
        for bound, loose in zip(ruler.bounds, ruler.loose, strict=True):
            if loose and first < bound <= first + offsets[-1]:
                extra[bisect_right(offsets, bound - 1 - first) - 1] += loose
        return extra

    def _cuts(
        self,
        units: Sequence[str],
        offsets: Sequence[int],
        starts: Sequence[float],
        gaps: Sequence[float],
        sizes: _Sizes,
    ) -> tuple[Cut, ...]:
        cuts: dict[int, Cut] = {}
        for offset, index, inside in sizes.seams:
            x = starts[index] + inside
            cuts[offset] = Cut(offset, x if inside else x - gaps[index], x, style=True)
        wanted = [index for index, gap in enumerate(gaps) if gap]
        if self._chinese:  # a dash is drawn by itself, in a form of its own
            dashes = (index for index, unit in enumerate(units) if "—" in unit)
            wanted += [near for index in dashes for near in (index, index + 1)]
        for index in wanted:
            if 0 < index < len(units):
                x = starts[index]
                cuts.setdefault(offsets[index], Cut(offsets[index], x - gaps[index], x))
        return tuple(cuts[offset] for offset in sorted(cuts))


class _Sizes(NamedTuple):
    """Of the units of one row, in em."""

    ink: list[float]
    full: list[float]
    """With the spaces that hang after them."""
    joints: list[float]
    """How wide a joint before each would be."""
    seams: list[tuple[int, int, float]]
    """Where another style begins: the offset, the unit it is in, and how far inside that."""


def _counted_more(
    shapes: Sequence[_Shape],
    gaps: Sequence[float],
    joints: Sequence[float],
    extra: Sequence[float] | None,
    *,
    opens: bool,
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """By how much more than its painted position LibreOffice counts each unit to start and to end:
    it also parts East Asian punctuation from Latin, and does so across spaces. Where the type size
    changes, its joints are those of what stands before them. A mark that `opens` the paragraph is
    Latin to it: behind that, too, it puts a joint. It sets each unit wider by its `extra`.
    """
    changes = [shape.changes for shape in shapes]
    if opens and shapes[0].first == EAST_ASIAN:
        changes[0] += 1
    before: list[float] = []
    after: list[float] = []
    more, script, last = 0.0, 0, 0.0
    wider = extra or [0.0] * len(changes)
    for shape, gap, joint, changed, own in zip(shapes, gaps, joints, changes, wider, strict=True):
        if shape.first and script and shape.first != script and gap < last:
            more += last - gap
        last = joint
        before.append(more)
        more += joint * changed + own
        after.append(more)
        script = shape.last or script
    return tuple(before), tuple(after)


class _Shape(NamedTuple):
    """What of a unit does not hang on its font."""

    length: int
    inked: int
    """Characters before the spaces that hang after it."""
    begins: int
    stops: int
    """Whether its first and its last character are Han or Latin, for joints."""
    first: int
    last: int
    changes: int
    """Its scripts as LibreOffice sees them."""


class _Shapes(dict[str, _Shape]):
    """By unit, forgotten when there are too many."""

    def __missing__(self, unit: str) -> _Shape:
        if len(self) >= UNITS:
            self.clear()
        shape = _Shape(
            len(unit),
            len(unit.rstrip(SPACES)) or len(unit),
            _kind(unit[0]),
            _kind(unit[-1]),
            *scripts(unit),
        )
        self[unit] = shape
        return shape


_HAN, _LATIN, _HAN_AND_LATIN = 1, 2, 3
_MARKS = tuple(AMBIGUOUS)
_SHAPES = _Shapes()


def _kind(character: str) -> int:
    """The dot within a name, 阿依努尔·卡德尔, is neither: it has its own room on both sides."""
    if character == "·":
        return 0
    return _HAN if is_han(character) else _LATIN if IS_LATIN.match(character) else 0
