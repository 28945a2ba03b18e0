"""What would be written, page by page as small pictures, and what somebody should look at before:
text that leaves its box or is too small for the last row, contrast, pictures without a description.

All is made between events: nobody waits for it, and the file can be written before it is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.edit.mends import is_sound, mend_of
from briefing.layout.check import check_scene, small_type
from briefing.model.record import record
from briefing.qt.painter import render
from briefing.qt.text.fonts import substituted
from briefing.ui.session.step_names import MEND
from briefing.ui.shared.problem_texts import said, sentence
from briefing.ui.shared.slices import Slices
from briefing.ui.shared.style import look
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.edit.mends import Mend
    from briefing.model.message import Message
    from briefing.model.scene import Scene
    from briefing.model.sending.profile import Profile
    from briefing.model.sending.selection import Selection
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.open_briefing import OpenBriefing
    from briefing.ui.session.session import Session

WIDTH = 148
"""Of a picture, px."""
MOST_PICTURES = 240
MOST_FINDINGS = 200
PLACE, PROBLEM = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@record
class Looked:
    """A page in the order in which it is written."""

    number: int
    """From 1; the hidden ones stand behind the others."""
    place: tuple[int, int]
    """(slide, part), from 0."""
    scene: Scene


class ExportPreview(Translated, QWidget):
    """Of the open briefing; when it changes it is looked over again."""

    looked = Signal()
    """Every page was looked at."""
    wanted = Signal(int, int)
    """(slide, part) of a page that somebody wants to see."""

    def __init__(self, session: Session, briefing: OpenBriefing, editor: DocumentEditor) -> None:
        super().__init__()
        self._session, self._briefing, self._editor = session, briefing, editor
        self._pages: list[Looked] = []
        self._profile: Profile | None = None
        self._selection: Selection | None = None
        self.summary = label(role="head", wrap=True)
        self.pages, self.findings = QListWidget(), QListWidget()
        self._findings_head = label(role="head")
        self.mend = QPushButton()
        self._put_together()
        self._work = self._begin()
        self.retranslate()
        for changed in (session.deck_changed, session.words_changed):
            changed.connect(self._look_again)

    def show_order(self, profile: Profile, selection: Selection | None) -> None:
        """Only what goes along; without a selection, nothing."""
        self._profile, self._selection = profile, selection
        for looked, item in zip(self._pages, self._items(), strict=False):
            item.setHidden(not self._goes(looked))
        self._sum_up()

    @property
    def over(self) -> bool:
        """Whether every page was looked at."""
        return self._work.over

    def count(self) -> int:
        """Of the pages that go along, among those looked at so far."""
        return sum(map(self._goes, self._pages))

    def retranslate(self) -> None:
        self.pages.setAccessibleName(self.tr("Pages that are written"))
        self.findings.setAccessibleName(self.tr("Worth a look before"))
        self._sum_up()

    # inside

    def _begin(self) -> Slices:
        work = Slices(self._look_over(), self)
        work.ended.connect(self._end)
        work.start()
        return work

    def _look_again(self) -> None:
        if (briefing := self._session.briefing) is None:
            return
        self._work.stop()
        self._briefing = briefing
        self._pages.clear()
        self.pages.clear()
        self.findings.clear()
        self._work = self._begin()
        self._sum_up()

    def _look_over(self) -> Iterator[None]:
        briefing = self._briefing
        theme = briefing.layout.theme
        number = 0
        for slide in briefing.layout.order(hidden=True):
            yield
            for part in range(len(briefing.pages.lay_out(slide))):
                number += 1
                page = briefing.pages.at((slide, part))
                self._add(Looked(number, (slide, part), page.scene))
                for found in (*check_scene(page.scene, number), *small_type(page.scene, number)):
                    self._note(found.message, number, (slide, part))
                yield
        for name in substituted(theme):
            self._note(self.tr("This machine has no font like {0}").format(name))
        for problem in briefing.problems():
            if not problem.remark:
                self._note(problem.message)
                self.findings.item(self.findings.count() - 1).setData(PROBLEM, problem)

    def _add(self, looked: Looked) -> None:
        self._pages.append(looked)
        item = QListWidgetItem(self._name(looked))
        if looked.number <= MOST_PICTURES:
            item.setIcon(QIcon(self._picture(looked.scene)))
        item.setData(PLACE, looked.place)
        item.setHidden(not self._goes(looked))
        self.pages.addItem(item)
        self._sum_up()

    def _picture(self, scene: Scene) -> QPixmap:
        """With a hairline around: most pages are white on white."""
        picture = QPixmap.fromImage(render(scene, WIDTH, self.devicePixelRatioF()))
        with QPainter(picture) as painter:
            painter.setPen(QColor(look().rule))
            painter.drawRect(QRectF(0, 0, WIDTH - 1, picture.deviceIndependentSize().height() - 1))
        return picture

    def _name(self, looked: Looked) -> str:
        if looked.scene.hidden:
            return self.tr("{0}, hidden").format(looked.number)
        return str(looked.number)

    def _note(
        self, message: str | Message, number: int = 0, place: tuple[int, int] | None = None
    ) -> None:
        if self.findings.count() >= MOST_FINDINGS:
            return
        text = sentence(message)
        if number:
            text = self.tr("Page {0}: {1}").format(number, said(message))
        item = QListWidgetItem(text)
        item.setData(PLACE, place)
        item.setForeground(QColor(look().warn))
        self.findings.addItem(item)

    def _goes(self, looked: Looked) -> bool:
        profile, selection = self._profile, self._selection
        if profile is None or selection is None or (looked.scene.hidden and not profile.hidden):
            return False
        return selection.takes(looked.number, looked.scene)

    def _sum_up(self) -> None:
        going = [one.scene for one in self._pages if self._goes(one)]
        parts = [self.tr("%n page(s)", "", len(going))]
        if hidden := sum(one.hidden for one in going):
            parts.append(self.tr("%n of them hidden", "", hidden))
        if self._profile is not None and self._profile.notes:
            notes = sum(bool(one.notes) for one in going)
            parts.append(self.tr("notes on %n", "", notes))
        self.summary.setText(self.tr(", ").join(parts))
        count = self.findings.count()
        nothing = self.tr("Nothing to mend") if self._work.over else self.tr("Looking it over…")
        self._findings_head.setText(
            self.tr("%n thing(s) worth a look before", "", count) if count else nothing
        )
        self.findings.setVisible(bool(count))

    def _offer_mend(self) -> None:
        """Of the finding that is chosen, where anybody would mend it alike."""
        found = self._mend_chosen()
        self.mend.setVisible(found is not None)
        if found is not None:
            self.mend.setText(said(found.name))

    def _mend_chosen(self) -> Mend | None:
        item, document = self.findings.currentItem(), self._editor.document
        problem = item.data(PROBLEM) if item else None
        if problem is None or document is None:
            return None
        return mend_of(document, self._editor.source, problem)

    def _mend(self) -> None:
        found, document = self._mend_chosen(), self._editor.document
        after = self._editor.read(found.edit) if found else None
        if found is None or document is None or after is None or not is_sound(document, after):
            return
        line = self.findings.currentItem().data(PROBLEM).line
        self._editor.patch(found.edit, MEND, str(line))

    def _end(self) -> None:
        self._sum_up()
        self.looked.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.pages.item(row) for row in range(self.pages.count())]

    def _go(self, item: QListWidgetItem) -> None:
        if place := item.data(PLACE):
            self.wanted.emit(*place)

    def _put_together(self) -> None:
        size = self._briefing.layout.size
        height = round(WIDTH * size.height / size.width)
        self.pages.setViewMode(QListView.ViewMode.IconMode)
        self.pages.setMovement(QListView.Movement.Static)
        self.pages.setResizeMode(QListView.ResizeMode.Adjust)
        self.pages.setIconSize(QSize(WIDTH, height))
        self.pages.setGridSize(QSize(WIDTH + 14, height + 28))
        self.findings.setWordWrap(True)
        self.findings.setMaximumHeight(150)
        self.mend.setAutoDefault(False)
        self.mend.clicked.connect(self._mend)
        self.findings.currentItemChanged.connect(self._offer_mend)
        self.mend.hide()
        for one in (self.pages, self.findings):
            one.itemActivated.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.pages, 1)
        column.addWidget(self._findings_head)
        column.addWidget(self.findings)
        column.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
