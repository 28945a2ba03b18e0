"""A person's own profiles, as they are kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.sending.profile import CHOICES, Profile, read_profiles, write_profiles

PROFILES = st.builds(
    Profile, st.text(min_size=1, max_size=20), *[st.booleans() for _ in range(len(CHOICES))]
)


@given(st.lists(PROFILES, max_size=4, unique_by=lambda one: one.name))
def test_what_is_written_is_read(profiles: list[Profile]) -> None:
    assert tuple(profiles) == read_profiles(write_profiles(profiles))


def test_what_is_damaged_is_left_out() -> None:
    assert () == read_profiles("{")
    assert () == read_profiles('["a"]')
    assert (Profile("b", notes=False),) == read_profiles(
        '{"a": 3, "": {}, "b": {"notes": false, "hidden": 7, "other": 1}}'
    )
