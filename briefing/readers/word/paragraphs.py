"""A `w:p` → the text that is seen in it with its formulas, which of it is bold, and what belongs to
it: pictures, text boxes and footnotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import field, mutable, record
from briefing.readers.hinted_lines import seen
from briefing.readers.ooxml.xml import attribute, child, children, descendants, local, number
from briefing.readers.word.formulas import formula_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from briefing.readers.word.styles import Styles

_UNSEEN = {
    "pPr", "rPr", "tblPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "instrText", "delText",
    "delInstrText", "rt", "footnoteRef", "annotationRef",
}  # fmt: skip
"""What holds properties, deleted text, codes of fields, or the reading aids of ruby text."""
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_COMMENTED = {"commentRangeStart", "commentReference"}
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "br": "\n", "cr": "\n"}
_SMALL = 0.4 * 914_400
"""EMU: what is narrower or lower is an ornament."""


@record
class Drawn:
    """A picture in the text."""

    id: str
    """Of its relationship."""
    alt: str


@mutable
class Spoken:
    """What one paragraph shows."""

    pieces: list[tuple[str, bool]] = field(default_factory=list[tuple[str, bool]])
    """Text, and whether it is bold. A line break is a `\\n`."""
    pictures: list[Drawn] = field(default_factory=list[Drawn])
    boxes: list[Element] = field(default_factory=list["Element"])
    """Contents of text boxes: paragraphs and tables."""
    notes: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Footnotes and endnotes: `footnote` or `endnote`, and its id."""
    formulas: list[str] = field(default_factory=list[str])
    """As they stand in the text."""
    unread: bool = False
    """A formula is here that only another program can read."""
    commented: bool = False
    """A comment in the margin begins here, or ends."""

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)


def spoken(paragraph: Element, styles: Styles) -> Spoken:
    """What is seen of the paragraph: insertions, not deletions."""
    found = Spoken()
    style = styles.named_by(child(paragraph, "pPr"))
    for element in paragraph:
        _hear(element, found, styles, style)
    return found


def paragraphs_in(element: Element) -> Iterator[Element]:
    """Paragraphs and tables of a body, a cell or a text box, whatever they are wrapped in."""
    for one in element:
        match local(one.tag):
            case "p" | "tbl":
                yield one
            case "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo":
                yield from paragraphs_in(one)
            case _:
                pass


def _hear(element: Element, found: Spoken, styles: Styles, paragraph: str) -> None:
    name = local(element.tag)
    if name in _UNSEEN:
        return
    found.commented |= name in _COMMENTED
    if name == "r":
        _run(element, found, styles, paragraph)
    elif name == "oMath":
        found.formulas.append(seen(formula_text(element)))
        found.pieces.append((found.formulas[-1], False))
    else:
        for inner in _shown(element) if name == "AlternateContent" else element:
            _hear(inner, found, styles, paragraph)


def _run(run: Element, found: Spoken, styles: Styles, paragraph: str) -> None:
    properties = child(run, "rPr")
    hidden = styles.is_on("vanish", paragraph, properties)
    bold = styles.is_on("b", paragraph, properties)
    for element in run:
        name = local(element.tag)
        if name in {"drawing", "pict", "object"}:
            _drawing(element, found)
            found.unread |= _is_equation(element)
        elif name == "AlternateContent":
            for inner in _shown(element):
                _drawing(inner, found)
        elif name in _COMMENTED:
            found.commented = True
        elif name in _NOTES:
            found.notes.append((_NOTES[name], attribute(element, "id")))
        elif hidden:
            continue
        elif name == "t":
            found.pieces.append((seen(element.text or ""), bold))
        elif name in _SIGNS and attribute(element, "type") not in {"page", "column"}:
            found.pieces.append((_SIGNS[name], bold))
        elif name == "ruby":
            _hear(element, found, styles, paragraph)


def _shown(element: Element) -> list[Element]:
    """The newer of the two forms that Word writes of one thing."""
    choice = children(element, "Choice") or children(element, "Fallback")
    return list(choice[0]) if choice else []


def _drawing(element: Element, found: Spoken) -> None:
    """The pictures and text boxes of a drawing."""
    boxes = list(_outermost(element, "txbxContent"))
    found.boxes += boxes
    if boxes or _is_ornament(element):
        return
    about = next(descendants(element, "docPr"), None)
    alt = attribute(about, "descr") or attribute(about, "title")
    for blip in descendants(element, "blip"):
        if identifier := attribute(blip, "embed") or attribute(blip, "link"):
            found.pictures.append(Drawn(identifier, alt))
    for image in descendants(element, "imagedata"):
        if identifier := attribute(image, "id"):
            found.pictures.append(Drawn(identifier, alt or attribute(image, "title")))


def _is_equation(element: Element) -> bool:
    """Of Equation Editor 3 or MathType: a picture over data of their own."""
    objects = descendants(element, "OLEObject")
    return any(attribute(one, "ProgID").startswith("Equation") for one in objects)


def _is_ornament(element: Element) -> bool:
    extents = list(descendants(element, "extent"))
    return bool(extents) and all(
        min(number(attribute(one, "cx")), number(attribute(one, "cy"))) < _SMALL for one in extents
    )


def _outermost(element: Element, name: str) -> Iterator[Element]:
    if local(element.tag) == name:
        yield element
    elif local(element.tag) == "AlternateContent":
        for inner in _shown(element):
            yield from _outermost(inner, name)
    else:
        for inner in element:
            yield from _outermost(inner, name)
