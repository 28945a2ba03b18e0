"""Where PowerPoint and LibreOffice disagree about lines of exact height, and what is done about it.

Of a line's leading, PowerPoint keeps a fifth below the baseline, as the scene does. LibreOffice
7.4 keeps a fifth of the type size there, whatever the leading is, and so stands text lower: by 2 pt
where 22 pt are set on 31.9. Text is written half the difference higher, so that with either it is
within 1 pt of the scene.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.scene import Paragraph

_BELOW = 0.2


def lift(paragraphs: Sequence[Paragraph]) -> float:
    """How much higher than in the scene a block of text is written, pt."""
    differences = [
        paragraph.leading - max(run.style.size for run in paragraph.runs)
        for paragraph in paragraphs
        if paragraph.runs
    ]
    if not differences:
        return 0.0
    return _BELOW * sum(differences) / len(differences) / 2
