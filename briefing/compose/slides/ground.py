"""The picture behind a slide: found among its blocks, and taken out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.slides.image import picture
from briefing.model import document
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model import deck


def ground_of(part: document.Part) -> document.Image | None:
    """The picture that fills the page behind everything else; of several, none does."""
    found = [block for block in part.blocks if isinstance(block, document.Image)]
    found = [image for image in found if _is_ground(image)]
    return found[0] if len(found) == 1 else None


def without_ground(part: document.Part) -> document.Part:
    """The slide as it is in front of its picture."""
    image = ground_of(part)
    if image is None:
        return part
    return replace(part, blocks=tuple(block for block in part.blocks if block is not image))


def behind(image: document.Image) -> deck.Picture:
    """The picture of a ground."""
    return picture(image, "full")


def _is_ground(image: document.Image) -> bool:
    classes = image.attributes.classes
    return "bg" in classes and not {"left", "right"} & set(classes)
