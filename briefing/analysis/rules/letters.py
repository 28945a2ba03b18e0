"""What stands round the text of a letter or a speech: greetings, thanks, who signs and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.rules.lines import is_signature
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts

_THANKS = lazy_regex(
    r"(?:谢谢|感谢)(?:大家|各位|你们|聆听|观看)?[。！]*|(?i:thank you|thanks)"
    r"(?:,? (?i:madam|mr|mrs|ms|dr|everyone|all|chair|president|speaker)[\w .]{0,30})?[.!]*"
)
_GREETING = lazy_regex(
    r"(?:[^。！？]{0,39}[^。！？说答问道][，、：])?"
    r"(?:(?:大家|各位[^。！？，]{0,10}|[你您]|[^。！？，他她它我]{1,6}们)(?:早上|上午|中午|下午|晚上)?"
    r"|早上|上午|中午|下午|晚上)好[！。]"
    r"(?:\s*(?:感谢|谢谢|欢迎|很高兴)[^。！？]{0,60}[！。])*"
    r"|(?i:(?:[^.!?]{1,60}, )?good (?:morning|afternoon|evening)[^.!?]{0,60}[.!]"
    r"(?:\s*(?:thank you|thanks|welcome)[^.!?]{0,90}[.!])*)"
)
"""`各位来宾，大家上午好！欢迎……。`: said to be polite, for the notes."""
_SALUTATION = lazy_regex(
    r"(?:各位[^。！？，、：]{1,8}[、，]?\s*){1,4}[：！]+|(?:(?:各位|尊敬的|亲爱的)?[^。！？，、：]{0,8}?(?:同志|朋友|同学|代表|委员|乡亲|战友|女士|先生|来宾|嘉宾|老师|家长"
    r"|校友|同事|伙伴|领导)们?[、，和]?\s*){1,5}[：！，]+"
    r"|(?i:(?:dear |fellow |distinguished |honou?rable )?(?:ladies|gentlemen|friends|colleagues"
    r"|guests|citizens|members|comrades)"
    r"(?:,? (?:and )?(?:ladies|gentlemen|friends|colleagues|guests|members))*[,:!.])"
)
"""`同志们、朋友们！`: it divides a speech and says nothing."""
_LONGEST_GREETING = 200
_LONGEST_SALUTATION = 40
_LONGEST_OPENING = {"zh": 20, "en": 30}
_LONGEST_SIGNATURE = 24
_SIGNATURE_LINES = 3
"""Lines above the date at most, and below it fewer."""


def find_greetings(facts: Facts) -> Facts:
    """Passages that only greet or thank: `同志们：`, `Dear Anna,`, `谢谢大家。`"""
    polite = (i for i, passage in enumerate(facts.passages) if _is_polite(facts, passage.folded))
    return replace(facts, greetings=frozenset(polite))


def find_signature(facts: Facts) -> Facts:
    """The last lines of a letter or a notice: who signs, and when."""
    count = len(facts.passages)
    last = range(count - 1, max(count - 1 - _SIGNATURE_LINES, 0), -1)
    dated = next((i for i in last if is_signature(facts.passages[i].folded)), -1)
    if dated < 0 or not all(_may_sign(facts, i) for i in range(dated + 1, count)):
        return facts
    low = dated
    while low > 1 and _may_sign(facts, low - 1):
        low -= 1
    return replace(facts, signature=range(max(low, dated - _SIGNATURE_LINES), count))


def _is_polite(facts: Facts, folded: str) -> bool:
    opens = len(folded) <= _LONGEST_OPENING[facts.lang] and (
        folded[-1] in "，：,:" or _THANKS.fullmatch(folded)
    )
    salutes = len(folded) <= _LONGEST_SALUTATION and _SALUTATION.fullmatch(folded)
    return bool(
        opens or salutes or (len(folded) <= _LONGEST_GREETING and _GREETING.fullmatch(folded))
    )


def _may_sign(facts: Facts, index: int) -> bool:
    passage = facts.passages[index]
    return len(passage) <= _LONGEST_SIGNATURE and passage.folded[-1] not in "。！？；：.!?"
