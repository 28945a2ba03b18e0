"""Where a Chinese person's name ends.

Names carry no mark. After a post, a name is two to four characters; how many is decided by what
follows: a mark, a verb of speech, a preposition. The longest such word wins: 徐斌|认为, not
徐斌认|为.
"""

from __future__ import annotations

from functools import cache

from briefing.analysis.lexicon import WordList, lookup, words
from briefing.analysis.patterns import act_end, delivering, posts
from briefing.analysis.sentences import HAN
from briefing.model.regex import lazy_regex

_DOTTED = lazy_regex(rf"(?:{HAN}{{1,8}}·)+")
_LAST_PART = lazy_regex(rf"{HAN}{{1,7}}")
_LETTER = r"[A-Za-z\u00c0-\u024f.'’-]"
_LATIN = lazy_regex(
    rf"[A-Z\u00c0-\u00de]{_LETTER}+(?:\s(?:[A-Z\u00c0-\u00de]{_LETTER}*|van|von|de|der|bin|al))*"
)
_RUN = lazy_regex(rf"{HAN}{{2,7}}")
_SPACED = lazy_regex(rf"({HAN})[ ]{{1,3}}({HAN})(?=[，。、；：（\s]|$)")
_JAPANESE = lazy_regex(rf"{HAN}{{2,3}}[一二三四五六七八九十太次健俊雄]郎")
"""Two characters of a surname or more, and a given name such as 一郎."""
_THERE = lazy_regex(r"在[^，。；：]{1,14}?(?:中|上|时|会上|期间)")
_RARE_LAST = frozenset("在也还做则又都均是时地将")
"""Characters that hardly ever end a name."""
_NEVER_FIRST = frozenset(
    "和与及兼或并而且以其同等则还又也都均将把被让使从向对由各在就到的了是为这那此该每"
)
_HONORIFICS = lazy_regex("同志|先生|女士|老师|同学")
_WEEKDAY = lazy_regex(r"周[一二三四五六日末]")
_CLOSED = frozenset("，、。；（")
_OFTEN = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范"
    "江傅钟卢汪戴崔陆廖姚方邱夏谭韦贾邹熊孟秦阎薛侯雷白段郝孔邵史毛顾赖武康贺严尹钱施牛洪龚"
    "滕缪佟褚阮凌霍聂葛樊骆殷翟倪柳柯耿詹芦裴隋闫窦鲍祁巫冉岑蔺颜翁甄邢俞裘屈狄郎瞿靳臧阚邬敖楚茅庞喻苗晏虞覃岳娄"
)
"""The surnames of most people; the others are rarer than the words that they are or begin."""
_TRANSCRIBED = frozenset(
    "阿埃艾安昂奥巴白拜班邦保鲍贝本比彼毕宾波伯博勃布采查昌达大戴丹道德登邓狄迪蒂丁顿多杜敦俄厄恩尔法范方"
    "菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉汗豪赫黑亨洪侯胡华怀惠霍基吉季济加嘉贾简江杰捷金"
    "京居喀卡开凯坎康考柯科可克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷蕾黎里理利丽莉良列烈林琳留龙隆卢鲁露伦罗洛吕"
    "律略马玛迈麦曼芒毛梅门蒙孟米密缅敏明摩莫墨默姆木穆那纳娜奈南内嫩尼妮年涅宁纽农努诺欧帕派潘庞培佩彭皮"
    "匹平泼珀普奇齐契恰强乔切钦琴青丘屈让热仁荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申生圣盛施什石史舒朔斯丝"
    "思松苏索塔台泰坦汤唐陶特滕提铁廷图土托瓦万旺威韦维魏温文翁沃乌武伍西希锡悉夏香肖谢辛兴休许旭雪逊雅亚"
    "延扬杨耶叶伊依易因英永尤约泽扎詹珍芝朱祖佐兹买玉努尔依提江热克木古丽帕夏赛迪拜合甫素卓嘎次措吾吐逊孜力别娃不地春得廉庄霆"
)
"""Characters with which foreign names are written."""
_HARDLY_IN_NAME = frozenset("的了是们等由说称就及与并而且或这那我你他她它，。、；：！？“”《》（）·")


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
    japanese = _JAPANESE.match(folded, start) if loose else None
    if japanese and _strength(folded, japanese.end()) > 0:
        return japanese.end()
    run = _RUN.match(folded, start)
    if not run or folded[start] in _NEVER_FIRST:
        return -1
    if loose and _is_called(folded, start):
        return start + 2
    if _opens_other_word(folded, start, loose):
        return -1
    end = _best_end(folded, start, _lengths(folded, start, run.end(), loose))
    if end < 0 or has_surname(folded[start:end]) or _may_be_rare_name(folded, start, end):
        return end
    return -1


