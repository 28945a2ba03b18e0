"""The bar over everything: open, the three views, search, theme, language, export, present."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from briefing.model.geometry import RATIOS
from briefing.qt.translation import LANGUAGES
from briefing.ui.commands.table import BY_ID, VIEWS
from briefing.ui.shared.icons import icon, swatch
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.style import look
from briefing.ui.shared.tabs import tabs
from briefing.ui.shared.translated import Restyled
from briefing.ui.shared.widgets import button

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QIcon, QResizeEvent

    from briefing.ui.search.panel import SearchField
    from briefing.ui.session.session import Session

SWITCH = tuple(f"view_{view}" for view in VIEWS)
SHORT = {"zh_CN": "中", "en": "EN"}
SEARCH_WIDTH = 240
SEARCH_LEAST = 150


class TopBar(Restyled, QFrame):
    """The tool bar."""

    theme_chosen = Signal(str)
    ratio_chosen = Signal(str)
    language_chosen = Signal(str)
    export_chosen = Signal(object)
    """The `ExportFormat` of another package."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        menu: QMenu,
        search: SearchField,
        session: Session,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._actions = actions
        self._session = session
        self._language = "en"
        self.search = search
        self.theme_menu = QMenu(self)
        self.export_menu = QMenu(self)
        self._menu = self._menu_button(menu)
        self._open = button(actions["open"])
        self._theme = self._menu_button(self.theme_menu)
        self._export = self._menu_button(self.export_menu)
        self.present = QPushButton()
        self.present.setObjectName("present")
        self.present.clicked.connect(actions["present_first"].trigger)
        self.languages = QButtonGroup(self)
        self._wordy = {self._open, self._theme, self._export}
        self._views: set[QToolButton] = set()
        self._put_together()
        self.export_menu.aboutToShow.connect(self._fill_exports)
        self.theme_menu.aboutToShow.connect(self._fill_themes)
        for id in ("present_first", "search"):
            actions[id].changed.connect(self._say_keys)
        self.retranslate()

    def set_open(self, there: bool) -> None:
        """Whether a briefing is open: without one, most buttons have nothing to do."""
        for widget in (self._theme, self._export, self.present, self._switch, self.search):
            widget.setEnabled(there)

    def set_language(self, language: str) -> None:
        """Show which language is spoken."""
        self._language = language
        for tool in self.languages.buttons():
            tool.setChecked(tool.property("language") == language)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._compact()

    def retranslate(self) -> None:
        self.drawn_in = colors = look()
        self._menu.setIcon(icon("menu", colors.ink))
        set_tool_tip(self._menu, self.tr("Menu"))
        self._menu.setAccessibleName(self.tr("Menu"))
        self._menu.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._menu.setProperty("compact", True)
        self._open.setIcon(icon("open", colors.ink))
        self._open.setText(self.tr("Open"))
        self._switch.setAccessibleName(self.tr("Views"))
        self._theme.setText(self.tr("Theme"))
        set_tool_tip(self._theme, self.tr("Theme"))
        self._theme.setIcon(icon("theme", colors.ink))
        self._export.setText(self.tr("Export"))
        set_tool_tip(self._export, self.tr("Export"))
        self._export.setIcon(icon("export", colors.ink))
        self._say_keys()
        self.present.setIcon(icon("play", colors.on_accent))
        set_tool_tip(self.present, self._actions["present_first"].text())
        self.search.setAccessibleName(self.tr("Search slides and text"))
        for name in SWITCH:
            drawn = icon(BY_ID[name].icon, colors.ink, colors.on_accent)
            self._actions[name].setIcon(drawn)
            self._actions[name].setIconVisibleInMenu(False)  # menus have a tick there
        self._compact()

    # inside

    def _say_keys(self) -> None:
        self.present.setText(self._with_key(self.tr("Present"), "present_first"))
        hint = self._with_key(self.tr("Search slides and text"), "search")
        self.search.setPlaceholderText(hint)

    def _with_key(self, text: str, id: str) -> str:
        key = self._actions[id].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{text}  {key}" if key else text

    def _compact(self) -> None:
        """Leave out as many words as the width asks for; the pictures and their hints stay."""
        for compact in (set[QToolButton](), self._wordy, self._wordy | self._views):
            for tool in self._wordy | self._views:
                _set_compact(tool, tool in compact)
            self._line.activate()
            if self._line.minimumSize().width() <= self.width():
                break

    def _put_together(self) -> None:
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 14, 8)
        line.setSpacing(4)
        line.addWidget(self._menu)
        line.addWidget(self._open)
        line.addSpacing(10)
        self._switch = self._view_switch()
        line.addWidget(self._switch)
        line.addStretch(1)
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.addWidget(self.search, 100)
        line.addSpacing(6)
        line.addWidget(self._theme)
        line.addWidget(self._language_switch())
        line.addWidget(self._export)
        line.addSpacing(8)
        line.addWidget(self.present)

    def _view_switch(self) -> QWidget:
        switch = QFrame()
        switch.setObjectName("switch")
        inside = QHBoxLayout(switch)
        inside.setContentsMargins(3, 3, 3, 3)
        inside.setSpacing(2)
        for tool in tabs(switch, (self._actions[name] for name in SWITCH)):
            self._views.add(tool)
            inside.addWidget(tool)
        return switch

    def _language_switch(self) -> QWidget:
        switch = QFrame()
        switch.setObjectName("languages")
        inside = QHBoxLayout(switch)
        inside.setContentsMargins(4, 0, 4, 0)
        inside.setSpacing(0)
        for language, name in LANGUAGES.items():
            tool = QToolButton()
            tool.setCheckable(True)
            tool.setText(SHORT[language])
            set_tool_tip(tool, name)
            tool.setAccessibleName(name)
            tool.setProperty("language", language)
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.languages.addButton(tool)
            inside.addWidget(tool)
        self.languages.buttonClicked.connect(self._choose_language)
        return switch

    def _choose_language(self, tool: QWidget) -> None:
        self.language_chosen.emit(tool.property("language"))

    def _menu_button(self, menu: QMenu) -> QToolButton:
        tool = QToolButton()
        tool.setMenu(menu)
        tool.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return tool

    def _fill_exports(self) -> None:
        """Ours are commands; those of other packages are looked for when a menu is opened."""
        from briefing import plugins

        self.export_menu.clear()
        for format in plugins.exports().values():
            id = f"export_{format.name}"
            if id in self._actions:
                self._actions[id].setIcon(icon(BY_ID[id].icon, look().ink))
                self.export_menu.addAction(self._actions[id])
            elif not format.edited:
                action = self.export_menu.addAction(f"{format.label} ({format.suffix})…")
                action.triggered.connect(
                    lambda _=False, format=format: self.export_chosen.emit(format)
                )

    def _fill_themes(self) -> None:
        from briefing import plugins

        self.theme_menu.clear()
        language = "zh" if self._language.startswith("zh") else "en"
        themes = {name: plugins.theme(name) for name in plugins.theme_names()}
        names = {name: theme.labels.get(language, name) for name, theme in themes.items()}
        briefing = self._session.briefing
        current = briefing.layout.theme.name if briefing else ""
        swatches = {
            name: swatch(theme, look().focus if name == current else "")
            for name, theme in themes.items()
        }
        self._fill(names, current, self.theme_chosen.emit, swatches)
        self.theme_menu.addSeparator()
        ratios = {ratio: ratio for ratio in RATIOS}
        self._fill(ratios, briefing.ratio if briefing else "", self.ratio_chosen.emit, {})

    def _fill(
        self,
        entries: dict[str, str],
        current: str,
        choose: Callable[[str], object],
        swatches: dict[str, QIcon],
    ) -> None:
        group = QActionGroup(self.theme_menu)
        for name, text in entries.items():
            action = self.theme_menu.addAction(text)
            if name in swatches:
                action.setIcon(swatches[name])
            action.setCheckable(True)
            action.setChecked(name == current)
            action.triggered.connect(lambda _=False, name=name: choose(name))
            group.addAction(action)


def _set_compact(tool: QToolButton, compact: bool) -> None:
    if bool(tool.property("compact")) == compact:
        return
    style = Qt.ToolButtonStyle
    tool.setProperty("compact", compact)
    tool.setToolButtonStyle(style.ToolButtonIconOnly if compact else style.ToolButtonTextBesideIcon)
    tool.style().unpolish(tool)
    tool.style().polish(tool)
