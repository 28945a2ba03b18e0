"""One scene in, one slide part out: its XML, what it refers to, and the slides it jumps to."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from briefing.exporters.pptx import names
from briefing.exporters.pptx.animation import Reveal, reveals, timing, transition
from briefing.exporters.pptx.baseline import lift
from briefing.exporters.pptx.connectors import connector
from briefing.exporters.pptx.identity import creation_number
from briefing.exporters.pptx.links import Links
from briefing.exporters.pptx.package import Relationships
from briefing.exporters.pptx.pictures import background as picture_background
from briefing.exporters.pptx.pictures import picture
from briefing.exporters.pptx.shapes import (
    TREE,
    drawn_as,
    freeform,
    grouped,
    placeholder,
    shape,
    text_box,
    words_body,
)
from briefing.exporters.pptx.tables import table
from briefing.exporters.pptx.template.places import ANCHORS, PAGE_FIELD
from briefing.exporters.pptx.template.sheets import parts_of
from briefing.exporters.pptx.text import BODY
from briefing.exporters.pptx.xml_text import XmlText
from briefing.model.exhaustive import assert_never
from briefing.model.geometry import Box
from briefing.model.ink.strokes import Stroke
from briefing.model.placeholder import Placeholder
from briefing.model.record import replace
from briefing.model.scene import Chart, Connector, Formula, Path, Picture, Shape, Table, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.exporters.pptx.charts.part import Charts
    from briefing.exporters.pptx.package import Package
    from briefing.exporters.pptx.pictures import Media
    from briefing.exporters.pptx.table_styles import TableStyles
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.template.sheets import Place, Sheets, Wanted
    from briefing.exporters.pptx.text import TextWriter
    from briefing.model.placeholder import LayoutPart
    from briefing.model.scene import Item, Scene, ShapeKind

_NEAR = 0.15
"""Em by which a layout's box must be wider and narrower than what would break another line."""
_SPARE = 0.6
"""Of a line: what a place must have free to be fitted by LibreOffice, too."""
_TITLE, _PAGE_NUMBER = Placeholder("title"), Placeholder("page")


class Slide(NamedTuple):
    """A slide's part of the package, before the ids of its links are known."""

    xml: str
    relationships: Relationships
    jumps: Mapping[str, tuple[str, str]]
    """Ids of slides that it links to, with the elements in `xml` that do it."""


class Deckwide(NamedTuple):
    """What all slides of a package share."""

    package: Package
    palette: Palette
    gate: XmlText
    texts: TextWriter
    media: Media
    charts: Charts
    table_styles: TableStyles
    sheets: Sheets


class _Page:
    """The slide being written: its ids, its names, its layout, and the places of that which nothing
    fills yet.
    """

    def __init__(self, scene: Scene, deck: Deckwide) -> None:
        self.deck = deck
        self.parts = parts_of(scene)
        self.sheet = deck.sheets.of(self.parts)
        self.palette = deck.palette.of(scene)
        self.relationships = Relationships()
        self.relationships.add(names.REL_LAYOUT, self.sheet.part)
        self.links = Links(self.relationships, deck.gate)
        self._free = dict(self.sheet.places)
        self._taken: dict[str, int] = {}
        self._id = 1
        self.words = {
            item.inside: item for item in scene.items if isinstance(item, Text) and item.inside
        }
        """The words of shapes, by the shape's name: they are written with it."""
        self.shapes: dict[str, tuple[int, ShapeKind]] = {}
        """Ids and kinds of shapes, by name: what connectors are glued to."""

    def next_id(self) -> int:
        self._id += 1
        return self._id

    def name(self, wanted: str, otherwise: str) -> str:
        """`wanted`, unique on the slide and escaped: what a shape is matched by later."""
        name = self.deck.gate.clean(wanted) or otherwise
        count = self._taken[name] = self._taken.get(name, 0) + 1
        return self.deck.gate.attribute(name if count == 1 else f"{name} ({count})")

    def place(self, part: LayoutPart) -> Place | None:
        """The place of the layout that an item fills; none for a second item in the same one."""
        return self._free.pop(part, None) if isinstance(part, Placeholder) else None

    def slot(self, part: LayoutPart) -> str:
        """The `p:ph` of what stands in a place of the layout; empty for everything else."""
        if not isinstance(part, Placeholder):
            return ""
        part = self.sheet.stand_in(part, self._free)
        return self.sheet.element(part) if self.place(part) else ""


