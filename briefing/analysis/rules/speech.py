"""Who says what: each sentence belongs to the subject before it, and roles follow from verbs."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span, Speech
from briefing.analysis.lexicon import any_of, lookup
from briefing.analysis.patterns import WHEN
from briefing.analysis.rules.dialogue import speaker_of
from briefing.analysis.rules.elections import elected_lines, elected_places
from briefing.analysis.rules.predicates import Predicate, Subject, answer, opens_words, predicate_of
from briefing.analysis.rules.quotations import is_inside, quotations
from briefing.analysis.rules.roles import labelled_passages, take_field_role, take_role
from briefing.analysis.sentences import sentences
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Mention, Role

_GAP = lazy_regex(rf"[、，和与及以\s]{{0,3}}(?:{WHEN.pattern})?")
_ATTENDING = lazy_regex(
    r"(?:出席|参加|列席|参会|到会|与会)[^，。；：]{0,16}(?:的?(?:还)?有|包括|人员|领导|嘉宾)"
    r"|(?:委员会|专家组|评审组|领导小组|理事会)由[^，。；：]{0,16}组成，"
)
_OBJECT = lazy_regex(
    r"传达|学习|贯彻|落实|领会|看望|慰问|悼念|纪念|感谢|祝贺|会见|拜访|宣读了?$|任命|免去"
)
_PRONOUN = lazy_regex(r"(?:随后|最后|同时|此外|其间|会上|因此|对此|为此)?，?(?:他|她)(?!们)")
_NUMBERING = lazy_regex(
    r"[\s①-⑳]+|（?[一二三四五六七八九十0-9]{1,2}[、.）]|[两三四五六七八九十0-9]{1,2}[位名]"
)
_CLAUSE = 400
"""Characters before a name in which its clause begins."""
_HEARD_FAR = 64
_HEARD = lazy_regex(r"听取了?[^，。；]{0,60}$")
_REPORTED = lazy_regex(r"[^，。；]{0,40}?(汇报|报告|介绍|发言|讲解|说明|述职|意见|建议)")
"""`听取了NAME关于…的汇报`: who is heard speaks."""
_INTRODUCES = lazy_regex(
    r"^[^，。；]{1,7}[员师家者]$|(?:由|(?:邀请|请来|请到|邀请到)了?(?:[著知]名的?)?|[上中时后前日间]|包括|还有|迎来|[的者]有|是)$"
)
_OUR = lazy_regex(r"[我本][会校院司局县市区镇村园厂]")
_APART = lazy_regex(
    r"据了解|据悉|据介绍|会上|座谈(?:会上|中)|签约后|此外，[^，。；]{0,14}(?:人员|代表|来宾|嘉宾|领导)|[0-9一二三四五六七八九十几]+年来|前?不久前?，|日前|记者|会[前后]|当[天日晚]|随后|[此本]次|活动(?:中|现场|当)|会议期间|与会|截至|仪式"
    r"|[^，。；：“”]{2,40}(?:参加|出席|列席|陪同)了?[^，。；：“”]{0,12}(?:[。]|$)"
)
"""What a narrator begins with, after somebody's speech; and who else was there."""
_TOO = lazy_regex(r"也|还|就|则|同样|曾|正")
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
_LED = lazy_regex(r"[^，。；：]{0,12}下[，。]")
"""`在NAME部署推动下，`: how it came about, not what NAME did."""
_IN_A_LIST = lazy_regex(r"[：；][一二三四五六七八九十]是")
"""Before who does something in an item of a list, which is not their words: `二是NAME讲话；`."""
_SAID = r"(?:还|也|一致|普遍|纷纷|同时|均|共同)?"


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


def _start(mention: Mention) -> int:
    return mention.span.start


