"""Comments: Marp's directives, or speaker notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Attributes
from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.notes import notes_of
from briefing.readers.markdown.inline.attributes import merged
from briefing.readers.markdown.scan.lines import Line

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context

_DIRECTIVE = lazy_regex(r"\s*[_$]?([A-Za-z][\w-]*)\s*:\s*(.*?)\s*$")
_SILENT = frozenset({"paginate", "title", "author", "description", "lang", "marp", "size", "math"})
"""Marp's directives that a briefing follows in its own way, or has no need of."""
_LOOKS = frozenset(
    {
        "theme", "style", "headingdivider", "header", "footer", "color", "image",
        "backgroundcolor", "backgroundimage", "backgroundposition", "backgroundrepeat",
        "backgroundsize",
    }
)  # fmt: skip
_KNOWN = _SILENT | _LOOKS | {"class", "transition"}
_TOOLS = lazy_regex(
    r"\s*(?:(?:markdownlint|prettier|eslint|cspell|vale|textlint|omit in toc|more)\b"
    r"|\.(?:element|slide)\b)"
)
"""Comments for other programs."""


def read_comment_text(lines: list[Line], context: Context) -> None:
    """Set the slide's attributes from directives; take everything else as notes."""
    said = [line for line in lines if not line.blank]
    if not said:
        return
    directives = [_DIRECTIVE.match(line.text) for line in said]
    if all(found and found[1].lower() in _KNOWN for found in directives):
        for line, found in zip(said, directives, strict=True):
            if found:
                _apply(found[1], found[2].strip("\"'"), line, context)
    elif len(said) == 1 and said[0].text.strip() in {"fit", "_fit"}:
        return
    elif not _TOOLS.match(said[0].text):
        context.notes += notes_of(lines, context)


def read_inline_comment(words: str, lines: list[Line], context: Context) -> None:
    """As `read_comment_text`, for a comment in a text that stands on `lines`."""
    read_comment_text([_place(words, lines)], context)


def _place(words: str, lines: list[Line]) -> Line:
    """`words` where they stand. Of those over several lines, only the first line is known."""
    for line in lines:
        if (start := line.text.find(f"<!--{words}-->")) >= 0:
            return line.cut(start + 4)._replace(text=words)
    opening = next((line for line in lines if "<!--" in line.text), lines[0])
    return Line(words, opening.number, -len(words))


def _apply(name: str, value: str, line: Line, context: Context) -> None:
    key = name.lower()
    if key == "class":
        classes = tuple(re.findall(r"[\w-]+", value))
        context.attributes = merged(context.attributes, Attributes(classes=classes))
    elif key == "transition":
        said = Attributes(values={"transition": value})
        context.attributes = merged(context.attributes, said)
    elif key == "backgroundimage":
        context.report(
            Message(T("Problems", "a background picture set in a comment is not shown")),
            line.number,
        )
    elif key in _LOOKS:
        context.report(
            Message(T("Problems", "the directive “{0}” has no effect: a theme decides"), name),
            line.number,
        )
