"""What goes into the file: its kind, which pages, what of them, for whom; and how it will look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from briefing.model.record import replace
from briefing.model.sending.order import Order
from briefing.model.sending.profile import (
    BUILT_IN,
    CHOICES,
    COMPLETE,
    Profile,
    read_profiles,
    write_profiles,
)
from briefing.model.sending.selection import EVERYTHING, NoPageError, Selection, parse_ranges
from briefing.ui.files.export_preview import ExportPreview
from briefing.ui.files.sections_box import SectionsBox
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label, way_out

if TYPE_CHECKING:
    from briefing.model.formats import ExportFormat
    from briefing.ui.services import Services
    from briefing.ui.session.open_briefing import OpenBriefing

SIZE = QSize(1060, 680)
FORM = 330
"""Px."""


class ExportDialog(Translated, QDialog):
    """Begins with what was chosen last. Enter takes it."""

    ordered = Signal(object)
    """An `Order`."""
    page_wanted = Signal(int, int)
    """(slide, part) that somebody wants to see; the dialog is closed then."""

    def __init__(
        self,
        services: Services,
        briefing: OpenBriefing,
        formats: list[ExportFormat],
        format: ExportFormat,
    ) -> None:
        super().__init__(services.parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._deck, self._settings, self._formats = briefing.deck, services.settings, formats
        self._own = list(read_profiles(self._settings.export_profiles))
        self.format, self.profile = QComboBox(), QComboBox()
        self.keep, self.forget = QToolButton(), QToolButton()
        self.choices = {choice: QCheckBox() for choice in CHOICES}
        self.pages, self.name = QLineEdit(), QLineEdit()
        self.wrong = label(role="warn", wrap=True)
        self.sections = SectionsBox(briefing.deck)
        self.opened = QCheckBox()
        self.preview = ExportPreview(services.session, briefing, services.editor)
        self.write = QPushButton()
        self._labels = {name: label() for name in ("format", "profile", "along", "pages", "parts")}
        self._put_together()
        self.retranslate()
        self.format.setCurrentIndex(formats.index(format))
        self._choose_profile(self._index_of(self._settings.export_profile))
        self.opened.setChecked(self._settings.export_opened)
        self._connect()
        self._changed()
        self.resize(SIZE.boundedTo(services.parent.screen().availableSize() * 0.94))

    @property
    def order(self) -> Order | None:
        """As it is chosen now; None where the numbers of pages are none."""
        selection = self._selection()
        if selection is None:
            return None
        format = self._formats[self.format.currentIndex()]
        return Order(format, self._chosen(), selection, self.opened.isChecked())

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self._labels["format"].setText(self.tr("Kind of file"))
        self._labels["profile"].setText(self.tr("For whom"))
        self._labels["along"].setText(self.tr("Goes along"))
        self._labels["pages"].setText(self.tr("Pages"))
        self._labels["parts"].setText(self.tr("Sections"))
        texts = {
            "notes": self.tr("Notes"),
            "hidden": self.tr("Hidden slides"),
            "steps": self.tr("Steps: clicks reveal one after the other"),
            "makers": self.tr("Who made it, when and with what"),
        }
        for choice, box in self.choices.items():
            box.setText(texts[choice])
        self.name.setPlaceholderText(self.tr("Keep these choices as"))
        self.name.setAccessibleName(self.tr("Keep these choices as"))
        self.pages.setPlaceholderText(self.tr("All, or 1-5, 8"))
        self.pages.setAccessibleName(self.tr("Pages"))
        self.format.setAccessibleName(self.tr("Kind of file"))
        self.profile.setAccessibleName(self.tr("For whom"))
        self.opened.setText(self.tr("Open it when it is written"))
        self.keep.setText(self.tr("Keep as…"))
        self.forget.setText(self.tr("Forget"))
        self.write.setText(self.tr("Export…"))
        self._fill()

    # inside

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._changed)
        self.profile.activated.connect(self._choose_profile)
        for box in self.choices.values():
            box.toggled.connect(self._changed)
        self.pages.textChanged.connect(self._changed)
        self.sections.changed.connect(self._changed)
        self.keep.clicked.connect(self._ask_name)
        self.name.returnPressed.connect(self._keep)
        self.forget.clicked.connect(self._forget)
        self.preview.looked.connect(self._changed)
        self.preview.wanted.connect(self._show_page)
        self.write.clicked.connect(self._order)

    def _fill(self) -> None:
        """The two lists, in the language of the interface."""
        for box, texts in (
            (self.format, [self._name_of(format) for format in self._formats]),
            (self.profile, [self._called(name) for name in self._names()]),
        ):
            row = box.currentIndex()
            box.blockSignals(True)
            box.clear()
            box.addItems(texts)
            box.setCurrentIndex(row)
            box.blockSignals(False)

    def _name_of(self, format: ExportFormat) -> str:
        return f"{QCoreApplication.translate('Formats', format.label)} ({format.suffix})"

    def _names(self) -> list[str]:
        return [*BUILT_IN, *(one.name for one in self._own)]

    def _called(self, name: str) -> str:
        if name in BUILT_IN:
            return QCoreApplication.translate("Profiles", BUILT_IN[name].name)
        return name_of_file(name)

    def _profiles(self) -> list[Profile]:
        return [*BUILT_IN.values(), *self._own]

    def _index_of(self, name: str) -> int:
        names = self._names()
        return names.index(name) if name in names else names.index(COMPLETE)

    def _choose_profile(self, index: int) -> None:
        self.profile.setCurrentIndex(index)
        profile = self._profiles()[index]
        for choice, box in self.choices.items():
            box.setChecked(getattr(profile, choice))
        self._changed()

    def _chosen(self) -> Profile:
        """The boxes, by the name of the profile they are those of."""
        said = {choice: box.isChecked() for choice, box in self.choices.items()}
        index = max(self.profile.currentIndex(), 0)
        return replace(self._profiles()[index], **said)

    def _selection(self) -> Selection | None:
        try:
            ranges = parse_ranges(self.pages.text()) if self.pages.text().strip() else EVERYTHING
        except NoPageError:
            return None
        return Selection(ranges, self.sections.slides)

    def _changed(self) -> None:
        format = self._formats[self.format.currentIndex()]
        for choice in ("notes", "hidden", "steps"):
            self.choices[choice].setEnabled(format.takes_hidden)
        self.choices["makers"].setEnabled(format.tells_makers)
        order = self.order
        profile = self._chosen()
        if not format.takes_hidden:
            profile = replace(profile, hidden=False, notes=False)
        self.preview.show_order(profile, order.selection if order else None)
        nothing = order is not None and self.preview.over and not self.preview.count()
        self.wrong.setText(
            self.tr("Say pages as 1-5, 8")
            if order is None
            else self.tr("No page is left to write")
            if nothing
            else ""
        )
        self.wrong.setVisible(bool(self.wrong.text()))
        self.write.setEnabled(order is not None and not nothing)
        own = self.profile.currentIndex() >= len(BUILT_IN)
        self.forget.setVisible(own)

    def _ask_name(self) -> None:
        """Enter keeps it; a second click leaves it."""
        self.name.setVisible(self.name.isHidden())
        self.write.setDefault(self.name.isHidden())  # Enter is the name's meanwhile
        self.name.setFocus()

    def _keep(self) -> None:
        name = " ".join(self.name.text().split())[:60]
        if not name or name in BUILT_IN:
            return
        self.name.clear()
        self._ask_name()
        profile = replace(self._chosen(), name=name)
        self._own = [*(one for one in self._own if one.name != name), profile]
        self._store(name)

    def _forget(self) -> None:
        name = self._names()[self.profile.currentIndex()]
        self._own = [one for one in self._own if one.name != name]
        self._store(COMPLETE)

    def _store(self, chosen: str) -> None:
        self._settings.export_profiles = write_profiles(self._own)
        self._fill()
        self._choose_profile(self._index_of(chosen))

    def _show_page(self, slide: int, part: int) -> None:
        self.page_wanted.emit(slide, part)
        self.reject()

    def _order(self) -> None:
        if (order := self.order) is None:
            return
        self._settings.export_profile = self._names()[self.profile.currentIndex()]
        self._settings.export_opened = order.opened
        self.accept()
        self.ordered.emit(order)

    def _put_together(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self._labels["format"], self.format)
        form.addRow(self._labels["profile"], self.profile)
        kept = QHBoxLayout()
        kept.addWidget(self.keep)
        kept.addWidget(self.forget)
        kept.addWidget(self.name, 1)
        kept.addStretch(0)
        self.name.hide()
        form.addRow("", kept)
        along = QVBoxLayout()
        for box in self.choices.values():
            along.addWidget(box)
        form.addRow(self._labels["along"], along)
        form.addRow(self._labels["pages"], self.pages)
        if self._deck.sections:
            form.addRow(self._labels["parts"], self.sections)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addWidget(self.wrong)
        left.addWidget(self.opened)
        left.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left)
        middle.addWidget(self.preview, 1)
        self.format.setMinimumWidth(FORM - 110)
        self.write.setDefault(True)
        box = way_out(QDialogButtonBox.StandardButton.Cancel)
        box.rejected.connect(self.reject)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(box)
        last.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(middle, 1)
        column.addLayout(last)
