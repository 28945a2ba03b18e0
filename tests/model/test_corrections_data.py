"""Corrections come back from the settings as they were, and from damaged ones without an error."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.corrections import Corrections, Extract, LineSpan, PersonCorrection, QuotedLine
from briefing.model.corrections_data import from_data, to_data
from briefing.model.deck import KINDS

LINES = st.builds(QuotedLine, st.text(max_size=8), st.integers(0, 3))
STRETCHES = st.builds(LineSpan, LINES, st.integers(0, 9), st.integers(0, 9))
PEOPLE = st.builds(
    PersonCorrection,
    st.text(min_size=1, max_size=4),
    st.text(max_size=4),
    st.none() | st.lists(st.text(max_size=4), max_size=3).map(tuple),
    st.sampled_from(["", "speaker", "chair", "attendee", "mentioned"]),
    st.none() | st.text(max_size=4),
    st.booleans(),
)
EXTRACTS = st.builds(
    Extract,
    st.text(max_size=4),
    st.lists(STRETCHES, min_size=1, max_size=3).map(tuple),
    st.booleans(),
)


@st.composite
def corrections(draw: st.DrawFn) -> Corrections:
    said = Corrections(
        draw(st.dictionaries(LINES, st.integers(0, 4), max_size=3)),
        kinds=draw(st.dictionaries(st.text(max_size=4), st.sampled_from(KINDS), max_size=3)),
    )
    names = st.dictionaries(st.text(max_size=4), st.text(min_size=1, max_size=4), max_size=3)
    for slide, name in draw(names).items():
        said = said.with_variant(slide, name)
    for person in draw(st.lists(PEOPLE, max_size=3)):
        said = said.with_person(person)
    for extract in draw(st.lists(EXTRACTS, max_size=3)):
        said = said.with_extract(extract)
    return said


@given(corrections())
def test_corrections_are_written_and_read_back(said: Corrections) -> None:
    assert said == from_data(json.loads(json.dumps(to_data(said))))


def test_a_line_that_is_spoken_of_twice_is_written_once() -> None:
    line = QuotedLine("第一行")
    said = (
        Corrections()
        .with_heading(line, 1)
        .with_extract(Extract("a", (LineSpan(line, 0, 1), LineSpan(line, 1, 2)), True))
    )
    assert [["第一行", 0]] == to_data(said)["lines"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*to_data(Corrections()), "x"]), JSON) | JSON)
def test_anything_at_all_is_read(data: object) -> None:
    assert from_data(to_data(from_data(data))) == from_data(data)


def test_what_makes_sense_is_kept_beside_what_does_not() -> None:
    data = {
        "lines": [["a", 0], "b"],
        "headings": [[0, 2], [1, 1], [7, 1]],
        "kinds": {"x": "cards", "y": "nonsense"},
    }
    assert Corrections({QuotedLine("a"): 2}, kinds={"x": "cards"}) == from_data(data)
