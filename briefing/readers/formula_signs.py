"""What formulas are written with as text: raised and lowered signs, roots, strokes, brackets.

Raised and lowered signs are Unicode's own where it has all of them, else `^(…)` and `_(…)`; what
would belong together only by its place is put in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Mapping

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


def fraction(over: str, under: str) -> str:
    """`N/(2B)`."""
    over = over if _PRODUCT.fullmatch(over) else bracketed(over)
    return f"{over}/{bracketed(under)}"


def root(of: str, degree: str = "") -> str:
    """`√x`, `∛(x + 1)`."""
    return (_ROOTS.get(degree) or f"{raised(degree)}√") + bracketed(of)


def base(text: str) -> str:
    """What a sign is raised or lowered beside: a word as it is, else as in `(a+b)²`."""
    return text if text.isalpha() else bracketed(text)


def marked(text: str, mark: str) -> str:
    """A combining mark stands on each letter, another sign before the bracket."""
    if "\u0300" <= mark <= "\u036f" or "\u20d0" <= mark <= "\u20ff":
        return "".join(char + mark if char.isalnum() else char for char in text)
    return f"{mark}{bracketed(text)}"


def raised(text: str) -> str:
    """`²`, `^(p/q)`."""
    if text in _PRIMES:
        return _PRIMES[text]
    return _moved(text, _RAISED, "^")


def lowered(text: str) -> str:
    """`ᵢ`, `_(额定)`."""
    return _moved(text, _LOWERED, "_")


def _moved(text: str, signs: Mapping[int, int], mark: str) -> str:
    tight = text.replace(" ", "")
    if all(ord(char) in signs for char in tight):
        return tight.translate(signs)
    return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})"


def bracketed(text: str) -> str:
    """In brackets, if it is more than a number or a letter with its marks."""
    alone = not text or _ONE.fullmatch(text) or _CLOSED.fullmatch(text)
    return text if alone else f"({text})"
