"""Lists of organisations in an English sentence: `the A`, `A and B`, `A, B and the C`."""

from __future__ import annotations

from itertools import pairwise

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import words
from briefing.analysis.rules.english.name_spans import CAPITALS
from briefing.analysis.rules.english.posts import has_post
from briefing.model.regex import lazy_regex

_ENDS_NAME = lazy_regex(
    r"(?:\s\([^()]{1,40}\))?(?:[.,;:—–]|\s[—–-]\s|$"
    r"|\s(?:in|on|at|with|for|to|from|and|as|under|during|this|today|yesterday|which|jointly|has|have"
    r"|is|are|was|were|will|drew|brought|attracted|opened|took|began|ended|at|between"
    r"|(?:co-?)?host(?:s|ed|ing)?|conven(?:e[sd]?|ing)|organi[sz](?:e[sd]?|ing)|held|holds)\b)"
)
_CUT = lazy_regex(r"\s(?:in|at|on|to)\s")
_JOINT = lazy_regex(r"(?:\s\([^()]{1,40}\))?(?:,? and |, )(?=[A-Zt])")


def organisations(folded: str, passage: int, start: int, end: int) -> tuple[Span, ...]:
    """`the A`, `A and B`, `A, B and the C` at `start`; nothing where a last one is none."""
    found: list[Span] = []
    at = start
    while True:
        parts = _run(folded, passage, at, end)
        if not parts:
            return () if folded[:at].endswith(" and ") else tuple(found)
        found += parts
        joint = _JOINT.match(folded, parts[-1].end, end)
        if not joint:
            return tuple(found)
        at = joint.end()


def _run(folded: str, passage: int, start: int, end: int) -> list[Span]:
    """The organisations of one run of capitals: `Ministry of Works and Transport` is one."""
    low = start + 4 if folded[start : start + 4].lower() == "the " else start
    match = CAPITALS.match(folded, low, end)
    if not match:
        return []
    cut = _CUT.search(folded, low, match.end())
    stop = cut.start() if cut else match.end()
    if not _ENDS_NAME.match(folded, stop, end):
        return []
    bounds = [low]
    pieces = folded[low:stop].split(" and ")
    at = low
    for left, right in pairwise(pieces):
        at += len(left) + 5
        if _is_organisation(folded[bounds[-1] : at - 5]) and _is_organisation(
            right.removeprefix("the ")
        ):
            bounds.append(at)
    ends = [low - 5 for low in bounds[1:]] + [stop]
    spans = [
        Span(passage, low + 4 if folded.startswith("the ", low) else low, high)
        for low, high in zip(bounds, ends, strict=True)
    ]
    alone = all(_is_organisation(folded[span.start : span.end]) for span in spans)
    return spans if alone else []


def _is_organisation(name: str) -> bool:
    """`Harbour Trust`, `Ministry of Works`, `UNESCO`; not `Trust Director NAME`."""
    tokens = name.split()
    if len(tokens) == 1:
        return name.isupper() and 2 <= len(name) <= 8
    bodies = [i for i, token in enumerate(tokens) if token.lower() in words("hosts_en")]
    if not bodies:
        return False
    of = bodies[0] + 1
    if bodies[-1] == len(tokens) - 1:
        return True
    return of < len(tokens) and tokens[of] in {"of", "for"} and not has_post(" ".join(tokens[of:]))
