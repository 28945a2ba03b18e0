"""Which way a slide is composed: by its content, its neighbours, its author."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.layout.variants.content import content_of, length
from briefing.layout.variants.rhythm import Rhythm
from briefing.layout.variants.rules import RULES, fitting
from briefing.model.deck import Deck, Section, Slide
from briefing.model.geometry import RATIOS
from briefing.model.looks.variants import VARIANT_INFO, silhouette_of
from briefing.model.record import replace
from briefing.model.text import rich
from tests.layout.decks import Pictures
from tests.layout.gallery import bullets

if TYPE_CHECKING:
    from briefing.model.deck import Kind, Marker

SHORT, LINE, LONG = "雨水归海", "一句不长也不短的话，写在一行里就正好", "一句话" * 40


def points(*lines: str, marker: Marker = "bullet", variant: str = "") -> Slide:
    return Slide(
        "a", "points", rich("题"), blocks=(bullets(*lines, marker=marker),), variant=variant
    )


def variants(*slides: Slide, sections: tuple[int, ...] = ()) -> list[str]:
    named = [replace(slide, id=str(number)) for number, slide in enumerate(slides)]
    parts = tuple(Section(rich("节"), first) for first in sections)
    rhythm = Rhythm(Deck(rich("题"), named, parts))
    return [rhythm.variant(index) for index in range(len(slides))]


def apart(kind: Kind) -> Slide:
    return Slide("a", kind, rich("题"))


def test_the_table_of_rules_and_the_names_of_variants_agree() -> None:
    assert {kind: tuple(info) for kind, info in VARIANT_INFO.items()}.keys() == RULES.keys()
    for kind, rules in RULES.items():
        assert set(VARIANT_INFO[kind]) == {rule.name for rule in rules}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("雨水", 2), ("two words", 4), ("水 and 火", 4), ("", 0), ("2026", 1), ("don’t", 2)],
)
def test_a_word_of_letters_is_as_long_as_two_han(text: str, wanted: float) -> None:
    assert wanted == length(text)


@pytest.mark.parametrize(
    ("slide", "wanted"),
    [
        (points(SHORT, SHORT, SHORT), {"split", "columns", "rows", "ledger", "list"}),
        (points(LINE, LINE, SHORT), {"split", "rows", "ledger", "list"}),
        (points(*[SHORT] * 5), {"ledger", "list"}),
        (points(SHORT, "\t里面", SHORT), {"ledger", "list"}),
        (points(LONG, LONG), {"ledger", "list"}),
        (points("# 小标题", SHORT), {"list"}),
        (points(SHORT, SHORT, SHORT, marker="number"), {*VARIANT_INFO["points"]} - {"facts"}),
        (replace(points(SHORT, SHORT), footnotes=(rich("注"),)), {"list"}),
    ],
)  # fmt: skip
def test_only_what_the_content_can_fill_is_offered(slide: Slide, wanted: set[str]) -> None:
    assert wanted == set(fitting(content_of(slide)))


def test_few_short_points_are_columns_and_then_rows() -> None:
    assert ["columns", "rows", "columns"] == variants(*[points(SHORT, SHORT, SHORT)] * 3)


def test_points_that_lead_on_to_each_other_are_steps() -> None:
    assert ["steps"] == variants(points("走向量变", "再到质变", "最终共享", marker="number"))


def test_the_first_slide_of_a_section_is_split() -> None:
    slides = (apart("section"), points(SHORT, SHORT), points(SHORT, SHORT))
    assert ["", "split", "columns"] == variants(*slides, sections=(0,))


def test_what_its_author_asked_for_counts_if_the_content_can_fill_it() -> None:
    assert ["rows"] == variants(points(SHORT, SHORT, variant="rows"))
    assert ["ledger"] == variants(points(LONG, LONG, variant="columns"))


KINDS_OF_SLIDES = st.sampled_from(
    [
        points(SHORT, SHORT, SHORT),
        points(LINE, LINE),
        points(LONG, LONG),
        points(SHORT, "\t里面", SHORT),
        apart("table"),
        apart("statement"),
        apart("section"),
    ]
)


@given(st.lists(KINDS_OF_SLIDES, min_size=1, max_size=40), st.data())
@settings(max_examples=60)
def test_it_does_not_matter_which_slide_is_asked_first(
    slides: list[Slide], data: st.DataObject
) -> None:
    made = Deck(rich("题"), [replace(s, id=str(n)) for n, s in enumerate(slides)])
    order = data.draw(st.permutations(range(len(slides))))
    rhythm = Rhythm(made)
    asked = {index: rhythm.variant(index) for index in order}
    assert variants(*slides) == [asked[index] for index in range(len(slides))]


@given(st.lists(st.sampled_from([points(SHORT, SHORT), points(LINE, LINE)]), max_size=40))
@settings(max_examples=40)
def test_no_fourth_slide_in_a_row_looks_like_three_others(slides: list[Slide]) -> None:
    looks = [silhouette_of("points", name) for name in variants(*slides)]
    assert all(len(set(looks[at : at + 4])) > 1 for at in range(len(looks) - 3))


def test_a_change_reaches_no_further_than_the_next_slide_that_stands_by_itself() -> None:
    tail = (apart("quote"), *[points(SHORT, SHORT)] * 5)
    before = variants(*[points(SHORT, SHORT)] * 3, *tail)
    after = variants(points(LONG, LONG), points(SHORT, SHORT), points(LINE, LINE), *tail)
    assert before[3:] == after[3:]


@pytest.mark.parametrize("name", sorted({*VARIANT_INFO["points"]} - {"facts"}))
def test_a_scene_says_how_it_is_composed(name: str) -> None:
    slide = points("走向雨", "走向海", "走向云", marker="number", variant=name)
    deck = Deck(rich("题"), (slide,))
    layout = lay_out(deck, load_theme("azure"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    assert name == layout.variant(0)
    assert [name] == [page.variant for page in layout.scenes(0)]
