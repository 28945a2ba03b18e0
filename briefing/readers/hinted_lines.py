"""What readers of Word files and web pages fill: lines, with what their file says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Document, Hint, Image, Meta
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.model.problem import Problem

_UNSEEN = lazy_regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b\u2060\ufeff]")
_BREAK = lazy_regex(r"[\r\n\x85\u2028\u2029]+")


class MarkedLines:
    """The lines of one document, in order, as they are found."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.hints: dict[int, Hint] = {}
        self.pictures: list[Image] = []
        self.tables = 0

    def add(self, text: str, hint: Hint | None = None) -> None:
        """A paragraph on one line, if there is any ink in it. A hint that says nothing is left
        out.
        """
        line = one_line(text)
        if not line.strip():
            return
        self.lines.append(line)
        if hint is not None and hint != Hint():
            self.hints[len(self.lines)] = hint

    def add_blank(self) -> None:
        """A space between paragraphs; one is as good as many."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def add_row(self, cells: Sequence[str], hint: Hint | None = None) -> None:
        """A row of the latest table: its cells on one line, a tab between each two."""
        texts = [one_line(cell).replace("\t", " ").strip() for cell in cells]
        if not any(texts):
            return
        spans: list[tuple[int, int]] = []
        low = 0
        for text in texts:
            spans.append((low, low + len(text)))
            low += len(text) + 1
        self.add("\t".join(texts), hint or Hint("row", cells=tuple(spans), table=self.tables))

    def add_picture(self, image: Image) -> None:
        """After the latest line."""
        self.pictures.append(
            Image(image.target, image.alt, image.title, len(self.lines), image.attributes)
        )

    def document(self, path: Path | None, problems: Sequence[Problem] = ()) -> Document:
        """What was found, as prose."""
        return Document(
            path=path,
            lines=tuple(self.lines),
            meta=Meta(),
            parts=(),
            form="prose",
            problems=tuple(problems),
            hints=self.hints,
            pictures=tuple(self.pictures),
        )


def one_line(text: str) -> str:
    """`text` without line breaks, and without the characters that nobody sees."""
    return _BREAK.sub(" ", seen(text))


def seen(text: str) -> str:
    """`text` without the characters that nobody sees: what leads are counted in."""
    return _UNSEEN.sub("", text)


def lead_of(pieces: Sequence[tuple[str, bool]]) -> int:
    """How many characters the bold text at the beginning of `pieces` has."""
    length = 0
    for text, bold in pieces:
        if not bold and text.strip():
            break
        length += len(text)
    return length
