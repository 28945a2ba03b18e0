"""10,000 keys at random on the window of a show, in eight runs with fixed seeds: the state is equal
to the pure model's after each. Goal: memory grows by less than 20 MB after the first run.
"""

from __future__ import annotations

import os
import resource
from pathlib import Path

SEEDS = range(8)
EVENTS = 1250


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from briefing.model.manner import Manner
    from briefing.ui.show.running import RunningShow
    from briefing.ui.show.slideshow import SlideshowWindow
    from tests.ui.show.random_keys import press_at_random
    from tests.ui.talks import talk

    app = QApplication.instance() or QApplication([])
    before = 0.0
    for seed in SEEDS:
        session = talk([0], [2, 1], [0], [3], [0, 0, 0], hidden=[2], manner=Manner("fade"))
        for slide in range(5):
            session.pages.lay_out(slide)
        window = SlideshowWindow(RunningShow(session, clock=lambda: 0.0, parent=session))
        window.resize(960, 540)
        window.show()
        press_at_random(window, seed, EVENTS)
        window.close()
        session.deleteLater()
        app.processEvents()
        before = before or memory()
    print(f"  {len(SEEDS) * EVENTS} keys: memory grew by {memory() - before:.1f} MB")


def memory() -> float:
    """MB that this process has in memory now."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    main()
