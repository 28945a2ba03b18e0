"""What the lines of a document are: page furniture, fields, title, subtitles, headings."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Furniture, Heading, Span
from briefing.analysis.lexicon import lookup, phrases, words
from briefing.analysis.marks import HEADING_RANK, mark_at
from briefing.analysis.names import is_name
from briefing.analysis.patterns import MONTH, held, posts
from briefing.analysis.raw import is_code, is_row, is_timing
from briefing.analysis.rules.fields import label_alone
from briefing.analysis.rules.said import bold_lines, is_said, is_said_to_be_text
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.analysis.facts import Facts
    from briefing.analysis.passages import Passage

_UNNUMBERED = 7
"""The rank of headings without a number."""
_TOP = 5
"""The title may be repeated among so many first lines; further down it is a refrain."""
_DATE_FIRST = lazy_regex(
    r"[0-9]{4}\s*(?:年\s*[0-9]{1,2}\s*月|[/.-]\s*[0-9])|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}:[0-9]{2}|[今昨近]日|[今昨]天"
)
_OPEN_END = lazy_regex(r"[，、；：,;:]$")
_FULL_STOP = lazy_regex(r"[。！？；…!?;][”’」』）)\"]*(?:（[^（）]{2,40}）)?$|[\w)][.][”\")]*$")
_CAPTION = lazy_regex(
    r"^(?:图为|图[一二三四五六七八九十0-9]{1,2}[：:.\s]|[▲↑△])"
    r"|(?:合影|合影留念|现场图|剪影)$|^.{0,10}现场$"
    r"|(?:图片来源|图源)[：/ ]|\.(?:jpg|jpeg|png|gif|bmp|webp|JPG|PNG)$"
    r"|(?:摄影|供图|图片来源|[\s/]摄|摄影：.{2,8}|摄影\s*.{2,8})）?$|（.{0,12}[摄图]）$"
)
_ENGLISH_CAPTION = lazy_regex(
    r"^(?:Photo|Image|Picture|File photo|Caption)\b|\[Photo\b|/ ?Xinhua\)$"
)
_ACT_END = lazy_regex(
    r"(?:致辞|致词|讲话|发言|主持|主持开幕式|主持会议|作.{0,8}报告|作.{0,6}讲座"
    r"|点评|颁奖|剪彩|揭牌|参观|演讲)$"
)
_SIGNED = lazy_regex(
    r"(?:[0-9〇零一二三四五六七八九]{4}年.{1,6}月.{1,3}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$"
)
_DATELINE = lazy_regex(r"[A-Z][A-Z .'’-]{2,}(?:, ?[A-Z][\w .'’-]+)?$")
_LABEL = lazy_regex(r"[^，。；：]{1,6}：")
_ENGLISH_HEADING_END = lazy_regex(r"[^\W_][”\"’']?$|\w\([a-z]{1,3}\)$")
"""A word, quoted or not, or `interest(s)`."""
_ORNAMENT = lazy_regex(
    r"[\W\d_]{1,12}|[一二三四五六七八九十]{1,3}、?|(?:Part|PART|No)\.?\s?\d{1,2}"
)
_MENU = lazy_regex(
    r"^(?:网站|您的位置|当前位置)?\W*(?:首页|主页|Home)\s*[>»›/|：-]"
    r"|(?:点击|浏览|阅读|访问|查看)(?:次数|数|量|率)\s*：?\s*[0-9\[]*|上一[篇条页]|下一[篇条页]"
    r"|^（?(?:撰稿|供稿|图文|文字|摄影|图片|文图|文、图|文/图|通讯员|来源|编辑|审核|作者|记者"
    r"|责编|初审|终审|校对)[：/ |丨]"
)
_PAGE_DATE = lazy_regex(
    r"\(?(?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\)?"
)
_PAGE_LINE = lazy_regex(
    rf"(?:(?:发布|更新)?(?:日期|时间)\s?[：:]?\s*)?{_PAGE_DATE.pattern}\s*(?:来源|作者|编辑|稿源|字体|大字体|打印|浏览|阅读|点击|访问)"
    r"|\d{1,2} (?i:min(?:ute)?s? read)$"
    rf"|(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}),? \d{{4}}\s*[|·•]\s*\w[^.!?]{{0,40}}$"
    rf"|(?i:date {_PAGE_DATE.pattern}$)"
    rf"|(?i:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\s*:?\s*)"
    rf"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}|{_PAGE_DATE.pattern}$)"
)
_BYLINE = lazy_regex(
    rf"(?:By|BY) [A-Z][^.!?]{{2,60}}?[,|·•–—-]\s*(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})[\w ,:.]*"
)
_COOKIES = lazy_regex(r"(?i)\bwe use cookies\b|\bcookie policy\b|\ball rights reserved\b")


_MAIL = lazy_regex(
    r"(?:(?:From|To|Cc|CC|Bcc|Date|Sent|Reply-To|发件人|收件人|抄送|日期|时间|发送时间)|(Subject|主题))"
    r"\s?[：:]\s*(?:(?:Re|RE|Fw|FW|Fwd|回复|答复|转发)\s?[：:]\s*)*"
)


def find_furniture(facts: Facts) -> Facts:
    """Lines that the page put round the article: share buttons, menus, bylines, captions."""
    found: list[Furniture] = []
    known = {item.passage for item in facts.furniture}
    seen_first = ""
    for index, passage in enumerate(facts.passages):
        if index in known:
            continue
        top = index < _TOP and any(map(_is_long, facts.passages[index + 1 : index + 1 + _TOP]))
        why = _furniture_reason(passage.folded, top)
        if not why and is_timing(facts.passages, index):
            why = "times a subtitle"
        if not why and index < _TOP and passage.folded == seen_first:
            why = "repeats the title"
        if why and not is_said_to_be_text(facts, index, why):
            found.append(Furniture(index, why))
        elif not seen_first:
            seen_first = passage.folded
    every = sorted((*facts.furniture, *found), key=lambda item: item.passage)
    return replace(facts, furniture=tuple(every))


def find_title(facts: Facts) -> Facts:
    """The first line that could be one; `A——B` gives title and subtitle. Under a title that the
    file names, short lines are subtitles too: a byline, place and date.
    """
    furniture = {item.passage for item in facts.furniture}
    lines = [index for index in facts.body() if index not in furniture]
    if not lines or is_code(facts):
        return facts
    if facts.title:
        below = lines[bisect_left(lines, facts.title.passage) :]
        return replace(facts, subtitle=facts.subtitle or _subtitles(facts, below))
    if subject := _subject(facts):
        return replace(facts, title=subject)
    if not _may_be_title(facts, lines[0]):
        return facts
    first = lines[0]
    passage = facts.passages[first]
    whole = Span(first, 0, len(passage))
    dash = re.search(r"\s*(?:——|—|－－|--)\s*", passage.folded)
    if dash and 4 <= dash.start() and dash.end() <= len(passage) - 4 and _outside(dash):
        title = Span(first, 0, dash.start())
        below = (Span(first, dash.end(), len(passage)),)
    else:
        title, below = whole, ()
    return replace(facts, title=title, subtitle=(*below, *_subtitles(facts, lines)))


def find_headings(facts: Facts) -> Facts:
    """Short lines without a full stop that have text under them, with their levels. Beside headings
    that the file names, only numbered and bold lines can be further ones.
    """
    if is_code(facts):
        return facts
    skipped = facts.skipped() | {field.label.passage for field in facts.fields}
    bold = bold_lines(facts)
    ranks: dict[int, int] = {}
    for index in facts.body():
        if index not in skipped and not is_said(facts, index):
            rank = _heading_rank(facts.passages[index])
            if rank >= 0:
                ranks[index] = rank
    if facts.headings or len(bold & ranks.keys()) > 1:
        ranks = {i: rank for i, rank in ranks.items() if rank < _UNNUMBERED or i in bold}
    lists = _list_styles(ranks)
    kept = {i: rank for i, rank in ranks.items() if rank not in lists}
    kept = {i: rank for i, rank in kept.items() if _has_body(facts, i, kept, skipped)}
    if len(kept) > 0.6 * len(facts.passages):
        return facts
    first = 1 + max((heading.level for heading in facts.headings), default=0)
    levels = {rank: level for level, rank in enumerate(sorted(set(kept.values())), first)}
    found = [Heading(Span(i, 0, len(facts.passages[i])), levels[rank]) for i, rank in kept.items()]
    every = sorted((*facts.headings, *found), key=lambda heading: heading.span.passage)
    return replace(facts, headings=tuple(every))


def find_tail(facts: Facts) -> Facts:
    """Short lines after the article's last full stop: what the page had below it."""
    if is_code(facts):
        return facts
    taken = facts.skipped()
    last = next((i for i in reversed(facts.body()) if _ends_sentence(facts.passages[i])), -1)
    if last < 0 or last < len(facts.passages) - 12:
        return facts
    tail = [i for i in range(last + 1, len(facts.passages)) if i not in taken]
    fields = {field.label.passage for field in facts.fields}
    own = {i for i in tail if is_said(facts, i)}
    loose = [i for i in tail if len(facts.passages[i]) <= 30 and i not in fields | own]
    if len(loose) < len(tail) or any(_keeps_tail(facts.passages[i].folded) for i in tail):
        return facts
    more = tuple(Furniture(i, "stands below the article's end") for i in loose)
    return replace(facts, furniture=(*facts.furniture, *more))


