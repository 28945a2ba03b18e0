"""Scenes made by hand for the tests of the exporter: no layout, no fonts, every item and kind."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from briefing.exporters.pptx import write_pptx
from briefing.layout.themes import load_theme
from briefing.model.chart import (
    BarSpacing,
    CategoryAxis,
    ChartSeries,
    DataLabels,
    Legend,
    LineStyle,
    PlotArea,
    ValueAxis,
)
from briefing.model.deck import KINDS, Deck, Section, Slide
from briefing.model.geometry import RATIOS, Box, Size
from briefing.model.placeholder import Placeholder
from briefing.model.record import replace
from briefing.model.scene import (
    Bullet,
    Cell,
    Chart,
    Line,
    Paragraph,
    Picture,
    Scene,
    Shape,
    Style,
    StyledRun,
    Table,
    Text,
)
from briefing.model.shapes.paint import fading
from briefing.model.text import rich

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.model.deck import ChartKind, Kind
    from briefing.model.placeholder import Role
    from briefing.model.scene import Item

WIDE = RATIOS["16:9"]
THEME = load_theme("vermilion")


def paragraph(text: str, size: float = 22, **more: object) -> Paragraph:
    style = Style(size)
    return replace(Paragraph((StyledRun(text, style),), size * 1.5), **more)  # type: ignore[arg-type]


def text(
    *texts: str | Paragraph, role: Role | None = None, name: str = "", box: Box | None = None
) -> Text:
    """A text with a line for each paragraph."""
    box = box or Box(56, 124, 600, 33)
    part = Placeholder(role) if role else "content"
    paragraphs = tuple(paragraph(t) if isinstance(t, str) else t for t in texts)
    lines: list[Line] = []
    top = box.y
    for index, each in enumerate(paragraphs):
        baseline = top + 0.8 * each.leading
        lines.append(Line(index, 0, len(each.text), box.x, top, baseline, 100, ()))
        top += each.leading
    return Text(replace(box, height=top - box.y), paragraphs, tuple(lines), part, name)


def title(words: str = "Title") -> Text:
    return text(paragraph(words, 30), role="title", name="Title", box=Box(56, 40, 848, 45))


def png(width: int = 4, height: int = 3, gray: int = 128) -> bytes:
    """A real PNG of one grey."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checksum

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes([gray]) * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def picture(alt: str = "A grey field", gray: int = 128, **more: object) -> Picture:
    data = png(gray=gray)
    made = Picture(Box(56, 124, 400, 300), data, "image/png", f"digest {gray}", alt, name="Picture")
    return replace(made, **more)  # type: ignore[arg-type]


def table(rows: Sequence[Sequence[str]] = (("城市", "数量"), ("郑州", ""))) -> Table:
    columns, height = (200.0,) * len(rows[0]), 40.0
    cells = tuple(
        tuple(
            _cell(words, Box(56 + 200 * x, 124 + height * y, 200, height))
            for x, words in enumerate(row)
        )
        for y, row in enumerate(rows)
    )
    box = Box(56, 124, 200 * len(rows[0]), height * len(rows))
    return Table(box, columns, (height,) * len(rows), cells, name="Table")


def _cell(words: str, box: Box) -> Cell:
    own = paragraph(words, 18)
    top = box.y + (box.height - own.leading) / 2
    line = Line(0, 0, len(words), box.x + 8, top, top + 0.8 * own.leading, 50, ())
    return Cell(box, (own,) if words else (), (line,) if words else (), "soft")


def chart(kind: ChartKind = "column", series: int = 1) -> Chart:
    """Of three categories, nothing of it painted."""
    pie = kind == "pie"
    points = ("series0", "series1", "series2") if pie else ()
    made = tuple(
        ChartSeries(f"Series {n}", (1.0 + n, None, -2.5), f"series{n}", points)
        for n in range(series)
    )
    plot = PlotArea(
        Box(96, 164, 800, 280),
        None if pie else ValueAxis((-4.0, -2.0, 0.0, 2.0, 4.0), visible=kind != "bar"),
        None if pie else CategoryAxis(reverse=kind == "bar"),
        BarSpacing(60, -10) if kind in ("bar", "column") else None,
        LineStyle(3, 7) if kind == "line" else None,
        DataLabels("percent" if pie else "value", "above" if kind == "line" else "outside"),
    )
    legend = Legend(Box(56, 124, 120, 18), "right" if pie else "top")
    return Chart(
        Box(56, 124, 848, 356),
        kind,
        ("一月", "=1+1", "March"),
        made,
        plot,
        (),
        Style(14),
        legend if pie or series > 1 else None,
        alt="Views",
        name="Chart",
    )


