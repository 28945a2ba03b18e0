"""What the layout asks of the outside world: how wide text is, and what a named picture holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, Union

from briefing.model.record import record
from briefing.model.shapes.pixels import Pixels

if TYPE_CHECKING:
    from briefing.model.message import Message
    from briefing.model.theme import FontRole

Crop = tuple[float, float, float, float]
"""Cut off a picture at its left, top, right and bottom, in shares of the whole."""


class TextMeasurer(Protocol):
    """The app passes one on Qt's design metrics; pure tests pass a grid (Latin 0.5 em, Han 1
    em).
    """

    @property
    def name(self) -> str:
        """Of the fonts measured with: part of every cache key."""
        ...

    def width(self, text: str, font: FontRole, bold: bool = False, italic: bool = False) -> float:
        """Advance of `text` set on one line, kerning included, in em (multiples of the type
        size).
        """
        ...


@record
class LoadedPicture:
    """A picture that may be shown."""

    data: bytes
    media: Literal["image/png", "image/jpeg"]
    digest: str
    """Hexadecimal, of `data`."""
    width: float
    height: float
    """Natural size in pt; only the proportions and the order of magnitude matter."""
    svg: bytes = b""
    pixels: Pixels = Pixels()


@record
class RefusedPicture:
    """A picture that may not be shown, or cannot be."""

    reason: Message
    """One sentence for a person."""


class PictureLoader(Protocol):
    """The gate that every picture a document names goes through."""

    def cut(self, picture: LoadedPicture, crop: Crop) -> Union[LoadedPicture, RefusedPicture]:
        """The picture without what is cut off."""
        ...

    def load(self, target: str) -> Union[LoadedPicture, RefusedPicture]:
        """The picture a document names. Never raises and never reaches outside the document's
        folder.
        """
        ...
