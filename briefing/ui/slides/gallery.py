"""A new slide is chosen from small pictures of every kind, in the theme of the deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from briefing.compose import compose
from briefing.edit.templates import OFFERED, new_slide
from briefing.model.document import EncodedText
from briefing.model.looks.variants import VARIANT_INFO
from briefing.qt.layout import QtFonts, lay_out_here
from briefing.qt.painter import render
from briefing.readers import with_text
from briefing.ui.shared.kind_names import kind_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing.model.deck import Kind
    from briefing.ui.session.open_briefing import OpenBriefing

WIDTH = 176
"""Of a picture, px."""


class Gallery(QDialog):
    """One picture for each kind, and for each way to compose it; Enter or a double click takes
    one.
    """

    chosen = Signal(str, str)
    """A kind, and a variant; empty where its content decides."""

    def __init__(self, briefing: OpenBriefing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New slide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        size = briefing.layout.size
        height = round(WIDTH * size.height / size.width)
        self.list.setIconSize(QSize(WIDTH, height))
        self.list.setGridSize(QSize(WIDTH + 20, height + 40))
        self.list.setAccessibleName(self.tr("Kinds of slides"))
        self.list.itemActivated.connect(self.accept)
        for kind in OFFERED:
            own = self._offer(briefing, kind)
            for variant in VARIANT_INFO.get(kind, ()):
                if variant != own:
                    self._offer(briefing, kind, variant)
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        box.button(buttons.Ok).setText(self.tr("Insert"))
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(box)
        self.resize(4 * (WIDTH + 20) + 60, 560)
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        item = self.list.currentItem()
        self.chosen.emit(*item.data(Qt.ItemDataRole.UserRole))

    def _offer(self, briefing: OpenBriefing, kind: Kind, variant: str = "") -> str:
        """The new slide alone, in the deck's theme and language. How it is composed is told; where
        its words cannot fill the variant, it is not offered.
        """
        text = EncodedText(new_slide(kind, briefing.deck.lang, variant=variant))
        document = with_text(briefing.document, text, marked=True)
        layout = lay_out_here(
            compose(document), briefing.layout.theme, briefing.layout.size, QtFonts()
        ).layout
        composed = layout.variant(0)
        if variant and composed != variant:
            return composed
        image = render(layout.scenes(0)[0], WIDTH, self.devicePixelRatioF())
        name = kind_name(kind)
        if variant:
            label = QCoreApplication.translate("Variants", VARIANT_INFO[kind][variant].label)
            name = self.tr("{0}: {1}").format(name, label)
        item = QListWidgetItem(QIcon(QPixmap.fromImage(image)), name)
        item.setData(Qt.ItemDataRole.UserRole, (kind, variant))
        self.list.addItem(item)
        return composed
