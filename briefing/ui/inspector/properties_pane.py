"""What the current slide is: its kind, for which a person can choose another that suits, its
planned time, and whether it is shown; of an article, how much of it all slides say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing.compose.time_plan import estimated_seconds
from briefing.model.corrections import DETAILS
from briefing.ui.shared.elided_combo_box import ElidedBox
from briefing.ui.shared.kind_names import automatic_name, kind_name
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from briefing.model.deck import Kind
    from briefing.ui.session.correction_editor import CorrectionEditor
    from briefing.ui.session.session import Session


MOST_KINDS = 20
"""Entries that the list shows without scrolling."""
FIRST_KIND = 2
"""Entry of the list after "automatic" and the line under it."""


class PropertiesPane(Translated, QWidget):
    """What the slide that is shown is, and what of that can be changed."""

    def __init__(self, session: Session, corrections: CorrectionEditor) -> None:
        super().__init__()
        self._session = session
        self._corrections = corrections
        self._kinds: tuple[Kind, ...] = ()
        self._head = label(role="head")
        self._kind = ElidedBox()
        self._kind.setMaxVisibleItems(MOST_KINDS)
        self._kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._kind.activated.connect(self._choose)
        self._detail = ElidedBox()
        self._detail.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._detail.activated.connect(self._choose_detail)
        self._time = label()
        self._shown = label(wrap=True)
        self._kind_label = label(role="muted")
        self._detail_label = label(role="muted")
        self._time_label = label(role="muted")
        self._shown_label = label(role="muted")
        self._kind_label.setBuddy(self._kind)
        self._detail_label.setBuddy(self._detail)
        form = QGridLayout()  # a QFormLayout cuts labels that wrap
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(10)
        form.setColumnStretch(1, 1)
        rows = (
            (self._kind_label, self._kind),
            (self._time_label, self._time),
            (self._shown_label, self._shown),
            (self._detail_label, self._detail),
        )
        for row, (name, field) in enumerate(rows):
            top = Qt.AlignmentFlag.AlignTop if field is self._shown else Qt.AlignmentFlag(0)
            form.addWidget(name, row, 0, top)
            form.addWidget(field, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addLayout(form)
        session.navigator.current_changed.connect(self.show_slide)
        self.retranslate()

    def show_slide(self) -> None:
        current = self._session.navigator.current
        if current is None:
            return
        _, slide, page = current
        self._show_kinds()
        self._show_detail()
        self._time.setText(self._time_text(round(slide.seconds or estimated_seconds(slide))))
        if slide.backup:
            shown = self.tr("Backup: waits behind the end of the show, hidden in PowerPoint")
        elif slide.hidden:
            shown = self.tr("Hidden: passed over in the show, hidden in PowerPoint")
        elif page.scene.parts > 1:
            shown = self.tr("Presented and exported, page {0} of {1}").format(
                page.part + 1, page.scene.parts
            )
        else:
            shown = self.tr("Presented and exported")
        self._shown.setText(shown)

    def retranslate(self) -> None:
        self._head.setText(self.tr("This slide"))
        self._kind_label.setText(self.tr("Kind"))
        self._kind.setAccessibleName(self.tr("Kind of slide"))
        set_tool_tip(self._kind, self.tr("Show this slide as another kind"))
        self._time_label.setText(self.tr("Time"))
        self._shown_label.setText(self.tr("Use"))
        self._detail_label.setText(self.tr("Detail"))
        self._detail.setAccessibleName(self.tr("How much of the article is said"))
        set_tool_tip(
            self._detail,
            self.tr("How much of the article all slides say; the rest stands in the notes"),
        )
        self._detail.clear()
        self._detail.addItems(
            [self.tr("As the article asks"), self.tr("Short"), self.tr("Standard"), self.tr("Full")]
        )
        self.show_slide()

    def choose_kind(self) -> None:
        """Open the list of kinds."""
        self._kind.setFocus()
        self._kind.showPopup()

    def _show_kinds(self) -> None:
        """What suits the slide, under what it is where nobody says otherwise."""
        corrections = self._corrections
        natural, chosen = corrections.natural_kind(), corrections.chosen_kind()
        self._kinds = corrections.kinds()
        self._kind.clear()
        self._kind.addItem(automatic_name(natural) if natural else "")
        self._kind.insertSeparator(1)
        self._kind.addItems([kind_name(kind) for kind in self._kinds])
        there = chosen in self._kinds
        self._kind.setCurrentIndex(
            self._kinds.index(chosen) + FIRST_KIND if chosen and there else 0
        )

    def _show_detail(self) -> None:
        """For articles only: other files say themselves what stands on their slides."""
        for one in (self._detail_label, self._detail):
            one.setVisible(self._corrections.is_article)
        chosen = ("", *DETAILS, self._corrections.detail).index(self._corrections.detail)
        self._detail.setCurrentIndex(chosen if chosen <= len(DETAILS) else -1)

    def _choose_detail(self, index: int) -> None:
        self._corrections.set_detail(("", *DETAILS)[index], self._detail.itemText(index))

    def _choose(self, index: int) -> None:
        self._corrections.set_kind(self._kinds[index - FIRST_KIND] if index else None)

    def _time_text(self, total: int) -> str:
        minutes, rest = divmod(round(total / 10) * 10, 60)
        if not minutes:
            return self.tr("{0} s").format(rest)
        if not rest:
            return self.tr("{0} min").format(minutes)
        return self.tr("{0} min {1} s").format(minutes, rest)