def is_signature(folded: str) -> bool:
    """Whether the line is the date that closes a letter or a notice."""
    return len(folded) <= 40 and bool(_SIGNED.search(folded))


def is_dateline(folded: str) -> bool:
    """`DOHA, Qatar`: where an English report comes from; not `MINUTES OF THE COUNCIL`."""
    match = _DATELINE.match(folded) if len(folded) <= 50 else None
    if not match or "," in folded:
        return bool(match)
    capitals = folded.lower().split()
    return len(capitals) <= 3 and not (words("no_dateline_en") | words("orgs_en")) & set(capitals)


def is_byline(folded: str) -> bool:
    """`By NAME, 3 May 2024`."""
    return bool(_BYLINE.fullmatch(folded))


@cache
def _furniture_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """(whole lines, beginnings of lines)."""
    entries = words("furniture")
    opening = tuple(entry[:-1] for entry in entries if entry.endswith("…"))
    return frozenset(entry for entry in entries if not entry.endswith("…")), opening


def _furniture_reason(folded: str, top: bool) -> str:
    if len(folded) > 400 or (len(folded) > 90 and not _COOKIES.search(folded)):
        return ""
    exact, opening = _furniture_words()
    bare = folded.strip(" ·•-—>»|[]【】（）")
    english = bare.lower().strip(".…:!") in phrases("furniture_en")
    if bare in exact or english or _COOKIES.search(folded):
        return "page furniture"
    if _MENU.search(folded) and not _FULL_STOP.search(folded):
        return "page furniture"
    if bare.startswith(opening) and not _FULL_STOP.search(folded):
        return "page furniture"
    if top and (_PAGE_DATE.fullmatch(folded) or _PAGE_LINE.match(folded)):
        return "the page's date"
    caption = _CAPTION.search(folded) or (len(folded) <= 34 and _names_act(folded))
    caption = caption or _ENGLISH_CAPTION.search(folded)
    if caption and not _FULL_STOP.search(folded):
        return "a picture's caption"
    return ""


