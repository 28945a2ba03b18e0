"""What slides in a company's template have of its layout: which one it is, what that shows on every
slide, and the texts in its places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.prose import runs
from briefing.layout.typeset import set_text
from briefing.model import deck
from briefing.model.design import TextStyle
from briefing.model.message import Message, T
from briefing.model.placeholder import Placeholder
from briefing.model.problem import Problem
from briefing.model.record import replace
from briefing.model.scene import Paragraph, Shape, Style, StyledRun
from briefing.model.text import rich

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout.page import Page
    from briefing.layout.ports import TextMeasurer
    from briefing.model.deck import Slide
    from briefing.model.looks.template import Template, TemplateLayout, TemplateLevel, TemplatePlace
    from briefing.model.scene import Item, Scene, Text
    from briefing.model.text import RichText
    from briefing.model.theme import Theme

_PAGE, _FOOTER = Placeholder("page"), Placeholder("footer")
_FACTORS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
_LEAST = 10.0


def layout_for(slide: Slide, template: Template) -> TemplateLayout:
    """The one that its author named; else that of its kind, or where none of its content has a
    place, the one with a title only.
    """
    named = template.called(slide.layout) if slide.layout else None
    if named is not None:
        return named
    fit = template.fits[slide.kind]
    blocks = [type(block) for block in slide.blocks]
    if slide.kind in ("points", "agenda") and deck.Points not in blocks and blocks:
        single = blocks[0] in (deck.Table, deck.Chart) and len(blocks) == 1
        return fit.layout if single else template.title_only
    if slide.kind in ("columns", "comparison") and not _halves(slide, fit.layout):
        return template.title_only
    if slide.kind == "picture" and not _pictured(slide, fit.layout):
        return template.title_only
    return fit.layout


def unknown_layout(slide: Slide, theme: Theme, path: str) -> tuple[Problem, ...]:
    """The slip of a slide that asks for a layout which its template has not."""
    template = theme.template
    if template is None or not slide.layout or template.called(slide.layout):
        return ()
    message = Message(T("Problems", "the template has no layout “{0}”"), slide.layout)
    return (Problem(message, path, slide.first),)


def _halves(slide: Slide, layout: TemplateLayout) -> bool:
    """Whether the slide is two texts, and the layout has two places for them."""
    return Placeholder("body", 2) in layout.places and halves_of(slide) is not None


def halves_of(slide: Slide) -> deck.Columns | None:
    """The only block of a slide that is two columns of points."""
    match slide.blocks:
        case (deck.Columns(columns=(one, other)) as block,) if _prose(one) and _prose(other):
            return block
        case _:
            return None


def _prose(blocks: Sequence[deck.Block]) -> bool:
    return bool(blocks) and all(isinstance(block, deck.Points) for block in blocks)


def _pictured(slide: Slide, layout: TemplateLayout) -> bool:
    pictures = [block for block in slide.blocks if isinstance(block, deck.Picture)]
    rest = [block for block in slide.blocks if not isinstance(block, deck.Picture)]
    if len(pictures) != 1 or Placeholder("picture") not in layout.places:
        return False
    return not rest or (_prose(rest) and Placeholder("body") in layout.places)


def fixed_items(
    layout: TemplateLayout, items: Sequence[Item], measurer: TextMeasurer
) -> tuple[Item, ...]:
    """What the layout shows beneath a slide's own `items`."""
    words = (
        set_text(one.box, one.paragraphs, measurer, part="decoration", valign=one.valign)
        for one in layout.words
        if not one.number
    )
    named = (replace(one, name=f"Layout {n}") for n, one in enumerate(layout.fixed, 1))
    return (*named, *words, *_grounds(layout, items))


def _grounds(layout: TemplateLayout, items: Sequence[Item]) -> Iterator[Item]:
    """The grounds of places in which something stands."""
    filled = {getattr(item, "part", None) for item in items}
    for part, place in layout.places.items():
        if place.fill and part in filled:
            left, top, right, bottom = place.insets
            box = replace(
                place.box,
                x=place.box.x - left,
                y=place.box.y - top,
                width=place.box.width + left + right,
                height=place.box.height + top + bottom,
            )
            yield Shape(box, fill=place.fill, name=f"Ground of {part}", part="frame")


def paragraphs_at(
    texts: Sequence[RichText], place: TemplatePlace, factor: float
) -> tuple[Paragraph, ...]:
    """The texts on the place's first level, `factor` times as large."""
    level = place.levels[0]
    style = _style(level, factor)
    look = TextStyle(level.leading, level.color, level.color, level.bold, level.font)
    return tuple(
        Paragraph(
            runs(text, style, look),
            leading=round(style.size * level.leading, 2),
            align=level.align,
            margin=0.0 if level.bullet else level.margin,
            indent=0.0 if level.bullet else level.indent,
            before=level.before,
            after=level.after,
            source=text.source,
        )
        for text in texts
    )


def fill_place(
    page: Page, part: Placeholder, place: TemplatePlace, texts: Sequence[RichText], name: str
) -> bool:
    """The texts in that place, as large as it is there if there is room. False: there is none even
    for the smallest.
    """
    context = page.context
    for factor in _FACTORS:
        paragraphs = paragraphs_at(texts, place, factor)
        tall = context.height(paragraphs, place.box.width)
        small = paragraphs[0].runs[0].style.size < _LEAST
        if tall <= place.box.height or (
            factor == 1.0 and len(texts) == 1 and _one_line(tall, paragraphs)
        ):
            break
        if small:
            return False
    else:
        return False
    page.text(
        place.box, paragraphs, role=part.role, index=part.index, name=name, valign=place.valign,
        balance=part.role == "title",
    )  # fmt: skip
    return True


def _one_line(tall: float, paragraphs: Sequence[Paragraph]) -> bool:
    return tall <= paragraphs[0].leading + 0.1


def set_foot(page: Page, layout: TemplateLayout) -> None:
    """The footer's words, where the layout has a place for them."""
    place, text = layout.places.get(_FOOTER), page.context.deck.footer
    if place is None or not text:
        return
    paragraphs = paragraphs_at((rich(" ".join(text.plain.split())),), place, 1.0)
    if page.context.height(paragraphs, place.box.width) <= max(
        place.box.height, paragraphs[0].leading
    ):
        page.text(place.box, paragraphs, role="footer", name="Footer", valign=place.valign)


def page_number(scene: Scene, page: int, measurer: TextMeasurer) -> Text | None:
    """As the layout has it: in a place, or in a plain box of its own. None where it has neither."""
    layout = scene.layout
    if layout is None:
        return None
    place = layout.places.get(_PAGE)
    if place is not None:
        paragraphs = paragraphs_at((rich(str(page)),), place, 1.0)
        return set_text(
            place.box, paragraphs, measurer, part=_PAGE, name="Page number", valign=place.valign
        )
    for one in layout.words:
        if one.number:
            first = one.paragraphs[0]
            shown = replace(first, runs=(StyledRun(str(page), first.runs[0].style),))
            return set_text(
                one.box, (shown,), measurer, part="frame", name="Page number", valign=one.valign
            )
    return None


def _style(level: TemplateLevel, factor: float) -> Style:
    return Style(round(level.size * factor, 1), level.color, level.font, level.bold, level.italic)
