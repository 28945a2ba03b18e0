"""The ways to compose the slide that is shown: a small picture of each, on its own content.

Pictures are made when somebody has looked at a slide for a moment, so that leafing stays swift.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QVBoxLayout, QWidget

from briefing.model.looks.variants import VARIANT_INFO
from briefing.qt.painter import render
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from briefing.model.deck import Kind, Slide
    from briefing.ui.session.correction_editor import CorrectionEditor
    from briefing.ui.session.session import Session

_AFTER = 150
"""Milliseconds on a slide until its pictures are made."""
_COLUMNS = 3
_WIDTH = 76
"""Of a picture, pixels."""


def variant_name(kind: Kind, variant: str) -> str:
    """In the language of the user interface."""
    return QCoreApplication.translate("Variants", VARIANT_INFO[kind][variant].label)


class VariantsPane(Translated, QWidget):
    """Hidden where the slide's kind has one way, or its content can fill one only."""

    def __init__(self, session: Session, corrections: CorrectionEditor) -> None:
        super().__init__()
        self.setObjectName("variants")
        self._session = session
        self._corrections = corrections
        self._shown: tuple[Slide | None, str] | None = None
        self._head = label(role="muted")
        self._buttons = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(_COLUMNS, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addLayout(self._grid)
        self._wait = QTimer(self, singleShot=True, interval=_AFTER)
        self._wait.timeout.connect(self.show_slide)
        session.navigator.current_changed.connect(self._wait.start)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Composition"))
        self._shown = None
        self._wait.start()

    def show_slide(self) -> None:
        """Offer what the current slide can fill."""
        briefing, slide = self._session.briefing, self._session.navigator.slide
        names = self._corrections.variants()
        self.setVisible(len(names) > 1)
        if briefing is None or slide is None or len(names) < 2:
            self._clear()
            return
        current = briefing.layout.variant(self._session.navigator.slide_index)
        if self._shown == (slide, current):
            return
        self._clear()
        self._shown = (slide, current)
        for place, name in enumerate(names):
            button = self._button(slide, name)
            button.setChecked(name == current)
            self._grid.addWidget(button, *divmod(place, _COLUMNS))

    def _button(self, slide: Slide, name: str) -> QToolButton:
        briefing = self._session.briefing
        assert briefing is not None
        scene = briefing.layout.composed(self._session.navigator.slide_index, name)
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(render(scene, _WIDTH, ratio))
        said = variant_name(slide.kind, name)
        button = QToolButton()
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIcon(QIcon(picture))
        button.setIconSize(QSize(_WIDTH, round(_WIDTH * scene.size.height / scene.size.width)))
        button.setText(said)
        button.setAccessibleName(self.tr("Compose as {0}").format(said))
        set_tool_tip(button, self.tr("Compose this slide as {0}").format(said))
        button.clicked.connect(lambda: self._corrections.set_variant(name))
        self._buttons.addButton(button)
        return button

    def _clear(self) -> None:
        self._shown = None
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                self._buttons.removeButton(widget)  # type: ignore[arg-type]
                widget.setParent(None)
                widget.deleteLater()
