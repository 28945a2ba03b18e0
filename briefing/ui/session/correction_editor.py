"""What a person may say of a place of the open deck, and saying it. Here alone the window's menus,
panes and keys meet corrections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.corrections.change_kind import kinds_for
from briefing.compose.corrections.left_out import left_out
from briefing.compose.corrections.lines import extracts_in
from briefing.model.corrections import (
    NO_HEADING,
    Corrections,
    Extract,
    Line,
    PersonCorrection,
    line_at,
    sources_of,
    spans_of,
)
from briefing.model.deck import KINDS, People, Person
from briefing.model.document import Group
from briefing.model.kinds import kind_of_classes
from briefing.model.text import RichText, Source, rich_text_from
from briefing.ui.session import correction_steps
from briefing.ui.session.correction_steps import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Span
    from briefing.model.deck import Kind, Slide
    from briefing.ui.session.session import Session

LEVELS = (1, 2, 3)


class Found(NamedTuple):
    """Somebody in the article."""

    found: str
    """The name that the rules found, or that a person said of whom they did not find."""
    person: Person
    """As the slides show them."""
    role: str
    said: PersonCorrection | None


class Corrector:
    """Of the deck that is open in `session`, at any time."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # headings

    @property
    def is_article(self) -> bool:
        """Headings and people were found by rules, and can be corrected."""
        return self._session.facts is not None

    @property
    def has_extracts(self) -> bool:
        """The slides show spans of an article."""
        deck = self._session.deck
        return deck is not None and deck.article is not None

    def level(self, number: int) -> int:
        """Of the heading that source line `number` is; NO_HEADING where it is none."""
        facts = self._session.facts
        for heading in facts.headings if facts else ():
            passage = facts.passages[heading.span.passage] if facts else None
            if passage is not None and passage.first <= number <= passage.last:
                return heading.level
        return NO_HEADING

    def level_before(self, number: int) -> int:
        """Of the last heading before source line `number`; 1 where there is none."""
        facts = self._session.facts
        before = [
            heading.level
            for heading in (facts.headings if facts else ())
            if facts and facts.passages[heading.span.passage].first < number
        ]
        return before[-1] if before else LEVELS[0]

    def is_said(self, number: int) -> bool:
        """A person said of the line whether it is a heading."""
        line = self._line(number)
        return line is not None and line in self._session.corrections.headings

    def say_heading(self, number: int, level: int | None) -> None:
        """Source line `number` is a heading of `level`, is NO_HEADING, or (None) what the rules
        make of it.
        """
        line = self._line(number)
        if line is None:
            return
        text = correction_steps.HEADING if level else correction_steps.NO_HEADING
        change = Change(correction_steps.HEADING_AS_FOUND if level is None else text, line.text)
        self._session.correct(self._said.with_heading(line, level), change, number)

    # people

    def people_on(self, slide: Slide | None) -> list[Found]:
        """Those whom the slide shows, in its order."""
        facts = self._session.facts
        if slide is None or facts is None:
            return []
        return [found for person in _people(slide) if (found := _found(facts, person))]

    def slide_with(self, found: str) -> int | None:
        """Index of a slide that shows the person: the current one, else the first."""
        session = self._session
        slides = session.deck.slides if session.deck else ()
        order = [session.slide_index, *range(len(slides))] if slides else []
        for index in order:
            if any(one.found == found for one in self.people_on(slides[index])):
                return index
        return None

    def person_at(self, place: Source) -> str:
        """Found name of the person who is named at the place of the source; empty for none."""
        facts = self._session.facts
        if facts is None:
            return ""
        spans: list[tuple[int, Span]] = []
        for index, person in enumerate(facts.people):
            spans += [(index, span) for span in (person.name, *person.posts)]
        spans += [(mention.person, mention.span) for mention in facts.mentions]
        for index, span in spans:
            if facts.rich(span).overlaps(place):
                return _found_name(facts, index)
        return ""

    def say_person(self, said: PersonCorrection) -> None:
        """What is true of a person. What it leaves open stays as it was."""
        if said.nobody:
            text = correction_steps.NOBODY
        else:
            text = correction_steps.PERSON if said.found else correction_steps.NEW_PERSON
        change = Change(text, said.found or said.name)
        self._session.correct(self._said.with_person(said), change)

    def forget_person(self, found: str) -> None:
        """The person is as the rules find them."""
        change = Change(correction_steps.PERSON_AS_FOUND, found)
        self._session.correct(self._said.without_person(found), change)

    # extracts

    def extract_at(self, place: Source) -> RichText | None:
        """The text of the current slide at the place of the source, if it can be taken off."""
        slide = self._session.slide
        if slide is None or not self.has_extracts:
            return None
        for text in extracts_in(slide.blocks):
            if text.overlaps(place):
                return text
        return None

    def left_out(self) -> list[RichText]:
        """What the current slide's notes say and it does not show."""
        slide, deck = self._session.slide, self._session.deck
        if slide is None or deck is None or not self.has_extracts:
            return []
        return left_out(slide, deck.lines, self._taken(slide.id))

    def left_out_at(self, place: Source) -> RichText | None:
        """The sentence at the place of the source, if the current slide could show it."""
        for text in self.left_out():
            if text.overlaps(place):
                return text
        return None

    def take_off(self, text: RichText) -> None:
        """The current slide does not show `text`."""
        self._say_extract(text, correction_steps.TAKE_OFF, shown=False)

    def put_on(self, text: RichText) -> None:
        """The current slide shows `text`."""
        self._say_extract(text, correction_steps.PUT_ON, shown=True)

    def stretch(self, place: Source) -> RichText:
        """The words at a place of the source."""
        deck = self._session.deck
        return rich_text_from(deck.lines, (place,)) if deck else RichText()

    # kinds

    def kinds(self) -> tuple[Kind, ...]:
        """Which kinds suit the current slide; its own, as found, is among them."""
        document, slide = self._session.document, self._natural()
        if document is None or slide is None:
            return ()
        own = self._session.slide
        found = {*kinds_for(document, slide), own.kind if own else slide.kind}
        return tuple(kind for kind in KINDS if kind in found)

    def natural_kind(self) -> Kind | None:
        """What the current slide is where nobody says otherwise."""
        slide = self._natural()
        return slide.kind if slide else None

    @property
    def is_kind_in_file(self) -> bool:
        """The file says of which kind the current slide is: on its heading, or as its one group."""
        document, slide = self._session.document, self._session.slide
        if document is None or slide is None or not 0 <= slide.part < len(document.parts):
            return False
        part = document.parts[slide.part]
        groups = tuple(block.kind for block in part.blocks if isinstance(block, Group))
        return kind_of_classes((*part.attributes.classes, *groups)) is not None

    def chosen_kind(self) -> Kind | None:
        slide = self._session.slide
        return self._said.kinds.get(slide.id) if slide else None

    def say_kind(self, kind: Kind | None) -> None:
        """The current slide is of this kind; None for what its content asks for."""
        if (slide := self._session.slide) is not None:
            self._session.set_kind(slide.id, kind)

    # inside

    @property
    def _said(self) -> Corrections:
        return self._session.corrections

    def _line(self, number: int) -> Line | None:
        document = self._session.document
        if document is None or not self.is_article or not 0 < number <= len(document.lines):
            return None
        line = line_at(document.lines, number)
        return line if line.text.strip() else None

    def _natural(self) -> Slide | None:
        """The current slide without the kind that a person chose for it."""
        slide, document = self._session.slide, self._session.document
        if slide is None or document is None or slide.id not in self._said.kinds:
            return slide
        from briefing.compose import compose

        said = self._said.with_kind(slide.id, None)
        deck = compose(document, corrections=said, facts=self._session.facts)
        return next((one for one in deck.slides if one.id == slide.id), slide)

    def _taken(self, slide: str) -> list[tuple[Source, ...]]:
        deck = self._session.deck
        off = [one for one in self._said.extracts if one.slide == slide and not one.shown]
        return sources_of(deck.lines, off) if deck else []

    def _say_extract(self, text: RichText, what: str, *, shown: bool) -> None:
        slide, deck = self._session.slide, self._session.deck
        if slide is None or deck is None or not text.sources:
            return
        extract = Extract(slide.id, spans_of(deck.lines, text), shown)
        back = any(
            one.shown != shown and (one.slide, one.text) == (extract.slide, extract.text)
            for one in self._said.extracts
        )
        said = self._said.without_extract(extract.slide, extract.text)
        said = said if back else said.with_extract(extract)
        self._session.correct(said, Change(what, text.plain))


def _people(slide: Slide) -> Iterator[Person]:
    for block in slide.blocks:
        if isinstance(block, Person):
            yield block
        elif isinstance(block, People):
            yield from block.people


def _found(facts: Facts, shown: Person) -> Found | None:
    """Whom of the article a slide shows: by the place of the name, or by the name itself."""
    for index, person in enumerate(facts.people):
        own = person.correction.name if person.correction else ""
        if facts.rich(person.name).sources == shown.name.sources or own == shown.name.plain != "":
            return Found(_found_name(facts, index), shown, person.role, person.correction)
    return None


def _found_name(facts: Facts, index: int) -> str:
    person = facts.people[index]
    if person.correction is not None and (person.correction.found or person.correction.name):
        return person.correction.found or person.correction.name
    return facts.text(person.name)
