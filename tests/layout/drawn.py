"""A scene as text that a person can read and compare: items with box, part of the layout or fill,
and lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import scene
from briefing.model.exhaustive import assert_never

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model.geometry import Box
    from briefing.model.scene import Item, Line, Paragraph, Path, Scene, Style


def drawn(pages: Iterable[Scene]) -> str:
    """Every page, a blank line between two."""
    return "\n\n".join("\n".join(_page(page)) for page in pages) + "\n"


def _page(page: Scene) -> Iterator[str]:
    size = f"{page.size.width:g} × {page.size.height:g}"
    ground = " → ".join(one for one in (page.background, page.background_to) if one)
    yield f"{page.kind}, page {page.part} of {page.parts}, {size}, {ground}: {page.title}"
    for item in page.items:
        yield from _item(item)


def _item(item: Item | Path, indent: str = "  ") -> Iterator[str]:
    match item:
        case scene.Text():
            yield f"{indent}{_place(item.box)} {item.name} [{item.part}]"
            yield from _lines(item.paragraphs, item.lines, indent)
        case scene.Shape():
            look = " ".join(one for one in (item.kind, item.fill, item.stroke) if one)
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
            look = " ".join(one for one in (item.fill, item.stroke) if one)
            yield f"{indent}path of {len(item.points)} points: {look}"
        case _:
            assert_never(item)


def _frame(item: scene.Shape) -> str:
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
