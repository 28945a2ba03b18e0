from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, people_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ada Nwosu, director of the Harbour Trust, said the wall was old.",
            {"Ada Nwosu": ("speaker", ["director of the Harbour Trust"])},
        ),
        (
            "Energy Minister Per Lindholm announced a new fund on Monday morning.",
            {"Per Lindholm": ("speaker", ["Energy Minister"])},
        ),
        (
            "The meeting was opened by the chair of the Harbour Trust, Ms. Ada Nwosu, who is also"
            " the Mayor of Westport. Ms. Nwosu said that time was short.",
            {"Ada Nwosu": ("speaker", ["chair of the Harbour Trust", "Mayor of Westport"])},
        ),
        (
            "“We can wait no longer,” said Ada Nwosu, a trustee of the Harbour Fund.",
            {"Ada Nwosu": ("speaker", ["trustee of the Harbour Fund"])},
        ),
        (
            "Per Lindholm, governor of Norland, attended the opening of the exhibition.",
            {"Per Lindholm": ("attendee", ["governor of Norland"])},
        ),
    ],
)
def test_a_post_stands_before_the_name_or_after_a_comma(
    text: str, people: dict[str, tuple[str, list[str]]]
) -> None:
    assert people == people_of(facts_of(text))


def test_a_surname_alone_means_the_person_named_before() -> None:
    facts = facts_of(
        "Ada Nwosu, director of the Harbour Trust, opened the day.\n\nNwosu stressed that all age."
    )
    assert [0, 1] == [speech.span.passage for speech in facts.speeches]
    assert 1 == len(facts.people)
