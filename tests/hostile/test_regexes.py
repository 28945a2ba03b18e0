"""No regular expression of the program takes the square of its text's length, or more."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import briefing
from tests.hostile.regexes import CALLS, expressions, lookouts

ROOT = Path(briefing.__file__).parent
BOUNDED = {
    "analysis.rules.tables._NUMBERED": "captions of at most _LONGEST_CAPTION characters",
    "model.time.duration._WORDS": "read_duration looks at _WRITTEN characters",
}
"""Those that share characters, and what bounds the text they see."""
MADE_OF_OTHER_WORDS = {
    "analysis/rules/corrected._places": "a name, escaped",
    "analysis/rules/english/reports._mentions": "names, escaped",
    "analysis/rules/event/dates._is_of_event": "a day, whose signs are digits and 日",
    "exporters/atomic._sweep": "a file's name, escaped, and numbers",
    "readers/markdown/blocks/leaf_blocks.read_fence": "the sign of a fence, and how often",
    "ui/search/pinyin.pattern": "one class of characters for each letter",
}
"""Functions, and why their expressions are quick."""


def source_of(name: str) -> Path:
    module = ROOT.joinpath(*name.split(".")[:-1])
    return (
        module.with_suffix(".py") if module.with_suffix(".py").exists() else module / "__init__.py"
    )


def is_held_to_the_end(name: str) -> bool:
    """Somebody asks whether all of a text matches."""
    return f"{name.rpartition('.')[2]}.fullmatch" in source_of(name).read_text("utf-8")


def test_no_two_repeats_take_the_same_characters() -> None:
    found = {
        one.name: (one.source, said)
        for one in expressions()
        if (said := lookouts(one.source, one.flags, whole=is_held_to_the_end(one.name)))
    }
    assert {} == {name: said for name, said in found.items() if name not in BOUNDED}
    assert set(BOUNDED) == found.keys(), "what is bounded no longer needs to be named"


def test_every_expression_is_seen() -> None:
    """Those that are made of other words than the program's own have a reason here."""
    unseen: set[str] = set()
    for path in ROOT.rglob("*.py"):
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(function, ast.FunctionDef) and not _is_asked_once(function):
                unseen |= {
                    f"{path.relative_to(ROOT).with_suffix('').as_posix()}.{function.name}"
                    for node in ast.walk(function)
                    if isinstance(node, ast.Call)
                    and ast.unparse(node.func) in (*CALLS, "lazy_regex")
                    and isinstance(node.args[0], (ast.JoinedStr, ast.Call, ast.BinOp))
                }
    assert MADE_OF_OTHER_WORDS.keys() == unseen
    assert len(expressions()) > 550


def _is_asked_once(function: ast.FunctionDef) -> bool:
    names = {ast.unparse(one).partition("(")[0] for one in function.decorator_list}
    return bool(names & {"cache", "lru_cache"}) and not function.args.args


@pytest.mark.parametrize(
    "expression",
    [
        r"\s*(.*?)\s*$",
        r"\w+\d+x",
        r"(a+)+$",
        r"([a-z]{1,3})*$",
        r"(?:a|b+)*c",
        r"[a-z]*-?[a-z]*!",
        r"#.*\{[^}]*\}",
        r"<[a-z]+\b[^>]*>",
    ],
)
def test_what_is_slow_is_found(expression: str) -> None:
    assert lookouts(expression)


@pytest.mark.parametrize(
    "expression",
    [
        r"\s*(\S.*)$",
        r"\w+,\w+x",
        r"(a+,)+$",
        r"([a-z]{3})*$",
        r"#.*\{[^{}]*\}",
        r"<[a-z]+(?![a-z])[^>]*>",
        r"\d+(?:\.\d+)?x",
        r"a+.*",
    ],
)
def test_what_is_quick_is_left_alone(expression: str) -> None:
    assert not lookouts(expression)
