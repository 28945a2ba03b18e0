"""A document whose slides its author marked → a Deck that composes each slide when asked."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from briefing.compose.corrections.lines import Extracts
from briefing.compose.ids import Ids, slug
from briefing.compose.labels import AGENDA, label
from briefing.compose.language import language_of
from briefing.compose.links import names_slides
from briefing.compose.origin import ArticleSources
from briefing.compose.slides.show_settings import show_settings_of
from briefing.compose.slides.slide import DeckContext, SlideContext, is_brief, slide_of
from briefing.compose.timing import timed
from briefing.model import deck, document
from briefing.model.kinds import kind_of_classes, opening
from briefing.model.lazy import LazySequence
from briefing.model.record import field, mutable, replace
from briefing.model.text import RichText, Run, rich

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.model.corrections import Extract
    from briefing.model.deck import Kind

AGENDA_FROM_SECTIONS = 3
AGENDA_FROM_SLIDES = 10
AGENDA_EXPLAINS = 6
"""Sections at most, under whose titles stands what their pages say."""


@mutable
class _Entry:
    """One slide to be."""

    part: int = -1
    context: SlideContext = field(default_factory=lambda: SlideContext("", -1))


STEERING = frozenset(
    {
        "agenda", "build-lists", "cover", "header", "headingdivider", "incremental", "marp",
        "slide-level", "toc",
    }
)  # fmt: skip
"""Keys of the front matter that say how to read the file: they are none of the deck's."""


def compose_slides(
    source: document.Document, kinds: Mapping[str, Kind], extracts: Sequence[Extract] = ()
) -> deck.Deck:
    """Slides in the order of the parts, with a cover before and, in a long deck, an agenda. One
    that was saved from an article knows its sources, and can be corrected by `extracts`.
    """
    plan = _Plan(source, kinds)
    values = {key: text for key, text in source.meta.values.items() if key not in STEERING}
    sections, timing, problems = timed(source, plan.sections, plan.section_pages())
    settings, slips = show_settings_of(source.meta, str(source.path) if source.path else "")
    made = deck.Deck(
        title=plan.title(),
        slides=ComposedSlides(plan),
        sections=sections,
        meta=replace(source.meta, values=values),
        timing=timing,
        show_settings=settings,
        lang=plan.lang,
        folder=source.path.parent if source.path else None,
        lines=source.lines,
        problems=(*source.problems, *problems, *slips),
    )
    return _with_sources(made, source.origin, extracts) if source.origin else made


class ComposedSlides(LazySequence["deck.Slide"]):
    """The slides of a deck, and the plan that they follow."""

    __slots__ = ("plan",)

    def __init__(self, plan: _Plan) -> None:
        super().__init__(len(plan.entries), plan.slide)
        self.plan = plan


def place_of(made: deck.Deck, id: str) -> int | None:
    """Index of the slide with this id: where slides are composed when asked for, none is."""
    slides = made.slides
    if isinstance(slides, ComposedSlides):
        ids = (entry.context.id for entry in slides.plan.entries)
    else:
        ids = (slide.id for slide in slides)
    return next((n for n, one in enumerate(ids) if one == id), None)


def with_part(
    made: deck.Deck, source: document.Document, part: int
) -> tuple[deck.Deck, int] | None:
    """`made` with the one slide composed anew that part `part` of `source` became, and which that
    is; None where other slides may change with it. All other parts are what they were.
    """
    slides = made.slides
    if not isinstance(slides, ComposedSlides) or made.article is not None:
        return None
    plan = slides.plan.of(source)
    place = next((n for n, entry in enumerate(plan.entries) if entry.part == part), -1)
    if place < 0 or plan.entries[place].context.opens or not plan.renamed(place):
        return None
    again = ComposedSlides(plan)
    again.take_all(slides, but=place)
    return replace(made, slides=again, lines=source.lines), place


def _with_sources(
    made: deck.Deck, origin: document.Origin, extracts: Sequence[Extract]
) -> deck.Deck:
    """`made` as a deck of the article that it was saved from."""
    sources = ArticleSources(origin)
    corrected = Extracts(extracts, origin.lines)

    def slide(index: int) -> deck.Slide:
        return corrected.on(sources.slide(made.slides[index]))

    values = {key: text for key, text in made.meta.values.items() if key != "source"}
    meta = replace(made.meta, values=values)
    title, meta, sections = sources.restored((made.title, meta, made.sections))
    return replace(
        made,
        title=title,
        slides=LazySequence(len(made.slides), slide),
        sections=sections,
        meta=meta,
        lines=origin.lines,
        dropped=tuple(deck.Dropped(line, why) for line, why in origin.dropped),
        article=origin.article,
    )


