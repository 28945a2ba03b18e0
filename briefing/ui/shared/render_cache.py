"""Scenes → pictures in the pixels of one window, kept and made in the background before they are
needed, so that turning a page is one blit.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from briefing.qt.memory import give_back_large_blocks
from briefing.qt.painter import render

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from briefing.model.scene import Scene

KEPT = 8
"""Pictures kept: at 1920 × 1080 they take 50 MB."""
MOST_BYTES = 75_000_000
"""Of all pictures kept: at 3840 × 2160, three."""
PACKED = QImage.Format.Format_RGB888
"""How a picture is kept: pages are opaque, and a fourth byte of each pixel would say nothing."""
FEWEST = 3
"""Kept however large they are: the page, the one before, and the one after."""


class Wanted(NamedTuple):
    """Which picture: equal `key`s look the same, the rest is how large."""

    key: Hashable
    width: int
    """Logical pixels."""
    ratio: float
    """Device pixels in each."""


class RenderedScenes(QObject):
    """A bounded cache of rendered scenes, for use from the window's thread only."""

    ready = Signal()
    """A picture that was made in the background is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        give_back_large_blocks()
        self._kept: OrderedDict[Wanted, QImage] = OrderedDict()
        self._running: dict[Wanted, _Rendering] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def image(self, wanted: Wanted, scene: Scene) -> QImage:
        """The picture of `scene`, at once: made now if nobody made it before."""
        if wanted not in self._kept:
            self._keep(wanted, _made(wanted, scene))
        self._kept.move_to_end(wanted)
        return self._kept[wanted]

    def kept(self, wanted: Wanted) -> QImage | None:
        """The picture, if it is still there."""
        return self._kept.get(wanted)

    def prepare(self, wanted: Wanted, scene: Scene) -> None:
        """Make the picture in the background, for when it will be asked for."""
        if wanted in self._kept or wanted in self._running:
            return
        rendering = _Rendering(wanted, scene)
        rendering.result.made.connect(self._made)
        self._running[wanted] = rendering
        self._pool.start(rendering)

    def prepare_around(self, here: Wanted, near: Sequence[tuple[Wanted, Scene]]) -> None:
        """Make those of `near`, the likeliest first and at least one, that can be kept beside
        `here`.
        """
        near = near[: max(MOST_BYTES // _bytes(*near[0]), FEWEST) - 1]
        for wanted, _ in reversed(near):
            self._hold(wanted)
        self._hold(here)
        for wanted, scene in near:
            self.prepare(wanted, scene)

    def __contains__(self, wanted: Wanted) -> bool:
        return wanted in self._kept

    @property
    def busy(self) -> bool:
        """Whether a picture is still being made."""
        return bool(self._running)

    @property
    def bytes(self) -> int:
        """That all pictures take."""
        return sum(image.sizeInBytes() for image in self._kept.values())

    def clear(self) -> None:
        """Forget everything, and wait for what is being rendered."""
        self._pool.clear()
        self._pool.waitForDone()
        self._running.clear()
        self._kept.clear()

    def _made(self, rendering: _Rendering, image: QImage) -> None:
        if self._running.get(rendering.wanted) is rendering:
            del self._running[rendering.wanted]
            self._keep(rendering.wanted, image)
            self.ready.emit()

    def _keep(self, wanted: Wanted, image: QImage) -> None:
        self._kept[wanted] = image
        while len(self._kept) > KEPT or (len(self._kept) > FEWEST and self.bytes > MOST_BYTES):
            self._kept.popitem(last=False)

    def _hold(self, wanted: Wanted) -> None:
        """Others are forgotten before this one."""
        if wanted in self._kept:
            self._kept.move_to_end(wanted)


def _made(wanted: Wanted, scene: Scene) -> QImage:
    """Painted with four bytes a pixel, which is twice as fast, and then packed."""
    return render(scene, wanted.width, wanted.ratio).convertToFormat(PACKED)


def _bytes(wanted: Wanted, scene: Scene) -> int:
    """That its picture takes."""
    width = wanted.width * wanted.ratio
    return max(round(3 * width * width * scene.size.height / scene.size.width), 1)


class _Result(QObject):
    made = Signal(object, QImage)


class _Rendering(QRunnable):
    """Renders one frozen scene in a worker."""

    def __init__(self, wanted: Wanted, scene: Scene) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.wanted = wanted
        self.scene = scene
        self.result = _Result()

    def run(self) -> None:
        self.result.made.emit(self, _made(self.wanted, self.scene))
