"""What a theme's file says of a paint → the paint.

"accent"                                          a token
{ color = "accent", alpha = 0.2, shade = -0.1 }   a tone of it
{ stops = [{ at = 0.0, color = "accent" }, …], angle = 45.0 }   or radial = true
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from briefing.model.shapes.paint import Gradient, Tone
from briefing.model.theme import Token

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.shapes.paint import Paint

_TOKENS = frozenset(get_args(Token))
_TONE = {"color", "alpha", "shade"}


def paint(value: object, key: str) -> Paint:
    """ValueError: it is none; the message begins with `key`."""
    if value == "":
        return ""
    if isinstance(value, str):
        return _token(value, key)
    table = _table(value, key)
    if "stops" not in table:
        return _tone(table, key)
    _known(table, {"stops", "angle", "radial"}, key)
    stops = [_stop(stop, key) for stop in cast("list[object]", table["stops"])]
    if len(stops) < 2 or stops != sorted(stops, key=lambda stop: stop[0]):
        raise ValueError(f"{key}.stops: two or more, in order")
    return Gradient(tuple(stops), float(table.get("angle", 0.0)), bool(table.get("radial")))


def _stop(value: object, key: str) -> tuple[float, Tone]:
    table = dict(_table(value, key))
    at = _share(table.pop("at", None), f"{key}.at")
    return at, _tone(table, key)


def _tone(table: Mapping[str, Any], key: str) -> Tone:
    _known(table, _TONE, key)
    alpha, shade = table.get("alpha", 1.0), table.get("shade", 0.0)
    _share(abs(shade) if isinstance(shade, (int, float)) else shade, f"{key}.shade")
    return Tone(
        _token(table.get("color"), f"{key}.color"), _share(alpha, f"{key}.alpha"), float(shade)
    )


def _token(value: object, key: str) -> str:
    if value not in _TOKENS:
        raise ValueError(f"{key}: {value!r} is none of {', '.join(sorted(_TOKENS))}")
    return cast("str", value)


def _share(value: object, key: str) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= 1:
        raise ValueError(f"{key}: {value!r} is no number from 0 to 1")
    return float(value)


def _table(value: object, key: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{key}: {value!r} is no paint")
    return cast("Mapping[str, Any]", value)


def _known(table: Mapping[str, Any], names: set[str], key: str) -> None:
    if unknown := table.keys() - names:
        raise ValueError(f"{key}: there is no such key: {', '.join(sorted(unknown))}")
