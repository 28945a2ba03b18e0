"""Lines that are no part of the article: what the page put round it and below it.

Only words of furniture make furniture: where a line stands, and how short it is, say nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Furniture
from briefing.analysis.lexicon import phrases, words
from briefing.analysis.names import is_name
from briefing.analysis.patterns import MONTH, held, posts
from briefing.analysis.raw import is_timing
from briefing.analysis.rules.hints import CAPTION, is_said_to_be_text
from briefing.analysis.rules.lines import FULL_STOP, is_page_byline
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts
    from briefing.analysis.passages import Passage


_PAGE = "page furniture"
_TOP = 5
"""The title may be repeated among so many first lines; further down it is a refrain."""
_CAPTION = lazy_regex(
    r"^(?:图为|图[一二三四五六七八九十0-9]{1,2}[：:.\s]|[▲↑△])"
    r"|(?:合影|合影留念|留影|现场图|剪影)$|^（(?:从?[左右上前]|居中|图)[^（）]{0,6}）|（[左右中前后]起?[一二三四五六七]?）$|^.{0,10}现场$"
    r"|^.{0,6}(?:同学|师生|学生|志愿者|队员|选手|与会人员|参会人员)们?正?在[^，。：；]{4,20}$"
    r"|(?:图片来源|图源)[：/ ]|\.(?:jpg|jpeg|png|gif|bmp|webp|JPG|PNG)$"
    r"|(?:摄影|供图|图片来源|[\s/]摄|摄影：.{2,8}|摄影\s*.{2,8})）?$|（.{0,12}[摄图]）$"
)
_ENGLISH_CAPTION = lazy_regex(
    r"^(?:Photo|Image|Picture|File photo|Caption)\b|\[Photo\b|/ ?Xinhua\)$"
)
_ACT_END = lazy_regex(
    r"(?:致辞|致词|讲话|发言|主持|主持.{0,4}仪?式|主持会议|作.{0,8}报告|作.{0,6}讲座"
    r"|点评|颁奖|剪彩|揭牌|参观|演讲|点赞|授旗|签约|讲解|宣讲)$"
)
_MENU = lazy_regex(
    r"^(?:网站|您的位置|当前位置)?\W*(?:首页|主页|Home)\s*[>»›/|：-]"
    r"|(?:点击|浏览|阅读|访问|查看)(?:次数|数|量|率)\s*：?\s*[0-9\[]*|上一[篇条页]|下一[篇条页]"
    r"|转载请?注明|未经.{0,8}(?:许可|授权|允许).{0,10}转载"
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
    rf"|(?i:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\s*(?::\s*)?)"
    rf"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}|{_PAGE_DATE.pattern}$)"
)
_PUBLISHED = lazy_regex(
    rf"(?:[^.!?,]{{2,40}}, )?(?i:first published|last (?:updated|modified)|originally published)"
    rf"(?i: on| at)?:? (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}|\d{{4}}-\d)[\w ,:.-]{{0,40}}"
)
"""`The Herald, first published February 1, 2016: 1:28 AM`, wherever it stands."""
_STAMP = lazy_regex(
    rf"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?"
    rf"(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}),? \d{{4}}(?:,| at| -)? \d{{1,2}}[:.]\d{{2}}"
    r"\s?(?:[ap]\.?m\b\.?)?(?: [A-Z]{2,4})?"
)
"""`Friday, 5 October 2012, 10:59 am`: no writer gives the minute."""
_PUBLISHED_ON = lazy_regex(
    rf"(?:发稿|发布|发表|刊发|更新)(?:时间|日期|于)?\s?[：:]?\s*{_PAGE_DATE.pattern}[^。！？]*"
    rf"|[\[【]{_PAGE_DATE.pattern}[\]】]|《[^《》]{{2,12}}》\s*{_PAGE_DATE.pattern}\s*(?:第?[A-Z]?\d{{1,3}}版)?"
)
"""`发稿时间：2021/7/20`, `[2018-03-02]`, `《NAME日报》 2023-05-23 03版`."""
_CRUMB = lazy_regex(r"[^\s。！？：；，]{1,12}\s?[>»›]$")
"""`新闻中心>`: a piece of the way to the page."""
_ADVERTISED = lazy_regex(
    r"(?i:advertisement\b[^.]{0,40}|(?:story|article) continues (?:below|after)[^.]{0,30}"
    r"|[^.?!]{0,40}\b(?:find out|read|learn|see|show) more)\W{0,3}"
)
_FOOT = lazy_regex(
    r"^[^|。！？]{2,16}(?:\|[^|。！？]{2,40}){3,}$|(?:举报电话|举报邮箱|服务邮箱)：|许可证[^。]{0,40}号"
    r"|京?公网安备|ICP[备证]|^©|^Page \d{1,3} of \d{1,3}\b|\b[Aa]uthorised by [A-Z]"
)
"""A page's foot: where else to go, whom to call, under which licence."""
_STYLE = lazy_regex(r"[@.#\w][\w .,:#>@*()=-]{0,80}\{[^{}]{0,200}[:;{][^}]*\}.*")
"""A rule of a style sheet."""
_COOKIES = lazy_regex(r"(?i)\bwe use cookies\b|\bcookie policy\b|\ball rights reserved\b")
_HEADS = frozenset({"next", "previous", "summary", "comments", "share", "更多内容", "评论"})
"""Words of pages that head text as well."""
_COOKIES_LEAST = len("cookie policy")


