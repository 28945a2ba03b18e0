"""Tables, and charts made from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.slides.builder import BlocksOf, Built
from briefing.model import deck, document
from briefing.model.chart.number_format import NumberFormat
from briefing.model.kinds import CHARTS
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.model.text import RichText

_NUMBER = lazy_regex(
    r"(?:(?P<minus>[-−–(（])\s*|\s+)?(?:(?P<money>[¥￥$€£])\s*)?(?P<minus2>[-−])?"
    r"(?P<number>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(?P<unit>[^\d\s()（）]{0,8})[)）]?$"
)
_SCALE = {"万": 1e4, "亿": 1e8, "千": 1e3, "k": 1e3, "bn": 1e9}
_EMPTY = {"", "-", "–", "—", "——", "/", "n/a", "na", "无", "…"}
_TIME = lazy_regex(
    r"(?:19|20)\d{2}|\d{1,2}\s*月|Q[1-4]|第.季度|(?:jan|feb|mar|apr|may|jun|jul|aug|sep)", re.I
)


class _Number(NamedTuple):
    value: float
    unit: str
    decimals: int = 0
    grouped: bool = False


def build_table(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """All blocks as they are, if one is a table."""
    if not any(isinstance(block, document.Table) for block in part.blocks):
        return None
    return Built(blocks_of(part.blocks))


def build_chart(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """The first table as a chart, what stands around it as it is. A table with a cell that is no
    number stays a table, and the cell is reported.
    """
    tables = [block for block in part.blocks if isinstance(block, document.Table)]
    if not tables:
        return None
    at = part.blocks.index(tables[0])
    named: list[deck.ChartKind] = [CHARTS[c] for c in part.attributes.classes if c in CHARTS]
    kind = named[0] if named else None
    said = part.attributes.values
    chart = chart_of(tables[0], kind, (said.get("x", ""), said.get("y", "")))
    if isinstance(chart, Problem):
        return Built(blocks_of(part.blocks), problems=(chart,), kind="table")
    problems: tuple[Problem, ...] = ()
    if kind == "scatter" and chart.kind != "scatter":
        message = Message(
            T("Problems", "a scatter chart needs numbers in its first column: shown as columns")
        )
        problems = (Problem(message, line=_line(tables[0])),)
    if kind == "pie" and chart.kind != "pie":
        message = Message(
            T(
                "Problems",
                "a pie shows one row of numbers that are not below zero: shown as columns",
            )
        )
        problems = (Problem(message, line=_line(tables[0])),)
    before, after = blocks_of(part.blocks[:at]), blocks_of(part.blocks[at + 1 :])
    return Built((*before, chart, *after), problems=problems)


def chart_of(
    table: document.Table, kind: deck.ChartKind | None, titles: tuple[str, str] = ("", "")
) -> deck.Chart | Problem:
    """Categories from the first column, a series from each other one. `titles` of the axes."""
    if len(table.header) < 2 or not table.rows:
        message = Message(
            T("Problems", "a chart needs a table of two columns and two lines at least")
        )
        return Problem(message, line=_line(table))
    columns: list[list[_Number | None]] = []
    for index in range(1, len(table.header)):
        column = _numbers([row[index] for row in table.rows], _line(table))
        if isinstance(column, Problem):
            return column
        columns.append(column)
    if not any(number for column in columns for number in column):
        message = Message(
            T("Problems", "the table has no numbers: shown as a table, not as a chart")
        )
        return Problem(message, line=_line(table))
    unit, values = _in_one_unit(columns)
    series = tuple(
        deck.Series(head.plain, tuple(column))
        for head, column in zip(table.header[1:], values, strict=True)
    )
    categories = tuple(row[0].plain for row in table.rows)
    shown = deck.Table(table.header, table.rows, table.aligns, table.caption, table.widths)
    across: tuple[float, ...] = ()
    if kind == "scatter":
        places = [parse_number(row[0].plain.strip()) for row in table.rows]
        across = tuple(place.value for place in places if place)
        if len(across) < len(places):
            kind, across = None, ()
        else:
            one = table.header[1].plain if len(series) == 1 else ""
            titles = (titles[0] or table.header[0].plain, titles[1] or one)
    if kind != "scatter":
        kind = _kind(kind, categories, series)
    numbers = _number_format(columns)
    return deck.Chart(kind, categories, series, shown, unit, numbers, across, titles)


def _number_format(columns: list[list[_Number | None]]) -> NumberFormat | None:
    """As the author writes the numbers; None where they are in several units."""
    numbers = [number for column in columns for number in column if number]
    if len({number.unit for number in numbers}) > 1:
        return None
    large = any(abs(number.value) >= 10_000 for number in numbers)
    grouped = large or any(number.grouped for number in numbers)
    return NumberFormat(max(number.decimals for number in numbers), grouped)


def _numbers(cells: list[RichText], line: int) -> list[_Number | None] | Problem:
    """The numbers of a column, None for an empty cell."""
    numbers: list[_Number | None] = []
    for cell in cells:
        text = cell.plain.strip()
        number = parse_number(text)
        if number is None and text.lower() not in _EMPTY:
            message = Message(
                T("Problems", "“{0}” is no number: shown as a table, not as a chart"), text
            )
            return Problem(message, line=cell.source.line if cell.source else line)
        numbers.append(number)
    return numbers


def parse_number(text: str) -> _Number | None:
    """`1,234`, `12%`, `¥3.5`, `215.5万次`, `(7)`; None for anything else."""
    found = _NUMBER.match(text)
    if not found:
        return None
    digits = re.sub(r"[,，]", "", found["number"])
    value = float(digits)
    if found["minus"] or found["minus2"]:
        value = -value
    unit = (found["money"] or "") + found["unit"]
    decimals = len(digits.partition(".")[2])
    return _Number(value, unit, decimals, digits != found["number"])


def _in_one_unit(columns: list[list[_Number | None]]) -> tuple[str, list[list[float | None]]]:
    """The unit that all numbers share; where 万 and 亿 mix, all in the smaller one."""
    units = {number.unit for column in columns for number in column if number}
    scaled = {unit: _scale(unit) for unit in units}
    if len({rest for _, rest in scaled.values()}) > 1:
        return "", [[n.value if n else None for n in column] for column in columns]
    unit = min(units, key=lambda unit: scaled[unit])
    factor, _ = scaled[unit]
    values = [
        [n.value * scaled[n.unit][0] / factor if n else None for n in column] for column in columns
    ]
    return unit, values


def _scale(unit: str) -> tuple[float, str]:
    """(factor, rest) of `万次`: 10,000 and 次. Latin letters count only alone: `m` is a metre."""
    for prefix, factor in _SCALE.items():
        if unit.lower() == prefix or (unit.startswith(prefix) and not prefix.isascii()):
            return factor, unit[len(prefix) :]
    return 1.0, unit


def _kind(
    named: deck.ChartKind | None, categories: tuple[str, ...], series: tuple[deck.Series, ...]
) -> deck.ChartKind:
    if named == "pie":
        values = series[0].values
        return "pie" if len(series) == 1 and all(v is None or v >= 0 for v in values) else "column"
    if named:
        return named
    if len(categories) >= 4 and all(map(_TIME.match, categories)):
        return "line"
    return "bar" if max(map(len, categories)) > 8 or len(categories) > 8 else "column"


def _line(table: document.Table) -> int:
    for cell in (*table.header, *(cell for row in table.rows for cell in row)):
        if cell.source:
            return cell.source.line
    return 0
