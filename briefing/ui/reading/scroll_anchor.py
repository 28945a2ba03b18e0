"""Where the reading text is scrolled to → the same place again: after a change on disk, or on
another day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ui.reading.text import Spot

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.qt.storage.settings import Settings
    from briefing.ui.reading.page import ReadingPage
    from briefing.ui.reading.text import ReadingText

ScrollAnchor = dict[str, float]
"""The top passage's source `line`, the `nth` passage of that line, and the `share` of it that is
past; and the line that is `read`. Empty: nowhere.
"""


def anchor_of(page: ReadingPage, text: ReadingText) -> ScrollAnchor:
    """Where `page` is in `text`."""
    column, reading = page.column, page.reading()
    if column is None or reading is None:
        return {}
    line = text.passage(column.top).line
    first = text.find_line(line) or column.top
    nth = column.top.passage - first.passage
    return {"line": line, "nth": nth, "share": column.share, "read": text.passage(reading).line}


def restore(page: ReadingPage, text: ReadingText, place: ScrollAnchor) -> None:
    """Scroll `page` to `place`; near it where the document is another one now."""
    spot = text.find_line(int(place["line"])) if place else None
    if spot is None:
        return
    last = len(text.passages(spot.chapter)) - 1
    spot = Spot(spot.chapter, min(max(spot.passage + int(place["nth"]), 0), last))
    page.go_to_share(spot, min(max(place["share"], 0.0), 1.0))


def recalled_anchor(settings: Settings, path: Path) -> ScrollAnchor:
    """Where the text of the file at `path` was left; empty where nothing (sound) is known."""
    match settings.recall(path).get("reading"):
        case {"line": int(line), "nth": int(nth), "share": float(share), "read": int(read)}:
            return {"line": line, "nth": nth, "share": share, "read": read}
        case _:
            return {}