def _names_act(folded: str) -> bool:
    """`市长李明致辞`: a line that only says who does what."""
    act = _ACT_END.search(folded)
    if not act or "，" in folded or held().search(folded):
        return False
    if is_name(folded[: act.start()]):
        return True
    post = next(posts().finditer(folded), None)
    return bool(post and 2 <= act.start() - post.end() <= 12)


def _subject(facts: Facts) -> Span | None:
    """What an e-mail is about, if the text opens with the lines of its head."""
    head = [i for i in range(min(8, len(facts.passages))) if _MAIL.match(facts.passages[i].folded)]
    if head[:2] != [0, 1] or len(head) < 3:
        return None
    for index in head:
        match = _MAIL.match(facts.passages[index].folded)
        if match and match[1] and match.end() < len(facts.passages[index]):
            return Span(index, match.end(), len(facts.passages[index]))
    return None


def _may_be_title(facts: Facts, index: int) -> bool:
    folded = facts.passages[index].folded
    most = 60 if facts.lang == "zh" else 130
    fields = {field.label.passage for field in facts.fields}
    mark = mark_at(folded)
    if (
        is_row(facts.passages, index)
        or (mark and mark.style in HEADING_RANK)
        or is_said(facts, index)
    ):
        return False
    if len(folded) > most or index in fields or _DATE_FIRST.match(folded) or is_dateline(folded):
        return False
    if is_byline(folded):
        return False
    if _OPEN_END.search(folded) or (_FULL_STOP.search(folded) and folded[-1] not in "！？!?”"):
        return False
    return sum(char.isalnum() for char in folded) >= max(2, 0.5 * len(folded))


