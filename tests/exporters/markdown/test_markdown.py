"""What is written opens to the same deck: any deck, any text, every article and both samples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.compose.fidelity import counts, lost, unfaithful
from briefing.exporters.markdown import markdown_of
from briefing.exporters.markdown.round_trip import bare
from briefing.model.corrections import Corrections, PersonCorrection, QuotedLine
from briefing.model.deck import Deck, Point, Points, Slide
from briefing.model.document import Meta
from briefing.model.record import replace
from briefing.model.text import RichText, Run, rich
from briefing.model.texts import texts_in
from briefing.readers import read
from briefing.readers.article import read_article
from briefing.readers.html import read_page
from briefing.readers.markdown import read_markdown
from briefing.readers.word import read_word
from tests.compose.corrections.test_lines import corrections_of
from tests.compose.prose.test_deck import BITS, BREAKS
from tests.compose.test_pairs import CORPUS
from tests.compose.test_pairs import HERE as SLIDES
from tests.exporters.markdown.decks import decks
from tests.readers.markdown.test_pairs import HERE as DOCUMENTS
from tests.readers.markdown.test_pairs import pairs
from tests.readers.test_html import site
from tests.readers.word.test_reading import report
from tests.readers.word_files import word_file

CONTROL = re.compile("[\\x00-\\x1f\\x7f-\\x9f]")
ROOT = Path(__file__).parents[3]
ARTICLES = sorted((ROOT / "tests" / "analysis" / "articles").glob("*.txt"))
SAMPLES = sorted((ROOT / "assets" / "samples").glob("*.md"))
ODD = [
    "",
    " ",
    "a",
    "# x",
    "1. eins\n2. zwei",
    "---",
    "::: cards\n### a\n:::",
    "```\ncode",
    "<b>x</b>",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "-->",
    "<!-- briefing:source",
    "\\<!-- briefing:source\n--\\>",
    "قرار المجلس\n\nقال المدير إن الطريق سيفتح غدا.",
    "会议\u200b通知\x00\x0b内容",
    "\ufeff\u2028字\u0085字",
    "\\",
    "title: x\n---\ny",
    "标题\n\n" + "很长的一句话，" * 200 + "完。",
    "在湖滨举行\u3000出席会议",
    "一、\n顾岩：\n二、",
    "line\n" * 300,
    "同志\n00:00:01,000 --> 00:00:02,500\n同志\n00:00:01,000 --> 00:00:02,500\n",
    "1.\x0c区长\n00:00:01,000 --> 00:00:02,500\n",
]


def reopened(deck: Deck) -> Deck:
    return compose(read_markdown(markdown_of(deck)))


def disagreements(deck: Deck, back: Deck) -> list[tuple[object, object]]:
    """What of `back` is not as in `deck`, each thing as it should be and as it is."""
    found: list[tuple[object, object]] = list(zip(deck.slides, back.slides, strict=False))
    found += [(len(deck.slides), len(back.slides))]
    found += [
        (getattr(deck, name), getattr(back, name))
        for name in ("title", "sections", "lang", "dropped", "article", "timing")
    ]
    # The language may have to be said where it was only guessed.
    found += [(replace(deck.meta, lang=""), replace(back.meta, lang=""))]
    return [(bare(mine), bare(yours)) for mine, yours in found if bare(mine) != bare(yours)]


def origins(deck: Deck) -> list[object]:
    """Where each text and each slide stands in the article, which is known line by line."""
    every = (deck.title, deck.meta, deck.sections, *deck.slides)
    places = [(text.plain, text.source, text.more, text.own) for text in texts_in(every)]
    return [list(deck.lines), *places, *((slide.first, slide.last) for slide in deck.slides)]


def assert_kept(deck: Deck) -> None:
    """The deck of an article is the same when it was saved: with its sources and both promises."""
    back = reopened(deck)
    assert [] == disagreements(deck, back)
    assert origins(deck) == origins(back)
    assert [] == unfaithful(back) + lost(back)
    assert counts(deck) == counts(back)


@given(decks())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_deck_is_written_and_read_back(deck: Deck) -> None:
    text = markdown_of(deck)
    assert [] == disagreements(deck, compose(read_markdown(text))), text


@given(decks())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_was_read_back_is_written_the_same(deck: Deck) -> None:
    text = markdown_of(deck)
    assert text == markdown_of(compose(read_markdown(text)))


@pytest.mark.parametrize("text", ["http://a.cn", "2", "a:b", "~", "a`b", "[1]", "{.sup}", "_a_"])
@pytest.mark.parametrize("script", ["sup", "sub"])
def test_raised_and_lowered_text_is_written_whatever_it_says(text: str, script: str) -> None:
    title = RichText((Run("H"), Run(text, script=script), Run("O")))
    slide = Slide("h", "points", title, blocks=(Points((Point(title),)),))
    deck = Deck(rich("A"), (Slide("a", "cover", rich("A")), slide), (), Meta(title=rich("A")))
    assert [] == disagreements(deck, reopened(deck))


@pytest.mark.parametrize("numbers", [(1, 7), (7, 1), (2, 2), (1, 7, 1)])
def test_a_list_that_begins_anew_is_written_with_another_sign(numbers: tuple[int, ...]) -> None:
    items = tuple(Point(rich("1. 字"), 1, "number", number) for number in numbers)
    slide = Slide("h", "points", rich("H"), blocks=(Points(items),))
    deck = Deck(rich("A"), (Slide("a", "cover", rich("A")), slide), (), Meta(title=rich("A")))
    assert [] == disagreements(deck, reopened(deck))


@pytest.mark.parametrize("code", ["[1]: http://a", "a]: b", "]:"])
def test_code_that_looks_like_a_link_s_target_is_written(code: str) -> None:
    for link in ("", "https://example.org/a"):
        text = RichText((Run(code, code=True, link=link),))
        slide = Slide("h", "points", rich("H"), blocks=(Points((Point(text),)),), notes=(text,))
        deck = Deck(rich("A"), (Slide("a", "cover", rich("A")), slide), (), Meta(title=rich("A")))
        assert [] == disagreements(deck, reopened(deck))


@pytest.mark.parametrize("code", ["1. #", "#", "# a", "a #"])
def test_number_signs_in_code_stay_as_they_are_in_headings(code: str) -> None:
    for runs in ((Run(code, code=True),), (Run("a # "), Run(code, code=True), Run(" #"))):
        slide = Slide("h", "points", RichText(runs), blocks=(Points((Point(rich("a")),)),))
        deck = Deck(rich("A"), (Slide("a", "cover", rich("A")), slide), (), Meta(title=rich("A")))
        assert [] == disagreements(deck, reopened(deck))


@pytest.mark.parametrize("path", [*ARTICLES, *SAMPLES], ids=lambda path: path.name)
def test_files_are_saved_and_open_to_the_same_deck(path: Path) -> None:
    deck = compose(read(path))
    text = markdown_of(deck)
    assert text == markdown_of(compose(read_markdown(text, path)))
    if deck.article is None:
        assert [] == disagreements(deck, compose(read_markdown(text, path)))
    else:
        assert_kept(deck)


def test_an_agenda_that_follows_from_the_sections_goes_on_following() -> None:
    (path,) = (path for path in SAMPLES if path.name == "symposium.zh.md")
    deck = compose(read(path))
    assert "agenda" in [slide.kind for slide in deck.slides]
    assert "agenda" not in markdown_of(deck)
    assert [] == disagreements(deck, reopened(deck))


def test_an_agenda_of_an_author_is_written() -> None:
    source = "\n\n".join(
        ["# A {#a}", "## Agenda", "- one", *(f"# S{n}\n\n## P{n}" for n in range(6))]
    )
    deck = compose(read_markdown(source))
    assert "one" in markdown_of(deck)
    assert [] == disagreements(deck, reopened(deck))


@pytest.mark.parametrize(
    ("source", "expected"), [*pairs(SLIDES), *pairs(CORPUS), *pairs(DOCUMENTS)]
)
def test_what_any_markdown_means_is_saved(source: str, expected: str) -> None:
    del expected  # other tests'
    deck = compose(read_markdown(source))
    text = markdown_of(deck)
    back = compose(read_markdown(text))
    assert [] == disagreements(deck, back)
    assert text == markdown_of(back)


def test_a_word_file_is_saved_and_opens_to_the_same_deck() -> None:
    assert_kept(compose(read_word(word_file(report), Path("report.docx"))))


def test_a_web_page_is_saved_and_opens_to_the_same_deck() -> None:
    assert_kept(compose(read_page(site(), whole=True)))


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_saved_and_open_to_the_same_deck(text: str) -> None:
    assert_kept(compose(read_article(text)))


# Markdown has no control characters, and only fonts know what private ones are.
@given(
    st.lists(st.sampled_from([*BITS, *BREAKS]), max_size=60).map("".join)
    | st.text(st.characters(exclude_categories=["Cc", "Cs", "Co"]))
)
@settings(deadline=None)
def test_any_article_is_saved_and_opens_to_the_same_deck(text: str) -> None:
    assert_kept(compose(read_article(text)))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("lecture", Corrections(headings={QuotedLine("01"): 1})),
        ("grain", Corrections(kinds={"分组讨论成果丰硕": "points"})),
        ("company", Corrections(people=(PersonCorrection("沈立言", name="目录"),))),
    ],
)
def test_corrections_that_look_like_something_else_are_saved(name: str, said: Corrections) -> None:
    (path,) = (path for path in ARTICLES if path.stem == name)
    assert_kept(compose(read(path), corrections=said))


@given(st.data(), st.sampled_from(ARTICLES))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_corrections_are_saved(data: st.DataObject, path: Path) -> None:
    document = read(path)
    deck = compose(document, corrections=data.draw(corrections_of(document)))
    assume(not any(CONTROL.search(text.plain) for text in texts_in(tuple(deck.slides))))
    assert_kept(deck)
