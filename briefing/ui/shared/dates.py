"""A moment → how a person writes it, in the language of the user interface."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale


def date_and_time(seconds: float) -> str:
    """Of seconds since 1970, as the clock here has it, to the second."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    day = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
    return f"{day}  {moment.time().toString('HH:mm:ss')}"
