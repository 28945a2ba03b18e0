"""A sequence whose items are made when somebody first asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class LazySequence(Sequence[T], Generic[T]):
    """`length` items, each made once by `make(index)`. Two threads asking at once may both make
    an item; one wins.

    A thousand-slide deck shows its first slide before its second is parsed.
    """

    __slots__ = ("_items", "_length", "_make")

    def __init__(self, length: int, make: Callable[[int], T]) -> None:
        self._length = length
        self._make = make
        self._items: dict[int, T] = {}

    def take_all(self, other: LazySequence[T], *, but: int) -> None:
        """Have what `other` has made already, but for the item at `but`."""
        self._items = {index: item for index, item in other._items.items() if index != but}

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(self._length)))
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        try:
            return self._items[index]
        except KeyError:
            return self._items.setdefault(index, self._make(index))

    def __iter__(self) -> Iterator[T]:
        """Not `Sequence`'s own, which takes an IndexError inside `make` for the end."""
        return (self[index] for index in range(self._length))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]

    def __reduce__(self) -> tuple[type[tuple[T, ...]], tuple[tuple[T, ...]]]:
        """Elsewhere it is the tuple of its items, all made."""
        return (tuple, (tuple(self),))

    __hash__ = None  # type: ignore[assignment]
