"""Comments: Marp's directives, other tools' commands, or speaker notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Attributes, Image
from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex
from briefing.model.text import rich
from briefing.readers.markdown.blocks.notes import notes_of
from briefing.readers.markdown.inline.attributes import merged
from briefing.readers.markdown.picture_values import picture_in
from briefing.readers.markdown.scan.carried import KEYS
from briefing.readers.markdown.scan.headings import heading_words
from briefing.readers.markdown.scan.lines import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.readers.markdown.blocks.context import Context

_DIRECTIVE = lazy_regex(r"\s*([_$*]?)([A-Za-z][\w-]*)\s*:(.*)$")
_SILENT = frozenset(
    {
        "paginate", "title", "author", "description", "lang", "marp", "size", "math",
        "headingdivider", "footer", "header", "page_number", "prerender", "width", "height",
    }
)  # fmt: skip
"""Marp's directives that a briefing follows in its own way, or has no need of."""
_LOOKS = frozenset(
    {
        "theme", "style", "color", "image", "backgroundcolor", "backgroundposition",
        "backgroundrepeat", "backgroundsize", "template",
    }
)  # fmt: skip
_KNOWN = _SILENT | _LOOKS | {"class", "transition", "backgroundimage"}
_TOOLS = lazy_regex(
    r"\s*(?:(?:markdownlint|prettier|eslint|cspell|vale|textlint|omit in toc|more|toc|tocstop"
    r"|truncate|fit|_fit|end_slide|reset_layout|new_lines?|jump_to_middle|no_footer)\b(?!\s+[a-z]+\s+[a-z])"
    r"|(?:md2pptx|column_layout|column|font_size|alignment|list_item_newlines|include|new_lines"
    r"|snippet_output|newlines)\s*:|#?(?:end)?region\b|(?:element|slide)\s+[\w-]+=|slide\s*$)"
)
"""Comments for other programs."""
_ELEMENT = lazy_regex(
    r"\s*\.?(?:element|slide)\b(?:\s*:)?\s*(?P<said>(?:[\w-]+\s*=.*)?)$", re.DOTALL
)
"""reveal.js's `.element: class="fragment"`, Obsidian's `slide bg="a.png"`, Markdown Preview
Enhanced's `slide data-notes="…"`.
"""
_SAID = lazy_regex(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|\[\[([^\]]*)\]\]|(\S+))""")
_GROUNDS = ("bg", "data-background-image", "data-background")
_NOTES = frozenset({"data-notes", "notes"})


def read_comment_text(lines: list[Line], context: Context) -> None:
    """Set the slide's attributes from directives; take everything else as notes."""
    said = [line for line in lines if not line.blank]
    if not said:
        return
    command = _COMMANDS.get(said[0].text.partition(":")[0].strip().lower())
    if command:
        command(said, context)
    elif element := _ELEMENT.match("\n".join(line.text for line in said)):
        _element(element["said"], said[0], context)
    elif _TOOLS.match(said[0].text):
        return
    elif not _directives(said, context):
        context.notes += notes_of(lines, context)


def _directives(said: list[Line], context: Context) -> bool:
    """Follow Marp's directives, if all lines are some."""
    found = [_DIRECTIVE.match(line.text) for line in said]
    if not all(one and one[2].lower() in _KNOWN for one in found):
        return False
    for line, one in zip(said, found, strict=True):
        if one:
            if one[1] != "_" and one[2].lower() in KEYS:
                continue  # it counts from here on, and is known already
            _apply(one[2], one[3].strip().strip("\"'"), line, context)
    return True


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
    elif key in {"transition", "header", "footer"}:
        said = Attributes(values={key: heading_words(value)[0]})
        context.attributes = merged(context.attributes, said)
    elif key == "backgroundimage" and picture_in(value):
        _behind(picture_in(value), line, context)
    elif key == "backgroundimage":
        context.bare = True
    elif key in _LOOKS:
        context.report(
            Message(T("Problems", "the directive “{0}” has no effect (Marp)"), name),
            line.number,
            remark=True,
        )


def _behind(target: str, line: Line, context: Context) -> None:
    """A picture on the slide's ground."""
    attributes = Attributes(classes=("bg",))
    image = Image(target, rich("", line.source()), "", line.number, attributes)
    context.backgrounds.append(image)


def _element(said: str, line: Line, context: Context) -> None:
    """What reveal.js and its kin say of an element or a slide."""
    for found in _SAID.finditer(said):
        name, value = found[1], next(filter(None, found.groups()[1:]), "")
        if name == "class" and "fragment" in value.split():
            context.fragment = True
        elif name in _NOTES:
            context.notes += notes_of([line._replace(text=value)], context)
        elif name in _GROUNDS and (target := picture_in(value)):
            _behind(target, line, context)


def _pause(said: list[Line], context: Context) -> None:
    del said
    context.pause()


def _speaker_note(said: list[Line], context: Context) -> None:
    """presenterm's: `speaker_note: words`, or below it a block."""
    first = said[0].cut(said[0].text.index(":") + 1)
    rest = said[1:] if first.text.strip() in {"", "|", ">"} else [first, *said[1:]]
    context.notes += notes_of([line._replace(text=line.text.strip()) for line in rest], context)


def _incremental(said: list[Line], context: Context) -> None:
    context.steps = said[0].text.rpartition(":")[2].strip() == "true"


def _skip(said: list[Line], context: Context) -> None:
    del said
    context.attributes = merged(context.attributes, Attributes(classes=("hidden",)))


_COMMANDS: Mapping[str, Callable[[list[Line], Context], None]] = {
    "pause": _pause,
    "speaker_note": _speaker_note,
    "incremental_lists": _incremental,
    "skip_slide": _skip,
}
"""presenterm's, by name."""
