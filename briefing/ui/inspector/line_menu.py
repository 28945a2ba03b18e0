"""A place of the source, clicked on a slide or in the source → a menu of what can be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from briefing.model.corrections import NO_HEADING, PersonCorrection
from briefing.model.message import T
from briefing.ui.session.correction_editor import LEVELS
from briefing.ui.shared.kind_names import automatic_name, kind_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from briefing.model.corrections import SaidRole
    from briefing.model.text import Source
    from briefing.ui.session.correction_editor import CorrectionEditor

ROLES: tuple[tuple[SaidRole, str], ...] = (
    ("speaker", T("Roles", "Speaks")),
    ("chair", T("Roles", "Chairs")),
    ("attendee", T("Roles", "Is there")),
    ("mentioned", T("Roles", "Is only named")),
)
_LONGEST_NAME = 30
_SHOWN = 18
"""Characters of the words that an entry repeats."""


def role_name(role: str) -> str:
    """In the language of the user interface."""
    return QCoreApplication.translate("Roles", dict(ROLES).get(role, ""))  # type: ignore[call-overload,no-any-return]


class LineMenu(QObject):
    """The menu of a line: what can be corrected there."""

    person_wanted = Signal(str)
    """The found name of somebody whose name, posts or role is to be corrected."""

    def __init__(self, corrections: CorrectionEditor, parent: QWidget) -> None:
        super().__init__(parent)
        self._corrections = corrections
        self._parent = parent

    def menu(self, place: Source | None, *, selected: bool = False) -> QMenu:
        """What can be said of the words at `place`, of the person they name, and of the current
        slide. Nothing is offered that would do nothing. `selected`: a person chose exactly these
        words.
        """
        menu = QMenu(self._parent)
        if place is not None:
            self._add_extract(menu, place, selected)
            self._add_heading(menu, place)
            self._add_person(menu, place, selected)
        self.add_kinds(menu)
        return menu

    def add_kinds(self, menu: QMenu) -> None:
        """A menu of the kinds that suit the current slide, if there is a choice."""
        corrections = self._corrections
        kinds, natural = corrections.kinds(), corrections.natural_kind()
        if len(kinds) < 2 or natural is None:
            return
        menu.addSeparator()
        inner = menu.addMenu(self.tr("Kind of slide"))
        group = QActionGroup(inner)
        chosen = corrections.chosen_kind()
        automatic = automatic_name(natural)
        _choice(inner, group, automatic, chosen is None, lambda: corrections.set_kind(None))
        inner.addSeparator()
        for kind in kinds:
            _choice(
                inner,
                group,
                kind_name(kind),
                chosen == kind,
                lambda kind=kind: corrections.set_kind(kind),
            )

    def _add_extract(self, menu: QMenu, place: Source, selected: bool) -> None:
        corrections = self._corrections
        shown = corrections.extract_at(place)
        if shown is not None:
            _add(menu, self.tr("Take off the slide"), lambda: corrections.take_off(shown))
            return
        words = corrections.text_at(place)
        left = corrections.left_out_at(place)
        if left is None:
            return
        if selected and words.plain.strip():
            _add(menu, self.tr("Put the selection on the slide"), lambda: corrections.put_on(words))
        else:
            text = self.tr("Put “{0}” on the slide").format(_short(left.plain))
            _add(menu, text, lambda: corrections.put_on(left))

    def _add_heading(self, menu: QMenu, place: Source) -> None:
        corrections = self._corrections
        if not corrections.is_article:
            return
        line = place.line
        level = corrections.level(line)
        if not level and not corrections.can_be_heading(line):
            return
        menu.addSeparator()
        if level:
            text = self.tr("This line is no heading")
            _add(menu, text, lambda: corrections.set_heading(line, NO_HEADING))
        title = self.tr("Level of the heading") if level else self.tr("This line is a heading")
        inner = menu.addMenu(title)
        group = QActionGroup(inner)
        names = (
            self.tr("Level 1: opens a section"),
            self.tr("Level 2: opens a slide"),
            self.tr("Level 3"),
        )
        for number, name in zip(LEVELS, names, strict=True):
            _choice(
                inner,
                group,
                name,
                number == level,
                lambda number=number: corrections.set_heading(line, number),
            )
        if corrections.is_heading_corrected(line):
            text = self.tr("Heading or not, as found by Briefing")
            _add(menu, text, lambda: corrections.set_heading(line, None))

    def _add_person(self, menu: QMenu, place: Source, selected: bool) -> None:
        corrections = self._corrections
        if not corrections.is_article:
            return
        found = corrections.person_at(place)
        name = corrections.text_at(place).plain.strip()
        if found:
            menu.addSeparator()
            text = self.tr("Correct {0}…").format(_short(found))
            _add(menu, text, lambda: self.person_wanted.emit(found))
            text = self.tr("{0} is no person").format(_short(found))
            _add(menu, text, lambda: corrections.set_person(PersonCorrection(found, nobody=True)))
        elif selected and 1 < len(name) <= _LONGEST_NAME:
            menu.addSeparator()
            inner = menu.addMenu(self.tr("“{0}” is a person who").format(_short(name)))
            for role, _ in ROLES:
                person = PersonCorrection("", name=name, role=role)
                _add(inner, role_name(role), lambda person=person: corrections.set_person(person))


def _add(menu: QMenu, text: str, act: Callable[[], object]) -> None:
    menu.addAction(text.replace("&", "&&")).triggered.connect(lambda _=False: act())


def _choice(
    menu: QMenu, group: QActionGroup, text: str, on: bool, act: Callable[[], object]
) -> None:
    action = menu.addAction(text.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(on)
    group.addAction(action)
    action.triggered.connect(lambda _=False: act())


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
