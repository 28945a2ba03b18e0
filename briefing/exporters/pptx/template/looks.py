"""Paragraphs of a scene → levels of a placeholder: how text of each level looks, so that runs need
to say only what differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.exporters.pptx.bullets import BulletLook, bullet_look
from briefing.model.scene import Style

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.model.scene import Anchor, Paragraph
    from briefing.model.theme import Color, FontRole

LEVELS = 9
"""That PowerPoint has."""
_SPARE = 5
"""From here on, levels that points do not reach: for text that is set otherwise than its level."""
_UNSAID = -1.0


class Look(NamedTuple):
    """How a level is set. Lengths are pt."""

    size: float
    """Below 0: nothing says it."""
    color: Color
    font: FontRole
    bold: bool
    italic: bool
    tracking: float
    align: Anchor
    leading: float
    """Of the size."""
    margin: float
    indent: float
    before: float
    """Below 0: no paragraph has said yet, for space over the first is not seen."""
    after: float
    bullet: BulletLook | None
    fixed: bool = False
    """It stands on a ground that no background style changes."""

    def agrees(self, other: Look) -> bool:
        """Whether both can be one level."""
        if self == other:
            return True
        unsaid = self.before < 0 or other.before < 0
        return unsaid and self._replace(before=0.0) == other._replace(before=0.0)


UNSEEN = Look(
    8.0, "unseen", "heading", False, False, 0.0, "left", 1.2, 0.0, 0.0, 0.0, 0.0, None
)  # fmt: skip
"""A title that only screen readers and the outline have."""
UNSIZED = UNSEEN._replace(size=_UNSAID, font="body")
"""Of text whose style says its colour, weight and font, but cannot say its size."""


class Leveled(NamedTuple):
    """A paragraph's level, 0 to 8, and how it looks."""

    level: int
    look: Look


def leveled(paragraphs: Sequence[Paragraph], *, fixed: bool = False) -> tuple[Leveled, ...]:
    """A level for each paragraph, so that one level looks one way wherever there are levels enough.
    Text that opens a list stands a level above it. `fixed`: its ground always has its colour.
    """
    looks = _looks(paragraphs)
    looks = [look._replace(fixed=True) for look in looks] if fixed else looks
    opens = bool(looks) and looks[0].bullet is None and any(look.bullet for look in looks)
    found: list[Leveled] = []
    taken: dict[int, Look] = {}
    for paragraph, look in zip(paragraphs, looks, strict=True):
        level = paragraph.level + (1 if opens and look.bullet else 0)
        level = _free(taken, min(level, LEVELS - 1), look)
        taken.setdefault(level, look)
        found.append(Leveled(level, look))
    return tuple(found)


def as_they_are(paragraphs: Sequence[Paragraph]) -> tuple[Leveled, ...]:
    """Each on its own level, in a layout that says itself how levels look."""
    looks = _looks(paragraphs)
    return tuple(
        Leveled(min(paragraph.level, LEVELS - 1), look)
        for paragraph, look in zip(paragraphs, looks, strict=True)
    )


def merged(known: Mapping[int, Look], wanted: Sequence[Leveled]) -> dict[int, Look] | None:
    """`known` with the levels that `wanted` adds; None where a level looks otherwise."""
    levels = dict(known)
    for level, look in wanted:
        present = levels.get(level)
        if present is None:
            levels[level] = look
        elif not present.agrees(look):
            return None
        elif present.before < 0:
            levels[level] = look
    return levels


def _free(taken: Mapping[int, Look], level: int, look: Look) -> int:
    """`level`, or where that looks otherwise one that looks so, or a spare one."""
    if level not in taken or taken[level].agrees(look):
        return level
    for other, present in taken.items():
        if present.agrees(look):
            return other
    spare = (other for other in range(_SPARE, LEVELS) if other not in taken)
    return next(spare, level)


def _looks(paragraphs: Sequence[Paragraph]) -> list[Look]:
    looks = [look_of(paragraph) for paragraph in paragraphs]
    if looks:
        first = looks[0]._replace(before=_UNSAID)
        same = (look for look in looks[1:] if look.agrees(first))
        looks[0] = next(same, first)
        last = looks[-1]
        alike = (look.after for look in looks if look.size == last.size)
        looks[-1] = last._replace(after=next(alike, 0.0))
    return looks


def look_of(paragraph: Paragraph) -> Look:
    """How a paragraph is set but for what single runs of it are."""
    style = base_style(paragraph)
    bullet = paragraph.bullet
    return Look(
        style.size,
        style.color,
        style.font,
        style.bold,
        style.italic,
        style.tracking,
        paragraph.align,
        round(paragraph.leading / style.size, 3),
        paragraph.margin,
        paragraph.indent,
        paragraph.before,
        paragraph.after,
        bullet_look(bullet, style) if bullet is not None and bullet.text else None,
    )


def base_style(paragraph: Paragraph) -> Style:
    """The style of most of it, links and what is raised or lowered apart."""
    runs = paragraph.runs
    if len(runs) == 1:
        return runs[0].style
    counts: dict[Style, float] = {}
    for run in runs:
        wide = 0.0 if run.link or run.style.script else len(run.text) * run.style.size
        counts[run.style] = counts.get(run.style, 0.0) + wide
    return max(counts, key=counts.__getitem__) if counts else Style(18)
