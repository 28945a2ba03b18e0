"""Who does something in a sentence: those named, pronouns and collectives."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import any_of, lookup
from briefing.analysis.patterns import WHEN
from briefing.analysis.rules.predicates import Predicate, Subject
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Mention
    from briefing.analysis.rules.speech.read_passage import ReadPassage

_GAP = lazy_regex(rf"[、，和与及以\s]{{0,3}}(?:{WHEN.pattern})?")
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
_TOO = lazy_regex(r"也|还|就|则|同样|曾|正")
_LED = lazy_regex(r"[^，。；：]{0,12}下[，。]")
"""`在NAME部署推动下，`: how it came about, not what NAME did."""
_SAID = r"(?:还|也|一致|普遍|纷纷|同时|均|共同)?"


def subjects_of(
    facts: Facts, here: ReadPassage, sentence: tuple[int, int], last: int
) -> list[Subject]:
    """Subjects of the sentence from left to right; `last` is whom 他 can mean, -1 for nobody."""
    groups = list(_groups(facts, here, here.inside(sentence), sentence))
    groups = _outside_speech(here.folded, sentence, groups)
    found = [
        replace(group, object=False)
        for group in groups
        if not group.object or heard(here, group, sentence)
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
            who = only_one(nearest) if nearest else last
            if who >= 0:
                found.append(Subject(match.start(), match.end(), (who,)))
    for match in _collective().finditer(here.folded, *sentence):
        if is_free(match.start(1)):
            found.append(Subject(match.start(1), match.end(1)))
    return sorted(found, key=lambda subject: subject.start)


def heard(here: ReadPassage, group: Subject, sentence: tuple[int, int]) -> Predicate | None:
    """`听取了NAME关于…的汇报`: who is heard speaks."""
    low = max(sentence[0], group.start - _HEARD_FAR)
    before = _HEARD.search(here.folded, low, group.start)
    reported = _REPORTED.match(here.folded, group.end, sentence[1]) if before else None
    return Predicate("speaker", *reported.span(1)) if reported and group.people else None


def _groups(
    facts: Facts, here: ReadPassage, mentions: list[Mention], sentence: tuple[int, int]
) -> Iterator[Subject]:
    """Mentions joined by 、 and 和 share their predicate."""
    group: list[Mention] = []
    for mention in mentions:
        if group and not _GAP.fullmatch(
            here.folded, group[-1].span.end, max(mention.span.start, group[-1].span.end)
        ):
            yield _subject(facts, here, group, sentence)
            group = []
        group.append(mention)
    if group:
        yield _subject(facts, here, group, sentence)


def _subject(
    facts: Facts, here: ReadPassage, group: list[Mention], sentence: tuple[int, int]
) -> Subject:
    start = group[0].span.start
    low = max(sentence[0], start - _CLAUSE)
    clause = max(here.folded.rfind(mark, low, start) for mark in "，；：”。") + 1
    before = here.folded[max(clause, low) : start]
    name = facts.people[group[0].person].name
    size = name.end - name.start
    return Subject(
        start,
        group[-1].span.end,
        tuple(dict.fromkeys(mention.person for mention in group)),
        here.folded.startswith("的", group[-1].span.end)
        or bool(_OBJECT.search(before))
        or ("在" in before and bool(_LED.match(here.folded, group[-1].span.end)))
        or not (leads_in(before) or _described(here, group, before)),
        max(here.folded.find(facts.folded(name), start, start + 200) - start, 0) if size else 0,
    )


def _described(here: ReadPassage, group: list[Mention], before: str) -> bool:
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


def only_one(subjects: list[Subject]) -> int:
    """The only person that the subjects are; -1 where there are several or none."""
    people = {person for subject in subjects for person in subject.people}
    return people.pop() if len(people) == 1 else -1


def leads_in(before: str) -> bool:
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
