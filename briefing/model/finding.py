"""What a check of a finished deck found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.model.message import Message

Check = Literal[
    "source",
    "remark",
    "promise",
    "overflow",
    "contrast",
    "type",
    "alt",
    "font",
    "encoding",
    "package",
    "trace",
]
"""Which promise does not hold: the file as written (`remark` where nothing is wrong with it), what
a deck made from an article promises, the fit, the colours, the size of the letters, the words for
who cannot see a picture, the fonts, the letters of the file, the PowerPoint package, or (`trace`)
what a file tells of its makers.
"""


@record
class Finding:
    """Something that a check found wrong, or worth a look, in a deck or in a file."""

    check: Check
    message: Message
    """One sentence, without the place."""
    page: int = 0
    """1-based, as printed on the slides; 0 when it concerns the whole deck."""
    item: str = ""
    """Name of the item on the slide, or of the part in the package."""
    line: int = 0
    """1-based line of the source file; 0 where there is none."""
