"""What holds for every scene, whatever stands on the slide."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Any

from briefing.model import scene
from briefing.model.deck import Chart, Figure, Slide
from briefing.model.geometry import Box
from briefing.model.ink.strokes import Stroke
from briefing.model.placeholder import Placeholder
from briefing.model.record import is_record, names_of
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.scene import Scene

_TITLE = Placeholder("title")
_FOOTER = (Placeholder("footer"), Placeholder("page"))
_FULL = str.maketrans(",:;!?()", "，：；！？（）")
_PARTED = re.compile(r"[·、|；;“”\"「」,，]|\\s")
_CONTINUED = re.compile(r"（\d+/\d+）$| \(\d+/\d+\)$")
_SLACK = 0.6
"""Pt: rounding, and the hundredth of an em that a line may be too wide."""


def plain(text: str) -> str:
    """Without space, and with punctuation as it is shown between Han characters."""
    return "".join(text.split()).translate(_FULL)


def assert_all_shown(slide: Slide, scenes: Sequence[Scene]) -> None:
    """Every text of the slide stands on its pages, whole."""
    by_line: dict[int, list[str]] = {}
    everything: list[str] = []
    for page in scenes:
        for text, source in shown(page):
            everything.append(text)
            by_line.setdefault(source, []).append(text)
    whole = plain("".join(everything))
    for text in said(slide):
        wanted = plain(text.plain)
        assert text.source
        together = plain("".join(by_line.get(text.source.line, [])))
        if wanted in whole or wanted in together:
            continue
        # A speaker's title is the name and the act, a list of short words is chips.
        parts = [part for part in _PARTED.split(wanted) if part]
        assert all(part in whole for part in parts), f"{text.plain!r} is not shown"


def said(slide: Slide) -> Iterator[RichText]:
    """Every text of a slide but its notes; of a chart its table."""
    yield from (slide.title, slide.kicker, slide.subtitle)
    yield from _texts(slide.blocks)
    yield from slide.footnotes


def _texts(value: Any) -> Iterator[RichText]:
    match value:
        case RichText():
            yield value
        case Chart():
            # A chart shows names; its numbers stand in the native chart's data.
            if value.table.caption:
                yield value.table.caption
        case Figure():
            # One paragraph, however it is cut.
            yield RichText((*value.value.runs, *value.unit.runs), value.value.source)
            yield from _texts((value.label, value.text))
        case tuple():
            for part in value:
                yield from _texts(part)
        case _ if is_record(value):
            for name in names_of(value):
                yield from _texts(getattr(value, name))


def shown(page: Scene) -> Iterator[tuple[str, int]]:
    """Every paragraph on a page, with the source line it came from. A title counts on the first
    page, and without the mark that it is continued.
    """
    for item in page.items:
        title = isinstance(item, scene.Text) and item.part == _TITLE
        if isinstance(item, scene.Text) and item.part in _FOOTER:
            continue
        if title and page.part > 1:
            continue
        for paragraph in _paragraphs(item):
            text = _CONTINUED.sub("", paragraph.text) if title else paragraph.text
            yield text, paragraph.source.line if paragraph.source else 0


def _paragraphs(item: scene.Item) -> Iterator[scene.Paragraph]:
    match item:
        case scene.Text():
            yield from item.paragraphs
        case scene.Table():
            for row in item.cells:
                for cell in row:
                    yield from cell.paragraphs
        case _:
            pass


def assert_lines_say_it_all(page: Scene) -> None:
    """The lines together hold every character of the paragraphs but space."""
    for text in _all_texts(page):
        of_lines = "".join(segment.text for line in text.lines for segment in line.segments)
        assert plain("".join(p.text for p in text.paragraphs)) == plain(of_lines), text.name


def _all_texts(page: Scene) -> Iterator[scene.Text | scene.Cell]:
    for item in page.items:
        if isinstance(item, scene.Text):
            yield item
        elif isinstance(item, scene.Table):
            for row in item.cells:
                yield from row
        elif isinstance(item, scene.Chart):
            yield from (part for part in item.parts if isinstance(part, scene.Text))


def assert_inside(page: Scene) -> None:
    """Every line in its box, every box on the slide."""
    whole = Box(0, 0, page.size.width, page.size.height)
    for item in page.items:
        if not isinstance(item, (scene.Shape, scene.Path)):  # ornaments bleed
            assert whole.contains(item.box, _SLACK), f"{item.name} leaves the slide: {item.box}"
        if isinstance(item, scene.Chart):
            for part in item.parts:
                if not isinstance(part, scene.Path):
                    assert item.box.contains(part.box, _SLACK), (
                        f"{part.name} leaves the chart: {part.box} {item.box}"
                    )
    for text in _all_texts(page):
        for line in text.lines:
            height = text.paragraphs[line.paragraph].leading
            box = Box(line.x, line.top, line.width, height)
            box = text.placed(box) if isinstance(text, scene.Text) else box
            said = "".join(segment.text for segment in line.segments)
            assert text.box.contains(box, _SLACK), f"{said!r} at {box} leaves {text.box}"


def _is_scrimmed(page: Scene, picture: scene.Item, other: scene.Item) -> bool:
    """A picture over the page, with a shape between it and the text on it."""
    if not isinstance(picture, scene.Picture):
        return False
    after = page.items[page.items.index(picture) + 1 :]
    return any(isinstance(item, scene.Shape) and item.box.contains(other.box) for item in after)


def assert_apart(page: Scene) -> None:
    """No two blocks of text overlap, nor a text and a picture, table or chart."""
    blocks = [item for item in page.items if not isinstance(item, (scene.Shape, scene.Path))]
    for one, other in combinations(blocks, 2):
        if _is_scrimmed(page, one, other):
            continue
        assert not _overlap(one.box, other.box), f"{one.name} {one.box} on {other.name} {other.box}"
    for chart in page.items:
        if isinstance(chart, scene.Chart):
            labels = [part for part in chart.parts if isinstance(part, scene.Text)]
            for one, other in combinations(labels, 2):
                assert not _overlap(_ink(one), _ink(other)), f"{one} on {other}"


def _ink(text: scene.Text) -> Box:
    left = min(line.x for line in text.lines)
    right = max(line.x + line.width for line in text.lines)
    return Box(left, text.box.y, right - left, text.box.height)


def _overlap(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.x, other.x) > 0.1
        and min(one.bottom, other.bottom) - max(one.y, other.y) > 0.1
    )


def assert_named(page: Scene) -> None:
    """Names are unique, one text is the title, and no placeholder is filled twice."""
    names = Counter(item.name for item in page.items)
    assert [] == [name for name, times in names.items() if times > 1 or not name]
    parts = [item.part for item in page.items if not isinstance(item, Stroke)]
    filled = Counter(str(part) for part in parts if isinstance(part, Placeholder))
    assert dict.fromkeys(filled, 1) == filled
    title = next(i for i in page.items if isinstance(i, scene.Text) and i.part == _TITLE)
    assert page.title
    assert "".join(paragraph.text for paragraph in title.paragraphs).strip()
