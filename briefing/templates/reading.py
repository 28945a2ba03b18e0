"""A template's file → its masters and layouts, everything that they inherit found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.layout.receivers.line_heights import line_height
from briefing.model.geometry import Box, Size
from briefing.model.looks.template import FixedText, TemplateLayout
from briefing.model.message import Message, T
from briefing.model.placeholder import Placeholder
from briefing.model.scene import Shape
from briefing.model.shapes.paint import tone
from briefing.templates.colors import USUAL_MAP, Scheme, Tokens, contrast, scheme_of
from briefing.templates.design import design_of
from briefing.templates.fixed import FixedReader, Frame, length
from briefing.templates.levels import Faces, LevelReader
from briefing.templates.package import A, P, R
from briefing.templates.places import FOOT, TITLES, Line, PlaceReader
from briefing.templates.words import fixed_words
from briefing.zip_gate import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

    from briefing.model.looks.template import TemplatePlace
    from briefing.model.placeholder import Role
    from briefing.model.scene import Picture
    from briefing.model.shapes.paint import Paint
    from briefing.templates.fixed import Fixed
    from briefing.templates.package import TemplatePackage
    from briefing.templates.places import Found

_LAYOUTS = 400
"""More are not looked at."""
_SHORTER = 540.0
"""Pt: the shorter side of the page that slides are laid out on, whatever the template's."""
_ROLES: Mapping[str, Role] = {"pic": "picture", "tbl": "table", "chart": "chart", **FOOT}  # type: ignore[dict-item]
_BODIES = ("body", "obj")
_SEEN = 3.0
"""Contrast of text that can be read."""
_FIELDS = (*(f"accent{number}" for number in range(1, 7)), "dk2", "dk1", "lt1")
_READ = ("title", "subtitle", "body")
_WIDEST = 5.0
"""Times its height."""


class Read(NamedTuple):
    """What a file holds."""

    size: Size
    scale: float
    layouts: tuple[TemplateLayout, ...]
    masters: tuple[str, ...]
    scheme: Scheme
    tokens: Tokens
    heading: tuple[str, str]
    body: tuple[str, str]
    """Latin and Chinese face that titles and bodies are set in."""


class _Master(NamedTuple):
    part: str
    root: Element
    theme: Element | None
    scheme: Scheme
    faces: Faces
    places: PlaceReader
    layouts: tuple[str, ...]


def read_layouts(package: TemplatePackage) -> Read:
    """All layouts of all masters, in the order of the file. RefusedError: there is none."""
    root = package.root(package.presentation)
    size, scale = _size(root)
    canvas = Size(round(size.width * scale, 2), round(size.height * scale, 2))
    tokens, layouts = Tokens(), list[TemplateLayout]()
    masters = [_master(package, part, root, scale, canvas) for part in _masters(package, root)]
    for master in masters:
        for part in master.layouts:
            layout = package.root(part)
            if layout.tag == f"{P}sldLayout" and len(layouts) < _LAYOUTS:
                layouts.append(_layout(package, part, layout, master, tokens, scale, canvas))
    if not layouts:
        raise RefusedError(Message(T("Problems", "it has no layout that slides could be set in")))
    first = masters[0]
    shown = package.root(layouts[0].part)
    for layout in layouts:
        if Placeholder("title") in layout.places and Placeholder("body") in layout.places:
            shown = package.root(layout.part)
            break
    heads, bodies = first.places.face(shown, TITLES), first.places.face(shown, _BODIES)
    heading, body = first.faces.named(heads), first.faces.named(bodies)
    return Read(
        size,
        scale,
        tuple(layouts),
        tuple(master.part for master in masters),
        first.scheme,
        tokens,
        (heading or _face(first.faces, heads)[0], _face(first.faces, heads)[1]),
        (body or first.faces.body[0], first.faces.body[1]),
    )


def _face(faces: Faces, chain: list[Element]) -> tuple[str, str]:
    """The theme's face that titles are set in: some have them in that of the body."""
    latins = (one.find(f"{A}defRPr/{A}latin") for one in chain)
    latin = next((one.get("typeface", "") for one in latins if one is not None), "+mj-lt")
    return faces.body if latin.startswith("+mn") else faces.heading


