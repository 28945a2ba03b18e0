"""What stands alone on a slide."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.compose.fidelity import lost, unfaithful
from briefing.compose.prose.context import ArticleContext
from briefing.model.deck import Points
from briefing.readers.article import read_article
from tests.analysis.reading import facts_of


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("步道在星期一正式开放，夜里也有灯。", "步道在星期一正式开放，夜里也有灯"),
        ("步道开放了。夜里也有灯。", "步道开放了。夜里也有灯。"),
        ("步道什么时候开放呢？", "步道什么时候开放呢？"),
        ("The walk along the quay is open.", "The walk along the quay is open"),
        ("The walk is open. It is lit at night.", "The walk is open. It is lit at night."),
        ("The walk along the quay opens at 5 p.m.", "The walk along the quay opens at 5 p.m."),
        ("Come and walk along the quay!", "Come and walk along the quay!"),
        ("……", "……"),
        ("——", "——"),
    ],
)
def test_one_sentence_alone_has_no_full_stop_and_several_keep_theirs(
    line: str, expected: str
) -> None:
    context = ArticleContext(facts_of(line), [line])
    assert expected == context.rich(context.lone(context.whole(0))).plain


def test_lone_lines_and_lone_paragraphs_end_alike_and_stay_word_for_word() -> None:
    line = "The ferry is late."
    text = "The walk along the old quay was opened on Monday, and at night it is lit to its end."
    deck = compose(read_article(f"Harbour news\n\n{line}\n\n{text}\n\n{text}"))
    shown = [
        point.text.plain
        for slide in deck.slides
        for block in slide.blocks
        if isinstance(block, Points)
        for point in block.items
    ]
    assert [line[:-1], text[:-1], text[:-1]] == shown
    assert [] == [*unfaithful(deck), *lost(deck)]