def write_slide(scene: Scene, deck: Deckwide) -> Slide:
    """`scene` as `p:sld`. Pictures and charts go into the package on the way."""
    page = _Page(scene, deck)
    framed = page.sheet.shapes == page.parts.shapes
    later: list[Reveal] = []
    titles = (item for item in scene.items if isinstance(item, Text) and item.part == _TITLE)
    title = next(titles, None)
    says = title is not None and any(XmlText().clean(one.text).strip() for one in title.paragraphs)
    of_layout = set(map(id, page.parts.shapes)) if framed else ()
    shown = [
        item
        for item in scene.items[scene.fixed :]
        if id(item) not in of_layout
        and (says or item is not title)
        and not (isinstance(item, Text) and item.inside)
    ]
    items = [] if says else [_unseen_title(scene, page)]
    for group, members in groupby(shown, key=_group_of):
        items.append(_items(group, tuple(members), page, later))
    background = ""
    if scene.behind:
        background = picture_background(scene.behind, deck.media, page.relationships)
    elif scene.background != page.sheet.ground:
        ground = page.palette.fill(scene.background)
        background = f"<p:bg><p:bgPr>{ground}<a:effectLst/></p:bgPr></p:bg>"
    show = ' show="0"' if scene.hidden else ""
    show += "" if framed else ' showMasterSp="0"'
    xml = (
        f"{names.DECLARATION}<p:sld {names.NAMESPACES}{show}><p:cSld>{background}"
        f"<p:spTree>{TREE}{''.join(items)}</p:spTree>{_creation_id(scene)}</p:cSld>"
        f"<p:clrMapOvr>{page.palette.override}</p:clrMapOvr>"
        f"{transition(scene.transition, scene.advance)}{timing(later)}</p:sld>"
    )
    return Slide(xml, page.relationships, page.links.jumps)


def _group_of(item: Item) -> str:
    return item.group if isinstance(item, (Shape, Path)) else ""


def _items(group: str, items: Sequence[Item], page: _Page, later: list[Reveal]) -> str:
    """Neighbours on the page, grouped if they are a `group`."""
    id_ = page.next_id() if group else 0
    inside = "".join(_item(item, page, later) for item in items)
    if not group:
        return inside
    drawn = [item for item in items if isinstance(item, (Shape, Path))]
    return grouped(id_, page.name(group, "Group"), drawn, inside)


def _item(item: Item, page: _Page, later: list[Reveal]) -> str:
    deck = page.deck
    id_ = page.next_id()
    later += reveals(item, id_)
    match item:
        case Text():
            xml = _text(id_, item, page)
        case Shape() if item.name in page.words:
            xml = _worded(id_, item, page.words[item.name], page)
        case Connector():
            name, alt = page.name(item.name, "Link"), deck.gate.attribute(item.alt)
            xml = connector(id_, name, alt, item, page.shapes, page.palette)
        case Shape() | Path():
            xml = drawn_as(id_, page.name(item.name, "Shape"), item, page.palette)
        case Picture():
            name, slot = page.name(item.name, "Picture"), page.slot(item.part)
            alt = deck.gate.attribute(item.alt)
            xml = picture(id_, name, alt, item, deck.media, page.relationships, slot)
        case Formula():
            from briefing.exporters.pptx.formulas import formula  # few decks have one

            name = page.name(item.name, "Formula")
            xml = formula(id_, name, deck.gate.attribute(item.alt), item, page.palette)
        case Table():
            name, slot = page.name(item.name, "Table"), page.slot(item.part)
            styled = deck.table_styles.of(item, page.palette)
            xml = table(id_, name, item, styled, deck.texts, page.palette, page.links, slot)
        case Stroke():
            xml = freeform(id_, page.name(item.name, "Ink"), item, page.palette)
        case Chart():
            name, slot = page.name(item.name, "Chart"), page.slot(item.part)
            alt = deck.gate.attribute(item.alt)
            part = page.relationships.add(names.REL_CHART, deck.charts.add(item))
            xml = deck.charts.frame(id_, name, alt, item, part, slot)
        case _:
            assert_never(item)
    return xml


def _text(id_: int, item: Text, page: _Page) -> str:
    role = item.part.role if isinstance(item.part, Placeholder) else "text"
    name = page.name(item.name, role.capitalize())
    place = page.place(item.part)
    if place is None or not isinstance(item.part, Placeholder):
        return _free_text(id_, name, item, page)
    texts, wanted = page.deck.texts, page.parts.places[item.part]
    target = _target_of(item)
    first = item.paragraphs[0] if len(item.paragraphs) == 1 else None
    if item.part == _PAGE_NUMBER and first is not None and first.text.isdecimal():
        paragraphs = texts.field(first.text, "slidenum", PAGE_FIELD)
    else:
        links = None if target else page.links
        foot = item.part.role == "footer"  # LibreOffice centres it, whatever the layout says
        paragraphs = texts.typed(
            item.paragraphs,
            item.lines,
            links,
            place.settled(wanted.levels),
            place.levels,
            page.palette,
            aligned=foot,
        )
    return placeholder(
        id_,
        name,
        page.sheet.element(item.part),
        _own_box(item, place, wanted),
        paragraphs,
        _own_body(place, wanted, item),
        page.links.of_shape(target),
    )


