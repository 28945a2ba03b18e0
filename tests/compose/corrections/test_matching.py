from __future__ import annotations

from briefing.compose import compose
from briefing.compose.corrections.matching import still_matching
from briefing.model.corrections import Corrections, Extract, LineSpan, PersonCorrection, QuotedLine
from briefing.readers.article import read_article

TEXT = """年会召开

本厂于3月5日在湖滨召开年会。

厂长王　强说，产量要提高，质量要稳住，人人都要出一份力。"""


def test_what_finds_its_line_person_or_slide_applies_and_the_rest_does_not() -> None:
    deck = compose(read_article(TEXT))
    slide = deck.slides[-1].id
    last = QuotedLine(TEXT.splitlines()[-1])
    here = (
        Corrections()
        .with_heading(QuotedLine("年会召开"), 1)
        .with_person(PersonCorrection("王强", posts=()))
        .with_kind(slide, "quote")
        .with_extract(Extract(slide, (LineSpan(last, 0, 4),), True))
    )
    gone = (
        here.with_heading(QuotedLine("年会闭幕"), 1)
        .with_person(PersonCorrection("李四", nobody=True))
        .with_kind("elsewhere", "quote")
        .with_extract(Extract(slide, (LineSpan(QuotedLine("别处"), 0, 1),), True))
        .with_extract(Extract("elsewhere", (LineSpan(last, 0, 4),), True))
    )
    assert 4 == here.count
    assert 9 == gone.count
    assert here == still_matching(gone, deck)