def _size(presentation: Element) -> tuple[Size, float]:
    """The page in its own pt, and what makes it one of ours."""
    said = presentation.find(f"{P}sldSz")
    wide, high = (
        (9_144_000.0, 6_858_000.0) if said is None else (length(said, "cx"), length(said, "cy"))
    )
    if not (914_400 <= wide <= 51_206_400 and 914_400 <= high <= 51_206_400):
        raise RefusedError(Message(T("Problems", "its pages have no size that PowerPoint knows")))
    if not 1 / _WIDEST <= wide / high <= _WIDEST:
        raise RefusedError(Message(T("Problems", "its pages are too narrow for slides")))
    size = Size(wide / 12_700, high / 12_700)
    scale = _SHORTER / min(size.width, size.height)
    return size, 1.0 if abs(scale - 1) < 0.001 else scale


def _masters(package: TemplatePackage, root: Element) -> list[str]:
    listed = root.iterfind(f"{P}sldMasterIdLst/{P}sldMasterId")
    found = [package.target(package.presentation, one.get(f"{R}id")) for one in listed]
    found += [to.target for to in package.related(package.presentation, "slideMaster")]
    return [p for p in dict.fromkeys(found) if p and package.root(p).tag == f"{P}sldMaster"]


def _master(
    package: TemplatePackage, part: str, presentation: Element, scale: float, canvas: Size
) -> _Master:
    root = package.root(part)
    themes = package.related(part, "theme")
    theme = package.root(themes[0].target) if themes else None
    scheme = Scheme(scheme_of(theme), _map(root.find(f"{P}clrMap")))
    faces = Faces(theme)
    line = Line(line_height(faces.heading[0]), line_height(faces.body[0]))
    listed = root.iterfind(f"{P}sldLayoutIdLst/{P}sldLayoutId")
    layouts = [package.target(part, one.get(f"{R}id")) for one in listed]
    layouts += [to.target for to in package.related(part, "slideLayout")]
    usual = presentation.find(f"{P}defaultTextStyle")
    frame = Frame(scale / 12_700, scale / 12_700, 0.0, 0.0)
    places = PlaceReader(root, usual, frame, line)
    kept = tuple(dict.fromkeys(one for one in layouts if one))
    return _Master(part, root, theme, scheme, faces, places, kept)


def _map(element: Element | None) -> dict[str, str]:
    """What names mean; the usual for those that nobody gives a slot that there is."""
    said = {} if element is None else element.attrib
    slots = set(USUAL_MAP.values())
    return {
        name: said[name] if said.get(name) in slots else usual for name, usual in USUAL_MAP.items()
    }


def _layout(
    package: TemplatePackage,
    part: str,
    root: Element,
    master: _Master,
    tokens: Tokens,
    scale: float,
    canvas: Size,
) -> TemplateLayout:
    override = root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    scheme = master.scheme.mapped(_map(override)) if override is not None else master.scheme
    found = master.places.places(
        root, LevelReader(scheme, tokens, master.faces, scale), scheme, tokens
    )
    page = Box(0, 0, canvas.width, canvas.height)
    ground, picture = _ground(package, part, root, master, scheme, tokens, scale, page)
    fixed: list[Fixed] = [picture] if picture else []
    words: list[FixedText] = []
    unseen: list[Box] = []
    said = root.find(f"{P}cSld")
    sources = [(part, root)]
    if root.get("showMasterSp") not in ("0", "false"):
        sources.insert(0, (master.part, master.root))
    for source, element in sources:
        tree = element.find(f"{P}cSld/{P}spTree")
        reader = FixedReader(package, source, scheme, tokens, scale)
        fixed += reader.shapes(tree)
        unseen += reader.unseen
        levels = LevelReader(scheme, tokens, master.faces, scale)
        words += fixed_words(tree, master.root, levels, reader.frame)
    places = _placed(found, page)
    fixed = [*_stand_ins(unseen, places, ground, scheme, tokens), *fixed]
    return TemplateLayout(
        name=("" if said is None else said.get("name", ""))[:200] or part.rpartition("/")[2],
        part=part,
        kind=root.get("type", "")[:40],
        master=master.part,
        places=places,
        fixed=tuple(fixed),
        words=tuple(words),
        ground=ground,
        color_map=scheme.names,
        own_map=override is not None,
        design=design_of(places, canvas, any(one.number for one in words)),
    )