def scene(*items: Item, kind: Kind = "points", slide: str = "s1", **more: object) -> Scene:
    made = Scene(WIDE, THEME, kind, items, "Title", slide)
    return replace(made, **more)  # type: ignore[arg-type]


def footer(size: Size = WIDE) -> tuple[Text, Text]:
    low = Box(56, 506, 400, 17)
    words = text(paragraph("The deck", 11), role="footer", name="Footer", box=low)
    number = replace(low, x=size.width - 136, width=80)
    return words, text(paragraph("1", 11), role="page", name="Page", box=number)


def bullets() -> Text:
    dot, one = Bullet("•", Style(22, "accent")), Bullet("1.", Style(22, "accent"), True, 1)
    return text(
        paragraph("First", bullet=dot, margin=26.0, indent=-20.0),
        paragraph("第二 with a link", bullet=one, margin=26.0, indent=-20.0, level=1),
        role="body",
        name="Body",
    )


def every_kind(theme_name: str = "vermilion", ratio: str = "16:9") -> tuple[Deck, list[Scene]]:
    """A deck with a page of every kind and an item of every sort, notes, links and sections."""
    size, theme = RATIOS[ratio], load_theme(theme_name)
    extra: dict[str, tuple[Item, ...]] = {
        "cover": (text("Kicker", role="kicker"), text("Subtitle", role="subtitle")),
        "agenda": (_linked("#s3"), _linked("https://example.org/?a=1&b=“二”")),
        "section": (text("02", role="number"), Shape(Box(0, 0, 296, 540), fill="accent")),
        "cards": (
            Shape(Box(56, 124, 200, 300), "round", "soft", radius=10, name="Card"),
            Shape(Box(56, 124, 200, 6), "top_round", "accent", radius=3, name="Card"),
        ),
        "figure": (text("215.5"), text("万次"), text("label", role="label")),
        "table": (table(),),
        "chart": (chart("column", 2), chart("bar"), chart("line", 2), chart("pie")),
        "picture": (
            picture(),
            picture(alt="", part="decoration"),
            picture(gray=9, svg=b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ),
        "quote": (text("Words", role="quote"), text("who", role="caption")),
        "timeline": (
            Shape(Box(56, 200, 800, 0), "line", stroke="rule", stroke_width=1),
            Shape(Box(56, 190, 20, 20), "ellipse", fading("accent", "accent2")),
        ),
    }
    scenes = [
        Scene(
            size,
            theme,
            kind,
            (title(f"页 {number}"), *extra.get(kind, (bullets(),)), *footer(size)),
            f"页 {number}",
            f"s{number}",
            notes=(rich("Say this"), rich("再说这个\nand breathe")) if number % 3 == 0 else (),
            hidden=kind == "code",
            background=fading("cover_start", "cover_end") if kind == "cover" else "background",
        )
        for number, kind in enumerate(KINDS, 1)
    ]
    return deck_of(scenes, (Section(rich("One"), 2), Section(rich("二"), 9))), scenes


def _linked(target: str) -> Text:
    linked = Paragraph((StyledRun("a ", Style(22)), StyledRun("link", Style(22), target)), 33)
    return text(linked)


def deck_of(scenes: Sequence[Scene], sections: tuple[Section, ...] = ()) -> Deck:
    slides = dict.fromkeys(scene.slide for scene in scenes)
    kinds = {scene.slide: scene.kind for scene in scenes}
    return Deck(rich("The deck"), tuple(Slide(id_, kinds[id_]) for id_ in slides), sections)


def write(scenes: Sequence[Scene], path: Path, deck: Deck | None = None) -> Path:
    for _ in write_pptx(deck or deck_of(scenes), scenes, path):
        pass
    return path


def indented(xml: str) -> str:
    """`xml` with an element a line and attributes in order, to be compared and read."""
    bare = ElementTree.canonicalize(_WITH_NAMESPACES.format(xml), strip_text=True)
    root = ElementTree.fromstring(bare)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode")


_WITH_NAMESPACES = (
    '<r xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{}</r>'
)
