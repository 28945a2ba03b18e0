"""The file on the command line, read, composed and laid out."""

from __future__ import annotations

import os
import sys
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import plugins
from briefing.cli.output import warn
from briefing.layout.in_template import unknown_layout
from briefing.layout.receivers.typefaces import RECEIVERS, theme_for
from briefing.layout.themes import DEFAULT_THEME
from briefing.model.geometry import DEFAULT_RATIO, RATIOS
from briefing.model.message import Message
from briefing.model.problem import BriefingError, named_once

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from briefing.layout import Layout
    from briefing.model.corrections import Corrections
    from briefing.model.deck import Deck
    from briefing.model.document import Document
    from briefing.model.geometry import Size
    from briefing.model.problem import Problem
    from briefing.model.theme import Theme
    from briefing.qt.layout import Laid
    from briefing.qt.text.width_cache import Memory


def read(args: Namespace) -> tuple[Document, Deck]:
    """The document that the arguments name. BriefingError: it cannot be read."""
    from briefing.compose import compose

    document = plugins.read(args.file, encoding=args.encoding)
    return document, compose(document, corrections=corrections(args, document))


def corrections(args: Namespace, document: Document) -> Corrections:
    """What the arguments say of an article. BriefingError: nothing is to be said of this file, or
    it makes no sense.
    """
    from briefing.model.corrections import DETAILS, Corrections, is_detail

    if args.detail and not is_detail(args.detail):
        *others, last = DETAILS
        known = f"{', '.join(others)}, {last}"
        raise BriefingError(
            Message("--detail takes {0} or a number of slides, not {1}", known, args.detail)
        )
    if args.detail and document.form != "prose":
        raise BriefingError(
            Message("--detail is for articles; this file says what its slides are"), str(args.file)
        )
    return Corrections(detail=args.detail or "")


class Talk:
    """A file for a command, laid out when somebody asks for its layout."""

    def __init__(self, document: Document, deck: Deck, theme: Theme, size: Size) -> None:
        self.document = document
        self.deck = deck
        self.slips: dict[int, list[Problem]] = {}
        """What is wrong with a slide, by its index, where that was found elsewhere."""
        self._theme = theme
        self._size = size
        self._made: Laid | None = None

    @cached_property
    def memory(self) -> Memory:
        from briefing.qt.text.width_cache import memory_of_this_machine

        return memory_of_this_machine()

    @property
    def layout(self) -> Layout:
        return self._laid.layout

    @property
    def _laid(self) -> Laid:
        from briefing.qt.layout import QtFonts, lay_out_here
        from briefing.qt.text.width_cache import CachedFonts

        if self._made is None:
            fonts = CachedFonts(QtFonts(start_qt), self.memory)
            self._made = lay_out_here(self.deck, self._theme, self._size, fonts)
        return self._made

    def problems(self) -> list[Problem]:
        """What is wrong with the file, in the order of its lines. Of its pictures, only those that
        a page already laid out asked for are known.
        """
        found = [*self.document.problems, *self.deck.problems]
        for index in range(len(self.deck.slides)):
            slips = self.slips.get(index)
            found += self.slips_on(index) if slips is None else slips
        return list(named_once(sorted(dict.fromkeys(found), key=lambda problem: problem.line)))

    def slips_on(self, index: int) -> list[Problem]:
        """What is wrong with slide `index`."""
        slide = self.deck.slides[index]
        path = str(self.document.path)
        own = [*slide.problems, *unknown_layout(slide, self._theme, path)]
        if self._made is None:
            return own
        return [*own, *self._made.pictures.problems(slide, path)]

    def guess(self) -> str:
        """What was not known but guessed of the file, in a sentence; empty when nothing was."""
        text = self.document.text
        if not text.guessed:
            return ""
        name = text.encoding.upper()
        return f"read as {name}, a guess: say another --encoding if the text looks wrong"


def open_talk(args: Namespace) -> Talk:
    """The talk as `--theme` and `--ratio` or else its own front matter want it, `--for` somebody or
    for all.
    """
    if args.receiver is not None and args.receiver not in RECEIVERS:
        raise unknown("receiver", args.receiver, RECEIVERS)
    document, deck = read(args)
    branded = _template(document, deck, args)
    if branded is not None:
        if args.ratio:
            raise BriefingError(
                Message("--ratio does not go with a template, whose pages have a size of their own")
            )
        return Talk(document, deck, branded, branded.size(DEFAULT_RATIO))
    theme = theme_for(_theme(deck, args.theme), args.receiver)
    return Talk(document, deck, theme, _size(deck, args.ratio))


def _template(document: Document, deck: Deck, args: Namespace) -> Theme | None:
    """What `--template` or the front matter names; a slip in the file is one that the deck
    survives. A theme on the command line counts before the file's template.
    """
    said = deck.meta.values.get("template", "")
    folder = Path(document.path or ".").parent
    if args.template:
        from briefing.templates.library import find_template, open_template, templates

        path = Path(args.template)
        found = path if path.exists() or path.suffix else templates().get(args.template)
        return open_template(found or find_template(args.template, folder))
    if not said or args.theme:
        return None
    from briefing.templates.library import template_of

    try:
        return template_of(said, folder)
    except BriefingError as error:
        warn(f"briefing: {document.path}: {error}")
        return None


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
    return BriefingError(Message("there is no {0} {1}; {2}", what, name, hint))