def _placed(found: list[Found], page: Box) -> dict[Placeholder, TemplatePlace]:
    """By what a reader takes them for. Bodies that hold content come before those beside them, and
    among like ones the left before the right.
    """
    places: dict[Placeholder, TemplatePlace] = {}
    counts: dict[Role, int] = {}

    def add(role: Role, place: TemplatePlace) -> None:
        counts[role] = counts.get(role, 0) + 1
        places[Placeholder(role, counts[role])] = place

    for one in found:
        if one.kind in TITLES and "title" not in counts and not one.place.vertical:
            add("title", one.place)
        elif one.kind == "subTitle":
            add("subtitle", one.place)
        elif one.kind in _ROLES and (one.kind not in FOOT or _ROLES[one.kind] not in counts):
            add(_ROLES[one.kind], one.place)
    bodies = [one.place for one in found if one.kind in _BODIES and not one.place.vertical]
    area = page.width * page.height * 0.12

    def order(place: TemplatePlace) -> tuple[bool, float, float]:
        box = place.box
        return box.width * box.height < area, round(box.y / 60), box.x

    for place in sorted(bodies, key=order):
        add("body", place)
    return places


def _ground(
    package: TemplatePackage,
    part: str,
    layout: Element,
    master: _Master,
    scheme: Scheme,
    tokens: Tokens,
    scale: float,
    page: Box,
) -> tuple[Paint, Picture | None]:
    """The layout's background, else its master's; else white paper's."""
    for source, root in ((part, layout), (master.part, master.root)):
        background = root.find(f"{P}cSld/{P}bg")
        if background is None:
            continue
        properties, instead = background.find(f"{P}bgPr"), None
        if properties is None:
            ref = background.find(f"{P}bgRef")
            instead = scheme.color(ref)
            properties = _wrapped(master.theme, ref)
            source = _theme_part(package, master.part) if properties is not None else source
            if properties is None and instead:
                return tokens.tone(instead), None
        fill = None if properties is None else properties.find(f"{A}blipFill")
        if fill is not None:
            reader = FixedReader(package, source, scheme, tokens, scale)
            picture = reader.picture(fill, page)
            return tokens.token(scheme.named("bg1")), picture
        paint = tokens.fill(properties, scheme, instead)
        if paint:
            return paint, None
    return tokens.token(scheme.named("bg1")), None


def _stand_ins(
    unseen: list[Box],
    places: Mapping[Placeholder, TemplatePlace],
    ground: Paint,
    scheme: Scheme,
    tokens: Tokens,
) -> Iterator[Shape]:
    """For pictures that cannot be drawn here (EMF), where text stands on them that would not be
    read without: a field in a colour of the theme.
    """
    below = tokens.colors[tone(ground).color]
    for box in unseen:
        for part, place in places.items():
            color = tokens.colors[place.levels[0].color]
            on_it = part.role in _READ and box.contains(place.box, 4.0)
            if not on_it or contrast(color, below) >= _SEEN:
                continue
            named = (scheme.named(name) for name in _FIELDS)
            fill = next((one for one in named if contrast(one.rgb, color) >= _SEEN), None)
            top, bottom = place.box.y - place.insets[1], place.box.bottom + place.insets[3]
            if top - box.y < place.box.height:  # large letters rise over their box
                top = box.y
            band = Box(box.x, top, box.width, bottom - top)
            yield Shape(band, fill=tokens.token(fill or scheme.named("tx1")), part="frame")


def _theme_part(package: TemplatePackage, master: str) -> str:
    return next((to.target for to in package.related(master, "theme")), "")


def _wrapped(theme: Element | None, ref: Element | None) -> Element | None:
    """The fill of the theme that a `bgRef` means, in an element that holds nothing else."""
    if theme is None or ref is None:
        return None
    formats = theme.find(f"{A}themeElements/{A}fmtScheme")
    number = int(length(ref, "idx"))
    name, at = ("bgFillStyleLst", number - 1001) if number > 1000 else ("fillStyleLst", number - 1)
    fills = None if formats is None else formats.find(f"{A}{name}")
    if fills is None or not 0 <= at < len(fills):
        return None
    holder = fills.makeelement(fills.tag, {})
    holder.append(fills[at])
    return holder
