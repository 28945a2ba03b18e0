"""The tables of a theme's file → its `Design` on each page size.

The default file, `assets/themes/base.toml`, has every name there is: what another file says under
a name that is not there, or as something of another sort, is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from briefing.layout.motifs.reading import motifs
from briefing.layout.paints import paint
from briefing.model.deck import KINDS
from briefing.model.design import BoxName, Design, TextStyle
from briefing.model.geometry import RATIOS, Box
from briefing.model.record import names_of
from briefing.model.theme import Token
from briefing.resources import theme_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.geometry import Size

    Values = Mapping[str, Any]
    """A table of the file."""

TABLES = ("styles", "boxes", "grounds", "motifs", "measures")
"""Those that decide the design."""
_ACROSS, _DOWN = ("left", "width", "right"), ("top", "height", "bottom")
_WORDS: dict[str, tuple[str, ...]] = {
    "font": ("heading", "body", "mono"),
    "align": ("left", "center", "right"),
    "color": get_args(Token),
    "strong": get_args(Token),
    "stripes": get_args(Token),
    "rule_color": get_args(Token),
    "panel_fill": get_args(Token),
    "seal_fill": get_args(Token),
    "seal_ink": get_args(Token),
    "current_color": get_args(Token),
    "frame_color": get_args(Token),
    "numerals": ("han", "arabic", "padded"),
    "form": ("uprights", "arc", "lights", "rows"),
    "valign": ("top", "middle", "bottom"),
    "bullet_color": get_args(Token),
    "rule_at": ("title", "details", ""),
    **dict.fromkeys(
        (
            "header_color",
            "header_rule_color",
            "last_rule_color",
            "row_rule_color",
            "zebra_color",
        ),
        ("", *get_args(Token)),
    ),
}
"""Keys with a choice of words."""
_MOTIF_KEYS = ("content", "title", "side", "leaf", "cover_columns")
_PAINTS = ("fill", "paint", "paints", "strokes")
"""Endings of the measures that say what something is painted with."""
_GROUND = "background"
_BOXES = frozenset(get_args(BoxName))
_OPTIONAL: Values = {
    "color": "", "strong": "", "bold": False, "font": "", "leading": 0.0, "scale": 0.0,
    "floor": 0.0, "tracking": 0.0, "align": "", "before": 0.0,
}  # fmt: skip
"""What may be said of every style, whether the default does or not."""


def designs(base: Values, own: Values) -> dict[Size, Design]:
    """By page size. What `own` says counts before `base`, and in each of them what it says of the
    ratio before what it says of all.

    ValueError: `own` says what cannot be; the message begins with the key.
    """
    for ratio in ("", *RATIOS):
        said = own.get(ratio, {}) if ratio else {name: own[name] for name in TABLES if name in own}
        _check({name: base[name] for name in TABLES}, said, (ratio,) if ratio else ())
    return {size: _design(_layered(base, own, ratio), size) for ratio, size in RATIOS.items()}


def design_on(own: Values, canvas: Size) -> Design:
    """On a page of any size, with what the default says of the ratio that comes nearest to it. Its
    boxes that have no room there are as the content's.

    ValueError: as above.
    """
    base = theme_tables()["base"]
    wide = canvas.width / canvas.height
    ratio = min(RATIOS, key=lambda name: abs(RATIOS[name].width / RATIOS[name].height - wide))
    values = _layered(base, own, ratio)
    content = values["boxes"]["content"]
    boxes = {name: _or(box, content, canvas) for name, box in values["boxes"].items()}
    return _design({**values, "boxes": boxes}, canvas)


def _or(box: Any, instead: Any, canvas: Size) -> Any:
    """`box`, where it has room on that page."""
    try:
        _box(box, canvas, "")
    except ValueError:
        return instead
    return box


def _layered(base: Values, own: Values, ratio: str) -> Values:
    found: Values = {}
    for values in (base, base.get(ratio, {}), own, own.get(ratio, {})):
        found = _merged(found, {name: values[name] for name in TABLES if name in values})
    return found


def _merged(under: Values, over: Values, key: tuple[str, ...] = ()) -> Values:
    """Tables go into each other, all else is replaced; so are boxes and grounds, each said as a
    whole.
    """
    merged = dict(under)
    for name, value in over.items():
        here = (*key, name)
        inner = isinstance(value, dict) and isinstance(under.get(name), dict)
        whole = _is_box(here) or _is_paint(here) or here[:-1] == ("grounds",)
        if inner and not whole:
            value = _merged(under[name], cast("Values", value), here)
        merged[name] = value
    return merged


def _is_box(key: tuple[str, ...]) -> bool:
    """Whether a box stands there."""
    return key[:-1] == ("boxes",) and key[-1] in _BOXES


def _design(values: Values, canvas: Size) -> Design:
    _check_scale(values["measures"]["type"])
    boxes = {name: _box(box, canvas, f"boxes.{name}") for name, box in values["boxes"].items()}
    drawn = {
        key: motifs(
            values["motifs"].get(key, []),
            f"motifs.{key}",
            lambda value, here: _box(value, canvas, here),
            canvas,
        )
        for key in (*KINDS, *_MOTIF_KEYS)
    }
    for number, motif in enumerate(drawn["side"], 1):
        if "box" not in names_of(motif):
            raise ValueError(f"motifs.side.{number}: it has no box to lay over a panel")
    return Design(
        canvas,
        {name: TextStyle(**style) for name, style in values["styles"].items()},
        cast("Any", boxes),
        {kind: paint(values["grounds"].get(kind, _GROUND), f"grounds.{kind}") for kind in KINDS},
        drawn,
        {part: _frozen(measures, part) for part, measures in values["measures"].items()},
    )


def _box(value: Any, canvas: Size, key: str) -> Box:
    """Two of three for each direction, from the page's edges."""
    if not isinstance(value, dict) or not set(cast("Values", value)) <= {*_ACROSS, *_DOWN}:
        raise ValueError(f"{key}: {value!r} is no box")
    edges = cast("dict[str, float]", value)
    x, width = _span(edges, _ACROSS, canvas.width, key)
    y, height = _span(edges, _DOWN, canvas.height, key)
    if width <= 0 or height <= 0:
        raise ValueError(f"{key}: a box of {width:g} × {height:g} has no room")
    return Box(x, y, width, height)


