"""What those named in an English report do there: who speaks, in which sentence, and as what."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span, Speech
from briefing.analysis.rules.english.post_references import called_by_post, said_by_post
from briefing.analysis.rules.english.roles import presides, role_at
from briefing.analysis.rules.english.saying import is_said, speaks_with, verb_after, verb_of
from briefing.analysis.rules.english.verbs import says, verbs
from briefing.analysis.rules.quotations import english_quotations, is_inside
from briefing.analysis.sentences import sentences
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts, Mention, Role

_PRONOUN = lazy_regex(
    r"(?:(?:However, |Later, |Finally, )?(?:He|She)|(?:In|At|During) (?:the|his|her) [\w ]{3,40},"
    r" s?he)\s+(?:also\s+|then\s+|further\s+)?"
)
_QUOTED = lazy_regex(r"[”\"],?\s+s?he(?=\s)")
"""`“…,” she said.`"""
_CLAUSE_ENDS = lazy_regex(r"[,;:”\"’](?:\s|$)")
_AND_THEN = lazy_regex(
    r"(?:[,;]\s+(?:and|but|while|then)|;|\s(?:while|whereas|and))\s+"
    r"(?:the\s+(?:[\w’'.-]+\s+){0,6}|(?:[A-Z][\w’'.-]*\s+){0,6})$"
)
"""Before whoever does something in the next clause."""
_WHEN = lazy_regex(
    r"(?i:\b(?:after|before|when|since|until|once|if|unless|because|although|though|whether|that"
    r"|than|what|how|why|where|despite|(?:last|first|next) time))\s+"
    r"(?:(?i:the|its|his|her|their|our|former|then)\s+)*(?:[A-Za-z][\w’'-]*\.?\s+){0,4}$"
)
"""Before the subject of a clause that the sentence only mentions: `after Mr NAME had spoken, …`."""
_LINKED = " | "
"""`HEADLINE | News | PAPER`: a page's title, which nobody says."""
_GAP = 3
_NEAR = 3
"""Sentences after which `he` may mean anybody."""
_FAR = 300
_TOGETHER = 12
"""So many people may speak with one voice."""
_RANK: dict[Role, int] = {"mentioned": 0, "attendee": 1, "chair": 2, "speaker": 3}


def with_roles(facts: Facts) -> Facts:
    """The facts, with what people did."""
    roles: dict[int, tuple[Role, Span | None]] = {
        place: (person.role, None) for place, person in enumerate(facts.people)
    }
    speeches: list[Speech] = []
    by_passage: dict[int, list[Mention]] = {}
    for mention in facts.mentions:
        by_passage.setdefault(mention.span.passage, []).append(mention)
    last = -1
    far = 0
    called = called_by_post(facts)
    for index in facts.body():
        mentions = by_passage.get(index, [])
        if not mentions and last < 0 and not called:
            continue
        folded = facts.passages[index].folded
        quoted = english_quotations(folded)
        outside = [one for one in mentions if not is_inside(quoted, one.span.start)]
        place = 0
        cut = sentences(folded, False)
        if cut and folded[0] in '“"' and (before := _open_before(facts, speeches, index)) >= 0:
            speeches.append(Speech(Span(index, *cut[0]), Span(index, 0, 0), before))
            last, far = before, 0
            cut = cut[1:]
        for start, end in cut:
            inside: list[Mention] = []
            while place < len(outside) and outside[place].span.start < end:
                inside.append(outside[place])
                place += 1
            he = last if far <= _NEAR else -1
            speech = _speech_in(folded, index, (start, end), inside, he, roles)
            speech = speech or _speech_by_post(folded, Span(index, start, end), called, roles)
            if speech:
                _take_role(roles, speech.person, "speaker", speech.verb)
                last, far = speech.person, 0
                speeches.append(_with_opening(speech, speeches, folded, quoted))
                continue
            far += 1
            if any(mention.person != last for mention in inside) or _other_says().search(
                folded, start, end
            ):
                last = -1
            if speeches and _goes_on(speeches[-1], index, folded, start, quoted):
                speeches[-1] = replace(speeches[-1], span=replace(speeches[-1].span, end=end))
    people = tuple(
        replace(person, role=roles[i][0], act=roles[i][1]) for i, person in enumerate(facts.people)
    )
    return replace(facts, people=people, speeches=tuple(speeches))


def _open_before(facts: Facts, speeches: list[Speech], index: int) -> int:
    """Whose quotation the passage before leaves open, which this one goes on with; -1 for none."""
    if not speeches or speeches[-1].span.passage != index - 1:
        return -1
    folded = facts.passages[index - 1].folded
    quoted = english_quotations(folded)
    left_open = bool(quoted) and quoted[-1][1] == len(folded) and folded[-1] not in '”"'
    reaches = speeches[-1].span.end >= len(folded.rstrip()) and left_open
    return speeches[-1].person if reaches and quoted[-1][0] >= speeches[-1].span.start else -1


