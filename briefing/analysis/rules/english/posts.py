"""Posts in English: what heads one, and where one stands before a name or behind it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import words
from briefing.analysis.sentences import trim
from briefing.model.regex import lazy_regex

TOKEN = lazy_regex(r"[\w’'.-]+")
_APPOSITION = lazy_regex(r"(?:,|\s[–—])\s+(?!and\b)(?:the\s+|an?\s+)?")
_HONOUR = lazy_regex(r",\s+([A-Z]{2,5}|Ph\.?D\.?|M\.?D\.?|[JS]r\.?)(?=,)")
"""`NAME, CAE, POST`"""
_BODY = lazy_regex(
    r",\s+(?:[A-Z][\w’'-]*|&)(?:\s(?:[A-Z][\w’'-]*|of|for|the|&|and(?=\s[A-Z])))+(?=[,.;]|\sand\s|$)"
)
"""The organisation behind a post and a comma: `Director, HARBOUR TRUST`."""
_SPOKEN = lazy_regex(r"\b(?:us|me|you|we|I|today|here|he|she|they|it|this|there)\b")
"""Words of a sentence, and of no post: `our special guest with us today`, `he remains MP for`."""
_GIVEN = lazy_regex(
    r"\b(?i:degrees?|awards?|medals?|prizes?|scholarships?|diplomas?|certificates?|titles?)\b"
)
"""What is given to somebody, and no post: `an honorary Doctor of Science degree`."""
_BEFORE = lazy_regex(r"[\w’'-]+(?=\s+$)")
_NOT_IN_POST = frozenset(
    {"the", "a", "an", "and", "or", "of", "by", "with", "as", "its", "his", "her", "their", "said"}
    | {"from", "for", "to", "in", "on", "at", "when", "while", "that", "who", "is", "was", "are"}
    | {"were", "has", "had"}
)
_OF_BODY = lazy_regex(r"([A-Za-z-]+)\s+(?:of|for)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}([a-z]+)\s+$")
_AND_POST = lazy_regex(
    r"\s+and\s+(?:[A-Z][\w’'-]*\s+){0,3}?([A-Z][\w’'-]*)(?=\s+(?:of|for|at|to)\s|[.,;]|$)"
)
_AND_OFFICER = lazy_regex(r"\sand\s+([A-Z][\w’'.-]*)\s+(?=[A-Z])")
_NO_POST = frozenset(
    {
        "who",
        "which",
        "where",
        "whose",
        "when",
        "while",
        "as",
        "was",
        "were",
        "is",
        "are",
        "has",
        "had",
    }
    | {"and", "but", "with", "to", "in", "on", "at", "by", "from", "after", "before", "during"}
)
"""What begins another clause."""
_OFFICES = frozenset(
    {"operating", "acting", "managing", "marketing", "planning", "nursing", "housing"}
)
"""Words in -ing that belong to posts."""
_STRONG = frozenset({"spoke", "told", "began", "made", "gave", "took"})
"""Verbs that end a post and do not end in -ed."""
_DID = (
    r"(?:also\s+)?(?:[a-z]{3,}ed(?=\s(?:with|to|by)\s)|led|attended|joined|visited|met|took|gave|came|arrived|received|represented|participated|travelled"
    r"|traveled|accompanied|signed|won|left|spoke|made|will|would|can|could|may|might|have|is|are|did"
    r"|does|believes|thinks|expects|argues|hopes|predicts|reckons|suggests|went|became|brought|sat|stood|held|paid|sent|wrote|chairs|leads|says|when|after|before|while)"
)
"""Verbs and conjunctions that belong to no post."""
_ARTICLE = lazy_regex(r"(?:the|as|a|an|its|his|her|their|former|then)\s+", re.IGNORECASE)
_INDEFINITE = lazy_regex(r"\b(?:an?|the)\s+$")
_AT_ORG = lazy_regex(
    r"^[a-z][\w-]*(?: [a-z][\w-]*){0,3} (?:at|of|for|with|from) [A-Z]"
    r"|^[a-z]+(?:ist|er|or|ian)$"
)
_OF_ORG = lazy_regex(r"^[A-Z][\w-]*(?: [A-Z][\w-]*){0,2} (?:of|for|at) (?:the )?[A-Z]")
_MAN = lazy_regex(
    r"(?:chair|spokes|business|sales|trades|crafts|congress|council|assembly|alder|states|police|fire"
    r"|fisher|camera|clergy|ombuds|fore|anchor|sports|service|noble|select|committee|weather|crew"
    r"|news|repair|watch|lay)(?:man|woman|person)s?"
)
"""Posts that are formed so, and no surname such as Whitman."""
_PREFIX = lazy_regex(r"^(?:pro|vice|co|ex|sub|deputy)-(?=[a-z])")


def post_before(folded: str, index: int, at: int) -> Span | None:
    """`the chairman of the committee, NAME`: the post in the clause before the comma."""
    if folded[max(0, at - 2) : at] != ", ":
        return None
    marks = (". ", ", ", "; ", "” ", '" ', "? ", "! ", ": ", " – ", " — ")
    mark = max(folded.rfind(mark, 0, at - 2) for mark in marks)
    low = mark + 2 if mark >= 0 else 0
    clause = folded[low : at - 2]
    heads = [m for m in re.finditer(r"[A-Za-z-]+", clause) if is_post(m[0])]
    if not heads or len(clause) > 140 or _SPOKEN.search(clause):
        return None
    article = list(
        re.finditer(r"\b(?:[Tt]he|[Ii]ts|their|his|her|by|[Aa]n?)\s+", clause[: heads[0].start()])
    )
    start = article[-1].end() if article else _capitals_before(clause, heads[0].start())
    return Span(index, low + start, at - 2)


def _capitals_before(clause: str, at: int) -> int:
    """Where the capitalised words begin that stand before `at`: `Portugal's Economy |Minister`."""
    run = re.compile(r"(?:[A-Z][\w’'-]*\s+)+$").search(clause, 0, at)
    return run.start() if run else at


def small_post(folded: str, index: int, at: int) -> Span | None:
    """`congress chair NAME`, `White House deputy press secretary NAME`, `chair of the board NAME`:
    a post in small letters right before the name.
    """
    floor = max(0, at - 90)
    of = _OF_BODY.search(folded, floor, at)
    if of and is_post(of[1]) and of[2] in words("orgs_en"):
        return Span(index, of.start(), of.end(2))
    last = _BEFORE.search(folded, floor, at)
    if not last or not last[0][0].islower() or not is_post(last[0]):
        return None
    low, small = last.start(), 0
    while word := _BEFORE.search(folded, floor, low):
        if not _describes(word[0], small):
            break
        low, small = word.start(), small + 1
    return Span(index, _with_organisation(folded, floor, low), last.end())


def _with_organisation(folded: str, floor: int, at: int) -> int:
    """Where the organisation begins whose post stands at `at`: `|White House press secretary`. A
    word alone that is none opens the sentence or tells a nation: `Press secretary`.
    """
    low, capitals = at, list[str]()
    while word := _BEFORE.search(folded, floor, low):
        first = not folded[: word.start()].strip() or folded[: word.start()].rstrip()[-1] in ".:!?”"
        if not word[0][0].isupper() or word[0] in words("not_names_en"):
            break
        if word[0].lower() in _NOT_IN_POST:
            break
        low = word.start()
        capitals.append(word[0])
        if first:
            return low
    alone = (
        len(capitals) == 1
        and not capitals[0].isupper()
        and "s" not in re.split("[’']", capitals[0])
    )
    return at if alone else low


def _describes(word: str, small: int) -> bool:
    """Whether a word in small letters can belong to the post behind it: `deputy`, `president’s`."""
    acts = word in words("say_en") or (word.endswith(("ed", "ly", "ing")) and word not in _OFFICES)
    return word[0].islower() and small < 3 and not acts and word not in _NOT_IN_POST


def post_after(folded: str, at: int) -> Span | None:
    """The post that stands in apposition at `at`, after a name: `NAME, mayor of …`."""
    while (honour := _HONOUR.match(folded, at)) and not is_post(honour[1]):
        at = honour.end()
    apposition = _APPOSITION.match(folded, at)
    return post_at(folded, 0, apposition.end()) if apposition else None


def post_at(folded: str, index: int, start: int) -> Span:
    """The post that begins at `start`, to the clause's end; empty where none does."""
    end = _post_end(folded, start)
    clause = folded[start:end]
    fits = (
        len(clause) <= 120
        and not _GIVEN.search(clause)
        and clause.split(" ", 1)[0] not in _NO_POST
        and not _names_another(clause)
        and (
            any(is_post(token) for token in TOKEN.findall(clause))
            or _OF_ORG.match(clause)
            or (_INDEFINITE.search(folded, max(0, start - 4), start) and _AT_ORG.search(clause))
        )
    )
    if not fits:
        return Span(index, start, start)
    more = _BODY.match(folded, end) if is_post(clause.rsplit(" ", 1)[-1]) else None
    if more and any(bare(token) in words("orgs_en") for token in TOKEN.findall(more[0])):
        end = more.end()
    return Span(index, *trim(folded, start, end))


