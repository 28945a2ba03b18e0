"""What is kept of the times of one file: its talks and rehearsals, the plan that one of them
became, and what a person set. As JSON.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, cast

from briefing.model.record import field, record, replace
from briefing.model.time.duration import LONGEST
from briefing.model.time.rehearsal import Record, Visit
from briefing.model.untrusted import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
KEPT = 20
"""Records of one file; older ones make room."""
_VISITS = 10_000


@record
class Timings:
    """All that is kept for one file."""

    records: tuple[Record, ...] = ()
    """The newest first."""
    plan: Mapping[str, float] = field(default_factory=dict[str, float], hash=False)
    """Seconds by slide id, from the rehearsal that became the plan; empty for none."""
    length: float | None = None
    """Seconds planned, where a person set them in the window."""
    bells: tuple[float, ...] | None = None
    """When to ring, in seconds, where a person set that in the window."""

    def with_record(self, record: Record) -> Timings:
        return replace(self, records=(record, *self.records)[:KEPT])

    def without(self, index: int) -> Timings:
        """The record at `index` deleted; the plan it may have become stays."""
        kept = (*self.records[:index], *self.records[index + 1 :])
        return replace(self, records=kept)

    def planned_as(self, record: Record | None) -> Timings:
        """`record` becomes the plan; None gives the plan back to the notes and the file."""
        return replace(self, plan=record.times() if record else {})


def write_timings(timings: Timings) -> str:
    """JSON; times in seconds to the tenth."""
    data: dict[str, Any] = {
        "version": VERSION,
        "records": [_written(record) for record in timings.records],
        "plan": {slide: round(seconds, 1) for slide, seconds in timings.plan.items()},
        "length": timings.length,
        "bells": None if timings.bells is None else list(timings.bells),
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _written(record: Record) -> dict[str, Any]:
    return {
        "sort": record.sort,
        "started": record.started,
        "planned": record.planned,
        "paused": round(record.paused, 1),
        "ink": record.ink,
        "skipped": list(record.skipped),
        "visits": [[visit.slide, round(visit.seconds, 1)] for visit in record.visits],
    }


def read_timings(text: str) -> Timings | None:
    """What `write_timings` wrote; whatever of it makes no sense is left out. None where the text
    is no such file at all, or one of a later version: then it must not be written over.
    """
    found = read_table(text)
    if found.get("version") != VERSION:
        return None
    records = [_record(entry) for entry in _items(found.get("records"))]
    bells = found.get("bells")
    return Timings(
        tuple(record for record in records if record is not None)[:KEPT],
        _plan(found.get("plan")),
        _seconds(found.get("length")) or None,
        None if bells is None else tuple(t for t in map(_seconds, _items(bells)) if t),
    )


def _record(entry: object) -> Record | None:
    if not isinstance(entry, dict):
        return None
    found = cast("dict[str, object]", entry)
    visits: list[Visit] = []
    for pair in _items(found.get("visits"))[:_VISITS]:
        slide, seconds = (*_items(pair), None, None)[:2]
        took = _seconds(seconds)
        if isinstance(slide, str) and took is not None:
            visits.append(Visit(slide, round(took, 1)))
    if not visits:
        return None
    started, ink = found.get("started"), _seconds(found.get("ink"))
    return Record(
        started if isinstance(started, str) else "",
        tuple(visits),
        "talk" if found.get("sort") == "talk" else "rehearsal",
        _seconds(found.get("planned")) or None,
        tuple(slide for slide in _items(found.get("skipped")) if isinstance(slide, str)),
        int(ink or 0),
        round(_seconds(found.get("paused")) or 0.0, 1),
    )


def _plan(entry: object) -> dict[str, float]:
    if not isinstance(entry, dict):
        return {}
    pairs = ((id, _seconds(value)) for id, value in cast("dict[str, object]", entry).items())
    rounded = ((id, round(seconds or 0.0, 1)) for id, seconds in pairs)
    return {id: seconds for id, seconds in rounded if id and seconds}


def _items(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _seconds(value: object) -> float | None:
    """A sensible number of seconds; None for anything else (JSON reads NaN and Infinity too)."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if 0 <= value <= LONGEST and math.isfinite(value) else None
