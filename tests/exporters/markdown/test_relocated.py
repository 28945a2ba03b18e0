"""A deck that is saved in another folder keeps its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.compose import compose
from briefing.exporters.markdown import write_markdown
from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.model.deck import Columns, Picture
from briefing.qt.pictures.gate import FolderPictures
from briefing.readers import read
from tests.readers.word_files import png

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.model.deck import Block, Deck

TALK = """\
## One {.picture}

![a](pictures/a%20b.png)

## Two {.columns}

::: columns
::: column
![b](pictures/b.png)
:::
::: column
text
:::
:::

## Three {.picture}

![gone](pictures/gone.png)

## Four {.picture}

![outside](../outside.png)
"""


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    folder = tmp_path / "own" / "talk"
    (folder / "pictures").mkdir(parents=True)
    (folder / "pictures" / "a b.png").write_bytes(png())
    (folder / "pictures" / "b.png").write_bytes(png())
    (tmp_path / "own" / "outside.png").write_bytes(png())
    (folder / "talk.md").write_text(TALK, "utf-8")
    return compose(read(folder / "talk.md"))


def saved(deck: Deck, path: Path) -> Deck:
    path.parent.mkdir(exist_ok=True)
    for _ in write_markdown(deck, path):
        pass
    return compose(read(path))


def pictures(blocks: tuple[Block, ...]) -> Iterator[Picture]:
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from pictures(column)


def shown(deck: Deck) -> list[tuple[str, bool]]:
    """Alt text of each picture, and whether the gate lets it through."""
    gate = FolderPictures(deck.folder)
    every = [one for slide in deck.slides for one in pictures(slide.blocks)]
    return [(one.alt, isinstance(gate.load(one.target), LoadedPicture)) for one in every]


def targets(deck: Deck) -> list[str]:
    return [one.target for slide in deck.slides for one in pictures(slide.blocks)]


SHOWN = [("a", True), ("b", True), ("gone", False), ("outside", False)]


def test_in_the_same_folder_pictures_are_named_as_they_were(deck: Deck, tmp_path: Path) -> None:
    back = saved(deck, tmp_path / "own" / "talk" / "saved.md")
    assert targets(deck) == targets(back)
    assert shown(deck) == shown(back) == SHOWN


def test_from_a_folder_above_pictures_are_named_on_the_way_down(deck: Deck, tmp_path: Path) -> None:
    back = saved(deck, tmp_path / "own" / "saved.md")
    assert targets(back)[:2] == ["talk/pictures/a%20b.png", "talk/pictures/b.png"]
    assert shown(back) == SHOWN


def test_elsewhere_pictures_go_along_in_the_file(deck: Deck, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere" / "saved.md"
    back = saved(deck, path)
    assert all(target.startswith("data:image/png;base64,") for target in targets(back)[:2])
    assert shown(back) == SHOWN
    assert [path] == list(path.parent.iterdir())
    text = path.read_text("utf-8")
    assert text.count(";base64,") == 1, "the same picture twice is one"
    assert len(text.partition("[picture-")[0]) < len(TALK)


def test_what_the_gate_refuses_does_not_go_along(deck: Deck, tmp_path: Path) -> None:
    back = saved(deck, tmp_path / "elsewhere" / "saved.md")
    gate = FolderPictures(back.folder)
    assert targets(back)[2:] == ["pictures/gone.png", "../outside.png"]
    assert all(isinstance(gate.load(target), RefusedPicture) for target in targets(back)[2:])
