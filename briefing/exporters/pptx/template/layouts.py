"""A layout in the making → its XML: the shapes beneath, and for each place its box, its levels and
a prompt.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from briefing.exporters.pptx import names
from briefing.exporters.pptx.shapes import TREE, drawing, transform
from briefing.exporters.pptx.template.looks import LEVELS
from briefing.exporters.pptx.template.marks import element
from briefing.exporters.pptx.template.places import ANCHORS, FOOT, prompt
from briefing.model.placeholder import Placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.exporters.pptx.template.looks import Look
    from briefing.exporters.pptx.template.master import Master
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.template.sheets import Place, Sheet
    from briefing.exporters.pptx.template.wording import Wording
    from briefing.exporters.pptx.text import TextWriter
    from briefing.model.deck import Kind

_LAYOUT_TYPES: Mapping[Kind, str] = {
    "cover": "title",
    "section": "secHead",
    "columns": "twoObj",
    "table": "tbl",
    "chart": "chart",
    "points": "tx",
}
"""PowerPoint's own types, where one says what the kind is."""


def _own_body(part: Placeholder, place: Place) -> str:
    """`a:bodyPr` of a layout's place: how it is unlike the master's."""
    own = f' vert="{place.vertical}"' if place.vertical else ""
    usual = "bottom" if part.role in FOOT else "top"
    own += f' anchor="{ANCHORS[place.valign]}"' if place.valign != usual else ""
    return f"<a:bodyPr{own}/>"


class Layout(NamedTuple):
    """The XML of a layout without its name, and what it is called and looked for by."""

    kind: Kind
    variant: str
    many: int
    """How many cards, steps, people, columns or figures it has; 0 where it has none."""
    beside: bool
    """A picture with text beside it."""
    bare: bool
    titled: bool
    before: str
    """What stands before the name in the XML, …"""
    after: str
    """… and after it."""

    @property
    def sort(self) -> tuple[Kind, str, int, bool]:
        """What a person would look for it by."""
        return self.kind, self.variant, self.many, self.beside

    def xml(self, name: str) -> str:
        """`name` is escaped for an attribute."""
        return f"{self.before}{name}{self.after}"


def layout_of(
    sheet: Sheet, master: Master, palette: Palette, texts: TextWriter, words: Wording
) -> Layout:
    """`palette` is that of the layout's ground."""
    ids = count(2)
    shapes = drawing(sheet.shapes, ids.__next__, texts.attribute, palette)
    places = "".join(
        _place(next(ids), part, place, sheet, master, palette, texts, words)
        for part, place in sheet.places.items()
    )
    ground = palette.fill(sheet.ground)
    background = ""
    if ground != master.ground:
        background = f"<p:bg><p:bgPr>{ground}<a:effectLst/></p:bgPr></p:bg>"
    return Layout(
        *sheet.sort,
        sheet.bare,
        Placeholder("title") in sheet.places,
        f"{names.DECLARATION}<p:sldLayout {names.NAMESPACES}{_type_of(sheet)} "
        'preserve="1" userDrawn="1"><p:cSld name="',
        f'">{background}<p:spTree>{TREE}{shapes}{places}</p:spTree></p:cSld>'
        f"<p:clrMapOvr>{palette.override}</p:clrMapOvr></p:sldLayout>",
    )


def _type_of(sheet: Sheet) -> str:
    if sheet.bare:
        return f' type="{"titleOnly" if Placeholder("title") in sheet.places else "blank"}"'
    body = frozenset(p for p in sheet.structure if p.role in ("body", "table", "chart"))
    found = _LAYOUT_TYPES.get(sheet.kind, "")
    if sheet.kind in ("points", "table", "chart") and (len(body) != 1 or body != sheet.structure):
        found = ""
    if sheet.kind == "columns" and len(body) != 2:
        found = ""
    return f' type="{found}"' if found else ""


def _place(
    id_: int,
    part: Placeholder,
    place: Place,
    sheet: Sheet,
    master: Master,
    palette: Palette,
    texts: TextWriter,
    words: Wording,
) -> str:
    custom = "" if part.role in FOOT else ' hasCustomPrompt="1"'
    name = texts.attribute(words.place(part))
    box = f"<p:spPr>{transform(place.box)}</p:spPr>"
    styles = ""
    if part.role in FOOT:  # LibreOffice centres a footer unless the layout says otherwise
        styles = texts.levels.aligned(place.levels[0], master.levels_of(part)[0], palette)
    elif place.levels:
        written = _levels(place, master.levels_of(part), palette, texts)
        styles = next(written) if part.role == "title" else "".join(written)
    style = f"<a:lstStyle>{styles}</a:lstStyle>" if styles else "<a:lstStyle/>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{element(part, custom)}</p:nvPr>'
        f"</p:nvSpPr>{box}<p:txBody>"
        f"{_own_body(part, place)}{style}"
        f"{prompt(part, place.levels, texts, words)}</p:txBody></p:sp>"
    )


def _levels(
    place: Place, bases: tuple[Look, ...], palette: Palette, texts: TextWriter
) -> Iterator[str]:
    """Of all nine: those that slides have not used are no larger than the one above, and of its
    colour.
    """
    above: tuple[Look, Look] | None = None
    for number in range(LEVELS):
        base = bases[number]
        look = place.levels.get(number)
        if look is None:
            look = base
            if above is not None:
                own, usual = above
                size = min(base.size, own.size)
                look = base._replace(size=size)
                if own.color != usual.color:
                    bullet = base.bullet and base.bullet._replace(color=own.color)
                    look = look._replace(color=own.color, bullet=bullet)
        else:
            above = look, base
        yield texts.levels.level(number, look, base, palette)
