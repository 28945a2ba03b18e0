from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, headings_of, people_of, said

_TEXT = "The meeting agreed that the wall would be raised before the winter came again."


_LISTS: list[tuple[str, dict[str, tuple[str, list[str]]]]] = [
    (
        "Present: The Chancellor (Dr A B Nwosu) in the Chair, the Registrar (Ms I Okoro)",
        {"A B Nwosu": ("chair", ["Chancellor"]), "I Okoro": ("attendee", ["Registrar"])},
    ),
    (
        "Present: Dr S Baker, Miss E J Lindholm",
        {"S Baker": ("attendee", []), "E J Lindholm": ("attendee", [])},
    ),
    (
        "By invitation: the Pro-Rector (Research)(Professor D Haan), the Director (Finance) and"
        " Bursar (Mr P Lind), the Senior Planner, Harbour Works (Mr L Minn)",
        {
            "D Haan": ("attendee", ["Pro-Rector (Research)"]),
            "P Lind": ("attendee", ["Director (Finance) and Bursar"]),
            "L Minn": ("attendee", ["Senior Planner, Harbour Works"]),
        },
    ),
    (
        "In attendance: Mrs A Brand, Town Clerk/Finance Officer, Mr D L Nichol Deputy Town"
        " Clerk, and Mr D Ives Finance Office.",
        {
            "A Brand": ("attendee", ["Town Clerk/Finance Officer"]),
            "D L Nichol": ("attendee", ["Deputy Town Clerk"]),
            "D Ives": ("attendee", ["Finance Office"]),
        },
    ),
    (
        "In attendance: Mr W Grove Clerk and Executive Officer to Westport Parish Council",
        {"W Grove": ("attendee", ["Clerk and Executive Officer to Westport Parish Council"])},
    ),
    (
        "Present: Cllr Vera Copper Appointed Governor (Westport Borough Council), Prof Per Lind"
        " OBE Public Governor (City)",
        {
            "Vera Copper": ("attendee", ["Cllr", "Appointed Governor"]),
            "Per Lind": ("attendee", ["Public Governor"]),
        },
    ),
    (
        "Present (by video): Ada Nwosu (Treasurer). Mrs J Mass as Secretary.",
        {"Ada Nwosu": ("attendee", ["Treasurer"]), "J Mass": ("attendee", ["Secretary"])},
    ),
]


@pytest.mark.parametrize(("line", "people"), _LISTS)
def test_a_list_of_those_present_names_them_with_their_posts(
    line: str, people: dict[str, tuple[str, list[str]]]
) -> None:
    assert people == people_of(facts_of(f"Minutes of the harbour board\n\n{line}\n\n{_TEXT}"))


def test_names_stand_under_a_label_without_a_colon_too() -> None:
    facts = facts_of(
        "Minutes of the harbour board\n\nMembers present\n\nCllr Mr A H Porter (Chair)\n\n"
        f"Cllr Mrs B Abbott\n\nApologies for absence\n\nCllr C Dean\n\n{_TEXT}"
    )
    assert {
        "A H Porter": ("chair", ["Cllr"]),
        "B Abbott": ("attendee", ["Cllr"]),
    } == people_of(facts)


def test_a_title_and_headings_may_be_in_capitals() -> None:
    facts = facts_of(
        f"THE UNIVERSITY OF NORLAND\n\nMinutes of the board\n\n{_TEXT}\n\nPERSONAL\n\n{_TEXT}\n\n"
        f"Declaration of interest(s)\n\n{_TEXT}\n\nRESOLVED – 12 that the wall be raised."
    )
    assert "THE UNIVERSITY OF NORLAND" == said(facts, facts.title)
    assert ["PERSONAL", "Declaration of interest(s)"] == [text for _, text in headings_of(facts)]
    assert facts.event.place is None


def test_the_day_a_page_was_published_is_no_heading_and_no_date_of_the_event() -> None:
    facts = facts_of(
        f"The harbour wall is raised\n\nPublished : Sunday, 3 May, 2024 at 9:00 AM\n\n{_TEXT}"
        f" {_TEXT}"
    )
    assert [] == headings_of(facts)
    assert facts.event.date is None


def test_a_dash_parts_the_name_from_the_post_on_lines_of_a_list() -> None:
    facts = facts_of(
        "Minutes of the harbour board\n\nPresent\n- Mr AC March – Chief Clerk and voting member\n"
        "- Ms R Merry – Paramedic (part of meeting)\n- Mr B Murray\n- Ms C Till – Press\n"
        f"3.1 Apologies\n{_TEXT}\n3.2 Repairs\n{_TEXT}"
    )
    assert {
        "AC March": ("attendee", ["Chief Clerk and voting member"]),
        "R Merry": ("attendee", ["Paramedic"]),
        "B Murray": ("attendee", []),
        "C Till": ("attendee", ["Press"]),
    } == people_of(facts)
    assert ["3.1 Apologies", "3.2 Repairs"] == [
        text for _, text in headings_of(facts) if text != "Present"
    ]


def test_a_sentence_may_list_those_in_attendance() -> None:
    facts = facts_of(
        "Visitors included Bruce Seel (School of Mines), Faith Morris (IT), and Max Seek (College)."
    )
    assert {
        "Bruce Seel": ("attendee", ["School of Mines"]),
        "Faith Morris": ("attendee", []),
        "Max Seek": ("attendee", ["College"]),
    } == people_of(facts)


def test_surnames_alone_are_people_where_one_of_them_speaks() -> None:
    facts = facts_of(
        "Present: Nwosu, Lindholm, and Haan (Mr Haan came at noon)\n\n"
        "Others present: Ada King, Harbour Planner, Per Lind, Contract Planner, and no others.\n\n"
        f"Mr Lindholm stated that the sea was high. {_TEXT}"
    )
    assert {
        "Nwosu": ("attendee", []),
        "Lindholm": ("speaker", []),
        "Haan": ("attendee", []),
        "Ada King": ("attendee", ["Harbour Planner"]),
        "Per Lind": ("attendee", ["Contract Planner"]),
    } == people_of(facts)


def test_countries_present_are_nobody() -> None:
    facts = facts_of(f"Present: Norland, Westport and Sunhaven\n\nMr Haan said no. {_TEXT}")
    assert "Norland" not in people_of(facts)
