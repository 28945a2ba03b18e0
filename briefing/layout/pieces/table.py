"""A table: header on a fill, hairlines, columns weighed by what they hold. Also rows of labels with
their values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.identity_cache import IdentityCache
from briefing.layout.pieces.column_widths import anchors, widths
from briefing.layout.pieces.plain_text import Para
from briefing.layout.pieces.prose import Prose
from briefing.layout.prose import paragraph, split_text
from briefing.layout.typeset import set_text
from briefing.model import scene
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import field, mutable, record, replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model.deck import Facts, Table
    from briefing.model.design import TextStyle
    from briefing.model.scene import Anchor, Cell, Paragraph
    from briefing.model.theme import Color

Row = tuple[RichText, ...]


class TableMeasures(Measures):
    """Of a theme: tables."""

    PART = "table"
    narrowest: float
    """Pt of width for each column: 12 in 4:3."""
    header_highest: float
    """A higher header is a row like any other, for it cannot be repeated on every page."""
    air: float
    """Of a row's height that it may grow by."""
    pad: float
    close: float
    """Columns narrower on average have the narrow pad."""
    close_pad: float
    row_pad: float
    """Em."""
    header_color: Color
    """Of its ground; empty for none."""
    header_rule: float
    """Width of the line under the header."""
    header_rule_color: Color
    last_rule: float
    last_rule_color: Color
    row_rule_color: Color
    """Empty where rows are told apart by their ground:"""
    zebra_color: Color
    """Of the first row, the third …; empty for none."""
    labels_larger: float
    """Facts, than tables."""
    label_gap: float
    label_share: float
    """Of the width, at most."""