def _with_opening(
    speech: Speech, speeches: list[Speech], folded: str, quoted: list[tuple[int, int]]
) -> Speech:
    """With the sentences before it that its quotation begins with: `“A. B,” said NAME`."""
    start = speech.span.start
    opens = next((low for low, high in quoted if low < start < high), -1)
    if opens < 0 or folded[:opens].rstrip()[-1:] not in {"", ".", "!", "?", "”", '"'}:
        return speech
    before = speeches[-1] if speeches else None
    if start - opens > _FAR or (
        before and before.span.passage == speech.span.passage and before.span.end > opens
    ):
        return speech
    return replace(speech, span=replace(speech.span, start=opens))


def _goes_on(
    speech: Speech, index: int, folded: str, start: int, quoted: list[tuple[int, int]]
) -> bool:
    """Whether the sentence at `start` is more of what the speaker is quoted with."""
    near = speech.span.passage == index and start - speech.span.end <= _GAP
    return near and (folded[start] in '“"' or is_inside(quoted, start))


def _speech_in(
    folded: str,
    index: int,
    sentence: tuple[int, int],
    mentions: list[Mention],
    last: int,
    roles: dict[int, tuple[Role, Span | None]],
) -> Speech | None:
    """The sentence as a speech, if somebody says something in it."""
    if _LINKED in folded[slice(*sentence)]:
        return None
    for place, mention in enumerate(mentions):
        if _is_by_the_way(folded, mention, sentence):
            continue
        if verb := verb_of(folded, mention, sentence):
            span = Span(index, *verb.span(1))
            _take_role(roles, mention.person, "speaker", span)
            _roles_behind(folded, mentions[place + 1 :], sentence, span, roles)
            return Speech(Span(index, *sentence), span, mention.person)
        together = speaks_with(folded, mentions[place : place + _TOGETHER], sentence[1])
        role = (
            "speaker"
            if together
            else role_at(folded, sentence, (mention.span.start, mention.span.end))
        )
        if role:
            _take_role(roles, mention.person, role, None)
    pronoun = _PRONOUN.match(folded, sentence[0])
    if pronoun and last >= 0:
        verb = says().match(folded, pronoun.end() - 1)
        if verb and is_said(folded, verb):
            return Speech(Span(index, *sentence), Span(index, *verb.span(1)), last)
    quoted = _QUOTED.search(folded, *sentence) if last >= 0 else None
    verb = says().match(folded, quoted.end()) if quoted else None
    return Speech(Span(index, *sentence), Span(index, *verb.span(1)), last) if verb else None


def _is_by_the_way(folded: str, mention: Mention, sentence: tuple[int, int]) -> bool:
    """Whether a clause that the sentence only mentions is about the one named; not where what is
    said ends before: `he doubts whether it will hold,” Mr NAME said`.
    """
    low = max(sentence[0], mention.span.start - _FAR)
    near = _WHEN.search(folded, low, mention.span.start)
    return near is not None and not _CLAUSE_ENDS.search(folded, near.start(), mention.span.start)


def _speech_by_post(
    folded: str,
    sentence: Span,
    called: dict[str, list[int]],
    roles: dict[int, tuple[Role, Span | None]],
) -> Speech | None:
    """`The minister said …`, where the text has named a minister."""
    if not called:
        return None
    stretch = (sentence.start, sentence.end)
    reported = said_by_post(folded, stretch, called, lambda person: roles[person][0] == "speaker")
    return Speech(sentence, Span(sentence.passage, *reported[1]), reported[0]) if reported else None


def _roles_behind(
    folded: str,
    mentions: list[Mention],
    sentence: tuple[int, int],
    verb: Span,
    roles: dict[int, tuple[Role, Span | None]],
) -> None:
    """Those who do something in a clause behind the speaker's: `A presented, and B responded`."""
    for mention in mentions[:_TOGETHER]:
        before = folded[verb.end : mention.span.start]
        if len(before) > _FAR or before.count("“") != before.count("”") or before.count('"') % 2:
            continue
        if not _AND_THEN.search(before):
            continue
        if presides(folded, mention.span.end, sentence[1]):
            _take_role(roles, mention.person, "chair", None)
        elif reported := verb_after(folded, mention, sentence[1]):
            _take_role(roles, mention.person, "speaker", Span(verb.passage, *reported.span(1)))


def _take_role(
    roles: dict[int, tuple[Role, Span | None]], person: int, role: Role, act: Span | None
) -> None:
    if _RANK[role] > _RANK[roles[person][0]]:
        roles[person] = (role, act)


@cache
def _other_says() -> re.Pattern[str]:
    """`Ferri, 41, said`, `“…,” said the driver`: somebody of whom nothing is known."""
    return re.compile(
        rf"\b(?!He\b|She\b|It\b|They\b|I\b|We\b)[A-Z][\w’'-]+(?:,\s[^,.;]{{1,60}},)?\s(?:{verbs()})\b"
        rf"|[”\"’]\s(?:{verbs()})\s(?!he\b|she\b)"
    )
