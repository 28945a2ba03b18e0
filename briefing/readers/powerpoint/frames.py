"""What stands in a graphic frame: a table's cells, a chart's numbers, a diagram's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.office.presentation import (
    ChartLine,
    SlideChart,
    SlideParagraph,
    SlideTable,
    SlideText,
)
from briefing.model.text import RichText, Run
from briefing.readers.ooxml.xml import attribute, child, children, descendants, local, number
from briefing.readers.powerpoint.texts import Levels, paragraphs_of, plain_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from briefing.model.geometry import Box
    from briefing.readers.powerpoint.texts import Links

_MOST_CELLS = 20_000
_MOST_POINTS = 20_000
_NO_LEVELS = Levels(())


def table_of(element: Element, name: str, box: Box | None, links: Links) -> SlideTable | None:
    """An `a:tbl`; None where it has no cell."""
    rows: list[tuple[RichText, ...]] = []
    cells = 0
    for row in children(element, "tr"):
        found = [_cell(cell, links) for cell in children(row, "tc")]
        cells += len(found)
        if cells > _MOST_CELLS:
            break
        rows.append(tuple(found))
    width = max(map(len, rows), default=0)
    if not width:
        return None
    even = tuple((*row, *(RichText(),) * (width - len(row))) for row in rows)
    header = attribute(child(element, "tblPr"), "firstRow") in {"1", "true", "on"}
    return SlideTable(name, even, box, header)


def _cell(cell: Element, links: Links) -> RichText:
    if attribute(cell, "hMerge") in {"1", "true"} or attribute(cell, "vMerge") in {"1", "true"}:
        return RichText()
    runs: list[Run] = []
    for paragraph in paragraphs_of(child(cell, "txBody"), _NO_LEVELS, links):
        runs += ([Run("\n")] if runs else []) + list(paragraph.text.runs)
    return RichText(tuple(runs))


def chart_of(root: Element, name: str, box: Box | None) -> SlideChart | None:
    """A `c:chartSpace`, as far as its values stand in it; None where there are none."""
    area = next(descendants(root, "plotArea"), None)
    plots = [one for one in area if local(one.tag).endswith("Chart")] if area is not None else []
    series: list[ChartLine] = []
    categories: tuple[str, ...] = ()
    for one in (line for plot in plots for line in children(plot, "ser")):
        names = next((child(one, kind) for kind in ("cat", "xVal") if child(one, kind)), None)
        values = next((child(one, kind) for kind in ("val", "yVal") if child(one, kind)), None)
        if values is None:
            continue
        said = _points(values)
        categories = categories or tuple(_points(names)) if names is not None else categories
        called = _points(child(one, "tx")) if child(one, "tx") is not None else []
        series.append(ChartLine(" ".join(called), tuple(map(_number, said))))
    if not series:
        return None
    count = max(len(categories), *(len(one.values) for one in series))
    named = (*categories, *(str(place + 1) for place in range(len(categories), count)))
    whole = tuple(
        ChartLine(one.name, (*one.values, *(None,) * (count - len(one.values)))) for one in series
    )
    title = plain_of(child(root, "chart", "title", "tx", "rich"))
    return SlideChart(name, _kind(plots[0]), named, whole, title, box)


def _kind(plot: Element) -> str:
    kind = local(plot.tag).removesuffix("3DChart").removesuffix("Chart")
    upright = attribute(child(plot, "barDir"), "val") == "col"
    return "column" if kind == "bar" and upright else kind


def _points(element: Element | None) -> list[str]:
    """The words or numbers of a cache, in their places; of several levels the innermost."""
    if element is None:
        return []
    cache = next(
        (one for one in element.iter()
         if local(one.tag) in {"strCache", "numCache", "strLit", "numLit", "lvl"}), None
    )  # fmt: skip
    if cache is None:
        value = child(element, "v")
        return [value.text or ""] if value is not None else []
    found: dict[int, str] = {}
    for point in children(cache, "pt"):
        value, place = child(point, "v"), number(attribute(point, "idx"))
        if value is not None and 0 <= place < _MOST_POINTS:
            found[place] = value.text or ""
    count = min(number(attribute(child(cache, "ptCount"), "val")), _MOST_POINTS)
    return [found.get(place, "") for place in range(max(count, max(found, default=-1) + 1))]


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def diagram_of(root: Element, name: str, box: Box | None) -> SlideText | None:
    """The words of a `dgm:dataModel`, each level of the drawing one of the list's."""
    points: dict[str, Element] = {}
    for point in descendants(root, "pt"):
        if attribute(point, "type") in {"", "node", "asst", "doc"}:
            points[attribute(point, "modelId")] = point
    inside: dict[str, list[tuple[int, str]]] = {}
    for link in descendants(root, "cxn"):
        if attribute(link, "type") in {"", "parOf"}:
            place = number(attribute(link, "srcOrd"))
            inside.setdefault(attribute(link, "srcId"), []).append(
                (place, attribute(link, "destId"))
            )
    tops = [one for one, point in points.items() if attribute(point, "type") == "doc"]
    paragraphs = list(_below(tops[0] if tops else "", points, inside))
    return SlideText(name, "body", tuple(paragraphs), box) if paragraphs else None


def _below(
    top: str, points: dict[str, Element], inside: dict[str, list[tuple[int, str]]]
) -> Iterator[SlideParagraph]:
    """The points below one, depth first, each once."""
    waiting = [(one, 0) for _, one in sorted(inside.pop(top, ()), reverse=True)]
    while waiting:
        one, level = waiting.pop()
        point = points.pop(one, None)
        if point is None:
            continue
        said = plain_of(child(point, "t"))
        if said:
            yield SlideParagraph(RichText((Run(said),)), min(level, 8), "bullet")
        deeper = level + bool(said)
        waiting += [(below, deeper) for _, below in sorted(inside.pop(one, ()), reverse=True)]
