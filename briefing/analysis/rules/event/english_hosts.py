"""Who held what an English report is about: organisations only, and in doubt nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.lexicon import words
from briefing.analysis.rules.english.organisations import organisations
from briefing.analysis.rules.lines import opening
from briefing.analysis.sentences import sentences
from briefing.model.record import record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Span

_PASSAGES = 4
_SENTENCES = 6
_NAME = 120
"""Characters that a line of hosts may have in a field."""
_WORD = lazy_regex(r"[A-Za-z0-9][\w’'-]*")
_YEAR = lazy_regex(r"\b(?:19|20)\d\d\b")
_HELD_BY = lazy_regex(
    r"\b(?i:jointly |together |co-?)?"
    r"(?i:hosted|organi[sz]ed|convened|(held)) (?:jointly |together )?by (?=[A-Zt])"
)
_HOLDS = lazy_regex(
    r"(?:\s\([^()]{1,20}\))?(?: (?:has|have|is|are|will|jointly|today|yesterday"
    r"|(?:on|this) [A-Z]?[a-z]{2,9}|on \d{1,2} [A-Z][a-z]{2,9})){0,3}"
    r" (?:co-?)?(?:host(?:s|ed|ing)?|conven(?:e[sd]?|ing)|organi[sz](?:e[sd]?|ing)|held|holds) "
)
_DATELINE = lazy_regex(r"[A-Z][^—–]{2,60} [—–-] (?=[A-Z])")
_DAY_FIRST = lazy_regex(
    r"(?:On|In|This|Last|Today|Yesterday)(?: (?:[A-Z][a-z]{2,9}|\d{1,2})){0,3}, "
)
_DOUBTED = lazy_regex(
    r"\b(?i:last|previous(?:ly)?|earlier|formerly|former|next|ago|another|others?|second|similar|unlike"
    r"|compared|past|once|usually|parallel|fringe|side|ahead|before|after|follow(?:s|ed|ing)?|rival"
    r"|not|never|might|could|would|should|if|whether|had|hopes?|wants?|plans?|planned|bid|offered"
    r"|cancelled|postponed|instead|rather)\b"
    r"|\bmay\b|\?”?$"
)
"""What leaves a doubt which event is meant, or whether it was held."""
_SAID = lazy_regex(
    r"\b(?:said|says|told|recalled|added|noted|thanked|praised|remembered|mentioned|wrote|according"
    r"|claimed|claims)\b"
)
_DETERMINERS = frozenset({"the", "this", "a", "an", "its", "their"})
_BEFORE = frozenset({"in", "at", "of", "for", "to", "during", "when", "as", "with", "from"})
_ORDINAL = lazy_regex(r"\d{1,4}(?:st|nd|rd|th)?")
_ENDS_NOUN = lazy_regex(
    r"[.,;:—–]|$|\s[—–(]|\s(?:in|on|at|of|for|to|with|about|under|from|between|during|this|today"
    r"|yesterday|which|where|that|and|as|by|attended|aimed|entitled|titled|called|themed|dedicated"
    r"|devoted|bringing)\b|\s[A-Z][a-z]+day\b"
)
_BUILDINGS = frozenset(
    {"centre", "center", "church", "club", "hospital", "library", "museum", "observatory", "school"}
)
"""`held by the NAME Museum` may tell where."""


@record
class _Title:
    """The one event that a title names."""

    noun: str
    words: frozenset[str]
    years: frozenset[str]


@record
class _Mention:
    """An event's noun in a passage: `strange` where the words before it are not the title's,
    `bare` where nothing but an article is.
    """

    start: int
    end: int
    noun: str
    strange: bool
    bare: bool
    one_of_many: bool


def english_hosts_of(facts: Facts, lead: tuple[int, ...], date: Span | None) -> tuple[Span, ...]:
    """Those of fields; else `EVENT (was) hosted by A, B and C`, `Hosted by A, the EVENT …` and `A
    hosted the EVENT`, where the event is that of the title.
    """
    if fields := tuple(
        field.value
        for field in facts.fields
        if field.kind == "host" and _is_whole(facts, field.value)
    ):
        return fields
    title = _title(facts, date)
    if not title:
        return ()
    strange = seen = False
    for index in lead[:_PASSAGES]:
        folded = opening(facts, index)
        mentions = list(_mentions(folded, title))
        for start, end in sentences(folded, False)[:_SENTENCES]:
            before = [one for one in mentions if one.start < start]
            unsure = strange or any(one.strange for one in before)
            here = [one for one in mentions if start <= one.start < end]
            if not _is_doubted(folded, start, end, title):
                known = _Sentence(
                    folded, index, start, end, title, here, unsure, seen or bool(before)
                )
                if found := known.hosts():
                    return found
        strange = strange or any(one.strange for one in mentions)
        seen = seen or bool(mentions)
    return ()


@record
class _Sentence:
    """One sentence, its mentions of events, and what those before it leave in doubt."""

    folded: str
    passage: int
    start: int
    end: int
    title: _Title
    mentions: list[_Mention]
    unsure: bool
    seen: bool

    def hosts(self) -> tuple[Span, ...]:
        return self._holding() or self._held_by()

    def _held_by(self) -> tuple[Span, ...]:
        for match in _HELD_BY.finditer(self.folded, self.start, self.end):
            if _is_quoted(self.folded, match.start()) or _SAID.search(
                self.folded, self.start, match.start()
            ):
                continue
            found = organisations(self.folded, self.passage, match.end(), self.end)
            if not found or (match[1] and _may_be_building(self.folded, found)):
                continue
            if match.start() == self.start:
                opens = self.folded.startswith(", ", found[-1].end)
                event = self._event_after(found[-1].end + 2) if opens else None
            else:
                event = self._event_before(match.start())
            if event:
                return found
        return ()

    def _holding(self) -> tuple[Span, ...]:
        low = self.start
        for before in (_DATELINE, _DAY_FIRST):
            skipped = before.match(self.folded, low, self.end)
            low = skipped.end() if skipped else low
        found = organisations(self.folded, self.passage, low, self.end)
        verb = _HOLDS.match(self.folded, found[-1].end, self.end) if found else None
        if not verb or _is_quoted(self.folded, low):
            return ()
        event = self._event_after(verb.end())
        return found if event and _ENDS_NOUN.match(self.folded, event.end, self.end) else ()

    def _event_after(self, at: int) -> _Mention | None:
        """The event of the title, if the words from `at` up to its noun are its name."""
        event = next((one for one in self.mentions if one.start >= at), None)
        if not event or not self._is_sure(event):
            return None
        between = [word[0].lower() for word in _WORD.finditer(self.folded, at, event.start)]
        named = between[1:] if between[:1] and between[0] in _DETERMINERS else between
        return event if all(_is_of_name(word, self.title) for word in named) else None

    def _event_before(self, at: int) -> _Mention | None:
        """The event of the title, if its noun is the last before `at` and nothing else stands
        between that could be hosted.
        """
        event = next((one for one in reversed(self.mentions) if one.end <= at), None)
        if not event or not self._is_sure(event):
            return None
        between = self.folded[event.end : at]
        tokens = [word[0] for word in _WORD.finditer(between)]
        if " which" in between.replace(", which", "") or any(mark in between for mark in ';:“”"’'):
            return None
        if tokens and tokens[0] not in words("event_ties_en"):
            return None
        plain = all(
            word in words("event_ties_en")
            or not word[0].islower()
            or word.lower() in self.title.words
            for word in tokens
        )
        tied = (
            not tokens
            or between.rstrip().endswith(",")
            or tokens[-1] in {"was", "were", "is", "be", "being", "and"}
        )
        return event if plain and tied else None

    def _is_sure(self, event: _Mention) -> bool:
        if event.strange or (event.one_of_many and self.seen):
            return False
        if event.noun != self.title.noun:
            return event.noun == "event" and self.seen and event.bare and not self.unsure
        return not (event.bare and self.unsure)


def _title(facts: Facts, date: Span | None) -> _Title | None:
    """None for a title that names no event, or several."""
    if not facts.title:
        return None
    lines = [facts.folded(span) for span in (facts.title, *facts.subtitle)]
    known = words("events_en") | words("occasions_en")
    nouns = {word[0].lower() for word in _WORD.finditer(lines[0])} & known
    if len(nouns) != 1 or not nouns <= words("events_en"):
        return None
    said = " ".join(lines)
    named = {word[0].lower() for word in _WORD.finditer(said)} - words("event_ties_en")
    dated = f"{said} {facts.folded(date)}" if date else said
    return _Title(nouns.pop(), frozenset(named), frozenset(_YEAR.findall(dated)))


def _mentions(folded: str, title: _Title) -> Iterator[_Mention]:
    tokens = list(_WORD.finditer(folded))
    known = words("events_en") | words("occasions_en") | {"event"}
    for place, token in enumerate(tokens):
        noun = token[0].lower()
        if noun in known:
            named, article = _name_before(folded, tokens, place)
            strange = noun in {title.noun, "event"} and not all(
                _is_of_name(word, title) for word in named
            )
            bare = not any(word in title.words for word in named)
            many = article in {"a", "an", ""} and bare
            yield _Mention(token.start(), token.end(), noun, strange, bare, many)


def _name_before(folded: str, tokens: list[re.Match[str]], place: int) -> tuple[list[str], str]:
    """The words of an event's name before its noun, and the article before them."""
    found: list[str] = []
    for at in range(place - 1, -1, -1):
        word = tokens[at][0].lower()
        if folded[tokens[at].end() : tokens[at + 1].start()].strip():
            break
        if word in _DETERMINERS:
            return found, word
        if word in _BEFORE:
            break
        found.append(word)
    return found, ""


def _is_of_name(word: str, title: _Title) -> bool:
    return (
        word in title.words or word in words("event_epithets_en") or bool(_ORDINAL.fullmatch(word))
    )


def _is_doubted(folded: str, start: int, end: int, title: _Title) -> bool:
    years = set(_YEAR.findall(folded[start:end]))
    return bool(_DOUBTED.search(folded, start, end)) or not years <= title.years


def _is_quoted(folded: str, at: int) -> bool:
    before = folded[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _may_be_building(folded: str, hosts: tuple[Span, ...]) -> bool:
    return any(_BUILDINGS & set(folded[host.start : host.end].lower().split()) for host in hosts)


def _is_whole(facts: Facts, value: Span) -> bool:
    """Whether a field's value is nothing but organisations: `Host: Good morning` is none."""
    folded = facts.passages[value.passage].folded
    if value.end - value.start > _NAME:
        return False
    found = organisations(folded, value.passage, value.start, value.end)
    return bool(found) and not folded[found[-1].end : value.end].strip(" .")
