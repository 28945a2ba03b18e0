"""What a person may correct at a place of the open briefing, and correcting it. Here alone the
window's menus, panes and keys meet corrections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.corrections.change_kind import kinds_for
from briefing.compose.corrections.left_out import left_out
from briefing.compose.corrections.lines import extracts_in
from briefing.compose.slides.kind_choice import natural_kind
from briefing.edit.kind import said_kind
from briefing.layout.variants.rules import offered
from briefing.model.corrections import (
    NO_HEADING,
    Corrections,
    Extract,
    PersonCorrection,
    QuotedLine,
    line_at,
    sources_of,
    spans_of,
)
from briefing.model.deck import KINDS
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Source, rich_text_from
from briefing.ui.session import step_names
from briefing.ui.session.document_editor import DocumentEditor
from briefing.ui.session.found_people import FoundPerson, name_at, people_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.analysis.facts import Facts
    from briefing.model.deck import Kind, Slide
    from briefing.model.document import Part
    from briefing.ui.session.session import Session

LEVELS = (1, 2, 3)
WIDEST_HEADING = 40
"""Em of a line that may be a heading: a Chinese character is one wide, a Latin letter half."""
_SENTENCE_END = lazy_regex(r"[。！？!?]|\.(?=\s|$)")


class CorrectionEditor:
    """Of whatever is open in `session`. Where nothing is, there is nothing to correct."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._document = DocumentEditor(session)

    # headings

    @property
    def is_article(self) -> bool:
        """Headings and people were found by rules, and can be corrected."""
        return self._facts is not None

    @property
    def has_extracts(self) -> bool:
        """The slides show spans of an article."""
        briefing = self._session.briefing
        return briefing is not None and briefing.deck.article is not None

    def level(self, number: int) -> int:
        """Of the heading that source line `number` is; NO_HEADING where it is none."""
        if facts := self._facts:
            for heading in facts.headings:
                passage = facts.passages[heading.span.passage]
                if passage.first <= number <= passage.last:
                    return heading.level
        return NO_HEADING

    def level_before(self, number: int) -> int:
        """Of the last heading before source line `number`; 1 where there is none."""
        facts = self._facts
        before = [
            heading.level
            for heading in (facts.headings if facts else ())
            if facts and facts.passages[heading.span.passage].first < number
        ]
        return before[-1] if before else LEVELS[0]

    def is_heading_corrected(self, number: int) -> bool:
        """A person corrected whether the line is a heading."""
        return self._line(number) in self._corrections.headings

    def can_be_heading(self, number: int) -> bool:
        """The line is short enough for a title: a paragraph, which one line of an article may be,
        is none.
        """
        line = self._line(number)
        if line is None:
            return False
        words = line.text.strip()
        width = sum(1 if "\u2e80" <= one else 0.5 for one in words)
        sentences = len(_SENTENCE_END.findall(words))
        return width <= WIDEST_HEADING and sentences < 2

    def set_heading(self, number: int, level: int | None) -> None:
        """Source line `number` is a heading of `level`, is NO_HEADING, or (None) what the rules
        make of it.
        """
        if line := self._line(number):
            text = step_names.HEADING if level else step_names.NO_HEADING
            name = step_names.HEADING_AS_FOUND if level is None else text
            self._correct(self._corrections.with_heading(line, level), name, line.text, number)

    # people

    def people_on(self, slide: Slide) -> list[FoundPerson]:
        """Those whom the slide shows, in its order."""
        return people_on(slide, self._facts) if self._facts else []

    def slide_with(self, found_name: str) -> int | None:
        """Index of a slide that shows the person: the current one, else the first."""
        current, briefing = self._session.navigator.slide_index, self._session.briefing
        slides = briefing.deck.slides if briefing else ()
        order = [current, *range(len(slides))] if slides else []
        for index in order:
            if any(one.found_name == found_name for one in self.people_on(slides[index])):
                return index
        return None

    def person_at(self, place: Source) -> str:
        """Found name of the person who is named at the place of the source; empty for none."""
        return name_at(place, self._facts) if self._facts else ""

    def set_person(self, correction: PersonCorrection) -> None:
        """What is true of a person. What it leaves open stays as it was."""
        if correction.nobody:
            name = step_names.NOBODY
        else:
            name = step_names.PERSON if correction.found else step_names.NEW_PERSON
        called = correction.found or correction.name
        self._correct(self._corrections.with_person(correction), name, called)

    def reset_person(self, found_name: str) -> None:
        """The person is as the rules find them."""
        corrections = self._corrections.without_person(found_name)
        self._correct(corrections, step_names.PERSON_AS_FOUND, found_name)

    # extracts

    def extract_at(self, place: Source) -> RichText | None:
        """The text of the current slide at the place of the source, if it can be taken off."""
        slide = self._session.navigator.slide
        extracts = extracts_in(slide.blocks) if slide and self.has_extracts else ()
        return _at(place, extracts)

    def left_out(self) -> list[RichText]:
        """What the current slide's notes say and it does not show."""
        briefing, slide = self._session.briefing, self._session.navigator.slide
        if not briefing or not slide or not self.has_extracts:
            return []
        off = [one for one in self._corrections.extracts if one.slide == slide.id and not one.shown]
        lines = briefing.deck.lines
        return left_out(slide, lines, sources_of(lines, off))

    def left_out_at(self, place: Source) -> RichText | None:
        """The sentence at the place of the source, if the current slide could show it."""
        return _at(place, self.left_out())

    def take_off(self, text: RichText) -> None:
        """The current slide does not show `text`."""
        self._set_extract(text, step_names.TAKE_OFF, shown=False)

    def put_on(self, text: RichText) -> None:
        """The current slide shows `text`."""
        self._set_extract(text, step_names.PUT_ON, shown=True)

    def text_at(self, place: Source) -> RichText:
        """The words at a place of the source."""
        briefing = self._session.briefing
        return rich_text_from(briefing.deck.lines, (place,)) if briefing else RichText()

    # kinds

    def kinds(self) -> tuple[Kind, ...]:
        """Which kinds suit the current slide; its own, as found, is among them."""
        briefing, slide = self._session.briefing, self._session.navigator.slide
        natural = self._natural()
        if not briefing or not slide or not natural:
            return ()
        suitable = {*kinds_for(briefing.document, natural), slide.kind}
        return tuple(kind for kind in KINDS if kind in suitable)

    def natural_kind(self) -> Kind | None:
        """What the current slide is where nobody says otherwise."""
        part = self._part
        if part is not None and said_kind(part) is not None:
            return natural_kind(part)
        slide = self._natural()
        return slide.kind if slide else None

    def chosen_kind(self) -> Kind | None:
        """The one that a person chose for the current slide, here or in its file."""
        part, slide = self._part, self._session.navigator.slide
        if part is not None:
            return said_kind(part)
        return self._corrections.kinds.get(slide.id) if slide else None

    def set_kind(self, kind: Kind | None) -> None:
        """The current slide is of this kind; None for what its content asks for."""
        slide = self._session.navigator.slide
        if self._part is not None:
            self._document.set_kind(kind)
        elif slide:
            corrections = self._corrections.with_kind(slide.id, kind)
            self._correct(corrections, step_names.KIND, slide.title.plain)

    # detail

    @property
    def detail(self) -> str:
        """How much of the article the slides say, one of DETAILS or a number, as a person chose;
        empty for what the file asks for.
        """
        return self._corrections.detail

    def set_detail(self, detail: str, called: str) -> None:
        """The slides say so much; `called` is what the step says it is."""
        if self.is_article and detail != self.detail:
            self._correct(replace(self._corrections, detail=detail), step_names.DETAIL, called)

    # ways to compose a slide

    def variants(self) -> tuple[str, ...]:
        """Those of the current slide's kind that its content can fill."""
        slide = self._session.navigator.slide
        return offered(slide) if slide else ()

    def set_variant(self, name: str) -> None:
        """The current slide is composed so; by the way it has anyhow where it was chosen before."""
        if self._part is not None:
            self._document.set_variant(name)
        elif slide := self._session.navigator.slide:
            chosen = self._corrections.variants.get(slide.id)
            said = "" if name == chosen else name
            corrections = self._corrections.with_variant(slide.id, said)
            self._correct(corrections, step_names.VARIANT, slide.title.plain)

    # inside

    @property
    def _facts(self) -> Facts | None:
        briefing = self._session.briefing
        return briefing.facts if briefing else None

    @property
    def _part(self) -> Part | None:
        """What the current slide was made from, where an author marked it."""
        slide, document = self._session.navigator.slide, self._document.document
        there = slide is not None and document is not None and slide.part >= 0
        return document.parts[slide.part] if there and document and slide else None

    @property
    def _corrections(self) -> Corrections:
        return self._session.history.state.corrections

    def _correct(self, corrections: Corrections, name: str, value: str, line: int = 0) -> None:
        state = replace(self._session.history.state, corrections=corrections)
        self._session.change(state, name, value, line)

    def _line(self, number: int) -> QuotedLine | None:
        """A line of an article that is not blank."""
        briefing = self._session.briefing
        lines = briefing.document.lines if briefing and briefing.facts else ()
        if not 0 < number <= len(lines) or not lines[number - 1].strip():
            return None
        return line_at(lines, number)

    def _natural(self) -> Slide | None:
        """The current slide without the kind that a person chose for it."""
        briefing, slide = self._session.briefing, self._session.navigator.slide
        if not briefing or not slide or slide.id not in self._corrections.kinds:
            return slide
        from briefing.compose import compose

        corrections = self._corrections.with_kind(slide.id, None)
        deck = compose(briefing.document, corrections=corrections, facts=briefing.facts)
        return next((one for one in deck.slides if one.id == slide.id), slide)

    def _set_extract(self, text: RichText, name: str, *, shown: bool) -> None:
        briefing, slide = self._session.briefing, self._session.navigator.slide
        if not briefing or not slide or not text.sources:
            return
        extract = Extract(slide.id, spans_of(briefing.deck.lines, text), shown)
        back = any(
            one.shown != shown and (one.slide, one.text) == (extract.slide, extract.text)
            for one in self._corrections.extracts
        )
        corrections = self._corrections.without_extract(extract.slide, extract.text)
        corrections = corrections if back else corrections.with_extract(extract)
        self._correct(corrections, name, text.plain)


def _at(place: Source, texts: Iterable[RichText]) -> RichText | None:
    return next((text for text in texts if text.overlaps(place)), None)
