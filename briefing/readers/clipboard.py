"""What was copied elsewhere → a Document: prose, or Markdown where the text is clearly that. Text
and HTML come in; the system is not asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.model.regex import lazy_regex
from briefing.readers import MAX_BYTES
from briefing.readers.article import read_article
from briefing.readers.markdown.detection import is_clearly_markdown
from briefing.readers.markdown.prose import read_deck_or_article

if TYPE_CHECKING:
    from briefing.model.document import Document

_START, _END = "<!--StartFragment-->", "<!--EndFragment-->"
"""Around what was copied, where the clipboard holds the page as well."""
_SAYS_MORE = lazy_regex(r"<(?:h[1-6]|li|table|img|b|strong|p|br|div)\b", re.IGNORECASE)


def read_clipboard(text: str, html: str = "") -> Document:
    """The document in a clipboard's plain `text` and its `html`, either of which may be empty. HTML
    is preferred where it marks anything, unless the text beside it has the marks of Markdown.
    BriefingError: there is no text in either, or far too much.
    """
    size = max(len(text), len(html))
    if size > MAX_BYTES:
        raise BriefingError(
            Message(
                T("Problems", "what was copied is too large: {0} MB of at most {1} MB"),
                f"{size / 1e6:.0f}",
                f"{MAX_BYTES / 1e6:.0f}",
            )
        )
    if is_clearly_markdown(text):
        return read_deck_or_article(text)
    rich_text = _fragment(html)
    if _SAYS_MORE.search(rich_text):
        from briefing.readers.html import read_page

        try:
            return read_page(rich_text, whole=True)
        except BriefingError:  # a picture of something, and its words beside it
            if not text.strip():
                raise
    if not text.strip():
        raise BriefingError(Message(T("Problems", "there is no text in the clipboard")))
    return read_article(text)


def _fragment(html: str) -> str:
    inside, closed, _ = html.partition(_START)[2].rpartition(_END)
    return inside if closed else html
