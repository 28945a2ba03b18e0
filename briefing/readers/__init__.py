"""A file → a Document, by its suffix."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from briefing.model.ink.file import beside, read_ink
from briefing.model.problem import BriefingError, Problem
from briefing.model.record import replace
from briefing.readers.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing.model.document import Document
    from briefing.model.encoded_text import EncodedText
    from briefing.model.ink.strokes import Ink

    TextReader = Callable[[str, Path | None], Document]
    ByteReader = Callable[[bytes, Path, str | None], Document]

MAX_BYTES = 50_000_000


def _markdown(text: str, path: Path | None) -> Document:
    from briefing.readers.markdown.prose import read_deck_or_article

    return read_deck_or_article(text, path)


def _article(text: str, path: Path | None) -> Document:
    from briefing.readers.article import read_article

    return read_article(text, path)


def _word(data: bytes, path: Path, _: str | None) -> Document:
    from briefing.readers.word import read_word

    return read_word(data, path)


def _html(data: bytes, path: Path, encoding: str | None) -> Document:
    from briefing.readers.html import read_html

    return read_html(data, path, encoding)


TEXT_READERS: dict[str, TextReader] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _article,
}
"""Readers of decoded text by lower-case suffix."""

BYTE_READERS: dict[str, ByteReader] = {".docx": _word, ".html": _html, ".htm": _html}
"""Readers of files that say themselves how they are encoded."""

SUFFIXES = (*TEXT_READERS, *BYTE_READERS)


def read(path: Path, *, encoding: str | None = None) -> Document:
    """The document in `path`; `encoding` overrides what its bytes suggest.

    Raises BriefingError, one clear line, for whatever cannot be read.
    """
    document = _read(path, encoding)
    ink = _ink_beside(path)
    return replace(document, ink=ink) if ink else document


def _read(path: Path, encoding: str | None) -> Document:
    suffix = path.suffix.lower()
    data = _bytes_of(path)
    if suffix in BYTE_READERS:
        return BYTE_READERS[suffix](data, path, encoding)
    if suffix not in TEXT_READERS:
        known = ", ".join(SUFFIXES)
        what = f"“{path.suffix}” files" if path.suffix else "files without a suffix"
        raise BriefingError(f"{what} cannot be read; {known} can", str(path))
    text = decode(data, path, encoding)
    if not text.text.strip("\ufeff \t\r\n\x00"):
        raise BriefingError("the file is empty", str(path))
    return parse(text, suffix, path)


def parse(text: EncodedText, suffix: str, path: Path | None) -> Document:
    """The document that a file of this suffix is, were this its text. KeyError: such files are no
    text (see `TEXT_READERS`).
    """
    document = TEXT_READERS[suffix](text.text, path)
    damage = _damage(text.text, str(path or "")) if text.guessed else ()
    return replace(document, text=text, problems=(*document.problems, *damage))


def with_text(document: Document, text: EncodedText) -> Document:
    """`document` as it would be with another text; ink that is kept beside its file stays on it.
    KeyError: it was read from no text.
    """
    usual = ".md" if document.form == "slides" else ".txt"
    suffix = document.path.suffix.lower() if document.path else usual
    again = parse(text, suffix, document.path)
    return again if again.ink else replace(again, ink=document.ink)


def _ink_beside(path: Path) -> Ink | None:
    """What was drawn on the talk and kept beside it. A file that is none of ours is left alone."""
    place = beside(path)
    try:
        return read_ink(_bytes_of(place).decode("utf-8"))
    except (BriefingError, ValueError):
        return None


def _damage(text: str, path: str) -> Iterator[Problem]:
    """The lines with bytes that the guessed encoding does not explain."""
    if "\ufffd" not in text:
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if "\ufffd" in line:
            yield Problem("characters in this line are damaged: shown as �", path, number)


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
