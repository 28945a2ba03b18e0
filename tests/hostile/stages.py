"""A file's way through the program, stage by stage, and what of the processor each one takes."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from briefing.analysis.analyse import analyse
from briefing.compose import compose
from briefing.exporters.markdown import write_markdown
from briefing.exporters.pptx import write_pptx
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.geometry import RATIOS
from briefing.readers import read
from tests.layout.decks import Pictures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.deck import Deck

T = TypeVar("T")

STAGES = ("read", "analyse", "compose", "lay out", "PowerPoint", "Markdown")


def composed(path: str) -> int:
    """How many slides the file becomes, each of them composed; a call for a worker."""
    return len(list(compose(read(Path(path))).slides))


def laid_out(deck: Deck) -> int:
    """How many pages the deck becomes."""
    layout = lay_out(deck, load_theme("azure"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    return len(list(layout.pages()))


def through(path: Path) -> Iterator[tuple[str, float]]:
    """Each stage with its seconds of the processor, when it is over."""
    clock = _Clock()
    document = clock(lambda: read(path))
    clock(lambda: list(document.parts))
    yield "read", clock.taken()
    facts = None
    if document.form == "prose":
        facts = clock(lambda: analyse(document))
        yield "analyse", clock.taken()
    deck = clock(lambda: compose(document, facts=facts))
    clock(lambda: list(deck.slides))
    yield "compose", clock.taken()
    yield from onwards(deck)


def onwards(deck: Deck) -> Iterator[tuple[str, float]]:
    """The stages of a deck that is composed already."""
    clock = _Clock()
    layout = lay_out(deck, load_theme("azure"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    scenes = clock(lambda: list(layout.pages()))
    yield "lay out", clock.taken()
    with TemporaryDirectory() as folder:
        clock(lambda: list(write_pptx(deck, scenes, Path(folder) / "a.pptx")))
        yield "PowerPoint", clock.taken()
        clock(lambda: list(write_markdown(deck, Path(folder) / "a.md")))
        yield "Markdown", clock.taken()


class _Clock:
    """Adds up what calls take."""

    def __init__(self) -> None:
        self._seconds = 0.0

    def __call__(self, work: Callable[[], T]) -> T:
        started = time.process_time()
        result = work()
        self._seconds += time.process_time() - started
        return result

    def taken(self) -> float:
        """Since it was asked last."""
        seconds, self._seconds = self._seconds, 0.0
        return seconds