def is_name(text: str) -> bool:
    """Whether the whole text can be a name, with no post to say so."""
    if "·" in text or not text:
        return bool(text)
    if lookup("not_after_post").end_at(text, 0) > 0 or text in _no_names():
        return False
    if text[:2] in words("surnames2"):
        return len(text) <= 4
    if is_japanese(text):
        return len(text) <= 6
    if len(text) > 2 and is_written_so(text):
        return len(text) <= 4
    return has_surname(text) and len(text) <= 3 and text[:2] not in words("not_names")


def has_surname(name: str) -> bool:
    """Whether `name` begins with a surname, Chinese or Japanese."""
    return name[0] in words("surnames") or name[:2] in words("surnames2") or is_japanese(name)


def is_japanese(name: str) -> bool:
    """Whether `name` begins with a Japanese surname."""
    return name[:2] in words("surnames_ja") or name[:3] in words("surnames_ja")


def is_written_so(text: str) -> bool:
    """Whether all characters are such as Mongol or Tibetan names are written with: 才仁多杰."""
    return all(char in words("written_with") for char in text)


def follows_name(folded: str, at: int) -> bool:
    """Whether what stands at `at` is something that follows names."""
    return _strength(folded, at) > 0


def _best_end(folded: str, start: int, lengths: list[int]) -> int:
    """The end after which the longest word follows that can follow a name; -1 for none."""
    best, strongest = -1, 0
    for length in lengths:
        end = start + length
        name = folded[start:end]
        alien = _HARDLY_IN_NAME - {"由"} if is_japanese(name) else _HARDLY_IN_NAME
        if alien & set(name) or name in words("not_names") or name in lookup("orgs"):
            continue
        if name[:2] in words("collectives"):
            continue
        if _HONORIFICS.search(name) or posts().fullmatch(name, 1):
            continue
        if _is_common(name) and not (length == 3 and _is_said_of(folded, end, name)):
            continue
        rare = length == 4 and len(lengths) == 3 and not is_written_so(name)
        if rare and (act_end(folded, end) < 0 or _ends_in_follower(name)):
            continue
        if name[-1] == "将" and act_end(folded, end) > 0:
            continue
        strength = _strength(folded, end) - 2 * (length == 3 and name[-1] in _RARE_LAST)
        if strength > strongest:
            best, strongest = end, strength
    return best


def _is_common(name: str) -> bool:
    """Whether `name` is a word, or hides one where its surname is rather a word than a surname."""
    known = _no_names()
    if is_japanese(name) or name[:2] in words("surnames2"):
        return False
    if name in known or name[:2] in known:
        return True
    rare = name[0] not in _OFTEN
    return rare and len(name) == 3 and (name[1:] in known or name[1:] in _followers())


def _is_said_of(folded: str, end: int, name: str) -> bool:
    """Whether a name of three characters that hides a word is one all the same: 王国强|说."""
    if name in words("common") or name[1:] in words("after_name") or name[-1] == "来":
        return False
    closed = end == len(folded) or folded[end] in _CLOSED or folded[end] == "等"
    often = closed and (name[0] in _OFTEN or folded[end : end + 1] == "等")
    return (
        often
        or bool(_HONORIFICS.match(folded, end))
        or lookup("tags", "acts", "attends", "chairs").end_at(folded, end) > 0
    )


