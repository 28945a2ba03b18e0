"""SVG from a stranger → SVG that draws shapes and does nothing else: no scripts, nothing fetched,
nothing that grows without end. It is written anew from what was parsed: only elements, attributes
and properties of `vocabulary` come through.
"""

from __future__ import annotations

import re
from base64 import b64decode
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex
from briefing.qt.pictures.svg.cost import DEPTH, TooMuch, cost
from briefing.qt.pictures.svg.styles import safe_sheet, safe_style, safe_value
from briefing.qt.pictures.svg.vocabulary import ATTRIBUTES, ELEMENTS

if TYPE_CHECKING:
    from collections.abc import Callable

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_XLINK_HREF = f"{{{_XLINK}}}href"
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*>", re.IGNORECASE)
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_EMBEDDED = lazy_regex(r"data:image/(?:png|jpe?g);base64,", re.IGNORECASE)
_ELEMENTS = 100_000
"""Elements that are read at all, drawn or not."""


class UnsafeSvg(Exception):  # noqa: N818 - says what it is
    """The SVG cannot be made safe."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def is_svg(data: bytes) -> bool:
    """Told by content: the first tag is `svg`."""
    head = re.sub(rb"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>", b"", data[:4096], flags=re.DOTALL)
    return re.match(rb"(?:\xef\xbb\xbf)?\s*<(?:\w+:)?svg[\s/>]", head) is not None


class SafeSvg(NamedTuple):
    """An SVG that was rebuilt from what is allowed."""

    data: bytes
    cost: int
    """Roughly how many elements are drawn; see `cost`."""


def rebuilt(data: bytes, allowed_image: Callable[[bytes], bool]) -> SafeSvg:
    """The SVG without scripts, animation, handlers, and references to anything outside itself.

    `allowed_image` judges each picture inside it. UnsafeSvg: it is damaged, declares entities, or
    is built to take for ever.
    """
    data = _DOCTYPE.sub(b"", data)
    if _DECLARATION.search(data):
        raise UnsafeSvg(Message(T("Problems", "The SVG declares entities, which are not read.")))
    try:
        root = _parsed(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnsafeSvg(Message(T("Problems", "The SVG is damaged."))) from error
    safe = _rebuilt(root, allowed_image)
    if safe is None:
        raise UnsafeSvg(Message(T("Problems", "The SVG is damaged.")))
    try:
        drawn = cost(safe)
    except TooMuch as error:
        raise UnsafeSvg(error.reason) from error
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    return SafeSvg(ElementTree.tostring(safe, encoding="utf-8"), drawn)


def _parsed(data: bytes) -> Element:
    """The tree; given up as soon as it is too large or too deep."""
    parser = ElementTree.XMLParser(target=_BoundedBuilder())
    parser.feed(data)
    return parser.close()


class _BoundedBuilder(ElementTree.TreeBuilder):
    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > DEPTH:
            raise UnsafeSvg(Message(T("Problems", "The SVG is nested too deeply.")))
        if self._count > _ELEMENTS:
            raise UnsafeSvg(Message(T("Problems", "The SVG draws too much.")))
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def _rebuilt(element: Element, allowed_image: Callable[[bytes], bool]) -> Element | None:
    """`element` with what is known of it; None where it is not known itself."""
    name = _local(element.tag)
    if name is None or name not in ELEMENTS:
        return None
    made = Element(f"{{{_SVG}}}{name}")
    for key, value in element.attrib.items():
        safe = _safe_attribute(key, value, allowed_image)
        if safe is not None:
            made.set(key, safe)
    made.text = safe_sheet(element.text or "") if name == "style" else element.text
    for child in element:
        safe_child = None if name == "style" else _rebuilt(child, allowed_image)
        if safe_child is not None:
            safe_child.tail = child.tail
            made.append(safe_child)
    return made


def _local(tag: str) -> str | None:
    """The name of an element of SVG's namespace, or of none; None for another's."""
    space, _, name = tag.rpartition("}")
    return name if space in {"", f"{{{_SVG}"} else None


def _safe_attribute(name: str, value: str, allowed_image: Callable[[bytes], bool]) -> str | None:
    if name in {"href", _XLINK_HREF}:
        return value if _is_inside(value, allowed_image) else None
    if name == _XML_SPACE:
        return value
    if name not in ATTRIBUTES:
        return None
    return safe_style(value) if name == "style" else safe_value(value)


def _is_inside(target: str, allowed_image: Callable[[bytes], bool]) -> bool:
    if target.startswith("#"):
        return True
    embedded = _EMBEDDED.match(target)
    if not embedded:
        return False
    try:
        return allowed_image(b64decode(target[embedded.end() :]))
    except ValueError:
        return False
