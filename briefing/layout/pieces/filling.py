"""A picture that fills its place, cut at the sides that have too much; on a quiet ground where that
would cut too much away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pictures.crop import cropped, cut_away
from briefing.layout.ports import LoadedPicture
from briefing.model import scene
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.page import Page
    from briefing.model.deck import Picture

_MOST = 0.26
"""Of a picture, that may be cut away."""


def loaded_picture(given: Picture, page: Page) -> LoadedPicture | None:
    """None where it cannot be shown."""
    found = page.context.pictures[given.target]
    return found if isinstance(found, LoadedPicture) else None


def fills(loaded: LoadedPicture, place: Box) -> bool:
    """Whether little enough is cut away when it fills `place`."""
    return cut_away(loaded, place) <= _MOST


def draw_filling(page: Page, given: Picture, loaded: LoadedPicture, place: Box, pad: float) -> None:
    """Filling `place`; where that would cut too much away, whole on a soft ground, `pad` pt within
    it.
    """
    ground = place
    if not fills(loaded, place):
        page.shape(place, "soft", name="Picture ground")
        inner = place.inset(pad, pad)
        scale = min(inner.width / loaded.width, inner.height / loaded.height)
        width, height = round(loaded.width * scale, 2), round(loaded.height * scale, 2)
        x = round(inner.x + (inner.width - width) / 2, 2)
        ground = Box(x, round(inner.y + (inner.height - height) / 2, 2), width, height)
        crop = (0.0, 0.0, 0.0, 0.0)
    else:
        crop = cropped(loaded, place, given.focus)
    page.draw(
        scene.Picture(
            ground,
            loaded.data,
            loaded.media,
            loaded.digest,
            given.alt,
            loaded.svg,
            name="Picture",
            line=given.line,
            part=page.placeholder("picture"),
            crop=crop,
            pixels=loaded.pixels,
        )
    )
