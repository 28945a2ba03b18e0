"""Results remembered for objects by identity: texts are measured again and again while sizes and
page breaks are tried, and comparing them takes longer than looking them up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


class IdentityCache(Generic[T]):
    """Of one slide, and thrown away with it."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[tuple[int, Hashable], tuple[object, T]] = {}

    def find(self, thing: object, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives for `thing` at `key`, made once."""
        place = (id(thing), key)
        found = self._found.get(place)
        if found is None:
            # The thing is kept, so that no other can have its identity.
            found = self._found[place] = (thing, make())
        return found[1]
