"""A slide in its deck → its scenes: frame, kind, and what the two leave to the points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.context import DeckLayoutContext, LayoutContext
from briefing.layout.frame import finish, frame, page_number
from briefing.layout.in_template import fixed_items, layout_for
from briefing.layout.in_template import page_number as number_in_template
from briefing.layout.kinds import shows_icons, ways_of
from briefing.layout.kinds.placed import OPENING, opening, placed
from briefing.layout.kinds.points import points
from briefing.layout.labels import words
from briefing.layout.pictures.icons import has_icons, without_icons
from briefing.layout.pieces.formulas_on import has_formula
from briefing.layout.ports import LoadedPicture
from briefing.layout.prose import formulas_said, with_formulas_said
from briefing.layout.title import seen
from briefing.layout.typeset import set_text
from briefing.model.deck import Point, Points
from briefing.model.geometry import Box
from briefing.model.kinds import KIND_INFO
from briefing.model.placeholder import Placeholder
from briefing.model.record import replace
from briefing.model.scene import Scene
from briefing.model.text import RichText

if TYPE_CHECKING:
    from briefing.layout.frame import PageFrame
    from briefing.layout.page import Page
    from briefing.layout.ports import RefusedPicture, TextMeasurer
    from briefing.model.deck import Slide
    from briefing.model.geometry import Size
    from briefing.model.scene import Item, Text
    from briefing.model.theme import Theme

BEHIND = ""
"""The key of the picture behind a slide: no picture's name."""
_SHOWN_LARGE = ("points", "statement", "quote")
"""Kinds that show their paragraphs as posters or in rows: with a formula they are text."""
_ANY_PAGE = 88
"""A number where the page's own is not known yet."""


def lay_out_slide(
    slide: Slide,
    deck: DeckLayoutContext,
    theme: Theme,
    measurer: TextMeasurer,
    pictures: dict[str, LoadedPicture | RefusedPicture],
    size: Size,
) -> tuple[Scene, ...]:
    """The pages of one slide, at least one, page numbers not filled in. `pictures` by target, and
    its background, in the page's proportions, as `BEHIND`.
    """
    behind = pictures.get(BEHIND)
    layout = layout_for(slide, theme.template) if theme.template else None
    context = LayoutContext(
        layout.design if layout else theme.designs[size],
        measurer,
        deck,
        words(deck.lang),
        pictures,
        Box(0, 0, size.width, size.height),
        layout,
        bare=isinstance(behind, LoadedPicture) and layout is None,
    )
    if slide.background and (layout or not isinstance(behind, LoadedPicture)):
        slide = replace(slide, blocks=(*slide.blocks, slide.background))
    if slide.title and not seen(slide.title):
        slide = replace(slide, title=RichText())
    if KIND_INFO[slide.kind].unframed and slide.footnotes:
        notes = Points(tuple(Point(note, marker="none") for note in slide.footnotes))
        slide = replace(slide, blocks=(*slide.blocks, notes), footnotes=())
    if slide.kind in _SHOWN_LARGE and has_formula(slide):
        slide = replace(slide, kind="points", variant="list")
    found, framed = frame(slide, context, small=KIND_INFO[slide.kind].terse)
    context = replace(context, content=found.content)
    if layout:
        return _in_template(without_icons(slide), without_icons(framed), context, found, theme)
    own = slide if KIND_INFO[slide.kind].unframed else framed
    ways, bare = ways_of(slide), own
    if has_icons(own):
        ways = sorted(ways, key=lambda way: not shows_icons(slide.kind, way[0]))
        bare, framed = without_icons(own), without_icons(framed)
    tried = (
        (name, lay_out(own if shows_icons(slide.kind, name) else bare, context))
        for name, lay_out in ways
    )
    variant, pages = next((way for way in tried if way[1]), ("", None))
    pages = pages or points(framed, context)
    slide = replace(slide, variant=variant)
    scenes = [
        _scene(page, slide, theme, found, part, len(pages)) for part, page in enumerate(pages, 1)
    ]
    if slide.background and isinstance(behind, LoadedPicture):
        from briefing.layout.pictures.behind import with_picture_behind  # few decks have one

        for index, made in enumerate(scenes):
            number = (_number(_ANY_PAGE, made, measurer),) if made.has_footer else ()
            scenes[index] = with_picture_behind(made, slide.background, behind, number)
    return tuple(scenes)


def numbered(scene: Scene, page: int, measurer: TextMeasurer) -> Scene:
    """The scene with its page number, if it has a footer to stand in."""
    if not scene.has_footer:
        return scene
    if scene.layout is not None:
        place = number_in_template(scene, page, measurer)
        return replace(scene, items=(*scene.items, place)) if place else scene
    number: Item = _number(page, scene, measurer)
    if scene.behind:
        from briefing.layout.pictures.behind import in_front

        number = in_front(number, scene)
    return replace(scene, items=(*scene.items, number))


def _number(page: int, scene: Scene, measurer: TextMeasurer) -> Text:
    design = scene.theme.designs[scene.size]
    box, paragraph = page_number(page, design, scene.number_box)
    return set_text(box, (paragraph,), measurer, part=Placeholder("page"), name="Page number")


def _in_template(
    slide: Slide, framed: Slide, context: LayoutContext, found: PageFrame, theme: Theme
) -> tuple[Scene, ...]:
    """In its layout; what an opening's layout has no place for follows as points."""
    if slide.kind not in OPENING:
        pages = placed(slide, framed, context) or points(framed, context)
        return tuple(
            _scene(page, slide, theme, found, part, len(pages))
            for part, page in enumerate(pages, 1)
        )
    page, others = opening(slide, context)
    scenes = (_scene(page, slide, theme, found, 1, 1),) if page else ()
    if others or not page:
        blocks, title = (others, RichText()) if page else (slide.blocks, slide.title)
        rest = replace(
            slide, kind="points", layout="", blocks=blocks, title=title or slide.title, notes=()
        )
        scenes += tuple(
            replace(scene, kind=slide.kind)
            for scene in lay_out_slide(
                rest, context.deck, theme, context.measurer, context.pictures, context.size
            )
        )
    count = len(scenes)
    return tuple(replace(scene, part=n, parts=count) for n, scene in enumerate(scenes, 1))


def _scene(
    page: Page, slide: Slide, theme: Theme, found: PageFrame, part: int, parts: int
) -> Scene:
    if page.framed:
        finish(page, found, part, parts)
    items = (*page.shapes, *((page.title,) if page.title else ()), *page.items)
    layout = page.context.layout
    beneath = fixed_items(layout, items, page.context.measurer) if layout else ()
    return Scene(
        page.context.size,
        theme,
        slide.kind,
        (*beneath, *items),
        title=formulas_said(found.title.text.plain) + found.title.run,
        slide=slide.id,
        background=layout.ground if layout else page.ground,
        notes=tuple(map(with_formulas_said, slide.notes)) if part == 1 else (),
        part=part,
        parts=parts,
        has_footer=page.framed or layout is not None,
        number_box=page.number_box,
        hidden=slide.hidden,
        need=slide.need,
        section=slide.section,
        lang=page.context.deck.lang,
        variant=slide.variant,
        layout=layout,
        fixed=len(beneath),
    )
