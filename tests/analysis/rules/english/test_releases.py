"""The head of a press release: which of its lines is the headline, and where the others go."""

from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, headings_of, said, words_of

TEXT = (
    "The harbour board will mend the east wall this spring, and the boats can stay in the outer "
    "basin until the cranes are gone, the board said today."
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("East wall to be mended\n\nPress Release: Harbour Board\n\nAnn Marlow\n\n5 May 2031", 0),
        ("Senator Ann Marlow  HARBOUR MINISTER\n\n5 May 2031\n\nEast wall to be mended", 2),
        ("5 May 2031\n\nEast wall to be mended", 1),
        ("Minister for Harbours\n\nMH 53/31\n\nQuicker repairs for the east wall", 2),
        ("http://harbour.example/r5.htm\n\nMH 53/31\n\nQuicker repairs for the east wall", 2),
        ("5/5/2031\n\nDoorstop Interview\n\nFoyer, Harbour Studios\n\nE & OE", 1),
        ("MEDIA RELEASE\n\nThe Hon Ann Marlow MP\n\nMore Room For Every Boat", 1),
    ],
)
def test_the_headline_is_no_name_day_or_number(head: str, title: int) -> None:
    facts = facts_of(f"{head}\n\n{TEXT}\n\n{TEXT}")
    lines = [line for line in head.split("\n\n") if line != "MEDIA RELEASE"]
    assert lines[title] == said(facts, facts.title)
    others = [line for line in lines if line != lines[title]]
    assert sorted(others) == sorted(words_of(facts, facts.subtitle))


def test_a_day_heads_nothing() -> None:
    facts = facts_of(f"Wall mended\n\n{TEXT}\n\nThursday 8 May, 2031\n\n{TEXT}")
    assert [] == headings_of(facts)


def test_a_paper_without_the_marks_of_a_release_keeps_its_first_line() -> None:
    facts = facts_of(
        f"Chairman's Letter\n\nAnnual meeting of the harbour board\n\n{TEXT}\n\n{TEXT}"
    )
    assert "Chairman's Letter" == said(facts, facts.title)
