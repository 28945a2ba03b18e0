"""A deck from one folder → the same deck for a file in another: its pictures are still found there.

A picture below the new folder is named from there. Any other goes along inside the file: only what
lies in a document's own folder is ever shown, and nothing is copied beside a person's files.
"""

from __future__ import annotations

import os
from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from briefing import picture_files
from briefing.model.deck import Columns, People, Person, Picture
from briefing.model.record import replace
from briefing.picture_files import RefusedError

if TYPE_CHECKING:
    from briefing.model.deck import Block, Deck, Slide

_TYPES = {".svg": "svg+xml", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".webp": "webp"}


def relocated(deck: Deck, folder: Path) -> Deck:
    """`deck` for a file in `folder`. Pictures that cannot be read are named as they were."""
    if deck.folder is None:
        return deck
    old, new = (Path(os.path.realpath(one)) for one in (deck.folder, folder))
    if old == new:
        return deck
    move = _Move(old, new)
    slides = tuple(map(move.slide, deck.slides))
    return replace(deck, slides=slides, folder=folder)


class _Move:
    def __init__(self, old: Path, new: Path) -> None:
        self._old, self._new = old, new
        self._targets: dict[str, str] = {}

    def slide(self, slide: Slide) -> Slide:
        behind = slide.background
        if behind:
            behind = replace(behind, target=self._target(behind.target))
        return replace(slide, blocks=self.blocks(slide.blocks), background=behind)

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        match block:
            case Picture():
                return replace(block, target=self._target(block.target))
            case Person(photo=Picture() as photo):
                return replace(block, photo=replace(photo, target=self._target(photo.target)))
            case People():
                people = self.blocks(block.people)
                return replace(block, people=cast("tuple[Person, ...]", people))
            case Columns():
                return replace(block, columns=tuple(map(self.blocks, block.columns)))
            case _:
                return block

    def _target(self, target: str) -> str:
        if target not in self._targets:
            try:
                self._targets[target] = self._from_new(target)
            except RefusedError:
                self._targets[target] = target
        return self._targets[target]

    def _from_new(self, target: str) -> str:
        path = picture_files.find(self._old, target).path
        if path.is_relative_to(self._new):
            return quote(path.relative_to(self._new).as_posix())
        data = b64encode(picture_files.read(path)).decode("ascii")
        return f"data:image/{_TYPES.get(path.suffix.lower(), 'png')};base64,{data}"
