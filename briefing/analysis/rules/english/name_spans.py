"""Runs of capitals in an English text, and the name inside one."""

from __future__ import annotations

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import words
from briefing.analysis.rules.english.posts import TOKEN, bare, is_post
from briefing.model.regex import lazy_regex

_WORD = (
    r"(?:H\.E\b\.?|[A-Z][\w’'-]*(?:(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\."
    r"|(?<=\bMrs|\bRev|\bAmb|\bGen|\bCol|\bHon)\.|(?<=\bProf|\bCapt|\bEngr)\.)?)"
)
_LINK = r"(?:of|the|for|and|at|in|to|on|&)"
_PARTICLE = r"(?:bin|ibn|al|el|de|del|da|dos|di|la|van|von|der|den|ter|y)"
CAPITALS = lazy_regex(
    rf"{_WORD}(?:\s+(?:{_WORD}|{_PARTICLE}(?=\s+[A-Z])|{_LINK}(?:\s+{_LINK})*(?=\s+[A-Z])))*"
)
TITLE = lazy_regex(
    r"(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Rev|Fr|(?:Rt )?Hon"
    r"|Honou?rable|Brother|Sister|Amb|Engr|Capt|Gen|Col|Shri|Smt"
    r"|(?:The|the) (?:Rt\.? )?Hon(?:ourable|orable)?|(?:His|Her) Excellency|H\.?E)\.?\s+"
)
TITLES = lazy_regex(rf"(?:{TITLE.pattern})+")
_OWNED = lazy_regex(r"[’']s(?=\s|$)")
LINKS = frozenset({"of", "the", "for", "and", "at", "in", "to", "on", "&"})


def name_span(folded: str, index: int, start: int, end: int) -> Span | None:
    """The name without `Mr.` before it and without `and` or `of` inside it."""
    title = TITLES.match(folded, start, end)
    low = title.end() if title else start
    while end > low and folded[end - 1] in "’'":
        end -= 1
    if TITLE.search(folded, low + 1, end):
        return None
    tokens = TOKEN.findall(folded, low, end)
    if not tokens or tokens[0] in words("not_names_en") or any(token in LINKS for token in tokens):
        return None
    if any(bare(token) in words("orgs_en") for token in tokens) or all(map(is_post, tokens)):
        return None
    if tokens[-1].endswith("s") and is_post(tokens[-1][:-1]):  # several: `Foreign Ministers`
        return None
    owned = _OWNED.search(folded, low, end)
    high = owned.start() if owned else end
    if folded[high - 1] == "." and len(tokens[-1]) > 2:
        high -= 1
    return Span(index, low, high)
