"""Where a Chinese person's name ends.

Names carry no mark. After a post, a name is two to four characters; how many is decided by what
follows: a mark, a verb of speech, a preposition. The longest such word wins (徐斌|认为, not 徐斌认|为).
"""

from __future__ import annotations

import re
from functools import cache

from briefing.analysis.lexicon import any_of, trie, words

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_DOTTED = re.compile(rf"(?:[{_HAN}]{{1,8}}·)+")
_LAST_PART = re.compile(rf"[{_HAN}]{{1,7}}")
_LATIN = re.compile(r"[A-Z][A-Za-z.'’-]+(?:\s(?:[A-Z][A-Za-z.'’-]*|van|von|de|der|bin|al))*")
_RUN = re.compile(rf"[{_HAN}]{{2,5}}")
_SPACED = re.compile(rf"([{_HAN}])[ ]{{1,3}}([{_HAN}])(?=[，。、；：（\s]|$)")
_RARE_LAST = frozenset("在就说也还做则又都均")
"""Characters that hardly ever end a name."""
_NEVER_FIRST = frozenset(
    "和与及或并而且以其同等则还又也都均将把被让使从向对由各在就到的了是为这那此该每"
)
_HARDLY_IN_NAME = frozenset("的了是们等由及与并而且或这那我你他她它，。、；：！？“”《》（）·")


def name_end(folded: str, start: int, loose: bool = True) -> int:
    """Offset after the name that stands at `start`, or -1 if none does.

    `loose`: a post stands before it, so a character that is no known surname may begin it.
    """
    latin = _LATIN.match(folded, start)
    if latin:
        return latin.end()
    dotted = _DOTTED.match(folded, start)
    if dotted:
        return _dotted_end(folded, dotted.end())
    spaced = _SPACED.match(folded, start)
    if spaced and spaced[1] in words("surnames"):
        return spaced.end()
    run = _RUN.match(folded, start)
    if not run or folded[start] in _NEVER_FIRST or _opens_other_word(folded, start, loose):
        return -1
    lengths = _lengths(folded, start, run.end(), loose)
    best, strongest = -1, 0
    for length in lengths:
        end = start + length
        name = folded[start:end]
        if _HARDLY_IN_NAME & set(name) or name in words("not_names"):
            continue
        strength = _strength(folded, end)
        if length == 4 and len(lengths) > 2 and not _verb().match(folded, end):
            continue
        if length == 3 and folded[end - 1] in _RARE_LAST:
            strength -= 1
        if strength > strongest:
            best, strongest = end, strength
    if best < 0:
        return -1
    if _has_surname(folded, start):
        return best
    return best if _may_be_rare_name(folded, start, best) else -1


def follows_name(folded: str, at: int) -> bool:
    """Whether what stands at `at` is something that follows names."""
    return _strength(folded, at) > 0


def _dotted_end(folded: str, start: int) -> int:
    """The end of a name such as 阿依古丽·买买提, whose last part begins at `start`."""
    run = _LAST_PART.match(folded, start)
    if not run:
        return start - 1
    ends = range(start + 1, run.end() + 1)
    whole = [end for end in ends if folded[end - 1] not in _RARE_LAST | _HARDLY_IN_NAME]
    return max(whole, key=lambda end: (_strength(folded, end), end), default=start - 1)


def _lengths(folded: str, start: int, stop: int, loose: bool) -> list[int]:
    """Possible lengths, the likeliest first."""
    most = stop - start
    if folded[start : start + 2] in words("surnames2"):
        return [n for n in (4, 3) if n <= most]
    if folded[start] in words("surnames"):
        return [n for n in (3, 2) if n <= most] + ([4] if loose and most >= 4 else [])
    return [n for n in (3, 2, 4) if n <= most] if loose else []


def _may_be_rare_name(folded: str, start: int, end: int) -> bool:
    """Whether a name without a known surname is sure: an act follows it, or it stands in a list."""
    if folded[start] == folded[start + 1]:
        return False
    listed = end - start == 3 and (end == len(folded) or folded[end] in "，、。；（")
    return listed or _verb().match(folded, end) is not None


def _has_surname(folded: str, start: int) -> bool:
    return folded[start] in words("surnames") or folded[start : start + 2] in words("surnames2")


def _opens_other_word(folded: str, start: int, loose: bool) -> bool:
    """Whether a word begins here that is no name: a verb or a post; 高度, 全体 where nothing says
    that a name must follow.
    """
    match = _other().match(folded, start)
    if match is not None and match.end() - start > 1:
        return True
    return not loose and folded[start : start + 2] in words("not_names")


def _strength(folded: str, at: int) -> int:
    """How surely a name has ended at `at`: the length of the word that follows it."""
    if at >= len(folded):
        return 2
    char = folded[at]
    if not ("\u4e00" <= char <= "\u9fff" or char == "·"):
        return 2
    match = _followers().match(folded, at)
    return match.end() - at if match else 0


@cache
def _followers() -> re.Pattern[str]:
    words_after = any_of("acts", "say", "chairs", "attends", "after_name")
    return re.compile(
        rf"{delivering()}|在[^，。；：]{{1,14}}?(?:中|上|时|会上|期间)"
        rf"|(?:{any_of('post_heads')})*(?:{any_of('posts')})|{words_after}"
    )


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(f"{delivering()}|{any_of('acts', 'say', 'chairs', 'attends')}")


def delivering() -> str:
    """A pattern for `作了总结讲话`, `做了题为《…》的报告`, `发表主旨演讲`."""
    work = r"(?:题为)?(?:《[^《》]*》|“[^“”]*”)的?"
    about = rf"(?:{work}|[0-9]{{4}}年(?:度|的)?|了|的|{any_of('speech_kinds')})*"
    act = rf"{about}(?:{any_of('acts')})"
    ends = (
        r"(?:讲话|报告|发言|致辞|讲座|演讲|汇报|介绍|点评|总结|说明|分享|交流|解读|辅导|通报|宣讲)"
    )
    return rf"(?:作|做|致|发表|进行|带来|分享)(?:了)?(?:{act}|[^，。；：]{{1,40}}?{ends}(?=[，。；]|$))"


@cache
def _other() -> re.Pattern[str]:
    verbs = frozenset(word for word in words("after_name") if len(word) > 1)
    every = words("not_after_post") | words("say") | words("acts")
    every |= words("chairs") | words("attends") | verbs
    return re.compile(trie(every | {word for word in words("posts") if len(word) > 1}))