def _target_of(item: Text) -> str:
    """The slide that all of a text links to: then the shape does, not its words."""
    targets = {run.link for one in item.paragraphs for run in one.runs if run.text.strip()}
    target = targets.pop() if len(targets) == 1 else ""
    return target if target.startswith("#") else ""


def _own_box(item: Text, place: Place, wanted: Wanted) -> Box | None:
    """None where the layout's box is the slide's: it is there, and breaks the same lines."""
    near = _NEAR * max((run.style.size for p in item.paragraphs for run in p.runs), default=0.0)
    narrow, wide = item.widths[0] + near, item.widths[1] - near
    if len(item.lines) == len(item.paragraphs):
        narrow = item.widths[0]
    along = place.box.height if item.vertical else place.box.width
    part = item.part
    if isinstance(part, Placeholder) and place.holds(part, wanted) and narrow <= along <= wide:
        return None
    frame = item.frame or item.box
    if item.vertical:
        return frame
    return place.around(Box(frame.x, wanted.box.y, frame.width, wanted.box.height))


def _own_body(place: Place, wanted: Wanted, item: Text) -> str:
    own = ""
    if place.valign != wanted.valign:
        own += f' anchor="{ANCHORS[wanted.valign]}"'
    if place.vertical != wanted.vertical:
        own += f' vert="{wanted.vertical or "horz"}"'
    # LibreOffice takes all but the fitting from the layout, and fits what stands close to its edge.
    spare = place.box.height - wanted.tall
    least = _SPARE * max((one.leading for one in item.paragraphs), default=0.0)
    if item.vertical or spare < least:
        return f"<a:bodyPr{own}/><a:lstStyle/>"
    return f"<a:bodyPr{own}><a:normAutofit/></a:bodyPr><a:lstStyle/>"


def _free_text(id_: int, name: str, item: Text, page: _Page) -> str:
    """A text box, for what has no place in the layout."""
    texts = page.deck.texts
    paragraphs = texts.paragraphs(item.paragraphs, item.lines, page.links, page.palette)
    box, raised, body = item.frame or item.box, lift(item.paragraphs), BODY
    if item.vertical:
        body = body.replace("<a:bodyPr", f'<a:bodyPr vert="{item.vertical}"')
        box = replace(box, x=box.x + raised)
    else:
        box = replace(box, y=box.y - raised)
    return text_box(id_, name, box, paragraphs, body)


def _worded(id_: int, item: Shape, text: Text, page: _Page) -> str:
    """A shape with its words in it."""
    page.shapes[item.name] = id_, item.kind
    paragraphs = page.deck.texts.paragraphs(text.paragraphs, text.lines, page.links, page.palette)
    box = text.frame or text.box
    body = words_body(item, replace(box, y=box.y - lift(text.paragraphs)))
    words = f"<p:txBody>{body}{paragraphs}</p:txBody>"
    return shape(id_, page.name(item.name, "Shape"), item, page.palette, words)


def _unseen_title(scene: Scene, page: _Page) -> str:
    """The title of a slide that shows none, or only what XML cannot hold: there for screen readers,
    the outline view and slide links, on the canvas and fully transparent.
    """
    box = scene.theme.designs[scene.size].boxes["unseen_title"]
    words = page.deck.gate.clean(scene.title).strip() or scene.slide
    text = page.deck.gate.text(words)
    run = (
        f'<a:p><a:r><a:rPr {page.deck.texts.language(words)} sz="800">'
        '<a:solidFill><a:schemeClr val="tx1"><a:alpha val="0"/></a:schemeClr></a:solidFill>'
        f"</a:rPr><a:t>{text}</a:t></a:r></a:p>"
    )
    page.place(_TITLE)
    name = page.name("Title", "")
    return placeholder(page.next_id(), name, page.sheet.element(_TITLE), box, run, BODY)


def _creation_id(scene: Scene) -> str:
    """Where the slide came from, as a number."""
    number = creation_number(scene.slide, scene.part)
    return (
        f'<p:extLst><p:ext uri="{names.EXT_CREATION_ID}"><p14:creationId xmlns:p14="{names.P14}"'
        f' val="{number}"/></p:ext></p:extLst>'
    )
