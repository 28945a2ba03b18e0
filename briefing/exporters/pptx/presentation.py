"""The presentation part: the list of slides, their sections, and where lines may break."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.template.master import FIRST_ID
from briefing.exporters.pptx.template.paper import PAPER
from briefing.model.geometry import emu

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.deck import Deck
    from briefing.model.geometry import Size
    from briefing.model.time.plan import Need

_FIRST_SLIDE_ID = 256
"""The smallest that the schema allows."""
_KINSOKU = (
    '<p:kinsoku lang="zh-CN"'
    ' invalStChars="!),.:;?]}·、。—ˇ¨〃々～‖…’”〕〉》」』〗】∶！＂＇），．：；？］｀｜｝"'
    ' invalEndChars="([{‘“〔〈《「『〖【（．［｛"/>'
)
"""What may not begin and not end a line of Chinese, as PowerPoint itself writes it."""


class Sections:
    """Pages by section, every page exactly once."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._pages: dict[int, list[int]] = {}
        self._last = len(deck.sections)
        """A section of its own for hidden pages, which stand behind all others."""

    def add(self, section: int, page: int, *, hidden: bool) -> None:
        """Page `page` belongs to section number `section`, -1 for the pages before the first."""
        self._pages.setdefault(self._last if hidden else section, []).append(page)

    def xml(self, gate: XmlText) -> str:
        """`p:extLst` with the sections; empty when the deck has none."""
        if not self._deck.sections:
            return ""
        parts: list[str] = []
        for number, pages in sorted(self._pages.items()):
            name = self._name(number)
            ids = "".join(f'<p14:sldId id="{slide_id(page)}"/>' for page in pages)
            guid = _guid(number, gate.clean(name))
            parts.append(
                f'<p14:section name="{gate.attribute(name)}" id="{{{guid}}}">'
                f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
            )
        return (
            f'<p:extLst><p:ext uri="{names.EXT_SECTIONS}"><p14:sectionLst xmlns:p14="{names.P14}">'
            f"{''.join(parts)}</p14:sectionLst></p:ext></p:extLst>"
        )

    def _name(self, number: int) -> str:
        if number == self._last:
            return "备用" if self._deck.lang.lower().startswith("zh") else "Backup"
        title = self._deck.title if number < 0 else self._deck.sections[number].title
        return title.plain.replace("\n", " ") or "Untitled"


def _guid(number: int, name: str) -> str:
    """Of a section: the same at every export, another for each. (`uuid` is slow to import.)"""
    return f"{number & 0xFFFFFFFF:08X}-0000-4000-8000-{zlib.crc32(name.encode()):012X}"


def slide_id(page: int) -> int:
    """Of the page counted from 1."""
    return _FIRST_SLIDE_ID + page - 1


def presentation_properties(loop: bool) -> str:
    """`p:presentationPr`: whether the show begins again after its last slide."""
    inside = '<p:showPr loop="1" showNarration="1"><p:present/></p:showPr>' if loop else ""
    return f"{names.DECLARATION}<p:presentationPr {names.NAMESPACES}>{inside}</p:presentationPr>"


def custom_shows(needs: Mapping[int, Need], slides: Sequence[str], lang: str) -> str:
    """`p:custShowLst` of what an author says of slides: the pages that a talk must have, and all
    but those that it can do without. `needs` by page, counted from 1, of the pages that are shown.
    """
    chinese = lang.lower().startswith("zh")
    parts: list[str] = []
    for need, name in (
        ("must", "必讲" if chinese else "Must-have slides"),
        ("extra", "不含选讲" if chinese else "Without extras"),
    ):
        pages = [page for page, own in needs.items() if (own == need) == (need == "must")]
        if pages and need in needs.values():
            listed = "".join(f'<p:sld r:id="{slides[page - 1]}"/>' for page in pages)
            parts.append(
                f'<p:custShow name="{name}" id="{len(parts)}"><p:sldLst>{listed}</p:sldLst>'
                "</p:custShow>"
            )
    return f"<p:custShowLst>{''.join(parts)}</p:custShowLst>" if parts else ""


def presentation_xml(
    size: Size,
    slides: Sequence[str],
    usual: str,
    lists: str,
    sections: str,
    masters: Sequence[int] = (),
) -> str:
    """`slides` are relationship ids in order; rId1 is the master, rId2 the notes master, rId3 the
    hand-outs'; `usual` are the levels of text boxes that a person adds, `lists` those of shows and
    of tags. Of several `masters` the ids; those after the first have rId4 on.
    """
    masters = masters or (FIRST_ID,)
    shown = "".join(
        f'<p:sldMasterId id="{id_}" r:id="rId{number + 2 if number > 1 else 1}"/>'
        for number, id_ in enumerate(masters, 1)
    )
    listed = "".join(
        f'<p:sldId id="{slide_id(page)}" r:id="{id_}"/>' for page, id_ in enumerate(slides, 1)
    )
    four_by_three = ' type="screen4x3"' if size.width * 3 == size.height * 4 else ""
    return (
        f'{names.DECLARATION}<p:presentation {names.NAMESPACES} saveSubsetFonts="1">'
        f"<p:sldMasterIdLst>{shown}</p:sldMasterIdLst>"
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        '<p:handoutMasterIdLst><p:handoutMasterId r:id="rId3"/></p:handoutMasterIdLst>'
        f"<p:sldIdLst>{listed}</p:sldIdLst>"
        f'<p:sldSz cx="{emu(size.width)}" cy="{emu(size.height)}"{four_by_three}/>'
        f'<p:notesSz cx="{emu(PAPER.width)}" cy="{emu(PAPER.height)}"/>'
        f"{lists}{_KINSOKU}<p:defaultTextStyle>{usual}</p:defaultTextStyle>{sections}</p:presentation>"
    )
