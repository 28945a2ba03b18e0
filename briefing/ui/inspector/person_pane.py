"""Those whom an article's slide shows: name, posts and part in it, each in a field to correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.model.corrections import PersonCorrection
from briefing.ui.inspector.line_menu import ROLES, role_name
from briefing.ui.shared.elided_combo_box import ElidedBox
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from briefing.ui.session.correction_editor import CorrectionEditor
    from briefing.ui.session.found_people import FoundPerson
    from briefing.ui.session.session import Session

LINES = 4
"""Posts that the field shows without scrolling, at most."""


class PostsEdit(QPlainTextEdit):
    """A post on each line. It is done when the focus leaves it, or with Ctrl+Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("field")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.done = lambda: None
        self.textChanged.connect(self.fit)

    @property
    def posts(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.toPlainText().split("\n"))
        return tuple(line for line in lines if line)

    def fit(self) -> None:
        """As high as its lines."""
        lines = min(max(self.blockCount(), 1), LINES)
        margins = round(self.document().documentMargin() * 2) + 2 * self.frameWidth() + 8
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.done()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done()
        else:
            super().keyPressEvent(event)


class PersonPane(Translated, QWidget):
    """Hidden while the slide shows nobody."""

    def __init__(self, session: Session, corrections: CorrectionEditor) -> None:
        super().__init__()
        self._session = session
        self._corrections = corrections
        self._people: list[FoundPerson] = []
        self._head = label(role="head")
        self.who = ElidedBox()
        self.name = QLineEdit()
        self.posts = PostsEdit()
        self.role = ElidedBox()
        self.act = QLineEdit()
        self.nobody = QPushButton()
        self.as_found = QPushButton()
        self._labels = tuple(label(role="muted") for _ in range(4))
        self._put_together()
        self.who.activated.connect(self._show_person)
        self.name.editingFinished.connect(self._correct)
        self.act.editingFinished.connect(self._correct)
        self.posts.done = self._correct
        self.role.activated.connect(self._correct)
        self.nobody.clicked.connect(self._set_nobody)
        self.as_found.clicked.connect(self._reset)
        session.navigator.current_changed.connect(self.show_slide)
        self.retranslate()

    def show_slide(self) -> None:
        """The people on the current slide; the one who was shown stays, if still there."""
        before = self._current.found_name if self._current else ""
        slide = self._session.navigator.slide
        self._people = self._corrections.people_on(slide) if slide else []
        self.who.clear()
        self.who.addItems([found.person.name.plain for found in self._people])
        self.who.setVisible(len(self._people) > 1)
        names = [found.found_name for found in self._people]
        self.who.setCurrentIndex(names.index(before) if before in names else 0)
        self.setVisible(bool(self._people))
        self._show_person()

    def edit(self, found: str) -> None:
        """Put the cursor into the name of somebody on the slide."""
        names = [one.found_name for one in self._people]
        if found in names:
            self.who.setCurrentIndex(names.index(found))
            self._show_person()
        if self._people:
            self.name.setFocus()
            self.name.selectAll()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Person"))
        texts = (self.tr("Name"), self.tr("Posts"), self.tr("Part"), self.tr("Says"))
        for one, text in zip(self._labels, texts, strict=True):
            one.setText(text)
        self.who.setAccessibleName(self.tr("Person on this slide"))
        self.name.setAccessibleName(self.tr("Name"))
        self.posts.setAccessibleName(self.tr("Posts, one on each line"))
        set_tool_tip(self.posts, self.tr("One post on each line"))
        self.role.setAccessibleName(self.tr("Part of the person"))
        self.act.setAccessibleName(self.tr("What the slide says the person did"))
        set_tool_tip(self.act, self.tr("What the slide says the person did, such as 致辞 or 主持"))
        self.nobody.setText(self.tr("Not a person"))
        set_tool_tip(self.nobody, self.tr("These words name nobody"))
        self.as_found.setText(self.tr("As found"))
        set_tool_tip(self.as_found, self.tr("Forget what was corrected of this person"))
        self.role.clear()
        self.role.addItems([role_name(role) for role, _ in ROLES])
        self.show_slide()

    # inside

    @property
    def _current(self) -> FoundPerson | None:
        at = self.who.currentIndex()
        return self._people[at] if 0 <= at < len(self._people) else None

    def _put_together(self) -> None:
        self._form = form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        fields = (self.name, self.posts, self.role, self.act)
        for one, field in zip(self._labels, fields, strict=True):
            one.setBuddy(field)
            form.addRow(one, field)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.nobody, self.as_found):
            button.setObjectName("line")
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self._head, self.who):
            column.addWidget(widget)
        column.addLayout(form)
        column.addLayout(buttons)

    def _show_person(self) -> None:
        found = self._current
        if found is None:
            return
        person = found.person
        self.name.setText(person.name.plain)
        self.posts.setPlainText("\n".join(post.plain for post in person.posts))
        self.posts.fit()
        roles = [role for role, _ in ROLES]
        self.role.setCurrentIndex(next((n for n, r in enumerate(roles) if r == found.role), 0))
        self.act.setText(person.role.plain if person.role else "")
        slide = self._session.navigator.slide
        tells = person.role is not None or (slide is not None and slide.kind == "speaker")
        self._form.setRowVisible(self.act, tells)
        self.as_found.setVisible(found.correction is not None)

    def _correct(self) -> None:
        """Whatever differs from what the slide shows."""
        found = self._current
        if found is None:
            return
        person = found.person
        name = " ".join(self.name.text().split())
        posts = self.posts.posts
        role = ROLES[self.role.currentIndex()][0]
        act = " ".join(self.act.text().split())
        shown_act = person.role.plain if person.role else ""
        correction = PersonCorrection(
            found.found_name,
            name if name and name != person.name.plain else "",
            posts if posts != tuple(post.plain for post in person.posts) else None,
            role if role != found.role else "",
            act if act != shown_act else None,
        )
        if correction == PersonCorrection(found.found_name):
            self.name.setText(person.name.plain)
        else:
            self._corrections.set_person(correction)

    def _set_nobody(self) -> None:
        if (found := self._current) is not None:
            self._corrections.set_person(PersonCorrection(found.found_name, nobody=True))

    def _reset(self) -> None:
        if (found := self._current) is not None:
            self._corrections.reset_person(found.found_name)
