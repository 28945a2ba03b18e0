from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, people_of

_NAMED: list[tuple[str, dict[str, tuple[str, list[str]]]]] = [
    (
        "Chair of the board Ada Nwosu said that the wall was old.",
        {"Ada Nwosu": ("speaker", ["Chair of the board"])},
    ),
    (
        "Ada Nwosu, chair of the board, said that the wall was old.",
        {"Ada Nwosu": ("speaker", ["chair of the board"])},
    ),
    (
        "Deputy press secretary Ada Nwosu told reporters that talks went on.",
        {"Ada Nwosu": ("speaker", ["Deputy press secretary"])},
    ),
    (
        "On Monday Harbour House deputy press secretary Ada Nwosu told reporters of the talks.",
        {"Ada Nwosu": ("speaker", ["Harbour House deputy press secretary"])},
    ),
    (
        "The council's chief engineer Ada Nwosu told reporters that talks went on.",
        {"Ada Nwosu": ("speaker", ["council's chief engineer"])},
    ),
    (
        "Nwosu, a former minister of works, said that the wall was old.",
        {"Nwosu": ("speaker", ["former minister of works"])},
    ),
    (
        "The keynote was given by the Mayor, Ms Ada Nwosu, and Mr Per Lindholm Director of Works.",
        {
            "Ada Nwosu": ("speaker", ["Mayor"]),
            "Per Lindholm": ("speaker", ["Director of Works"]),
        },
    ),
    (
        "Dr. O. Hahn, former Ambassador of Norland (1996-1999) moderated the conference.",
        {"O. Hahn": ("speaker", ["former Ambassador of Norland (1996-1999)"])},
    ),
    (
        "Moderated by Mr. Jeff Brand, Chief of Works, the panel consisted of Mr. Bruce Knot,"
        " Chair of the Harbour Committee; Ms. Sara de Ramon, Director of the Reef Fund.",
        {
            "Jeff Brand": ("chair", ["Chief of Works"]),
            "Bruce Knot": ("speaker", ["Chair of the Harbour Committee"]),
            "Sara de Ramon": ("speaker", ["Director of the Reef Fund"]),
        },
    ),
    (
        "Mr. Per Lindholm – Director of the Reef Fund – inaugurated the workshop.",
        {"Per Lindholm": ("speaker", ["Director of the Reef Fund"])},
    ),
    (
        "The day opened with a speech of the Minister of Health, Mrs. Ada Nwosu.",
        {"Ada Nwosu": ("speaker", ["Minister of Health"])},
    ),
]


@pytest.mark.parametrize(("text", "people"), _NAMED)
def test_a_post_may_be_written_small_or_stand_behind_mr_and_a_name(
    text: str, people: dict[str, tuple[str, list[str]]]
) -> None:
    assert people == people_of(facts_of(text))


_TOGETHER: list[tuple[str, dict[str, tuple[str, list[str]]]]] = [
    (
        "Dr Ada Nwosu and Per Lindholm said that the wall was old.",
        {"Ada Nwosu": ("speaker", []), "Per Lindholm": ("speaker", [])},
    ),
    (
        "Dr Nwosu and Lindholm presented the plan to the town.",
        {"Nwosu": ("speaker", []), "Lindholm": ("speaker", [])},
    ),
    (
        "The director, Ada Nwosu, and Mr Per Lindholm, engineer of the port, presented a plan.",
        {
            "Ada Nwosu": ("speaker", ["director"]),
            "Per Lindholm": ("speaker", ["engineer of the port"]),
        },
    ),
    (
        "Mayor Ada Nwosu made a short welcoming speech at the gate.",
        {"Ada Nwosu": ("speaker", ["Mayor"])},
    ),
    (
        "Energy Minister Per Lindholm met Norland President Ada Nwosu in Westport on Monday.",
        {
            "Per Lindholm": ("attendee", ["Energy Minister"]),
            "Ada Nwosu": ("attendee", ["Norland President"]),
        },
    ),
    (
        "Mayor Ada Nwosu and Law Minister Ravi Okoro were among those present at the gate.",
        {"Ada Nwosu": ("attendee", ["Mayor"]), "Ravi Okoro": ("attendee", ["Law Minister"])},
    ),
]


@pytest.mark.parametrize(("text", "people"), _TOGETHER)
def test_those_who_act_together_have_one_role(
    text: str, people: dict[str, tuple[str, list[str]]]
) -> None:
    assert people == people_of(facts_of(text))
