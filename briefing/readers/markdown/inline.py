"""A paragraph's text → runs, by Python-Markdown's inline patterns.

Its element tree is read, never its HTML. Raw HTML stays text, entities are decoded, and a target
that `allowed_link` refuses leaves its text behind.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.model.links import allowed_link
from briefing.model.text import Rich, Run, Source
from briefing.readers.markdown.lines import HIDDEN

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from briefing.readers.markdown.definitions import Definitions

_SPECIAL = re.compile(r"[\\`*_\[<&~^]|==|://")
_ESCAPED = re.compile("\x02(\\d+)\x03")
_COSTLY = re.compile(r"[\[\]*_<`]")
_TOO_COSTLY = 3_000_000


@dataclass(frozen=True, slots=True)
class InlineImage:
    """A picture found in a paragraph; blocks take it out."""

    target: str
    alt: str
    title: str
    attributes: str = ""


@dataclass(slots=True)
class Found:
    """What one slide's texts named besides text."""

    images: list[InlineImage] = field(default_factory=list[InlineImage])
    footnotes: list[str] = field(default_factory=list[str])
    """Labels or, after a `^`, the text itself; in order of appearance."""
    refused: list[tuple[str, int]] = field(default_factory=list["tuple[str, int]"])
    """Link targets that became text, with their line."""
    html: list[int] = field(default_factory=list[int])
    plain: list[int] = field(default_factory=list[int])
    """Lines too tangled to parse, shown as they are."""


class Inline:
    """One Python-Markdown instance, for one file."""

    def __init__(self, definitions: Definitions) -> None:
        self._definitions = definitions
        self._markdown: Markdown | None = None
        self.found = Found()
        self._budget = _TOO_COSTLY

    def begin(self) -> None:
        """Start a slide."""
        self.found = Found()
        self._budget = _TOO_COSTLY

    def rich(self, text: str, source: Source | None) -> Rich:
        """`text` with its marks; a `\\n` in it is a break that the author wanted."""
        if not _SPECIAL.search(text):
            text = text.replace(HIDDEN, "")
            return Rich((Run(text),) if text else (), source)
        line = source.line if source else 0
        cost = len(text) * len(_COSTLY.findall(text))
        if cost > self._budget:
            self.found.plain.append(line)
            return Rich((Run(text.replace(HIDDEN, "")),), source)
        self._budget -= cost
        runs: list[Run] = []
        for child in self._tree(text):
            self._collect(child, Run(""), line, runs)
        return Rich(_merged(runs), source)

    def _tree(self, text: str) -> Element:
        from xml.etree.ElementTree import Element, SubElement

        from briefing.readers.markdown.patterns import build

        if self._markdown is None:
            self._markdown = build(self._definitions)
        root = Element("div")
        SubElement(root, "p").text = text
        self._markdown.htmlStash.reset()
        self._markdown.treeprocessors["inline"].run(root)
        return root

    def _collect(self, element: Element, marks: Run, line: int, runs: list[Run]) -> None:
        inner = self._marked(element, marks, line, runs)
        if element.text:
            text = html.unescape(element.text) if element.tag == "code" else _decoded(element.text)
            runs.append(replace(inner, text=text))
        for child in element:
            self._collect(child, inner, line, runs)
        if element.tail:
            runs.append(replace(marks, text=_decoded(element.tail)))

    def _marked(self, element: Element, marks: Run, line: int, runs: list[Run]) -> Run:
        match element.tag:
            case "strong" | "b" | "mark":
                return replace(marks, strong=True)
            case "em" | "i":
                return replace(marks, emphasis=True)
            case "code" | "kbd":
                return replace(marks, code=True)
            case "del" | "s" | "strike":
                return replace(marks, strike=True)
            case "sub":
                return replace(marks, script="sub")
            case "sup":
                return replace(marks, script="sup")
            case "a":
                target = _decoded(element.get("href", ""))
                if link := allowed_link(target):
                    return replace(marks, link=link)
                self.found.refused.append((target, line))
            case "img":
                self.found.images.append(
                    InlineImage(
                        _decoded(element.get("src", "")),
                        _decoded(element.get("alt", "")),
                        _decoded(element.get("title", "")),
                        element.get("attributes", ""),
                    )
                )
            case "note":
                self.found.footnotes.append(element.get("label", ""))
                number = str(len(self.found.footnotes))
                runs.append(replace(marks, text=number, script="sup"))
            case "html":
                self.found.html.append(line)
            case _:
                pass
        return marks


def _decoded(text: str) -> str:
    """Python-Markdown's escapes undone."""
    if "\x02" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1])), text)
    return text.replace(HIDDEN, "")


def _merged(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbours with the same marks become one run; empty ones go."""
    merged: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if merged and replace(merged[-1], text="") == replace(run, text=""):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged)


