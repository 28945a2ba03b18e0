"""A theme's name → its `Theme`, read from `assets/themes/<name>.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from briefing.layout.theme_design import TABLES, designs
from briefing.model.geometry import RATIOS
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.model.theme import FontRole, Theme, Token
from briefing.resources import asset, read_toml, theme_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

DEFAULT_THEME = "vermilion"

_BUILT_IN = ("vermilion", "azure", "ink", "night")
"""In the order they are offered."""
_TOKENS = ("dark", "labels", "colors", "series", "fonts", "pptx_fonts")
_NAMES = frozenset((*_TOKENS, *TABLES, *RATIOS))
"""What stands at the top of a theme's file."""


def theme_names() -> tuple[str, ...]:
    """Names of the themes that come with Briefing."""
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
    return _theme(asset("themes", f"{name}.toml"), lambda: theme_tables()[name])


def read_theme(path: Path) -> Theme:
    """The theme that a TOML file describes; it is named after the file. What it does not say of the
    design is as `assets/themes/base.toml` says.

    BriefingError: the file cannot be read, is no TOML, lacks or misspells a token, or says of the
    design what cannot be; with the key.
    """
    return _theme(path, lambda: read_toml(path))


def _theme(path: Path, read: Callable[[], dict[str, Any]]) -> Theme:
    try:
        values = read()
        theme = Theme(
            name=path.stem,
            labels={str(key): str(label) for key, label in values.get("labels", {}).items()},
            colors=_colors(values["colors"]),
            series=tuple(_color(color) for color in values["series"]),
            fonts=_families(values["fonts"], values["pptx_fonts"]),
            pptx_fonts={role: _pair(values["pptx_fonts"][role]) for role in get_args(FontRole)},
            designs=designs(theme_tables()["base"], values),
            dark=bool(values.get("dark", False)),
        )
        _check_names(values)
    except KeyError as error:
        raise BriefingError(
            Message(T("Problems", "the theme says nothing of {0}"), error), str(path)
        ) from error
    except (OSError, TypeError, ValueError) as error:
        raise BriefingError(
            Message(T("Problems", "the theme cannot be used: {0}"), error), str(path)
        ) from error
    return theme


def _families(
    fonts: Mapping[str, list[str]], named: Mapping[str, list[str]]
) -> dict[FontRole, tuple[str, ...]]:
    """By role: the Latin face that PowerPoint files name, then what shows the rest. So lines break
    there as they break here.
    """
    return {
        role: tuple(dict.fromkeys((_pair(named[role])[0], *fonts[role])))
        for role in get_args(FontRole)
    }


def _check_names(values: Mapping[str, Any]) -> None:
    unknown = values.keys() - _NAMES
    if unknown:
        raise ValueError(f"there is no such key: {', '.join(sorted(unknown))}")


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
