"""Reading and changing the element tree of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from briefing.exporters.pptx import names

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PREFIXES = {"c": names.C, "a": names.A, "r": names.R}
_NAMESPACES = f'xmlns:c="{names.C}" xmlns:a="{names.A}" xmlns:r="{names.R}"'


def parse(xml: str) -> list[Element]:
    """The elements in `xml`."""
    return list(ElementTree.fromstring(f"<r {_NAMESPACES}>{xml}</r>"))


def find(parent: Element, path: str) -> Element:
    """The element at `path`, which is there: LookupError."""
    found = parent.find(path, PREFIXES)
    if found is None:
        raise LookupError(f"{parent.tag} has no {path}")
    return found


def drop(parent: Element, *names_: str) -> None:
    """Take out all children of these names."""
    for name in names_:
        for child in parent.findall(name, PREFIXES):
            parent.remove(child)


def put_before(parent: Element, name: str, xml: str) -> None:
    """Before the first child `name`."""
    at = list(parent).index(find(parent, name))
    parent[at:at] = parse(xml)


def put_after(parent: Element, name: str, xml: str) -> None:
    """After the first child `name`."""
    at = list(parent).index(find(parent, name)) + 1
    parent[at:at] = parse(xml)
