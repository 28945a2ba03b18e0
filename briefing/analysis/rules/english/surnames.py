"""People called by their surname alone in one place, and in full in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.lexicon import words
from briefing.analysis.rules.english.name_spans import CAPITALS, TITLES, name_span
from briefing.analysis.rules.english.names import NamedPerson, surname_after_post
from briefing.analysis.rules.english.posts import TOKEN, has_post, is_post
from briefing.analysis.rules.english.verbs import says
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_AGE = lazy_regex(r", \d\d,")
_LONGEST = 8
"""Words that a name may have."""


def names_that_speak(folded: Iterable[str]) -> frozenset[str]:
    """Surnames that say something by themselves: `Gast said`, `Mr Gast said`, `Mayor Gast said`."""
    return frozenset(
        alone
        for text in folded
        for match in CAPITALS.finditer(text)
        if (alone := _surname_alone(text, match)) and _says(text, match.end())
    ) - words("not_names_en")


def _says(text: str, at: int) -> bool:
    """Whether a verb of saying follows, an age between: `Gast, 41, said`."""
    age = _AGE.match(text, at)
    return says().match(text, age.end() if age else at) is not None


def _surname_alone(folded: str, match: re.Match[str]) -> str:
    """The surname, if nothing but a title or a post stands before it; else nothing."""
    title = TITLES.match(folded, *match.span())
    rest = folded[title.end() if title else match.start() : match.end()]
    before, _, last = rest.rpartition(" ")
    return last if not before or is_post(before.split()[-1]) else ""


def named_in_full(folded: str, index: int, surnames: frozenset[str]) -> Iterator[NamedPerson]:
    """`the inauguration of Alice P. GAST`, `Mayor GAST`, where she speaks elsewhere by her surname
    alone.
    """
    for match in CAPITALS.finditer(folded):
        called = surname_after_post(folded, index, match)
        if called and folded[called.name.start : called.name.end] in surnames:
            yield called
        tokens = TOKEN.findall(match[0])
        name = name_span(folded, index, *match.span())
        short = 2 <= len(tokens) <= 4 and tokens[-1] in surnames
        if name and short and not has_post(match[0]):
            yield NamedPerson(name)


def aliases(names: set[str]) -> dict[str, str]:
    """What is the end of a fuller name, or, alone, the beginning of one only → that name."""
    ends: dict[str, str] = {}
    firsts: dict[str, list[str]] = {}
    for name in sorted(names):
        tokens = name.split()
        for at in range(1, min(len(tokens), _LONGEST)):
            ends.setdefault(" ".join(tokens[at:]), name)
        if len(tokens) > 1:
            firsts.setdefault(tokens[0], []).append(name)
    begun = {first: full[0] for first, full in firsts.items() if len(full) == 1}
    found = {short: full for short, full in (begun | ends).items() if short in names}
    return {short: _fullest(found, full) for short, full in found.items()}


def _fullest(known: dict[str, str], name: str) -> str:
    for _ in range(_LONGEST):
        name = known.get(name, name)
    return name
