"""Tiles of equal width in rows: cards, people, figures.

Every tile consists of bands, one above the other (numeral, head, body). In a row the bands of all
tiles start at the same height, so that baselines agree across it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from briefing.layout.identity_cache import IdentityCache
from briefing.layout.pieces.prose import Para, Prose
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split

Bands = tuple[float, ...]
"""Heights, pt."""
_ENOUGH = 60
"""Tiles that say how many stand in a row: they fill more than a page."""


class TilesMeasures(Measures):
    """Of a theme: tiles in even rows."""

    PART = "tiles"
    page: float
    """Height of a page's content, about: more than that asks for other rows."""
    rows: float
    """Of a single row's height, each of several grows to."""
    narrowest: float
    """Pt of width for each tile in a row."""


class Tile(Protocol):
    """One of several things of equal rank that stand in rows."""

    def bands(self, width: float, size: float) -> Bands:
        """What it needs at `width`; equally many for all tiles of a grid."""
        ...

    def frame(self, width: float, size: float, bands: Bands) -> float:
        """Height of the whole tile around its bands."""
        ...

    def draw(self, page: Page, box: Box, size: float, bands: Bands) -> None: ...

    def paras(self) -> Sequence[Para]:
        """The same as plain text, for a tile that is higher than a page."""
        ...


class Tiles:
    """A piece that is a grid of tiles."""

    __slots__ = ("_context", "_count", "_known", "_measures", "_tall", "_tiles", "_widest")

    def __init__(
        self,
        tiles: Sequence[Tile],
        context: LayoutContext,
        widest: int,
        tall: float = 0.0,
        known: IdentityCache[Bands] | None = None,
    ) -> None:
        self._tiles = tuple(tiles)
        self._context = context
        self._measures = context.measures(TilesMeasures)
        self._widest = widest
        """Most tiles in a row."""
        self._tall = tall
        """Pt that a single row may grow to where there is room."""
        self._known: IdentityCache[Bands] = known or IdentityCache()
        self._count: dict[tuple[float, float], int] = {}

    def height(self, width: float, size: float) -> float:
        count = self._per_row(width, size)
        return self._height(self._rows(count), width, size, count)

    def preferred_height(self, width: float, size: float) -> float:
        count = self._per_row(width, size)
        rows = self._rows(count)
        tall = self._tall if len(rows) == 1 else self._tall * self._measures.rows
        grown = (max(self._row_height(row, width, size, count), tall) for row in rows)
        return sum(grown) + self._gutter(size) * (len(rows) - 1)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        count = self._per_row(width, size)
        left = available
        taken = 0
        for start in range(0, len(self._tiles), count):  # a page's rows, however many follow
            row = self._tiles[start : start + count]
            left -= self._row_height(row, width, size, count) + (
                self._gutter(size) if taken else 0.0
            )
            if left < -0.01:
                break
            taken += len(row)
        if taken == len(self._tiles):
            return self, ()
        if taken:
            return self._part(self._tiles[:taken]), (self._part(self._tiles[taken:]),)
        if not fresh:
            return None, (self,)
        tile, *others = self._tiles
        rest = (self._part(others),) if others else ()
        first: Piece = self._part((tile,))
        if first.height(width, size) > available:
            first = Prose(tile.paras(), self._context)
        head, more = first.split(width, size, available, fresh=True)
        return head, (*more, *rest)

    def draw(self, page: Page, box: Box, size: float) -> None:
        count = self._per_row(box.width, size)
        rows = self._rows(count)
        needs = [self._row_height(row, box.width, size, count) for row in rows]
        width = self._tile_width(box.width, size, count)
        top = box.y
        for row, tall in zip(rows, self._grown(needs, box.height, size), strict=True):
            bands = self._bands(row, width, size)
            for column, tile in enumerate(row):
                x = box.x + column * (width + self._gutter(size))
                tile.draw(page, Box(round(x, 2), round(top, 2), width, tall), size, bands)
            top += tall + self._gutter(size)

    def _grown(self, needs: list[float], height: float, size: float) -> list[float]:
        """The rows' heights: equal where there is room for that, else as they need."""
        spare = height - self._gutter(size) * (len(needs) - 1)
        equal = spare / len(needs)
        if max(needs) <= equal:
            return [equal] * len(needs)
        more = max(spare - sum(needs), 0.0) / len(needs)
        return [need + more for need in needs]

    def _gutter(self, size: float) -> float:
        return self._context.scale.gutter_at(size)

    def _part(self, tiles: Sequence[Tile]) -> Tiles:
        return Tiles(tiles, self._context, self._widest, self._tall, self._known)

    def _per_row(self, width: float, size: float) -> int:
        """How many in a row: as many as there is width for, fewer where a page would overflow."""
        key = (width, size)
        if key not in self._count:
            heights: dict[int, float] = {}
            widest = min(self._widest, max(int(width // self._measures.narrowest), 1))
            for count in _counts(len(self._tiles), widest):
                heights[count] = self._height(self._rows(count, _ENOUGH), width, size, count)
                if heights[count] <= self._measures.page:
                    break
            fits = next(reversed(heights))
            best = min(heights, key=lambda count: heights[count])
            self._count[key] = fits if heights[fits] <= self._measures.page else best
        return self._count[key]

    def _height(
        self, rows: Sequence[Sequence[Tile]], width: float, size: float, count: int
    ) -> float:
        tall = sum(self._row_height(row, width, size, count) for row in rows)
        return tall + self._gutter(size) * (len(rows) - 1)

    def _rows(self, count: int, most: int = sys.maxsize) -> list[tuple[Tile, ...]]:
        """All tiles in rows of `count`, or the first `most` of them."""
        tiles = min(len(self._tiles), most)
        return [self._tiles[i : i + count] for i in range(0, tiles, count)]

    def _row_height(self, row: Sequence[Tile], width: float, size: float, count: int) -> float:
        wide = self._tile_width(width, size, count)
        bands = self._bands(row, wide, size)
        return max(tile.frame(wide, size, bands) for tile in row)

    def _bands(self, row: Sequence[Tile], width: float, size: float) -> Bands:
        bands = (
            self._known.find(tile, (width, size), lambda tile=tile: tile.bands(width, size))
            for tile in row
        )
        return tuple(map(max, zip(*bands, strict=True)))

    def _tile_width(self, width: float, size: float, count: int) -> float:
        return round((width - self._gutter(size) * (count - 1)) / count, 2)


def _counts(tiles: int, widest: int) -> list[int]:
    """Tiles in a row, best first: one row if it holds them, else rows as full as possible."""
    if tiles <= widest:
        return [count for count in range(tiles, 0, -1) if count in (tiles, (tiles + 1) // 2, 1)]
    best = range(widest, 0, -1)
    return sorted(best, key=lambda count: (-(-tiles // count) * count - tiles > 1, -count))
