"""Who says what: each sentence belongs to the subject before it, and roles follow from verbs."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span, Speech
from briefing.analysis.lexicon import any_of, lookup
from briefing.analysis.rules.dialogue import speaker_of
from briefing.analysis.rules.elections import elected_lines, elected_places
from briefing.analysis.rules.predicates import Predicate, Subject, answer, opens_words, predicate_of
from briefing.analysis.rules.quotations import is_inside, quotations
from briefing.analysis.rules.roles import labelled_passages, take_field_role, take_role
from briefing.analysis.rules.speech.read_passage import ReadPassage
from briefing.analysis.rules.speech.subjects import heard, leads_in, only_one, subjects_of
from briefing.analysis.sentences import sentences
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts, Mention, Role

_ATTENDING = lazy_regex(
    r"(?:出席|参加|列席|参会|到会|与会)[^，。；：]{0,16}(?:的?(?:还)?有|包括|人员|领导|嘉宾)"
    r"|(?:委员会|专家组|评审组|领导小组|理事会)由[^，。；：]{0,16}组成，"
)
_APART = lazy_regex(
    r"据了解|据悉|据介绍|会上|座谈(?:会上|中)|签约后|此外，[^，。；]{0,14}(?:人员|代表|来宾|嘉宾|领导)|[0-9一二三四五六七八九十几]+年来|前?不久前?，|日前|记者|会[前后]|当[天日晚]|随后|[此本]次|活动(?:中|现场|当)|会议期间|与会|截至|仪式"
    r"|[^，。；：“”]{2,40}(?:参加|出席|列席|陪同)了?[^，。；：“”]{0,12}(?:[。]|$)"
)
"""What a narrator begins with, after somebody's speech; and who else was there."""
_HIMSELF = lazy_regex(r"我|咱|[中双各]方|也就是|可以|来|话|比如|例如|不用|所以|总的")
"""`我们认为，`, `也就是说，`: the speaker goes on."""
_ASKS_MORE = lazy_regex(
    r"(?:还|也|同时|既|更)?要|必须|应|须|需|希望|建议|我|咱|[中双各]方|各|[一二三四五六]是|第[一二三四五六]|首先|其次"
    r"|坚持|加强|推[动进]|加快|通过|以"
)
"""How a speech goes on of which it is not clear that it does."""
_NARRATED = 3
"""After so many sentences of a narrator in a passage, what follows a speech may be his again."""
_INTRODUCED = 4
"""Characters of posts with which a sentence introduces somebody who has not been named yet."""
_IN_A_LIST = lazy_regex(r"[：；][一二三四五六七八九十]是")
"""Before who does something in an item of a list, which is not their words: `二是NAME讲话；`."""


def find_speeches(facts: Facts) -> Facts:
    """Roles of all people, and the sentences that each of them, or a collective, says."""
    if facts.lang == "en":
        return facts
    skipped = facts.skipped()
    by_passage: dict[int, list[Mention]] = {}
    for mention in facts.mentions:
        by_passage.setdefault(mention.span.passage, []).append(mention)
    reading = _Reading(facts, _present(facts, by_passage))
    for index in facts.body():
        if index not in skipped:
            reading.read(index, by_passage.get(index, []))
    roles, speeches = reading.roles, reading.found
    if (person := speaker_of(facts)) >= 0:
        take_role(roles, person, "speaker", None)
    for span in facts.subtitle:
        for mention in by_passage.get(span.passage, []):
            take_role(roles, mention.person, "attendee", None)
    for index in elected_lines(facts):
        for mention in by_passage.get(index, []):
            take_role(roles, mention.person, "attendee", None)
    named = {facts.folded(person.name): place for place, person in enumerate(facts.people)}
    for span in elected_places(facts):
        if (place := named.get(facts.folded(span), -1)) >= 0:
            take_role(roles, place, "attendee", None)
    for field in facts.fields:
        take_field_role(facts, field.kind, field.value, roles)
    for heading, value in labelled_passages(facts):
        take_field_role(facts, heading, value, roles)
    people = tuple(
        replace(person, role=roles[i][0], act=roles[i][1]) if i in roles else person
        for i, person in enumerate(facts.people)
    )
    if speaker_of(facts) >= 0:
        speeches.clear()
    return replace(facts, people=people, speeches=tuple(speeches))


