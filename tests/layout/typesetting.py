"""Short ways to set text in tests: on the grid, Han is 1 em wide and Latin 0.5 em."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.grid import GridMeasurer
from briefing.layout.typeset import set_text
from briefing.model.geometry import Box
from briefing.model.scene import Paragraph, Style, StyledRun

if TYPE_CHECKING:
    from briefing.model.scene import Text

SIZE = 10.0
GRID = GridMeasurer()


def paragraph(*parts: str | tuple[str, Style], **values: object) -> Paragraph:
    """A paragraph of plain strings and of `(text, style)`, 10 pt on 15 pt."""
    runs = tuple(
        StyledRun(part, Style(SIZE)) if isinstance(part, str) else StyledRun(*part)
        for part in parts
    )
    return Paragraph(runs, 15.0, **values)  # type: ignore[arg-type]


def setting(text: str | Paragraph, ems: float, *, balance: bool = False) -> Text:
    """`text` set in a box `ems` wide, and a twentieth of an em of slack."""
    whole = paragraph(text) if isinstance(text, str) else text
    box = Box(0, 0, (ems + 0.05) * SIZE, 100)
    return set_text(box, (whole,), GRID, balance=balance)


def broken(text: str | Paragraph, ems: float, *, balance: bool = False) -> str:
    """What each line says, between bars; `‖` where the break is forced."""
    done = setting(text, ems, balance=balance)
    whole = done.paragraphs[0].text
    said = [whole[line.start : line.end] + ("‖" if line.forced else "|") for line in done.lines]
    return "".join(said)[:-1]
