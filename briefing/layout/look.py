"""The type scale and the measures of the canvas: every number of the design stands here, in pt
unless it says otherwise.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.model.record import record
from briefing.model.scene import Style

if TYPE_CHECKING:
    from briefing.model.scene import Anchor
    from briefing.model.theme import Color, FontRole

MARGIN = 56.0
TITLE_TOP = 40.0
CONTENT_TOP = 124.0
CONTENT_BOTTOM = 480.0
FOOTER_RULE = 500.0
FOOTER_TOP = 508.0

TITLE_LEADING = 1.2
BODY_LEADING = 1.45
CARD_LEADING = 1.6

COVER_TITLE = 46.0
SECTION_TITLE = 40.0
SECTION_NUMERAL = 120.0
SLIDE_TITLE = 30.0
STATEMENT = (54.0, 50.0, 46.0, 42.0, 39.0, 36.0)
FIGURE = 112.0
FIGURE_UNIT = 44 / 112
"""Of the figure's own size."""
NAME = 26.0
POST = 14.0
CAPTION = 14.0
NOTE = 12.0
FOOTER = 11.0

BODY = 22.0
BODY_SIZES = (28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
"""Largest first. Everything on a slide follows the body's size."""
BODY_FLOOR = BODY_SIZES[-1]
BODY_BESIDE = 24.0
"""Largest body beside a panel, a picture or a figure: more would shout it down."""

GAP = 20.0
"""Between blocks that stand one above the other."""
GUTTER = 24.0
"""Between cards and between columns."""
_CLOSE_GUTTER = 14.0

_BESIDE_BODY = {
    # body → (table, card head, card body, name in a grid, posts in a grid)
    28.0: (20.0, 26.0, 20.0, 24.0, 17.0),
    26.0: (20.0, 25.0, 19.0, 23.0, 16.0),
    24.0: (19.0, 23.0, 17.5, 22.0, 15.0),
    22.0: (18.0, 22.0, 16.0, 20.0, 14.0),
    20.0: (16.0, 20.0, 16.0, 18.0, 14.0),
    18.0: (14.5, 19.0, 16.0, 17.0, 14.0),
    16.0: (13.0, 18.0, 16.0, 15.0, 12.0),
}


def table_size(body: float) -> float:
    """18 where the body is 22; floor 13."""
    return _BESIDE_BODY[body][0]


def card_sizes(body: float) -> tuple[float, float]:
    """Of a card's head and its body: 22 and 16 where the body is 22."""
    return _BESIDE_BODY[body][1:3]


def gutter(body: float) -> float:
    """Between cards: they stand closer where the body is at its floor."""
    return GUTTER if body > BODY_FLOOR else _CLOSE_GUTTER


def person_sizes(body: float) -> tuple[float, float]:
    """Of a name and the posts under it, in a grid of people. At the floor the posts are small, as
    they are on a speaker's panel: better so than on another page.
    """
    return _BESIDE_BODY[body][3:5]


@record
class Look:
    """How a kind of paragraph is set, whatever its size."""

    color: Color = "ink"
    strong: Color = "strong"
    """Of bold words in it."""
    bold: bool = False
    font: FontRole = "body"
    leading: float = BODY_LEADING
    """Of the type size."""
    scale: float = 1.0
    """Of the size it is set at."""
    floor: float = 0.0
    """The scaled size is never below this."""
    tracking: float = 0.0
    """Em."""
    align: Anchor = "left"
    before: float = 0.0
    """Em of space above."""

    def style(self, size: float) -> Style:
        """Of a plain stretch at `size`, the size before `scale`."""
        return _style(self, size)

    def line(self, size: float) -> float:
        """Height of a line at `size`, pt."""
        return round(self.size(size) * self.leading, 2)

    def size(self, size: float) -> float:
        return max(round(size * self.scale, 1), self.floor)


@lru_cache(maxsize=1024)
def _style(look: Look, size: float) -> Style:
    real = look.size(size)
    return Style(real, look.color, look.font, look.bold, tracking=round(look.tracking * real, 2))


CHECKED, UNCHECKED = "✓", "□"
"""Before the entries of a task list, on slides and in the reading view."""

TEXT = Look(before=0.55)
SECOND = Look(scale=0.9, floor=BODY_FLOOR, before=0.35)
THIRD = Look(color="muted", strong="ink", scale=0.82, floor=BODY_FLOOR, before=0.25)
SUBHEADING = Look(bold=True, strong="ink", font="heading", leading=1.3, before=0.9)
TITLE = Look(bold=True, strong="ink", font="heading", leading=TITLE_LEADING)
SUBTITLE = Look(color="muted", strong="muted")
KICKER = Look(color="muted", strong="muted", tracking=0.12, leading=TITLE_LEADING)
SMALL = Look(color="muted", strong="muted", leading=1.5)
