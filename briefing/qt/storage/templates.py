"""A company's template → the user's folder of templates, where every document may name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.atomic import atomic_write, cannot_write
from briefing.templates.library import open_template, user_folder

if TYPE_CHECKING:
    from pathlib import Path


def keep_template(path: Path) -> str:
    """A copy of the file, once it proved to be a template; the name by which documents call it.

    BriefingError: it cannot be used, or not be kept.
    """
    open_template(path)
    folder = user_folder()
    kept = folder / path.name
    try:
        data = path.read_bytes()
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(kept, error) from error
    if not (kept.exists() and kept.samefile(path)):
        with atomic_write(kept) as file:
            file.write(data)
    return path.stem
