"""A file → a Document, by its suffix."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from briefing.model.formats import SourceFormat, load
from briefing.model.ink.file import beside, read_ink
from briefing.model.problem import BriefingError, Problem
from briefing.model.record import replace
from briefing.readers.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.model.document import Document
    from briefing.model.ink.strokes import Ink

MAX_BYTES = 50_000_000


FORMATS = (
    SourceFormat(
        (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"),
        "briefing.readers.markdown.prose:read_deck_or_article",
    ),
    SourceFormat((".txt",), "briefing.readers.article:read_article"),
    SourceFormat((".docx",), "briefing.readers.word:read_word", binary=True),
    SourceFormat((".pdf",), "briefing.readers.pdf:read_pdf", binary=True),
    SourceFormat((".html", ".htm"), "briefing.readers.html:read_html", binary=True),
)
"""Built in."""

SUFFIXES = tuple(suffix for format in FORMATS for suffix in format.suffixes)


def format_of(path: Path) -> SourceFormat | None:
    """Which of the built-in formats `path` ends like; None for another."""
    suffix = path.suffix.lower()
    return next((format for format in FORMATS if suffix in format.suffixes), None)


def read(
    path: Path, *, encoding: str | None = None, format: SourceFormat | None = None
) -> Document:
    """The document in `path`; `encoding` overrides what its bytes suggest. `format` is another
    package's, where none that is built in reads such files.

    Raises BriefingError, one clear line, for whatever cannot be read.
    """
    document = _read(path, encoding, format)
    ink = _ink_beside(path)
    return replace(document, ink=ink) if ink else document


def _read(path: Path, encoding: str | None, other: SourceFormat | None) -> Document:
    data = _bytes_of(path)
    format = format_of(path) or other
    if format is None:
        known = ", ".join(SUFFIXES)
        what = f"“{path.suffix}” files" if path.suffix else "files without a suffix"
        raise BriefingError(f"{what} cannot be read; {known} can", str(path))
    if format.binary:
        return _by(format, data, path, encoding)
    text, codec, guessed = decode(data, path, encoding)
    if not text.strip("\ufeff \t\r\n\x00"):
        raise BriefingError("the file is empty", str(path))
    document = _by(format, text, path)
    problems = (*document.problems, *_damage(text, path)) if guessed else document.problems
    return replace(document, encoding=codec, guessed=guessed, problems=problems)


def _by(format: SourceFormat, content: str | bytes, path: Path, *more: str | None) -> Document:
    """What the format's reader makes of `content`. Another package's failures are a person's
    matter: the file cannot be read. Ours are ours to mend, and come through.
    """
    try:
        return load(format.reader)(content, path, *more)
    except BriefingError:
        raise
    except Exception as error:
        if format in FORMATS:
            raise
        reason = f"{type(error).__name__}: {error}"
        raise BriefingError(f"the file cannot be read: {reason}", str(path)) from error


def _ink_beside(path: Path) -> Ink | None:
    """What was drawn on the talk and kept beside it. A file that is none of ours is left alone."""
    place = beside(path)
    try:
        return read_ink(_bytes_of(place).decode("utf-8"))
    except (BriefingError, ValueError):
        return None


def _damage(text: str, path: Path) -> Iterator[Problem]:
    """The lines with bytes that the guessed encoding does not explain."""
    if "\ufffd" not in text:
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if "\ufffd" in line:
            yield Problem("characters in this line are damaged: shown as �", str(path), number)


def _bytes_of(path: Path) -> bytes:
    name = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise BriefingError("this is a folder, not a file", name)
        if not stat.S_ISREG(status.st_mode):
            raise BriefingError("this is no regular file", name)
        if status.st_size > MAX_BYTES:
            raise BriefingError(
                f"the file is too large: {status.st_size / 1e6:.0f} MB of at most "
                f"{MAX_BYTES / 1e6:.0f} MB",
                name,
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise BriefingError("there is no such file", name) from None
    except PermissionError:
        raise BriefingError("the file may not be read: permission denied", name) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise BriefingError(f"the file cannot be read: {reason}", name) from None
