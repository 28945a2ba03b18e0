"""What a talk took → a report to read, as Markdown, and one to reckon with, as CSV."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from briefing.compose.time_plan import plan_of
from briefing.model.record import record
from briefing.model.texts import whole_title
from briefing.model.time.duration import clock_text
from briefing.model.time.rehearsal import Bar, section_bars, slide_bars

if TYPE_CHECKING:
    from briefing.model.deck import Deck
    from briefing.model.time.plan import Plan
    from briefing.model.time.records import Timings
    from briefing.model.time.rehearsal import Record

_FORMULA = ("=", "+", "-", "@", "\t")
"""What a spreadsheet would calculate: a title is a title."""


@record
class TimeRow:
    """One bar, and what it is called."""

    bar: Bar
    number: str
    title: str
    skipped: bool = False


@record
class Report:
    """A record beside the deck and the plan as they are now."""

    title: str
    record: Record
    plan: Plan
    slides: tuple[TimeRow, ...]
    sections: tuple[TimeRow, ...]
    """Empty where the deck has none."""
    elsewhere: float
    """Seconds on slides that are no longer in the file, and on the page at the end."""


def report_of(record: Record, deck: Deck, timings: Timings) -> Report:
    """How `record` stands beside the plan. Composes every slide."""
    plan = plan_of(deck, timings.plan, timings.length)
    times, ids = record.times(), [slide.id for slide in deck.slides]
    bars = slide_bars(times, ids, plan)
    skipped = set(record.skipped)
    slides = tuple(
        TimeRow(
            bar,
            str(bar.index + 1),
            whole_title(deck.slides[bar.index], deck.lang).replace("\n", " "),
            ids[bar.index] in skipped,
        )
        for bar in bars
    )
    sections = tuple(
        TimeRow(
            bar,
            "",
            deck.sections[bar.index].title.plain if bar.index >= 0 else _tr("Outside sections"),
        )
        for bar in section_bars(bars, plan)
    )
    known = sum(bar.taken for bar in bars)
    return Report(
        deck.title.plain,
        record,
        plan,
        slides,
        sections if deck.sections else (),
        max(0.0, record.total - known),
    )


def when(record: Record) -> str:
    """Day and hour, as the interface's language writes them."""
    try:
        seconds = datetime.fromisoformat(record.started).timestamp()
    except (ValueError, OverflowError, OSError):  # a year that no clock of this system has
        return ""
    moment = QDateTime.fromMSecsSinceEpoch(round(seconds * 1000))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def sort_name(record: Record) -> str:
    """Rehearsal or talk, translated."""
    return _tr("Rehearsal") if record.sort == "rehearsal" else _tr("Talk")


def facts(report: Report) -> list[tuple[str, str]]:
    """What is to be said of the whole: labels and values."""
    record = report.record
    found = [(sort_name(record), when(record)), (_tr("Took"), clock_text(record.total))]
    if record.planned:
        over = record.total - record.planned
        words = _tr("{0} ({1} over)") if over >= 1 else _tr("{0} ({1} in hand)")
        if abs(over) < 1:
            words = "{0}"
        found.append(
            (_tr("Planned"), words.format(clock_text(record.planned), clock_text(abs(over))))
        )
    if record.paused >= 1:
        found.append((_tr("Paused"), clock_text(record.paused)))
    if record.skipped:
        found.append((_tr("Slides skipped"), str(len(record.skipped))))
    if record.ink:
        found.append((_tr("Pen strokes"), str(record.ink)))
    if report.elsewhere >= 1:
        found.append((_tr("On other pages"), clock_text(report.elsewhere)))
    return found


def as_markdown(report: Report) -> str:
    """The report as a table in Markdown."""
    lines = [f"# {_cell(report.title)}", ""]
    lines += [f"- {name}: {value}" for name, value in facts(report)]
    head = (_tr("Slide"), _tr("Took"), _tr("Planned"), _tr("Difference"))
    for name, rows in ((_tr("Sections"), report.sections), (_tr("Slides"), report.slides)):
        if not rows:
            continue
        lines += ["", f"## {name}", "", f"| {' | '.join(head)} |", "|---|--:|--:|--:|"]
        for row in rows:
            title = " ".join(part for part in (row.number, _cell(row.title)) if part)
            lines.append(f"| {title} | {' | '.join(_times(row))} |")
    return "\n".join(lines) + "\n"


def as_csv(report: Report) -> str:
    """Seconds to the tenth, a line for every slide."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(
        (_tr("Number"), _tr("Slide"), _tr("Took, s"), _tr("Planned, s"), _tr("Skipped"))
    )
    for row in report.slides:
        title = f"'{row.title}" if row.title.startswith(_FORMULA) else row.title
        skipped = "x" if row.skipped else ""
        seconds = (f"{row.bar.taken:.1f}", f"{row.bar.planned:.1f}")
        writer.writerow((row.number, title, *seconds, skipped))
    return file.getvalue()


def difference(row: TimeRow) -> str:
    """`+0:20` for more than planned, `−0:20` for less; a skipped slide says so."""
    if row.skipped and not row.bar.taken:
        return _tr("skipped")
    if abs(row.bar.over) < 1:
        return "0:00"
    return ("+" if row.bar.over > 0 else "−") + clock_text(abs(row.bar.over))


def _times(row: TimeRow) -> tuple[str, str, str]:
    return clock_text(row.bar.taken), clock_text(row.bar.planned), difference(row)


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Report", text)


def T(_context: str, text: str) -> str:  # noqa: N802 seen as a mark by lupdate
    """Marks a text for translation."""
    return text


_SAID = (
    T("Report", "Outside sections"),
    T("Report", "Rehearsal"),
    T("Report", "Talk"),
    T("Report", "Took"),
    T("Report", "{0} ({1} over)"),
    T("Report", "{0} ({1} in hand)"),
    T("Report", "Planned"),
    T("Report", "Paused"),
    T("Report", "Slides skipped"),
    T("Report", "Pen strokes"),
    T("Report", "On other pages"),
    T("Report", "Slide"),
    T("Report", "Difference"),
    T("Report", "Sections"),
    T("Report", "Slides"),
    T("Report", "Number"),
    T("Report", "Took, s"),
    T("Report", "Planned, s"),
    T("Report", "Skipped"),
    T("Report", "skipped"),
)
"""For lupdate: it does not see through `_tr`."""
