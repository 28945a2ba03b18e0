"""A picture that comes from elsewhere → a file in a folder beside the document."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefing.exporters.atomic import atomic_write, cannot_write

if TYPE_CHECKING:
    from pathlib import Path


def keep(data: bytes, suffix: str, document: Path) -> str:
    """Where the picture is, from the document's folder on: in `talk.media` beside `talk.md`, by
    a name that follows from what it shows. A picture that is there already is not written again.

    BriefingError: it cannot be written.
    """
    folder = document.parent / f"{document.stem}.media"
    path = folder / f"picture-{hashlib.sha256(data).hexdigest()[:8]}{suffix}"
    if not path.exists():
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise cannot_write(folder, error) from error
        with atomic_write(path) as file:
            file.write(data)
    return f"{folder.name}/{path.name}"
