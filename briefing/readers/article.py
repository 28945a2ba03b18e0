"""Text without marks → a Document of form `prose`: its lines exactly, each paragraph one part.

What the paragraphs are – title, heading, speech – is for `briefing.analysis` to find.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Document, EncodedText, Meta

if TYPE_CHECKING:
    from pathlib import Path


def read_article(text: str, path: Path | None = None) -> Document:
    """`text` with its lines as they are: nothing is trimmed, joined or mended here."""
    lines = tuple(text.splitlines())
    return Document(path, lines, Meta(), parts=(), form="prose", text=EncodedText(text))
