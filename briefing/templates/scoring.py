"""Which layout of a template suits which kind of slide: by its type, its set of placeholders, where
they stand, and at last by its name, in Chinese or English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.looks.template import Fit
from briefing.model.placeholder import Placeholder
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.model.deck import Kind
    from briefing.model.looks.template import TemplateLayout, TemplatePlace

_TITLE, _SUBTITLE, _BODY = Placeholder("title"), Placeholder("subtitle"), Placeholder("body")
_NAMES: Mapping[str, Sequence[str]] = {
    "cover": ("title slide", "cover", "front", "opening", "封面", "标题幻灯片", "首页", "表紙"),
    "section": ("section", "divider", "chapter", "transition", "节标题", "章节", "过渡", "转场"),
    "closing": (
        "closing", "closer", "thank", "end slide", "end page", "final", "q&a", "back cover",
        "结束", "致谢", "谢谢", "封底", "尾页", "感谢", "封尾",
    ),
    "agenda": ("agenda", "contents", "table of contents", "outline", "目录", "议程", "提纲"),
    "points": ("title and content", "content", "text", "bullet", "标题和内容", "内容", "正文"),
    "columns": ("two content", "two column", "2 column", "两栏", "双栏", "两列"),
    "comparison": ("comparison", "compare", "versus", "比较", "对比"),
    "picture": ("picture with caption", "picture", "image", "photo", "图片", "图文"),
    "title only": ("title only", "only title", "仅标题", "只有标题"),
}  # fmt: skip
_TYPES: Mapping[str, Sequence[str]] = {
    "cover": ("title",),
    "section": ("secHead",),
    "points": ("obj", "tx", "objOnly"),
    "columns": ("twoObj", "twoColTx"),
    "comparison": ("twoTxTwoObj",),
    "picture": ("picTx", "txAndObj", "objTx"),
    "title only": ("titleOnly",),
}
_UPRIGHT = ("vertTx", "vertTitleAndTx", "clipArtAndVertTx", "vertTitleAndTxOverChart")
_BY_TYPE, _BY_NAME = 100.0, 45.0
_FITS = 50.0
"""Less, and a layout is not one of its kind."""
_OF_CONTENT: tuple[Kind, ...] = (
    "agenda", "points", "columns", "comparison", "cards", "people", "speaker", "figure", "table",
    "chart", "picture", "timeline", "code", "statement", "quote",
)  # fmt: skip
_BODILESS: tuple[Kind, ...] = (
    "cards", "people", "speaker", "figure", "timeline", "code", "statement", "quote",
)  # fmt: skip
"""What stands on them has no placeholder in any template."""


_PLAIN: tuple[Kind, ...] = ("points", "agenda", "table", "chart")
"""What a layout with a place for any content is made for."""


_LIKE = 12.0
"""Pt by which two titles may stand apart that are in the same place."""


class _Shape(NamedTuple):
    """What of a layout counts, lengths as shares of the page."""

    layout: TemplateLayout
    title: TemplatePlace | None
    bodies: tuple[TemplatePlace, ...]
    large: tuple[TemplatePlace, ...]
    """Bodies that hold a slide's content."""
    pictures: int
    share: float
    """Of the page, that the largest body takes."""


