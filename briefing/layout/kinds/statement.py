"""One sentence as a poster: as large as it can stand in the middle of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import PanelText, column_height, draw_column, stage_page
from briefing.layout.prose import paragraph
from briefing.layout.text_blocks import split_texts
from briefing.model.design import Measures
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.deck import Slide
    from briefing.model.text import RichText
    from briefing.model.theme import Color

_CLAUSE = lazy_regex("[，；：！？,;:!?](?=.)|——")
"""Where a slogan breathes: at the largest size at which it breaks nowhere else."""


class StatementMeasures(Measures):
    """Of a theme: a slide with one sentence."""

    PART = "statement"
    sizes: tuple[float, ...]
    lines: int
    """Of the statement, at most."""
    one_line: float
    """Down to this size it rather stands on one line."""
    text: float
    """Size of what stands below it."""
    gap: float
    rule: bool
    rule_color: Color
    above_rule: float
    optical: float
    title: float
    """Size of a title over it."""
    above: float


def statement(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page. The first text is the statement, a second one stands quietly below; anything more
    is points. Without a title the statement is the title; a title alone is the statement.
    """
    texts, others = split_texts(slide.blocks)
    alone = not (texts or others) and bool(slide.title)
    texts = [slide.title] if alone else texts
    more = slide.kicker or slide.subtitle or slide.footnotes
    if others or more or not 0 < len(texts) <= 2:
        return None
    m, box = context.measures(StatementMeasures), context.boxes["statement"]
    title = None if alone else slide.title or None
    fitting = [size for size in m.sizes if _fits(texts, title, size, context)]
    if not fitting:
        return None
    page = stage_page("statement", context)
    parts = list(_parts(texts, title, _best(texts[0], fitting, context), context))
    draw_column(parts, page, box, m.rule_color, m.optical, "center")
    return [page]


def _best(text: RichText, fitting: list[float], context: LayoutContext) -> float:
    """The largest on one line; else the largest that breaks between clauses only; else any."""
    one = context.measures(StatementMeasures).one_line
    single = [size for size in fitting if size >= one and _lines(text, size, context) == 1]
    clauses = len(_CLAUSE.findall(text.plain)) + 1
    whole = [size for size in fitting if _lines(text, size, context) <= clauses]
    return (single or whole or fitting)[0]


def _fits(
    texts: list[RichText], title: RichText | None, size: float, context: LayoutContext
) -> bool:
    m, box = context.measures(StatementMeasures), context.boxes["statement"]
    parts = list(_parts(texts, title, size, context))
    word = context.widest_word(paragraph(texts[0], context.styles["statement"], size))
    return (
        column_height(parts, context, box.width) <= box.height
        and word <= box.width
        and _lines(texts[0], size, context) <= m.lines
    )


def _lines(text: RichText, size: float, context: LayoutContext) -> int:
    para = paragraph(text, context.styles["statement"], size)
    return context.line_count(para, context.boxes["statement"].width)


def _parts(
    texts: list[RichText], title: RichText | None, size: float, context: LayoutContext
) -> Iterator[PanelText]:
    m, styles = context.measures(StatementMeasures), context.styles
    if title:
        yield PanelText("Title", (title,), styles["statement_text"], m.title, "title")
    role = "body" if title else "title"
    yield PanelText("Statement", (texts[0],), styles["statement"], size, role, m.above, True)
    if m.rule:
        yield PanelText("Accent rule", (), styles["statement"], 0, above=m.above_rule)
    if len(texts) > 1:
        text = (texts[1],)
        yield PanelText("Text", text, styles["statement_text"], m.text, "text", m.gap, True)
