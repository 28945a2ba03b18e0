from __future__ import annotations

from tests.analysis.reading import facts_of, people_of


def test_a_surname_in_capitals_is_the_person_named_before() -> None:
    facts = facts_of(
        "Harbour House press secretary Ada Nwosu met the press on Monday, and the day was long.\n\n"
        "NWOSU: Good morning to you all.\n\nThe wall is finished.\n\n"
        "QUESTION: When does it open?\n\nAnd who pays?\n\nNWOSU: In May."
    )
    assert {"Ada Nwosu": ("speaker", ["Harbour House press secretary"])} == people_of(facts)
    assert [1, 2, 5] == [speech.span.passage for speech in facts.speeches]


def test_a_titled_name_on_two_labels_is_a_person() -> None:
    facts = facts_of(
        "Press briefing on the harbour wall\n\nMR. LINDHOLM: The wall is finished at last.\n\n"
        "Q: When does it open?\n\nMR. LINDHOLM: It opens in May, after the rain."
    )
    assert {"LINDHOLM": ("speaker", [])} == people_of(facts)


def test_labels_that_name_no_person_are_none() -> None:
    facts = facts_of(
        "Minutes of the harbour board\n\nRESOLVED: that the wall be raised.\n\n"
        "Action Point: the clerk writes to the towns.\n\nRESOLVED: that the fee be paid.\n\n"
        "Action Point: the clerk pays the fee."
    )
    assert {} == people_of(facts)
