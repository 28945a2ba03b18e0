"""The file on the command line, read, composed and laid out."""

from __future__ import annotations

import os
import sys
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefing import plugins
from briefing.layout.ports import RefusedPicture
from briefing.layout.themes import DEFAULT_THEME
from briefing.model.deck import Columns, Picture
from briefing.model.geometry import DEFAULT_RATIO, RATIOS
from briefing.model.problem import BriefingError, Problem

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.layout import Layout
    from briefing.layout.ports import LoadedPicture, TextMeasurer
    from briefing.model.deck import Block, Deck
    from briefing.model.document import Document
    from briefing.model.geometry import Size
    from briefing.model.theme import Theme
    from briefing.qt.images import FolderPictures
    from briefing.qt.remembered import Memory


def read(args: Namespace) -> tuple[Document, Deck]:
    from briefing.compose import compose

    document = plugins.read(args.file, encoding=args.encoding)
    return document, compose(document)


class Talk(NamedTuple):
    """A file laid out for a command."""

    document: Document
    deck: Deck
    layout: Layout
    pictures: LatePictures
    memory: Memory

    def problems(self) -> list[Problem]:
        """What is wrong with the file, in the order of its lines. Of its pictures, only those that
        a page already laid out asked for are known.
        """
        found = [*self.document.problems, *self.deck.problems]
        for slide in self.deck.slides:
            found += slide.problems
            for picture in _pictures(slide.blocks):
                if reason := self.pictures.refused.get(picture.target):
                    said = f"the picture {_called(picture)} is not shown. {reason}"
                    found.append(Problem(said, str(self.document.path), picture.line))
        return sorted(dict.fromkeys(found), key=lambda problem: problem.line)

    def guess(self) -> str:
        """What was not known but guessed of the file, in a sentence; empty when nothing was."""
        if not self.document.guessed:
            return ""
        name = self.document.encoding.upper()
        return f"read as {name}, a guess: say another --encoding if the text looks wrong"


def open_talk(args: Namespace) -> Talk:
    """The talk as `--theme` and `--ratio` or else its own front matter want it."""
    document, deck = read(args)
    theme, size = _theme(deck, args.theme), _size(deck, args.ratio)
    from briefing.layout import lay_out
    from briefing.qt.remembered import RememberingMeasurer, memory_of_this_machine, typefaces

    memory = memory_of_this_machine()
    theme = typefaces(theme, memory, lambda: _as_measured(theme, deck.lang), deck.lang)
    measurer = RememberingMeasurer(theme, memory, lambda: _qt_measurer(theme))
    pictures = LatePictures(deck.folder)
    return Talk(document, deck, lay_out(deck, theme, measurer, pictures, size), pictures, memory)


def _as_measured(theme: Theme, lang: str) -> Theme:
    start_qt()
    from briefing.qt.typefaces import as_measured

    return as_measured(theme, lang)


def _qt_measurer(theme: Theme) -> TextMeasurer:
    start_qt()
    from briefing.qt.measure import QtMeasurer

    return QtMeasurer(theme)


def _called(picture: Picture) -> str:
    """What a person knows the picture by: its address, unless that holds the picture itself."""
    return picture.alt if picture.target.startswith("data:") else picture.target


def _pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from _pictures(column)


class LatePictures:
    """The resource gate, opened for the first picture: a deck without one is spared the tenth of
    its time that Qt's picture classes take.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self.refused: dict[str, str] = {}
        """Target → why it is not shown."""

    @cached_property
    def _gate(self) -> FolderPictures:
        start_qt()
        from briefing.qt.images import FolderPictures

        return FolderPictures(self._folder)

    def load(self, target: str) -> LoadedPicture | RefusedPicture:
        answer = self._gate.load(target)
        if isinstance(answer, RefusedPicture):
            self.refused[target] = answer.reason
        return answer


@cache
def start_qt() -> object:
    """Qt's fonts and painting without a window, needing no display. The application lives as long
    as the process.
    """
    if sys.platform not in ("win32", "darwin"):  # there Qt's own platform needs none, and has fonts
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication

    if not os.environ.get("BRIEFING_DEBUG"):  # Qt's remarks on locale and fonts help nobody here
        qInstallMessageHandler(_say_nothing)
    return QGuiApplication.instance() or QGuiApplication(["briefing"])


def _say_nothing(*_: object) -> None:
    """Qt's message handler of a command."""


def _theme(deck: Deck, wanted: str | None) -> Theme:
    """An unknown theme on the command line is refused; one in the file is a slip that the deck
    survives.
    """
    name = wanted or deck.meta.theme or DEFAULT_THEME
    try:
        return plugins.theme(name)
    except KeyError:
        if not wanted:
            return plugins.theme(DEFAULT_THEME)
        raise unknown("theme", name, plugins.theme_names()) from None


def _size(deck: Deck, wanted: str | None) -> Size:
    ratio = wanted or deck.meta.ratio or DEFAULT_RATIO
    if wanted and wanted not in RATIOS:
        raise unknown("ratio", wanted, RATIOS)
    return RATIOS.get(ratio, RATIOS[DEFAULT_RATIO])


def unknown(what: str, name: str, known: Iterable[str]) -> BriefingError:
    """“There is no theme azur; did you mean azure?”, or all there are."""
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(name.lower(), names, n=1)
    hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(names)}"
    return BriefingError(f"there is no {what} {name}; {hint}")
