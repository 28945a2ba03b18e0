"""The pane to the right: where the slide came from, what it is, and whether all is well with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing.model.finding import Finding
from briefing.ui.inspector.checks_pane import ChecksPane, ProblemsPane
from briefing.ui.inspector.left_out_pane import LeftOutPane
from briefing.ui.inspector.person_pane import PersonPane
from briefing.ui.inspector.properties_pane import PropertiesPane
from briefing.ui.inspector.source_pane import SourcePane
from briefing.ui.inspector.variants_pane import VariantsPane
from briefing.ui.shared.widgets import rule

if TYPE_CHECKING:
    from briefing.ui.session.correction_editor import CorrectionEditor
    from briefing.ui.session.session import Session

CHECK_AFTER = 80
"""Milliseconds on a page until it is checked, so that leafing through them stays swift."""


class Inspector(QFrame):
    """The panes beside the slide."""

    source_chosen = Signal(object)
    """The `Source` of the character that was clicked in the source."""
    line_chosen = Signal(int)
    """The source line of a problem that was clicked."""

    def __init__(self, session: Session, corrections: CorrectionEditor) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self._session = session
        self.source = SourcePane(session)
        self.properties = PropertiesPane(session, corrections)
        self.variants = VariantsPane(session, corrections)
        self.person = PersonPane(session, corrections)
        self.left_out = LeftOutPane(session, corrections)
        self.checks = ChecksPane()
        self.problems = ProblemsPane()
        self.source.chosen.connect(self.source_chosen)
        self.problems.chosen.connect(self.line_chosen)
        self._put_together()
        self._look = QTimer(self, singleShot=True, interval=CHECK_AFTER)
        self._look.timeout.connect(self._check)
        session.navigator.current_changed.connect(self._look.start)
        session.completed.connect(self._show_problems)
        session.deck_changed.connect(self._show_problems)

    def sizeHint(self) -> QSize:
        return QSize(310, 600)

    def _put_together(self) -> None:
        body = QWidget()
        body.setObjectName("inspectorBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(18, 16, 14, 16)
        column.setSpacing(16)
        column.addWidget(self.source)
        column.addWidget(self.left_out)
        column.addWidget(rule())
        column.addWidget(self.properties)
        column.addWidget(self.variants)
        column.addWidget(self.person)
        column.addWidget(rule())
        column.addWidget(self.checks)
        column.addWidget(self.problems)
        column.addStretch(1)
        self.scrolling = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def _check(self) -> None:
        from briefing.layout.check import check_scene
        from briefing.layout.pieces.picture import MISSING

        current = self._session.navigator.current
        if current is None:
            return
        page = current.page
        findings = check_scene(page.scene, page.number)
        if any(item.name.startswith(MISSING) for item in page.scene.items):
            refused = current.briefing.refused_pictures(page.slide)
            findings += [Finding("alt", one.message, line=one.line) for one in refused]
        self.checks.show_findings(findings)

    def _show_problems(self) -> None:
        briefing = self._session.briefing
        self.problems.show_problems(briefing.problems() if briefing else [])