def _present(facts: Facts, by_passage: dict[int, list[Mention]]) -> frozenset[int]:
    """Whom a passage names before anybody speaks in it, outside quotations."""
    found: set[int] = set()
    for index, mentions in by_passage.items():
        folded = facts.passages[index].folded
        quoted, _ = quotations(folded)
        said = _opening_tag().search(folded)
        end = said.end() if said else len(folded)
        found.update(
            one.person
            for one in mentions
            if one.span.start < end and not is_inside(quoted, one.span.start)
        )
    return frozenset(found)


class _Reading:
    """Passages read sentence by sentence, remembering who speaks and who was spoken of last."""

    def __init__(self, facts: Facts, present: frozenset[int]) -> None:
        self.facts = facts
        self.present = present
        """They may take the floor from whoever speaks; others are only spoken of."""
        self.last = -1
        """Whom 他 can mean: the only subject of the sentence before; -1 for nobody."""
        self.runs_on = False
        """The last speech is not over: an indirect one, or a quotation."""
        self.direct = False
        """It is a quotation, which only goes on with another."""
        self.doubtful = False
        """It stands behind much that is the narrator's own."""
        self.open: Speech | None = None
        """Whose quotation is still open at the end of the passage before."""
        self.roles: dict[int, tuple[Role, Span | None]] = {}
        self.found: list[Speech] = []

    def read(self, index: int, mentions: list[Mention]) -> None:
        """One more passage."""
        folded = self.facts.passages[index].folded
        before = self.open if folded[:1] in {"“", "「"} else None
        here = ReadPassage(self.facts, index, mentions, before is not None)
        self.runs_on = False
        for place, sentence in enumerate(sentences(folded)):
            if place == 0 and before:
                self.found.append(Speech(Span(index, *sentence), Span(index, 0, 0), before.person))
                self.runs_on = self.direct = True
            elif not (self.runs_on and self._goes_on(here, sentence)):
                self.runs_on = False
                self._narrated(here, sentence)
                first = (
                    not self.runs_on
                    or self.found[-2:-1] == []
                    or (self.found[-2].span.passage != index)
                )
                self.doubtful = self.runs_on and first and place >= _NARRATED
        self.open = self.found[-1] if here.open and self.runs_on else None

    def _goes_on(self, here: ReadPassage, sentence: tuple[int, int]) -> bool:
        """Whether the sentence belongs to the speech before it, which then takes it in."""
        low, high = sentence
        inside = here.is_quoted(low) and here.is_quoted(low - 1)
        if not inside:
            if self.direct and not here.is_quoted(low):
                return False
            if self._takes_over(here, sentence) or _APART.match(here.folded, low):
                return False
            if self.doubtful and not _ASKS_MORE.match(here.folded, low):
                return False
            said = _opening_tag().match(here.folded, low, high)
            if said and not _HIMSELF.match(here.folded, low):
                return False
        self.found[-1] = replace(self.found[-1], span=replace(self.found[-1].span, end=high))
        speaker = self.found[-1].person
        if any(
            one.person != speaker and self._is_subject(here, one) for one in here.inside(sentence)
        ):
            self.last = -1
        return True

    def _takes_over(self, here: ReadPassage, sentence: tuple[int, int]) -> bool:
        """Whether somebody who is there, or is introduced with posts, does something now."""
        subjects = subjects_of(self.facts, here, sentence, self.last)
        first = subjects[0] if subjects else None
        if first is None or not self._opens(here, first, sentence):
            return False
        if not first.people and _HIMSELF.match(here.folded, sentence[0]):
            return False
        posted = bool(first.people) and first.lead >= _INTRODUCED
        named = not first.people or posted or self.present.issuperset(first.people)
        stop = subjects[1].start if len(subjects) > 1 else sentence[1]
        return named and predicate_of(here.folded, first.end, stop) is not None

    def _opens(self, here: ReadPassage, subject: Subject, sentence: tuple[int, int]) -> bool:
        """Whether the sentence begins with the subject."""
        return leads_in(here.folded[sentence[0] : subject.start])

    def _is_subject(self, here: ReadPassage, mention: Mention) -> bool:
        return mention.span.start == 0 or here.folded[mention.span.start - 1] in "，；。：”"

    def _narrated(self, here: ReadPassage, sentence: tuple[int, int]) -> None:
        subjects = subjects_of(self.facts, here, sentence, self.last)
        if not subjects:
            self.last = -1
            return
        self.last = only_one(subjects)
        attending = _ATTENDING.search(here.folded, sentence[0], subjects[0].start) is not None
        waiting: tuple[int, ...] = ()
        speaks = False
        for subject, following in pairwise([*subjects, None]):
            if subject is None or (speaks and not _after_semicolon(here.folded, subject.start)):
                continue
            stop = following.start if following else sentence[1]
            together = replace(subject, people=(*waiting, *subject.people))
            if attending and together.people:
                for person in together.people:
                    take_role(self.roles, person, "attendee", None)
                continue
            predicate = self._predicate(here, together, stop, sentence)
            waiting = () if predicate or not subject.people else together.people
            if predicate:
                self._take(here, together, predicate, stop, sentence)
                speaks = self.runs_on
                self.last = subject.people[0] if speaks and len(subject.people) == 1 else self.last

    def _predicate(
        self, here: ReadPassage, subject: Subject, stop: int, sentence: tuple[int, int]
    ) -> Predicate | None:
        return (
            answer(here.folded, subject)
            or heard(here, subject, sentence)
            or predicate_of(here.folded, subject.end, stop)
        )

    def _take(
        self,
        here: ReadPassage,
        subject: Subject,
        predicate: Predicate,
        stop: int,
        sentence: tuple[int, int],
    ) -> None:
        """Give the subject its role, and what it says."""
        verb = Span(here.index, predicate.start, predicate.end)
        for person in subject.people:
            take_role(self.roles, person, predicate.role, verb)
        if predicate.role not in {"speaker", "chair"} or len(subject.people) > 1:
            return
        listed = _IN_A_LIST.search(here.folded, sentence[0], subject.start)
        if listed and not opens_words(here.folded, verb):
            return
        first = not self.found or self.found[-1].span.passage != here.index
        opens = first or self.found[-1].span.end <= sentence[0]
        low = sentence[0] if opens else subject.start
        if not opens:
            self.found[-1] = replace(self.found[-1], span=replace(self.found[-1].span, end=low))
        self.runs_on = predicate.role == "speaker" and opens_words(here.folded, verb)
        if here.is_quoted(sentence[0]) and here.folded[verb.start : verb.end] in lookup("tags"):
            self.runs_on = predicate.role == "speaker"
        self.direct = self.runs_on and (
            here.is_quoted(sentence[1] - 1) or here.is_quoted(sentence[0])
        )
        person = subject.people[0] if subject.people else -1
        end = sentence[1] if self.runs_on else stop
        self.found.append(Speech(Span(here.index, low, end), verb, person))


def _after_semicolon(folded: str, at: int) -> bool:
    return folded[at - 1 : at] == "；"


@cache
def _opening_tag() -> re.Pattern[str]:
    """A sentence's first words, up to `表示，`: somebody says what follows."""
    return re.compile(rf"[^，。；：！？“”]{{0,60}}(?:{any_of('tags')})(?:道|说)?(?=[，：“])")
