"""A pasted picture → a file in a folder beside the document, and the Markdown that shows it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice

from briefing.exporters.atomic import atomic_write, cannot_write

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage


def keep(image: QImage, document: Path) -> str:
    """Where the picture is, from the document's folder on: in `talk.media` beside `talk.md`, by
    a name that follows from what it shows. A picture that is there already is not written again.

    BriefingError: it cannot be written.
    """
    data = _encoded(image)
    folder = document.parent / f"{document.stem}.media"
    path = folder / f"picture-{hashlib.sha256(data).hexdigest()[:8]}.png"
    if not path.exists():
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise cannot_write(folder, error) from error
        with atomic_write(path) as file:
            file.write(data)
    return f"{folder.name}/{path.name}"


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
