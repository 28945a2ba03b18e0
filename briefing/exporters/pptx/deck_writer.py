"""A deck's slides in, the parts of a package out, one by one: nothing but names, ids and picture
digests is remembered from one slide to the next.
"""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.charts.part import Charts
from briefing.exporters.pptx.identity import Identity
from briefing.exporters.pptx.links import Links
from briefing.exporters.pptx.notes import notes_slide
from briefing.exporters.pptx.package import Relationships
from briefing.exporters.pptx.pictures import Media
from briefing.exporters.pptx.presentation import (
    Sections,
    custom_shows,
    presentation_properties,
    presentation_xml,
)
from briefing.exporters.pptx.properties import app_properties, core_properties
from briefing.exporters.pptx.slides import Deckwide, Slide, write_slide
from briefing.exporters.pptx.table_styles import TableStyles
from briefing.exporters.pptx.template.layouts import Layout, layout_of
from briefing.exporters.pptx.template.levels import Typefaces
from briefing.exporters.pptx.template.master import Master, other_levels
from briefing.exporters.pptx.template.offered import named, of_specimens, offered, usual
from briefing.exporters.pptx.template.palette import Palette
from briefing.exporters.pptx.template.paper import handout_master_xml, notes_master_xml
from briefing.exporters.pptx.template.sheets import Sheet, Sheets
from briefing.exporters.pptx.template.theme import theme_name, theme_xml
from briefing.exporters.pptx.template.wording import wording
from briefing.exporters.pptx.text import TextWriter
from briefing.exporters.pptx.xml_text import XmlText
from briefing.model.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.exporters.pptx.package import Package
    from briefing.model.deck import Deck
    from briefing.model.scene import Scene
    from briefing.model.theme import FontRole
    from briefing.model.time.plan import Need

    Fonts = Mapping[FontRole, tuple[str, str]]

_NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"
_TAGS = "ppt/tags/tag1.xml"
_HANDOUT_MASTER = "ppt/handoutMasters/handoutMaster1.xml"


_MOST = 32
"""Layouts that a deck's own slides make; slides unlike all of them say themselves what they are."""
_OFFERED = 44
"""Layouts together with those of kinds that the deck has no slide of."""


