"""Where a show can stand, and which place comes after and before each, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.model.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.model.geometry import Size


class Program(Protocol):
    """What a show runs through. It may lay slides out only when asked about them."""

    def __len__(self) -> int:
        """Slides, hidden ones included."""
        ...

    @property
    def size(self) -> Size:
        """Of every page, pt."""
        ...

    def id(self, slide: int) -> str:
        """The same after the deck changed around the slide; "" where there is no such slide."""
        ...

    def hidden(self, slide: int) -> bool: ...

    def backup(self, slide: int) -> bool:
        """Whether it is a hidden one that waits for a question: from it, `next` goes to others of
        the kind.
        """
        ...

    def pages(self, slide: int) -> int:
        """Pages that the slide is continued over, at least 1."""
        ...

    def steps(self, slide: int, page: int) -> int:
        """How often "next" reveals something more on that page; 0 when it stands complete."""
        ...

    def find_page(self, number: int) -> tuple[int, int] | None:
        """(slide, page of it) that carries the printed page number `number`, if there is one."""
        ...


@record
class Position:
    """Page `page` (from 0) of slide `slide` (from 0), with `step` of its steps revealed."""

    slide: int
    page: int = 0
    step: int = 0

    def __lt__(self, other: Position) -> bool:
        return (self.slide, self.page, self.step) < (other.slide, other.page, other.step)

    def same_page(self, other: Position) -> bool:
        return (self.slide, self.page) == (other.slide, other.page)


@record
class Without:
    """A program that passes over some slides as if they were hidden."""

    program: Program
    skipped: frozenset[int]

    def __len__(self) -> int:
        return len(self.program)

    @property
    def size(self) -> Size:
        return self.program.size

    def id(self, slide: int) -> str:
        return self.program.id(slide)

    def hidden(self, slide: int) -> bool:
        return slide in self.skipped or self.program.hidden(slide)

    def backup(self, slide: int) -> bool:
        return self.program.backup(slide)

    def pages(self, slide: int) -> int:
        return self.program.pages(slide)

    def steps(self, slide: int, page: int) -> int:
        return self.program.steps(slide, page)

    def find_page(self, number: int) -> tuple[int, int] | None:
        return self.program.find_page(number)


def after(program: Program, at: Position) -> Position | None:
    """One step on, else one page, else one slide that is not hidden; from a backup slide, the next
    backup slide.
    """
    if at.step < program.steps(at.slide, at.page):
        return replace(at, step=at.step + 1)
    if at.page + 1 < program.pages(at.slide):
        return Position(at.slide, at.page + 1)
    slide = _like(program, at.slide, range(at.slide + 1, len(program)))
    return None if slide is None else Position(slide)


def before(program: Program, at: Position) -> Position | None:
    """One step back. A page come back to stands complete, as it was when it was left."""
    if at.step > 0:
        return replace(at, step=at.step - 1)
    if at.page > 0:
        return Position(at.slide, at.page - 1, program.steps(at.slide, at.page - 1))
    slide = _like(program, at.slide, reversed(range(at.slide)))
    return None if slide is None else complete(program, slide)


def first(program: Program) -> Position:
    """Of the slides that are shown; without any, of all."""
    slide = _shown(program, range(len(program)))
    return Position(0 if slide is None else slide)


def last(program: Program) -> Position:
    """The last page; it stands at its first step, as after any jump."""
    slide = _shown(program, reversed(range(len(program))))
    if slide is None:
        slide = len(program) - 1
    return Position(slide, program.pages(slide) - 1) if slide >= 0 else Position(0)


def complete(program: Program, slide: int) -> Position:
    """The last page of a slide with all its steps."""
    page = program.pages(slide) - 1
    return Position(slide, page, program.steps(slide, page))


def nearest(program: Program, at: Position) -> Position:
    """`at` within what there is; the first place of an empty program is (0, 0, 0)."""
    if not len(program):
        return Position(0)
    slide = min(max(at.slide, 0), len(program) - 1)
    page = min(max(at.page, 0), program.pages(slide) - 1)
    step = min(at.step, program.steps(slide, page))
    return Position(slide, page, step)


def moved(program: Program, at: Position, to: Callable[[int], int | None]) -> Position | None:
    """`at` after the deck changed; `to` says where each slide stands now."""
    slide = to(at.slide)
    known = slide is not None and slide < len(program)
    return nearest(program, replace(at, slide=slide)) if known else None


def _shown(program: Program, slides: Iterable[int]) -> int | None:
    return next((slide for slide in slides if not program.hidden(slide)), None)


def _like(program: Program, slide: int, others: Iterable[int]) -> int | None:
    """The first of `others` that is a backup slide too, or else that is shown."""
    if not program.backup(slide):
        return _shown(program, others)
    return next((one for one in others if program.backup(one)), None)
