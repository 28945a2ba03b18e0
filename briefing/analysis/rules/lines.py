"""What a single line looks like: a sentence, a signature, the dateline of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.lexicon import words
from briefing.analysis.patterns import MONTH, posts
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts
    from briefing.analysis.passages import Passage


OPEN_END = lazy_regex(r"[，、；：,;:]$")
FULL_STOP = lazy_regex(r"[。！？；…!?;][”’」』）)\"]*(?:（[^（）]{2,40}）)?$|[\w)][.][”\")]*$")
SIGNED = lazy_regex(
    r"(?:[0-9〇零一二三四五六七八九]{4}年.{1,6}月.{1,3}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$"
)
_RECORD = lazy_regex(r"(?:[^：，。；\s]{2,8}：\s?[^：\s]{1,30}(?:\s+|$)){2,}")
_OPENING = 1200
_DATELINE = lazy_regex(r"[A-Z][A-Z .'’-]{2,}(?:, ?[A-Z][\w .'’-]+)?$")


_BYLINE = lazy_regex(
    rf"(?:By|BY) [A-Z][^.!?]{{2,60}}?[,|·•–—-]\s*(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})[\w ,:.]*"
)
_LONGEST_HEADLINE = 200
_LEAST_WORDS = 5
_WORDS = lazy_regex(r"[A-Za-z][\w’'-]*")
_READ = r"\d{1,2}[ -](?i:min(?:ute)?s?)[ -](?i:read)"
_PAGE_BYLINE = lazy_regex(
    r"(?:By|BY) [A-Z][^!?|·•]{1,60}[|·•]\s*(?:(?i:published|updated|posted)(?: on)?:?\s*)?"
    rf"(?:(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}|\d{{4}}[-/.]\d|\d{{1,2}}/\d)[^!?]*|{_READ})"
    rf"|[A-Z][^!?]{{1,80}}[|·•]\s*{_READ}"
)


def is_page_byline(folded: str) -> bool:
    """`By NAME | 3 May 2024 | 6 min read`: set by a page, where a writer would put a comma."""
    return bool(_PAGE_BYLINE.fullmatch(folded))


def is_byline(folded: str) -> bool:
    """`By NAME, 3 May 2024`."""
    return bool(_BYLINE.fullmatch(folded))


def is_signature(folded: str) -> bool:
    """Whether the line is the date that closes a letter or a notice."""
    return len(folded) <= 40 and bool(SIGNED.search(folded))


def is_dateline(folded: str) -> bool:
    """`DOHA, Qatar`: where an English report comes from; not `MINUTES OF THE COUNCIL`."""
    match = _DATELINE.match(folded) if len(folded) <= 50 else None
    if not match or "," in folded:
        return bool(match)
    capitals = folded.lower().split()
    return len(capitals) <= 3 and not (words("no_dateline_en") | words("orgs_en")) & set(capitals)


def is_headline(folded: str) -> bool:
    """`Statement of the Attorney on a Guilty Plea by the Mayor`: capitals show no names there."""
    if len(folded) > _LONGEST_HEADLINE or folded.count(",") > 1 or FULL_STOP.search(folded):
        return False
    long = [word for word in _WORDS.findall(folded) if len(word) > 3]
    return len(long) >= _LEAST_WORDS and sum(w[0].isupper() for w in long) >= 0.75 * len(long)


def is_post_with_names(folded: str) -> bool:
    """`副主席：NAME、NAME`, as results of elections are given."""
    if len(folded) > 120 or "：" not in folded or folded.endswith("。"):
        return False
    post = posts().match(folded)
    return post is not None and folded.startswith("：", post.end()) and post.end() + 1 < len(folded)


def is_record(folded: str) -> bool:
    """`文号：12 密级：内部`: what a paper is filed under."""
    return len(folded) <= 100 and folded.count("：") > 1 and bool(_RECORD.fullmatch(folded))


def is_text(passage: Passage) -> bool:
    """Whether the passage is running text, and no title or label."""
    return len(passage) > 60 or bool(
        FULL_STOP.search(passage.folded) or OPEN_END.search(passage.folded)
    )


def ends_sentence(passage: Passage) -> bool:
    """Whether the passage ends as a sentence does."""
    return bool(FULL_STOP.search(passage.folded))


def opening(facts: Facts, index: int) -> str:
    """As much of a passage as tells of an event: a long one is no lead."""
    return facts.passages[index].folded[:_OPENING]
