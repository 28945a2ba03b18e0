"""The strongest quotation of a section has a page of its own, where there is room for one."""

from __future__ import annotations

from briefing.compose import compose
from briefing.model.deck import Person, Quote
from briefing.model.texts import texts_on
from briefing.readers.article import read_article
from tests.compose.prose.test_deck import broken_promises

LONG = "区里为这件事开了三次会，请来了街坊和商户，一条一条地议，最后定下了先修路、再种树的次序。"
QUOTE = "“一条街修得好不好，要看傍晚还有没有人愿意坐下来。”"
TEXT = (
    "老街改造座谈会举行\n\n3月4日，老街改造座谈会在湖滨礼堂举行，三十名街坊参加。\n\n"
    f"{LONG}\n\n{LONG}\n\n"
    "区长顾岩指出，老街的路要先修，树要后种。要把灯装到每一个门口，让晚归的人看得见台阶。"
    f"要请街坊自己挑树苗。{QUOTE}顾岩说。\n\n{LONG}\n"
)


def test_a_key_sentence_is_moved_to_its_own_page_with_whose_it_is() -> None:
    slides = compose(read_article(TEXT)).slides
    (page,) = (slide for slide in slides if slide.kind == "quote")
    (quote,) = page.blocks
    assert isinstance(quote, Quote)
    assert quote.by is not None
    assert (QUOTE, "顾岩") == (quote.text[0].plain, quote.by.plain)
    shown = [text.plain for slide in slides for text in texts_on(slide)]
    assert 1 == sum(QUOTE in line for line in shown)
    before = slides[slides.index(page) - 1]
    assert isinstance(before.blocks[0], Person)
    assert [] == broken_promises(TEXT)


def test_without_room_the_key_sentence_stays_with_its_speaker() -> None:
    assert "quote" not in [slide.kind for slide in compose(read_article(TEXT + LONG * 60)).slides]
