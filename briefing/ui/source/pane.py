"""The Markdown of the open briefing beside the slide: both show the same place, and what is written
in one is in the other at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from briefing.edit.completion import completion
from briefing.model.edits.patch import Patch
from briefing.model.text import Source
from briefing.qt.pictures.beside import pictures_beside
from briefing.ui.session.open_source import OpenSource
from briefing.ui.shared.problem_texts import said, sentence
from briefing.ui.shared.style import look
from briefing.ui.shared.translated import Restyled
from briefing.ui.shared.widgets import label
from briefing.ui.source.area import SourceArea
from briefing.ui.source.foot import Foot
from briefing.ui.source.line_problems import LineProblems
from briefing.ui.source.margin import LineMark
from briefing.ui.source.offers import Offers

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session
    from briefing.ui.source.area import Typed
    from briefing.ui.source.line_problems import LineProblem

FOLLOWS = 60
"""Milliseconds after which the slide follows the cursor, so that a key held down stays swift."""


class SourcePane(Restyled, QFrame):
    """Does nothing while it is hidden."""

    line_chosen = Signal(object)
    """The cursor stands on a line of the current slide: its `Source`."""
    left = Signal()
    """Back to the slide."""

    def __init__(self, session: Session, editor: DocumentEditor) -> None:
        super().__init__()
        self.setObjectName("sourcePane")
        self._session = session
        self.source = OpenSource(session, editor)
        self.area = SourceArea()
        self.foot = Foot(session)
        self.problems = LineProblems(session, editor, self)
        self.offers = Offers(self)
        self._said = label(role="warn", wrap=True)
        self._said.setContentsMargins(12, 4, 12, 4)
        self._writing = False
        self._start = 0
        """Column at which the word begins that is offered."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.area, self._said, self.foot):
            column.addWidget(widget)
        column.setStretch(0, 1)
        self._follow = QTimer(self, singleShot=True, interval=FOLLOWS)
        self._follow.timeout.connect(self._follow_cursor)
        self._connect()
        self.retranslate()

    def show_place(self, place: Source | None) -> None:
        """Put the cursor where a text of the slide stands in the file."""
        briefing = self._session.briefing
        if place is None or not self.isVisible() or self.area.hasFocus() or briefing is None:
            return
        if briefing.document.origin is None and not self.source.is_article:
            self.area.go_to(place.line, place.start)
            self._say_problems()

    def take_focus(self) -> None:
        self.area.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(460, 600)

    def retranslate(self) -> None:
        self.drawn_in = look()
        self.area.wear()
        self.area.setAccessibleName(self.tr("Markdown of the briefing"))
        self._show_problems()

    # events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_text()
        self._follow_slide()
        self.problems.look(wanted=True)
        self.foot.count()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.problems.look(wanted=False)
        self.offers.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.area.set_letters(self._session.lang)

    # inside

    def _connect(self) -> None:
        session, area = self._session, self.area
        area.typed.connect(self._change)
        area.moved.connect(self._moved)
        area.selectionChanged.connect(lambda: self.foot.show_selected(area.selected))
        area.words_wanted.connect(self._offer)
        area.key_of_words.connect(self._obey)
        area.left.connect(self.left)
        area.mend_wanted.connect(lambda: self._mend(area.line))
        area.margin.clicked.connect(self._mend)
        area.verticalScrollBar().valueChanged.connect(lambda: self._obey(2))
        self.offers.chosen.connect(self._put_word)
        self.problems.changed.connect(self._show_problems)
        session.opened.connect(self._open)
        session.history.changed.connect(self._say_text)
        session.deck_changed.connect(self._say_text)
        session.navigator.current_changed.connect(self._follow_slide)

    def _open(self) -> None:
        self.area.set_letters(self._session.lang)
        self._say_text()

    def _say_text(self) -> None:
        """The text is another one, unless it was written here."""
        if self._writing or not self.isVisible():
            return
        source = self.source.text
        lines = (source.line(number) for number in range(1, source.count + 1))
        self.area.say("\n".join(lines))

    def _change(self, typed: Typed) -> None:
        """Somebody has written: the briefing says so, or else the text as it was stands there."""
        source = self.source.text
        start = source.position(typed.start.line, typed.start.column)
        end = source.position(typed.end.line, typed.end.column)
        text = typed.text.replace("\n", source.line_end)
        slide = self.source.slide_at(typed.start.line)
        if slide is not None and slide != self._session.navigator.slide_index:
            self._writing = True
            self._session.navigator.go_to_slide(slide)
            self._writing = False
        self._writing = True
        done = self.source.change((Patch(start, end, text),), typed=True)
        self._writing = False
        if not done or self.source.text.count != self.area.blockCount():
            self._say_text()
        self._follow.start()

    def _moved(self) -> None:
        self._follow.start()
        self._say_problems()

    # the slide

    def _follow_cursor(self) -> None:
        """The slide that the cursor's line belongs to is shown, and its text marked."""
        if self._session.builder.busy or not self.area.hasFocus():
            return
        line = self.area.line
        slide = self.source.slide_at(line)
        if slide is None:
            return
        self._writing = True
        if slide != self._session.navigator.slide_index:
            self._session.navigator.go_to_slide(slide)
        self._writing = False
        briefing = self._session.briefing
        if briefing and briefing.document.origin is None and not self.source.is_article:
            self.line_chosen.emit(Source(line, 0, max(len(self.area.line_text), 1)))

    def _follow_slide(self) -> None:
        """The cursor goes to the slide that is shown, if it is not there."""
        if self._writing or not self.isVisible() or self._session.briefing is None:
            return
        slide = self._session.navigator.slide_index
        if self.source.holds(slide, self.area.line):
            return
        line = self.source.line_of(slide)
        if line is not None:
            self.area.go_to(line)
            self._say_problems()

    # problems

    def _show_problems(self) -> None:
        marks: dict[int, LineMark] = {}
        for line in self.problems.lines:
            found = self.problems.at(line)
            marks[line] = LineMark(
                "\n".join(self._described(one) for one in found),
                mended=any(one.mend for one in found),
                remark=all(one.problem.remark for one in found),
            )
        self.area.margin.show_marks(marks)
        self._say_problems()

    def _say_problems(self) -> None:
        """What is wrong with the cursor's line."""
        found = self.problems.at(self.area.line)
        self._said.setText("\n".join(self._described(one) for one in found))
        self._said.setVisible(bool(found))

    def _described(self, one: LineProblem) -> str:
        text = sentence(one.problem.message)
        if one.mend is None:
            return text
        how = said(one.mend.name)
        return self.tr("{0} — Alt+Enter: {1}").format(text, how)

    def _mend(self, line: int) -> None:
        if line != self.area.line:
            self.area.go_to(line)
        if self.problems.mend(line):
            self._say_text()

    # words that may stand there

    def _offer(self, wanted: bool) -> None:
        area = self.area
        line, column = area.line_text, area.column
        before = line[:column]
        in_front = self.source.in_front(area.line)
        if not wanted and not in_front and not _writes_a_name(before):
            self._obey(2)
            return
        from briefing.plugins import theme_names

        briefing = self._session.briefing
        folder = briefing.path.parent if briefing and briefing.path else None
        pictures = pictures_beside(folder) if folder and ("](" in before or in_front) else ()
        found = completion(line, column, in_front=in_front, themes=theme_names(), pictures=pictures)
        if found is None or (in_front and not wanted and not before.strip()):
            self._obey(2)
            return
        self._start = found.start
        corner = area.cursorRect().bottomLeft()
        at = area.viewport().mapTo(self, corner)
        self.offers.offer(found.words, at, self.tr("Words that may stand here"))
        area.offers_words = True

    def _obey(self, key: int) -> None:
        self.offers.obey(key)
        self.area.offers_words = self.offers.isVisible()

    def _put_word(self, word: str) -> None:
        self.area.offers_words = False
        self.area.put_word(self._start, word)


def _writes_a_name(before: str) -> bool:
    """Within braces, in a picture's name, or behind a box's colons."""
    open_ = before.rfind("{") > before.rfind("}")
    return open_ or "](" in before[before.rfind("![") :] or before.lstrip().startswith(":::")
