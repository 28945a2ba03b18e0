"""The pages of a session under the titles of their sections, as a model that the rail and the
overview both show.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from briefing.model.texts import whole_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model.deck import Section
    from briefing.ui.session.session import Session

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


SLIDES = "application/x-briefing-slides"
"""Slides that are dragged: the numbers of their parts."""


def carried(parts: Iterable[int]) -> QMimeData:
    """Parts of the document as what is dragged."""
    data = QMimeData()
    data.setData(SLIDES, " ".join(str(part) for part in sorted(parts) if part >= 0).encode())
    return data


def parts_in(data: QMimeData) -> list[int]:
    """The parts that are dragged."""
    said = bytes(data.data(SLIDES).data()).decode("ascii", "ignore").split()
    return [int(number) for number in said if number.isdecimal()]


class SlideListRow(NamedTuple):
    """A page, or with `slide` -1 the title of a section."""

    section: int
    slide: int = -1
    part: int = 0

    @property
    def is_section(self) -> bool:
        return self.slide < 0


class Role(IntEnum):
    """Qt's roles of an entry of the slide list."""

    ROW = Qt.ItemDataRole.UserRole
    """The `SlideListRow`."""
    NUMBER = ROW + 1
    """As the audience counts; 0 on a hidden slide."""
    FOLDED = ROW + 2


class SlideList(QAbstractListModel):
    """Rows in order: a section's title, then its pages unless it is folded."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._folded: set[int] = set()
        self._rows: list[SlideListRow] = []
        self.anew = False
        """Becoming the rows of another deck, which whoever shows them hears of as well."""
        session.opened.connect(self._folded.clear)
        session.deck_changed.connect(self._start_anew)
        session.pages_grew.connect(self._catch_up)
        self._catch_up()

    # what it holds

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag
        if not index.isValid():
            return flags.ItemIsDropEnabled  # between any two
        row = self._rows[index.row()]
        if row.is_section:
            return flags.NoItemFlags  # arrow keys pass over it
        usual = flags.ItemIsEnabled | flags.ItemIsSelectable
        return usual | flags.ItemIsDragEnabled if self.part(row) >= 0 else usual

    def mimeTypes(self) -> list[str]:  # noqa: N802 Qt's name
        return [SLIDES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 Qt's name
        return carried({self.part(self._rows[index.row()]) for index in indexes})

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 Qt's name
        return Qt.DropAction.MoveAction

    def part(self, row: SlideListRow) -> int:
        """Of the document, that a row's slide was made from; -1 for a slide that stands in no place
        of its own. A section's title has that of the slide that opens it.
        """
        briefing = self._session.briefing
        if briefing is None or not briefing.document.is_briefing:
            return -1
        slide = briefing.deck.sections[row.section].first if row.is_section else row.slide
        return briefing.deck.slides[slide].part

    def part_at(self, number: int) -> int:
        """The part before which something is dropped that falls before row `number`."""
        briefing = self._session.briefing
        count = len(briefing.document.firsts) if briefing else 0
        for row in self._rows[max(number, 0) :]:
            if (part := self.part(row)) >= 0:
                return part
        return count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Role.FOLDED:
            return row.section in self._folded
        if role == Role.NUMBER:
            return self._number(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._number(row) or ''} {self.title(row)}".strip()
        return None

    def row(self, index: Index) -> SlideListRow:
        return self._rows[index.row()]

    def title(self, row: SlideListRow) -> str:
        briefing = self._session.briefing
        if briefing is None:
            return ""
        deck = briefing.deck
        if row.is_section:
            return deck.sections[row.section].title.plain
        return whole_title(deck.slides[row.slide], deck.lang)

    def index_of(self, slide: int, part: int) -> QModelIndex:
        """Of a page; invalid while its section is folded."""
        wanted = (slide, part)
        for number, row in enumerate(self._rows):
            if row[1:] == wanted:
                return self.index(number)
        return QModelIndex()

    # folding

    def is_folded(self, section: int) -> bool:
        return section in self._folded

    def fold(self, section: int, folded: bool) -> None:
        """Hide a section's pages, or show them again."""
        if folded != (section in self._folded):
            (self._folded.add if folded else self._folded.discard)(section)
            self._catch_up()
            self._section_changed(section)

    def fold_all(self) -> None:
        """Fold every section; unfold them if all are folded."""
        sections = set(range(len(self._sections)))
        self._folded = set() if self._folded >= sections else sections
        self._catch_up()
        for section in sections:
            self._section_changed(section)

    def section_of(self, slide: int) -> int:
        """Of a slide, by the sections' first slides: composes nothing. -1 before the first."""
        return sum(section.first <= slide for section in self._sections) - 1

    def step_section(self, by: int) -> None:
        """Go to the first slide of the next (1) section; for -1, of this one or the one before."""
        navigator, sections = self._session.navigator, self._sections
        here = navigator.slide_index
        section = self.section_of(here)
        if by < 0 and section >= 0 and sections[section].first < here:
            section += 1  # back to the start of this one first
        wanted = section + by
        if 0 <= wanted < len(sections):
            navigator.go_to_slide(sections[wanted].first)
        elif by < 0:
            navigator.first()

    # inside

    @property
    def _sections(self) -> tuple[Section, ...]:
        briefing = self._session.briefing
        return briefing.deck.sections if briefing else ()

    def _number(self, row: SlideListRow) -> int:
        briefing = self._session.briefing
        if briefing is None or row.is_section:
            return 0
        return briefing.pages.number(briefing.pages.index_of(row.slide, row.part))

    def _section_changed(self, section: int) -> None:
        if SlideListRow(section) in self._rows:
            index = self.index(self._rows.index(SlideListRow(section)))
            self.dataChanged.emit(index, index)

    def _start_anew(self) -> None:
        self.anew = True
        self._catch_up()
        self.anew = False
        if rows := self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def _catch_up(self) -> None:
        rows = self._wanted_rows()
        if rows != self._rows:
            self._splice(rows)

    def _splice(self, rows: list[SlideListRow]) -> None:
        """Become `rows`: what is the same at both ends stays, so selection and scrolling do too."""
        old = self._rows
        shorter = min(len(old), len(rows))
        head = next((i for i in range(shorter) if old[i] != rows[i]), shorter)
        rest = shorter - head
        tail = next((i for i in range(rest) if old[-1 - i] != rows[-1 - i]), rest)
        if head < len(old) - tail:
            self.beginRemoveRows(NOWHERE, head, len(old) - tail - 1)
            self._rows = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if head < len(rows) - tail:
            self.beginInsertRows(NOWHERE, head, len(rows) - tail - 1)
            self._rows = rows
            self.endInsertRows()

    def _wanted_rows(self) -> list[SlideListRow]:
        briefing, sections = self._session.briefing, self._sections
        rows: list[SlideListRow] = []
        section, following = -1, 0
        for slide, part in briefing.pages.places if briefing else ():
            while following < len(sections) and sections[following].first <= slide:
                section = following
                following += 1
                rows.append(SlideListRow(section))
            if section not in self._folded:
                rows.append(SlideListRow(section, slide, part))
        return rows
