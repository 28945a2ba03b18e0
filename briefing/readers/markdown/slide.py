"""One slide's source → a Part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import (
    Attributes,
    Block,
    Code,
    Columns,
    Heading,
    Image,
    List,
    Paragraph,
    Part,
    Table,
)
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.text import RichText
from briefing.readers.markdown.blocks.context import Context
from briefing.readers.markdown.blocks.directives import read_inline_comment
from briefing.readers.markdown.blocks.divs import STEPS
from briefing.readers.markdown.blocks.images import is_ground
from briefing.readers.markdown.blocks.leaf_blocks import code_line
from briefing.readers.markdown.blocks.notes import flattened
from briefing.readers.markdown.blocks.page_matter import arranged, read_page_matter
from briefing.readers.markdown.blocks.parse import parse_blocks
from briefing.readers.markdown.blocks.slots import beside_slots
from briefing.readers.markdown.figures import table_of
from briefing.readers.markdown.grounds import carried_ground, heading_ground, said_for_all
from briefing.readers.markdown.inline.attributes import merged
from briefing.readers.markdown.inline.parse import Inline
from briefing.readers.markdown.scan.carried import Carried
from briefing.readers.markdown.scan.headings import heading_words
from briefing.readers.markdown.scan.lines import Line, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.document import Meta
    from briefing.readers.markdown.definitions import Definitions
    from briefing.readers.markdown.dialect import Dialect
    from briefing.readers.markdown.scan.page_matter import PageMatter
    from briefing.readers.markdown.scan.piece import Piece
    from briefing.readers.markdown.scan.scanner import Scan


_KICKER = 60
"""Characters of the words over a title, at most."""


class SlideParser:
    """Parses the slides of one file, one at a time and in any order."""

    def __init__(
        self,
        lines: Sequence[str],
        scanned: Scan,
        definitions: Definitions,
        meta: Meta,
        dialect: Dialect,
        path: str,
    ) -> None:
        self._lines = lines
        self._scanned = scanned
        self._definitions = definitions
        self._dialect = dialect
        self._path = path
        self._inline = Inline(definitions, dialect)
        settings = meta.values
        self._steps = any(
            settings.get(key, "").lower() == "true" for key in ("incremental", "build-lists")
        )
        self._carried = Carried(lines, scanned.verbatim, said_for_all(meta))
        self._star_steps = dialect.tool == "Marp" or _mixes_bullets(lines)

    def read_from(self, lines: Sequence[str], scanned: Scan) -> None:
        """Parse slides of `lines` from now on, which differ from those before in words alone."""
        self._lines, self._scanned = lines, scanned

    def parse(self, index: int) -> Part:
        """Slide `index` with its blocks, notes and problems."""
        piece = self._scanned.pieces[index]
        self._inline.begin()
        context = Context(
            self._inline,
            parse_blocks,
            self._path,
            self._lines,
            self._dialect,
            self._scanned.verbatim.unclosed,
            steps=self._steps or _wants_steps(piece),
            star_steps=self._star_steps,
            attributes=self._carried_words(piece),
        )
        matters = self._matters(piece)
        taken = self._definitions.taken
        hidden = {line + 1 for one in matters for line in range(one.first, one.end)}
        lines = [
            line_of("" if number in taken or number in hidden else self._lines[number - 1], number)
            for number in range(piece.first, piece.last + 1)
        ]
        try:
            return self._part(piece, lines, matters, context)
        except RecursionError:
            return self._as_code(piece, lines)

    def _carried_words(self, piece: Piece) -> Attributes:
        """Header and footer that an earlier slide said for this one, too."""
        said = self._carried.on(piece.last)
        words = {key: heading_words(said[key][0])[0] for key in ("header", "footer") if key in said}
        return Attributes(values=words)

    def _matters(self, piece: Piece) -> list[PageMatter]:
        """What the page says of itself above its text."""
        found = self._scanned.verbatim.matter
        if not found:
            return []
        return [one for first, one in found.items() if piece.first <= first + 1 <= piece.last]

    def _part(
        self, piece: Piece, lines: list[Line], matters: list[PageMatter], context: Context
    ) -> Part:
        blocks = beside_slots(context.inside(lines), context)
        for words in self._inline.found.comments:  # of headings and cells
            read_inline_comment(words, lines, context)
        for matter in matters:
            blocks = [*read_page_matter(matter, context), *arranged(matter, blocks)]
        if self._dialect.notes_below_lists:
            blocks = with_notes_below(blocks, context)
        title, level, attributes = RichText(), 0, context.attributes
        kicker = RichText()
        heading = _title(blocks, piece.level)
        if heading:
            kicker, blocks = above(blocks, heading)
            title, level = heading.text, heading.level
            attributes = merged(attributes, heading.attributes)
        grounds = [*heading_ground(piece, attributes, self._lines), *context.backgrounds]
        if not context.bare and not any(map(is_ground, (*grounds, *blocks))):
            grounds += carried_ground(self._carried.on(piece.last), self._lines)
        figures = table_of(attributes, _heading_line(title, piece), context)
        blocks = [*grounds, *figures, *blocks]
        footnotes = self._footnotes(piece, context)
        context.notes += self._definitions.short_forms_in(lines)
        self._report(context)
        return Part(
            title=title,
            level=level,
            first=piece.first,
            last=piece.last,
            kicker=kicker,
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
        while len(texts) < len(found.footnotes):  # a footnote may refer to another
            label = found.footnotes[len(texts)]
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
        for name, line in found.components:
            context.report(
                Message(T("Problems", "the component <{0}> is not shown (Slidev)"), name),
                line,
                remark=True,
            )
        for name, line in found.embedded:
            context.report(
                Message(
                    T("Problems", "the note “{0}” is not shown inside another (Obsidian)"), name
                ),
                line,
            )
        for line in found.private:
            context.report(
                Message(T("Problems", "a remark between %% is shown nowhere (Obsidian)")),
                line,
                remark=True,
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


def _heading_line(title: RichText, piece: Piece) -> int:
    """Where the heading of the slide stands."""
    return title.source.line if title.source else piece.first


def _line(problem: Problem) -> int:
    return problem.line


def _title(blocks: list[Block], level: int) -> Heading | None:
    """The heading that the slide begins with."""
    for block in blocks:
        if level and isinstance(block, Heading) and block.level == level:
            return block
    return None


def above(blocks: list[Block], title: Heading) -> tuple[RichText, list[Block]]:
    """(the words over the title, if they are one short line; all blocks but those two)."""
    at = next(index for index, block in enumerate(blocks) if block is title)
    texts = [block for block in blocks[:at] if not isinstance(block, Image)]
    rest = [*blocks[:at], *blocks[at + 1 :]]
    match texts:
        case [Paragraph(text=words) as line] if _is_short(words):
            return words, [block for block in rest if block is not line]
        case _:
            return RichText(), rest


def _is_short(words: RichText) -> bool:
    return 0 < len(words.plain) <= _KICKER and "\n" not in words.plain


def with_notes_below(blocks: list[Block], context: Context) -> list[Block]:
    """Without the paragraphs below a list or a table: in md2pptx they are the speaker's."""
    content = (List, Table, Code, Columns)
    at = next((i for i, block in enumerate(blocks) if isinstance(block, content)), len(blocks))
    said: list[Block] = [block for block in blocks[at:] if isinstance(block, Paragraph)]
    context.notes += flattened(said)
    return [block for block in blocks if not any(block is one for one in said)]


def _wants_steps(piece: Piece) -> bool:
    """`## Plans {.incremental}`: its lists are shown one by one. `.steps` makes a timeline."""
    if "{" not in piece.heading:
        return False
    return bool(STEPS & set(heading_words(piece.heading)[1].classes) - {"steps"})


def _mixes_bullets(lines: Sequence[str]) -> bool:
    """Both `-` and `*` mark lists: then `*` means one by one, as in Marp."""
    marks = {found[0] for line in lines if (found := re.match(r"[-*](?= )", line))}
    return len(marks) > 1
