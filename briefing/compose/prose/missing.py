"""What an article about an event does not say for certain of it: said, so that a speaker can add
it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.compose.prose.context import ArticleContext

_DATE = T("Problems", "no date of the event was found that is certain")
_PLACE = T("Problems", "no place of the event was found that is certain")
_HOST = T("Problems", "no host of the event was found that is certain")


def missing_facts(context: ArticleContext) -> Iterator[Problem]:
    """Remarks on the rows that the slide of key facts lacks; none for an article about no event."""
    event = context.facts.event
    if not (context.is_meeting or event.name or event.place) or context.facts.is_code:
        return
    known = ((_DATE, event.date), (_PLACE, event.place), (_HOST, event.hosts))
    for template, value in known if context.chinese else known[:-1]:  # English seldom names one
        if not value:
            yield Problem(Message(template), remark=True)
