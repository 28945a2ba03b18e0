"""How long a slide takes to speak."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.scene import Scene

HAN_A_SECOND = 4.0
"""240 characters a minute: a calm speech; news is read at 300."""
WORDS_A_SECOND = 2.3
"""140 words a minute."""
LEAST = 30
"""Seconds that a page stays up however little is said: it is announced, read, and left."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORDS = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.,-]*")


def seconds(pages: tuple[Scene, ...]) -> int:
    """Planned for a slide with these pages: its notes spoken calmly, or where it has none, the
    words that stand on it; but no page stays up for less than `LEAST`. Notes are often key words
    only, so an estimate by their length alone promises far too short a talk.
    """
    from briefing.ui.text_hits import words_of

    notes = "\n".join(note for page in pages for note in page.notes)
    text = notes or "\n".join(words_of(page) for page in pages)
    spoken = len(_HAN.findall(text)) / HAN_A_SECOND + len(_WORDS.findall(text)) / WORDS_A_SECOND
    return max(round(spoken), LEAST * len(pages))
