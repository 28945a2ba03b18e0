"""The one gate for link targets: what may be clicked or exported, everything else is text."""

from __future__ import annotations

import re

from briefing.model.regex import lazy_regex

_SCHEMES = frozenset({"http", "https", "mailto"})
_IGNORED = lazy_regex(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""Browsers skip control characters inside a scheme, so `java\\nscript:` would be one."""
_HEADERS = frozenset({"subject", "body", "cc"})
"""Of an e-mail that a link begins: `attach` takes a file along, `bcc` a reader unseen."""
_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


def allowed_link(target: str) -> str:
    """`target` percent-encoded when it is http, https, mailto or `#slide-id`; otherwise "".

    A slide's id stays readable: it never leaves the deck. A target with a backslash, without a
    host, or with a name and password before its host is refused, and an e-mail with other headers
    than a subject, a text and copies.
    """
    target = target.strip()
    if target.startswith("#"):
        return target if len(target) > 1 and not re.search(r"[\s\x00-\x1f\x7f]", target) else ""
    if _IGNORED.search(target.replace(" ", "")) or "\\" in target:
        return ""
    from urllib.parse import urlsplit  # 3 ms, and most decks have no link

    try:
        parts = urlsplit(target)
    except ValueError:
        return ""
    if parts.scheme.lower() not in _SCHEMES:
        return ""
    if parts.scheme.lower() == "mailto":
        if "@" not in parts.path or not _headers_of(parts.query) <= _HEADERS:
            return ""
    elif not parts.hostname or "@" in parts.netloc:
        return ""
    return _encoded(target)


def _headers_of(query: str) -> set[str]:
    """The names of an e-mail's headers, as a mail program would read them."""
    from urllib.parse import unquote

    pieces = filter(None, query.split("&"))
    return {unquote(piece.partition("=")[0]).strip().lower() for piece in pieces}


def _encoded(target: str) -> str:
    """Percent signs that start an escape stay; a stray one is encoded."""
    from urllib.parse import quote

    quoted = quote(target, safe=_SAFE, errors="replace")
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quoted)
