"""A passage → the stretches of it that can stand on a slide: whole sentences, never reworded.

A sentence is the unit. English is cut at sentence ends only. A long Chinese sentence is cut at its
semicolons where each part can stand alone, and a long quotation at its own sentences. Whatever is
in doubt stays together: a long line is a smaller fault than half a one.
"""

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

LEANS = lazy_regex(
    r"(?:因此|因而|所以|从而|但|而|并|且|以及|及|和|与|或|却|则|也|还|又|再|进而|以便|使|让|其中|同时|另外"
    r"|此外|然而|于是|否则|例如|比如|如|即)"
)
"""Words that lean on what stands before them: nothing that begins so stands alone."""
_LEANING_SENTENCE = lazy_regex(
    r"(?:因此|因而|所以|但|而且|而(?!是以)|并(?!购|列|网|轨|发)|且|以及|却|则)"
)
_LONGEST_PAIR = 180
_LATIN_LEANS = lazy_regex(
    r"(?:And|But|Or|So|Yet|Nor|However|Therefore|Thus|Hence|Then|Also|Still|Instead|Otherwise|Moreover"
    r"|It|He|She|They|This|That|These|Those|We|I|You|His|Her|Their|Its|There|Here|Both|Such|Another)\b"
)
_CHINESE_PRONOUN = lazy_regex(r"[他她它这那该其此]|目前|当前|据悉|据了解|今天|会上|随后|最后")
_LABELLED = lazy_regex(r"[^：:。.，,]{1,20}[：:]")
"""`A: …`, `顾岩：…`: who says it is no title."""
_LEFT_OUT = 8
"""Characters that may be left out before what a person says: a name, 他表示."""
_PRONOUN = lazy_regex(
    r"(?:随后|最后|同时)?，?(?:他|她)(?:们)?(?:还|也|同时)?(?=希望|要求|强调|建议)"
)
_MEANT = lazy_regex(
    r"(?:随后|最后|同时|此外|接着|为此|对此)?(?:他|她|其)?(?:还|也|同时|最后|并)?.{0,8}$"
)
"""A tag without a name: 他还表示, 最后强调, 在致辞中."""
_LEADING = lazy_regex(r"(?:会上|最后|随后|其中|首先|同时|接着|会议期间|仪式上|座谈会上)[，：]?")
_SAYS_NOTHING = lazy_regex(
    r"（[^（）]*）[。.]?|(?:例如|比如|譬如|其中|分别是|包括)?[\W_]*|[^。！？]{0,30}(?:上午|下午|晚上|早上|中午|大家|你们)好[！。!]?"
)
"""A credit in brackets, a greeting, marks, what leads to a list and says no more."""
_QUOTED = lazy_regex(r"“[^“”]*”")

_TELLING = lazy_regex(r"[？！?!…]|\.\.")
_SHORTENED = lazy_regex(r"\b[A-Za-z]\.[A-Za-z]$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|al|vs|St)$")
"""`5 p.m`, `Works Inc`, whose full stop belongs to the word."""
_SAID = lazy_regex(r"(?:希望|要求|强调|建议|呼吁|认为|提出|表示|指出|介绍)")


@record
class Measure:
    """How long a line may be, in characters."""

    least: int
    """A part of a sentence that stands alone has so many."""
    most: int
    """Longer Chinese sentences are cut where their parts can stand alone."""
    limit: int = 560
    """No sentence is so long: what is, was never meant to be read, and is cut anywhere."""


