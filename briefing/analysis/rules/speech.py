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
from briefing.analysis.rules.predicates import Predicate, Subject, answer, predicate_of
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
_PRONOUN = lazy_regex(r"(?:随后|最后|同时|此外|其间|会上|因此|对此|为此)?，?(?:他|她)(?:们)?")
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
_SAID = r"(?:还|也|一致|普遍|纷纷|同时|均|共同)?"


def find_speeches(facts: Facts) -> Facts:
    """Roles of all people, and the sentences that each of them, or a collective, says."""
    if facts.lang == "en":
        return facts
    skipped = facts.skipped()
    by_passage: dict[int, list[Mention]] = {}
    for mention in facts.mentions:
        by_passage.setdefault(mention.span.passage, []).append(mention)
    roles: dict[int, tuple[Role, Span | None]] = {}
    speeches: list[Speech] = []
    last = -1
    for index in facts.body():
        if index in skipped:
            continue
        mentions = by_passage.get(index, [])
        if not mentions and not _may_have_subject(facts.passages[index].folded, last):
            continue
        reading = _Reading(facts, index, mentions, last)
        speeches.extend(reading.speeches(roles))
        last = reading.last
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


def _may_have_subject(folded: str, last: int) -> bool:
    """Whether a passage that names nobody can be about somebody: a pronoun, or a collective."""
    pronoun = last >= 0 and ("他" in folded or "她" in folded)
    return pronoun or _collective().search(folded) is not None


def _start(mention: Mention) -> int:
    return mention.span.start


class _Reading:
    """One passage read sentence by sentence, remembering who spoke last."""

    def __init__(self, facts: Facts, index: int, mentions: list[Mention], last: int) -> None:
        self.facts = facts
        self.index = index
        self.folded = facts.passages[index].folded
        self.mentions = mentions
        self.last = last
        """The last single person who was a subject, here or in a passage before."""

    def speeches(self, roles: dict[int, tuple[Role, Span | None]]) -> list[Speech]:
        found: list[Speech] = []
        for sentence in sentences(self.folded):
            subjects = self._subjects(sentence)
            if not subjects:
                if found and found[-1].span.end >= sentence[0] - 2:
                    found[-1] = replace(found[-1], span=replace(found[-1].span, end=sentence[1]))
                continue
            attending = _ATTENDING.search(self.folded, sentence[0], subjects[0].start)
            waiting: tuple[int, ...] = ()
            for subject, following in pairwise([*subjects, None]):
                if subject is None:
                    continue
                stop = following.start if following else sentence[1]
                together = replace(subject, people=(*waiting, *subject.people))
                done = self._read(together, stop, sentence, attending is not None, roles, found)
                waiting = () if done or not subject.people else together.people
        return found

    def _read(
        self,
        subject: Subject,
        stop: int,
        sentence: tuple[int, int],
        attending: bool,
        roles: dict[int, tuple[Role, Span | None]],
        found: list[Speech],
    ) -> bool:
        """Whether the subject did something before `stop`: else it shares the next predicate."""
        if attending and subject.people:
            for person in subject.people:
                take_role(roles, person, "attendee", None)
            return True
        if len(subject.people) == 1:
            self.last = subject.people[0]
        predicate = (
            answer(self.folded, subject)
            or self._heard(subject, sentence)
            or predicate_of(self.folded, subject.end, stop)
        )
        if predicate is None:
            return False
        verb = Span(self.index, predicate.start, predicate.end)
        for person in subject.people:
            take_role(roles, person, predicate.role, verb)
        if predicate.role in {"speaker", "chair"} and len(subject.people) <= 1:
            opens = not found or found[-1].span.end <= sentence[0]
            low = sentence[0] if opens else subject.start
            if not opens:
                found[-1] = replace(found[-1], span=replace(found[-1].span, end=low))
            person = subject.people[0] if subject.people else -1
            found.append(Speech(Span(self.index, low, stop), verb, person))
        return True

    def _subjects(self, sentence: tuple[int, int]) -> list[Subject]:
        """Subjects of the sentence from left to right."""
        low = bisect_left(self.mentions, sentence[0], key=_start)
        inside = self.mentions[low : bisect_left(self.mentions, sentence[1], key=_start)]
        found = [group for group in self._groups(inside, sentence) if not group.object]
        found += [
            replace(group, object=False)
            for group in self._groups(inside, sentence)
            if group.object and self._heard(group, sentence)
        ]
        covered = [(subject.start, subject.end) for subject in found]
        match = _PRONOUN.match(self.folded, sentence[0], sentence[1])
        pronouns = [match] if match else []
        pronouns += _clause_pronoun().finditer(self.folded, *sentence)
        if self.last >= 0:
            for match in pronouns:
                if not any(low <= match.start() < high for low, high in covered):
                    nearest = [s for s in found if s.end <= match.start() and len(s.people) == 1]
                    who = nearest[-1].people[0] if nearest else self.last
                    found.append(Subject(match.start(), match.end(), (who,)))
        for match in _collective().finditer(self.folded, *sentence):
            if not any(low <= match.start(1) < high for low, high in covered):
                found.append(Subject(match.start(1), match.end(1)))
        return sorted(found, key=lambda subject: subject.start)

    def _heard(self, group: Subject, sentence: tuple[int, int]) -> Predicate | None:
        low = max(sentence[0], group.start - _HEARD_FAR)
        before = _HEARD.search(self.folded, low, group.start)
        reported = _REPORTED.match(self.folded, group.end, sentence[1]) if before else None
        return Predicate("speaker", *reported.span(1)) if reported and group.people else None

    def _groups(self, mentions: list[Mention], sentence: tuple[int, int]) -> Iterator[Subject]:
        """Mentions joined by 、 and 和 share their predicate."""
        group: list[Mention] = []
        for mention in mentions:
            if group and not _GAP.fullmatch(
                self.folded, group[-1].span.end, max(mention.span.start, group[-1].span.end)
            ):
                yield self._subject(group, sentence)
                group = []
            group.append(mention)
        if group:
            yield self._subject(group, sentence)

    def _subject(self, group: list[Mention], sentence: tuple[int, int]) -> Subject:
        start = group[0].span.start
        low = max(sentence[0], start - _CLAUSE)
        clause = max(self.folded.rfind(mark, low, start) for mark in "，；：”。") + 1
        before = self.folded[max(clause, low) : start]
        return Subject(
            start,
            group[-1].span.end,
            tuple(dict.fromkeys(mention.person for mention in group)),
            bool(_OBJECT.search(before))
            or not (_leads_in(before) or self._described(group, before)),
        )

    def _described(self, group: list[Mention], before: str) -> bool:
        """`从事研究多年的NAME表示`: a description leads to who says at once what follows."""
        tagged = lookup("tags").end_at(self.folded, group[-1].span.end) > 0
        return tagged and before.endswith("的")


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
def _collective() -> re.Pattern[str]:
    """`与会专家一致认为`: the group is the collective."""
    return re.compile(
        rf"(?:(?<=[，。；：])|^)([^，。；：为对把将在向从以的了要可和与、]{{0,12}}?"
        rf"(?:{any_of('collectives')}))"
        rf"(?={_SAID}(?:{any_of('tags')}|决定|号召|倡导|同意|审议|通过|听取))"
    )
