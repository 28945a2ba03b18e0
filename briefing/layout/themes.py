"""A theme's name → its `Theme`, read from `assets/themes/<name>.toml`."""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, get_args

from briefing.layout.theme_design import designs
from briefing.model.message import Message
from briefing.model.problem import BriefingError
from briefing.model.theme import FontRole, Theme, Token
from briefing.model.translation_mark import T
from briefing.resources import asset

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DEFAULT_THEME = "vermilion"

_BUILT_IN = ("vermilion", "azure", "ink", "night")
"""In the order they are offered."""


def theme_names() -> tuple[str, ...]:
    return _BUILT_IN


@cache
def load_theme(name: str) -> Theme:
    """The built-in theme called `name`.

    BriefingError: there is none, or its file is damaged.
    """
    if name not in _BUILT_IN:
        raise BriefingError(
            Message(
                T("Problems", "there is no theme “{0}”; there are {1}"), name, ", ".join(_BUILT_IN)
            )
        )
    return read_theme(asset("themes", f"{name}.toml"))


def read_theme(path: Path) -> Theme:
    """The theme that a TOML file describes; it is named after the file.

    What it does not say of the design is as `assets/themes/base.toml` says.

    BriefingError: the file cannot be read, is no TOML, lacks or misspells a token, or says of the
    design what cannot be; with the key.
    """
    try:
        values = _read_toml(path)
        return Theme(
            name=path.stem,
            labels={str(key): str(label) for key, label in values.get("labels", {}).items()},
            colors=_colors(values["colors"]),
            series=tuple(_color(color) for color in values["series"]),
            fonts={role: tuple(values["fonts"][role]) for role in get_args(FontRole)},
            pptx_fonts={role: _pair(values["pptx_fonts"][role]) for role in get_args(FontRole)},
            designs=designs(_default(), values),
            dark=bool(values.get("dark", False)),
            gradient_angle=float(values.get("gradient_angle", 45.0)),
        )
    except KeyError as error:
        raise BriefingError(
            Message(T("Problems", "the theme says nothing of {0}"), error), str(path)
        ) from error
    except (OSError, TypeError, ValueError) as error:
        raise BriefingError(
            Message(T("Problems", "the theme cannot be used: {0}"), error), str(path)
        ) from error


@cache
def _default() -> dict[str, Any]:
    return _read_toml(asset("themes", "base.toml"))


def _read_toml(path: Path) -> dict[str, Any]:
    # Python 3.10 has no reader of its own; the package that stands in has the same face.
    reader = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    return reader.loads(path.read_text("utf-8"))


def _colors(values: Mapping[str, str]) -> dict[Token, str]:
    unknown = values.keys() - set(get_args(Token))
    if unknown:
        raise ValueError(f"no such colour token: {', '.join(sorted(unknown))}")
    return {token: _color(values[token]) for token in get_args(Token)}


def _color(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError(f"{value!r} is no colour like #b3241b")
    return value.lower()


def _pair(value: object) -> tuple[str, str]:
    match value:
        case [str(latin), str(east_asian)]:
            return latin, east_asian
        case _:
            raise ValueError(f"{value!r} is no [Latin, East Asian] pair")
