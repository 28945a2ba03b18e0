"""A chart's numbers → the workbook that they are edited in."""

# XlsxWriter says nothing of its types.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false

from __future__ import annotations

from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.scene import Chart

SHEET = "Sheet1"
_WIDTH = 14
"""Of a column, in digits."""


def workbook(item: Chart, gate: XmlText) -> bytes:
    """Names, or places on the lower axis, in the first column, a series in each other one. Formulas
    are off: a category that begins with `=` stays text.
    """
    # Both take a while to load, and only decks with charts need them.
    from datetime import datetime

    from xlsxwriter import Workbook

    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(file, options) as book:
        book.set_properties({"created": datetime(1980, 1, 1)})
        sheet = book.add_worksheet(SHEET)
        style = book.add_format({"num_format": gate.clean(item.numbers.code)})
        sheet.set_column(0, len(item.series), _WIDTH)
        if item.across:
            title = item.plot.category_axis and item.plot.category_axis.title
            sheet.write_string(0, 0, gate.clean(title.text) if title else "")
            sheet.write_column(1, 0, item.across)
        else:
            sheet.write_column(1, 0, [gate.clean(category) for category in item.categories])
        for column, series in enumerate(item.series, 1):
            sheet.write_string(0, column, gate.clean(series.name))
            for row, value in enumerate(series.values, 1):
                if value is not None and isfinite(value):
                    sheet.write_number(row, column, value, style)
    return file.getvalue()


def cells(column: int, count: int) -> str:
    """`Sheet1!$B$2:$B$5`: the values in a column."""
    letter = chr(ord("A") + column)
    return f"{SHEET}!${letter}$2:${letter}${count + 1}"
