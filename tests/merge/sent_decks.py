"""Decks as they are sent and come back: exported from Markdown on a grid, edited by python-pptx."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pptx

from briefing.compose import compose
from briefing.exporters.pptx import write_pptx
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.merge.finding import changes_in
from briefing.merge.today import Today
from briefing.model.geometry import RATIOS
from briefing.readers.markdown import read_markdown
from briefing.readers.powerpoint.presentation import read_presentation
from tests.layout.decks import Pictures

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.merge.changes import Change


def exported(text: str, theme: str = "vermilion") -> bytes:
    """The file that is sent."""
    deck = compose(read_markdown(text))
    layout = lay_out(deck, load_theme(theme), GridMeasurer(), Pictures(), RATIOS["16:9"])
    with TemporaryDirectory() as folder:
        path = Path(folder, "talk.pptx")
        for _ in write_pptx(deck, layout.pages(hidden=True), path):
            pass
        return path.read_bytes()


def edited(data: bytes, edit: Callable[[Any], object]) -> bytes:
    """The file after somebody worked on it."""
    deck = pptx.Presentation(io.BytesIO(data))
    edit(deck)
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a part that is there twice
        deck.save(out)
    return out.getvalue()


def shape(deck: Any, slide: int, name: str) -> Any:
    """By its name; slides count from 1."""
    return next(one for one in deck.slides[slide - 1].shapes if one.name == name)


def changes(sent: bytes, back: bytes, text: str, today: str | None = None) -> list[Change]:
    """What was changed, beside the source of today."""
    source = read_markdown(text)
    now = source if today is None else read_markdown(today)
    before, after = (read_presentation(data)[0] for data in (sent, back))
    return changes_in(before, after, Today(source, now))
