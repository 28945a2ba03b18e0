"""A slide as it is here and as it is there, side by side: its picture, and what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from briefing.decks import BuiltDeck
from briefing.qt.layout import QtFonts
from briefing.qt.painter import render
from briefing.ui.session.open_briefing import lay_out_briefing
from briefing.ui.session.state import State
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.plain import Label, plain
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from briefing.edit.comparison import Comparison, Difference
    from briefing.model.document import Document
    from briefing.model.scene import Scene
    from briefing.ui.session.open_briefing import OpenBriefing

WIDTH = 380
"""Px of a picture."""


class SlidePair(QWidget):
    """Of one difference at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.mine, self.theirs = _Side(), _Side()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self.mine)
        line.addWidget(self.theirs)

    def set_names(self, mine: str, theirs: str) -> None:
        """What the two sides are called."""
        for side, name in ((self.mine, mine), (self.theirs, theirs)):
            side.name.setText(name)
            side.text.setAccessibleName(name)

    def compare(self, comparison: Comparison) -> None:
        """Show slides of these two from now on."""
        self._comparison = comparison
        self._pictures = (_Pictures(comparison.mine), _Pictures(comparison.theirs))

    def show_difference(self, difference: Difference | None) -> None:
        if difference is None:
            for side in (self.mine, self.theirs):
                side.show_slide(None, "", "")
            return
        own, other = self._comparison.texts(difference)
        for side, pictures, part, text in (
            (self.mine, self._pictures[0], difference.mine, own),
            (self.theirs, self._pictures[1], difference.theirs, other),
        ):
            scene = pictures.scene(-1 if difference.front else part)
            nothing = self.tr("No such slide") if part is None and not difference.front else ""
            side.text.setFont(content_font(self.font(), pictures.lang))
            side.show_slide(scene, text, nothing)


class _Side(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.name = label(role="head")
        self.picture = Label()
        self.picture.setFixedSize(WIDTH, round(WIDTH * 9 / 16))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setProperty("role", "muted")
        self.text = QPlainTextEdit()
        self.text.setObjectName("field")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.name, self.picture, self.text):
            column.addWidget(widget)
        column.setStretch(2, 1)

    def show_slide(self, scene: Scene | None, text: str, nothing: str) -> None:
        self.text.setPlainText(text)
        if scene is None:
            self.picture.setPixmap(QPixmap())
            self.picture.setText(nothing)
            return
        width = min(WIDTH, round(self.picture.height() * scene.size.width / scene.size.height))
        self.picture.setPixmap(QPixmap.fromImage(render(scene, width, self.devicePixelRatioF())))
        self.picture.setAccessibleName(plain(scene.title))


class _Pictures:
    """The first page of each slide of a document, laid out when somebody looks at it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._briefing: OpenBriefing | None = None

    @property
    def lang(self) -> str:
        return self._laid.deck.lang

    def scene(self, part: int | None) -> Scene | None:
        """Of a part of the document, -1 for the cover that its front matter makes."""
        slides = self._laid.deck.slides
        index = next((i for i, slide in enumerate(slides) if slide.part == part), None)
        if part is None or index is None:
            return None
        return self._laid.pages.at((index, 0)).scene

    @property
    def _laid(self) -> OpenBriefing:
        if self._briefing is None:
            from briefing.compose import compose

            document = self._document
            built = BuiltDeck(document, None, compose(document))
            state = State(document.text)
            self._briefing = lay_out_briefing(built, state, QtFonts(), document.path)
        return self._briefing
