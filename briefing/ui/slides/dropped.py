"""What is dropped on a slide → the picture files in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.qt.pictures.beside import SUFFIXES

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def picture_files_in(data: QMimeData) -> list[Path]:
    """None of them where anything else is among them."""
    if not data.hasUrls():
        return []
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    pictures = [path for path in paths if path.suffix.lower() in SUFFIXES]
    return pictures if len(pictures) == len(data.urls()) else []
