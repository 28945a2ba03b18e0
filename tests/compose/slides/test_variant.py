"""The way a slide is composed, as its author asks for it, and as a person chooses it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.compose import compose
from briefing.model.corrections import Corrections
from briefing.readers.markdown import read_markdown

SLIDE = "## 走到那里 {%s}\n\n1. 一句话\n2. 两句话\n"


def slide_of(attributes: str, corrections: Corrections | None = None):
    document = read_markdown(SLIDE % attributes, Path("talk.md"))
    (slide,) = compose(document, corrections=corrections).slides
    return slide


@pytest.mark.parametrize(
    "said", [".variant=split", "variant=split", ".points .variant=Split", "版式=split"]
)
def test_the_heading_names_the_variant(said: str) -> None:
    slide = slide_of(said)
    assert ("points", "split", ()) == (slide.kind, slide.variant, slide.problems)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (
            "variant=spilt",
            "there is no variant “spilt” of points: rows, columns, split, steps, ledger, facts,"
            " list are known",
        ),
        (".agenda variant=split", "there is one way to compose agenda: “split” is none"),
    ],
)
def test_a_name_that_is_none_is_reported_with_its_line(said: str, message: str) -> None:
    slide = slide_of(said)
    (problem,) = slide.problems
    assert ("", message, 1) == (slide.variant, problem.message, problem.line)


def test_what_a_person_chose_counts_before_the_file() -> None:
    chosen = Corrections().with_variant("走到那里", "rows")
    assert "rows" == slide_of("variant=split", chosen).variant
    assert "split" == slide_of("variant=split", chosen.with_variant("走到那里", "")).variant


def test_a_choice_that_the_kind_does_not_know_is_passed_over() -> None:
    assert (
        "split" == slide_of("variant=split", Corrections().with_variant("走到那里", "half")).variant
    )
