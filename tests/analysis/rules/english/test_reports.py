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


_ALONE: list[tuple[str, dict[str, tuple[str, list[str]]]]] = [
    (
        "Harbour Secretary of Norland Ada Nwosu said no. Harbour Secretary spoke of ships.",
        {"Ada Nwosu": ("speaker", ["Harbour Secretary of Norland"])},
    ),
    (
        "Provost Ada Nwosu and Mr. Lukas Lindholm met in Westport. Mr. Lukas spoke of ships.",
        {"Ada Nwosu": ("attendee", ["Provost"]), "Lukas Lindholm": ("speaker", [])},
    ),
    (
        "Secretary of the Ministry of Harbours, Reefs and Climate Change Ada B. Nwosu said no.",
        {
            "Ada B. Nwosu": (
                "speaker",
                ["Secretary of the Ministry of Harbours, Reefs and Climate Change"],
            )
        },
    ),
    (
        "Trust Director Ada Nwosu led the team. Other members of the team were - Per Lindholm"
        " and Ida Haan.",
        {
            "Ada Nwosu": ("attendee", ["Trust Director"]),
            "Per Lindholm": ("attendee", []),
            "Ida Haan": ("attendee", []),
        },
    ),
    (
        "Westport Rector Professor Dr Ada Nwosu delivered the welcome.",
        {"Ada Nwosu": ("speaker", ["Westport Rector"])},
    ),
    (
        "The meeting included Mr Per Lindholm, the Third Secretary, Ms Ada Nwosu, and others.",
        {"Per Lindholm": ("attendee", ["Third Secretary"]), "Ada Nwosu": ("attendee", [])},
    ),
]


@pytest.mark.parametrize(("text", "people"), _ALONE)
def test_a_post_alone_is_nobody_and_belongs_to_one(
    text: str, people: dict[str, tuple[str, list[str]]]
) -> None:
    assert people == people_of(facts_of(text))


def test_who_speaks_may_be_called_by_the_post_alone() -> None:
    facts = facts_of(
        "Norland Prime Minister Ada Nwosu came to Westport on Monday.\n\n"
        "The prime minister said that the harbour came first.\n\n"
        "“We can wait no longer,” the PM added.\n\n"
        "“The sea is near,” said the prime minister."
    )
    assert {"Ada Nwosu": ("speaker", ["Norland Prime Minister"])} == people_of(facts)
    assert [1, 2, 3] == [speech.span.passage for speech in facts.speeches]


def test_of_two_with_one_post_the_one_who_speaks_is_meant() -> None:
    facts = facts_of(
        "Mayor Ada Nwosu at a media briefing, said the harbour came first. She had met Mayor Per"
        " Lindholm.\n\nThe mayor added that the sea was high."
    )
    assert [0, 0] == [speech.person for speech in facts.speeches]


def test_the_deputy_is_not_the_mayor_and_no_post_of_two_unknown_speakers_is_anybody() -> None:
    facts = facts_of("Deputy Mayor Ada Nwosu came to Westport. The mayor said the sea was high.")
    assert () == facts.speeches


def test_who_presents_flowers_says_nothing() -> None:
    assert {} == people_of(facts_of("Mayor Ada Nwosu presented a large bouquet to the fleet."))


def test_what_belongs_to_somebody_is_no_part_of_the_name() -> None:
    facts = facts_of(
        "President Ada Nwosu said no. President Nwosu’s Big Plan holds ships and harbours."
    )
    assert ["Ada Nwosu"] == [facts.text(person.name) for person in facts.people]


_ENDS: list[tuple[str, dict[str, tuple[str, list[str]]]]] = [
    (
        "Ada Nwosu and Professor Per Lindholm praised the crew.",
        {"Ada Nwosu": ("speaker", []), "Per Lindholm": ("speaker", ["Professor"])},
    ),
    (
        "H.E. Ada Nwosu, Head of the Reef Mission to Norland spoke of ships.",
        {"Ada Nwosu": ("speaker", ["Head of the Reef Mission to Norland"])},
    ),
    (
        "Dr. Ada Nwosu, Vice Chancellor presided the event.",
        {"Ada Nwosu": ("chair", ["Vice Chancellor"])},
    ),
    (
        "The Mayor of Westport, Per Lindholm, was accompanied to the sea by Governor Ida Haan.",
        {
            "Per Lindholm": ("attendee", ["Mayor of Westport"]),
            "Ida Haan": ("attendee", ["Governor"]),
        },
    ),
    ("The 82nd Ordinary Session of the Reef Council opened in Westport.", {}),
]


@pytest.mark.parametrize(("text", "people"), _ENDS)
def test_a_post_ends_where_another_clause_or_person_begins(
    text: str, people: dict[str, tuple[str, list[str]]]
) -> None:
    assert people == people_of(facts_of(text))


def test_a_surname_may_end_as_posts_do() -> None:
    facts = facts_of("Attendees: Per Lindholm, Ada Whitman, Ida Haan\n\nThe sea was high today.")
    assert ["Per Lindholm", "Ada Whitman", "Ida Haan"] == list(people_of(facts))
