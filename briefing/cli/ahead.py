"""The pages of a talk, laid out by copies of this process while it writes those before."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.cli.forked import Forked, copies_wanted
from briefing.model.record import replace
from briefing.model.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from briefing.cli.talk import Talk
    from briefing.model.problem import Problem
    from briefing.model.scene import Scene

ENOUGH = 2000
"""Slides for which copying the process is worth its trouble, by a measurement on two processors."""
FIRST = 4
"""Slides laid out here before: what their making imports need not be imported in every copy."""


class _Made(NamedTuple):
    """What a copy found out about one slide."""

    scenes: tuple[Scene, ...]
    slips: list[Problem]
    learned: dict[str, Any]


_ABSENT = Theme("", {}, {}, (), {}, {}, {})
"""Stands for the talk's theme on the way through a pipe: a theme is larger than a page."""


def _with_theme(scenes: tuple[Scene, ...], theme: Theme) -> tuple[Scene, ...]:
    return tuple(replace(scene, theme=theme) for scene in scenes)


@contextmanager
def pages(talk: Talk, *, hidden: bool) -> Generator[Iterator[Scene], None, None]:
    """As `talk.layout.pages()`. The copies begin at once: to be entered before Qt is started."""
    copies = copies_wanted() if len(talk.deck.slides) >= ENOUGH else 0
    if not copies:
        yield talk.layout.pages(hidden=hidden)
        return
    order = talk.layout.order(hidden=hidden)

    def make(place: int) -> _Made:
        index = order[place]
        scenes = _with_theme(talk.layout.made(index), _ABSENT)
        return _Made(scenes, talk.slips_on(index), talk.memory.learned())

    def taken(made: Iterable[_Made]) -> Iterator[tuple[Scene, ...]]:
        for index, one in zip(order, chain(first, made), strict=True):
            talk.slips[index] = one.slips
            talk.memory.learn(one.learned)
            yield _with_theme(one.scenes, talk.layout.theme)

    first = [make(place) for place in range(len(order))[:FIRST]]
    with Forked(lambda n: make(FIRST + n), len(order) - len(first), copies) as made:
        yield talk.layout.pages(taken(made))