class _Passage:
    """A passage with who is named in it outside quotations."""

    def __init__(
        self, facts: Facts, index: int, mentions: list[Mention], open_before: bool
    ) -> None:
        self.index = index
        self.folded = facts.passages[index].folded
        self.quoted, self.open = quotations(self.folded, open_before)
        self.mentions = [one for one in mentions if not is_inside(self.quoted, one.span.start)]

    def inside(self, sentence: tuple[int, int]) -> list[Mention]:
        low = bisect_left(self.mentions, sentence[0], key=_start)
        return self.mentions[low : bisect_left(self.mentions, sentence[1], key=_start)]

    def is_quoted(self, at: int) -> bool:
        return is_inside(self.quoted, at)


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
        here = _Passage(self.facts, index, mentions, before is not None)
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

    def _goes_on(self, here: _Passage, sentence: tuple[int, int]) -> bool:
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

    def _takes_over(self, here: _Passage, sentence: tuple[int, int]) -> bool:
        """Whether somebody who is there, or is introduced with posts, does something now."""
        subjects = self._subjects(here, sentence)
        first = subjects[0] if subjects else None
        if first is None or not self._opens(here, first, sentence):
            return False
        if not first.people and _HIMSELF.match(here.folded, sentence[0]):
            return False
        posted = bool(first.people) and first.lead >= _INTRODUCED
        named = not first.people or posted or self.present.issuperset(first.people)
        stop = subjects[1].start if len(subjects) > 1 else sentence[1]
        return named and predicate_of(here.folded, first.end, stop) is not None

    def _opens(self, here: _Passage, subject: Subject, sentence: tuple[int, int]) -> bool:
        """Whether the sentence begins with the subject."""
        return _leads_in(here.folded[sentence[0] : subject.start])

    def _is_subject(self, here: _Passage, mention: Mention) -> bool:
        return mention.span.start == 0 or here.folded[mention.span.start - 1] in "，；。：”"

    def _narrated(self, here: _Passage, sentence: tuple[int, int]) -> None:
        subjects = self._subjects(here, sentence)
        if not subjects:
            self.last = -1
            return
        self.last = _only(subjects)
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
        self, here: _Passage, subject: Subject, stop: int, sentence: tuple[int, int]
    ) -> Predicate | None:
        return (
            answer(here.folded, subject)
            or self._heard(here, subject, sentence)
            or predicate_of(here.folded, subject.end, stop)
        )

    def _take(
        self,
        here: _Passage,
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

    def _subjects(self, here: _Passage, sentence: tuple[int, int]) -> list[Subject]:
        """Subjects of the sentence from left to right."""
        groups = list(self._groups(here, here.inside(sentence), sentence))
        groups = _outside_speech(here.folded, sentence, groups)
        found = [
            replace(group, object=False)
            for group in groups
            if not group.object or self._heard(here, group, sentence)
        ]
        covered = [(subject.start, subject.end) for subject in found]

        def is_free(at: int) -> bool:
            return not here.is_quoted(at) and not any(low <= at < high for low, high in covered)

        match = _PRONOUN.match(here.folded, *sentence)
        pronouns = [match] if match else []
        pronouns += _clause_pronoun().finditer(here.folded, *sentence)
        for match in pronouns:
            if is_free(match.start()):
                nearest = [one for one in found if one.end <= match.start()]
                who = _only(nearest) if nearest else self.last
                if who >= 0:
                    found.append(Subject(match.start(), match.end(), (who,)))
        for match in _collective().finditer(here.folded, *sentence):
            if is_free(match.start(1)):
                found.append(Subject(match.start(1), match.end(1)))
        return sorted(found, key=lambda subject: subject.start)

    def _heard(self, here: _Passage, group: Subject, sentence: tuple[int, int]) -> Predicate | None:
        low = max(sentence[0], group.start - _HEARD_FAR)
        before = _HEARD.search(here.folded, low, group.start)
        reported = _REPORTED.match(here.folded, group.end, sentence[1]) if before else None
        return Predicate("speaker", *reported.span(1)) if reported and group.people else None

    def _groups(
        self, here: _Passage, mentions: list[Mention], sentence: tuple[int, int]
    ) -> Iterator[Subject]:
        """Mentions joined by 、 and 和 share their predicate."""
        group: list[Mention] = []
        for mention in mentions:
            if group and not _GAP.fullmatch(
                here.folded, group[-1].span.end, max(mention.span.start, group[-1].span.end)
            ):
                yield self._subject(here, group, sentence)
                group = []
            group.append(mention)
        if group:
            yield self._subject(here, group, sentence)

    def _subject(self, here: _Passage, group: list[Mention], sentence: tuple[int, int]) -> Subject:
        start = group[0].span.start
        low = max(sentence[0], start - _CLAUSE)
        clause = max(here.folded.rfind(mark, low, start) for mark in "，；：”。") + 1
        before = here.folded[max(clause, low) : start]
        name = self.facts.people[group[0].person].name
        size = name.end - name.start
        return Subject(
            start,
            group[-1].span.end,
            tuple(dict.fromkeys(mention.person for mention in group)),
            here.folded.startswith("的", group[-1].span.end)
            or bool(_OBJECT.search(before))
            or ("在" in before and bool(_LED.match(here.folded, group[-1].span.end)))
            or not (_leads_in(before) or self._described(here, group, before)),
            max(here.folded.find(self.facts.folded(name), start, start + 200) - start, 0)
            if size
            else 0,
        )

    def _described(self, here: _Passage, group: list[Mention], before: str) -> bool:
        """`从事研究多年的NAME表示`: a description leads to who says what follows."""
        end = group[-1].span.end
        told = lookup("tags").end_at(here.folded, end) > 0 or _TOO.match(here.folded, end)
        return bool(told) and before.endswith("的")


def _outside_speech(folded: str, sentence: tuple[int, int], groups: list[Subject]) -> list[Subject]:
    """Without those who are named behind `A老板说，` where nothing is known of A: A speaks of
    them.
    """
    tag = _nested_tag().match(folded, *sentence)
    if not tag or folded.startswith("据", sentence[0]) or not groups:
        return groups
    first = min(group.start for group in groups)
    return groups if first < tag.end() else []


def _only(subjects: list[Subject]) -> int:
    """The only person that the subjects are; -1 where there are several or none."""
    people = {person for subject in subjects for person in subject.people}
    return people.pop() if len(people) == 1 else -1


def _after_semicolon(folded: str, at: int) -> bool:
    return folded[at - 1 : at] == "；"


def _leads_in(before: str) -> bool:
    """Whether the text can stand before a subject in its clause: `会议由`, `随后`, `二、`."""
    at = 0
    while at < len(before):
        passed = _NUMBERING.match(before, at) or WHEN.match(before, at) or _OUR.match(before, at)
        skip = passed.end() if passed else lookup("lead_ins").end_at(before, at)
        if skip <= at:
            break
        at = skip
    return at == len(before) or (len(before) <= 28 and bool(_INTRODUCES.search(before)))


@cache
def _clause_pronoun() -> re.Pattern[str]:
    return re.compile(rf"(?<=[，；：”])(?:他|她)(?=(?:还|也|同时|最后)?(?:{any_of('tags')}))")


@cache
def _opening_tag() -> re.Pattern[str]:
    """A sentence's first words, up to `表示，`: somebody says what follows."""
    return re.compile(rf"[^，。；：！？“”]{{0,60}}(?:{any_of('tags')})(?:道|说)?(?=[，：“])")


@cache
def _nested_tag() -> re.Pattern[str]:
    """`其后，A老板在推特说，`: somebody says what follows."""
    return re.compile(
        rf"(?:[^，。；：！？“”「」]{{1,6}}，)?[^，。；：！？“”「」]{{2,60}}(?:{any_of('tags')})(?:道|说)?[，：“「]"
    )


@cache
def _collective() -> re.Pattern[str]:
    """`与会专家一致认为`: the group is the collective."""
    return re.compile(
        rf"(?:(?<=[，。；：])|^)([^，。；：为对把将在向从以的了要可和与、]{{0,12}}?"
        rf"(?:{any_of('collectives')}))"
        rf"(?={_SAID}(?:{any_of('tags')}|决定|号召|倡导|同意|审议|通过|听取))"
    )