class DeckWriter:
    """One export: what the slides share, and what is known only when all are written."""

    masters: Sequence[str] = ("ppt/slideMasters/slideMaster1.xml",)
    master_ids: Sequence[int] = ()
    theme = "ppt/theme/theme1.xml"
    paper: Sequence[str] = ("ppt/theme/theme2.xml", "ppt/theme/theme3.xml")
    """Themes of the notes and of the hand-outs."""
    own_themes: Sequence[str] = (theme,)
    """Of the slides, where it is made here."""
    picture = "image"
    labels: Sequence[tuple[str, str]] = ()
    """Names and values of properties that say how sensitive the file is."""

    def __init__(
        self, deck: Deck, first: Scene, package: Package, fonts: Fonts, makers: bool
    ) -> None:
        self.deck = deck
        self._makers = makers
        self.gate = XmlText()
        self._package = package
        self._fonts = fonts
        self._first = first
        self._palette = palette = self.make_palette(first)
        self._words = wording(first.lang)
        self._identity = Identity(first)
        texts = TextWriter(palette, self.gate, first.lang, Typefaces(fonts, self.gate, first.lang))
        self._table_styles = TableStyles()
        self._deckwide = Deckwide(
            package=package,
            palette=palette,
            gate=self.gate,
            texts=texts,
            media=Media(package, self.picture),
            charts=Charts(package, palette, self.gate, first.lang),
            table_styles=self._table_styles,
            sheets=self.make_sheets(),
        )
        self._sections = Sections(deck)
        self._parts: dict[str, str] = {}
        """The first page of each slide, by the slide's id."""
        self._jumping: list[tuple[str, Slide]] = []
        self._needs: dict[int, Need] = {}
        """How much a talk needs each page that is shown."""
        self._slides = self._notes = self._hidden = 0

    def make_palette(self, first: Scene) -> Palette:
        return Palette(first.theme)

    def make_sheets(self) -> Sheets:
        return Sheets(_MOST)

    def write(self, scenes: Iterator[Scene]) -> Iterator[Progress]:
        self._write_properties()
        self._write_themes()
        total, done, slide = len(self.deck.slides), 0, None
        for scene in scenes:
            if scene.slide != slide:
                slide = scene.slide
                yield Progress(min(done, total), total, "Writing slides")
                done += 1
            self._write_page(scene)
        for part, waiting in self._jumping:
            self._write_jumping(part, waiting)
        self._write_master()
        self._write_presentation()

    def _write_page(self, scene: Scene) -> None:
        self._slides += 1
        self._hidden += scene.hidden
        part = f"ppt/slides/slide{self._slides}.xml"
        self._parts.setdefault(scene.slide, part)
        self._identity.add(scene)
        self._sections.add(scene.section, self._slides, hidden=scene.hidden)
        if not scene.hidden:
            self._needs[self._slides] = scene.need
        slide = write_slide(scene, self._deckwide)
        if scene.notes:
            self._write_notes(scene, part, slide.relationships)
        if slide.jumps:
            self._jumping.append((part, slide))
        else:
            self._package.add(part, slide.xml, names.TYPE_SLIDE, slide.relationships)

    def _write_notes(self, scene: Scene, slide: str, relationships: Relationships) -> None:
        self._notes += 1
        part = f"ppt/notesSlides/notesSlide{self._notes}.xml"
        relationships.add(names.REL_NOTES, part)
        own = Relationships()
        own.add(names.REL_NOTES_MASTER, "ppt/notesMasters/notesMaster1.xml")
        own.add(names.REL_SLIDE, slide)
        xml = notes_slide(scene.notes, self._deckwide.texts, Links(own, self.gate))
        self._package.add(part, xml, names.TYPE_NOTES, own)

    def _write_jumping(self, part: str, slide: Slide) -> None:
        """A slide that links to others, now that every slide has its part. A link to a slide that
        was not written becomes plain text.
        """
        xml = slide.xml
        for target, elements in slide.jumps.items():
            found = self._parts.get(target)
            slide.relationships.settle(names.REL_SLIDE, f"#{target}", found)
            if found is None:
                for element in elements:
                    xml = xml.replace(element, "")
        self._package.add(part, xml, names.TYPE_SLIDE, slide.relationships)

    def _write_properties(self) -> None:
        """First in the zip: by these `file` and upload filters know a presentation."""
        own = Relationships()
        own.add(names.REL_DOCUMENT, "ppt/presentation.xml")
        own.add(names.REL_CORE, "docProps/core.xml")
        own.add(names.REL_APP, "docProps/app.xml")
        if self._makers or self.labels:
            own.add(names.REL_CUSTOM, "docProps/custom.xml")
        for kind, part in self.package_parts():
            own.add(kind, part)
        self._package.relate("", own)
        now = datetime.now(timezone.utc) if self._makers else None
        xml = core_properties(self.deck, self.gate, now)
        self._package.add("docProps/core.xml", xml, names.TYPE_CORE)

    def _write_themes(self) -> None:
        """A theme each for the slides, the notes and the hand-outs."""
        add, palette, texts, words = (
            self._package.add,
            self._palette,
            self._deckwide.texts,
            self._words,
        )
        theme = theme_xml(theme_name(self._first.theme), palette, self._fonts, self.gate)
        for part in (*self.own_themes, *self.paper):
            add(part, theme, names.TYPE_THEME)
        notes, handouts = Relationships(), Relationships()
        notes.add(names.REL_THEME, self.paper[0])
        xml = notes_master_xml(self._first.size, palette, texts, words)
        add(_NOTES_MASTER, xml, names.TYPE_NOTES_MASTER, notes)
        handouts.add(names.REL_THEME, self.paper[1])
        xml = handout_master_xml(palette, texts, words)
        add(_HANDOUT_MASTER, xml, names.TYPE_HANDOUT_MASTER, handouts)

    def _write_master(self) -> None:
        """Master and layouts, when it is known which ones the slides need."""
        add, palette, texts = self._package.add, self._palette, self._deckwide.texts
        first, words = self._first, self._words
        page = first.theme, first.size, first.lang
        master = Master(usual(*page), palette.fill("background"))

        def write(sheet: Sheet) -> Layout:
            return layout_of(sheet, master, palette.on(sheet.ground), texts, words)

        made = [write(sheet) for sheet in self._deckwide.sheets.in_order()]
        others = of_specimens(*page, sorted(self._fonts.items()), write)
        own, part = Relationships(), "ppt/slideMasters/slideMaster1.xml"
        listed: list[str] = []
        for name, number, layout in named(offered(made, _OFFERED, others), words):
            place = f"ppt/slideLayouts/slideLayout{number}.xml"
            listed.append(own.add(names.REL_LAYOUT, place))
            back = Relationships()
            back.add(names.REL_MASTER, part)
            add(place, layout.xml(texts.attribute(name)), names.TYPE_LAYOUT, back)
        own.add(names.REL_THEME, "ppt/theme/theme1.xml")
        add(part, master.xml(listed, palette, texts, words), names.TYPE_MASTER, own)

    def _write_presentation(self) -> None:
        own = Relationships()
        first, *others = self.masters
        own.add(names.REL_MASTER, first)
        own.add(names.REL_NOTES_MASTER, _NOTES_MASTER)
        own.add(names.REL_HANDOUT_MASTER, _HANDOUT_MASTER)
        for other in others:
            own.add(names.REL_MASTER, other)
        slides = [
            own.add(names.REL_SLIDE, f"ppt/slides/slide{number}.xml")
            for number in range(1, self._slides + 1)
        ]
        own.add(names.REL_PRES_PROPS, "ppt/presProps.xml")
        own.add(names.REL_VIEW_PROPS, "ppt/viewProps.xml")
        own.add(names.REL_TABLE_STYLES, "ppt/tableStyles.xml")
        own.add(names.REL_THEME, self.theme)
        size = self._first.size
        sections = self._sections.xml(self.gate)
        tags = own.add(names.REL_TAGS, _TAGS) if self._makers else ""
        lists = custom_shows(self._needs, slides, self.deck.lang)
        if tags:
            lists += f'<p:custDataLst><p:tags r:id="{tags}"/></p:custDataLst>'
        levels = self.usual_levels()
        xml = presentation_xml(size, slides, levels, lists, sections, self.master_ids)
        add = self._package.add
        add("ppt/presentation.xml", xml, names.TYPE_PRESENTATION, own)
        empty = f"{names.DECLARATION}<p:{{}} {names.NAMESPACES}/>"
        add(
            "ppt/presProps.xml",
            presentation_properties(self.deck.show_settings.loop),
            names.TYPE_PRES_PROPS,
        )
        add("ppt/viewProps.xml", empty.format("viewPr"), names.TYPE_VIEW_PROPS)
        self._write_table_styles()
        if self._makers:
            add(_TAGS, self._identity.tags_xml(), names.TYPE_TAGS)
        if self._makers or self.labels:
            xml = self._identity.property_xml(self.labels, own=self._makers)
            add("docProps/custom.xml", xml, names.TYPE_CUSTOM)
        wide = size.width / size.height > 1.5
        xml = app_properties(self._slides, self._notes, self._hidden, wide, self._makers)
        add("docProps/app.xml", xml, names.TYPE_APP)

    def package_parts(self) -> Iterable[tuple[str, str]]:
        """Type of relationship and name of parts that belong to the package itself."""
        return ()

    def usual_levels(self) -> str:
        """Of text boxes that a person adds."""
        return other_levels(self._palette, self._deckwide.texts)

    def _style_name(self) -> str:
        return self.gate.attribute(theme_name(self._first.theme))

    def _write_table_styles(self) -> None:
        styles = self._table_styles.xml(self._style_name())
        self._package.add("ppt/tableStyles.xml", styles, names.TYPE_TABLE_STYLES)
