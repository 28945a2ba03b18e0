"""What an author says of the way a deck is shown → its ShowSettings.

```
transition: fade          过渡：淡入淡出
loop: true                循环：是
advance: 10 s             自动播放：10秒
```

`## A slide {transition=push advance=20}` says it of one slide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.show_settings import ShowSettings, transition_named
from briefing.model.time.duration import read_duration

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.document import Attributes, Meta
    from briefing.model.show_settings import Transition

TRANSITION = ("transition", "slide-transition", "过渡", "切换")
LOOP = ("loop", "循环", "循环播放")
ADVANCE = ("advance", "自动播放", "自动换页")
SHORTEST = 1.0
"""Seconds between two pages that come by themselves."""
_YES = {"true", "yes", "on", "1", "是"}
_NO = {"false", "no", "off", "0", "否", ""}


def show_settings_of(meta: Meta, path: str) -> tuple[ShowSettings, tuple[Problem, ...]]:
    """What the front matter says, and what of it is not understood."""
    problems: list[Problem] = []
    value, line = _value(meta, TRANSITION)
    transition = transition_named(value)
    if transition is None:
        problems.append(_unknown(value, path, line))
    value, line = _value(meta, LOOP)
    if value.lower() not in _YES | _NO:
        problems.append(
            Problem(Message(T("Problems", "“{0}” is neither true nor false"), value), path, line)
        )
    loop = value.lower() in _YES
    value, line = _value(meta, ADVANCE)
    seconds = _seconds(value)
    if seconds is None:
        problems.append(_no_seconds(value, path, line))
    return ShowSettings(transition or "", loop, seconds or 0.0), tuple(problems)


def transition_of(
    attributes: Attributes, path: str, line: int
) -> tuple[Transition, tuple[Problem, ...]]:
    """What one slide says of itself."""
    value = next((attributes.values[key] for key in TRANSITION if key in attributes.values), "")
    transition = transition_named(value)
    if transition is None:
        return "", (_unknown(value, path, line),)
    return transition, ()


def advance_of(
    attributes: Attributes, path: str, line: int
) -> tuple[float | None, tuple[Problem, ...]]:
    """How long one slide says it stands; None where it does not, or not clearly."""
    value = next(
        (attributes.values[key] for key in ADVANCE if key in attributes.values), ""
    ).strip()
    if not value:
        return None, ()
    seconds = _seconds(value)
    return seconds, (_no_seconds(value, path, line),) if seconds is None else ()


def _value(meta: Meta, keys: Sequence[str]) -> tuple[str, int]:
    key = next((key for key in keys if meta.values.get(key)), "")
    return meta.values.get(key, "").strip(), meta.lines.get(key, 0)


def _seconds(value: str) -> float | None:
    """A bare number is seconds; 0.0 where nothing was said, or no."""
    if value.lower() in _NO:
        return 0.0
    try:
        seconds: float | None = float(value)
    except ValueError:
        seconds = read_duration(value)
    return seconds if seconds is not None and SHORTEST <= seconds <= 3600 else None


def _no_seconds(value: str, path: str, line: int) -> Problem:
    return Problem(
        Message(T("Problems", "“{0}” is no number of seconds, 1 or more"), value), path, line
    )


def _unknown(value: str, path: str, line: int) -> Problem:
    return Problem(
        Message(
            T("Problems", "there is no transition “{0}”: none, fade and push are known"), value
        ),
        path,
        line,
    )
