from __future__ import annotations

from pathlib import Path

from briefing.compose import compose
from briefing.model.deck import Cards
from briefing.readers.markdown import read_markdown


def heads(text: str) -> list[str]:
    (slide,) = compose(read_markdown(text, Path("talk.md"))).slides
    cards = next(block for block in slide.blocks if isinstance(block, Cards))
    return [card.head.plain for card in cards.cards]


def test_the_colons_of_an_icons_name_part_no_head_from_its_text() -> None:
    text = "# A {.cards}\n\n- :icon-globe: Open: to all\n- :icon-fish: **鱼**：回来了\n"
    assert [":icon-globe: Open", ":icon-fish: 鱼"] == heads(text)


def test_a_card_says_its_icon_in_braces_too() -> None:
    text = "# A {.cards}\n\n### Open {icon=Globe}\n\nto all\n\n### Free\n\nfor all\n"
    assert [":icon-globe: Open", "Free"] == heads(text)
