"""A choice of what a file for others holds, by a name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from briefing.model.message import T
from briefing.model.record import record
from briefing.model.untrusted import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@record
class Profile:
    """What goes along besides the slides that are shown."""

    name: str
    """For people; of a built-in one, English and translated in the context `Profiles`."""
    notes: bool = True
    hidden: bool = True
    steps: bool = True
    """Clicks reveal what is revealed by steps; without, all stands there at once."""
    makers: bool = True
    """The file says who made it, when and with what, and by which identity it comes back."""


COMPLETE = "complete"
OUTSIDE = "outside"
BUILT_IN: Mapping[str, Profile] = {
    COMPLETE: Profile(T("Profiles", "Complete")),
    "handout": Profile(T("Profiles", "For reading"), hidden=False, steps=False),
    OUTSIDE: Profile(
        T("Profiles", "For outside"), notes=False, hidden=False, steps=False, makers=False
    ),
}
"""By the name that the command line uses, in the order they are offered."""

CHOICES = ("notes", "hidden", "steps", "makers")
"""The fields of a profile that are chosen, in the order they are offered."""


def read_profiles(text: str) -> tuple[Profile, ...]:
    """A person's own, as `write_profiles` wrote them; what is damaged is left out."""
    found: list[Profile] = []
    for name, choices in read_table(text).items():
        if name and isinstance(choices, dict):
            given = cast("dict[str, object]", choices)
            said = {choice: given.get(choice) is not False for choice in CHOICES}
            found.append(Profile(name, **said))
    return tuple(found)


def write_profiles(profiles: Iterable[Profile]) -> str:
    """As JSON: name → what goes along."""
    table = {one.name: {choice: getattr(one, choice) for choice in CHOICES} for one in profiles}
    return json.dumps(table, ensure_ascii=False)
