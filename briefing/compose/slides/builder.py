"""What a kind's builder gets and gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import deck, document
    from briefing.model.deck import Kind
    from briefing.model.document import Part
    from briefing.model.problem import Problem


class Built(NamedTuple):
    """The blocks of a slide of one kind, and what of the title it took."""

    blocks: tuple[deck.Block, ...]
    subtitle: RichText = RichText()
    problems: tuple[Problem, ...] = ()
    kind: Kind | None = None
    """What the slide is instead of what was wanted; None for that."""
    title: RichText | None = None
    """Shown instead of the part's own; None to keep that."""


BlocksOf = Callable[["Iterable[document.Block]"], "tuple[deck.Block, ...]"]
"""How the blocks stand on a slide that a builder only passes on: `groups.blocks_of`, which knows
all builders, as none of them does.
"""
Builder = Callable[["Part", BlocksOf], Built | None]
"""None where the kind cannot hold every text of the part: then it becomes points."""
