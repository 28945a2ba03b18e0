"""The resource gate: what a document names → a picture from inside the document's own folder, or
the reason why not. Nothing else is ever opened, and nothing is fetched.
"""

from __future__ import annotations

import os
import re
from base64 import b64decode
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefing import picture_files
from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex
from briefing.picture_files import MAX_BYTES, TOO_LARGE, RefusedError
from briefing.qt.pictures.cache import Bounded
from briefing.qt.pictures.decoding import decode, without

_KEPT = 200_000_000
"""Bytes of picture files that are kept."""

_DATA = lazy_regex(r"data:image/[a-z+]+;base64,", re.IGNORECASE)

if TYPE_CHECKING:
    from briefing.layout.ports import Crop

_Answer = LoadedPicture | RefusedPicture


def _cost(answer: _Answer) -> int:
    match answer:
        case LoadedPicture():
            return len(answer.data) + len(answer.svg)
        case RefusedPicture():
            return len(answer.reason)


_answers: Bounded[_Answer] = Bounded(_KEPT, _cost)


class FolderPictures:
    """Pictures from inside `folder` and nowhere else; without a folder, only those that the
    document carries in itself.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = None if folder is None else Path(os.path.realpath(folder))

    def load(self, target: str) -> LoadedPicture | RefusedPicture:
        """The picture that `target` names, percent-encoded as in a link. Never raises."""
        if _DATA.match(target):
            return self._carried(target)
        try:
            return self._from_file(target)
        except RefusedError as refused:
            return RefusedPicture(refused.reason)

    def cut(self, picture: LoadedPicture, crop: Crop) -> LoadedPicture | RefusedPicture:
        """The picture without what is cut off, as pixels."""
        return _answers.get((picture.digest, crop), lambda: without(picture, crop))

    def _from_file(self, target: str) -> _Answer:
        picture_files.name_of(target)
        if self._folder is None:
            raise RefusedError(
                Message(
                    T("Problems", "The document is not saved yet, so it has no folder of pictures.")
                )
            )
        found = picture_files.find(self._folder, target)
        return _answers.get(found, lambda: decode(picture_files.read(found.path)))

    def _carried(self, target: str) -> _Answer:
        if len(target) > MAX_BYTES * 4 // 3 + 100:
            return RefusedPicture(TOO_LARGE)
        try:
            data = b64decode(unquote(target.partition(",")[2]), validate=True)
        except ValueError:
            return RefusedPicture(
                Message(T("Problems", "The picture inside the document is damaged."))
            )
        return _answers.get(data, lambda: decode(data))
