"""A passage → its sentences and clauses: what an extract may begin and end with, and what a clause
does.

Marks inside quotation marks, book-title marks and brackets end nothing. All functions take the
text as `fold` makes it and give pairs of offsets; they look at each character a bounded number of
times.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.lexicon import any_of, pairs
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

Range = tuple[int, int]

HAN = r"[^\W\d_a-zA-Z]"
"""A Han character, in patterns for Chinese text: a letter that is not ASCII. The range of all Han
would take `re` 2 ms to compile, in each pattern anew.
"""

_WHOLE = r"“[^“”]*”|「[^「」]*」|《[^《》]*》|〈[^〈〉]*〉|（[^（）]*）|【[^【】]*】"
_ENDS = lazy_regex(rf"({_WHOLE})|([。！？…]|\.{{6}})+[”’」』）]*")
_BREAKS = lazy_regex(
    rf"({_WHOLE})|——|[，；：。！？…]+|(?:(?<=[^0-9A-Za-z\s])|(?<=[0-9A-Za-z]\s))\s+(?=[^0-9A-Za-z\s])"
)
_LATIN_ENDS = lazy_regex(
    r"(?<![.!?؟۔。])[.!?؟۔。]+[\"”’)\]]*\s+(?=[\"“‘(\[]?[^\W_a-z])|[؟۔]+\s*", re.UNICODE
)
_LATIN_BREAKS = lazy_regex(r"[,;:،؛]\s+|(?<!\s)\s+[–—-]\s+|—")
_ABBREVIATED = lazy_regex(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Lt|vol|fig|ch|sec|Sgt|Maj|Cdr|Messrs|Mt|Ft|Ave|Blvd|Dept|Univ|Fig|Figs|Eq|Art|Vol|pp|cf|al|Corp|Ofc|Det|Cllr|Supt|Insp|Sen|Gov|Gen|Rep|Amb|Hon|Capt|Engr|Col|Md|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    r"|Dec|No|vs|Inc|Ltd|Co|Jr|Sr|e\.g|i\.e|approx)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_COUNTS = lazy_regex(r"(?:[:;,]|\band)\s+\(?(?:\d{1,2}|[a-z])\.$")
"""`four factors: 1. the plea; 2. the sentence`: a list stays in its sentence."""
_SAYS_WHO = lazy_regex(
    r"(?:[A-Z][\w.’'-]+,? ){1,5}(?:said|says|asked|asks|added|wondered|replied|cried|told)\b"
)
"""`“Who pays?” Councillor Holt asked.`: the question goes on to who asks it."""
_HAN_TEXT = lazy_regex(r"[\u3400-\u9fff]")
_WIDE = str.maketrans(",:;!?()．﹑､•‧・\u3000\xa0", "，：；！？（）.、、···  ")
_SPACES = {0x3000: " ", 0xA0: " "}
_NARROW = lazy_regex(r"(?<=[0-9])[,:](?=[0-9])")
_CLOSING = " \t，；：。！？…,;:.!?、—"


def fold(text: str) -> str:
    """`text` for matching Chinese: full-width punctuation, simplified characters, one for one."""
    if text.isascii():
        return text
    if not _HAN_TEXT.search(text):
        return text.translate(_SPACES)
    wide = text.translate(_WIDE)
    simple = wide.translate(pairs("traditional"))
    if not _NARROW.search(text):
        return simple
    characters = list(simple)
    for match in _NARROW.finditer(text):
        characters[match.start()] = match[0]
    return "".join(characters)


def sentences(
    folded: str, chinese: bool = True, start: int = 0, end: int | None = None
) -> list[Range]:
    """Each sentence with its closing mark, without the space around it."""
    stop = len(folded) if end is None else end
    if not (_ENDS if chinese else _LATIN_ENDS).search(folded, start, stop):
        return list(_trimmed(folded, [stop], start))
    return list(_trimmed(folded, _sentence_ends(folded, chinese, start, stop), start))


def clauses(folded: str, span: Range, chinese: bool = True) -> list[Range]:
    """The stretches of a sentence between its commas, semicolons and colons, marks left out."""
    start, end = span
    ends: list[int] = []
    for match in (_BREAKS if chinese else _LATIN_BREAKS).finditer(folded, start, end):
        if not (chinese and match[1]):
            ends.append(match.end())
    found: list[Range] = []
    for low, high in _trimmed(folded, [*ends, end], start):
        bare = trim(folded, low, high)
        if bare[0] < bare[1]:
            found.append(bare)
    return found


def trim(folded: str, start: int, end: int) -> Range:
    """The same stretch without space before it and marks or space after it."""
    while end > start and folded[end - 1] in _CLOSING:
        end -= 1
    while start < end and (folded[start].isspace() or folded[start] in "，；：。！？、"):
        start += 1
    return start, end


def names_speaker(folded: str, clause: Range) -> bool:
    """Whether a Chinese clause does nothing but say who speaks: `他表示`."""
    return bool(_tag().fullmatch(folded, *clause))


def is_only_act(folded: str, clause: Range) -> bool:
    """Whether a Chinese clause, its subject left out, only says that somebody spoke or chaired:
    `作总结讲话`, `主持会议`, `在致辞中`.
    """
    return bool(_only_act().fullmatch(folded, *clause))


def _sentence_ends(folded: str, chinese: bool, start: int, stop: int) -> Iterator[int]:
    if not chinese:
        for match in _LATIN_ENDS.finditer(folded, start, stop):
            near = max(0, match.start() - 8), match.start() + 1
            shortened = _ABBREVIATED.search(folded, *near) or _COUNTS.search(folded, *near)
            asked = folded[match.start()] in "!?" and _SAYS_WHO.match(folded, match.end())
            if not shortened and not asked:
                yield match.end()
    else:
        for match in _ENDS.finditer(folded, start, stop):
            if not match[1] or _quote_ends_sentence(folded, match.start(), match.end()):
                yield match.end()
    yield stop


def _quote_ends_sentence(folded: str, start: int, end: int) -> bool:
    """Whether a quotation that has its own full stop is the sentence's end.

    `他说：“好。”` and `他说，“好。”` end; `“好。”他说。` goes on.
    """
    return (
        end - start > 2
        and folded[end - 2] in "。！？…"
        and folded[start - 1 : start] in {"：", "，"}
    )


def _trimmed(folded: str, ends: Iterator[int] | list[int], start: int = 0) -> Iterator[Range]:
    for end in ends:
        low, high = start, end
        while low < high and folded[low].isspace():
            low += 1
        while high > low and folded[high - 1].isspace():
            high -= 1
        if low < high:
            yield low, high
        start = end


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(rf"(?!我|咱).{{0,40}}?(?<![了作做的行一])(?:{any_of('tags')})(?:道)?")


@cache
def _only_act() -> re.Pattern[str]:
    return re.compile(
        rf"(?:首先|随后|最后|分别|先后|应邀|受邀)*(?:在.{{1,10}}[中上]|(?:作|做|致|发表|进行|出席会议并)了?(?:{any_of('speech_kinds')})*"
        rf"(?:{any_of('acts')})|(?:{any_of('chairs', 'acts')})(?:会议|开幕式|仪式|论坛)?)"
    )