def fits_of(
    layouts: Sequence[TemplateLayout], area: float, masters: Sequence[str]
) -> tuple[dict[Kind, Fit], TemplateLayout]:
    """The layout of each kind, and the one for what no layout has a place for. `area`: of a page,
    square pt. Layouts of the first of the `masters` come before others like them.
    """
    shapes = [_shape(layout, area) for layout in layouts]

    def best(score: Callable[[_Shape], float]) -> tuple[float, TemplateLayout]:
        rated = [
            (score(one) - 3.0 * masters.index(one.layout.master) - 0.01 * place, -place)
            for place, one in enumerate(shapes)
        ]
        points, place = max(rated)
        return points, layouts[-place]

    only = best(_title_only)[1]
    content, points = best(_points)
    points = points if content >= _FITS else only
    found: dict[Kind, Fit] = {}
    openings: tuple[tuple[Kind, Callable[[_Shape], float]], ...] = (
        ("cover", _cover),
        ("section", _section),
        ("closing", _closing),
    )
    for kind, score in openings:
        rated, layout = best(score)
        if rated >= _FITS:
            found[kind] = Fit(layout)
    opening = found.get("section") or Fit(best(_cover)[1])
    found.setdefault("cover", Fit(opening.layout, instead=True))
    found.setdefault("section", Fit(found["cover"].layout, instead=True))
    found.setdefault("closing", Fit(found["cover"].layout, instead=True))
    for kind in _OF_CONTENT:
        rated, layout = best(_SCORES[kind]) if kind in _SCORES else (0.0, only)
        if kind in _BODILESS:
            found[kind] = Fit(only, lacks=(kind,), instead=_title_only(_shape(only, area)) < _FITS)
        elif rated >= _FITS:
            found[kind] = Fit(layout)
        else:
            found[kind] = Fit(points, instead=points is only or kind not in _PLAIN)
    if content < _FITS:
        found["points"] = Fit(only, instead=True)
    roomy = _with_room(only, found["points"].layout)
    for kind, fit in found.items():
        told = _told(fit, kind)
        found[kind] = replace(told, layout=roomy) if fit.layout is only else told
    return found, roomy


def _with_room(only: TemplateLayout, points: TemplateLayout) -> TemplateLayout:
    """A layout without a body has its content where that with one has it, under a title in the same
    place.
    """
    one, other = only.places.get(_TITLE), points.places.get(_TITLE)
    body = points.places.get(_BODY)
    if only is points or one is None or other is None or body is None or _BODY in only.places:
        return only
    if abs(one.box.y - other.box.y) > _LIKE or abs(one.box.x - other.box.x) > _LIKE:
        return only
    names = ("content", "small_content", "statement", "quote", "quote_columns")
    boxes = {**only.design.boxes, **dict.fromkeys(names, body.box)}
    return replace(only, design=replace(only.design, boxes=boxes))


def _told(fit: Fit, kind: Kind) -> Fit:
    """With the roles that the layout has no place for."""
    places, lacks = fit.layout.places, list(fit.lacks)
    lacks += [str(part) for part in (_TITLE,) if part not in places]
    wanted = {"columns": 2, "comparison": 2}.get(kind, 1)
    if kind in ("cover", "section", "closing"):
        if _SUBTITLE not in places and _BODY not in places:
            lacks.append("subtitle")
    elif kind not in _BODILESS and Placeholder("body", wanted) not in places:
        lacks.append("body")
    return Fit(fit.layout, tuple(lacks), fit.instead)


def _shape(layout: TemplateLayout, area: float) -> _Shape:
    places = layout.places
    bodies = tuple(place for part, place in places.items() if part.role == "body")
    sizes = [place.box.width * place.box.height / area for place in bodies]
    large = tuple(p for p, size in zip(bodies, sizes, strict=True) if size > 0.12)
    pictures = sum(part.role == "picture" for part in places)
    return _Shape(layout, places.get(_TITLE), bodies, large, pictures, max(sizes, default=0.0))


def _said(shape: _Shape, kind: str) -> float:
    """By type and name."""
    layout, name = shape.layout, shape.layout.name.casefold()
    points = _BY_TYPE if layout.kind in _TYPES.get(kind, ()) else 0.0
    if any(word in name for word in _NAMES.get(kind, ())):
        points += _BY_NAME
    others = any(layout.kind in kinds for other, kinds in _TYPES.items() if other != kind)
    if layout.kind in _UPRIGHT or (others and not points):
        points -= _BY_TYPE / 2
    return points


def _names_another(shape: _Shape, *kinds: str) -> bool:
    name = shape.layout.name.casefold()
    return any(word in name for kind in kinds for word in _NAMES[kind])