def _names_another(clause: str) -> bool:
    """Whether the only post is somebody else's: `NAME and Professor NAME`."""
    other = _AND_OFFICER.search(clause)
    return bool(other and is_post(other[1]) and not has_post(clause[: other.start()]))


def _post_end(folded: str, start: int) -> int:
    """The clause's end, or the `and` after which somebody else is named: `Chair and Mayor NAME`,
    not `Chair and Director of WORKS`.
    """
    for tail in _tails().finditer(folded, start):
        if not (more := _AND_POST.match(folded, tail.start())) or not is_post(more[1]):
            return tail.start()
    return len(folded)


@cache
def _tails() -> re.Pattern[str]:
    """Where a post behind a name ends."""
    acts = "|".join(
        sorted(verb for verb in words("say_en") if verb.endswith("ed") or verb in _STRONG)
    )
    return re.compile(
        rf"(?=[.;,]|\s[–—]\s|\s(?:who|said|was|were|has|presided|to\s+an?|{acts}|{_DID}|and\s+[A-Z][\w’']+\s+[A-Z])\b|$)"
    )


def without_article(folded: str, start: int) -> int:
    """Where what follows an article at `start` begins; `start` where there is none."""
    article = _ARTICLE.match(folded, start)
    return article.end() if article else start


@lru_cache(maxsize=4096)
def is_post(token: str) -> bool:
    """Whether the word heads a post: Minister, chairman, President's."""
    head = _PREFIX.sub("", bare(token), count=1)
    return head in words("posts_en") or bool(_MAN.fullmatch(head))


def bare(token: str) -> str:
    """`token` in lower case, without its full stop and its possessive."""
    return token.lower().rstrip(".").removesuffix("’s").removesuffix("'s")


def closes_post(token: str) -> bool:
    """Whether the word ends a post, and is no surname: `Foreign Secretary`, not `Ada King`."""
    return is_post(token) and bare(token) not in words("post_surnames_en")


def has_post(text: str) -> bool:
    """Whether any word of `text` is a post."""
    return any(is_post(token) for token in TOKEN.findall(text))


def without_people(place: str) -> str:
    """`Westport, Norland`, of `… in Westport, Norland, Mayor NAME …`; not of `…, Mayor’s House`."""
    first, *parts = place.split(", ")
    return ", ".join((first, *takewhile(lambda part: not _names_officer(part), parts)))


def _names_officer(part: str) -> bool:
    return has_post(part) and bare(part.split()[-1]) not in words("orgs_en")
