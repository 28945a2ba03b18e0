"""A passage → stretches of it that are good to read: cut at clauses, never reworded."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import clauses, is_only_act, names_speaker, sentences, trim
from briefing.model.record import record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.analysis.facts import Facts, Mention

_PRONOUN = lazy_regex(r"(?:随后|最后|同时)?，?(?:他|她)(?:们)?(?:还|也|同时)?")
_LATIN_CLAUSE = lazy_regex(
    r"(?:and|but|which|after|as|while|when|with|where|because|although|ending|saying|noting)\b"
)
_CONNECTIVE = lazy_regex(
    r"例如|比如|譬如|其中|同时|此外|一方面|另一方面|据悉|据介绍|随后|最后|首先|会上|会议期间|接下来"
)
_AND = lazy_regex(r"并且|而且|并(?![非不购网轨案])")
"""Not 并非, 并购, 并网: there it is part of a word."""
_LEADING = lazy_regex(r"(?:会上|最后|随后|其中|首先|同时|接着|会议期间|仪式上|座谈会上)[，：]?")
_SETTING = lazy_regex(
    r"(?:.{2,8}围绕|在|围绕|从|通过|随着|为了?|根据|结合|针对|对于?|面对|当|经过?|本次|此次|这次|据|按照|近年来|目前|当前，|分别|由|就|自)"
)
_SCENE = lazy_regex(r".*(?:[上中下时后前]|以来|之年|之际|之后|期间|方面|来看|来说|背景下|过程中)$")


@record
class Measure:
    """How long a point may be, in characters."""

    least: int
    good: int
    most: int


MEASURES = {"zh": Measure(12, 42, 60), "en": Measure(36, 110, 170)}


class Segmenter:
    """Cuts the passages of one document."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._chinese = facts.lang == "zh"
        self._measure = MEASURES[facts.lang]
        self._mentions: dict[int, list[Mention]] = {}
        for mention in facts.mentions:
            self._mentions.setdefault(mention.span.passage, []).append(mention)
        self._labels = {
            speech.span.passage: speech.verb.start
            for speech in facts.speeches
            if speech.verb.start == speech.verb.end
        }
        """Where the words of who is named by a label begin: `MS. SURNAME: …`."""

    def pieces(self, span: Span, *, without: Span | None = None, speaker: int = -1) -> list[Span]:
        """All of `span`, cut into stretches that are good to read; tags that only say who speaks
        are left out, and so is the name of `speaker`, whose slide it is.
        """
        folded = self._facts.passages[span.passage].folded
        found: list[Span] = []
        for sentence in sentences(folded, self._chinese, span.start, span.end):
            parts = self.untagged(span.passage, self.clauses(folded, sentence), speaker)
            if without and without.passage == span.passage:
                parts = list(self._without(folded, parts, without))
            found += self._stretches(span.passage, parts)
        return self._joined([piece for piece in found if not self._says_little(piece)])

    def clauses(
        self, folded: str, sentence: tuple[int, int], most: int = 0
    ) -> list[tuple[int, int]]:
        """Where the sentence may be cut. A Latin one that fits (in `most`) stays whole, for its
        commas fence off names and posts; one that does not gives its opening clause only where
        what follows is a clause as well.
        """
        if self._chinese:
            return clauses(folded, sentence)
        bare = trim(folded, *sentence)
        if bare[1] - bare[0] <= (most or self._measure.most):
            return [bare]
        parts = clauses(folded, sentence, False)
        if not most:
            return parts
        return [a for a, b in pairwise(parts) if _LATIN_CLAUSE.match(folded, b[0])][:1]

    def untagged(
        self, passage: int, parts: Sequence[tuple[int, int]], speaker: int
    ) -> list[tuple[int, int]]:
        """Clauses of a sentence without what only says who speaks: `他表示，`, `SURNAME:`"""
        if start := self._labels.get(passage, 0):
            parts = [(max(low, start), high) for low, high in parts if high > start]
        if not self._chinese or not parts:
            return list(parts)
        folded = self._facts.passages[passage].folded
        named = [self._unnamed(passage, part, speaker) for part in parts]
        worded = [(low, high) for low, high in named if high - low > 1]
        worded = [part for part in worded if not _CONNECTIVE.fullmatch(folded, *part)]
        kept = [part for part in worded if not names_speaker(folded, part)]
        if not kept and sum(high - low for low, high in worded) > self._measure.least:
            kept = worded
        for place, (low, high) in enumerate(kept):
            opening = _PRONOUN.match(folded, low, high) or _AND.match(folded, low, high)
            if opening and high - opening.end() > 4:
                kept[place] = (opening.end(), high)
        return kept

    def _unnamed(self, passage: int, part: tuple[int, int], speaker: int) -> tuple[int, int]:
        """The clause after the name and posts of `speaker`; empty where nothing is left."""
        if speaker < 0:
            return part
        folded = self._facts.passages[passage].folded
        low, high = part
        mentions = self._mentions.get(passage, [])
        at = bisect_left(mentions, low, key=lambda mention: mention.span.start)
        leading = _LEADING.match(folded, low, high)
        start = leading.end() if leading else low
        for mention in mentions[at : at + 2]:
            if mention.person == speaker and mention.span.start <= start:
                rest = trim(folded, min(mention.span.end, high), high)
                bare = is_only_act(folded, rest)
                return (high, high) if bare or rest[1] - rest[0] < 4 else rest
        return part

    def _without(
        self, folded: str, parts: Sequence[tuple[int, int]], head: Span
    ) -> Iterator[tuple[int, int]]:
        """The clauses that the headline has not told, nor only set the scene for."""
        for place, (low, high) in enumerate(parts):
            following = parts[place + 1] if place + 1 < len(parts) else (high, high)
            leads_in = head.start <= following[0] < head.end and is_scene(folded, low, high)
            covered = head.start <= low and high <= head.end
            round_it = (
                low <= head.start and head.end <= high and high - low <= head.end - head.start + 8
            )
            if not (covered or leads_in or round_it):
                yield low, high

    def _stretches(self, passage: int, parts: Sequence[tuple[int, int]]) -> list[Span]:
        """Clauses of one sentence as stretches, each near the good length."""
        folded = self._facts.passages[passage].folded
        found: list[Span] = []
        for low, high in parts:
            last = found[-1] if found else None
            if last and self._goes_with(folded, last, low, high):
                found[-1] = Span(passage, last.start, high)
            else:
                found += self._halved(passage, low, high)
        if len(found) > 1 and found[-1].end - found[-1].start < self._measure.least:
            before, last = found[-2:]
            if last.end - before.start <= self._measure.most and last.start - before.end <= 2:
                found[-2:] = [Span(passage, before.start, last.end)]
        return found

    def _goes_with(self, folded: str, last: Span, low: int, high: int) -> bool:
        """Whether the clause at `low` continues the stretch before it."""
        together = high - last.start
        between = folded[last.end : low]
        if together > self._measure.most or len(between) > 2 or "—" in between:
            return False
        if last.end - last.start < self._measure.least:
            return True
        return together <= self._measure.good and "；" not in between

    def _halved(self, passage: int, low: int, high: int) -> list[Span]:
        """A clause that is far too long for a line: a quotation is cut at its own clauses, another
        where there is a space or anywhere.
        """
        limit = self._measure.most * 3
        folded = self._facts.passages[passage].folded
        if high - low > self._measure.most and folded[low] in "“「":
            inner = clauses(folded, (low + 1, high - (folded[high - 1] in "”」")), self._chinese)
            if len(inner) > 1:
                return self._stretches(passage, inner)
        found: list[Span] = []
        while high - low > limit:
            cut = folded.rfind(" ", low + limit // 2, low + limit)
            cut = cut if cut > 0 else low + limit
            found.append(Span(passage, *trim(folded, low, cut)))
            low = cut
        found.append(Span(passage, *trim(folded, low, high)))
        return [span for span in found if span.end > span.start]

    def _joined(self, pieces: list[Span]) -> list[Span]:
        """Neighbouring short sentences as one point."""
        found: list[Span] = []
        for piece in pieces:
            last = found[-1] if found else None
            if last and self._joins(last, piece):
                found[-1] = Span(piece.passage, last.start, piece.end)
            else:
                found.append(piece)
        return found

    def _joins(self, last: Span, piece: Span) -> bool:
        shorter = min(piece.end - piece.start, last.end - last.start)
        small = shorter < self._measure.least + 6
        near = 0 < piece.start - last.end <= 2
        return small and near and piece.end - last.start <= self._measure.good

    def _says_little(self, piece: Span) -> bool:
        """Whether the stretch only sets a scene, or is a credit in brackets."""
        folded = self._facts.folded(piece)
        if folded.startswith("（") and folded.endswith("）"):
            return True
        return len(folded) < self._measure.least and is_scene(folded, 0, len(folded))


def is_scene(folded: str, low: int, high: int) -> bool:
    """Whether the clause only says where, when or in view of what."""
    return bool(_SETTING.match(folded, low, high) or _SCENE.match(folded, low, high))
