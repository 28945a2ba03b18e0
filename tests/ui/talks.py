"""Sessions with slides made by hand, for tests of windows that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.layout.typeset import set_text
from briefing.model.deck import Deck, Slide
from briefing.model.document import Document, Meta
from briefing.model.geometry import Box, Size
from briefing.model.scene import Paragraph, Scene, Style, StyledRun
from briefing.model.show_settings import ShowSettings
from briefing.model.text import rich
from briefing.qt.pictures.lazy import LazyPictures
from briefing.ui.session.open_briefing import OpenBriefing
from briefing.ui.session.pages import Pages
from briefing.ui.session.session import Session
from briefing.ui.session.state import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.layout import Layout

SIZE = Size(960, 540)
PLAIN = ShowSettings()
PLAIN_TIMES: Mapping[int, float] = {}


class HandMade:
    """A layout of slides that each say their title; counts what it was asked to lay out.

    `steps` holds, for each slide, the steps of each of its pages.
    """

    def __init__(self, deck: Deck, steps: Sequence[Sequence[int]]) -> None:
        self.deck = deck
        self.size = SIZE
        self.theme = load_theme("vermilion")
        self.steps = steps
        self.laid_out: list[int] = []
        self._scenes: dict[int, tuple[Scene, ...]] = {}

    def scenes(self, slide: int) -> tuple[Scene, ...]:
        if slide not in self._scenes:
            self.laid_out.append(slide)
            pages = self.steps[slide]
            self._scenes[slide] = tuple(self._page(slide, page) for page in range(len(pages)))
        return self._scenes[slide]

    def numbered(self, scene: Scene, page: int) -> Scene:
        return scene

    def _page(self, slide: int, page: int) -> Scene:
        said = self.deck.slides[slide]
        style = Style(30, "ink", "heading")
        steps = self.steps[slide][page]
        paragraphs = [
            Paragraph((StyledRun(f"{said.title.plain}.{step}", style),), 40, step=step)
            for step in range(steps + 1)
        ]
        text = set_text(Box(56, 40, 800, 400), paragraphs, GridMeasurer(), name="Title")
        return Scene(
            SIZE,
            self.theme,
            said.kind,
            (text,),
            said.title.plain,
            said.id,
            part=page + 1,
            parts=len(self.steps[slide]),
            hidden=said.hidden,
            transition=self.deck.show_settings.transition,
            advance=self.deck.show_settings.advance if said.advance is None else said.advance,
        )


def talk(
    *steps: Sequence[int],
    hidden: Sequence[int] = (),
    ids: str = "abcdefghijklmnop",
    show_settings: ShowSettings = PLAIN,
    advance: Mapping[int, float] = PLAIN_TIMES,
) -> Session:
    """A session with one slide for each of `steps`."""
    session = Session()
    put(session, *steps, hidden=hidden, ids=ids, show_settings=show_settings, advance=advance)
    return session


def put(
    session: Session,
    *steps: Sequence[int],
    hidden: Sequence[int] = (),
    ids: str = "abcdefghijklmnop",
    show_settings: ShowSettings = PLAIN,
    advance: Mapping[int, float] = PLAIN_TIMES,
) -> None:
    """Give the session another deck, as if its file had changed on disk."""
    slides = tuple(
        Slide(
            ids[i % len(ids)],
            "points",
            rich(f"Slide {i + 1}"),
            hidden=i in hidden,
            advance=advance.get(i),
        )
        for i in range(len(steps))
    )
    deck = Deck(rich("Talk"), slides, show_settings=show_settings)
    layout = cast("Layout", HandMade(deck, steps))
    session.briefing = OpenBriefing(
        path=None,
        chosen_encoding="",
        state=State(),
        document=Document(None, (), Meta(), ()),
        facts=None,
        deck=deck,
        layout=layout,
        pages=Pages(layout),
        pictures=LazyPictures(None, lambda: None),
    )
    session.navigator.enter(session.briefing, (session.navigator.slide_index, 0))
    session.deck_changed.emit()
