"""Patterns made of whole lexicons, that more than one rule searches for: each compiled once."""

from __future__ import annotations

import re
from functools import cache

from briefing.analysis.lexicon import any_of, lookup
from briefing.analysis.sentences import HAN
from briefing.model.regex import lazy_regex

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
    r"|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEP(?:T(?:EMBER)?)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\b\.?"
)
"""An English month, in capitals as datelines have it."""
_NOUN_AFTER = (
    r"(?!精神|的|者|人|稿|席|函|会|大会|班|活动|仪式|论坛|环节|工作|材料|团|词|中心|体系|机制|平台"
    r"|能力|单位|栏目|现场|厅|坛|堂|师|义|书(?!记)|号|谓|呼(?!吁))"
)
_PRESENT_AFTER = r"(?!期间|人|者|单位|代表|嘉宾|领导|专家|同志|率|的)"
_SHORT_ADVERBS = frozenset("还也则均都又且并等作做致了将")
_ADVERBS = (
    *("先后", "分别", "依次", "随后", "首先", "最后", "共同", "一行", "一同", "应邀", "受邀"),
    *(
        "一致",
        "普遍",
        "纷纷",
        "现场",
        "同时",
        "重点",
        "着重",
        "详细",
        "深入",
        "再次",
        "分头",
        "发表",
    ),
    *("同志", "先生", "女士", "教授", "老师", "老先生", "老人家", "老教授"),
)
WHEN = lazy_regex(
    r"(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:[至到—–-]+(?:[0-9]{1,2}月)?[0-9]{1,2}日)?"
    r"(?:上午|下午|晚上?|中午)?|[0-9]{1,2}[-—–至][0-9]{1,2}月份?|[今昨当][天日晚](?:上午|下午|晚上?)?|[上下]午"
)
_SETTING_MOST = 42
_SETTERS = (
    "就",
    "围绕",
    "从",
    "对",
    "向",
    "为",
    "代表",
    "在",
    "以",
    "针对",
    "结合",
    "代",
    "通过",
    "用",
)
_CLAUSE_END = lazy_regex(r"[，。；：]")


@cache
def posts() -> re.Pattern[str]:
    """A post with what belongs to it: 副主任, 原党组书记, 首席科学家."""
    return re.compile(f"(?:{any_of('post_heads')}){{0,8}}(?:{any_of('posts')})")


@cache
def organisations() -> re.Pattern[str]:
    """The end of an organisation's name with more Han after it."""
    return re.compile(f"(?:{any_of('orgs')})(?!(?<=协)会)(?={HAN}{{2}}|[A-Z][a-z]+ [A-Z])")


@cache
def events() -> re.Pattern[str]:
    """The end of an event's name."""
    return re.compile(any_of("events"))


@cache
def held() -> re.Pattern[str]:
    """That an event took place: 隆重举行, 联合召开."""
    return re.compile(f"(?:{any_of('how_held')}|以.{{2,12}}方式){{0,8}}了?(?:{any_of('held')})")


@cache
def deeds() -> re.Pattern[str]:
    """Verbs that make a role. Named groups: `chair`, `attend`, `visit`, `speak`."""
    return re.compile(
        rf"(?P<chair>{any_of('chairs')})(?!人)|(?P<attend>{any_of('attends')}){_PRESENT_AFTER}"
        rf"|(?P<visit>{any_of('visits')})(?!时|中|组|团|报告|活动|品|金|期间|会|座谈|工作|情况|仪式|纪要)"
        rf"|(?P<speak>{any_of('say', 'acts')}){_NOUN_AFTER}|(?P<open>宣布)"
    )


@cache
def delivering() -> re.Pattern[str]:
    """`作了总结讲话`, `做了题为《…》的报告`, `发表主旨演讲`."""
    work = r"(?:题为)?(?:《[^《》]{0,200}》|“[^“”]{0,200}”)的?"
    about = rf"(?:{work}|[0-9]{{4}}年(?:度|的)?|了|的|{any_of('speech_kinds')}){{0,12}}"
    ends = (
        r"(?:讲话|报告|发言|致辞|讲座|演讲|汇报|介绍|点评|总结|说明|分享|交流|解读|辅导|通报|宣讲)"
    )
    return re.compile(
        rf"(?:作|做|致|发表|发来|进行|带来|分享)(?:了)?"
        rf"(?:{about}(?:{any_of('acts')})|[^，。；：]{{1,40}}?{ends}(?=[，。；]|$))"
    )


def act_end(folded: str, at: int) -> int:
    """The end of the act that begins at `at`: a verb of speech, a platform, a chair; or -1."""
    match = delivering().match(folded, at)
    return match.end() if match else lookup("acts", "say", "chairs", "attends").end_at(folded, at)


def opens_deed(folded: str, low: int, at: int) -> bool:
    """Whether only adverbs and settings stand between a clause's beginning and its verb at `at`:
    `并就…作|汇报`, not `听取了张三的|汇报`.
    """
    while low < at:
        when = WHEN.match(folded, low, at)
        if folded[low] in _SHORT_ADVERBS:
            low += 1
        elif when:
            low = when.end()
        elif adverb := next((word for word in _ADVERBS if folded.startswith(word, low)), ""):
            low += len(adverb)
        else:
            return folded.startswith(_SETTERS, low) and at - low <= _SETTING_MOST
    return True


def acts_next(folded: str, at: int) -> bool:
    """Whether an act follows the name that ended at `at`, adverbs and settings between."""
    stop = _CLAUSE_END.search(folded, at, at + 60)
    end = stop.start() if stop else min(len(folded), at + 60)
    found = [*deeds().finditer(folded, at, end), *delivering().finditer(folded, at, end + 1)]
    return any(opens_deed(folded, at, verb.start()) for verb in found)
