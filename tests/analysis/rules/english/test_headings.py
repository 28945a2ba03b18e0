from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, people_of

_TEXT = "The harbour wall has been raised again after the long storms, and it cost the towns much."


@pytest.mark.parametrize(
    ("heading", "people"),
    [
        (
            "Opening Speech: Mr. Per Lindholm, Member of Council and Director of Works",
            {"Per Lindholm": ("speaker", ["Member of Council and Director of Works"])},
        ),
        (
            "Dr. Ada Nwosu, Executive Director of the Harbour Fund",
            {"Ada Nwosu": ("speaker", ["Executive Director of the Harbour Fund"])},
        ),
        ("The works of Westport, Norland and the isles", {}),
        ("Ada Nwosu, staff reporter", {}),
    ],
)
def test_a_heading_that_is_a_name_with_its_post_names_who_speaks_under_it(
    heading: str, people: dict[str, tuple[str, list[str]]]
) -> None:
    assert people == people_of(facts_of(f"The harbour day\n\n{_TEXT}\n\n{heading}\n\n{_TEXT} Yes."))


def test_a_title_names_whose_speech_it_is() -> None:
    facts = facts_of(f"Speech by Energy Minister Per Lindholm at the harbour day\n\n{_TEXT}")
    assert {"Per Lindholm": ("speaker", ["Energy Minister"])} == people_of(facts)
