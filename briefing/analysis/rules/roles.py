"""Roles: the weightiest that a person is given, and those that a field or a heading gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Role


RANK: dict[Role, int] = {"mentioned": 0, "attendee": 1, "chair": 2, "speaker": 3}


def take_role(
    roles: dict[int, tuple[Role, Span | None]], person: int, role: Role, act: Span | None
) -> None:
    """Give a person the role, if it ranks above the one they have."""
    known = roles.get(person)
    if known is None or RANK[role] > RANK[known[0]]:
        roles[person] = (role, act)


def labelled_passages(facts: Facts) -> Iterator[tuple[str, Span]]:
    """The passages under headings such as `三、参会人员`, with what the heading tells."""
    stops = [heading.span.passage for heading in facts.headings] + [len(facts.passages)]
    for heading, stop in zip(facts.headings, stops[1:], strict=True):
        if heading.field:
            for index in range(heading.span.passage + 1, stop):
                yield heading.field, Span(index, 0, len(facts.passages[index]))


def take_field_role(
    facts: Facts, kind: str, value: Span, roles: dict[int, tuple[Role, Span | None]]
) -> None:
    """Give all people in a field's value the role that its label names."""
    wanted: dict[str, Role] = {"chair": "chair", "attendee": "attendee", "speaker": "speaker"}
    if kind in wanted:
        for mention in facts.mentions:
            if mention.span.within(value):
                take_role(roles, mention.person, wanted[kind], None)
