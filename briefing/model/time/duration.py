"""Durations as people write and read them: `22 min`, `1小时20分`, `1:30`. In seconds."""

from __future__ import annotations

import re

from briefing.model.regex import lazy_regex

LONGEST = 24 * 3600.0
"""No talk is planned for more than a day; more is a slip of the finger."""
_WRITTEN = 60
"""Characters: nobody needs more to write one."""

_NUMBER = r"(\d{1,5}(?:\.\d{1,3})?)"
_HOURS = rf"(?:{_NUMBER}\s*(?:h|hrs?|hours?|个?小时|个?钟头|时))?"
_MINUTES = rf"(?:{_NUMBER}\s*(?:m|mins?|minutes?|分钟?|分鐘|['′]))?"
_SECONDS = rf"(?:{_NUMBER}\s*(?:s|secs?|seconds?|秒钟?|[\"″]))?"
_WORDS = lazy_regex(rf"{_HOURS}\s*{_MINUTES}\s*{_SECONDS}\.?", re.IGNORECASE)
_PLAIN = lazy_regex(_NUMBER)
_CLOCK = lazy_regex(r"(?:(\d{1,2})[:：])?(\d{1,4})[:：]([0-5]\d)")
_HALF = lazy_regex(r"半\s*个?小时")
_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")


def read_duration(text: str) -> float | None:
    """Seconds of `22 min`, `22分钟`, `90s`, `1h 20min`, `半小时`, `1:30` (minutes and seconds, as a
    clock counts them) or `1:10:00`; a number alone is minutes. None for anything else, for nothing
    at all, and for more than a day.
    """
    written = text.strip().translate(_WIDE)
    if len(written) > _WRITTEN:
        return None
    seconds = _seconds(written)
    return seconds if seconds is not None and 0 < seconds <= LONGEST else None


def _seconds(written: str) -> float | None:
    if found := _CLOCK.fullmatch(written):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return hours * 3600.0 + minutes * 60 + seconds
    if _PLAIN.fullmatch(written):
        return float(written) * 60
    if _HALF.fullmatch(written):
        return 1800.0
    if written and (found := _WORDS.fullmatch(written)):
        hours, minutes, seconds = (float(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + seconds
    return None


def duration_text(seconds: float) -> str:
    """As an author would write it, and without a space: `5min`, `90s`, `7.5s`."""
    if seconds % 60 == 0:
        return f"{seconds / 60:.0f}min"
    return f"{seconds:.3f}".rstrip("0").rstrip(".") + "s"


def clock_text(seconds: float) -> str:
    """`12:41`, and from an hour on `1:02:41`. A begun second does not count yet; before zero it
    is `-0:20`.
    """
    whole = int(abs(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
    return f"-{text}" if seconds < 0 and whole else text
