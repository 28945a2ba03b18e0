"""A document and its text with a few letters changed → the document in that text, of which one
slide alone is parsed again.

Only where it is certain that no slide begins or ends otherwise, and that nothing changes which
slides share: a line of running text, a list or a table, changed behind its first word, or a slide's
title. Whatever is in doubt is read as a whole.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from briefing.model.document import Document, EncodedText, Outline, Part
from briefing.model.edits.patch import difference
from briefing.model.lazy import LazySequence
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.scan.headings import heading_words
from briefing.readers.markdown.scan.lines import cleaned
from briefing.readers.markdown.scan.markers import markers_of
from briefing.readers.markdown.scan.starts import heading_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.readers.markdown.definitions import Definitions
    from briefing.readers.markdown.scan.scanner import Scan
    from briefing.readers.markdown.slide import SlideParser

_LEAD = lazy_regex(r"[ \t]*(?:[-+*•●▪◦·|>]|\d{1,9}[.)、．])?[ \t]*")
"""What stands before a line's first word."""
_LISTED = ("- ", "* ")
_SHARED = ("-->", "<!--", "</", "]:", "[^", "](#", "^[", "{", "}", "\\", "```", "~~~", "$$")
"""What reaches beyond its line, or its slide."""


class MarkdownParts(LazySequence[Part]):
    """The slides of a file, and how they were found."""

    __slots__ = ("before", "changed", "definitions", "front", "lines", "parser", "scanned")

    def __init__(
        self,
        parser: SlideParser,
        lines: Sequence[str],
        scanned: Scan,
        definitions: Definitions,
        front: int,
    ) -> None:
        parse: Callable[[int], Part] = parser.parse
        super().__init__(len(scanned.pieces), parse)
        self.parser = parser
        self.lines = lines
        self.scanned = scanned
        self.definitions = definitions
        self.front = front
        """Lines of front matter."""
        self.before: MarkdownParts | None = None
        """Those of which these are the same but for part `changed`."""
        self.changed = -1


def reread(document: Document, text: EncodedText) -> Document | None:
    """`document` in another text, of which one slide differs; None where all of it must be read."""
    parts, old = document.parts, document.text
    if not isinstance(parts, MarkdownParts) or document.origin is not None or text.guessed:
        return None
    if replace(old, text="") != replace(text, text=""):
        return None
    edit = difference(old.text, text.text)
    if not edit or "\n" in edit[0].text or "\n" in old.text[edit[0].start : edit[0].end]:
        return None
    start = edit[0].start
    if "\r" in edit[0].text or "\r" in old.text[start : edit[0].end]:
        return None
    index = old.text.count("\n", 0, start)
    if old.text.count("\n") + 1 != len(document.lines):
        return None
    first = text.text.rfind("\n", 0, start) + 1
    last = text.text.find("\n", start)
    line = text.text[first : last if last >= 0 else len(text.text)].removesuffix("\r")
    part = parts.scanned.piece_at(index + 1)
    heading = _new_heading(document, parts, index, line, part)
    if heading is None and not _is_certain(document, parts, index, line, part):
        return None
    lines = [*document.lines]
    clean = lines if parts.lines is document.lines else [*parts.lines]
    lines[index] = clean[index] = line
    scanned, outline = parts.scanned, document.outline
    if heading is not None:
        scanned = copy(scanned)
        scanned.pieces = [*scanned.pieces]
        scanned.pieces[part] = scanned.pieces[part]._replace(heading=heading)
        words, attributes = heading_words(heading)
        named = Outline(words, scanned.pieces[part].level, part, attributes)
        outline = tuple(named if one.part == part else one for one in outline)
    parser = copy(parts.parser)
    parser.read_from(clean, scanned)
    again = MarkdownParts(parser, clean, scanned, parts.definitions, parts.front)
    again.take_all(parts, but=part)
    again.before, again.changed = parts, part
    return replace(document, lines=lines, parts=again, text=text, outline=outline)


def _new_heading(
    document: Document, parts: MarkdownParts, index: int, line: str, part: int
) -> str | None:
    """The words of slide `part`'s own title, marks included, where the line at `index` is that and
    becomes `line`; None where it is none, or more may change.
    """
    old, piece = document.lines[index], parts.scanned.pieces[part]
    was, now = markers_of([old], 0), markers_of([line], 0)
    if len(was) != 1 or len(now) != 1 or was[0].kind != "heading" or now[0].kind != "heading":
        return None
    if not part or piece.level != document.slide_level or was[0].text != piece.heading:
        return None
    if was[0].level != piece.level or now[0].level != piece.level or parts.lines[index] != old:
        return None
    shared = parts.definitions
    if index + 1 in shared.taken or shared.abbreviations or cleaned([line])[1]:
        return None
    below = document.lines[index + 1].strip() if index + 1 < len(document.lines) else ""
    odd = any(sign in old + line for sign in (*_SHARED, "[", "<", "\t", "%%"))
    words = (heading_words(was[0].text)[0], heading_words(now[0].text)[0])
    if odd or not all(words) or line.rstrip().endswith("#") or old.rstrip().endswith("#"):
        return None
    if below and not below.strip("-="):
        return None
    if not document.outline or document.outline[0].part == part:  # it may name the deck
        return None
    return now[0].text


def _is_certain(document: Document, parts: MarkdownParts, index: int, line: str, part: int) -> bool:
    """Whether the line at `index` may become `line` and nothing but slide `part` is another one."""
    old, piece, number = document.lines[index], parts.scanned.pieces[part], index + 1
    if not part or not piece.level or not piece.first <= number <= piece.last:
        return False
    if piece.level < document.slide_level and not document.ruled:
        return False
    shared = parts.definitions
    if index < parts.front or number in shared.taken or shared.abbreviations:
        return False
    if shared.footnotes and "[^" in old + line:
        return False
    if parts.lines[index] != old or cleaned([line])[1] or "\t" in line + old:
        return False
    return (
        not _is_heading(parts.lines, index)
        and not markers_of([old], 0)
        and not markers_of([line], 0)
        and _begin_alike(old, line)
        and all(old.count(sign) == line.count(sign) for sign in _SHARED)
    )


def _is_heading(lines: Sequence[str], index: int) -> bool:
    if heading_mark(lines[index]):
        return True
    below = lines[index + 1].strip() if index + 1 < len(lines) else ""
    return bool(below) and not below.strip("-=")


def _begin_alike(old: str, new: str) -> bool:
    """Both have the same sign before their first word, and one."""
    one, other = _LEAD.match(old), _LEAD.match(new)
    if one is None or other is None or one[0].rstrip() != other[0].rstrip():
        return False
    if (old[:2] in _LISTED) != (new[:2] in _LISTED):  # where both kinds stand, `*` is one by one
        return False
    was, now = old[one.end() : one.end() + 1], new[other.end() : other.end() + 1]
    if old[: one.end() + 3] == new[: other.end() + 3] and now:
        return True
    listed = one[0].strip()[:1] in set("-+*•●▪◦·|")
    return all(char.isalpha() or (listed and not char) for char in (was, now))
