"""Which tags in running text are HTML, and what becomes of them: the words between them stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    import re

INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr",
    }
)  # fmt: skip
BLOCK = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center",
        "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "input",
        "legend", "li", "link", "main", "menu", "meta", "nav", "ol", "option", "p", "picture",
        "pre", "section", "select", "source", "summary", "svg", "table", "tbody", "td", "template",
        "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul", "v-click", "v-clicks",
        "v-after", "v-switch", "slide",
    }
)  # fmt: skip
MEDIA = frozenset({"iframe", "video", "audio", "embed", "object"})
"""What they show cannot be shown: their address is."""
_TAG = lazy_regex(
    r"""</?([A-Za-z][A-Za-z0-9-]*)(?:\s+[A-Za-z@:#_][A-Za-z0-9_.:@-]*(?:\s*=\s*"""
    r"""(?:"[^"]*"|'[^']*'|[\x21\x23-\x26\x28-\x3b\x3f-\x7e]+))?)*\s*/?>"""
)
_BREAKS = frozenset({"br", "p", "div", "li", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "summary"})


def tag_name(raw: str) -> str:
    """The lower-case name of the HTML element whose tag `raw` is; empty where it is none."""
    found = _TAG.fullmatch(raw)
    name = found[1].lower() if found else ""
    return name if name in INLINE | BLOCK | MEDIA else ""


def instead_of(raw: str) -> str | None:
    """What stands in running text instead of a tag: nothing, or the line's end. None for what is
    no tag of HTML, but text.
    """
    name = tag_name(raw)
    if not name:
        return None
    return "\n" if name in _BREAKS else ""


def without_tags(text: str) -> str:
    """`text` without the tags of HTML, each line's end a space."""

    def changed(found: re.Match[str]) -> str:
        shown = instead_of(found[0])
        return found[0] if shown is None else shown

    return _TAG.sub(changed, text).strip("\n")
