"""Whose words an English sentence is: never somebody else's."""

from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, people_of


def spoken(text: str) -> dict[str, list[str]]:
    """Speaker → the sentences that are theirs."""
    facts = facts_of(text)
    found: dict[str, list[str]] = {}
    for speech in facts.speeches:
        name = facts.text(facts.people[speech.person].name)
        found.setdefault(name, []).append(facts.text(speech.span))
    return found


def speakers(text: str) -> set[str]:
    return {name for name, (role, _) in people_of(facts_of(text)).items() if role == "speaker"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“The wall is old,” said Ann Marlow, chair of the harbour board.", {"Ann Marlow"}),
        ("Bell's son, Peter Bell, recalled the flood.", {"Peter Bell"}),
        ("“Mayor Tom Reed said no,” Chair Ann Marlow recalled.", {"Ann Marlow"}),
        ("Harbour Trust said that the wall was old.", set[str]()),
        ("In Havenport, director Ann Marlow said that the wall was old.", {"Ann Marlow"}),
    ],
)
def test_a_verb_of_saying_is_somebodys_own(text: str, names: set[str]) -> None:
    assert names == speakers(f"The wall is mended\n\n{text}")


def test_only_a_quotation_goes_on_with_a_speech() -> None:
    text = "Chair Ann Marlow said the wall was old. “We mend it.” The harbour is three miles long."
    assert {"Ann Marlow": ["Chair Ann Marlow said the wall was old. “We mend it.”"]} == spoken(text)


def test_he_is_nobody_after_somebody_else_was_named() -> None:
    text = "Chair Tom Reed said the wall was old. Mayor Ian Bell was there. He said it will do."
    assert {"Tom Reed": ["Chair Tom Reed said the wall was old."]} == spoken(text)


def test_each_delegate_has_a_post_and_no_verb_joins_it() -> None:
    text = (
        "Harbour towns meet\n\nProf. Ann Marlow, President of Lake University, Norland, Prof. Ian"
        " Bell, Vice President of Hill University, and Dr. Tom Reed, Dean of Port College led their"
        " delegations to Havenport."
    )
    assert {
        "Ann Marlow": ("attendee", ["President of Lake University"]),
        "Ian Bell": ("attendee", ["Vice President of Hill University"]),
        "Tom Reed": ("attendee", ["Dean of Port College"]),
    } == people_of(facts_of(text))


def test_a_transcript_has_questions_and_somebody_who_answers() -> None:
    facts = facts_of(
        "The harbour press conference\n\nHarbour Radio: When does the wall open?\n\n"
        "Marlow: It opens in May.\n\nThe cranes come first.\n\nEvening Bell: Who pays?\n\n"
        "Marlow: The towns pay."
    )
    assert {1, 4} == facts.questions
    assert [2, 3, 5] == [speech.span.passage for speech in facts.speeches]
    assert {"Marlow": ("speaker", [])} == people_of(facts)


@pytest.mark.parametrize(
    "clause",
    ["after Mr Reed had said the wall was old", "The last time Mr Reed claimed it would hold"],
)
def test_a_clause_by_the_way_gives_nobody_the_floor(clause: str) -> None:
    text = f"Chair Tom Reed came late. Nobody was on the quay {clause}, it rained for a week."
    assert {} == spoken(text)


def test_what_is_given_to_somebody_is_no_post() -> None:
    facts = facts_of(
        "Medals\n\nBeside the award to Mr Ian Bell, an honorary Doctor of Letters degree, the "
        "towns gave the port a bell, and it hangs in the hall beside the door."
    )
    assert [()] == [person.posts for person in facts.people]
