"""A pasted picture → a file in a folder beside the document, and the Markdown that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice

from briefing.qt.storage import kept_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage


def keep(image: QImage, document: Path) -> str:
    """Where the picture is, from the document's folder on: in `talk.media` beside `talk.md`.

    BriefingError: it cannot be written.
    """
    return kept_pictures.keep(_encoded(image), "png", document)


def picture_source(target: str, line_end: str) -> str:
    """Blank lines before it: it is none of the text above."""
    if any(char in " ()<>" for char in target):
        target = f"<{target}>"
    return f"{line_end * 2}![]({target})"


def _encoded(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - the stub wants bytes, Qt takes text
    return bytes(buffer.data().data())
