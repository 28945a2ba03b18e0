"""How much an SVG draws, before it is drawn: each element as often as it is used.

Ten `use` of ten `use` of … draw billions of shapes from a kilobyte; patterns in patterns, markers
on every corner of a long path and blurs over everything do the same to Qt's renderer.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.model.message import Message, T

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST = 50_000
"""Elements that may be drawn, as they are counted here."""
DEPTH = 100
"""Levels of elements in elements, and of references in references."""

_BLUR = 1_000
"""What one filter costs beside an element: it goes over every pixel of what it filters."""
_PATTERN = 50
"""How often a pattern's tile may be drawn."""
_REFERENCES = re.compile(r"url\(\s*[\"']?#([^\"')\s]+)")
_CORNERS = re.compile(r"[-+]?(?:\d|\.\d)")


class TooMuch(Exception):  # noqa: N818 - says what it is
    """The SVG takes too much to draw."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def cost(root: Element) -> int:
    """Elements that are drawn, each as often as it is used; filters and patterns count as many.
    TooMuch: they are more than `MOST`, or one holds itself.
    """
    return _Counting(root).of(root)


class _Counting:
    """What every element costs, each name counted once."""

    def __init__(self, root: Element) -> None:
        self._named = {id: one for one in root.iter() if (id := one.get("id"))}
        self._costs: dict[str, int] = {}
        self._within: Counter[str] = Counter()
        self._parts: dict[int, int] = {}

    def of(self, element: Element) -> int:
        total = 1 + sum(map(self.of, element)) + self._referred(element)
        if total > MOST:
            raise TooMuch(Message(T("Problems", "The SVG draws too much.")))
        return total

    def _referred(self, element: Element) -> int:
        total = 0
        for name, value in element.attrib.items():
            local = name.rpartition("}")[2]
            if local == "href" and value.startswith("#"):
                total += self._named_cost(value[1:])
            elif "url(" in value:
                times = _corners(element) if "marker" in value or "marker" in local else 1
                total += times * sum(map(self._named_cost, _REFERENCES.findall(value)))
        return total

    def _named_cost(self, name: str) -> int:
        if name not in self._named:
            return 0
        if self._within[name]:
            raise TooMuch(Message(T("Problems", "The SVG is made of itself.")))
        if name not in self._costs:
            if len(self._within) > DEPTH:
                raise TooMuch(Message(T("Problems", "The SVG is nested too deeply.")))
            self._within[name] += 1
            element = self._named[name]
            self._costs[name] = self.of(element) * _WEIGHTS.get(element.tag.rpartition("}")[2], 1)
            del self._within[name]
        return self._costs[name]


_WEIGHTS = {"filter": _BLUR, "pattern": _PATTERN}


def _corners(element: Element) -> int:
    """How many points the element's outline has at the most."""
    outline = element.get("d", "") + element.get("points", "")
    return max(len(_CORNERS.findall(outline)) // 2, 1)
