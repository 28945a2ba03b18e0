"""A formula as text that says the same: `E = mc²`, `N/(2B)`. It stands in lines, in notes, and for
who does not see the picture.
"""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from briefing.formulas.latex import FUNCTIONS, formulas_in, mathml
from briefing.model.regex import lazy_regex
from briefing.readers.html.mathml import math_text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ROWS = ("math", "mrow", "mtd", "msqrt")
_MARKS = {"\u0302": "^", "ˆ": "^", "\u0303": "~", "˜": "~", "―": "¯", "⏞": "", "⏟": ""}
"""Accents as they are read, and braces, which say nothing."""
_APPLIED = "\u2061"
"""Unicode's sign for that."""
_BETTER = (
    (lazy_regex(r"\(([∫∬∭∮∑∏∂∇∞])\)"), r"\1"),
    (lazy_regex(r"(^|[(\[{=<>≤≥,]\s?)([−±]) "), r"\1\2"),
    (lazy_regex(r"\s*([∈→])\s*"), r" \1 "),
    (lazy_regex(r"[ \u2009\u200a]{2,}"), " "),
)
"""What signs in a row would else be read as."""


@lru_cache(maxsize=1024)
def said(latex: str) -> str:
    """Nothing where it cannot be read."""
    tree = mathml(latex)
    if tree is None:
        return ""
    tree = deepcopy(tree)
    for row in tree.iter():
        _part_functions(row)
        if row.tag in ("mover", "munder") and len(row) > 1:
            row[1].text = _MARKS.get((row[1].text or "").strip(), row[1].text)
    text = math_text(cast("Any", tree))
    for pattern, better in _BETTER:
        text = pattern.sub(better, text)
    return text.strip()


def _part_functions(row: Element) -> None:
    """A function's name stands apart from letters after it."""
    for name, after in pairwise(row) if row.tag in _ROWS else ():
        if name.tag in ("mi", "mo") and (name.text or "") in FUNCTIONS and after.tag != "mo":
            name.text = f"{name.text}{_APPLIED}"


def with_formulas_said(text: str) -> str:
    """The text with its formulas as they are read; one that cannot be read stays as it is."""
    pieces: list[str] = []
    at = 0
    for start, end, latex in formulas_in(text):
        pieces += [text[at:start], said(latex) or text[start:end]]
        at = end
    return "".join((*pieces, text[at:])) if pieces else text