def _span(
    edges: dict[str, float], names: tuple[str, str, str], whole: float, key: str
) -> tuple[float, float]:
    """Where it begins and how long it is."""
    start, length, end = (edges.get(name) for name in names)
    if start is not None and length is not None and end is None:
        return start, length
    if start is not None and end is not None and length is None:
        return start, whole - end - start
    if length is not None and end is not None and start is None:
        return whole - end - length, length
    raise ValueError(f"{key}: a box has two of {', '.join(names)}")


def _frozen(measures: Values, part: str) -> Values:
    return {
        name: _painted(value, f"measures.{part}.{name}")
        if name.endswith(_PAINTS)
        else _tuple(value)
        for name, value in measures.items()
    }


def _painted(value: Any, key: str) -> Any:
    if isinstance(value, list):
        return tuple(paint(each, key) for each in cast("list[Any]", value))
    return paint(value, key)


def _tuple(value: Any) -> Any:
    return tuple(map(_tuple, cast("list[Any]", value))) if isinstance(value, list) else value


# what another file may say


def _check(known: Any, said: Any, key: tuple[str, ...]) -> None:
    """`said` is of the sort that `known` is, and has no other names.

    ValueError: it is not; the message begins with the key.
    """
    here = key[1:] if key and key[0] in RATIOS else key
    painted = here and (here[0] in ("grounds", "motifs") or _is_paint(here))
    if here and (_is_box(here) or painted):
        return  # checked where it is made
    if isinstance(known, dict):
        _check_table(cast("Values", known), said, key, here)
    elif isinstance(known, list):
        _check_list(cast("list[Any]", known), said, key)
    elif not _alike(known, said):
        raise ValueError(f"{'.'.join(key)}: {said!r} is not of the sort of {known!r}")
    elif here[-1] in _WORDS and said not in _WORDS[here[-1]]:
        raise ValueError(f"{'.'.join(key)}: {said!r} is none of {', '.join(_WORDS[here[-1]])}")


def _is_paint(key: tuple[str, ...]) -> bool:
    return key[0] == "measures" and len(key) == 3 and key[2].endswith(_PAINTS)


def _check_table(known: Values, said: Any, key: tuple[str, ...], here: tuple[str, ...]) -> None:
    if not isinstance(said, dict):
        raise ValueError(f"{'.'.join(key)}: {said!r} is no table")
    optional: Values = _OPTIONAL if len(here) == 2 and here[0] == "styles" else {}
    for name, value in cast("Values", said).items():
        if name in known or name in optional:
            _check(known.get(name, optional.get(name)), value, (*key, name))
        else:
            raise ValueError(f"{'.'.join((*key, name))}: there is no such key")


def _check_list(known: list[Any], said: Any, key: tuple[str, ...]) -> None:
    if not isinstance(said, list) or not said:
        raise ValueError(f"{'.'.join(key)}: {said!r} is no list")
    for value in cast("list[Any]", said):
        _check(known[0], value, key)
        if isinstance(known[0], list) and len(cast("list[Any]", known[0])) != len(value):
            raise ValueError(f"{'.'.join(key)}: {value!r} is not as long as {known[0]!r}")


def _alike(known: Any, said: Any) -> bool:
    """Numbers are alike, but none is less than nothing, and a count is whole."""
    if isinstance(known, (int, float)) and not isinstance(known, bool):
        number = isinstance(said, type(known)) or (isinstance(known, float) and type(said) is int)
        return number and not isinstance(said, bool) and said >= 0
    return type(known) is type(said)


def _check_scale(scale: Values) -> None:
    """What follows the body has a size for each of its sizes.

    ValueError: the message begins with the key.
    """
    sizes = scale["sizes"]
    if sizes != sorted(sizes, reverse=True):
        raise ValueError("measures.type.sizes: the largest comes first")
    if scale["body"] not in sizes:
        raise ValueError("measures.type.body: it is none of the sizes")
    for name, value in scale.items():
        if isinstance(value, list) and len(cast("list[float]", value)) != len(sizes):
            raise ValueError(f"measures.type.{name}: it has one number for each of the sizes")
