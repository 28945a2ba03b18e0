"""The text of a page → its elements, whatever the page does; nothing is fetched or expanded."""

# lxml says nothing of its types.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false
# pyright: reportAttributeAccessIssue=false

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol, cast

from lxml import etree

from briefing.model.regex import lazy_regex
from briefing.model.untrusted import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG_TAG = lazy_regex(r"<[A-Za-z][^<>]{2000,}")
_QUOTED = lazy_regex(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = lazy_regex(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_UNSEEN = lazy_regex(r"<(?:(script|style|template|head)\b|!--)", re.I)
_CLOSINGS = {
    "": lazy_regex("-->"),
    **{
        name: lazy_regex(rf"</{name}\s*>", re.I) for name in ("script", "style", "template", "head")
    },
}
_MOST_ATTRIBUTES = 300
"""libxml2 compares each attribute with all before it: 100,000 of them take half a minute."""


class Element(Protocol):
    """What we use of lxml's elements."""

    tag: Any
    """A name in lower case; something else for what is no element."""
    text: str | None
    tail: str | None

    def get(self, key: str, default: str = "", /) -> str: ...
    def getparent(self) -> Element | None: ...
    def __iter__(self) -> Any: ...


def body_of(text: str) -> Element | None:
    """The page's body; None where the page is nested so deeply or filled so full that the parser
    gives up, which would lose text.
    """
    if any(map(_is_bomb, _LONG_TAG.finditer(text))):
        return None
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # of an empty page, too
        return None
    if root is None or any(error.level_name == "FATAL" for error in parser.error_log):
        return None
    body = root.find("body")
    return cast("Element | None", body if body is not None else root)


def title_of(body: Element) -> str:
    """What the page calls itself in the window's frame, which is not seen on it."""
    root = body.getparent()
    title = cast("Any", root).find("head/title") if root is not None else None
    return " ".join((title.text or "").split()) if title is not None else ""


def is_hidden(element: Element) -> bool:
    """Whether nobody sees it, by its own word; style sheets are not read."""
    return element.get("hidden", "no") != "no" or bool(_HIDDEN.search(element.get("style", "")))


def words_of(text: str) -> list[str]:
    """The lines of a page that cannot be parsed: all that stands between its tags."""
    bare = re.sub(r"<[^<>]*>", "\n", "\n".join(_seen(text)))
    lines = (" ".join(line.split()) for line in unescaped(bare).splitlines())
    return [line for line in lines if line]


def _seen(text: str) -> Iterator[str]:
    """What stands between comments, scripts and the like; what nobody closes is seen."""
    start = at = 0
    never: set[str] = set()
    while opening := _UNSEEN.search(text, at):
        name = (opening[1] or "").lower()
        at = opening.end()
        closing = None if name in never else _CLOSINGS[name].search(text, at)
        if closing is None:
            never.add(name)  # or each further one would look through the rest in vain
        else:
            yield text[start : opening.start()]
            start = at = closing.end()
    yield text[start:]


def _is_bomb(tag: re.Match[str]) -> bool:
    return len(re.split(r"[\s/]+", _QUOTED.sub(" ", tag[0]))) > _MOST_ATTRIBUTES
