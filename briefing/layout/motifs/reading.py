"""What a theme's file says of ornaments → the records that draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from briefing.layout.motifs import MOTIFS
from briefing.layout.paints import paint

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.layout.motifs.stage import Motif
    from briefing.model.geometry import Box, Size

    ReadBox = Callable[[Any, str], Box]

_SORTS: dict[str, tuple[type, ...]] = {
    "float": (int, float),
    "int": (int,),
    "str": (str,),
    "bool": (bool,),
}


def motifs(value: object, key: str, read_box: ReadBox, canvas: Size) -> tuple[Motif, ...]:
    """From a list of tables: in each, `draw` is the motif's name, all else its parameters. An `x`
    below 0 counts from the page's right edge, `center` and `right` are
    its middle and its right edge.

    ValueError: there is no such motif, or it cannot be drawn so; the message begins with `key`.
    """
    if not isinstance(value, list):
        raise ValueError(f"{key}: {value!r} is no list")
    return tuple(
        _motif(_across(each, canvas), f"{key}.{number}", read_box)
        for number, each in enumerate(cast("list[object]", value), 1)
    )


def _across(value: object, canvas: Size) -> object:
    if not isinstance(value, dict):
        return value
    table = cast("dict[str, Any]", value)
    x = table.get("x")
    if x in ("center", "right"):
        return {**table, "x": canvas.width / (2 if x == "center" else 1)}
    if isinstance(x, (int, float)) and x < 0:
        return {**table, "x": canvas.width + x}
    return table


def _motif(value: object, key: str, read_box: ReadBox) -> Motif:
    table: dict[str, Any] = dict(cast("dict[str, Any]", value)) if isinstance(value, dict) else {}
    name = table.pop("draw", None)
    if name not in MOTIFS:
        raise ValueError(f"{key}: {name!r} is none of {', '.join(MOTIFS)}")
    made = MOTIFS[name]
    sorts: dict[str, str] = made.__annotations__
    if unknown := table.keys() - sorts.keys():
        raise ValueError(f"{key}.{', '.join(sorted(unknown))}: a {name} has no such key")
    found = {
        field: _value(said, sorts[field], f"{key}.{field}", read_box)
        for field, said in table.items()
    }
    try:
        return made(**found)
    except TypeError as error:
        raise ValueError(f"{key}: a {name} needs more: {error}") from error


def _value(said: object, sort: str, key: str, read_box: ReadBox) -> object:
    if sort == "Box":
        return read_box(said, key)
    if sort == "Paint":
        return paint(said, key)
    if sort.startswith("tuple"):
        if not isinstance(said, list) or not said:
            raise ValueError(f"{key}: {said!r} is no list of numbers")
        return tuple(_value(one, "float", key, read_box) for one in cast("list[object]", said))
    if not isinstance(said, _SORTS[sort]) or (sort != "bool" and isinstance(said, bool)):
        raise ValueError(f"{key}: {said!r} is no {sort}")
    return said
