"""The text as an endless column seen through a window: which blocks stand in it, and where.

The window's place is a passage and how far that is scrolled over the top edge. Nothing further away
is laid out, so a text of 50 MB opens, jumps and changes its type size like a page.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from briefing.ui.reading.table import set_block
from briefing.ui.reading.text import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.ports import PictureLoader
    from briefing.ui.reading.block import TextBlock
    from briefing.ui.reading.text import ReadingText
    from briefing.ui.reading.typography import TextSetting

BLOCKS_KEPT = 400
AIR = 2.0
"""Px between the window's upper edge and a line that comes to rest there."""
SETTLINGS = 4
"""Of a table's row, letting one cell's line go may cut that of another."""


class PlacedBlock(NamedTuple):
    """A block in the window: `y` is its top, px below the window's."""

    spot: Spot
    block: TextBlock
    y: float


class VirtualColumn:
    """`text` set as `setting`, seen through a window `height` px high, with `head` px of space over
    the first passage and `foot` below the last.
    """

    def __init__(
        self,
        text: ReadingText,
        setting: TextSetting,
        pictures: PictureLoader | None,
        height: float,
        head: float = 0.0,
        foot: float = 0.0,
    ) -> None:
        self.text = text
        self.setting = setting
        self.height = height
        self._pictures = pictures
        self._head = head
        self._least_foot = self._foot = foot
        self._blocks: OrderedDict[Spot, TextBlock] = OrderedDict()
        self.top = text.first() or Spot(0, 0)
        self.over = -head
        """Px of the top passage that are above the window; negative for space over it."""
        self._empty = text.first() is None

    def block(self, spot: Spot) -> TextBlock:
        if spot not in self._blocks:
            self._blocks[spot] = set_block(self.text.passage(spot), self.setting, self._pictures)
            if len(self._blocks) > BLOCKS_KEPT:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(spot)
        return self._blocks[spot]

    def placed(self) -> Iterator[PlacedBlock]:
        """The blocks that stand in the window, downwards."""
        if self._empty:
            return
        spot: Spot | None = self.top
        y = -self.over
        while spot is not None and y < self.height:
            block = self.block(spot)
            yield PlacedBlock(spot, block, y)
            y += block.height
            spot = self.text.after(spot)

    # moving

    def rest(self, downwards: bool = False) -> None:
        """Leave no line cut by the window's upper edge: show it whole, or where the text went
        `downwards`, let it go. What is cut was in sight before, so nothing is skipped.
        """
        for _ in range(SETTLINGS):
            cut = self._cut()
            if cut is None:
                return
            top, bottom = cut
            if not (downwards and self.scroll_by(bottom) > 0):
                self.scroll_by(top - AIR)

    def _cut(self) -> tuple[float, float] | None:
        """Top and bottom, px below the window's, of the lines that its upper edge cuts."""
        placed = next(self.placed(), None)
        if placed is None:
            return None
        spans = [
            (placed.y + top, placed.y + bottom)
            for top, bottom in placed.block.lines()
            if placed.y + top < 0 < placed.y + bottom
        ]
        if not spans:
            return None
        return min(top for top, _ in spans), max(bottom for _, bottom in spans)

    def resized(self, setting: TextSetting, height: float) -> None:
        """The same passage stays at the top, as far scrolled as it was."""
        self.height = height
        if setting != self.setting:
            share = self.share
            self.setting = setting
            self._blocks.clear()
            if self.over >= 0 and not self._empty:
                self.over = share * self.block(self.top).height
        self.scroll_by(0)

    def scroll_by(self, distance: float) -> float:
        """Move `distance` px down the text, as far as there is some. Gives what it moved."""
        if self._empty:
            return 0.0
        before = distance
        self.over += distance
        self._settle_up()
        self._settle_down()
        missing = self._below_end()
        if missing > 0:
            self.over -= missing
            self._settle_up()
            distance -= missing
        return min(distance, before) if before > 0 else distance

    def go_to(self, spot: Spot, offset: int = 0, at: float = 0.0) -> None:
        """Put the line of a character at `at` (0 to 1) of the window's height."""
        if self._empty:
            return
        self.top = spot
        self.over = self.block(spot).span_of(offset)[0] if offset else 0.0
        self.scroll_by(-at * self.height)

    def go_to_weight(self, wanted: float) -> None:
        """Put what lies `wanted` from the start of the text at the window's top."""
        found = self.text.find_weight(wanted)
        if found is None:
            return
        spot, share = found
        if spot == self.text.first() and share == 0:
            self.top, self.over = spot, -self._head
            self.scroll_by(0)
        else:
            self.go_to_share(spot, share)

    def go_to_share(self, spot: Spot, share: float) -> None:
        """Put a passage at the window's top with so much of it, 0 to 1, above."""
        self.top = spot
        self.over = share * self.block(spot).height
        self.scroll_by(0)

    def go_to_end(self) -> None:
        last = self.text.last()
        if last is not None:
            for more in range(2):  # so much more that no line is cut above
                cut = self._cut() if more else None
                self._foot = self._least_foot + (cut[1] if cut else 0.0)
                self.top = last
                self.over = self.block(last).height + self._foot
                self.scroll_by(0)

    # where it is

    @property
    def share(self) -> float:
        """How much of the top passage is above the window, 0 to 1."""
        if self._empty:
            return 0.0
        return min(max(self.over / (self.block(self.top).height or 1), 0.0), 1.0)

    @property
    def weight(self) -> float:
        """What lies above the window."""
        if self._empty:
            return 0.0
        return self.text.start(self.top) + self.share * self.text.weight(self.top)

    def last_weight(self) -> float:
        """What lies above the window when it shows the end."""
        spot = self.text.last()
        left = self.height - self._foot
        while spot is not None:
            block = self.block(spot)
            left -= block.height
            if left <= 0:
                share = -left / (block.height or 1)
                return self.text.start(spot) + share * self.text.weight(spot)
            spot = self.text.before(spot)
        return 0.0

    def scrolled(self, most: float) -> float:
        """Px of the text that are above the window, counted up to `most`."""
        if self.text.before(self.top) is None:
            return min(self.over + self._head, most)
        return most

    def left(self) -> float:
        """Px of the text that are below the window; its height if its end is far."""
        if self._empty:
            return 0.0
        *_, last = self.placed()
        if self.text.after(last.spot) is not None:
            return self.height
        return max(last.y + last.block.height + self._foot - self.height, 0.0)

    def spot_at(self, y: float) -> Spot:
        """The passage that stands at `y` px of the window; the nearest one."""
        spot = self.top
        for placed in self.placed():
            if placed.y > y:
                break
            spot = placed.spot
        return spot

    def find(self, spot: Spot) -> PlacedBlock | None:
        """The block of `spot`, if it stands in the window."""
        return next((placed for placed in self.placed() if placed.spot == spot), None)

    # inside

    def _settle_up(self) -> None:
        while self.over < 0:
            before = self.text.before(self.top)
            if before is None:
                self.over = max(self.over, -self._head)
                return
            self.top = before
            self.over += self.block(before).height

    def _settle_down(self) -> None:
        while self.over > self.block(self.top).height:
            after = self.text.after(self.top)
            if after is None:
                return
            self.over -= self.block(self.top).height
            self.top = after

    def _below_end(self) -> float:
        """Px of the window that lie beyond the foot of the text; none where the text is shorter
        than the window and stands at its head.
        """
        bottom = -self.over
        spot: Spot | None = self.top
        while spot is not None and bottom < self.height:
            bottom += self.block(spot).height
            spot = self.text.after(spot)
        if spot is not None:
            return 0.0
        empty = self.height - bottom - self._foot
        first = self.text.before(self.top) is None
        return min(empty, self.over + self._head) if first else empty
