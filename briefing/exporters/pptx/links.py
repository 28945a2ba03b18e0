"""What a slide's text links to. Only http, https, mailto and slides of the same deck leave the
program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.model.links import allowed_link

if TYPE_CHECKING:
    from briefing.exporters.pptx.package import Relationships
    from briefing.exporters.pptx.xml_text import XmlText

_OWN_COLOR = (
    f'<a:extLst><a:ext uri="{names.EXT_LINK_COLOR}"><ahyp:hlinkClr xmlns:ahyp="{names.AHYP}"'
    ' val="tx"/></a:ext></a:extLst>'
)
"""The run's own colour, not the theme's for links (PowerPoint from 2019)."""


class Links:
    """The links of one slide, as elements of its run properties."""

    __slots__ = ("_gate", "_relationships", "jumps")

    def __init__(self, relationships: Relationships, gate: XmlText) -> None:
        self._relationships = relationships
        self._gate = gate
        self.jumps: dict[str, tuple[str, str]] = {}
        """Slides jumped to, by id, with the elements that do it, on text and on a shape: their
        parts are not known before every slide is written.
        """

    def of_shape(self, target: str) -> str:
        """`a:hlinkClick` of a whole shape to slide `#id`; empty for every other target."""
        target = allowed_link(target) if target.startswith("#") else ""
        return self._jump(target[1:])[1] if target else ""

    def element(self, target: str) -> str:
        """`a:hlinkClick` of text to `target`, empty where the program may not link to it."""
        target = allowed_link(target)
        if not target:
            return ""
        if not target.startswith("#"):
            id_ = self._relationships.link(self._gate.attribute(target))
            return f'<a:hlinkClick r:id="{id_}">{_OWN_COLOR}</a:hlinkClick>'
        return self._jump(target[1:])[0]

    def _jump(self, slide: str) -> tuple[str, str]:
        if slide not in self.jumps:
            id_ = self._relationships.add(names.REL_SLIDE, f"#{slide}")
            start = f'<a:hlinkClick r:id="{id_}" action="ppaction://hlinksldjump"'
            self.jumps[slide] = (f"{start}>{_OWN_COLOR}</a:hlinkClick>", f"{start}/>")
        return self.jumps[slide]
