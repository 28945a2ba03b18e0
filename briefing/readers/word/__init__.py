"""A Word file → a Document of form `prose`: its paragraphs as lines, and as hints what its styles,
lists and tables say of them.

Word's own marks are kept as one would type them (`一、`, `1.`). A footnote stands behind the
paragraph that refers to it, for the notes; the page's headers and footers stand below the text and
are named as no part of it.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from briefing.model.document import Hint, Image
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError, Problem
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import rich
from briefing.readers.hinted_lines import MarkedLines, lead_of
from briefing.readers.ooxml.xml import child, descendants, local, value
from briefing.readers.word.notes import Notes, texts_of
from briefing.readers.word.numbering import Label, Numbering
from briefing.readers.word.package import WordPackage
from briefing.readers.word.paragraphs import paragraphs_in, spoken
from briefing.readers.word.styles import Styled, Styles
from briefing.readers.word.tables import placed, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from briefing.model.document import Document
    from briefing.readers.word.paragraphs import Drawn, Spoken

_LONGEST_HEADING = 120
"""Longer paragraphs in a heading's style are text that somebody wanted large."""
_TYPED = lazy_regex(
    r"第?[〇零一二三四五六七八九十百]{1,5}[、章节条篇部]?"
    r"|（[一二三四五六七八九十百]{1,4}）|[0-9]{1,2}[.、)）]|[（(][0-9]{1,2}[)）]|[①-⑳]"
)
"""Numbers that analysis knows when they are typed: they may open headings as well as items."""
_MEDIA = {
    "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "jpe": "jpeg", "gif": "gif", "bmp": "bmp",
    "webp": "webp", "svg": "svg+xml",
}  # fmt: skip
_UNSHOWN = {"emf", "wmf", "tif", "tiff", "wdp", "pict", "pct", "eps", "heic"}
_EACH_PICTURE, _ALL_PICTURES = 20_000_000, 100_000_000


def read_word(data: bytes, path: Path | None = None, _encoding: str | None = None) -> Document:
    """The document in the bytes of a `.docx`. BriefingError: it is none, or not to be trusted."""
    name = str(path) if path else ""
    package = WordPackage(data, path)
    reading = _Reading(package, name)
    try:
        reading.body()
    except RecursionError:
        raise BriefingError(
            Message(T("Problems", "the Word file is nested too deep to be read")), name
        ) from None
    if not any(line.strip() for line in reading.out.lines) and not reading.out.pictures:
        raise BriefingError(Message(T("Problems", "the file is empty")), name)
    return replace(reading.out.document(path, reading.problems), framed=False)


