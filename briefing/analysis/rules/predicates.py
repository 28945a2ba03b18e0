"""What is said of whom in a sentence: its subjects, and the acts that make a role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.patterns import deeds, opens_deed
from briefing.analysis.rules.roles import RANK
from briefing.analysis.sentences import clauses
from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.analysis.facts import Role


@record
class Subject:
    """Who a stretch of text is about: people who share a predicate, or a collective."""

    start: int
    end: int
    people: tuple[int, ...] = ()
    object: bool = False
    """They are only spoken of here."""


@record
class Predicate:
    role: Role
    start: int
    end: int


def answer(folded: str, subject: Subject) -> Predicate | None:
    """`NAME：…` and `NAME答：…` at a passage's beginning, as records of a dialogue have them."""
    match = re.compile(r"(?:同志|先生|女士)?(?:答|问|答复|说)?[：]").match(folded, subject.end)
    if match and subject.start == 0 and len(subject.people) == 1:
        return Predicate("speaker", subject.end, match.end() - 1)
    return None


def predicate_of(folded: str, start: int, stop: int) -> Predicate | None:
    """The weightiest act between `start` and `stop`: in the first clause wherever it stands, in
    later clauses at their beginning.
    """
    best: Predicate | None = None
    attended = False
    for place, (low, high) in enumerate(clauses(folded, (start, stop))):
        for match in deeds().finditer(folded, low, high):
            role = _role_of(match)
            joined = "并" in folded[low : match.start()]
            if place and not opens_deed(folded, low, match.start()):
                continue
            if role == "speaker" and attended and not joined and place == 0:
                continue
            if role == "attendee":
                attended = True
            if folded[match.start() - 1] in "的取" and folded[match.start() - 2] not in "》”":
                continue
            if best is None or RANK[role] > RANK[best.role]:
                best = Predicate(role, match.start(), match.end())
            if place:
                break
    return best


def _role_of(match: re.Match[str]) -> Role:
    if match["chair"]:
        return "chair"
    return "attendee" if match["attend"] else "speaker"
