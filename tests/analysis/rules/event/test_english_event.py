from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, headings_of, said

_TEXT = "The harbour wall has been raised again after the long storms, the council said."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The opening ceremony today (Friday) at the Westport Trade and Fair Centre:",
            "Westport Trade and Fair Centre",
        ),
        (
            "Minutes of the meeting held in the Old Hall, Westport on Monday, 5 May 2025.",
            "Old Hall, Westport",
        ),
        (
            "The mayor met the guild. The wall was opened in Westport. The rain held off.",
            "Westport",
        ),
        (
            'The mayors paid a call on the guild for the book "Wives in Song" at Westport.',
            "Westport",
        ),
        ("The board met on 5 May at 5.30 p.m. in Marseille.", "Marseille"),
        ("The meeting opened at 5.38 pm in Room 45, Mayor’s House.", "Room 45, Mayor’s House"),
        ("WESTPORT: The mayor met the guild on Monday, the council said.", "WESTPORT"),
        ("The talks were held in Westport, Norland, Mayor Ada Nwosu said.", "Westport, Norland"),
    ],
)
def test_a_place_may_be_a_hall_and_stops_before_a_sentence_or_a_person(
    text: str, place: str
) -> None:
    facts = facts_of(text)
    assert place == said(facts, facts.event.place)


def test_the_day_of_a_byline_yields_to_the_day_of_the_event() -> None:
    facts = facts_of(
        "By Ada Nwosu, 3 May 2024\n\nThe harbour wall is finished, and it was opened on 1 May in"
        f" Westport by the mayors of five towns.\n\n{_TEXT}"
    )
    assert (None, [], "1 May") == (facts.title, headings_of(facts), said(facts, facts.event.date))


def test_a_day_far_down_that_no_sentence_ties_to_the_event_is_not_its_date() -> None:
    facts = facts_of(
        f"{_TEXT}\n\nThe wall is of stone, and it is old.\n\nThe towns paid for it together.\n\n"
        "The mayor went abroad on October 24."
    )
    assert facts.event.date is None


def test_a_hall_under_the_title_is_the_place() -> None:
    facts = facts_of(f"Harbour board\n\nOld Town Hall\n\n2 p.m.\n\n{_TEXT}")
    assert "Old Town Hall" == said(facts, facts.event.place)


def test_numbers_with_a_dot_stand_under_those_without() -> None:
    facts = facts_of(
        f"Harbour board\n\n1. Agenda\n\n{_TEXT}\n\n2. News\n\n2.1. Repairs\n\nThe wall is up."
    )
    assert [(1, "1. Agenda"), (1, "2. News"), (2, "2.1. Repairs")] == headings_of(facts)


def test_where_somebody_spoke_is_not_where_the_news_took_place() -> None:
    text = (
        "Speaking at the Ports Forum in Havenport, chairman Tom Reed said the club may sell its "
        "ground before the year is out and play on the meadow behind the mill."
    )
    assert facts_of(f"Rovers may sell their ground\n\n{text}").event.place is None
    facts = facts_of(f"Ports Forum hears Reed\n\n{text}")
    assert "Havenport" == said(facts, facts.event.place)
