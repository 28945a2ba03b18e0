"""Scenes → PNG pictures, 1920 pixels wide."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice

from briefing.exporters.atomic import DraftFile, full_disk_named
from briefing.model.progress import Progress
from briefing.qt.painter import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.model.deck import Deck
    from briefing.model.scene import Scene

WIDTH = 1920


def write_png(deck: Deck, scenes: Iterable[Scene], path: Path) -> Iterator[Progress]:
    """One page becomes `path`; more become `name-01.png` … beside it, or `slide-01.png` … in it if
    it is a folder. They appear together at the end, or not at all.

    BriefingError: there is nothing to write, or no way to write it.
    """
    pages = tuple(scenes)
    with ExitStack() as unfinished:
        drafts: list[DraftFile] = []
        for page, (scene, target) in enumerate(zip(pages, _targets(path, len(pages)), strict=True)):
            yield Progress(page, len(pages), scene.title)
            draft = DraftFile(target)
            unfinished.callback(draft.discard)
            with full_disk_named(target), draft.open() as file:
                file.write(_encoded(scene))
            drafts.append(draft)
        yield Progress(len(pages), len(pages))
        for draft in drafts:
            draft.publish()


def _targets(path: Path, count: int) -> list[Path]:
    if count == 1 and not path.is_dir():
        return [path]
    digits = max(2, len(str(count)))
    folder, name = (path, "slide") if path.is_dir() else (path.parent, path.stem)
    return [folder / f"{name}-{number:0{digits}}.png" for number in range(1, count + 1)]


def _encoded(scene: Scene) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    render(scene, WIDTH).save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - the stub wants bytes, Qt takes text
    return bytes(buffer.data().data())
