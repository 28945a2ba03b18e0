"""What an author said of time is still said when the deck is saved as Markdown."""

from __future__ import annotations

from briefing.compose import compose
from briefing.exporters.markdown import markdown_of
from briefing.readers.markdown import read_markdown

TALK = """\
---
title: The well
length: 22 min
bells: [15, 18]
times: "Opening: 3 min, Digging: 5 min"
---

# Opening {time=4min}

## Who {time=90s .must}

- two

## What

- water

# Digging

## How {.extra}

- deep
"""


def test_a_saved_deck_says_all_it_said_of_time() -> None:
    deck = compose(read_markdown(TALK))
    back = compose(read_markdown(markdown_of(deck)))
    assert deck.timing == back.timing
    assert [240, 300] == [section.seconds for section in back.sections]
    said = [(slide.seconds, slide.need) for slide in deck.slides]
    assert said == [(slide.seconds, slide.need) for slide in back.slides]
    assert (90.0, "must") in said