class _Reading:
    """Goes through one file's paragraphs in order."""

    def __init__(self, package: WordPackage, name: str) -> None:
        self.out = MarkedLines()
        self.problems: list[Problem] = []
        self._name = name
        self._package = package
        self._targets = package.targets(package.main)
        self._styles = Styles(next((root for _, root in package.related("styles")), None))
        numbers = next((root for _, root in package.related("numbering")), None)
        self._numbering = Numbering(numbers, self._styles)
        self._pictures: dict[str, str] = {}
        self._bytes = 0
        self._commented = 0
        self._notes = Notes(package, self._styles)
        self._formulas: list[tuple[int, str]] = []

    def body(self) -> None:
        """The text, then what the page adds to it."""
        body = self._package.body
        self._blocks(_contents_marked(body))
        self._say_notes(self._notes.all())
        self._asides("header", "the page's header")
        self._asides("footer", "the page's footer")
        if any(True for _, root in self._package.related("comments") for _ in root):
            message = Message(T("Problems", "comments in the margin are left out"))
            self.problems.append(Problem(message, self._name, self._commented, remark=True))
        if self._formulas:
            line, first = self._formulas[0]
            message = Message(T("Problems", "formulas are written as text: {0}"), first)
            self.problems.append(Problem(message, self._name, line, remark=True))
        if next(descendants(body, "del"), None) is not None:
            self._problem(
                Message(
                    T("Problems", "changes are tracked in this file: deleted text is not shown")
                )
            )

    def _blocks(self, elements: Iterable[tuple[Element, bool]]) -> None:
        for element, contents in elements:
            if not self._is_listed(element):
                self._say_notes(self._notes.waiting())
            if local(element.tag) == "tbl":
                self._table(element)
            else:
                self._paragraph(element, contents)

    def _paragraph(self, element: Element, contents: bool) -> None:
        said = spoken(element, self._styles)
        properties = child(element, "pPr")
        style = Styled("contents") if contents else self._styles.of_paragraph(properties)
        line = len(self.out.lines) + 1
        if said.text.strip():
            label = self._numbering.label(self._styles.numbering(properties))
            if label and label.level == 1:
                label = label._replace(level=self._styles.list_level(properties))
            self._text(said, style, label)
        elif not said.pictures:
            self.out.add_blank()
        self._hear(said, line)
        self._beside(said)

    def _text(self, said: Spoken, style: Styled, label: Label | None) -> None:
        text = said.text.strip()
        hint = _hint(style, text, label)
        if hint.role != "text":
            whole = " ".join(text.split("\n"))
            lead = len(whole) if lead_of(said.pieces) >= len(said.text.rstrip()) else 0
            self._add(whole, hint, lead or _lead(said.pieces), label)
            return
        for place, pieces in enumerate(_at_breaks(said.pieces)):
            line = "".join(text for text, _ in pieces).strip()
            if line:
                self._add(line, hint, _lead(pieces), None if place else label)
            else:
                self.out.add_blank()

    def _add(self, text: str, hint: Hint, lead: int, label: Label | None) -> None:
        typed = label.before(text) if label else text
        lead += len(typed) - len(text) if lead else 0
        self.out.add(typed, Hint(hint.role, hint.level, lead, why=hint.why))

    def _is_listed(self, element: Element) -> bool:
        """Whether the element is an item: footnotes wait until its list is over."""
        properties = child(element, "pPr")
        if local(element.tag) != "p" or self._styles.of_paragraph(properties).role:
            return False
        return bool(value(self._styles.numbering(properties), "numId"))

    def _say_notes(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.out.add(text, Hint("aside", why="a footnote"))

    def _hear(self, said: Spoken, line: int) -> None:
        """Keep what is said beside the text: `line`, or the last where it has none, is the first
        that is commented on; its footnotes, its formulas.
        """
        self._notes.wait(said.notes)
        self._formulas += [(min(line, len(self.out.lines)), text) for text in said.formulas]
        if said.unread:
            self._problem(
                Message(T("Problems", "a formula of the old equation editor cannot be read"))
            )
        if said.commented and not self._commented:
            self._commented = min(line, len(self.out.lines))

    def _beside(self, said: Spoken) -> None:
        for drawn in said.pictures:
            self._picture(drawn)
        for box in said.boxes:
            self._blocks((one, False) for one in paragraphs_in(box))

    def _table(self, table: Element) -> None:
        rows = rows_of(table, self._styles)
        if not rows:
            self._blocks((one, False) for one in placed(table))
            return
        self.out.add_blank()
        self.out.tables += 1
        for row in rows:
            line = len(self.out.lines) + 1
            self.out.add_row(row.cells)
            for said in row.paragraphs:
                self._hear(said, line)
        for row in rows:
            for said in row.paragraphs:
                self._beside(said)
        self.out.add_blank()

    def _asides(self, kind: str, why: str) -> None:
        """Texts of parts that are no part of the text, each once."""
        roots = (root for _, root in self._package.related(kind))
        texts = (text for root in roots for text in texts_of(root, self._styles))
        for text in dict.fromkeys(texts):
            if any(map(str.isalpha, text)):
                self.out.add(text, Hint("aside", why=why))

    def _picture(self, drawn: Drawn) -> None:
        found = self._targets.get(drawn.id)
        if found is None or found.external:
            self._problem(
                Message(T("Problems", "a picture that lies outside the Word file is not shown"))
            )
            return
        target = self._pictures.get(found.part)
        if target is None:
            target = self._pictures[found.part] = self._carried(found.part)
        if target:
            self.out.add_picture(Image(target, rich(drawn.alt)))

    def _carried(self, part: str) -> str:
        """The picture as an address that holds it, which the gate for pictures reads; "" if none
        can be shown.
        """
        suffix = part.rpartition(".")[2].lower()
        if suffix not in _MEDIA:
            kind = suffix.upper() if suffix in _UNSHOWN else "?"
            self._problem(Message(T("Problems", "a picture of the kind {0} cannot be shown"), kind))
            return ""
        data = self._package.media(part, min(_EACH_PICTURE, _ALL_PICTURES - self._bytes))
        self._bytes += len(data)
        if not data:
            self._problem(
                Message(T("Problems", "a picture that is damaged or too large is not shown"))
            )
            return ""
        return f"data:image/{_MEDIA[suffix]};base64,{b64encode(data).decode('ascii')}"

    def _problem(self, message: Message) -> None:
        problem = Problem(message, self._name, len(self.out.lines))
        if message not in {known.message for known in self.problems}:
            self.problems.append(problem)


def _contents_marked(body: Element) -> Iterable[tuple[Element, bool]]:
    """Paragraphs and tables, and whether they belong to the table of contents that Word made."""
    for one in body:
        gallery = value(one, "sdtPr", "docPartObj", "docPartGallery")
        if gallery == "Table of Contents":
            yield from ((inner, True) for inner in paragraphs_in(one))
        else:
            yield from ((inner, False) for inner in _blocks_in(one))


def _blocks_in(element: Element) -> Iterable[Element]:
    return (element,) if local(element.tag) in {"p", "tbl"} else paragraphs_in(element)


def _hint(style: Styled, text: str, label: Label | None) -> Hint:
    if style.role == "contents":
        return Hint("aside", why="the table of contents")
    if style.role and len(text) <= _LONGEST_HEADING:
        return Hint(style.role, style.level)
    if label and not (label.text and _TYPED.fullmatch(label.text)):
        return Hint("item", label.level)
    return Hint()


def _lead(pieces: list[tuple[str, bool]]) -> int:
    """How much of the line's beginning is bold, white space round it not counted."""
    whole = "".join(text for text, _ in pieces)
    bold = whole[: lead_of(pieces)]
    return len(bold.strip())


def _at_breaks(pieces: list[tuple[str, bool]]) -> list[list[tuple[str, bool]]]:
    """The pieces of each line of a paragraph with line breaks in it."""
    found: list[list[tuple[str, bool]]] = [[]]
    for text, bold in pieces:
        first, *rest = text.split("\n")
        found[-1].append((first, bold))
        found += [[(line, bold)] for line in rest]
    return found