def _subtitles(facts: Facts, lines: list[int]) -> tuple[Span, ...]:
    """Short lines between the title, the first of `lines`, and the first that is text. Bold ones
    under a title that is not bold are headings.
    """
    fields = {field.label.passage for field in facts.fields}
    bold = bold_lines(facts)
    heads = frozenset[int]() if lines[0] in bold else bold
    found: list[Span] = []
    for index in lines[1:7]:
        passage = facts.passages[index]
        known = _is_text(passage) or index in fields or is_said(facts, index) or index in heads
        known = known or label_alone(passage.folded) is not None
        if known or mark_at(passage.folded):
            return tuple(found) if known else ()
        dash = re.match(r"[—－-]+\s*", passage.folded)
        found.append(Span(index, dash.end() if dash else 0, len(passage)))
    return ()


def _outside(match: re.Match[str]) -> bool:
    """Whether the match stands outside quotation marks and brackets."""
    before = match.string[: match.start()]
    return all(before.count(a) == before.count(b) for a, b in ("“”", "《》", "（）"))


def _is_text(passage: Passage) -> bool:
    return len(passage) > 60 or bool(
        _FULL_STOP.search(passage.folded) or _OPEN_END.search(passage.folded)
    )


def _is_long(passage: Passage) -> bool:
    return len(passage) > 40


def _ends_sentence(passage: Passage) -> bool:
    return bool(_FULL_STOP.search(passage.folded))


def _heading_rank(passage: Passage) -> int:
    """How high a heading the line would be, 0 the highest; -1 if it can be none."""
    folded = passage.folded
    chinese = any("\u4e00" <= char <= "\u9fff" for char in folded[:40])
    if len(folded) > (34 if chinese else 80) or len(folded) < 2:
        return -1
    mark = mark_at(folded)
    closed = _FULL_STOP.search(folded) and not (mark and _is_capitals(folded))
    if closed or _OPEN_END.search(folded) or _SIGNED.search(folded):
        return -1
    if _ORNAMENT.fullmatch(folded) or is_dateline(folded) or is_byline(folded):
        return -1
    if folded.startswith("《", mark.end if mark else 0) and folded.endswith("》"):
        return -1
    if mark and mark.style in HEADING_RANK:
        return HEADING_RANK[mark.style]
    if mark and mark.style in {"article", "yi_shi", "ordinal", "circle", "sequence"}:
        return -1
    if not chinese:
        return 7 if folded[0].isupper() and _ENGLISH_HEADING_END.search(folded) else -1
    return 8 if _LABEL.match(folded) else 7


def _is_capitals(folded: str) -> bool:
    """`3. PUBLIC QUESTIONS.`: minutes close their headings so."""
    letters = [char for char in folded if char.isalpha()]
    return len(letters) > 3 and all(map(str.isupper, letters))


def _list_styles(ranks: dict[int, int]) -> set[int]:
    """Ranks whose lines mostly follow each other with nothing between: a list's items."""
    found: set[int] = set()
    for rank in set(ranks.values()):
        lines = [index for index, other in ranks.items() if other == rank]
        bare = sum(ranks.get(index + 1) == rank for index in lines)
        if bare * 2 > len(lines):
            found.add(rank)
    return found


def _has_body(facts: Facts, index: int, ranks: dict[int, int], skipped: frozenset[int]) -> bool:
    """Whether text stands under the line, or a heading of lower rank that has text."""
    for after in range(index + 1, min(index + 4, len(facts.passages))):
        if after in skipped and after not in {f.label.passage for f in facts.fields}:
            continue
        if after in ranks:
            if ranks[after] <= ranks[index]:
                return False
            continue
        passage = facts.passages[after]
        return ranks[index] < 7 or _is_text(passage) or mark_at(passage.folded) is not None
    return False


def _keeps_tail(folded: str) -> bool:
    """Whether a closing line says something: a signature, an attachment, an organisation."""
    return bool(
        is_signature(folded)
        or mark_at(folded)
        or (posts().match(folded) and "：" in folded[:12])
        or re.match(r"附件|附：|特此|此致|敬礼|抄送|联系", folded)
        or lookup("orgs").ends(folded)
    )


def passages_of(spans: Iterable[Span]) -> set[int]:
    """The passages that the spans lie in."""
    return {span.passage for span in spans}