def find_furniture(facts: Facts) -> Facts:
    """Lines that the page put round the article: share buttons, menus, bylines, captions."""
    found: list[Furniture] = []
    known = {item.passage for item in facts.furniture}
    seen_first = ""
    above = 0
    for index, passage in enumerate(facts.passages):
        if index in known:
            continue
        top = index - above < _TOP and any(
            map(_is_long, facts.passages[index + 1 : index + 1 + _TOP])
        )
        why = _furniture_reason(passage.folded, top)
        if why and passage.folded.lower() in _HEADS and _has_text_below(facts, index):
            why = ""
        if not why and is_timing(facts.passages, index):
            why = "times a subtitle"
        if not why and index < _TOP and passage.folded == seen_first:
            why = "repeats the title"
        if not facts.framed and why != CAPTION:
            why = ""
        if why and not is_said_to_be_text(facts, index, why):
            found.append(Furniture(index, why))
            above += index - above < _TOP
        elif not seen_first:
            seen_first = passage.folded
    every = sorted((*facts.furniture, *found), key=lambda item: item.passage)
    if facts.framed:
        every += _at_the_end(facts, {item.passage for item in every})
    return replace(facts, furniture=tuple(every))


def _at_the_end(facts: Facts, known: set[int]) -> list[Furniture]:
    """Words of a page's foot, which are headings elsewhere, if nothing but furniture follows."""
    found: list[Furniture] = []
    for index in range(len(facts.passages) - 1, 0, -1):
        bare = facts.passages[index].folded.strip(" ·•-—：:()（）[]").lower()
        if bare in phrases("furniture_end") and not is_said_to_be_text(facts, index, _PAGE):
            found.append(Furniture(index, _PAGE))
        elif index not in known:
            break
    return found[::-1]


def _has_text_below(facts: Facts, index: int) -> bool:
    """Whether a sentence follows on the next line: `Next`, over what comes next."""
    below = facts.passages[index + 1 : index + 2]
    return bool(below) and not below[0].after_blank and bool(FULL_STOP.search(below[0].folded))


@cache
def _furniture_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """(whole lines, beginnings of lines)."""
    entries = words("furniture")
    opening = tuple(entry[:-1] for entry in entries if entry.endswith("…"))
    return frozenset(entry for entry in entries if not entry.endswith("…")), opening


def _furniture_reason(folded: str, top: bool) -> str:
    if _FOOT.search(folded) and not FULL_STOP.search(folded):
        return _PAGE
    if len(folded) > 400 or (len(folded) > 90 and not _COOKIES.search(folded)):
        return _PAGE if "{" in folded and _STYLE.fullmatch(folded) else ""
    exact, opening = _furniture_words()
    bare = folded.strip(" ·•-—>»|[]【】（）")
    english = bare.lower().strip(".…:!") in phrases("furniture_en")
    if bare in exact or english or (len(folded) >= _COOKIES_LEAST and _COOKIES.search(folded)):
        return _PAGE
    if _MENU.search(folded) and not FULL_STOP.search(folded):
        return _PAGE
    if bare.startswith(opening) and not FULL_STOP.search(folded):
        return _PAGE
    if _ADVERTISED.fullmatch(folded) or _STYLE.fullmatch(folded):
        return _PAGE
    if top and (_CRUMB.fullmatch(folded) or bare.lower() in phrases("furniture_top")):
        return _PAGE
    if top and is_page_byline(folded):
        return _PAGE
    if top and (_PAGE_DATE.fullmatch(folded) or _PAGE_LINE.match(folded)):
        return "the page's date"
    if top and (_STAMP.fullmatch(folded) or _PUBLISHED_ON.fullmatch(folded)):
        return "the page's date"
    if _PUBLISHED.fullmatch(folded):
        return "the page's date"
    caption = _CAPTION.search(folded) or (len(folded) <= 34 and _names_act(folded))
    caption = caption or _ENGLISH_CAPTION.search(folded)
    if caption and not FULL_STOP.search(folded):
        return CAPTION
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


def _is_long(passage: Passage) -> bool:
    return len(passage) > 40
