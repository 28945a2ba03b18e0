"""What stands there while a long file is opened, or the slides of one are made anew: which, how far
it is, and a way back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import ElidedLabel, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from briefing.model.progress import Progress
    from briefing.ui.session.session import Session

WIDTH = 440


class LoadingPage(Translated, QWidget):
    """Over the views, until what is loaded is there."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("startBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._what = label(role="head")
        self._name = ElidedLabel(role="muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self._stays = label(role="muted", wrap=True)
        self.cancel = QPushButton()
        self.cancel.clicked.connect(session.cancel_build)
        session.builder.progressed.connect(self._step)
        self._put_together()
        self.retranslate()

    def take_focus(self) -> None:
        self.cancel.setFocus()

    def begin(self) -> None:
        """Something else is under way: begin at nothing done."""
        self.bar.reset()
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._session.cancel_build()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        path = self._session.builder.path
        what = self.tr("Opening …") if path else self.tr("Making the slides …")
        self._what.setText(what)
        self.bar.setAccessibleName(what)
        self._name.set_whole(name_of_file(path.name) if path else "")
        self._name.setVisible(path is not None)
        self._stays.setText(self.tr("What was open stays as it is until then."))
        self._stays.setVisible(self._session.briefing is not None)
        self.cancel.setText(self.tr("Cancel"))

    # inside

    def _step(self, progress: Progress) -> None:
        self.bar.setMaximum(progress.total)
        self.bar.setValue(progress.done)

    def _put_together(self) -> None:
        card = QFrame()
        card.setObjectName("notes")
        card.setFixedWidth(WIDTH)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 22, 24, 20)
        inside.setSpacing(10)
        for widget in (self._what, self._name, self.bar, self._stays):
            inside.addWidget(widget)
        inside.addSpacing(4)
        inside.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
