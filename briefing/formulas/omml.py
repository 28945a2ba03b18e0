"""A formula → Office's own (OMML, ECMA-376 part 1, 22.1): fractions, scripts, roots, sums with
their limits, matrices, fences, accents, names of functions, text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from briefing.formulas.latex import FUNCTIONS, mathml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/math"

_LARGE = frozenset("∑∏∐∫∬∭∮∯∰⋀⋁⋂⋃⨀⨁⨂⨆⨄")
"""What has limits."""
_ACCENTS = {
    "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303", "˙": "\u0307", "¨": "\u0308",
    "→": "\u20d7", "⃗": "\u20d7", "´": "\u0301", "`": "\u0300", "ˇ": "\u030c", "˘": "\u0306",
    "\u0302": "\u0302", "\u0303": "\u0303",
}  # fmt: skip
_BARS = frozenset("¯‾―_̲̅\u0332\u0305\u2015\u203e")
_BRACES = frozenset("⏞⏟⎴⎵⏜⏝")
_OPENING, _CLOSING = frozenset("([{⟨⌊⌈|‖∣∥"), frozenset(")]}⟩⌋⌉|‖∣∥")


def omml(latex: str) -> str:
    """`m:oMath`; nothing where it cannot be read. How it is set is its shape's to say."""
    tree = mathml(latex)
    return f"<m:oMath>{_Writer().row(list(tree))}</m:oMath>" if tree is not None else ""