def _cover(shape: _Shape) -> float:
    if shape.title is None:
        return -_BY_TYPE
    centred = 40.0 if shape.title.kind == "ctrTitle" else 0.0
    points = _said(shape, "cover") + centred
    points += 20.0 if _SUBTITLE in shape.layout.places else 0.0
    points += 15.0 if shape.title.box.y > shape.title.box.height else 0.0
    if _names_another(shape, "section", "closing"):
        points -= _BY_NAME
    return points - 25.0 * len(shape.large)


def _section(shape: _Shape) -> float:
    if shape.title is None:
        return -_BY_TYPE
    return _said(shape, "section") + 8.0 - 20.0 * len(shape.large)


def _closing(shape: _Shape) -> float:
    points = _said(shape, "closing") + (15.0 if shape.title is not None else -20.0)
    return points - 15.0 * len(shape.large)


def _points(shape: _Shape) -> float:
    if shape.title is None or not shape.large:
        return -_BY_TYPE
    points = min(_said(shape, "points"), 60.0) + 40.0 + min(shape.share, 0.6) * 50
    if shape.title.box.y + 0.5 * shape.title.box.height > shape.large[0].box.y:
        points -= 40.0  # a title beside its text, or under it
    points -= 35.0 * (len(shape.large) - 1) + 6.0 * (len(shape.bodies) - len(shape.large))
    points -= 25.0 * shape.pictures
    if _SUBTITLE in shape.layout.places:
        points -= 20.0
    if _names_another(shape, "cover", "section", "closing", "columns", "comparison"):
        points -= _BY_NAME
    return points


def _agenda(shape: _Shape) -> float:
    if not shape.large or shape.title is None or not _names_another(shape, "agenda"):
        return -_BY_TYPE
    return _said(shape, "agenda") + 20.0


def _columns(shape: _Shape) -> float:
    pair = _pair(shape)
    if pair is None or shape.title is None:
        return -_BY_TYPE
    return _said(shape, "columns") + 55.0 - 10.0 * (len(shape.bodies) - 2)


def _comparison(shape: _Shape) -> float:
    pair = _pair(shape)
    if pair is None or shape.title is None:
        return -_BY_TYPE
    heads = len(shape.bodies) - len(shape.large)
    return _said(shape, "comparison") + 50.0 + (15.0 if heads == 2 else 0.0)


def _picture(shape: _Shape) -> float:
    if shape.title is None or not shape.pictures:
        return -_BY_TYPE
    return _said(shape, "picture") + 30.0 - 20.0 * (shape.pictures - 1)


def _title_only(shape: _Shape) -> float:
    if shape.title is None:
        return -_BY_TYPE
    points = _said(shape, "title only") + 30.0
    points += 25.0 if not shape.bodies and not shape.pictures else 0.0
    points += 10.0 if shape.title.kind == "title" else -30.0
    points -= 15.0 * len(shape.bodies) + 20.0 * shape.pictures
    if _SUBTITLE in shape.layout.places:
        points -= 30.0
    if shape.title.box.y > 200:
        points -= 20.0
    if _names_another(shape, "cover", "section", "closing"):
        points -= _BY_NAME
    return points


def _pair(shape: _Shape) -> tuple[TemplatePlace, TemplatePlace] | None:
    """Two bodies of like size beside each other."""
    if len(shape.large) != 2:
        return None
    one, other = sorted(shape.large, key=lambda place: place.box.x)
    beside = other.box.x >= one.box.right - 8 and abs(one.box.y - other.box.y) < 30
    like = 0.5 < one.box.width / other.box.width < 2.0
    return (one, other) if beside and like else None


_SCORES: Mapping[Kind, Callable[[_Shape], float]] = {
    "agenda": _agenda,
    "points": _points,
    "columns": _columns,
    "comparison": _comparison,
    "picture": _picture,
}
