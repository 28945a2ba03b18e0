"""The resource gate for one deck, opened for its first picture, and what it refused."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing.layout.ports import RefusedPicture
from briefing.model.deck import pictures_of
from briefing.model.message import Message, T
from briefing.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing.layout.ports import Crop, LoadedPicture
    from briefing.model.deck import Picture, Slide
    from briefing.qt.pictures.gate import FolderPictures


class LazyPictures:
    """Pictures from inside `folder`. `start` is called before Qt's picture classes are imported:
    a deck without a picture is spared the tenth of an export that they take.
    """

    def __init__(self, folder: Path | None, start: Callable[[], object]) -> None:
        self._folder = folder
        self._start = start
        self._refused: dict[str, Message] = {}
        """Target → why it is not shown."""

    @cached_property
    def _gate(self) -> FolderPictures:
        self._start()
        from briefing.qt.pictures.gate import FolderPictures

        return FolderPictures(self._folder)

    def load(self, target: str) -> LoadedPicture | RefusedPicture:
        answer = self._gate.load(target)
        if isinstance(answer, RefusedPicture):
            self._refused[target] = answer.reason
        else:
            self._refused.pop(target, None)  # it came in the meantime
        return answer

    def cut(self, picture: LoadedPicture, crop: Crop) -> LoadedPicture | RefusedPicture:
        return self._gate.cut(picture, crop)

    def problems(self, slide: Slide, path: str) -> Iterator[Problem]:
        """The pictures of `slide` that are not shown, and why. Only those that were asked for
        are known.
        """
        if not self._refused:
            return
        for picture in pictures_of(slide):
            if reason := self._refused.get(picture.target):
                if name := _called(picture):
                    yield Problem(
                        Message(T("Problems", "the picture {0} is not shown. {1}"), name, reason),
                        path,
                        picture.line,
                    )
                else:
                    yield Problem(
                        Message(T("Problems", "a picture is not shown. {0}"), reason),
                        path,
                        picture.line,
                    )


def _called(picture: Picture) -> str:
    """What a person knows the picture by: its address, unless that holds the picture itself."""
    return picture.alt if picture.target.startswith("data:") else picture.target
