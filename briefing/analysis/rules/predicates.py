"""What is said of whom in a sentence: its subjects, and the acts that make a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.lexicon import lookup
from briefing.analysis.patterns import deeds, delivering, opens_deed, posts
from briefing.analysis.rules.roles import RANK
from briefing.analysis.sentences import clauses
from briefing.model.record import record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    import re

    from briefing.analysis.facts import Role, Span


_LISTED = 40
"""Characters that a crowd takes at most."""
_CROWD = lazy_regex(
    r"(?:[0-9余多]+[人名位]|负责人|负责同志|代表|成员|人员|师生|干部|职工|员工|党员|嘉宾|专家|学者|领导"
    r"|群众|委员|会员|家长|学生|等)(?:均|也|分别|共同|一同|应邀|先后)?$"
)
"""`各科室负责人共计30余人|参加`"""
_TO_SPEAK = lazy_regex(r"(?:会议|大会|活动|仪式)?(?:先后|分别|现场|当场)?")
"""`到会|讲话`: between the two."""
_ANSWERS = lazy_regex(r"(?:同志|先生|女士)?(?:答|问|答复|说)?[：]")

_AFTER_NAME = lazy_regex(r"（[^（）]*）|等[^，。；：]{0,8}?(?=依次|先后|分别|共同)")
_WITHIN = frozenset("中里")
"""After a speech that something is told of, `工作报告中回顾了…`; not `在致辞中表示`."""
_OPENS = lazy_regex(
    r"(?:道|说|了)?(?:[，：“\"]|[^，。；：“]{0,12}(表示|指出|强调|说|称)[，：“])"
    r"|了?[一二两三四五六几][个点项条方面]{1,2}[^，。；：“]{0,8}："
)
"""What follows a verb of saying where words follow; `提出三点期望：`."""


@record
class Subject:
    """Who a stretch of text is about: people who share a predicate, or a collective."""

    start: int
    end: int
    people: tuple[int, ...] = ()
    object: bool = False
    """They are only spoken of here."""
    lead: int = 0
    """How long the posts are that stand before the name."""


@record
class Predicate:
    """Words that tell what a person did, as offsets in the folded passage."""

    role: Role
    start: int
    end: int


def answer(folded: str, subject: Subject) -> Predicate | None:
    """`NAME：…` and `NAME答：…` at a passage's beginning, as records of a dialogue have them."""
    match = _ANSWERS.match(folded, subject.end)
    if match and subject.start == 0 and len(subject.people) == 1:
        return Predicate("speaker", subject.end, match.end() - 1)
    return None


def opens_words(folded: str, verb: Span) -> bool:
    """Whether the verb leads into the words that were said: `指出，`, `介绍说：“`; not `讲话，`."""
    if not (opening := _OPENS.match(folded, verb.end)):
        return False
    tag = folded[verb.start : verb.end] in lookup("tags") and folded[verb.start - 1] not in "作做了"
    return tag or opening[0][-1] != "，" or bool(opening[1])


def predicate_of(folded: str, start: int, stop: int) -> Predicate | None:
    """The weightiest act between `start` and `stop`: in the first clause wherever it stands, in
    later clauses at their beginning, or after a crowd that ends a list of who is there.
    """
    best: Predicate | None = None
    attended = -1
    for place, (low, high) in enumerate(clauses(folded, (start, stop))):
        for match in deeds().finditer(folded, low, high):
            role = _role_of(match)
            listed = bool(
                match["attend"]
                and _CROWD.search(folded, max(low, match.start() - _LISTED), match.start())
            )
            opens = _opens(folded, low, match.start())
            if place and not (listed or opens):
                continue
            if role == "speaker" and place == 0:
                joined = attended >= 0 and (
                    "并" in folded[attended : match.start()]
                    or _TO_SPEAK.fullmatch(folded, attended, match.start())
                )
                if not (joined if attended >= 0 else opens):
                    continue
            if (
                folded[match.end() : match.end() + 1] in _WITHIN
                and "在" not in folded[low : match.end()]
            ):
                continue
            if match["attend"] or match["chair"]:
                attended = match.end()
            owned = folded[match.start() - 1] in "的取" and folded[match.start() - 2] not in "》”"
            if owned and not _is_given(folded, low, match.start()):
                continue
            if best is None or RANK[role] > RANK[best.role]:
                best = Predicate(role, match.start(), match.end())
            if place:
                break
    return best


def _opens(folded: str, low: int, at: int) -> bool:
    """Whether the clause that begins at `low` begins with the act at `at`: `就此作了|汇报`."""
    post = posts().match(folded, low, at)
    low = post.end() if post else low
    passed = _AFTER_NAME.match(folded, low, at)
    low = passed.end() if passed else low
    if opens_deed(folded, low, at):
        return True
    return _is_given(folded, low, at)


def _is_given(folded: str, low: int, at: int) -> bool:
    """Whether what stands at `at` is what the clause's own verb gives: `发表了热情的|讲话`."""
    acts = delivering().finditer(folded, low, at + 8)
    return any(
        act.start() <= at < act.end() and opens_deed(folded, low, act.start()) for act in acts
    )


def _role_of(match: re.Match[str]) -> Role:
    if match["chair"]:
        return "chair"
    return "attendee" if match["attend"] or match["visit"] else "speaker"
