"""How a deck's tables look, as table styles: what a person adds to a table looks like the rest, and
a table looks otherwise by a click. A cell says itself only what its style does not.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_OID, uuid5

from briefing.exporters.pptx import names
from briefing.exporters.pptx.template.looks import base_style
from briefing.model.geometry import emu
from briefing.model.scene import line_under

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.exporters.pptx.template.palette import Palette
    from briefing.model.scene import Cell, Table
    from briefing.model.theme import FontRole

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""“No Style, No Grid”, which every PowerPoint knows."""
NO_FILL = "<a:noFill/>"
_FONTS: dict[FontRole, str] = {"heading": "major", "body": "minor"}
_SIDES = ("left", "right", "top", "bottom", "insideH", "insideV")
"""In the order of the schema."""


class Words(NamedTuple):
    """Text in cells."""

    color: str
    """Written."""
    bold: bool
    font: FontRole


class Rule(NamedTuple):
    """A line under cells."""

    width: int
    """EMU."""
    fill: str
    """Written."""


class TableStyle(NamedTuple):
    """What a style says, written in the colours of a slide's palette; None where nothing says it
    yet.
    """

    words: Words | None = None
    head_words: Words | None = None
    first_words: Words | None = None
    """Of the first column, where it looks otherwise."""
    head_fill: str | None = None
    bands: tuple[str | None, str | None] = (None, None)
    """Fills of the first row below the header and of the next, in turn."""
    head_rule: Rule | None = None
    rule: Rule | None = None
    last_rule: Rule | None = None

    def joined(self, other: TableStyle) -> TableStyle | None:
        """What both say together; None where they contradict each other."""
        found: list[object] = []
        for one, two in zip(self._flat(), other._flat(), strict=True):
            if one is not None and two is not None and one != two:
                return None
            found.append(two if one is None else one)
        *words, head_fill, band, next_band, head_rule, rule, last_rule = found
        return TableStyle(*words, head_fill, (band, next_band), head_rule, rule, last_rule)  # type: ignore[arg-type]

    def _flat(self) -> Sequence[object]:
        return *self[:4], *self.bands, *self[5:]


class Styled(NamedTuple):
    """A table's style, and which parts of it the table has."""

    id: str
    style: TableStyle
    header: bool
    first_column: bool
    banded: bool

    @property
    def attributes(self) -> str:
        """Of `a:tblPr`."""
        flags = ("firstRow", self.header), ("firstCol", self.first_column), ("bandRow", self.banded)
        return "".join(f' {name}="1"' for name, on in flags if on)

    def words(self, row: int, column: int) -> Words | None:
        """What the style says of a cell's text. The corner belongs to the header in PowerPoint and
        to the first column in LibreOffice, so that there it may say nothing.
        """
        first = self.style.first_words if self.first_column and not column else self.style.words
        if not (self.header and not row):
            return first
        head = self.style.head_words
        return head if not self.first_column or column or head == first else None

    def fill(self, row: int, column: int) -> str | None:
        """What the style says of a cell's ground. LibreOffice 7.4 bands no first column that is
        marked as such, so that this says its own.
        """
        if self.header and not row:
            return self.style.head_fill
        if not self.banded:
            return NO_FILL
        band = self.style.bands[(row - self.header) % 2]
        return None if self.first_column and not column and band != NO_FILL else band

    def rule(self, row: int, rows: int) -> Rule | None:
        """What the style says of the line under a row."""
        if self.header and not row:
            return self.style.head_rule
        return self.style.last_rule if row == rows - 1 else self.style.rule


