"""How much of an article stands on slides, and that the rest is in the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.model.corrections import Corrections
from briefing.model.texts import texts_on
from briefing.readers.article import read_article
from tests.compose.prose.test_deck import BITS, BREAKS, broken_promises

if TYPE_CHECKING:
    from briefing.model.deck import Deck

PLACES = "东桥西桥南桥北桥上街下街前巷后巷左岸右岸"
WORKS = ["铺石板", "种柳树", "装路灯", "挖沟渠", "修护栏", "摆长椅", "刷白墙", "立路牌"]


def report(chapters: int, passages: int = 3) -> str:
    """An article of so many headed chapters, no two sentences of which are alike."""
    lines = [
        "河岸三年工作报告",
        "",
        "河岸街道用三年时间修好了两岸的路，今天把做过的事一件一件说给街坊听。",
    ]
    for n in range(chapters):
        lines.append(f"{'一二三四五六七八九十'[n % 10]}、{WORKS[n % 8]}的第{n}件事")
        for m in range(passages):
            where = PLACES[(n * 3 + m) % 18 :][:2]
            lines.append(
                "".join(
                    f"第{n}年第{m}季在{where}{WORKS[(n + m + k) % 8]}{n * 7 + m * 3 + k}处，"
                    "请街坊一起来看过、议过、改过。"
                    for k in range(4)
                )
            )
    return "\n".join(lines)


def deck_of(text: str, detail: str = "") -> Deck:
    return compose(read_article(text), corrections=Corrections(detail=detail))


def test_a_page_of_news_gives_eight_to_twelve_slides() -> None:
    text = "河岸改造工程启动\n\n" + report(0).split("\n")[-1] * 2 + "\n\n"
    body = [line for line in report(6).split("\n")[3:] if "、" != line[1:2]]
    assert 8 <= len(deck_of(text + "\n\n".join(body)).slides) <= 12


@pytest.mark.parametrize("chapters", [20, 60])
def test_a_long_report_gives_fifteen_to_twenty_five_however_long(chapters: int) -> None:
    deck = deck_of(report(chapters, 8))
    assert 15 <= len(deck.slides) <= 25
    assert [] == broken_promises(report(chapters, 8))


@pytest.mark.parametrize("wanted", [4, 7, 10, 18])
def test_a_number_of_slides_is_kept_to(wanted: int) -> None:
    assert len(deck_of(report(9), str(wanted)).slides) <= wanted


def test_short_says_less_than_standard_and_full_says_all() -> None:
    text = report(12, 6)
    short, standard, full = (deck_of(text, how) for how in ("short", "standard", "full"))
    assert len(short.slides) < len(standard.slides) < len(full.slides)
    shown = {line.plain for slide in full.slides for line in texts_on(slide)}
    missing = [s for line in text.split("\n")[2:] for s in line.split("。") if s and s not in shown]
    assert [] == [s for s in missing if "件事" not in s]


def test_what_is_left_out_is_in_the_notes_of_the_slide_before_it() -> None:
    text = report(12, 6)
    deck = deck_of(text, "6")
    noted = "".join(note.plain for slide in deck.slides for note in slide.notes)
    assert all(line in noted for line in text.split("\n") if line)
    numbers = [s.line for slide in deck.slides for note in slide.notes for s in note.sources]
    assert sorted(numbers) == numbers


def test_an_article_may_ask_for_it_in_its_front_matter_and_is_saved_with_it() -> None:
    from briefing.exporters.markdown import markdown_of
    from briefing.readers.markdown import read_markdown

    deck = deck_of(report(12, 6), "short")
    text = markdown_of(deck)
    assert "\ndetail: short\n" in text
    assert "short" == compose(read_markdown(text)).meta.values["detail"]


def test_a_sentence_that_shares_its_words_with_others_outweighs_one_that_does_not() -> None:
    common = "河岸的路灯由街坊轮流照看，河岸的路灯坏了由街坊报修"
    odd = "昨夜落过几滴雨，檐下猫打翻了谁家晾着的豆子"
    others = "".join(
        f"河岸的路灯由{place}街坊轮流照看到{n}月。" for n, place in enumerate(WORKS * 6)
    )
    lead = "河岸街道为路灯的事把街坊请到一处商量，说好了轮流照看。"
    text = f"河岸路灯\n\n{lead}\n\n{others}{odd}。{common}。{others[:700]}"
    shown = {line.plain for slide in deck_of(text, "3").slides for line in texts_on(slide)}
    assert odd not in shown


@given(
    st.lists(st.sampled_from([*BITS, *BREAKS, report(2, 2)]), max_size=40).map("".join),
    st.sampled_from(["short", "2", "5", "full"]),
)
def test_however_little_is_shown_all_is_word_for_word_and_nothing_is_lost(
    text: str, detail: str
) -> None:
    assert [] == broken_promises(text, detail)
