"""For which tool a deck was written: what its front matter and its marks give away.

Only where the same signs mean different things does the tool decide; what is clear is read
whatever the tool.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from briefing.model.record import record
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.scan.page_matter import page_matter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.markdown.front_matter import FrontMatter

Tool = Literal[
    "",
    "Marp",
    "Deckset",
    "md2pptx",
    "remark",
    "Slidev",
    "presenterm",
    "Markdown Preview Enhanced",
]

_MD2PPTX = frozenset(
    {"basetextsize", "numbers", "pagesubtitlesize", "pagetitlesize", "sectiontitlesize"}
    | {"template", "cardlayout", "contentsplit", "sectionsexpand", "tasksummary", "compacttables"}
)
_NOTES = lazy_regex(r"^\?\?\?[ \t]*$", re.MULTILINE)
_BOX = lazy_regex(r"^\.[a-z][\w.-]*\[", re.MULTILINE)
_PAGE = lazy_regex(
    r"(?:\A|^-{3,}[ \t]*\n[ \t\n]{0,20})(?:class|name|layout|template|count):[^\n]*$", re.MULTILINE
)
_SLIDEV = lazy_regex(r"^(?:::[a-z][\w-]*::[ \t]*$|[ \t]*</?v-click)", re.MULTILINE)
_MPE = lazy_regex(r"\s*<!--\s*slide\b")


@record
class Dialect:
    """What a tool's author means by signs that others use otherwise."""

    tool: Tool = ""
    rules_part: bool = True
    """`---` ends a slide."""

    @property
    def ruled(self) -> bool:
        """One slide between two separators, whatever its headings."""
        return self.tool not in {"", "md2pptx"}

    @property
    def breaks(self) -> bool:
        """A line's end is one on the slide."""
        return self.tool == "Marp"

    @property
    def pictures_behind(self) -> bool:
        """A picture stands behind the slide's text unless it says otherwise."""
        return self.tool == "Deckset"

    @property
    def notes_below_lists(self) -> bool:
        """Paragraphs below a list are the speaker's."""
        return self.tool == "md2pptx"


def dialect_of(lines: Sequence[str], front: FrontMatter) -> Dialect:
    """The dialect of the file's lines, a guess where nothing says it."""
    values = front.meta.values
    if values.get("marp", "").lower() == "true":
        return Dialect("Marp")
    if front.bare:
        return Dialect("md2pptx" if values.keys() & _MD2PPTX else "Deckset")
    text = "\n".join(lines[front.end :])
    if "<!-- end_slide -->" in text:
        shorthand = "end_slide_shorthand: true" in "\n".join(lines[: front.end])
        return Dialect("presenterm", rules_part=shorthand)
    if _MPE.match(text) or "presentation" in values:
        return Dialect("Markdown Preview Enhanced")
    if "???" in text and _NOTES.search(text):
        return Dialect("remark")
    if _SLIDEV.search(text):
        return Dialect("Slidev")
    if "---\n" in text or text.startswith(("class:", "name:", "layout:", "template:")):
        if _is_slidev(lines, front.end):
            return Dialect("Slidev")
        if _PAGE.search(text) or (_BOX.search(text) and "\n---" in text):
            return Dialect("remark")
    return Dialect()


def _is_slidev(lines: Sequence[str], start: int) -> bool:
    """Some page has front matter of its own."""
    for index in range(start, len(lines) - 1):
        if lines[index].startswith("---") and not lines[index].strip(" \t-"):
            matter = page_matter(lines, index + 1, fenced=True)
            if matter and matter.fenced:
                return True
    return False
