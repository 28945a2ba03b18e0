"""The resource gate: what a document names → a picture, or the reason why not."""

from __future__ import annotations

import hashlib
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from briefing.layout.ports import LoadedPicture, RefusedPicture


class FolderPictures:
    """Pictures from inside `folder` and nowhere else; none at all without a folder."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def load(self, target: str) -> LoadedPicture | RefusedPicture:
        if self._folder is None:
            return RefusedPicture("The document has no folder yet, so it has no pictures.")
        root = self._folder.resolve()
        path = (root / unquote(target)).resolve()
        if not path.is_relative_to(root):
            return RefusedPicture("The picture is not in the document's folder.")
        if not path.is_file():
            return RefusedPicture("There is no such picture.")
        image = QImage.fromData(path.read_bytes())
        if image.isNull():
            return RefusedPicture("The file is no picture.")
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        data = bytes(buffer.data().data())
        digest = hashlib.sha256(data).hexdigest()
        return LoadedPicture(data, "image/png", digest, image.width() * 0.75, image.height() * 0.75)
