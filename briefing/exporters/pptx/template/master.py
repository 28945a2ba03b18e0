"""The slide master: what every layout has unless it says otherwise, made of a page with a title and
points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.shapes import TREE, transform
from briefing.exporters.pptx.template.looks import LEVELS, Look
from briefing.exporters.pptx.template.marks import element
from briefing.exporters.pptx.template.places import FOOT, body_properties, prompt
from briefing.exporters.pptx.template.sheets import Place, add_date
from briefing.model.placeholder import Placeholder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.template.sheets import Parts
    from briefing.exporters.pptx.template.wording import Wording
    from briefing.exporters.pptx.text import TextWriter

FIRST_ID = 2**31
"""Of the master; the layouts count on from it, unique over both."""
_TITLE, _BODY = Placeholder("title"), Placeholder("body")
_OTHER = Look(
    18.0, "ink", "body", False, False, 0.0, "left", 1.3, 0.0, 0.0, 0.0, 0.0, None
)  # fmt: skip
"""Text boxes that a person adds."""


class Master:
    """What layouts inherit from."""

    def __init__(self, parts: Parts, ground: str) -> None:
        """`parts` of a page with a title, points of several levels, and a foot."""
        self.ground = ground
        self.places = {part: Place(wanted) for part, wanted in parts.places.items()}
        add_date(self.places)
        self.title = self.places[_TITLE].levels[0]
        self.body = _all_levels(self.places[_BODY].levels)
        self._foot = {
            part: (place.levels[0],) * LEVELS
            for part, place in self.places.items()
            if part.role in FOOT
        }

    def levels_of(self, part: Placeholder) -> tuple[Look, ...]:
        """What a place of a layout inherits, level by level."""
        if part.role == "title":
            return (self.title,) * LEVELS
        return self._foot.get(part, self.body)

    def xml(
        self, layouts: Sequence[str], palette: Palette, texts: TextWriter, words: Wording
    ) -> str:
        """`layouts` are relationship ids in the order in which they are offered."""
        shown = [part for part in self.places if part in (_TITLE, _BODY) or part.role in FOOT]
        shapes = "".join(
            self._shape(id_, part, palette, texts, words) for id_, part in enumerate(shown, 2)
        )
        listed = "".join(
            f'<p:sldLayoutId id="{FIRST_ID + number}" r:id="{id_}"/>'
            for number, id_ in enumerate(layouts, 1)
        )
        write = texts.levels.level
        body = "".join(write(n, look, None, palette) for n, look in enumerate(self.body))
        return (
            f"{names.DECLARATION}<p:sldMaster {names.NAMESPACES}><p:cSld><p:bg><p:bgPr>"
            f"{self.ground}<a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{shapes}</p:spTree>"
            f"</p:cSld>{palette.color_map()}<p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst>"
            '<p:hf hdr="0" dt="0"/><p:txStyles>'
            f"<p:titleStyle>{write(0, self.title, None, palette)}</p:titleStyle>"
            f"<p:bodyStyle>{body}</p:bodyStyle>"
            f"<p:otherStyle>{other_levels(palette, texts)}</p:otherStyle></p:txStyles>"
            "</p:sldMaster>"
        )

    def _shape(
        self, id_: int, part: Placeholder, palette: Palette, texts: TextWriter, words: Wording
    ) -> str:
        place = self.places[part]
        style = ""
        if part.role in FOOT:
            style = texts.levels.level(0, place.levels[0], None, palette)
        levels = {0: self.body[0]} if part == _BODY else place.levels
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{texts.attribute(words.place(part))}"/>'
            f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{element(part)}</p:nvPr>'
            f"</p:nvSpPr><p:spPr>{transform(place.box)}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
            f"<p:txBody>{body_properties(place)}<a:lstStyle>{style}</a:lstStyle>"
            f"{prompt(part, levels, texts, words)}</p:txBody></p:sp>"
        )


def other_levels(palette: Palette, texts: TextWriter) -> str:
    """For text boxes that a person adds."""
    return "".join(texts.levels.level(n, _OTHER, None, palette) for n in range(LEVELS))


def _all_levels(known: dict[int, Look]) -> tuple[Look, ...]:
    """All nine: those that the page has not shown go on as the last it has."""
    levels: list[Look] = []
    for number in range(LEVELS):
        look = known.get(number)
        if look is None:
            last = levels[-1]
            step = last.margin - levels[-2].margin if len(levels) > 1 else 0.0
            look = last._replace(margin=last.margin + max(step, 0.0))
        levels.append(look)
    return tuple(levels)
