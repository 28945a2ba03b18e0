"""One slide's source → a Part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Block, Code, Heading, Part
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.text import RichText
from briefing.readers.markdown.blocks.context import Context
from briefing.readers.markdown.blocks.directives import read_inline_comment
from briefing.readers.markdown.blocks.divs import STEPS
from briefing.readers.markdown.blocks.leaf_blocks import code_line
from briefing.readers.markdown.blocks.parse import parse_blocks
from briefing.readers.markdown.inline.attributes import merged
from briefing.readers.markdown.inline.parse import Inline
from briefing.readers.markdown.scan.headings import heading_words
from briefing.readers.markdown.scan.lines import Line, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.document import Meta
    from briefing.readers.markdown.definitions import Definitions
    from briefing.readers.markdown.scan.scanner import Piece, Scan


class SlideParser:
    """Parses the slides of one file, one at a time and in any order."""

    def __init__(
        self,
        lines: Sequence[str],
        scanned: Scan,
        definitions: Definitions,
        meta: Meta,
        path: str,
    ) -> None:
        self._lines = lines
        self._scanned = scanned
        self._definitions = definitions
        self._path = path
        self._inline = Inline(definitions)
        settings = meta.values
        self._steps = any(
            settings.get(key, "").lower() == "true" for key in ("incremental", "build-lists")
        )
        self._star_steps = settings.get("marp", "").lower() == "true" or _mixes_bullets(lines)

    def parse(self, index: int) -> Part:
        """Slide `index` with its blocks, notes and problems."""
        piece = self._scanned.pieces[index]
        self._inline.begin()
        context = Context(
            self._inline,
            parse_blocks,
            self._path,
            self._scanned.verbatim.unclosed,
            steps=self._steps or _wants_steps(piece),
            star_steps=self._star_steps,
        )
        taken = self._definitions.taken
        lines = [
            line_of("" if number in taken else self._lines[number - 1], number)
            for number in range(piece.first, piece.last + 1)
        ]
        try:
            return self._part(piece, lines, context)
        except RecursionError:
            return self._as_code(piece, lines)

    def _part(self, piece: Piece, lines: list[Line], context: Context) -> Part:
        blocks = context.inside(lines)
        for words in self._inline.found.comments:  # of headings and cells
            read_inline_comment(words, lines, context)
        title, level, attributes = RichText(), 0, context.attributes
        heading = _title(blocks, piece.level)
        if heading:
            blocks.remove(heading)
            title, level = heading.text, heading.level
            attributes = merged(attributes, heading.attributes)
        footnotes = self._footnotes(piece, context)
        context.notes += self._definitions.short_forms_in(lines)
        self._report(context)
        return Part(
            title=title,
            level=level,
            first=piece.first,
            last=piece.last,
            blocks=tuple(blocks),
            notes=tuple(context.notes),
            footnotes=footnotes,
            attributes=attributes,
            problems=tuple(context.problems),
        )

    def _as_code(self, piece: Piece, lines: list[Line]) -> Part:
        """What nobody could take apart, as it is written."""
        message = Message(
            T("Problems", "marks are nested too deep in this slide: its source is shown")
        )
        code = Code(tuple(map(code_line, lines)), "markdown")
        problem = Problem(message, self._path, piece.first)
        return Part(RichText(), 0, piece.first, piece.last, (code,), problems=(problem,))

    def _footnotes(self, piece: Piece, context: Context) -> tuple[RichText, ...]:
        """The texts of the footnotes that the slide refers to, in order."""
        found = self._inline.found
        texts: list[RichText] = []
        for number in range(50):  # a footnote may refer to another
            if number >= len(found.footnotes):
                break
            label = found.footnotes[number]
            if label.startswith("^"):
                texts.append(self._inline.rich(label[1:], None))
            else:
                body = self._definitions.footnote(label, piece.first, piece.last)
                texts.append(context.rich(body))
        return tuple(texts)

    def _report(self, context: Context) -> None:
        found = self._inline.found
        for target, line in found.refused:
            shown = target if len(target) <= 60 else target[:60] + "…"
            context.report(
                Message(
                    T("Problems", "the link to “{0}” is not allowed: only its text is shown"), shown
                ),
                line,
            )
        for reference, line in found.undefined:
            context.report(
                Message(T("Problems", "the footnote {0} is not defined: shown as text"), reference),
                line,
            )
        for line in found.html:
            context.report(Message(T("Problems", "HTML is shown as text")), line)
        for line in found.plain:
            context.report(
                Message(
                    T("Problems", "this text has too many marks to take apart: shown as it is")
                ),
                line,
            )
        context.problems.sort(key=_line)


def _line(problem: Problem) -> int:
    return problem.line


def _title(blocks: list[Block], level: int) -> Heading | None:
    """The heading that the slide begins with."""
    for block in blocks:
        if level and isinstance(block, Heading) and block.level == level:
            return block
    return None


def _wants_steps(piece: Piece) -> bool:
    """`## Plans {.incremental}`: its lists are shown one by one. `.steps` makes a timeline."""
    if "{" not in piece.heading:
        return False
    return bool(STEPS & set(heading_words(piece.heading)[1].classes) - {"steps"})


def _mixes_bullets(lines: Sequence[str]) -> bool:
    """Both `-` and `*` mark lists: then `*` means one by one, as in Marp."""
    marks = {found[0] for line in lines if (found := re.match(r"[-*](?= )", line))}
    return len(marks) > 1
