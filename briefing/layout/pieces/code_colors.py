"""Which words of a listing are keywords, names, strings and comments, as Pygments tells them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygments.lexer import Lexer

    from briefing.model.theme import Token

    Stretch = tuple[int, int, Token]
    """First character, the one after the last, and the colour."""

_LONGEST = 20_000
"""Characters; more are no listing on a slide, and a lexer may take long over them."""
_COLORS: tuple[tuple[str, Token], ...] = (
    ("Token.Comment", "code_muted"),
    ("Token.Literal.String", "code_string"),
    ("Token.Literal.Number", "code_string"),
    ("Token.Generic.Heading", "code_accent"),
    ("Token.Generic.Subheading", "code_accent"),
    ("Token.Generic.Strong", "code_accent"),
    ("Token.Keyword", "code_accent"),
    ("Token.Operator.Word", "code_accent"),
    ("Token.Name.Function", "code_name"),
    ("Token.Name.Class", "code_name"),
    ("Token.Name.Builtin", "code_name"),
    ("Token.Name.Decorator", "code_name"),
    ("Token.Name.Tag", "code_name"),
    ("Token.Name.Attribute", "code_name"),
)
"""By the beginning of what Pygments calls them; the first that fits."""


@lru_cache(maxsize=128)
def stretches(lines: tuple[str, ...], language: str) -> tuple[tuple[Stretch, ...], ...]:
    """For each line what of it has a colour of its own; nothing where the language is not known."""
    none: tuple[tuple[Stretch, ...], ...] = ((),) * len(lines)
    if not language or sum(map(len, lines)) > _LONGEST:
        return none
    from pygments import lexers  # a tenth of a second that few decks need
    from pygments.util import ClassNotFound

    named = cast("Callable[..., Lexer]", lexers.get_lexer_by_name)  # pyright: ignore[reportUnknownMemberType] - its options have no types
    try:
        lexer = named(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return none
    found: list[list[Stretch]] = [[]]
    at = 0
    for kind, text in lexer.get_tokens("\n".join(lines)):
        color = _color(str(kind))
        for index, part in enumerate(text.split("\n")):
            if index:
                found.append([])
                at = 0
            if part and color:
                line = found[-1]
                if line and line[-1][1:] == (at, color):
                    at_first = line.pop()[0]
                    line.append((at_first, at + len(part), color))
                else:
                    line.append((at, at + len(part), color))
            at += len(part)
    if len(found) != len(lines):
        return none
    return tuple(map(tuple, found))


def _color(kind: str) -> Token | None:
    return next((color for name, color in _COLORS if kind.startswith(name)), None)
