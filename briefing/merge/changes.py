"""What somebody changed in a file that was sent, as a person is shown it and as it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.model.message import Message
    from briefing.model.office.presentation import PresentedSlide
    from briefing.model.text import Run

What = Literal[
    "text", "point", "note", "cell", "row", "number",
    "hidden", "moved", "added", "removed", "other",
]  # fmt: skip
"""`text` … `number`: words of a slide; `hidden` … `removed`: the slide itself; `other`: what stays
in the file, because the source has no place for it.
"""
Standing = Literal["open", "done", "conflict", "left"]
"""`open`: it can be taken. `done`: the source says it already. `conflict`: the source was changed
at the same place. `left`: it cannot be taken, and `why` says so.
"""


@record
class NewWords:
    """Letters `start` to `end` of a text become `runs`."""

    text: int
    """Which of the texts of the part, as `edit.texts` counts them."""
    start: int
    end: int
    runs: tuple[Run, ...]


@record
class NewStyle:
    """Letters `start` to `end` of a text are bold or not, and so on."""

    text: int
    start: int
    end: int
    style: Run
    """Without a text."""
    marks: tuple[str, ...]
    """Which of its fields: `strong`, `emphasis`, `strike`, `link`."""


@record
class NewPoint:
    """A paragraph, or a row of a table, that stands after a text."""

    after: int
    """-1 for before all others of the slide: then `before` says which that is."""
    runs: tuple[Run, ...]
    level: int = 0
    """Deeper than the text before it, or higher where it is negative."""
    before: int = -1


@record
class NewNote:
    """A paragraph of the notes after a text; -1 where the slide has none."""

    after: int
    runs: tuple[Run, ...]


@record
class NewRow:
    """A row of a table after the one with this text."""

    after: int
    cells: tuple[str, ...]


@record
class Gone:
    """Texts, all of a paragraph or row, that are no more."""

    texts: tuple[int, ...]
    row: bool = False


@record
class Hidden:
    """Whether the slide is passed over."""

    hidden: bool


@record
class Moved:
    """The slide stands behind that part; -1 for the first."""

    behind: int


@record
class Added:
    """A new slide behind that part; -1 for the first."""

    behind: int
    slide: PresentedSlide


@record
class Removed:
    """The slide is no more."""


Step = Union[
    NewWords, NewStyle, NewPoint, NewNote, NewRow, Gone, Hidden, Moved, Added, Removed
]  # fmt: skip


@record
class Change:
    """One thing that was changed."""

    what: What
    slide: str
    """The title of the slide, as it was sent; of a new one, its own."""
    page: int
    """Of the file that came back; of a slide that is gone, of the file that was sent."""
    before: str = ""
    after: str = ""
    today: str = ""
    """What the source says there by now, where that is neither."""
    standing: Standing = "open"
    why: Message | None = None
    part: int = -2
    """Of the source as it is today; -1 for the front matter, -2 for none."""
    steps: tuple[Step, ...] = ()
    """What to do; all or nothing."""
