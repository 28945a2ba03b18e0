"""A formula of Word (OMML, ISO/IEC 29500-1, 22.1) → text that says the same: `A = πr²`, `N/(2B)`,
`√(x + 1)`, `∑ᵢ₌₁ⁿ xᵢ`.

Raised and lowered signs are Unicode's own where it has all of them, else `^(…)` and `_(…)`; what
would belong together only by its place is put in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex
from briefing.readers.word.xml import child, children, local, value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from xml.etree.ElementTree import Element

_RAISED = str.maketrans(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ",
)
_LOWERED = str.maketrans(
    "0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"
)
_PRIMES = {"′": "′", "″": "″", "*": "*", "'": "′"}
_ROOTS = {"": "√", "2": "√", "3": "∛", "4": "∜"}
_ONE = lazy_regex(r"[\d.,]*\d|[^\W\d_][\u0300-\u036f′]*[⁰-₟¹²³ᴬ-ᵿᶜᶠᶿᶻⱽⱼ]*|\d+!|∞")
"""A number, or a letter with its marks: it needs no brackets."""
_PRODUCT = lazy_regex(r"[^\s+\-−±∓=<>≤≥≠≈,;/·×|]+")
"""What may stand over a stroke as it is."""
_CLOSED = lazy_regex(r"\([^()]*\)|\[[^\[\]]*\]|\|[^|]*\|")


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
    over = over if _PRODUCT.fullmatch(over) else _bracketed(over)
    return f"{over}/{_bracketed(under)}"


def _raised(element: Element) -> str:
    return _bracketed_base(element) + _up(_of(element, "sup"))


def _lowered(element: Element) -> str:
    return _bracketed_base(element) + _down(_of(element, "sub"))


def _both(element: Element) -> str:
    return _bracketed_base(element) + _down(_of(element, "sub")) + _up(_of(element, "sup"))


def _before(element: Element) -> str:
    return _down(_of(element, "sub")) + _up(_of(element, "sup")) + _of(element, "e")


def _root(element: Element) -> str:
    degree = _of(element, "deg")
    if value(element, "radPr", "degHide") not in {"", "0", "off", "false"}:
        degree = ""
    sign = _ROOTS.get(degree) or f"{_up(degree)}√"
    return sign + _bracketed(_of(element, "e"))


def _sum(element: Element) -> str:
    """A sum, a product, an integral: the sign, where it begins and ends, what it is over."""
    sign = value(element, "naryPr", "chr") or "∫"
    limits = _down(_of(element, "sub")) + _up(_of(element, "sup"))
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
    return _marked(_of(element, "e"), mark)


def _bar(element: Element) -> str:
    under = value(element, "barPr", "pos") != "top"
    return _marked(_of(element, "e"), "\u0332" if under else "\u0305")


def _marked(text: str, mark: str) -> str:
    """A combining mark stands on each letter, another sign before the bracket."""
    if "\u0300" <= mark <= "\u036f" or "\u20d0" <= mark <= "\u20ff":
        return "".join(char + mark if char.isalnum() else char for char in text)
    return f"{mark}{_bracketed(text)}"


def _up(text: str) -> str:
    if text in _PRIMES:
        return _PRIMES[text]
    return _moved(text, _RAISED, "^")


def _down(text: str) -> str:
    return _moved(text, _LOWERED, "_")


def _moved(text: str, signs: Mapping[int, int], mark: str) -> str:
    tight = text.replace(" ", "")
    if all(ord(char) in signs for char in tight):
        return tight.translate(signs)
    return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})"


def _bracketed(text: str) -> str:
    alone = not text or _ONE.fullmatch(text) or _CLOSED.fullmatch(text)
    return text if alone else f"({text})"


def _bracketed_base(element: Element) -> str:
    base = _of(element, "e")
    return base if base.isalpha() else _bracketed(base)


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
    "limLow": _limit(_down),
    "limUpp": _limit(_up),
    "m": _matrix,
    "eqArr": _lines,
    "acc": _accent,
    "bar": _bar,
    "del": lambda _: "",
    "instrText": lambda _: "",
}
"""How each part is said; others say what is in them."""
