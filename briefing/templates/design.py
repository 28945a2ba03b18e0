"""A layout's places → the design by which slides are laid out in it: a theme's tables with the
boxes, sizes and levels of the template.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.layout.theme_design import design_on
from briefing.model.design import TextStyle
from briefing.model.geometry import Box
from briefing.model.placeholder import Placeholder
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.model.design import Design, StyleName
    from briefing.model.geometry import Size
    from briefing.model.looks.template import TemplateLevel, TemplatePlace

_TITLE, _BODY = Placeholder("title"), Placeholder("body")
_FOOTER, _PAGE = Placeholder("footer"), Placeholder("page")
_STEPS = (1.0, 0.9, 0.8, 0.7, 0.6)
_LEAST = 14.0
"""Pt: no body is set smaller to fit, unless the template's own is."""
_BODY_SIZE, _TITLE_SIZE = 24.0, 32.0
_LEVELS: tuple[StyleName, ...] = ("text", "second", "third")
_GAP = 10.0
"""Pt between a title and what stands under it where the template has no place for it."""


def design_of(places: Mapping[Placeholder, TemplatePlace], canvas: Size, numbered: bool) -> Design:
    """`numbered`: the layout has the page's number in a plain box."""
    title, body = places.get(_TITLE), places.get(_BODY)
    head = _title_box(title, canvas)
    content = body.box if body else _free(places, head, canvas)
    sizes = _sizes(body.levels[0].size if body else _BODY_SIZE)
    made = design_on(_tables(head, title, content, sizes, body, places, canvas), canvas)
    lacks = {part.role for part in (_FOOTER, _PAGE) if part not in places} | {"kicker"}
    if title is None:
        lacks.add("title")
    del numbered
    return replace(made, styles=_styles(made.styles, title, body, places), lacks=frozenset(lacks))


def _title_box(title: TemplatePlace | None, canvas: Size) -> Box:
    if title is not None:
        return title.box
    return Box(canvas.width * 0.05, canvas.height * 0.06, canvas.width * 0.9, 60.0)


def _free(places: Mapping[Placeholder, TemplatePlace], head: Box, canvas: Size) -> Box:
    """What the title and what stands at the foot leave of the page."""
    top = head.bottom + _GAP
    feet = [p.box.y for part, p in places.items() if part.role in ("footer", "page", "date")]
    bottom = min([y for y in feet if y > canvas.height * 0.7], default=canvas.height * 0.93) - _GAP
    if bottom - top < canvas.height * 0.4:  # a title in the middle of its page
        top = canvas.height * 0.22
    left = min(max(head.x, canvas.width * 0.04), canvas.width * 0.2)
    return Box(left, top, max(min(head.width, canvas.width - 2 * left), 200.0), bottom - top)


def _sizes(first: float) -> list[float]:
    least = min(_LEAST, first)
    sizes = [round(first * step, 1) for step in _STEPS]
    return [size for size in dict.fromkeys(sizes) if size >= least] or [first]


def _said(box: Box) -> dict[str, float]:
    return {
        "left": box.x,
        "top": box.y,
        "width": max(box.width, 1.0),
        "height": max(box.height, 1.0),
    }


def _tables(
    head: Box,
    title: TemplatePlace | None,
    content: Box,
    sizes: list[float],
    body: TemplatePlace | None,
    places: Mapping[Placeholder, TemplatePlace],
    canvas: Size,
) -> dict[str, Any]:
    """What a theme's file would say."""
    first = title.levels[0].size if title else _TITLE_SIZE
    heads = [round(first * step, 1) for step in (*_STEPS, 0.5, 0.42) if first * step >= 16.0]
    leading = title.levels[0].leading if title else 1.2
    levels = body.levels if body else ()
    base = sizes[0]
    edge = Box(canvas.width - 80.0, canvas.height - 30.0, 60.0, 20.0)
    foot = places[_FOOTER].box if _FOOTER in places else replace(edge, x=20.0)
    boxes = {
        "title": head,
        "small_title": head,
        "content": content,
        "small_content": content,
        "statement": content,
        "quote": content,
        "quote_columns": content,
        "footer": foot,
        "page": places[_PAGE].box if _PAGE in places else edge,
    }
    return {
        "boxes": {name: _said(box) for name, box in boxes.items()},
        "motifs": {},
        "grounds": {"cover": "background", "closing": "background"},
        "measures": {
            "type": {
                "sizes": sizes,
                "body": base,
                "table": [max(round(s * 0.8, 1), min(s, 12.0)) for s in sizes],
                "card_head": [round(s * 1.1, 1) for s in sizes],
                "card_body": [round(s * 0.9, 1) for s in sizes],
                "name": [round(s * 1.15, 1) for s in sizes],
                "posts": [max(round(s * 0.85, 1), min(s, 12.0)) for s in sizes],
            },
            "title": {
                "sizes": heads or [first],
                "small": heads[-1] if heads else first,
                "tall": max(head.height, first * leading),
                "highest": max(head.height * 1.4, first * leading * 2.2),
                "below": 0.0,
                "below_small": 0.0,
                "valign": title.valign if title else "top",
            },
            "progress": {"most": 0},
            "frame": {
                "rule": False,
                "subtitle": max(round(base * 0.8, 1), min(base, 14.0)),
                "footer_drop": 0.0,
            },
            "stack": {"grown": 0.0, "lowest": 0.0},
            "prose": {"bullet_color": "ink", "air": 1.0, **_prose(levels[:5], base)},
        },
    }


def _prose(levels: Sequence[TemplateLevel], base: float) -> dict[str, Any]:
    if not levels:
        return {}
    return {
        "bullets": [level.bullet for level in levels],
        "margins": [round(level.margin / base, 4) for level in levels],
        "hangs": [round(-level.indent / base, 4) for level in levels],
    }


def _styles(
    styles: Mapping[StyleName, TextStyle],
    title: TemplatePlace | None,
    body: TemplatePlace | None,
    places: Mapping[Placeholder, TemplatePlace],
) -> dict[StyleName, TextStyle]:
    made = dict(styles)
    if title:
        first = title.levels[0]
        made["title"] = made["running_title"] = _style(first, first.size, "heading")
    if body:
        for name, level in zip(_LEVELS, body.levels, strict=False):
            made[name] = _style(level, body.levels[0].size, level.font)
        made["subheading"] = replace(made["text"], bold=True, before=0.6)
        made["plain"] = made["text"]
    if _FOOTER in places:
        level = places[_FOOTER].levels[0]
        made["footer"] = replace(_style(level, level.size, level.font), before=0.0)
    return made


def _style(level: TemplateLevel, base: float, font: Any) -> TextStyle:
    return TextStyle(
        leading=level.leading,
        color=level.color,
        strong=level.color,
        bold=level.bold,
        font=font,
        scale=level.size / base,
        align=level.align,
        before=round(level.before / level.size, 4),
    )
