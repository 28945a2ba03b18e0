"""A PDF → a Document of form `prose`: its lines of text put together to paragraphs, its larger
lines as headings. What stands on every page is no part of the text.

The file itself is read by a child process: its format invites every kind of fault.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from briefing import worker
from briefing.model.document import Hint
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError, Problem
from briefing.readers.hinted_lines import MarkedLines
from briefing.readers.pdf.headings import levels_of
from briefing.readers.pdf.paragraphs import paragraphs
from briefing.readers.pdf.running_heads import without_running_heads

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.document import Document
    from briefing.readers.pdf.content import PdfContent

_SECONDS = 20.0
"""For the text of a whole file: 2,000 pages take about ten."""
_INK_A_PAGE = 20
"""A page of a scan has fewer letters than this: a stamp or a page number."""


def read_pdf(data: bytes, path: Path | None = None, _encoding: str | None = None) -> Document:
    """The text of a PDF. BriefingError: it has none, is locked, or is no PDF."""
    name = str(path) if path else ""
    content = _content(data, name)
    letters = sum(len(line.text) for line in content.lines)
    if letters < _INK_A_PAGE * content.pages and content.pictures:
        raise BriefingError(
            Message(
                T(
                    "Problems",
                    "this PDF is a scan: its pages are pictures, with no text in them; "
                    "a program that recognises text can add it",
                )
            ),
            name,
        )
    if not letters:
        raise BriefingError(Message(T("Problems", "there is no text in this PDF")), name)
    return _document(content, path, name)


def _content(data: bytes, name: str) -> PdfContent:
    if find_spec("pypdfium2") is None:
        raise BriefingError(
            Message(T("Problems", "PDF files need the package pypdfium2: install briefing[pdf]")),
            name,
        )
    try:
        content = worker.call("briefing.readers.pdf.lines:content_of", data, seconds=_SECONDS)
    except worker.TookTooLong:
        raise BriefingError(
            Message(T("Problems", "the PDF takes too long to read")), name
        ) from None
    except worker.WorkerError:
        raise BriefingError(
            Message(T("Problems", "the PDF is damaged, or needs too much memory")), name
        ) from None
    if isinstance(content, Message):
        raise BriefingError(content, name)
    return content


def _document(content: PdfContent, path: Path | None, name: str) -> Document:
    body, heads = without_running_heads(content)
    found = paragraphs(body)
    levels = levels_of(found)
    out = MarkedLines()
    for paragraph in found:
        level = levels.get(paragraph)
        out.add_blank()
        if level is None:
            out.add(paragraph.text)
        else:
            out.add(paragraph.text, Hint("heading", level) if level else Hint("title"))
    for head in heads:
        out.add(head, Hint("aside", why="a line that stands on every page"))
    return out.document(path, _problems(content, name))


def _problems(content: PdfContent, name: str) -> list[Problem]:
    found: list[Problem] = []
    if content.pictures:
        found.append(
            Problem(Message(T("Problems", "the pictures of a PDF are left out")), name, remark=True)
        )
    if content.damaged:
        found.append(
            Problem(
                Message(T("Problems", "{0} pages are damaged and cannot be read"), content.damaged),
                name,
            )
        )
    if content.cut:
        found.append(
            Problem(
                Message(T("Problems", "only the first {0} pages are read"), content.pages), name
            )
        )
    return found
