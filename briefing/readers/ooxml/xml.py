"""Elements by their local names, which both namespaces of Office (ordinary and strict) share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.untrusted import whole_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element


def local(name: str) -> str:
    """`{http://…}body` → `body`."""
    return name.rpartition("}")[2]


def children(element: Element, name: str) -> list[Element]:
    """The elements of that name right inside."""
    return [child for child in element if local(child.tag) == name]


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, its first child of the next name, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if local(one.tag) == name), None)
    return element


def descendants(element: Element, name: str) -> Iterator[Element]:
    """The elements of that name anywhere inside."""
    return (one for one in element.iter() if local(one.tag) == name)


def attribute(element: Element | None, name: str) -> str:
    """The value of an attribute by its local name; "" where there is none."""
    if element is None:
        return ""
    return next((value for key, value in element.items() if local(key) == name), "")


def value(element: Element | None, *path: str) -> str:
    """`w:val` of what `path` leads to."""
    return attribute(child(element, *path), "val")


def number(text: str, default: int = 0) -> int:
    """A whole number, as attributes spell it."""
    found = whole_number(text.strip().removeprefix("-"))
    if found is None:
        return default
    return -found if "-" in text else found


def switched(properties: Element | None, name: str) -> bool | None:
    """Whether a property such as `w:b` is on or off; None where nothing is said."""
    found = child(properties, name)
    return None if found is None else attribute(found, "val") not in {"0", "false", "off", "none"}
