"""Every regular expression of the program, and the ways in which one may take far longer than its
text is long.

Two unbounded repeats next to each other, or one in another, that take the same characters can share
a run of those between them in many ways, and where what follows does not match, all of them are
tried: the square of the run's length for two, and far more where they are nested. `lookouts` finds
these by the parsed expression, so nothing needs to be timed.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import briefing
from briefing.model.regex import _Late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

try:
    from re import _compiler as sre_compile
    from re import _constants as sre
    from re import _parser as sre_parse
except ImportError:  # Python 3.10
    import sre_compile  # type: ignore[no-redef]
    import sre_constants as sre  # type: ignore[no-redef]
    import sre_parse  # type: ignore[no-redef]

CALLS = {
    f"re.{name}"
    for name in "compile match search fullmatch sub subn split findall finditer".split()  # noqa: SIM905
}
MANY = 1000
"""Times from which a repeat counts as unbounded."""
_REPEATS = {getattr(sre, name) for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
            if hasattr(sre, name)}  # fmt: skip
_LOOKS = {sre.ASSERT, sre.ASSERT_NOT, sre.AT}
_CHARACTERS = {sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY, sre.CATEGORY}
_ALPHABET = "".join(map(chr, range(256))) + (
    "—–‘’“”„…‰€№\u2028\u3000、。〈〉《》「」『』【】〔〕一二三四五六七八九十百千万亿零〇两第王字"
    "年月日时分秒元个人省市县区和与及的了在是说ぁア각！＂％（），－．／：；？［］～０１２９ＡＺａｚ"
    "αБ١ا😀\U00020000\ufeff\u0301"
)
_FLAGS = re.IGNORECASE | re.DOTALL | re.UNICODE | re.ASCII


class Named(NamedTuple):
    """A regular expression, and where it stands."""

    name: str
    """`analysis.naming._MANY`."""
    source: str | bytes
    flags: int


class Item(NamedTuple):
    """A piece of an expression, in a row with others."""

    characters: frozenset[str]
    """Those it takes."""
    least: int
    """Of them; 0: it may be left out."""
    unbounded: bool
    flexible: bool
    """It may take more of them or fewer."""
    word: str
    """What it looks like."""


_LOOK = Item(frozenset(), 0, False, False, "(?=…)")
_END = Item(frozenset(), 1, False, False, "$")


@cache
def expressions() -> list[Named]:
    """All that modules and classes of the program hold, that functions without arguments give, and
    that are written where they are used.
    """
    found: dict[tuple[str | bytes, int], Named] = {}
    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if module.name.endswith("__main__"):
            continue
        held = importlib.import_module(module.name)
        short = module.name.removeprefix("briefing.")
        for name, value in vars(held).items():
            given = value() if _gives_patterns(value, module.name) else value
            for one in _patterns(given):
                found.setdefault(one, Named(f"{short}.{name}", *one))
        for line, source in _written_in(held):
            found.setdefault((source, 0), Named(f"{short}:{line}", source, 0))
    return sorted(found.values(), key=lambda one: one.name)


def _gives_patterns(value: object, module: str) -> bool:
    """A function of this module that makes expressions of the lexicon, once."""
    return (
        hasattr(value, "cache_info")
        and getattr(value, "__module__", "") == module
        and "Pattern" in str(getattr(value, "__annotations__", {}).get("return", ""))
        and not inspect.signature(value).parameters  # type: ignore[arg-type]
    )


def _written_in(module: ModuleType) -> Iterator[tuple[int, str]]:
    """Line and expression of each call such as `re.sub(r"a+", …)`."""
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and ast.unparse(node.func) in CALLS:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield node.lineno, first.value


def _patterns(value: object, depth: int = 0) -> Iterator[tuple[str | bytes, int]]:
    if isinstance(value, _Late):
        yield value._source, value._flags
    elif isinstance(value, re.Pattern):
        yield value.pattern, value.flags
    elif depth < 4 and isinstance(value, (tuple, list, frozenset, set)):
        for one in value:
            yield from _patterns(one, depth + 1)
    elif depth < 4 and isinstance(value, dict):
        for one in (*value.keys(), *value.values()):
            yield from _patterns(one, depth + 1)
    elif depth < 3 and isinstance(value, type) and value.__module__.startswith("briefing"):
        for one in vars(value).values():
            yield from _patterns(one, depth + 1)


def lookouts(source: str | bytes, flags: int = 0, *, whole: bool = False) -> list[str]:
    """Pairs of repeats in the expression that share characters, with nothing between them that
    keeps them apart, and something after them that may not match. `whole`: the text must end there.
    """
    parsed = sre_parse.parse(source, flags)
    state_flags = parsed.state.flags & _FLAGS
    end = [_END] if whole else []
    return sorted({said for row in _rows(parsed, state_flags) for said in _overlaps([*row, *end])})


def _overlaps(row: Sequence[Item]) -> Iterator[str]:
    repeats = [place for place, item in enumerate(row) if item.unbounded]
    for first, second in combinations(repeats, 2):
        one, other = row[first], row[second]
        shared = one.characters & other.characters
        apart = any(
            item == _END
            or (
                item.least
                and item.characters
                and (not item.characters & one.characters or not item.characters & other.characters)
            )
            for item in row[first + 1 : second]
        )
        ends = (
            all(item == _END for item in row[second + 1 :])
            and len(other.characters) >= len(_alphabet()) - 2
        )
        fails = any(item.least or item == _LOOK for item in row[second + 1 :]) and not ends
        if shared and not apart and fails:
            example = next(iter(sorted(shared)))
            yield f"{one.word} and {other.word} share {example!r}"


def _rows(parsed: Any, flags: int) -> Iterator[list[Item]]:
    """Every way through the expression as a row of items, branches each on their own; and what is
    repeated without bound, twice in a row."""
    yield from _ways(list(parsed), flags)
    for inner in _repeated(list(parsed)):
        ways = _ways(list(inner), flags)[:_MOST_ROUNDS]
        for one, other in product(ways, repeat=2):
            yield [item._replace(unbounded=item.flexible) for item in (*one, *other, _END)]


def _repeated(parsed: list[Any]) -> Iterator[Any]:
    for op, argument in parsed:
        if op in _REPEATS:
            if argument[1] >= MANY and not _is_one_character(argument[2]):
                yield argument[2]
            yield from _repeated(list(argument[2]))
        else:
            for inner in _inside(op, argument):
                yield from _repeated(list(inner))


def _inside(op: Any, argument: Any) -> list[Any]:
    if op is sre.SUBPATTERN:
        return [argument[3]]
    if op is sre.BRANCH:
        return list(argument[1])
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return [argument[1]]
    if op is sre.GROUPREF_EXISTS:
        return [one for one in argument[1:] if one is not None]
    return [argument] if op is getattr(sre, "ATOMIC_GROUP", None) else []


def _is_one_character(parsed: Any) -> bool:
    return len(parsed) == 1 and parsed[0][0] in _CHARACTERS


_MOST_WAYS = 60
_MOST_ROUNDS = 20


def _ways(parsed: list[Any], flags: int) -> list[list[Item]]:
    ways: list[list[Item]] = [[]]
    for op, argument in parsed:
        nexts = _ways_of(op, argument, flags)
        ways = [[*way, *more] for way in ways for more in nexts][:_MOST_WAYS]
    return ways


def _ways_of(op: Any, argument: Any, flags: int) -> list[list[Item]]:
    if op in _CHARACTERS:
        return [[Item(_characters(op, argument, flags), 1, False, False, _word(op, argument))]]
    if op is sre.AT and argument not in (sre.AT_END, sre.AT_END_STRING):
        return [[]]
    if op is sre.ASSERT_NOT and argument[0] == 1 and _is_one_character(argument[1]):
        one, what = argument[1][0]
        others = frozenset(_alphabet()) - _characters(one, what, flags)
        return [[_LOOK, Item(others, 1, False, False, "(?!…)")]]
    if op in _LOOKS or op in (sre.GROUPREF, sre.FAILURE):
        return [[_END if op is sre.AT else _LOOK]]
    if op is sre.SUBPATTERN:
        return _ways(list(argument[3]), (flags | argument[1]) & ~argument[2] & _FLAGS)
    if op is sre.BRANCH:
        return [way for branch in argument[1] for way in _ways(list(branch), flags)][:_MOST_WAYS]
    if op in _REPEATS:
        least, most, inner = argument
        if _is_one_character(inner):
            ((one, what),) = inner
            found, unbounded = _characters(one, what, flags), most >= MANY
            word = f"{_word(one, what)}{'+' if least else '*'}"
            return [[Item(found, least, unbounded, most > max(least, 1), word)]]
        ways = _ways(list(inner), flags)
        return ways if least else [[], *ways]
    return _ways(list(_inside(op, argument)[0]), flags) if _inside(op, argument) else [[]]


def _word(op: Any, argument: Any) -> str:
    if op is sre.LITERAL:
        return repr(chr(argument))
    if op is sre.ANY:
        return "."
    return f"[{_short(argument)}]" if op is sre.IN else str(op)


def _short(argument: Any) -> str:
    said = [
        chr(what) if op is sre.LITERAL else f"{chr(what[0])}-{chr(what[1])}"
        if op is sre.RANGE else "^" if op is sre.NEGATE else str(what).removeprefix("CATEGORY_")
        for op, what in argument
    ]  # fmt: skip
    return " ".join(said[:8])


def _characters(op: Any, argument: Any, flags: int) -> frozenset[str]:
    key = (op, tuple(argument) if isinstance(argument, list) else argument, flags)
    return _found(key)


@cache
def _found(key: tuple[Any, Any, int]) -> frozenset[str]:
    op, argument, flags = key
    state = sre_parse.State()
    state.flags = flags
    what = list(argument) if isinstance(argument, tuple) else argument
    pattern = sre_compile.compile(sre_parse.SubPattern(state, [(op, what)]), flags)
    return frozenset(filter(pattern.fullmatch, _alphabet()))


@cache
def _alphabet() -> str:
    """Some of every kind of character, and all that an expression names."""
    named = "".join(one.source for one in expressions() if isinstance(one.source, str))
    return "".join(sorted({*_ALPHABET, *named}))