class _Plan:
    """Which slides there are, found from the outline alone; making one parses its part."""

    def __init__(self, source: document.Document, kinds: Mapping[str, Kind]) -> None:
        self.source = source
        self.kinds = kinds
        self.lang = language_of(source)
        self.ids = Ids()
        self.sections: list[deck.Section] = []
        self.entries: list[_Entry] = []
        self._headings = {outline.part: outline for outline in source.outline}
        path = str(source.path) if source.path else ""
        header = rich(source.meta.values.get("header", ""))
        self._shared = DeckContext(self.ids, path, names_slides(source.lines), header)
        self._cover_part: document.Part | None = None
        first = self._plan_cover()
        openers = [part for part in range(first, len(source.parts)) if self._opens_section(part)]
        self._plan_agenda(openers, first)
        self._plan_parts(first, set(openers))

    def of(self, source: document.Document) -> _Plan:
        """The same plan for a document of which one part says other words."""
        again = copy(self)
        again.source = source
        return again

    def renamed(self, place: int) -> bool:
        """Call the slide at `place` by its heading in the new document. False where that changes
        more than this slide: another one is called alike, or one leads there.
        """
        entry = self.entries[place]
        before = self._headings.get(entry.part)
        now = next((one for one in self.source.outline if one.part == entry.part), None)
        if before is None or now is None or before == now:
            return before == now
        old, new = slug(before.text), slug(now.text)
        if not old or not new or self._shared.links or before.attributes.id:
            return False
        if AGENDA.match(before.text) or AGENDA.match(now.text):
            return False
        ids = {one.context.id for one in self.entries} - {entry.context.id}
        if entry.context.id != old or any(_is_called(one, (old, new)) for one in ids):
            return False
        self._headings = {**self._headings, entry.part: now}
        self.entries = [*self.entries]
        self.entries[place] = _Entry(entry.part, entry.context._replace(id=new))
        return True

    # -- what there is ------------------------------------------------------------------------

    def _plan_cover(self) -> int:
        """Plan the cover; answers the first part that is a slide of its own."""
        meta, parts = self.source.meta, self.source.parts
        heading = self._headings.get(0)
        if meta.makes_cover:
            first = 0
            if len(parts) and self._belongs_to_cover(heading, meta.title.plain):
                self._cover_part, first = parts[0], 1
            wanted = slug(meta.title.plain) or "cover"
            self.entries.append(_Entry(-1, SlideContext(self.ids.give(wanted), -1, opens="cover")))
            return first
        if heading and self._is_title(heading):
            self.entries.append(_Entry(0, SlideContext(self._id(0), -1, opens="cover")))
            return 1
        return 0

    def _belongs_to_cover(self, heading: document.Outline | None, title: str) -> bool:
        """The first part only repeats the title, or holds nothing but notes."""
        part = self.source.parts[0]
        if heading is None:
            return not part.blocks
        return heading.level == 1 and slug(heading.text) == slug(title) and is_brief(part)

    def _is_title(self, heading: document.Outline) -> bool:
        """The first heading names the deck: it is the only `#`, another `#` follows at once, or
        all slides begin with `#` and this one holds no sentence.
        """
        part, parts = self.source.parts[0], self.source.parts
        said = kind_of_classes(opening(heading.attributes.classes))
        if said or heading.level != 1 or not heading.text or len(parts) < 2 or not is_brief(part):
            return said == "cover"
        if sum(outline.level == 1 for outline in self.source.outline) == 1:
            return True
        following = self._headings.get(1)
        if self.source.slide_level > 1:
            return following is not None and following.level == 1
        return not any(map(_is_sentence, part.blocks))

    def _opens_section(self, part: int) -> bool:
        heading = self._headings.get(part)
        if heading is None or "section" in heading.attributes.values:
            return False
        said = kind_of_classes(heading.attributes.classes)
        return said == "section" or (said is None and heading.level < self.source.slide_level)

    def _plan_agenda(self, openers: list[int], first: int) -> None:
        top = self._top_sections(openers)
        count = len(self.source.parts) - first
        said = self.source.meta.values.get("agenda", self.source.meta.values.get("toc", "")).lower()
        by_hand = any(
            AGENDA.match(heading.text) or kind_of_classes(heading.attributes.classes) == "agenda"
            for heading in self.source.outline
        )
        long = len(top) >= AGENDA_FROM_SECTIONS and count >= AGENDA_FROM_SLIDES
        wanted = long and not by_hand and said not in {"false", "no"}
        if top and (wanted or said in {"true", "yes"}):
            self.entries.append(
                _Entry(-1, SlideContext(self.ids.give("agenda"), -1, opens="agenda"))
            )

    def _top_sections(self, openers: list[int]) -> list[int]:
        levels = [self._headings[part].level for part in openers]
        return [part for part in openers if self._headings[part].level == min(levels)]

    def _plan_parts(self, first: int, openers: set[int]) -> None:
        top = set(self._top_sections(sorted(openers)))
        count = len(self.source.parts)
        kicker: RichText | None = None
        for part in range(first, count):
            number = ""
            over: RichText | None = None
            if named := self._named_section(part):
                self.sections.append(deck.Section(rich(named), len(self.entries)))
                number, kicker = f"{len(self.sections):02d}", rich(named)
            elif part in top:
                heading = rich(self._headings[part].text)
                self.sections.append(deck.Section(heading, len(self.entries)))
                number, kicker = f"{len(self.sections):02d}", heading
            elif part in openers:
                over = kicker
            context = SlideContext(
                self._id(part),
                len(self.sections) - 1,
                number,
                over,
                "section" if part in openers else None,
                last=part == count - 1,
            )
            self.entries.append(_Entry(part, context))

    def _named_section(self, part: int) -> str:
        """The section that a slide opens by saying `section=`: it needs no page of its own."""
        heading = self._headings.get(part)
        return heading.attributes.values.get("section", "") if heading else ""

    def _id(self, part: int) -> str:
        """From the heading, else from the first line that says anything."""
        heading = self._headings.get(part)
        if heading and (heading.attributes.id or slug(heading.text)):
            return self.ids.give(heading.attributes.id or slug(heading.text))
        starts = (*self.source.firsts, len(self.source.lines) + 1)
        for line in range(*starts[part : part + 2]) if part + 1 < len(starts) else ():
            text = self.source.lines[line - 1]
            if not text.lstrip().startswith(("<!--", ":::")) and (words := slug(text)):
                return self.ids.give(words)
        return self.ids.give("")

    def section_pages(self) -> list[document.Attributes | None]:
        """What the headings of the sections' own pages say; None for a section without a page."""
        entries = [self.entries[section.first] for section in self.sections]
        paged = [entry.part if entry.context.opens == "section" else -1 for entry in entries]
        return [self._headings[part].attributes if part >= 0 else None for part in paged]

    # -- making ------------------------------------------------------------------------------

    def title(self) -> RichText:
        """Of the deck: the front matter's, else the first heading's, else the file's name."""
        if self.source.meta.title:
            return self.source.meta.title
        if self.source.outline:
            return rich(self.source.outline[0].text)
        return rich(self.source.path.stem) if self.source.path else RichText()

    def slide(self, index: int) -> deck.Slide:
        entry = self.entries[index]
        chosen = self.kinds.get(entry.context.id)
        if entry.part >= 0:
            part = self.source.parts[entry.part]
            made = slide_of(part, entry.part, entry.context, self._shared, chosen)
            return self._with_cover_image(made) if entry.context.opens == "cover" else made
        if entry.context.opens == "agenda":
            return self._agenda(entry.context.id)
        return self._cover(entry.context)

    def _cover(self, context: SlideContext) -> deck.Slide:
        meta = self.source.meta
        part = self._cover_part
        lines = [value.source.line for value in (meta.title, meta.subtitle) if value.source]
        made = deck.Slide(
            context.id,
            "cover",
            meta.title,
            meta.subtitle,
            meta.kicker,
            first=min(lines, default=0),
            last=max(lines, default=0),
        )
        if part is None:
            return self._with_cover_image(made)
        own = slide_of(part, 0, context, self._shared, None)
        own = self._with_cover_image(own)
        return replace(
            own, title=meta.title, subtitle=meta.subtitle or own.subtitle, kicker=meta.kicker,
            first=made.first or own.first, part=-1,
        )  # fmt: skip

    def _with_cover_image(self, cover: deck.Slide) -> deck.Slide:
        """With the picture that the front matter wants behind it."""
        meta = self.source.meta
        target = meta.values.get("cover-image", "")
        if not target or cover.background:
            return cover
        line = meta.lines.get("cover-image", 0)
        return replace(cover, background=deck.Picture(target, placement="full", line=line))

    def _agenda(self, identifier: str) -> deck.Slide:
        """Lists the sections; a few of them with what their pages say under the title."""
        points: list[deck.Point] = []
        for number, section in enumerate(self.sections, start=1):
            link = f"#{self.entries[section.first].context.id}"
            title = RichText((Run(section.title.plain, link=link),))
            points.append(deck.Point(title, marker="number", number=number))
            if len(self.sections) <= AGENDA_EXPLAINS:
                opening = self.slide(section.first)
                if opening.kind == "section" and opening.subtitle:
                    points.append(deck.Point(rich(opening.subtitle.plain), level=2, marker="none"))
        return deck.Slide(
            identifier, "agenda", label("agenda", self.lang), blocks=(deck.Points(tuple(points)),)
        )


def _is_called(id: str, names: tuple[str, ...]) -> bool:
    """By one of these names, or by one with a number behind it."""
    return any(
        id == name or (id.startswith(f"{name}-") and id[len(name) + 1 :].isdecimal())
        for name in names
    )


def _is_sentence(block: document.Block) -> bool:
    return not isinstance(block, (document.Paragraph, document.Heading)) or (
        block.text.plain.rstrip().endswith(("。", ".", "！", "!", "？", "?", "；", ";", "："))
    )