class _Writer:
    def row(self, elements: Sequence[Element]) -> str:
        """Elements side by side: a sum takes what follows it, and fences what is between them."""
        pieces: list[str] = []
        at = 0
        while at < len(elements):
            element = elements[at]
            if _is_large(element):
                pieces.append(self._sum(element, elements[at + 1 :]))
                return "".join(pieces)
            if _is_function(element) and at + 1 < len(elements):
                pieces.append(self._function(element, elements[at + 1 :]))
                return "".join(pieces)
            end = _closing(elements, at)
            if end:
                pieces.append(self._fenced(element, elements[at + 1 : end], elements[end]))
                at = end + 1
                continue
            pieces.append(self.one(element))
            at += 1
        return "".join(pieces)

    def one(self, element: Element) -> str:
        """An element with all that is in it."""
        children = list(element)
        match element.tag, len(children):
            case "mfrac", 2:
                return self._fraction(element, children)
            case ("msqrt", _) | ("mroot", 2):
                return self._root(element, children)
            case ("msup" | "msub", 2) | ("msubsup", 3):
                return self._scripts(element, children)
            case ("munder" | "mover", 2) | ("munderover", 3):
                return self._limits(element, children)
            case "mtable", _:
                return self._table(children)
            case "menclose", _:
                return self._enclosed(element, children)
            case _:
                return self.row(children) if children else self._leaf(element)

    def _leaf(self, element: Element) -> str:
        text = element.text or ""
        if element.tag == "mspace":
            return self._run(" ", plain=True) if _width(element) > 0.1 else ""
        text = text.replace("\u2061", "").replace("\u2062", "")
        if not text:
            return ""
        plain = element.tag in ("mtext", "mn", "ms") or (element.tag == "mi" and len(text) > 1)
        plain = plain or element.get("mathvariant") == "normal"
        return self._run(text, plain=plain, words=element.tag == "mtext")

    def _run(self, text: str, *, plain: bool = False, words: bool = False) -> str:
        style = "<m:nor/>" if words else '<m:sty m:val="p"/>' if plain else ""
        said = f"<m:rPr>{style}</m:rPr>" if style else ""
        return f'<m:r>{said}<m:t xml:space="preserve">{escape(text)}</m:t></m:r>'

    def _argument(self, name: str, element: Element | None) -> str:
        inside = "" if element is None else self.one(element)
        return f"<m:{name}>{inside}</m:{name}>"

    # constructs

    def _fraction(self, element: Element, children: Sequence[Element]) -> str:
        bare = element.get("linethickness", "").startswith("0")
        kind = '<m:fPr><m:type m:val="noBar"/></m:fPr>' if bare else ""
        over, under = self._argument("num", children[0]), self._argument("den", children[1])
        return f"<m:f>{kind}{over}{under}</m:f>"

    def _root(self, element: Element, children: Sequence[Element]) -> str:
        if element.tag == "mroot":
            degree, of = self._argument("deg", children[1]), self._argument("e", children[0])
            return f"<m:rad>{degree}{of}</m:rad>"
        hidden = '<m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>'
        return f"<m:rad>{hidden}<m:e>{self.row(children)}</m:e></m:rad>"

    def _scripts(self, element: Element, children: Sequence[Element]) -> str:
        of = self._argument("e", children[0])
        if element.tag == "msup":
            return f"<m:sSup>{of}{self._argument('sup', children[1])}</m:sSup>"
        if element.tag == "msub":
            return f"<m:sSub>{of}{self._argument('sub', children[1])}</m:sSub>"
        low, high = self._argument("sub", children[1]), self._argument("sup", children[2])
        return f"<m:sSubSup>{of}{low}{high}</m:sSubSup>"

    def _limits(self, element: Element, children: Sequence[Element]) -> str:
        of, *marks = children
        if len(marks) == 1 and (said := _decoration(marks[0])):
            return self._decorated(element.tag, of, said)
        found = self.one(of)
        below = marks[0] if element.tag != "mover" else None
        above = marks[-1] if element.tag != "munder" else None
        if below is not None:
            low = self._argument("lim", below)
            found = f"<m:limLow><m:e>{found}</m:e>{low}</m:limLow>"
        if above is not None:
            high = self._argument("lim", above)
            found = f"<m:limUpp><m:e>{found}</m:e>{high}</m:limUpp>"
        return found

    def _decorated(self, tag: str, of: Element, sign: str) -> str:
        place = "top" if tag == "mover" else "bot"
        inside = self._argument("e", of)
        if sign in _BRACES:
            where = (
                f'<m:pos m:val="{place}"/><m:vertJc m:val="{"bot" if place == "top" else "top"}"/>'
            )
            said = f'<m:groupChrPr><m:chr m:val="{sign}"/>{where}</m:groupChrPr>'
            return f"<m:groupChr>{said}{inside}</m:groupChr>"
        if sign in _BARS:
            return f'<m:bar><m:barPr><m:pos m:val="{place}"/></m:barPr>{inside}</m:bar>'
        return f'<m:acc><m:accPr><m:chr m:val="{_ACCENTS[sign]}"/></m:accPr>{inside}</m:acc>'

    def _sum(self, element: Element, following: Sequence[Element]) -> str:
        base, *limits = (element,) if element.tag == "mo" else tuple(element)
        low = high = None
        if element.tag in ("msub", "munder"):
            low = limits[0]
        elif element.tag in ("msup", "mover"):
            high = limits[0]
        elif limits:
            low, high = limits
        stacked = element.tag.startswith("mu") or element.tag == "mover"
        said = f'<m:chr m:val="{escape((base.text or "").strip())}"/>'
        said += f'<m:limLoc m:val="{"undOvr" if stacked else "subSup"}"/>'
        said += '<m:subHide m:val="1"/>' if low is None else ""
        said += '<m:supHide m:val="1"/>' if high is None else ""
        limits_said = self._argument("sub", low) + self._argument("sup", high)
        inside, after = _reach(following)
        return (
            f"<m:nary><m:naryPr>{said}</m:naryPr>{limits_said}"
            f"<m:e>{self.row(inside)}</m:e></m:nary>{self.row(after)}"
        )

    def _function(self, element: Element, following: Sequence[Element]) -> str:
        """A function's name stands apart from what it is of: a fence, or the next sign."""
        end = _closing(following, 0)
        inside, after = following[: end + 1], following[end + 1 :]
        name, of = self.one(element), self.row(inside)
        return f"<m:func><m:fName>{name}</m:fName><m:e>{of}</m:e></m:func>{self.row(after)}"

    def _fenced(self, opening: Element, inside: Sequence[Element], closing: Element) -> str:
        first, last = (
            escape((one.text or "").strip(), {'"': "&quot;"}) for one in (opening, closing)
        )
        said = f'<m:dPr><m:begChr m:val="{first}"/><m:endChr m:val="{last}"/></m:dPr>'
        return f"<m:d>{said}<m:e>{self.row(inside)}</m:e></m:d>"

    def _table(self, children: Sequence[Element]) -> str:
        rows = "".join(
            "<m:mr>" + "".join(f"<m:e>{self.row(list(cell))}</m:e>" for cell in row) + "</m:mr>"
            for row in children
        )
        columns = max((len(row) for row in children), default=1)
        count = f'<m:count m:val="{columns}"/><m:mcJc m:val="center"/>'
        said = f"<m:mPr><m:mcs><m:mc><m:mcPr>{count}</m:mcPr></m:mc></m:mcs></m:mPr>"
        return f"<m:m>{said}{rows}</m:m>"

    def _enclosed(self, element: Element, children: Sequence[Element]) -> str:
        strikes = {"updiagonalstrike": "strikeBLTR", "downdiagonalstrike": "strikeTLBR"}
        said = "".join(
            f'<m:{strikes[word]} m:val="1"/>'
            for word in element.get("notation", "").split()
            if word in strikes
        )
        if said:
            sides = "".join(
                f'<m:hide{side} m:val="1"/>' for side in ("Top", "Bot", "Left", "Right")
            )
            said = sides + said
        inside = f"<m:borderBoxPr>{said}</m:borderBoxPr><m:e>{self.row(children)}</m:e>"
        return f"<m:borderBox>{inside}</m:borderBox>"


