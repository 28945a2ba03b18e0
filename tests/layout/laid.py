"""A slide laid out alone, for tests that look at one thing on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model import scene
from briefing.model.deck import Deck, Section
from briefing.model.document import Meta
from briefing.model.geometry import RATIOS
from briefing.model.text import rich
from tests.layout.decks import Pictures

if TYPE_CHECKING:
    from briefing.model.deck import Slide
    from briefing.model.scene import Scene

T = TypeVar("T", scene.Text, scene.Table, scene.Picture, scene.Chart, scene.Shape)


def laid(
    slide: Slide,
    *,
    lang: str = "zh-CN",
    ratio: str = "16:9",
    theme: str = "azure",
    sections: tuple[str, ...] = ("源", "流", "海"),
) -> tuple[Scene, ...]:
    """The pages of `slide` in a deck called 河流 with three sections."""
    meta = Meta(date=rich("2026年3月22日"), place=rich("武汉"), hosts=(rich("水务局"),))
    parts = tuple(Section(rich(title), 0) for title in sections)
    deck = Deck(rich("河流"), (slide,), parts, meta, lang=lang)
    return lay_out(deck, load_theme(theme), GridMeasurer(), Pictures(), RATIOS[ratio]).scenes(0)


def named(page: Scene, name: str) -> scene.Text:
    """The text with this name."""
    return next(i for i in page.items if isinstance(i, scene.Text) and i.name == name)


def only(page: Scene, kind: type[T]) -> T:
    """The one item of this kind."""
    (found,) = (item for item in page.items if isinstance(item, kind))
    return found


def words(text: scene.Text) -> list[str]:
    """Its lines."""
    return ["".join(segment.text for segment in line.segments) for line in text.lines]


def size(text: scene.Text) -> float:
    """Its first paragraph's type size."""
    return text.paragraphs[0].runs[0].style.size
