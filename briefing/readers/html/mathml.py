"""A formula of a page (MathML) → text that says the same: `A = πr²`, `N/(2B)`, `√(x + 1)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.readers.formula_signs import base, fraction, lowered, marked, raised, root

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.readers.html.page import Element

_UNSEEN = {"annotation", "annotation-xml", "mphantom", "none", "mprescripts"}
_WIDE = frozenset("=<>≤≥≠≈→↦⇒⇔∈+−±")
"""Signs that a space stands on both sides of."""
_MOVED_ACCENTS = {
    "¯": "\u0305",
    "‾": "\u0305",
    "^": "\u0302",
    "→": "\u20d7",
    "˙": "\u0307",
    "~": "\u0303",
}


def math_text(element: Element) -> str:
    """What a `math` element, or one in it, says."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNSEEN:
        return ""
    parts = [math_text(child) for child in element]
    if tag in _PARTS and len(parts) >= _PARTS[tag][0]:
        return _PARTS[tag][1](parts)
    if tag == "mfenced":
        return f"{element.get('open', '(')}{', '.join(parts)}{element.get('close', ')')}"
    if parts:
        return "".join(parts).strip() if tag == "math" else "".join(parts)
    text = " ".join((element.text or "").split()).replace("\u2061", " ").replace("\u2062", "")
    return f" {text} " if tag == "mo" and text in _WIDE else text


def _over(parts: Sequence[str]) -> str:
    accent = _MOVED_ACCENTS.get(parts[1].strip())
    return marked(parts[0], accent) if accent else base(parts[0]) + raised(parts[1].strip())


_PARTS: Mapping[str, tuple[int, Callable[[Sequence[str]], str]]] = {
    "mfrac": (2, lambda parts: fraction(parts[0].strip(), parts[1].strip())),
    "msup": (2, lambda parts: base(parts[0]) + raised(parts[1].strip())),
    "msub": (2, lambda parts: base(parts[0]) + lowered(parts[1].strip())),
    "msubsup": (3, lambda p: base(p[0]) + lowered(p[1].strip()) + raised(p[2].strip())),
    "munder": (2, lambda parts: base(parts[0]) + lowered(parts[1].strip())),
    "mover": (2, _over),
    "munderover": (3, lambda p: f"{p[0]}{lowered(p[1].strip())}{raised(p[2].strip())} "),
    "msqrt": (1, lambda parts: root("".join(parts).strip())),
    "mroot": (2, lambda parts: root(parts[0].strip(), parts[1].strip())),
    "semantics": (1, lambda parts: parts[0]),
    "mtable": (1, lambda parts: f"[{'; '.join(parts)}]"),
    "mtr": (1, ", ".join),
}
"""How many parts each has at least, and how it is said."""
