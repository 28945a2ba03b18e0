"""A formula of Word (OMML, ISO/IEC 29500-1, 22.1) → text that says the same: `A = πr²`, `N/(2B)`,
`√(x + 1)`, `∑ᵢ₌₁ⁿ xᵢ`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.readers.formula_signs import base, fraction, lowered, marked, raised, root
from briefing.readers.ooxml.xml import child, children, local, value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from xml.etree.ElementTree import Element


def formula_text(element: Element) -> str:
    """What `m:oMath`, or anything in it, says."""
    parts = _PARTS.get(local(element.tag))
    if parts:
        return parts(element)
    return "" if local(element.tag).endswith("Pr") else _inside(element)


def _inside(element: Element | None) -> str:
    return "".join(map(formula_text, element)) if element is not None else ""


def _of(element: Element, name: str) -> str:
    return _inside(child(element, name)).strip()


def _said(element: Element) -> str:
    return element.text or ""


def _fraction(element: Element) -> str:
    over, under = _of(element, "num"), _of(element, "den")
    if value(element, "fPr", "type") == "noBar":
        return f"({over} ¦ {under})"
    return fraction(over, under)


def _raised(element: Element) -> str:
    return base(_of(element, "e")) + raised(_of(element, "sup"))


def _lowered(element: Element) -> str:
    return base(_of(element, "e")) + lowered(_of(element, "sub"))


def _both(element: Element) -> str:
    return base(_of(element, "e")) + lowered(_of(element, "sub")) + raised(_of(element, "sup"))


def _before(element: Element) -> str:
    return lowered(_of(element, "sub")) + raised(_of(element, "sup")) + _of(element, "e")


def _root(element: Element) -> str:
    hidden = value(element, "radPr", "degHide") not in {"", "0", "off", "false"}
    return root(_of(element, "e"), "" if hidden else _of(element, "deg"))


def _sum(element: Element) -> str:
    """A sum, a product, an integral: the sign, where it begins and ends, what it is over."""
    sign = value(element, "naryPr", "chr") or "∫"
    limits = lowered(_of(element, "sub")) + raised(_of(element, "sup"))
    return f"{sign}{limits} {_of(element, 'e')}".rstrip()


def _fenced(element: Element) -> str:
    properties = child(element, "dPr")

    def sign(name: str, default: str) -> str:
        return default if child(properties, name) is None else value(properties, name)

    inner = sign("sepChr", "|").join(_inside(one).strip() for one in children(element, "e"))
    begin, end = sign("begChr", "("), sign("endChr", ")")
    if inner.startswith("[") and inner.endswith("]") and begin in {"(", "["} and "; " in inner:
        inner = inner[1:-1]  # a matrix has brackets of its own
    return f"{begin}{inner}{end}"


def _function(element: Element) -> str:
    name, of = _of(element, "fName"), _of(element, "e")
    return f"{name}{of}" if of.startswith(("(", "[", "{", "|")) else f"{name} {of}".rstrip()


def _limit(place: Callable[[str], str]) -> Callable[[Element], str]:
    return lambda element: _of(element, "e") + place(_of(element, "lim"))


def _matrix(element: Element) -> str:
    rows = ([_inside(one).strip() for one in children(row, "e")] for row in children(element, "mr"))
    return "[" + "; ".join(", ".join(row) for row in rows) + "]"


def _lines(element: Element) -> str:
    return "; ".join(_inside(one).strip().replace("&", "") for one in children(element, "e"))


def _accent(element: Element) -> str:
    mark = value(element, "accPr", "chr") or "\u0302"
    return marked(_of(element, "e"), mark)


def _bar(element: Element) -> str:
    under = value(element, "barPr", "pos") != "top"
    return marked(_of(element, "e"), "\u0332" if under else "\u0305")


_PARTS: Mapping[str, Callable[[Element], str]] = {
    "t": _said,
    "f": _fraction,
    "sSup": _raised,
    "sSub": _lowered,
    "sSubSup": _both,
    "sPre": _before,
    "rad": _root,
    "nary": _sum,
    "d": _fenced,
    "func": _function,
    "limLow": _limit(lowered),
    "limUpp": _limit(raised),
    "m": _matrix,
    "eqArr": _lines,
    "acc": _accent,
    "bar": _bar,
    "del": lambda _: "",
    "instrText": lambda _: "",
}
"""How each part is said; others say what is in them."""
