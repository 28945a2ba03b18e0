"""What `check` says of a deck though nothing is wrong with it."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.compose.remarks import remarks
from briefing.readers.article import read_article
from briefing.readers.markdown import read_markdown

TEXT = "区里为这件事开了三次会，请来了街坊和商户，一条一条地议，最后定下了先修路、再种树的次序。"


def said(text: str) -> list[tuple[int, str]]:
    deck = compose(read_article(text))
    return [(found.line, str(found.message)) for found in remarks(deck)]


def test_everything_that_was_left_out_is_named_with_its_reason() -> None:
    text = f"改造纪实\n\n分享到：微信\n\n返回顶部\n{TEXT}\n责任编辑：小满\n"
    found = [item for item in said(text) if "left out" in item[1]]
    assert [
        (3, "left out, page furniture: “分享到：微信 / 返回顶部”"),
        (7, "left out, page furniture: “责任编辑：小满”"),
    ] == found


def test_where_nothing_is_left_out_nothing_is_said_of_it() -> None:
    messages = [message for _, message in said(f"改造纪实\n\n{TEXT}\n\n先修路\n")]
    assert not any("left out" in message for message in messages)


def test_a_title_that_is_torn_from_the_text_is_named() -> None:
    deck = compose(read_article(f"改造纪实\n\n{TEXT * 3}\n\n{TEXT * 2}"))
    pages = [
        number
        for number, slide in enumerate(deck.slides, 1)
        if slide.title.source and slide.title.source.line > 1
    ]
    assert pages == [f.page for f in remarks(deck) if "want of a heading" in str(f.message)]


@pytest.mark.parametrize(("times", "walls"), [(2, 0), (9, 1)])
def test_a_wall_of_text_is_named(times: int, walls: int) -> None:
    found = remarks(compose(read_markdown(f"## A\n\n{'字' * 45 * times}\n")))
    assert [1] * walls == [one.page for one in found if "a wall of text" in str(one.message)]


def test_code_is_no_wall() -> None:
    assert [] == remarks(compose(read_markdown(f"## A {{.code}}\n\n```\n{'x' * 900}\n```\n")))
