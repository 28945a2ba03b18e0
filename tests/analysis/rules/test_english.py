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
        (
            "The World Reef Fund (WRF) Secretary General, Ada Nwosu, says the reef is dying.",
            {"Ada Nwosu": ("speaker", ["World Reef Fund (WRF) Secretary General"])},
        ),
        (
            "Deputy Prime Minister and Finance Minister Per Lindholm said the budget would hold.",
            {"Per Lindholm": ("speaker", ["Deputy Prime Minister and Finance Minister"])},
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


def test_a_full_name_without_a_post_is_a_person_who_speaks_by_the_surname() -> None:
    facts = facts_of(
        "The morning marked the election of Ada B. Nwosu as chair of the trust.\n\n"
        "Nwosu said that the harbour came first."
    )
    assert {"Ada B. Nwosu": ("speaker", [])} == people_of(facts)


def test_several_ministers_are_no_person() -> None:
    assert {} == people_of(facts_of("Norland Foreign Ministers opened the spring talks on Monday."))


def test_lines_under_those_present_name_people() -> None:
    facts = facts_of(
        "Minutes of the harbour council\n\nTHOSE ATTENDING:\n\nCllr A Nwosu\n\n"
        "Cllr Lindholm (Chair)\n\n"
        "The meeting agreed that the wall would be raised before the winter came again."
    )
    assert {"A Nwosu": ("attendee", ["Cllr"]), "Lindholm": ("chair", ["Cllr"])} == people_of(facts)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The fair was opened by Westport County Governor, H.E Prof. Ada B. Nwosu.",
            {"Ada B. Nwosu": ("speaker", ["Westport County Governor"])},
        ),
        (
            "Deputy Mayor Nwosu has come to Westport. Deputy Mayor Nwosu said the sea was high.",
            {"Nwosu": ("speaker", ["Deputy Mayor"])},
        ),
        (
            "The panel featured Ada Nwosu, CAE, CEO of the Harbour Trust; and Per Lindholm, PhD,"
            " director of the Reef Fund.",
            {
                "Ada Nwosu": ("speaker", ["CEO of the Harbour Trust"]),
                "Per Lindholm": ("speaker", ["director of the Reef Fund"]),
            },
        ),
        (
            "Harbour Commissioner Ada Nwosu presided over the event.",
            {"Ada Nwosu": ("chair", ["Harbour Commissioner"])},
        ),
        (
            "Professor Ada Nwosu, director of the Reef Fund presented the first paper.",
            {"Ada Nwosu": ("speaker", ["Professor", "director of the Reef Fund"])},
        ),
        (
            "The minister was accompanied by Mayor Per Lindholm on the quay.",
            {"Per Lindholm": ("attendee", ["Mayor"])},
        ),
    ],
)
def test_titles_ranks_and_letters_are_no_part_of_the_name(
    text: str, people: dict[str, tuple[str, list[str]]]
) -> None:
    assert people == people_of(facts_of(text))


def test_places_in_a_list_are_nobody() -> None:
    text = "The day was attended by officials from Westport, Reef Bay, Norland and Sunhaven."
    assert {} == people_of(facts_of(text))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ada Nwosu, the auditor, presented the accounts, and Treasurer Per Lindholm responded.",
            {"Ada Nwosu": ("speaker", ["auditor"]), "Per Lindholm": ("speaker", ["Treasurer"])},
        ),
        (
            "Mayor Ada Nwosu addressed the seminar while Commissioner Per Lindholm presided.",
            {"Ada Nwosu": ("speaker", ["Mayor"]), "Per Lindholm": ("chair", ["Commissioner"])},
        ),
        (
            "Mayor Ada Nwosu praised the help and care Governor Per Lindholm showed.",
            {"Ada Nwosu": ("speaker", ["Mayor"])},
        ),
        (
            "Ada Nwosu, Director, Reefs and Harbours Directorate, read the opening remarks.",
            {"Ada Nwosu": ("speaker", ["Director, Reefs and Harbours Directorate"])},
        ),
    ],
)
def test_a_sentence_may_give_a_part_to_more_than_one(
    text: str, people: dict[str, tuple[str, list[str]]]
) -> None:
    assert people == people_of(facts_of(text))
