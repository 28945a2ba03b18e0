"""A saved web page, or a piece of one → a Document of form `prose`: all that is seen on the page as
lines, its headings, items, tables and pictures as hints; what is no part of the article is named
an aside, with the reason.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import EncodedText, Image
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError, Problem
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import rich
from briefing.readers.hinted_lines import MarkedLines
from briefing.readers.html.captions import captioned
from briefing.readers.html.charset import page_text
from briefing.readers.html.content import sorted_out
from briefing.readers.html.flow import Flow
from briefing.readers.html.page import body_of, title_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.model.document import Document
    from briefing.readers.html.flow import Block

_BEGINNING = 500_000
_REMOTE = lazy_regex(r"(?:https?:)?//|file:|blob:|cid:", re.IGNORECASE)


def read_html(data: bytes, path: Path | None = None, encoding: str | None = None) -> Document:
    """The article on the page. BriefingError: there is nothing to be read on it."""
    text = page_text(data, path, encoding)
    return replace(read_page(text.text, path), text=text)


def beginning_of_html(path: Path, most: int) -> str:
    """What stands between the tags in the first bytes of a page, `most` at most and so many that it
    takes no tenth of a second; empty where they are no text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(min(most, _BEGINNING))
        whole = data[: data.rfind(b"<") + 1 or None]  # no character is cut there
        return "\n".join(words_of(page_text(whole, path, None).text))
    except (BriefingError, OSError):
        return ""


def read_page(text: str, path: Path | None = None, *, whole: bool = False) -> Document:
    """The article in `text`; all of it where it is `whole`: somebody chose it."""
    name = str(path) if path else ""
    problems: list[Problem] = []
    out = MarkedLines()
    blocks = _blocks(text, whole)
    if blocks is None:
        problems.append(
            Problem(
                Message(T("Problems", "the page is too tangled: its words are shown without form")),
                name,
            )
        )
        for line in words_of(text):
            out.add(line)
    else:
        remote = _fill(out, blocks)
        if remote:
            problems.append(
                Problem(
                    Message(T("Problems", "pictures on the web are not fetched, so not shown")),
                    name,
                )
            )
    if not out.lines and not out.pictures:
        raise BriefingError(Message(T("Problems", "there is no text on this page")), name)
    return replace(out.document(path, problems), text=EncodedText(text))


def _blocks(text: str, whole: bool) -> list[Block] | None:
    """What is seen on the page; None where it cannot be taken apart."""
    try:
        body = body_of(text)
        if body is None:
            return None
        blocks = Flow().read(body)
    except RecursionError:
        return None
    blocks = captioned(blocks)
    return blocks if whole else sorted_out(blocks, body, title_of(body))


def _fill(out: MarkedLines, blocks: Sequence[Block]) -> int:
    """Puts the blocks on lines; how many pictures of the article are elsewhere."""
    remote = 0
    table = 0
    for block in blocks:
        if block.form != "row" or block.table != table:
            if table and out.lines:
                out.add_blank()
            table = block.table if block.form == "row" else 0
            out.tables += bool(table)
        if block.form == "row":
            out.add_row(block.cells, block.hint if block.hint.role == "aside" else None)
        elif block.form == "blank":
            out.add_blank()
        elif block.form == "text":
            out.add(block.text, block.hint)
        elif block.hint.role != "aside":
            if _REMOTE.match(block.target):
                remote += 1
            else:
                out.add_picture(Image(block.target, rich(block.text)))
    return remote