def table(given: Table, context: LayoutContext) -> list[Piece]:
    """The table, in several pieces where it has more columns than a page has room for."""
    columns = max(len(row) for row in (given.header, *given.rows))
    rows = tuple(_filled(row, columns) for row in given.rows)
    header = _filled(given.header, columns) if any(given.header) else ()
    aligned = tuple(anchors(replace(given, rows=rows), columns))
    pieces: list[Piece] = []
    most = max(int(context.content.width // context.measures(TableMeasures).narrowest), 1)
    for first in range(0, columns if rows or header else 0, most):
        part = slice(first, first + most)
        cells = tuple(row[part] for row in rows)
        pieces.append(
            Grid(
                header[part],
                cells,
                aligned[part],
                context,
                head_column=first == 0,
                wanted=given.widths if columns <= most else (),
            )
        )
    if given.caption:
        pieces.append(
            Prose([Para(given.caption, context.styles["table_caption"])], context, "caption")
        )
    return pieces


def facts(given: Facts, context: LayoutContext) -> Grid:
    """Labels on the left, values on the right."""
    rows = tuple((label, value) for label, value in given.items)
    return Grid((), rows, ("left", "left"), context, labels=True)


@record
class Measured:
    """A grid at one width and size."""

    padding: tuple[float, float]
    columns: tuple[float, ...]
    paragraphs: tuple[tuple[Paragraph, ...], ...]
    heights: tuple[float, ...]


@mutable
class Grid:
    """A piece that is a native table."""

    header: Row
    rows: tuple[Row, ...]
    anchors: tuple[Anchor, ...]
    context: LayoutContext
    labels: bool = False
    """Rows of labels and values: no fill, the first column in colour."""
    head_column: bool = True
    """The first column names its rows: bold."""
    wanted: tuple[float, ...] = ()
    """How wide the columns should be to each other; empty for what they need."""
    like: Grid | None = None
    """The whole table that this is a part of: its columns are as wide."""
    _heights: IdentityCache[float] = field(default_factory=IdentityCache[float])
    _measured: dict[tuple[float, float], Measured] = field(
        default_factory=dict[tuple[float, float], Measured]
    )

    def height(self, width: float, size: float) -> float:
        return sum(self._at(width, size).heights)

    def preferred_height(self, width: float, size: float) -> float:
        heights = self._at(width, size).heights
        return sum(heights) + sum(self._growth(tall, size) for tall in heights)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        heights = self._at(width, size).heights
        if self.header and heights[0] > self.context.measures(TableMeasures).header_highest:
            rows = (self.header, *self.rows)
            plain = replace(
                self,
                header=(),
                rows=rows,
                like=self.like or self,
                _heights=IdentityCache(),
                _measured={},
            )
            return plain.split(width, size, available, fresh)
        first = 1 if self.header else 0
        left = available + 0.01 - sum(heights[:first])
        for index, tall in enumerate(heights[first:]):
            if tall > left:
                return self._cut_at(index, width, size, left, fresh)
            left -= tall
        return (self, ()) if left >= 0 or fresh else (None, (self,))

    def draw(self, page: Page, box: Box, size: float) -> None:
        found = self._at(box.width, size)
        growth = [self._growth(tall, size) for tall in found.heights]
        spare = max(box.height - sum(found.heights), 0.0)
        share = min(spare / sum(growth), 1.0) if sum(growth) else 0.0
        heights = tuple(
            round(tall + more * share, 2) for tall, more in zip(found.heights, growth, strict=True)
        )
        cells: list[tuple[Cell, ...]] = []
        top = box.y
        for index, (tall, paragraphs) in enumerate(zip(heights, found.paragraphs, strict=True)):
            fill = self._fill(index)
            cells.append(self._cells(paragraphs, box.x, top, tall, found, fill))
            top += tall
        whole = Box(box.x, box.y, sum(found.columns), sum(heights))
        page.add(
            scene.Table(
                whole,
                found.columns,
                heights,
                tuple(cells),
                found.padding,
                header=bool(self.header),
                rules=self._rules(len(heights)),
                name=page.name("Facts" if self.labels else "Table"),
                part=page.placeholder("table"),
            )
        )

    def _fill(self, index: int) -> Color:
        """Of row `index`, the header counted."""
        m = self.context.measures(TableMeasures)
        if self.labels:
            return ""
        if self.header and not index:
            return m.header_color
        return "" if (index - bool(self.header)) % 2 else m.zebra_color

    def _rules(self, count: int) -> tuple[tuple[Color, float], ...]:
        m = self.context.measures(TableMeasures)
        if self.labels:
            return ()
        rules = [(m.row_rule_color, scene.HAIRLINE)] * count
        rules[-1] = (m.last_rule_color, m.last_rule)
        if self.header:
            rules[0] = (m.header_rule_color, m.header_rule)
        return tuple(rules)

    def _cells(
        self,
        paragraphs: Sequence[Paragraph],
        x: float,
        top: float,
        tall: float,
        found: Measured,
        fill: Color,
    ) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        for paragraph_, width in zip(paragraphs, found.columns, strict=True):
            box = Box(round(x, 2), round(top, 2), width, tall)
            inner = box.inset(*found.padding)
            text = set_text(
                inner, (paragraph_,), self.context.measurer, valign="middle", hang=False
            )
            cells.append(scene.Cell(box, text.paragraphs, text.lines, fill))
            x += width
        return tuple(cells)

    def _cut_at(self, index: int, width: float, size: float, left: float, fresh: bool) -> Split:
        """Row `index` has only `left` pt."""
        if index:
            rest = self._slice(index, len(self.rows), (width, size))
            return self._slice(0, index, (width, size)), (rest,)
        if not fresh:
            return None, (self,)
        head, tail = self._halves(self.rows[0], width, size, left)
        rest = ((tail,) if any(tail) else ()) + self.rows[1:]
        return self._part((head,)), (self._part(rest),) if rest else ()

    def _halves(self, row: Row, width: float, size: float, left: float) -> tuple[Row, Row]:
        """A row that is higher than a page, cut after as many lines as there is room for."""
        found = self._at(width, size)
        paragraphs = found.paragraphs[1 if self.header else 0]
        heads: list[RichText] = []
        tails: list[RichText] = []
        for text, para, column in zip(row, paragraphs, found.columns, strict=True):
            starts = self.context.cuts(para, column - 2 * found.padding[0])
            lines = max(int((left - 2 * found.padding[1]) / para.leading), 1)
            head, tail = (
                split_text(text, starts[lines]) if lines < len(starts) else (text, RichText())
            )
            heads.append(head)
            tails.append(tail)
        return tuple(heads), tuple(tails)

    def _part(self, rows: tuple[Row, ...]) -> Grid:
        return replace(self, rows=rows, like=self.like or self, _measured={})

    def _slice(self, first: int, last: int, key: tuple[float, float]) -> Grid:
        """Some of the rows: at `key` they are as high as they are in this grid."""
        part = self._part(self.rows[first:last])
        known = self._measured[key]
        above = 1 if self.header else 0
        rows = slice(above + first, above + last)
        part._measured[key] = Measured(
            known.padding,
            known.columns,
            known.paragraphs[:above] + known.paragraphs[rows],
            known.heights[:above] + known.heights[rows],
        )
        return part

    def _growth(self, tall: float, size: float) -> float:
        """Rows of one line may grow; high ones are airy enough."""
        air = self.context.measures(TableMeasures).air
        return min(air * tall, self.context.scale.table_at(size))

    def _at(self, width: float, size: float) -> Measured:
        key = (width, size)
        if key not in self._measured:
            self._measured[key] = self._measure(width, size)
        return self._measured[key]

    def _measure(self, width: float, size: float) -> Measured:
        m = self.context.measures(TableMeasures)
        type_size = self.context.scale.table_at(size) + (m.labels_larger if self.labels else 0.0)
        across = m.pad if width / len(self.anchors) > m.close else m.close_pad
        padding = (across, round(type_size * m.row_pad, 1))
        texts = ((self.header,) if self.header else ()) + self.rows
        paragraphs = tuple(
            self._paragraphs(row, type_size, header=row is self.header) for row in texts
        )
        if self.like:
            columns = self.like._at(width, size).columns
        else:
            columns = tuple(widths(paragraphs, self.context, width, across, self.wanted))
            if self.labels:
                columns = _beside(paragraphs, self.context, width, across)
        heights = tuple(
            self._heights.find(
                text, (width, size), lambda row=row: self._tall(row, columns, padding)
            )
            for text, row in zip(texts, paragraphs, strict=True)
        )
        return Measured(padding, columns, paragraphs, heights)

    def _tall(
        self, row: Sequence[Paragraph], columns: Sequence[float], padding: tuple[float, float]
    ) -> float:
        cells = zip(row, columns, strict=True)
        lines = (self.context.height((cell,), column - 2 * padding[0]) for cell, column in cells)
        return max(lines) + 2 * padding[1]

    def _paragraphs(self, row: Row, size: float, *, header: bool) -> tuple[Paragraph, ...]:
        return tuple(
            replace(paragraph(text, self._style(column, header), size), align=self.anchors[column])
            for column, text in enumerate(row)
        )

    def _style(self, column: int, header: bool) -> TextStyle:
        style = self._plain_style(column, header)
        if self._is_marked(column) and not header:
            return replace(style, color="strong", bold=True)
        return style

    def _is_marked(self, column: int) -> bool:
        """A column whose head its author wrote in bold, where the others are not."""
        heads = [bool(text.runs) and all(run.strong for run in text.runs) for text in self.header]
        return bool(heads) and heads[column] and not all(heads)

    def _plain_style(self, column: int, header: bool) -> TextStyle:
        styles = self.context.styles
        if self.labels:
            return styles["fact_value" if column else "fact_label"]
        if header:
            return styles["table_header"]
        return styles["table_cell" if column or not self.head_column else "table_first"]


def _beside(
    paragraphs: Sequence[Sequence[Paragraph]], context: LayoutContext, width: float, across: float
) -> tuple[float, ...]:
    """The label's column as wide as its longest label, up to a third."""
    m = context.measures(TableMeasures)
    label = max(context.natural(row[0]) for row in paragraphs) + 2 * across + m.label_gap
    first = round(min(label, width * m.label_share), 2)
    return first, round(width - first, 2)


def _filled(row: Row, columns: int) -> Row:
    return row + (RichText(),) * (columns - len(row))
