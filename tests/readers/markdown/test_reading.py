from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.model.text import Source
from briefing.readers.markdown import read_markdown
from briefing.readers.markdown.slide import SlideParser
from tests.readers.texts import every_rich


def test_only_the_slides_that_are_asked_for_are_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[int] = []
    parse = SlideParser.parse

    def counted(self: SlideParser, index: int) -> object:
        parsed.append(index)
        return parse(self, index)

    monkeypatch.setattr(SlideParser, "parse", counted)
    document = read_markdown("---\ntitle: T\n---\n" + "## A\n\n- b\n\n" * 100)
    assert 100 == len(document.parts)
    deck = compose(document)
    assert set(parsed) <= {0}
    assert "A" == deck.slides[51].title.plain
    assert {50} == set(parsed) - {0}


def test_the_outline_is_known_before_any_slide_is_parsed() -> None:
    document = read_markdown("# One **bold** `code` {#id .c}\n\n## [Link](x) \\* &amp;\n\ntext\n")
    assert [("One bold code", 1, 0), ("Link * &", 2, 1)] == [
        (outline.text, outline.level, outline.part) for outline in document.outline
    ]
    assert ("id", ("c",)) == (
        document.outline[0].attributes.id,
        document.outline[0].attributes.classes,
    )
    assert (1, 3) == document.firsts


@pytest.mark.parametrize(
    ("source", "words"),
    [("_a_ b", "a b"), ("__a b__", "a b"), ("a_b_", "a_b_"), ("0_", "0_"), ("a _ b_", "a _ b_")],
)
def test_only_underscores_in_pairs_mark_words_of_the_outline(source: str, words: str) -> None:
    document = read_markdown(f"# {source}\n")
    assert [words] == [entry.text for entry in document.outline]
    assert words == document.parts[0].title.plain


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("- 第一点\n  接着\n", [Source(1, 2, 5), Source(2, 2, 4)]),
        ("> **quoted** text\n", [Source(1, 2, 17)]),
        ("\ttabbed is code\n", [Source(1, 1, 15)]),
        ("1.\ttext\n", [Source(1, 3, 7)]),
        ("| a | bc |\n|---|---|\n", [Source(1, 2, 3), Source(1, 6, 8)]),
        ("::: notes\nsaid\n:::\n", [Source(2, 0, 4)]),
        ("Note: said\n", [Source(1, 6, 10)]),
        ("<!-- said -->\n", [Source(1, 5, 9)]),
        ("a\nb <!--said--> c\n", [Source(1, 0, 1), Source(2, 0, 15), Source(2, 6, 10)]),
        ("a <!-- sa\nid -->\n", [Source(1, 0, 9), Source(2, 0, 6), Source(1, 0, 0)]),
        ("| a |\n|---|\n| <!-- said --> |", [Source(1, 2, 3), Source(3, 2, 15), Source(3, 7, 11)]),
        ("a[^1]\n\n[^1]: said\n", [Source(1, 0, 5), Source(3, 6, 10)]),
        ("## 标题 {#id}\n", [Source(1, 3, 5)]),
        ("标题\n====\n", [Source(1, 0, 2)]),
        ("词\n: 义\n", [Source(1, 0, 1), Source(2, 2, 3)]),
    ],
)
def test_every_text_knows_where_it_was_written(source: str, places: list[Source]) -> None:
    document = read_markdown(source)
    found = [
        place
        for part in document.parts
        for text in every_rich(part)
        for place in (text.source, *text.more)
        if place
    ]
    assert places == found
