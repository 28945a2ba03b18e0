"""Decoded pictures, the recently used ones kept, so that painting a slide again costs no decoding.

Bounded: thirty pictures of 200 kB can decode to six gigabytes.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

LIMIT = 200_000_000
"""Bytes of decoded pictures that are kept."""

T = TypeVar("T")


class Bounded(Generic[T]):
    """Things that cost memory, by key: the least recently used leave when it gets too much."""

    def __init__(self, limit: int, cost: Callable[[T], int]) -> None:
        self._limit = limit
        self._cost = cost
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._total = 0
        self._lock = Lock()

    @property
    def total(self) -> int:
        """What is kept, in the unit of the limit."""
        return self._total

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The thing of that key, made if it is not kept."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            if key not in self._kept:
                self._kept[key] = made
                self._total += self._cost(made)
            while self._total > self._limit and self._kept:
                self._total -= self._cost(self._kept.popitem(last=False)[1])
        return made


_images: Bounded[QImage] = Bounded(LIMIT, QImage.sizeInBytes)


def decoded(data: bytes, digest: str) -> QImage:
    """The picture in `data`, upright and ready to paint; null if it is damaged."""
    return _images.get(digest, lambda: ready(QImage.fromData(data)))


def keep(digest: str, image: QImage) -> None:
    """`image` is what `digest` decodes to: whoever asks next need not decode it."""
    _images.get(digest, lambda: ready(image))


def scaled(data: bytes, digest: str, width: int, height: int) -> QImage:
    """The picture at that many pixels, or as it is where that would make it larger."""
    image = decoded(data, digest)
    if width >= image.width() or height >= image.height():
        return image
    return _images.get(
        (digest, width, height),
        lambda: image.scaled(
            width,
            height,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ),
    )


def drawn(key: Hashable, draw: Callable[[], QImage]) -> QImage:
    """A picture that is drawn rather than decoded, kept like the others."""
    return _images.get(key, draw)


def ready(image: QImage) -> QImage:
    """In the format that QPainter is fastest with."""
    alpha = image.hasAlphaChannel()
    wanted = QImage.Format.Format_ARGB32_Premultiplied if alpha else QImage.Format.Format_RGB32
    return image.convertToFormat(wanted)
