"""Photos of people: which picture shows whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.slides.image import picture
from briefing.model import document
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import deck
    from briefing.model.text import RichText

_SAYS_SO = {"photo", "portrait"}
_ELSEWHERE = {"bg", "left", "right", "full", "inline"}


def pictures_apart(
    blocks: Sequence[document.Block],
) -> tuple[list[document.Image], list[document.Block]]:
    """The pictures among the blocks, and all others."""
    images = [block for block in blocks if isinstance(block, document.Image)]
    return images, [block for block in blocks if not isinstance(block, document.Image)]


def shows(image: document.Image, name: RichText) -> bool:
    """Whether the picture is said to show who has that name."""
    return bool(name) and _bare(image.alt.plain) == _bare(name.plain)


def photo_of(image: document.Image) -> deck.Picture:
    """A picture of somebody: without a description it is of whoever it stands with."""
    return replace(picture(image), width=None, height=None, caption=None)


def with_photos(
    people: Sequence[deck.Person], images: Sequence[document.Image]
) -> tuple[tuple[deck.Person, ...], list[document.Image]]:
    """The people with those pictures that name them, and the pictures that name nobody."""
    left = list(images)
    found: list[deck.Person] = []
    for person in people:
        own = next((image for image in left if shows(image, person.name)), None)
        if own is not None and person.photo is None:
            left.remove(own)
            person = replace(person, photo=photo_of(own))
        found.append(person)
    return tuple(found), left


def photo_beside(images: Sequence[document.Image], name: RichText) -> document.Image | None:
    """A speaker's own: the picture that names them, or the only one, if it says nothing else."""
    named = [image for image in images if shows(image, name)]
    if named:
        return named[0]
    said = [image for image in images if _SAYS_SO & set(image.attributes.classes)]
    if said:
        return said[0]
    only = images[0] if len(images) == 1 else None
    if only is None or only.alt or only.title or _ELSEWHERE & set(only.attributes.classes):
        return None
    return only


def _bare(text: str) -> str:
    return "".join(text.split()).casefold()