def _reach(following: Sequence[Element]) -> tuple[Sequence[Element], Sequence[Element]]:
    """What a sum sums, up to the next relation, and the rest."""
    for at, element in enumerate(following):
        if element.tag == "mo" and (element.text or "").strip() in _RELATIONS:
            return following[:at], following[at:]
    return following, ()


_RELATIONS = frozenset("=<>≤≥≠≈≡∼≃→⇒⇔,;")


def _is_function(element: Element) -> bool:
    if element.tag in ("msub", "msup", "msubsup", "munder") and len(element):
        element = element[0]
    named = element.tag in ("mi", "mo") and element.get("mathvariant", "") in ("", "normal")
    return named and (element.text or "").strip() in FUNCTIONS


def _is_large(element: Element) -> bool:
    if element.tag in ("msub", "msup", "msubsup", "munder", "mover", "munderover") and len(element):
        element = element[0]
    return element.tag == "mo" and (element.text or "").strip() in _LARGE


def _closing(elements: Sequence[Element], at: int) -> int:
    """Where the fence that opens at `at` is closed; 0 where none does."""
    first = (elements[at].text or "").strip()
    if elements[at].tag != "mo" or first not in _OPENING or len(first) != 1:
        return 0
    alike = first in _CLOSING
    depth = 0
    for place in range(at + 1, len(elements)):
        element = elements[place]
        sign = (element.text or "").strip()
        if element.tag != "mo" or len(sign) != 1:
            continue
        if alike and sign == first:
            return place
        if not alike and sign in _OPENING - _CLOSING:
            depth += 1
        elif not alike and sign in _CLOSING - _OPENING:
            if not depth:
                return place
            depth -= 1
    return 0


def _decoration(mark: Element) -> str:
    """The sign that is set over or under something, if it is one that decorates."""
    if mark.tag == "mrow" and len(mark) == 1:
        mark = mark[0]
    sign = (mark.text or "").strip()
    decorates = sign in _ACCENTS or sign in _BARS or sign in _BRACES
    return sign if mark.tag == "mo" and sign and decorates else ""


def _width(element: Element) -> float:
    """Of a space, em."""
    said = element.get("width", "0").removesuffix("em")
    try:
        return float(said)
    except ValueError:
        return 0.0
