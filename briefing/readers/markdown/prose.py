"""A Markdown article that nobody cut into slides → a Document of form `prose`: its paragraphs as
lines without Markdown's signs, and as hints its headings, items and tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import (
    Code,
    Columns,
    Definitions,
    Diagram,
    Group,
    Heading,
    Hint,
    Image,
    List,
    Paragraph,
    Quote,
    Table,
)
from briefing.model.exhaustive import assert_never
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.readers.hinted_lines import MarkedLines, lead_of, one_line
from briefing.readers.markdown import read_markdown
from briefing.readers.markdown.front_matter import read_front_matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from briefing.model.document import Block, Document, Meta
    from briefing.model.text import RichText

_SLIDE_MARK = lazy_regex(
    r"(?:-{3,}|\*{3,}|_{3,}|\+{3,})\s*$|:::"
    r"| {0,3}<!--(?!\s*(?i:more|toc|excerpt|truncate|markdownlint|prettier|omit)\b)"
    r"|\[\.|#+ .*\{[^{}]*\}\s*$"
    r"|(?i:(?:speaker )?notes?[ \t]*|备注)[:：]|\^ "
)
"""What a line of a deck has: a separator, a box, a comment, attributes, notes."""
_NO_TEXT = lazy_regex(r"\s*(?:[-*+]\s|[>|#]|`{3}|~{3}|\d+[.)]\s|!?\[[^\]]*\]:|!\[)|\t| {4}")
"""How a line opens that is no running text."""
_FENCE = lazy_regex(r"\s*(`{3,}|~{3,})")
_HAN = lazy_regex(r"[\u3400-\u9fff]")
_LONG, _USUAL = 120, 150
"""Columns of a paragraph that is long for a slide, and of one in an article, on average; a Han
character is two.
"""
_OF_A_DECK = frozenset(
    {
        "advance", "agenda", "bells", "cover", "detail", "length", "loop", "times", "toc",
        "transition",
        "autoscale", "backgroundcolor", "backgroundimage", "build-lists", "canvaswidth", "class",
        "colorschema", "drawings", "fit-headers", "footer", "header", "headingdivider",
        "highlighter", "incremental", "marp", "mdc", "paginate", "pagetitlesize", "revealoptions",
        "routermode", "slide-dividers", "slide-level", "slide-transition", "slidecount",
        "slidenumbers", "slideoptions", "template",
    }
)  # fmt: skip
"""What front matter says of slides: our own keys, then those of other programs for decks. Any other
key (`layout: post`, `topics`) says nothing of them.
"""
_OF_A_POST = frozenset(
    {
        "categories", "category", "excerpt", "featured_image", "layout", "permalink", "slug",
        "tags", "topics",
    }
)  # fmt: skip
"""What front matter says of an article in a blog: its paragraphs may be shorter."""
_DECK_FORMATS = lazy_regex(r"(?i)revealjs|beamer|slidy|slideous|dzslides|pptx|presentation|slides")
_DATE = lazy_regex(r"((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?:[T ]\d\d?:\d\d(?::\d\d)?.*)?")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SAMPLE = 5_000
"""Characters that tell the language."""
_SHARE = 0.6
"""Of the text that such paragraphs are, in an article."""


def is_article(lines: Sequence[str]) -> bool:
    """Whether these lines of Markdown are an article: mostly long paragraphs, two at least, and
    nothing that cuts them into slides.
    """
    front = read_front_matter(lines, "")
    if front.meta.theme or front.meta.ratio or _says_slides(front.meta):
        return False
    ink = long = count = open_ = 0
    for line, code in _with_fences((*lines[front.end :], "")):
        if not code and _SLIDE_MARK.match(line):
            return False
        width = len(line) + len(_HAN.findall(line))
        ink += width
        if line.strip() and not code and not _NO_TEXT.match(line):
            open_ += width
            continue
        if open_ >= _LONG:
            long += open_
            count += 1
        open_ = 0
    usual = _LONG if front.meta.values.keys() & _OF_A_POST else _USUAL
    return count >= 2 and long >= _SHARE * ink and long >= usual * count


def _says_slides(meta: Meta) -> bool:
    said = (meta.values.get(key, "") for key in ("format", "output", "type"))
    return bool(meta.values.keys() & _OF_A_DECK) or any(map(_DECK_FORMATS.search, said))


def _with_fences(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it stands between code fences."""
    fence = ""
    for line in lines:
        yield line, bool(fence)
        if not fence:
            found = _FENCE.match(line)
            fence = found[1] if found else ""
        elif line.strip().startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""


