"""Style sheets, `style` attributes and single values of an SVG, written anew from what was parsed:
only known properties, and no address but one inside the picture.

An address can be hidden by escapes (`u\\72l(…)`) and comments, so values are judged as the tokens
that CSS makes of them (CSS Syntax Module, by tinycss2), never as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tinycss2

from briefing.model.regex import lazy_regex
from briefing.qt.pictures.svg.vocabulary import PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FETCHING = frozenset({"url", "src", "image", "image-set", "cross-fade", "element", "expression"})
"""Functions that take an address, or run something."""
_NESTING = 20
_ENDLESS = lazy_regex(r"[0-9]{300}")
"""Digits that no length has; of 4,301 the parser fails to make a number."""

Token = Any
"""A node of tinycss2, which has no types."""


def safe_sheet(text: str) -> str:
    """The rules of a `<style>` that only style; no `@import`, `@font-face` or other at-rule."""
    if _ENDLESS.search(text):
        return ""
    rules: list[Token] = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    kept: list[str] = []
    for rule in rules:
        if rule.type != "qualified-rule" or not _is_safe(rule.prelude):
            continue
        body = _safe_declarations(rule.content)
        if body:
            kept.append(f"{tinycss2.serialize(rule.prelude).strip()} {{ {body} }}")
    return "\n".join(kept)


def safe_style(text: str) -> str:
    """The declarations of a `style` attribute that are known and harmless."""
    if _ENDLESS.search(text):
        return ""
    return _safe_declarations(tinycss2.parse_component_value_list(text, skip_comments=True))


def safe_value(text: str) -> str | None:
    """`text` as the value of a presentation attribute; None where it reaches outside."""
    if "(" not in text and "\\" not in text and "@" not in text:
        return text
    if _ENDLESS.search(text):
        return None
    tokens: list[Token] = tinycss2.parse_component_value_list(text, skip_comments=True)
    return tinycss2.serialize(tokens) if _is_safe(tokens) else None


def _safe_declarations(tokens: Sequence[Token]) -> str:
    found: list[Token] = tinycss2.parse_blocks_contents(
        tokens, skip_comments=True, skip_whitespace=True
    )
    return "; ".join(
        f"{one.lower_name}: {tinycss2.serialize(one.value).strip()}"
        + " !important" * bool(one.important)
        for one in found
        if one.type == "declaration" and one.lower_name in PROPERTIES and _is_safe(one.value)
    )


def _is_safe(tokens: Iterable[Token], depth: int = 0) -> bool:
    return depth < _NESTING and all(_is_safe_token(token, depth) for token in tokens)


def _is_safe_token(token: Token, depth: int) -> bool:
    match token.type:
        case "url":
            return token.value.startswith("#")
        case "function":
            inside = [one for one in token.arguments if one.type not in {"whitespace", "comment"}]
            if token.lower_name == "url":
                return len(inside) == 1 and _is_inner_address(inside[0])
            return token.lower_name not in _FETCHING and _is_safe(inside, depth + 1)
        case "() block" | "[] block" | "{} block":
            return _is_safe(token.content, depth + 1)
        case "ident":  # `url/**/(…)`: not CSS, but not every program reads as CSS says
            return token.lower_value not in _FETCHING
        case "error" | "at-keyword" | "at-rule":
            return False
        case _:
            return True


def _is_inner_address(token: Token) -> bool:
    return token.type == "string" and token.value.startswith("#")
