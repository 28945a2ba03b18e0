"""Blocks without blocks inside: fenced and indented code, comments, raw HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Code, Paragraph
from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex
from briefing.model.text import rich
from briefing.readers.markdown.blocks.directives import read_comment_text
from briefing.readers.markdown.diagrams.mermaid import UnreadError, read_mermaid
from briefing.readers.markdown.inline.attributes import read_attributes
from briefing.readers.markdown.scan.lines import HIDDEN
from briefing.readers.markdown.scan.markers import RAW
from briefing.readers.markdown.scan.starts import FENCE

if TYPE_CHECKING:
    from briefing.model.document import Block
    from briefing.model.text import RichText
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_RAW = lazy_regex(rf" {{0,3}}<({RAW})\b")
_LINES = lazy_regex(r"[\d,\s-]*\}")
"""Lines to point at, as Slidev and Docusaurus write them: `{1,3-5}`."""


def code_line(line: Line) -> RichText:
    """A line of code, with nothing in it taken apart."""
    return rich(line.text.replace(HIDDEN, ""), line.source())


def read_fence(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Code between ``` or ~~~, to the end where nothing closes it."""
    opening = FENCE.match(lines[index].text)
    if not opening:
        return None
    fence, indent = opening["fence"], lines[index].indent
    closing = re.compile(rf" *{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    end = index + 1
    while end < len(lines) and not closing.match(lines[end].text):
        end += 1
    body = [line.cut(min(indent, line.indent)) for line in lines[index + 1 : end]]
    language = _language(opening["info"], lines[index].number, context)
    if language == "mermaid":
        return [_mermaid(body, lines[index].number, context)], end + 1
    marked = _marked(opening["info"], len(body))
    return [Code(tuple(map(code_line, body)), language, marked)], end + 1


def _marked(info: str, count: int) -> tuple[int, ...]:
    """The lines that `{1,3-5}` names, of `count`."""
    brace = info.find("{")
    if brace < 0 or not _LINES.match(info, brace + 1):
        return ()
    found: set[int] = set()
    for part in info[brace + 1 :].partition("}")[0].split(","):
        first, dash, last = part.strip().partition("-")
        if not first.strip().isdecimal() or (dash and not last.strip().isdecimal()):
            continue
        start = int(first.strip()[:6])
        end = int(last.strip()[:6]) if dash else start
        found.update(range(max(start, 1), min(end, count) + 1))
    return tuple(sorted(found))


def _mermaid(body: list[Line], line: int, context: Context) -> Block:
    """A flow chart; what of Mermaid is not read is shown as code, and named."""
    try:
        return read_mermaid(body)
    except UnreadError as error:
        context.report(error.message, error.line or line)
        return Code(tuple(map(code_line, body)), "mermaid")


def _language(info: str, line: int, context: Context) -> str:
    """The first word after a fence, or the class in `{.python}`."""
    info = info.strip()
    words, brace, braced = info.partition("{")
    attributes = read_attributes(braced.rstrip("} ")) if brace else None
    name, _, rest = words.strip().partition(" ")
    rest = rest or ("" if attributes or not brace or _LINES.match(braced) else braced)
    if rest:
        context.report(
            Message(
                T("Problems", "what follows the language of a code block is not shown: “{0}”"), rest
            ),
            line,
        )
    if not name and attributes and attributes.classes:
        name = attributes.classes[0]
    return name.lower()


def read_indented_code(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Code set in by four blanks."""
    if lines[index].indent < 4:
        return None
    end = index
    while end < len(lines) and (lines[end].blank or lines[end].indent >= 4):
        end += 1
    while lines[end - 1].blank:
        end -= 1
    body = [line.cut(min(4, line.indent)) for line in lines[index:end]]
    return [Code(tuple(map(code_line, body)))], end


def read_comment(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Directives of Marp, or speaker notes. A comment that is never closed is text."""
    first = lines[index]
    if not first.text.lstrip().startswith("<!--") or first.indent > 3:
        return None
    if first.number - 1 in context.unclosed or context.too_deep(first):
        return None
    body: list[Line] = []
    start = first.text.index("<!--") + 4
    for end in range(index, len(lines)):
        line = lines[end].cut(start) if end == index else lines[end]
        stop = line.text.find("-->")
        if stop < 0:
            body.append(line)
            continue
        body.append(line._replace(text=line.text[:stop]))
        read_comment_text(body, context)
        rest = line.cut(stop + 3)
        return ([] if rest.blank else context.inside([rest])), end + 1
    return None


def read_raw(lines: list[Line], index: int, context: Context) -> Taken | None:
    """`<style>` has no meaning here and is left out; scripts and the like are shown as text."""
    opening = _RAW.match(lines[index].text)
    if not opening:
        return None
    tag = opening[1].lower()
    end = index
    while end < len(lines) - 1 and f"</{tag}" not in lines[end].text.lower():
        end += 1
    taken = lines[index : end + 1]
    if tag == "style":
        context.report(
            Message(T("Problems", "style sheets are not used: a theme decides how slides look")),
            taken[0].number,
            remark=True,
        )
        return [], end + 1
    context.report(Message(T("Problems", "HTML is shown as text")), taken[0].number)
    if tag == "pre" or len(taken) > 1:
        return [Code(tuple(map(code_line, taken)), "html")], end + 1
    return [Paragraph(code_line(taken[0]))], end + 1
