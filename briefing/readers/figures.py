"""A spreadsheet or a list of values beside a document, and which of its cells are meant → rows of
words, through the resource gate: only inside the document's folder.

`figures.xlsx#Sheet1!A1:D9`, `figures.xlsx#Sheet1`, `figures.csv#A1:D9`, `figures.csv`
"""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import BadZipFile

from briefing import picture_files, zip_gate
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.model.regex import lazy_regex
from briefing.readers.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


Rows = tuple[tuple[str, ...], ...]
MOST_ROWS, MOST_COLUMNS = 2000, 50
"""More are no table that anybody shows."""
_MOST_ENTRIES = 2000
_TARGET = lazy_regex(
    r"(?P<file>[^#]+)(?:#(?:(?:'(?P<quoted>[^']+)'|(?P<sheet>[^!':]+))(?:!|$))?"
    r"(?P<range>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)?)?$"
)
_CELL = lazy_regex(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_QUOTED = lazy_regex(r'"([^"]*)"')
_DELIMITERS = ",;\t"
RefusedError = picture_files.RefusedError


class Target(NamedTuple):
    """What `data=` names."""

    file: str
    sheet: str
    first: tuple[int, int]
    """Column and row of the first cell, from 0."""
    last: tuple[int, int] | None
    """Likewise of the last; None for all that there are."""


def target_of(written: str) -> Target:
    """RefusedError where `written` names no file, sheet and cells."""
    found = _TARGET.match(written.strip())
    if found is None:
        raise RefusedError(
            Message(T("Problems", "It should read like figures.xlsx#Sheet1!A1:D9 or figures.csv."))
        )
    corners = [_corner(*one) for one in _CELL.findall(found["range"] or "")]
    first, last = (0, 0), None
    if len(corners) == 2:
        (left, top), (right, bottom) = corners
        first, last = (min(left, right), min(top, bottom)), (max(left, right), max(top, bottom))
    elif corners:
        first = corners[0]
    return Target(found["file"], found["quoted"] or found["sheet"] or "", first, last)


def read_figures(folder: Path, written: str) -> Rows:
    """The cells that `written` names in a file in `folder`, each as its sheet shows it. Raises
    RefusedError with a sentence for a person.
    """
    target = target_of(written)
    found = picture_files.find(folder.resolve(), target.file)
    data = picture_files.read(found.path)
    match found.path.suffix.lower():
        case ".xlsx" | ".xlsm":
            rows = _of_workbook(data, target)
        case ".csv" | ".tsv" | ".txt":
            rows = _of_text(data, found.path, target)
        case _:
            raise RefusedError(
                Message(T("Problems", "Figures are read from .xlsx and .csv files only."))
            )
    kept = _trimmed(rows)
    if len(kept) < 2 or len(kept[0]) < 2:
        raise RefusedError(
            Message(T("Problems", "There are fewer than two rows or columns in these cells."))
        )
    return kept


def _corner(letters: str, number: str) -> tuple[int, int]:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1, max(int(number) - 1, 0)


def _trimmed(rows: Iterable[Sequence[str]]) -> Rows:
    """All of one length, without empty rows and columns at their ends."""
    kept = [tuple(cell.strip() for cell in row) for row in rows]
    while kept and not any(kept[-1]):
        kept.pop()
    wide = max((max((i + 1 for i, c in enumerate(row) if c), default=0) for row in kept), default=0)
    return tuple((*row[:wide], *[""] * (wide - len(row))) for row in kept)


def _limits(target: Target) -> tuple[int, int, int, int]:
    """First and last column, first and last row, from 0."""
    (left, top), last = target.first, target.last
    right, bottom = last or (left + MOST_COLUMNS - 1, top + MOST_ROWS - 1)
    return left, min(right, left + MOST_COLUMNS - 1), top, min(bottom, top + MOST_ROWS - 1)


def _of_text(data: bytes, path: Path, target: Target) -> list[list[str]]:
    try:
        text = decode(data, path).text
    except BriefingError as error:
        raise RefusedError(error.problem.message) from None
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    left, right, top, bottom = _limits(target)
    try:
        rows = list(csv.reader(StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise RefusedError(
            Message(T("Problems", "The file cannot be read: {0}."), str(error))
        ) from None
    return [row[left : right + 1] for row in rows[top : bottom + 1]]


def _of_workbook(data: bytes, target: Target) -> list[list[str]]:
    try:
        with zip_gate.Packed(BytesIO(data)) as packed:
            packed.check_limits(_MOST_ENTRIES)
            for part in packed.parts:
                if part.endswith((".xml", ".rels")):
                    packed.xml(part)
    except zip_gate.RefusedError as refusal:
        raise RefusedError(
            Message(T("Problems", "The workbook is not read: {0}."), refusal.reason)
        ) from None
    except (BadZipFile, OSError, ValueError):
        raise RefusedError(Message(T("Problems", "This is no workbook."))) from None
    # Takes a quarter of a second to load, and few documents name a workbook.
    from openpyxl import load_workbook

    left, right, top, bottom = _limits(target)
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        names = book.sheetnames
        if target.sheet and target.sheet not in names:
            raise RefusedError(
                Message(
                    T("Problems", "There is no sheet “{0}”, only {1}."),
                    target.sheet,
                    ", ".join(names),
                )
            )
        sheet: Any = book[target.sheet or names[0]]
        cells = sheet.iter_rows(
            min_row=top + 1, max_row=bottom + 1, min_col=left + 1, max_col=right + 1
        )
        return [[_shown(cell.value, cell.number_format) for cell in row] for row in cells]
    except RefusedError:
        raise
    except Exception as error:  # whatever openpyxl raises on a file that is none
        raise RefusedError(
            Message(T("Problems", "The file cannot be read: {0}."), type(error).__name__)
        ) from None


def _shown(value: object, code: str | None) -> str:
    """A cell's value as its number format shows it, as far as a chart needs that: digits, percent
    and units.
    """
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        day = getattr(value, "date", None)
        midnight = day is not None and str(value).endswith(" 00:00:00")
        return str(day()) if day is not None and midnight else str(value)
    first = (code or "General").split(";")[0]
    units = _QUOTED.findall(first)
    bare = _QUOTED.sub("", first)
    if "%" in bare:
        value = value * 100
    point = bare.find(".")
    decimals = len(bare[point + 1 :]) - len(bare[point + 1 :].lstrip("0#")) if point >= 0 else 0
    fixed = "0" in bare and "E" not in bare.upper().replace("GENERAL", "")
    digits = f"{value:.{decimals}f}" if fixed else f"{value:.12g}"
    before = units[0] if units and first.lstrip().startswith('"') else _currency(bare)
    after = units[-1] if units and not first.lstrip().startswith('"') else ""
    return f"{before}{digits}{'%' if '%' in bare else ''}{after}"


def _currency(code: str) -> str:
    return next((sign for sign in "¥￥$€£" if sign in code), "")


def differences(old: Rows, new: Rows) -> list[tuple[str, str, str]]:
    """What became of the cells: (name of row and column, before, now)."""
    found: list[tuple[str, str, str]] = []
    heads = new[0] if new else ()
    none: tuple[str, ...] = ()
    for number, (was, now) in enumerate(zip_longest(old, new, fillvalue=none)):
        for column, (before, after) in enumerate(zip_longest(was, now, fillvalue="")):
            if before != after:
                name = next(iter(now or was)) if column else ""
                head = heads[column] if column < len(heads) else ""
                found.append(
                    (" ".join(filter(None, (name, head if number else ""))), before, after)
                )
    return found
