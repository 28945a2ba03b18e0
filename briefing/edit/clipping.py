"""Slides → Markdown for the clipboard, and copied Markdown → the bodies of new slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.arrangement import arranged, texts_of
from briefing.edit.braces import without_id
from briefing.edit.source_text import SourceText
from briefing.model.regex import lazy_regex
from briefing.readers.markdown import read_markdown
from briefing.readers.markdown.scan.starts import heading_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.document import Document

MOST = 2_000_000
"""Characters that are looked at."""
_BRACES = lazy_regex(r"[ \t]+\{([^{}\n]*)\}[ \t]*$")


def clipped(document: Document, source: SourceText, parts: Sequence[int]) -> str:
    """The slides of these parts as a Markdown text of their own."""
    bodies = texts_of(document, source)
    front = SourceText("")
    order = [bodies[part] for part in sorted(set(parts))]
    empty = read_markdown("")
    text = "\n".join(arranged(_like(document, empty), front, order).splitlines())
    return text.strip("\n") + "\n"


def slides_in(text: str, document: Document) -> list[str]:
    """The bodies of the slides that copied Markdown holds, for `document`: under headings of its
    level, without names of slides that it has already. None of them where the text is no slides.
    """
    if len(text) > MOST:
        return []
    copied = read_markdown(text)
    if copied.form != "slides" or not any(one.level for one in copied.outline):
        return []
    shift = document.slide_level - copied.slide_level
    names = {outline.attributes.id for outline in document.outline} - {""}
    line_end = SourceText(document.text.text).line_end
    found: list[str] = []
    for body in texts_of(copied, SourceText(text)):
        first, *rest = body.splitlines() or [""]
        mark = heading_mark(first)
        if mark and shift:
            level = min(max(len(mark["hashes"]) + shift, 1), 6)
            first = "#" * level + first.lstrip()[len(mark["hashes"]) :]
        braces = _BRACES.search(first)
        if braces and any(f"#{name}" in braces[1] for name in names):
            inner = without_id(braces[1])
            first = first[: braces.start()] + (f" {{{inner}}}" if inner.strip() else "")
        found.append(line_end.join([first, *rest]))
    return found


def _like(document: Document, empty: Document) -> Document:
    """`empty`, parted as `document` is."""
    from briefing.model.record import replace

    return replace(empty, ruled=document.ruled, slide_level=document.slide_level, firsts=())
