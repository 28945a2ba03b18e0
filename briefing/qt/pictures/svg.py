"""SVG from a stranger → SVG that draws shapes and does nothing else: no scripts, nothing fetched,
nothing that grows without end.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_UNWANTED = {
    f"{_SVG}{name}"
    for name in (
        *("script", "foreignObject", "iframe", "audio", "video", "handler"),
        *("animate", "animateColor", "animateMotion", "animateTransform", "set", "discard"),
    )
}
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*>", re.IGNORECASE)
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OUTSIDE_URL = lazy_regex(r"url\(\s*(?!['\"]?#)[^)]*\)|@import[^;]*;?", re.IGNORECASE)
_EMBEDDED = lazy_regex(r"data:image/(?:png|jpe?g);base64,", re.IGNORECASE)
_DEPTH = 100
_ELEMENTS = 50_000
"""How many elements may be drawn, each counted as often as it is used."""


class UnsafeSvg(Exception):  # noqa: N818 - says what it is
    """The SVG cannot be made safe; the text is a sentence for a person."""


def is_svg(data: bytes) -> bool:
    """Told by content: the first tag is `svg`."""
    head = re.sub(rb"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>", b"", data[:4096], flags=re.DOTALL)
    return re.match(rb"(?:\xef\xbb\xbf)?\s*<(?:\w+:)?svg[\s/>]", head) is not None


def sanitized(data: bytes, allowed_image: Callable[[bytes], bool]) -> bytes:
    """The SVG without scripts, animation, handlers, and references to anything outside itself.

    `allowed_image` judges each picture inside it. UnsafeSvg: it is damaged, declares entities, or
    is built to take for ever.
    """
    data = _DOCTYPE.sub(b"", data)
    if _DECLARATION.search(data):
        raise UnsafeSvg("The SVG declares entities, which are not read.")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnsafeSvg("The SVG is damaged.") from error
    _clean(root, allowed_image, 1)
    _refuse_growth(root)
    ElementTree.register_namespace("", _SVG.strip("{}"))
    ElementTree.register_namespace("xlink", _XLINK_HREF[1:].partition("}")[0])
    return ElementTree.tostring(root, encoding="utf-8")


def _clean(element: Element, allowed_image: Callable[[bytes], bool], depth: int) -> None:
    if depth > _DEPTH:
        raise UnsafeSvg("The SVG is nested too deeply.")
    for name, value in list(element.attrib.items()):
        plain = name.rpartition("}")[2].lower()
        if plain.startswith("on") or (plain == "href" and not _allowed(value, allowed_image)):
            del element.attrib[name]
        else:
            element.set(name, _OUTSIDE_URL.sub("none", value))
    if element.tag == f"{_SVG}style" and element.text:
        element.text = _OUTSIDE_URL.sub("none", element.text)
    for child in list(element):
        if child.tag in _UNWANTED:
            element.remove(child)
        else:
            _clean(child, allowed_image, depth + 1)


def _allowed(target: str, allowed_image: Callable[[bytes], bool]) -> bool:
    if target.startswith("#"):
        return True
    embedded = _EMBEDDED.match(target)
    if not embedded:
        return False
    try:
        return allowed_image(b64decode(target[embedded.end() :]))
    except ValueError:
        return False


def _refuse_growth(root: Element) -> None:
    """Ten `use` of ten `use` of … draw billions of shapes from a kilobyte."""
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    counts: dict[str, int] = {}
    within: Counter[str] = Counter()

    def drawn(element: Element) -> int:
        total = 1 + sum(map(drawn, element))
        target = element.get("href", element.get(_XLINK_HREF, ""))[1:]
        if element.tag == f"{_SVG}use" and target in named:
            total += referred(target)
        if total > _ELEMENTS:
            raise UnsafeSvg("The SVG draws too much.")
        return total

    def referred(name: str) -> int:
        if within[name]:
            raise UnsafeSvg("The SVG is made of itself.")
        if name not in counts:
            within[name] += 1
            counts[name] = drawn(named[name])
            within[name] -= 1
        return counts[name]

    drawn(root)