MEASURES = {"zh": Measure(10, 90), "en": Measure(30, 240)}


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
        """All of `span` but the sentence `without`, in whole lines. What only says that `speaker`
        speaks is left out, for it is the speaker's slide.
        """
        folded = self._facts.passages[span.passage].folded
        start = max(span.start, self._labels.get(span.passage, 0))
        found: list[Span] = []
        for low, high in sentences(folded, self._chinese, min(start, span.end), span.end):
            sentence = Span(span.passage, low, high)
            if _SAYS_NOTHING.fullmatch(folded, low, high):
                continue
            if without and Span(span.passage, *trim(folded, low, high)).within(without):
                continue
            lines = list(self._lines(sentence, speaker))
            if found and lines and self._leans_on(found[-1], lines[0]):
                lines[0] = Span(span.passage, found.pop().start, lines[0].end)
            found += lines
        return found

    def _leans_on(self, last: Span, line: Span) -> bool:
        """Whether a sentence, `因此，…`, stands in one line with the whole one before it."""
        folded = self._facts.passages[line.passage].folded
        if not self._chinese or not _LEANING_SENTENCE.match(folded, line.start, line.end):
            return False
        whole = not last.start or folded[: last.start].rstrip()[-1:] in "。！？”：“"
        return whole and line.end - last.start <= _LONGEST_PAIR

    def stands_alone(self, span: Span) -> bool:
        """Whether the sentence can be read with nothing before it."""
        folded = self._facts.passages[span.passage].folded
        if self._chinese:
            leans = LEANS.match(folded, span.start) or _CHINESE_PRONOUN.match(folded, span.start)
        else:
            leans = _LATIN_LEANS.match(folded, span.start) or not folded[span.start].isupper()
        return not (leans or _LABELLED.match(folded, span.start, span.end))

    def _lines(self, sentence: Span, speaker: int) -> Iterator[Span]:
        passage = sentence.passage
        folded = self._facts.passages[passage].folded
        low, high = self._told(sentence, speaker)
        if low >= high:
            return
        parts = [(low, high)]
        if self._chinese and high - low > self._measure.most:
            parts = self._quoted_parts(folded, low, high, speaker) or self._parallel(
                folded, low, high
            )
        for start, end in parts:
            for part in _cut(folded, start, end, self._measure.limit):
                yield self.bare(Span(passage, *part))

    def bare(self, span: Span) -> Span:
        """Without the full stop that closes a sentence; what asks, calls out, leaves open or
        belongs to a word stays.
        """
        folded = self._facts.passages[span.passage].folded
        start, end = trim(folded, span.start, span.end)
        closing = folded[end : span.end].rstrip()
        if end > start and (_TELLING.search(closing) or _SHORTENED.search(folded, start, end)):
            end += len(closing)
        return Span(span.passage, start, end)

    def _told(self, sentence: Span, speaker: int) -> tuple[int, int]:
        """A Chinese sentence without what only says that its speaker speaks."""
        low, high = sentence.start, sentence.end
        if not self._chinese or speaker < 0:
            return low, high
        folded = self._facts.passages[sentence.passage].folded
        skipped, tagged = low, False
        for clause in clauses(folded, (low, high)):
            tagged = self._only_says(sentence.passage, clause, speaker)
            if not tagged and not _LEADING.fullmatch(folded, *clause):
                break
            skipped = clause[1] if tagged else skipped
        start, _ = trim(folded, skipped, high)
        if skipped == low or LEANS.match(folded, start):
            start = self._unnamed(sentence, speaker)
        return start, high

    def _only_says(self, passage: int, clause: tuple[int, int], speaker: int) -> bool:
        """Whether a clause says that `speaker` speaks, and nothing else."""
        folded = self._facts.passages[passage].folded
        if not names_speaker(folded, clause) and not is_only_act(folded, clause):
            return False
        there = self._mentions.get(passage, [])
        at = bisect_left(there, clause[0], key=lambda mention: mention.span.start)
        named = {mention.person for mention in there[at:] if mention.span.start < clause[1]}
        return named == {speaker} or (not named and bool(_MEANT.match(folded, *clause)))

    def _unnamed(self, sentence: Span, speaker: int) -> int:
        """Where the sentence begins after the name of `speaker`, if that is all that is left out;
        its end where nothing else is said.
        """
        folded = self._facts.passages[sentence.passage].folded
        low, high = sentence.start, sentence.end
        if pronoun := _PRONOUN.match(folded, low, high):
            return pronoun.end()
        leading = _LEADING.match(folded, low, high)
        start = leading.end() if leading else low
        mentions = self._mentions.get(sentence.passage, [])
        at = bisect_left(mentions, low, key=lambda mention: mention.span.start)
        for mention in mentions[at : at + 2]:
            if mention.person != speaker or mention.span.start > start:
                continue
            rest = trim(folded, min(mention.span.end, high), high)
            if is_only_act(folded, rest) or rest[1] - rest[0] < 4:
                return high
            said = folded[rest[0] - 1] in "，：" or _SAID.match(folded, rest[0])
            told = not LEANS.match(folded, rest[0])
            if said and told and rest[0] - start <= _LEFT_OUT:
                return rest[0]
        return low

    def _quoted_parts(
        self, folded: str, low: int, high: int, speaker: int
    ) -> list[tuple[int, int]]:
        """The sentences inside a long quotation that the sentence holds; what stands round it goes
        with the first and the last of them. None where there are not several.
        """
        quote = max(_QUOTED.finditer(folded, low, high), key=lambda m: len(m[0]), default=None)
        if quote is None:
            return []
        inner = sentences(folded, True, quote.start() + 1, quote.end() - 1)
        if len(inner) < 2:
            return []
        bare = speaker >= 0 and quote.start() == low and not trim_length(folded, quote.end(), high)
        if bare:
            return inner
        return [(low, inner[0][1]), *inner[1:-1], (inner[-1][0], high)]

    def _parallel(self, folded: str, low: int, high: int) -> list[tuple[int, int]]:
        """A long sentence at its semicolons, where each part can stand alone."""
        cuts = list(_semicolons(folded, low, high))
        bounds = [low, *(at + 1 for at in cuts), high]
        parts = [trim(folded, a, b) for a, b in pairwise(bounds)]
        least = self._measure.least
        whole = all(b - a >= least and not LEANS.match(folded, a) for a, b in parts[1:])
        if len(parts) < 2 or not whole:
            return [(low, high)]
        return [*parts[:-1], (parts[-1][0], high)]


def trim_length(folded: str, low: int, high: int) -> int:
    """Characters of the stretch without space and marks round it."""
    start, end = trim(folded, low, high)
    return end - start


def _semicolons(folded: str, low: int, high: int) -> Iterator[int]:
    """Those that stand outside quotation marks and brackets."""
    depth = 0
    for at in range(low, high):
        depth += (folded[at] in "“「《（") - (folded[at] in "”」》）")
        if folded[at] == "；" and depth <= 0:
            yield at


def _cut(folded: str, low: int, high: int, limit: int) -> Iterator[tuple[int, int]]:
    while high - low > limit:
        marks = [folded.rfind(mark, low + limit // 2, low + limit) for mark in "；;，,、 "]
        cut = next((at + 1 for at in marks if at > 0), low + limit)
        yield low, cut
        low = cut
    yield low, high


def spread(lengths: Sequence[int], most: int, room: int) -> list[range]:
    """How lines of these lengths share slides: in order, at most `most` lines and about `room`
    characters each; a line that is longer has a slide alone. Shares are about even.
    """
    count, total = len(lengths), sum(lengths)
    slides = max(-(-count // most), -(-total // room), 1)
    share = total / slides
    found: list[range] = []
    low, filled = 0, 0
    for at, length in enumerate(lengths):
        over = filled + length > room or (filled and filled + length / 2 > share * 1.05)
        if at > low and (over or at - low >= most):
            found.append(range(low, at))
            low, filled = at, 0
        filled += length
    return [*found, range(low, count)] if count else []
