"""A file → a Document, by its suffix."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from briefing.model.formats import SourceFormat, load
from briefing.model.ink.file import beside, read_ink
from briefing.model.message import Message, T, system_reason
from briefing.model.problem import BriefingError, Problem
from briefing.model.record import replace
from briefing.readers.encoding import decode
from briefing.readers.missing_pictures import without_missing_pictures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.model.document import Document, EncodedText
    from briefing.model.ink.strokes import Ink

MAX_BYTES = 50_000_000

MARKDOWN = SourceFormat(
    (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"),
    "briefing.readers.markdown.prose:read_deck_or_article",
)
ARTICLE = SourceFormat((".txt",), "briefing.readers.article:read_article")
FORMATS = (
    MARKDOWN,
    ARTICLE,
    SourceFormat(
        (".docx",),
        "briefing.readers.word:read_word",
        binary=True,
        beginning="briefing.readers.word.words:beginning_of_word",
    ),
    SourceFormat(
        (".doc", ".wps", ".rtf", ".odt"), "briefing.readers.office:read_office", binary=True
    ),
    SourceFormat((".pptx",), "briefing.readers.powerpoint:read_powerpoint", binary=True),
    SourceFormat((".pdf",), "briefing.readers.pdf:read_pdf", binary=True),
    SourceFormat(
        (".html", ".htm"),
        "briefing.readers.html:read_html",
        binary=True,
        beginning="briefing.readers.html:beginning_of_html",
    ),
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
    data = bytes_of(path)
    format = format_of(path) or other
    if format is None:
        known = ", ".join(SUFFIXES)
        what = (
            Message(T("Problems", "{0} files"), f"“{path.suffix}”")
            if path.suffix
            else Message(T("Problems", "files without a suffix"))
        )
        raise BriefingError(
            Message(T("Problems", "{0} cannot be read; {1} can"), what, known), str(path)
        )
    if format.binary:
        return _by(format, data, path, encoding)
    text = decode(data, path, encoding)
    if not text.text.strip("\ufeff \t\r\n\x00"):
        raise BriefingError(Message(T("Problems", "the file is empty")), str(path))
    return _parse(format, text, path)


def with_text(document: Document, text: EncodedText, *, marked: bool = False) -> Document:
    """`document` as it would be with another text; ink that is kept beside its file stays on it.
    `marked`: the text is a briefing, whatever the file is. ValueError: no format that is built in
    reads it from text.
    """
    unnamed = MARKDOWN if document.form == "slides" else ARTICLE
    format = format_of(document.path) if document.path else unnamed
    format = MARKDOWN if marked else format
    if format is MARKDOWN and document.form == "slides":
        from briefing.readers.markdown.reread import reread

        if (again := reread(document, text)) is not None:
            return again
    if format is None or format.binary:
        raise ValueError(f"{document.path} is no text")
    again = _parse(format, text, document.path)
    return again if again.ink else replace(again, ink=document.ink)


def _parse(format: SourceFormat, text: EncodedText, path: Path | None) -> Document:
    document = _by(format, text.text, path)
    damage = _damage(text.text, str(path or "")) if text.guessed else ()
    return replace(document, text=text, problems=(*document.problems, *damage))


def _by(
    format: SourceFormat, content: str | bytes, path: Path | None, *more: str | None
) -> Document:
    """What the format's reader makes of `content`. Another package's failures are a person's
    matter: the file cannot be read. Ours are ours to mend, and come through.
    """
    try:
        return without_missing_pictures(load(format.reader)(content, path, *more))
    except BriefingError:
        raise
    except Exception as error:
        if format in FORMATS:
            raise
        reason = f"{type(error).__name__}: {error}"
        raise BriefingError(
            Message(T("Problems", "the file cannot be read: {0}"), reason), str(path or "")
        ) from error


def _ink_beside(path: Path) -> Ink | None:
    """What was drawn on the talk and kept beside it. A file that is none of ours is left alone."""
    place = beside(path)
    try:
        return read_ink(bytes_of(place).decode("utf-8"))
    except (BriefingError, ValueError):
        return None


def _damage(text: str, path: str) -> Iterator[Problem]:
    """The lines with bytes that the guessed encoding does not explain."""
    if "\ufffd" not in text:
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if "\ufffd" in line:
            yield Problem(
                Message(T("Problems", "characters in this line are damaged: shown as �")),
                path,
                number,
            )


def bytes_of(path: Path) -> bytes:
    """The whole file. BriefingError, one clear line, for what cannot be read or is too large."""
    name = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise BriefingError(Message(T("Problems", "this is a folder, not a file")), name)
        if not stat.S_ISREG(status.st_mode):
            raise BriefingError(Message(T("Problems", "this is no regular file")), name)
        if status.st_size > MAX_BYTES:
            raise BriefingError(
                Message(
                    T("Problems", "the file is too large: {0} MB of at most {1} MB"),
                    f"{status.st_size / 1e6:.0f}",
                    f"{MAX_BYTES / 1e6:.0f}",
                ),
                name,
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise BriefingError(Message(T("Problems", "there is no such file")), name) from None
    except PermissionError:
        raise BriefingError(
            Message(T("Problems", "the file may not be read: permission denied")), name
        ) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise BriefingError(
            Message(T("Problems", "the file cannot be read: {0}"), system_reason(error)), name
        ) from None