def _ends_in_follower(name: str) -> bool:
    """Whether the end of what might be a name is a word that follows names: 先后, 在."""
    return name[-1] in words("after_name") or name[-2:] in words("after_name")


def _dotted_end(folded: str, start: int) -> int:
    """The end of a name such as 阿依古丽·买买提, whose last part begins at `start`."""
    run = _LAST_PART.match(folded, start)
    if not run:
        return start - 1
    stop = next((at for at in range(start, run.end()) if folded[at] not in _TRANSCRIBED), run.end())
    ends = range(start + 1, max(stop, start + 1) + 1)
    whole = [end for end in ends if folded[end - 1] not in _RARE_LAST | _HARDLY_IN_NAME]

    def surety(end: int) -> tuple[int, int]:
        return _strength(folded, end) + (act_end(folded, end) > 0), end

    return max(whole, key=surety, default=start - 1)


def _lengths(folded: str, start: int, stop: int, loose: bool) -> list[int]:
    """Possible lengths, the likeliest first."""
    most = stop - start
    if loose and most >= 5 and is_written_so(folded[start : start + 5]):
        return [n for n in (5, 6, 4) if n <= most]
    if folded[start : start + 2] in words("surnames2"):
        return [n for n in (4, 3) if n <= most]
    if is_japanese(folded[start : start + 3]):
        return [n for n in (4, 3, 5, 2, 6) if n <= most]
    if folded[start] in words("surnames"):
        return [n for n in (3, 2) if n <= most] + ([4] if loose and most >= 4 else [])
    return [n for n in (3, 2, 4) if n <= most] if loose else []


def _may_be_rare_name(folded: str, start: int, end: int) -> bool:
    """Whether a name without a known surname is sure: an act follows it, or it stands in a list."""
    if folded[start] == folded[start + 1]:
        return False
    closed = end == len(folded) or folded[end] in _CLOSED
    if end - start > 2 and is_written_so(folded[start:end]):
        return closed or _strength(folded, end) > 1
    if _HONORIFICS.match(folded, end):
        return True
    if folded.startswith("任", end) and posts().match(folded, end + 1):
        return True
    name = folded[start:end]
    if name[:2] in _no_names() or name[1:] in _no_names():
        return False
    return (end - start == 3 and closed) or act_end(folded, end) > 0


def _is_called(folded: str, start: int) -> bool:
    """Whether a word stands here that people are called as well, as a name does: 庄严、"""
    end = start + 2
    return folded[start:end] in words("called") and (
        end == len(folded)
        or folded[end] in _CLOSED
        or act_end(folded, end) > 0
        or posts().match(folded, end) is not None
    )


def _opens_other_word(folded: str, start: int, loose: bool) -> bool:
    """Whether a word begins here that is no name: a verb or a post; 高度, 全体 where nothing says
    that a name must follow.
    """
    if _WEEKDAY.match(folded, start):
        return True
    if _other().end_at(folded, start) - start > 1 or delivering().match(folded, start):
        return True
    return not loose and folded[start : start + 2] in words("not_names")


def _strength(folded: str, at: int) -> int:
    """How surely a name has ended at `at`: the length of the word that follows it."""
    if at >= len(folded):
        return 2
    char = folded[at]
    if not ("\u4e00" <= char <= "\u9fff" or char == "·"):
        return 2
    post = posts().match(folded, at + 1) if char == "任" else None
    if post:
        return post.end() - at
    for pattern in (delivering(), _THERE, posts()):
        match = pattern.match(folded, at)
        if match:
            return match.end() - at
    return max(_followers().end_at(folded, at) - at, 0)


@cache
def _followers() -> WordList:
    return lookup("acts", "say", "chairs", "attends", "after_name")


@cache
def _other() -> WordList:
    return lookup("acts", "say", "chairs", "attends", "after_name", "not_after_post", "posts")


@cache
def _no_names() -> frozenset[str]:
    return words("common") | words("not_names")
