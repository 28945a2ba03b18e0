"""`briefing FILE` that says `first paint` once its canvas has put a slide on the screen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing.cli import main
from tests.benchmarks.start import TRACE

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def watch() -> None:
    from PySide6.QtCore import QTimer

    from briefing.ui.slides.canvas import Canvas

    paint = Canvas.paintEvent
    told: list[Canvas] = []

    def paint_and_tell(canvas: Canvas, event: QPaintEvent) -> None:
        paint(canvas, event)
        if canvas.session.navigator.page is not None and not told:
            told.append(canvas)
            QTimer.singleShot(0, lambda: print(TRACE, file=sys.stderr, flush=True))

    Canvas.paintEvent = paint_and_tell


if __name__ == "__main__":
    watch()
    raise SystemExit(main())
