"""Half page: the picture to three edges, title and points beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting
from briefing.layout.kinds.pictures.shown import shown_on
from briefing.layout.page import Page
from briefing.layout.pieces.filling import draw_filling, loaded_picture
from briefing.layout.prose import paragraph, split_text
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.text import RichText

_LABEL = lazy_regex(r"[^：:，,。.；;]{1,12}[：:]\s*(?=\S)")
"""What a point is about, before what it says of it."""


class HalfPictureMeasures(Measures):
    """Of a theme: a picture over half of the page, in pt."""

    PART = "half_picture"
    titles: tuple[float, ...]
    kicker: float
    sizes: tuple[float, ...]
    label: float
    tallest: float
    air: float
    rule: float
    pad: float
    """Around a picture that cannot fill its half."""


def half(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page. None where more is said than has room beside the picture."""
    found = shown_on(slide)
    if found is None or not slide.title or not found.texts or slide.run[1] > 1:
        return None
    m, styles, boxes = context.measures(HalfPictureMeasures), context.styles, context.boxes
    page = Page(context)
    page.titled = True
    loaded = loaded_picture(found.picture, page)
    left = found.picture.placement == "left"
    if not left:
        usual, text = boxes["page"], boxes["half_text"]
        page.number_box = Box(text.x, usual.y, usual.width, usual.height)
    box, style = _mirrored(boxes["half_title"], left, context), styles["title"]
    size = fitting([slide.title], style, m.titles, box.width, box.height, context, lines=3)
    if loaded is None or not size:
        return None
    draw_filling(page, found.picture, loaded, _mirrored(boxes["half"], left, context), m.pad)
    title = paragraph(slide.title, style, size)
    tall = context.height((title,), box.width)
    kicker = slide.kicker or context.deck.section
    if kicker:
        above = _mirrored(boxes["half_kicker"], left, context)
        para = paragraph(kicker, styles["half_kicker"], m.kicker)
        if context.line_count(para, above.width) == 1:
            page.text(above, (para,), role="kicker", name="Kicker")
        elif slide.kicker:
            return None
    page.text(box, (title,), role="title", name="Title", balance=True)
    area = _mirrored(boxes["half_text"], left, context)
    top = max(area.y, box.y + tall + m.air)
    rows = Box(area.x, top, area.width, area.bottom - top)
    return [page] if _draw_rows(page, found.texts, rows) else None


def _mirrored(box: Box, left: bool, context: LayoutContext) -> Box:
    """Where it stands when the picture is at the left."""
    return Box(context.size.width - box.right, box.y, box.width, box.height) if left else box


def _draw_rows(page: Page, texts: Sequence[RichText], area: Box) -> bool:
    context, m = page.context, page.context.measures(HalfPictureMeasures)
    style, label_style = context.styles["said_point"], context.styles["fact_label"]
    tall = min(area.height / len(texts), m.tallest)
    found = [_LABEL.match(text.plain) for text in texts]
    labelled = all(found)
    room = tall - m.air - (m.label * label_style.leading if labelled else 0.0)
    said = [
        split_text(text, label.end())[1] if labelled and label else text
        for text, label in zip(texts, found, strict=True)
    ]
    size = fitting(said, style, m.sizes, area.width, room, context)
    if not size:
        return False
    for index, (text, whole, label) in enumerate(zip(said, texts, found, strict=True)):
        top, name = round(area.y + index * tall, 2), f"Point {index + 1}"
        page.shape(Box(area.x, top, area.width, m.rule), "rule", name=f"Rule {index + 1}")
        place = Box(area.x, top + m.air / 2, area.width, round(tall - m.air, 2))
        paras = [paragraph(text, style, size)]
        if labelled and label:
            head = split_text(whole, label.end())[0]
            paras.insert(0, paragraph(head, label_style, m.label))
        page.text(place, paras, role="body", name=name, valign="middle")
    return True