class TableStyles:
    """The styles of a package: as few as its tables have looks."""

    def __init__(self) -> None:
        self._styles: dict[str, TableStyle] = {}
        self._usual = ""

    def of(self, table: Table, palette: Palette) -> Styled:
        """The style of `table` on a slide of that palette, made if there is none like it."""
        wanted = _seen(table, palette)
        banded = any(band not in {None, NO_FILL} for band in wanted.bands)
        first = wanted.first_words is not None
        found = ((id_, known.joined(wanted)) for id_, known in self._styles.items())
        id_, style = next(
            ((id_, style) for id_, style in found if style),
            (f"{{{uuid5(NAMESPACE_OID, repr(wanted))}}}".upper(), wanted),
        )
        self._styles[id_] = style
        if table.header:
            self._usual = self._usual or id_
        return Styled(id_, style, table.header, first, banded)

    def xml(self, name: str) -> str:
        """The part; `name` is escaped, and stands before the styles' numbers."""
        return (
            f'{names.DECLARATION}<a:tblStyleLst xmlns:a="{names.A}"'
            f' def="{self._usual or NO_STYLE}">{"".join(self.elements(name))}</a:tblStyleLst>'
        )

    def elements(self, name: str) -> Iterable[str]:
        """An `a:tblStyle` each."""
        for number, (id_, style) in enumerate(self._styles.items(), 1):
            called = name if number == 1 else f"{name} {number}"
            yield f'<a:tblStyle styleId="{id_}" styleName="{called}">{_parts(style)}</a:tblStyle>'


def rule_under(table: Table, row: int, palette: Palette) -> Rule:
    """The line under a row of `table`, as it is written."""
    color, width = line_under(table, row)
    return Rule(emu(width), palette.fill(color) if color else NO_FILL)


def words_of(cell: Cell, palette: Palette) -> Words | None:
    """How most of a cell's text looks."""
    for paragraph in cell.paragraphs:
        if paragraph.runs:
            style = base_style(paragraph)
            return Words(palette.text(style.color), style.bold, style.font)
    return None


def _seen(table: Table, palette: Palette) -> TableStyle:
    """What `table` shows of its style."""
    first_row, count = int(table.header), len(table.rows)
    body = table.cells[first_row:]
    words = _usual(palette, (cell for row in body for cell in row[1:]))
    first = _usual(palette, (row[0] for row in body if row))
    head = table.cells[0] if table.header and table.cells else ()
    rules = [rule_under(table, row, palette) for row in range(count)]
    bands = [palette.fill(row[0].fill) if row else None for row in body[:2]]
    return TableStyle(
        words,
        _usual(palette, head),
        first if words and first != words else None,
        palette.fill(head[0].fill) if head else None,
        (bands[0] if bands else None, bands[1] if len(bands) > 1 else None),
        rules[0] if head else None,
        rules[first_row] if count > first_row + 1 else None,
        rules[-1] if body else None,
    )


def _usual(palette: Palette, cells: Iterable[Cell]) -> Words | None:
    """How the text of most cells looks."""
    counts = Counter(words for cell in cells if (words := words_of(cell, palette)))
    return counts.most_common(1)[0][0] if counts else None


def _parts(style: TableStyle) -> str:
    none = dict.fromkeys(_SIDES, Rule(0, NO_FILL))
    whole = {**none, "bottom": style.last_rule, "insideH": style.rule}
    band, next_band = style.bands
    return (
        _part("wholeTbl", style.words, NO_FILL, whole)
        + _part("band1H", None, band)
        + _part("band2H", None, next_band)
        + _part("firstCol", style.first_words, None)
        + _part("firstRow", style.head_words, style.head_fill, {"bottom": style.head_rule})
    )


def _part(
    tag: str, words: Words | None, fill: str | None, rules: dict[str, Rule | None] | None = None
) -> str:
    text = ""
    if words:
        font = _FONTS.get(words.font, "minor")
        bold = "on" if words.bold else "off"
        text = (
            f'<a:tcTxStyle b="{bold}"><a:fontRef idx="{font}"><a:prstClr val="black"/></a:fontRef>'
            f"{words.color}</a:tcTxStyle>"
        )
    sides = "".join(
        f'<a:{side}><a:ln w="{rule.width}" cmpd="sng">{rule.fill}</a:ln></a:{side}>'
        for side, rule in (rules or {}).items()
        if rule
    )
    ground = f"<a:fill>{fill}</a:fill>" if fill else ""
    if not (text or sides or ground):
        return ""
    return f"<a:{tag}>{text}<a:tcStyle><a:tcBdr>{sides}</a:tcBdr>{ground}</a:tcStyle></a:{tag}>"
