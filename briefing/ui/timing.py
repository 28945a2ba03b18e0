"""How long a slide takes to speak: of its notes, or where it has none, of what stands on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.scene import Scene

HAN_A_SECOND = 4.0
"""240 characters a minute: a calm speech; news is read at 300."""
WORDS_A_SECOND = 2.3
"""140 words a minute."""
SHORTEST = 10
"""Seconds that even a slide without words is looked at."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORDS = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.,-]*")


def seconds(pages: tuple[Scene, ...]) -> int:
    """Planned for a slide with these pages."""
    from briefing.ui.text_hits import words_of

    notes = "\n".join(note for page in pages for note in page.notes)
    text = notes or "\n".join(words_of(page) for page in pages)
    spoken = len(_HAN.findall(text)) / HAN_A_SECOND + len(_WORDS.findall(text)) / WORDS_A_SECOND
    return max(round(spoken), SHORTEST)
