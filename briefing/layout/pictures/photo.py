"""Somebody's face: their photo in the shape of the theme's markers, else letters of the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.markers import MarkerMeasures, draw_marker
from briefing.layout.pictures.crop import cropped
from briefing.layout.ports import LoadedPicture
from briefing.model import scene

if TYPE_CHECKING:
    from briefing.layout.page import Page
    from briefing.model.deck import Person
    from briefing.model.geometry import Box

_FACE = (0.5, 0.36)
"""Where it usually is in a photo."""


def draw_face(
    page: Page, box: Box, person: Person, letters: str, name: str, *, index: int = 0,
    on_side: bool = False,
) -> None:  # fmt: skip
    """In the square `box`; `on_side`: which is on a panel."""
    if not draw_photo(page, box, person, name):
        draw_marker(page, box, letters, name, role="monogram", index=index, on_side=on_side)


def draw_photo(page: Page, box: Box, person: Person, name: str) -> bool:
    """False where there is none, or it cannot be shown."""
    given = person.photo
    loaded = page.context.pictures.get(given.target) if given else None
    if given is None or not isinstance(loaded, LoadedPicture):
        return False
    round_ = page.context.measures(MarkerMeasures).shapes[0] == "ellipse"
    page.draw(
        scene.Picture(
            box,
            loaded.data,
            loaded.media,
            loaded.digest,
            given.alt or person.name.plain,
            loaded.svg,
            f"{name} photo",
            line=given.line,
            crop=cropped(loaded, box, given.focus or _FACE),
            pixels=loaded.pixels,
            shape="ellipse" if round_ else "rect",
        )
    )
    return True
