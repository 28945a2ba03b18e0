"""A scene as text that a person can read and compare: items with box, part of the layout or fill,
and lines.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model import scene
from briefing.model.exhaustive import assert_never
from briefing.model.shapes.paint import tones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model.geometry import Box
    from briefing.model.scene import Item, Line, Paragraph, Scene, Style
    from briefing.model.shapes.paint import Paint, Tone


def drawn(pages: Iterable[Scene]) -> str:
    """Every page, a blank line between two."""
    return "\n\n".join("\n".join(_page(page)) for page in pages) + "\n"


def _page(page: Scene) -> Iterator[str]:
    size = f"{page.size.width:g} × {page.size.height:g}"
    ground = _paint(page.background)
    yield f"{page.kind}, page {page.part} of {page.parts}, {size}, {ground}: {page.title}"
    for item in page.items:
        yield from _item(item)


def _item(item: Item, indent: str = "  ") -> Iterator[str]:
    match item:
        case scene.Text():
            way = f" {item.vertical}" if item.vertical else ""
            yield f"{indent}{_place(item.box)} {item.name} [{item.part}]{way}"
            yield from _lines(item.paragraphs, item.lines, indent)
        case scene.Shape():
            look = " ".join(filter(None, (item.kind, _paint(item.fill), _paint(item.stroke))))
            yield f"{indent}{_place(item.box)} {item.name}{_frame(item)}: {look}"
        case scene.Picture():
            yield f"{indent}{_place(item.box)} {item.name}: {item.alt}"
        case scene.Table():
            columns = " ".join(f"{width:g}" for width in item.columns)
            yield f"{indent}{_place(item.box)} {item.name}, columns {columns}"
            for row, height in zip(item.cells, item.rows, strict=True):
                yield f"{indent}  row {height:g} {' '.join(cell.fill for cell in row)}".rstrip()
                for cell in row:
                    yield from _lines(cell.paragraphs, cell.lines, indent + "  ")
        case scene.Chart():
            yield f"{indent}{_place(item.box)} {item.name}, {item.kind}: {item.alt}"
            for part in item.parts:
                yield from _item(part, indent + "  ")
        case scene.Path():
            look = " ".join(filter(None, (_paint(item.fill), _paint(item.stroke))))
            verbs = "".join(verb for verb, _ in item.outline)
            called = f" {item.name}{_frame(item)}" if item.name else ""
            yield f"{indent}{_place(item.box)}{called} path {_short(verbs)}: {look}"
        case _:
            assert_never(item)


def _short(verbs: str) -> str:
    """`MCCCZ` as `M C3 Z`."""
    groups = ((verb, len(list(found))) for verb, found in groupby(verbs))
    return " ".join(f"{verb}{many}" if many > 1 else verb for verb, many in groups)


def _paint(paint: Paint) -> str:
    return " → ".join(_tone(one) for one in tones(paint))


def _tone(tone: Tone) -> str:
    alpha = f" {tone.alpha:.0%}" if tone.alpha < 1 else ""
    shade = f" {tone.shade:+.0%}" if tone.shade else ""
    return f"{tone.color}{shade}{alpha}"


def _frame(item: scene.Shape | scene.Path) -> str:
    return " [frame]" if item.part == "frame" else ""


def _lines(paragraphs: Sequence[Paragraph], lines: Sequence[Line], indent: str) -> Iterator[str]:
    before = -1
    for line in lines:
        paragraph = paragraphs[line.paragraph]
        new, before = line.paragraph != before, line.paragraph
        bullet = f"{paragraph.bullet.text} " if new and paragraph.bullet else ""
        words = "".join(
            f"**{segment.text}**" if segment.style.bold else segment.text
            for segment in line.segments
        ).replace("****", "")
        style = _style(paragraph.runs[0].style) if new else ""
        yield f"{indent}  {line.baseline:6.1f} | {bullet}{words}{style}"


def _style(style: Style) -> str:
    font = "" if style.font == "body" else f" {style.font}"
    return f"  ({style.size:g} {style.color}{font})"


def _place(box: Box) -> str:
    return f"{box.x:6.1f} {box.y:6.1f} {box.width:6.1f} {box.height:6.1f} "
