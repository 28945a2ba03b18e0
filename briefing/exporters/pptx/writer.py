"""Deck and scenes in, a `.pptx` out."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefing.exporters.atomic import atomic_write
from briefing.exporters.pptx.deck_writer import DeckWriter
from briefing.exporters.pptx.package import Package
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.model.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.exporters.pptx.deck_writer import Fonts
    from briefing.model.deck import Deck
    from briefing.model.scene import Scene


def write_pptx(
    deck: Deck,
    scenes: Iterable[Scene],
    path: Path,
    *,
    fonts: Fonts | None = None,
    makers: bool = True,
    prune: bool = False,
) -> Iterator[Progress]:
    """Write `scenes` to `path` as a native, editable deck; one step for each slide of `deck`.

    `scenes` is gone through once, and each scene let go when it is written. `fonts` are the
    (latin, ea) names that the file asks for, the theme's own unless given. Without `makers` it does
    not say with what and when it was made; `prune` leaves layouts of a template out that no slide
    is set in. Closing the generator leaves what was at `path` before. BriefingError: there is no
    scene, or the file cannot be written.
    """
    pages = iter(scenes)
    first = next(pages, None)
    if first is None:
        raise BriefingError(Message(T("Problems", "there is no slide to write")), str(path))
    with atomic_write(path) as file:
        with Package(file) as package:
            writer = _writer(deck, first, package, fonts or first.theme.pptx_fonts, makers, prune)
            yield from writer.write(chain((first,), pages))
        yield Progress(len(deck.slides), len(deck.slides), writer.gate.report() or "Done")


def _writer(
    deck: Deck, first: Scene, package: Package, fonts: Fonts, makers: bool, prune: bool
) -> DeckWriter:
    if first.theme.template is None:
        return DeckWriter(deck, first, package, fonts, makers)
    from briefing.exporters.pptx.branded.writer import BrandedWriter

    return BrandedWriter(deck, first, package, fonts, makers, prune=prune)
