"""Type sizes: everything on a slide follows the size of its body."""

from __future__ import annotations

from briefing.model.design import Measures


class TypeScale(Measures):
    """Pt. What follows the body has a size for each of `sizes`."""

    PART = "type"
    sizes: tuple[float, ...]
    """Of the body, largest first; the last is the floor."""
    body: float
    """What a slide begins with, before it grows or shrinks."""
    gap: float
    """Between blocks one above the other, where the body is `body`."""
    gutter: float
    """Between cards and between columns."""
    close_gutter: float
    caption: float
    note: float
    table: tuple[float, ...]
    card_head: tuple[float, ...]
    card_body: tuple[float, ...]
    name: tuple[float, ...]
    posts: tuple[float, ...]

    @property
    def largest(self) -> float:
        return self.sizes[0]

    @property
    def floor(self) -> float:
        return self.sizes[-1]

    def gap_at(self, body: float) -> float:
        """Between blocks one above the other."""
        return round(self.gap * body / self.body, 1)

    def gutter_at(self, body: float) -> float:
        """Between cards: they stand closer where the body is at its floor."""
        return self.gutter if body > self.floor else self.close_gutter

    def table_at(self, body: float) -> float:
        return self.table[self._index(body)]

    def card_at(self, body: float) -> tuple[float, float]:
        """Of a card's head and its body."""
        index = self._index(body)
        return self.card_head[index], self.card_body[index]

    def person_at(self, body: float) -> tuple[float, float]:
        """Of a name and the posts under it, in a grid of people. At the floor the posts are small,
        as they are on a speaker's panel: better so than on another page.
        """
        index = self._index(body)
        return self.name[index], self.posts[index]

    def _index(self, body: float) -> int:
        """Of the largest size that is no larger than `body`."""
        for index, size in enumerate(self.sizes):
            if size <= body:
                return index
        return len(self.sizes) - 1
