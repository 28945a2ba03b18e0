"""Sound files → mutants, each made of its kind and its number alone."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tests.hostile.damage import BYTES, TOKENS, repeated, sprinkled
from tests.hostile.markup import MARKUP, tree
from tests.hostile.packages import PACKAGES, in_a_part
from tests.hostile.sound import sound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.hostile.damage import Change

LARGEST = 120_000
"""Bytes of a mutant: what is large is tried elsewhere."""
_MARKUP = {"docx", "pptx", "html", "svg"}
_TREES = {"docx", "pptx", "svg"}
_PACKED = {"docx", "pptx"}


def mutant(kind: str, number: int) -> bytes:
    """The mutant of that number: one sound file after one to four changes."""
    random = Random(f"{kind} {number}")
    data = random.choice(sound(kind))
    for _ in range(random.choice((1, 1, 2, 4))):
        data = random.choice(_changes(kind))(data, random)
    return data[:LARGEST]


def _changes(kind: str) -> Sequence[Change]:
    if kind in _PACKED:
        return (*(in_a_part(change) for change in (*BYTES, *_text(kind))), *PACKAGES)
    return (*BYTES, *_text(kind))


def _text(kind: str) -> Sequence[Change]:
    tokens = TOKENS.get(kind)
    changes: list[Change] = [repeated(tokens), sprinkled(tokens)] if tokens else []
    if kind in _TREES:
        changes += [tree] * 30
    return [*changes, *MARKUP, *MARKUP] if kind in _MARKUP else changes
