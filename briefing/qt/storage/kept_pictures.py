"""The pictures of a briefing → files beside it: those that it carries in itself, and those that it
names in the folder where it was before.
"""

from __future__ import annotations

import hashlib
import os
from base64 import b64decode
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from briefing import picture_files
from briefing.exporters.atomic import atomic_write, cannot_write
from briefing.model.problem import BriefingError
from briefing.model.regex import lazy_regex
from briefing.picture_files import RefusedError

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_CARRIED = lazy_regex(r"data:image/(png|jpeg|gif|bmp|webp|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})")
_SUFFIXES = {"jpeg": "jpg", "svg+xml": "svg"}


def media_folder(document: Path) -> Path:
    """Where a document's own pictures lie: in `talk.media` beside `talk.md`."""
    return document.parent / f"{document.stem}.media"


def keep(data: bytes, suffix: str, document: Path, stem: str = "picture") -> str:
    """Where the picture is, from the document's folder on, by a name that follows from what it
    holds. One that is there already is not written again.

    BriefingError: it cannot be written.
    """
    folder = media_folder(document)
    path = folder / f"{stem}-{hashlib.sha256(data).hexdigest()[:8]}.{suffix}"
    if not path.exists():
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise cannot_write(folder, error) from error
        with atomic_write(path) as file:
            file.write(data)
    return f"{folder.name}/{path.name}"


def target_for(path: Path, document: Path) -> str:
    """What a document names a picture file: one in its folder as it lies there, any other as a copy
    in the folder beside it.

    BriefingError: it cannot be read, is too large, or the copy cannot be written.
    """
    folder = Path(os.path.realpath(document.parent))
    real = Path(os.path.realpath(path))
    if real.is_relative_to(folder):
        name = real.relative_to(folder).as_posix()
    else:
        try:
            found = picture_files.find(real.parent, quote(real.name))
            data = picture_files.read(found.path)
        except RefusedError as error:
            raise BriefingError(error.reason, str(path)) from None
        name = keep(data, real.suffix.lower().lstrip(".") or "png", document)
    return name.replace("%", "%25")


def with_files(text: str, document: Path) -> str:
    """`text` of a briefing that is to be `document`, with every picture in it a file.

    BriefingError: one cannot be written.
    """

    def kept(found: re.Match[str]) -> str:
        try:
            data = b64decode(found[2], validate=True)
        except ValueError:  # it is damaged: so it is said, as before
            return found[0]
        return quote(keep(data, _SUFFIXES.get(found[1], found[1]), document))

    return _CARRIED.sub(kept, text)


def take_along(targets: Iterable[str], old: Path, new: Path) -> None:
    """The pictures that a document in folder `old` names, for one in folder `new`: each under the
    same name there. What is there already stays, and what may not be shown stays away.

    BriefingError: one cannot be written.
    """
    old = Path(os.path.realpath(old))
    for target in dict.fromkeys(targets):
        try:
            found = picture_files.find(old, target)
            data = picture_files.read(found.path)
        except RefusedError:
            continue
        path = new / picture_files.name_of(target)
        if path.exists():
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(path.parent, error) from error
        with atomic_write(path) as file:
            file.write(data)