def read_deck_or_article(text: str, path: Path | None = None) -> Document:
    """What the Markdown in `text` is."""
    return read_prose(text, path) if is_article(text.splitlines()) else read_markdown(text, path)


def read_prose(text: str, path: Path | None = None) -> Document:
    """The article in `text`."""
    document = read_markdown(text, path)
    out = MarkedLines()
    _fill_head(out, document.meta, chinese=bool(_HAN.search(text[:_SAMPLE])))
    for part in document.parts:
        if part.title and part.title.plain != document.meta.title.plain:
            _add(out, part.title, Hint("heading", max(part.level, 1)))
        for block in part.blocks:
            out.add_blank()
            _fill(out, block)
        for note in (*part.footnotes, *part.notes):
            _add(out, note, Hint("aside", why="a footnote"))
        out.add_blank()
    return replace(out.document(path, document.problems), text=document.text)


def _fill_head(out: MarkedLines, meta: Meta, *, chinese: bool) -> None:
    """What the front matter tells readers, below its title."""
    _add(out, meta.title, Hint("title"))
    _add(out, meta.subtitle, Hint("subtitle"))
    _add(out, meta.kicker)
    _add(out, meta.author, Hint("subtitle"))
    out.add(written_date(meta.date.plain, chinese=chinese), Hint("subtitle"))
    for text in (meta.place, *meta.hosts):
        _add(out, text)
    out.add_blank()


def written_date(text: str, *, chinese: bool) -> str:
    """`2022-04-26 9:04:54 -0400`, as programs write a date, as people do; others as they are."""
    found = _DATE.fullmatch(text.strip())
    if not found or not 1 <= int(found[2]) <= 12:
        return text
    year, month, day = (int(part) for part in found.groups())
    return f"{year}年{month}月{day}日" if chinese else f"{day} {_MONTHS[month - 1]} {year}"


def _fill(out: MarkedLines, block: Block) -> None:
    match block:
        case Paragraph():
            _add(out, block.text)
        case Heading():
            _add(out, block.text, Hint("heading", block.level))
        case List():
            _fill_list(out, block, 1)
        case Quote():
            for inner in block.blocks:
                _fill(out, inner)
            if block.by:
                _add(out, block.by)
        case Code():
            for line in block.lines:
                out.add(line.plain)
        case Table():
            _fill_table(out, block)
        case Image():
            out.add_picture(block)
        case Definitions():
            for term, meanings in block.items:
                _add(out, term)
                for meaning in meanings:
                    _add(out, meaning)
        case Columns():
            for column in block.columns:
                for inner in column:
                    _fill(out, inner)
        case Group():
            for inner in block.blocks:
                _fill(out, inner)
        case Diagram():
            for text in block.texts:
                _add(out, text)
        case _:
            assert_never(block)


def _fill_list(out: MarkedLines, block: List, level: int) -> None:
    for number, item in enumerate(block.items, block.start):
        if block.ordered:
            out.add(f"{number}. {one_line(item.text.plain)}")
        else:
            _add(out, item.text, Hint("item", level, _lead(item.text)))
        for inner in item.blocks:
            if isinstance(inner, List):
                _fill_list(out, inner, level + 1)
            else:
                _fill(out, inner)


def _fill_table(out: MarkedLines, block: Table) -> None:
    out.tables += 1
    if block.caption:
        _add(out, block.caption, Hint("caption", table=out.tables))
    for row in (block.header, *block.rows):
        out.add_row([cell.plain for cell in row])


def _add(out: MarkedLines, text: RichText, hint: Hint | None = None) -> None:
    out.add(text.plain, hint or Hint(lead=_lead(text)))


def _lead(text: RichText) -> int:
    return lead_of([(run.text, run.strong) for run in text.runs])
