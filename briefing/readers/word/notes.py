"""Footnotes and endnotes of a Word file: each is said once, where the text refers to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.readers.ooxml.xml import attribute, descendants
from briefing.readers.word.paragraphs import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from briefing.readers.word.package import WordPackage
    from briefing.readers.word.styles import Styles

Reference = tuple[str, str]
"""`footnote` or `endnote`, and its id."""


class Notes:
    """Those of one file, and which of them wait for the end of the paragraph or list."""

    def __init__(self, package: WordPackage, styles: Styles) -> None:
        self._texts: dict[Reference, list[str]] = {}
        self._waiting: list[Reference] = []
        for kind in ("footnote", "endnote"):
            for _, root in package.related(f"{kind}s"):
                for note in descendants(root, kind):
                    if attribute(note, "type") in {"", "normal"}:  # else the line above them
                        key = (kind, attribute(note, "id"))
                        self._texts[key] = texts_of(note, styles)

    def wait(self, references: Iterable[Reference]) -> None:
        """The text refers to these."""
        self._waiting += references

    def waiting(self) -> Iterator[str]:
        """What the text referred to and nobody has said yet."""
        references, self._waiting = self._waiting, []
        for reference in references:
            yield from self._texts.pop(reference, ())

    def all(self) -> Iterator[str]:
        """What is left, at the end: also what nothing refers to."""
        yield from self.waiting()
        for reference in list(self._texts):
            yield from self._texts.pop(reference)


def texts_of(element: Element, styles: Styles) -> list[str]:
    """The paragraphs of a note, a header or a footer that have words."""
    texts = (" ".join(spoken(one, styles).text.split()) for one in descendants(element, "p"))
    return [text for text in texts if text]
