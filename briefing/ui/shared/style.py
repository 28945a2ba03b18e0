"""How the window looks: the one place in the user interface that names a colour.

Light and dark each define everything, palette and sheet alike, so a dark desktop never shines
through a light window.
"""

from __future__ import annotations

from functools import partial
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from briefing.model.record import names_of, record

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@record
class InterfaceColors:
    """The colours of the window, light or dark."""

    ground: str
    """Behind the slide."""
    paper: str
    """Bars, panes, fields."""
    rail: str
    rule: str
    ink: str
    muted: str
    accent: str
    """The fill of what is chosen; `on_accent` stands on it."""
    on_accent: str
    pressed: str
    focus: str
    """The accent as a line or as text on paper and ground."""
    hover: str
    good: str
    warn: str
    notice: str
    """Ground of the message bar."""
    mark: str
    """Behind marked text."""
    on_mark: str
    arrow: str
    """Icon of a field that opens a list: a style sheet cannot recolour one."""


LIGHT = InterfaceColors(
    ground="#f3f2ef",
    paper="#ffffff",
    rail="#faf8f5",
    rule="#e4e0da",
    ink="#211e1b",
    muted="#6f6860",
    accent="#b3261e",
    on_accent="#ffffff",
    pressed="#8f1d17",
    focus="#b3261e",
    hover="#f1ede8",
    good="#1e7a44",
    warn="#9a5b00",
    notice="#fdf3e1",
    mark="#ffe9a8",
    on_mark="#211e1b",
    arrow="down-dark",
)
DARK = InterfaceColors(
    ground="#1b1a19",
    paper="#2a2827",
    rail="#232120",
    rule="#3d3a37",
    ink="#eeebe6",
    muted="#a8a19a",
    accent="#cf4237",
    on_accent="#ffffff",
    pressed="#9c2a22",
    focus="#f0877d",
    hover="#383533",
    good="#6fca92",
    warn="#eab160",
    notice="#3a3122",
    mark="#6b5716",
    on_mark="#fff6d8",
    arrow="down-light",
)
NIGHT = InterfaceColors(
    ground="#14171b",
    paper="#1c2026",
    rail="#1c2026",
    rule="#323842",
    ink="#f1f2f3",
    muted="#9ba2ab",
    accent="#b3261e",
    on_accent="#ffffff",
    pressed="#8f1d17",
    focus="#ff958c",
    hover="#2a3038",
    good="#6fca92",
    warn="#f0b65c",
    notice="#3a3122",
    mark="#6b5716",
    on_mark="#fff6d8",
    arrow="down-light",
)
"""The console's, by day too: it lies in a dark hall before the speaker's eyes."""


def look() -> InterfaceColors:
    """What the app wears now. A widget's own palette would not tell: style sheets change it."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < 128 else LIGHT


LOOKS = {"light": LIGHT, "dark": DARK}
_CHOSEN = "appearance"
"""A property of the application."""


def apply_style(app: QApplication) -> None:
    """Put the app into the desktop's light or dark look, and follow when that changes."""
    app.setStyle("Fusion")  # the same everywhere, and the one that obeys palettes
    app.styleHints().colorSchemeChanged.connect(partial(_follow, app))
    _follow(app)


def set_appearance(app: QApplication, appearance: str) -> None:
    """Wear `light` or `dark`, whatever the desktop does; empty follows it again."""
    if app.property(_CHOSEN) != appearance:
        app.setProperty(_CHOSEN, appearance)
        _follow(app)


def _follow(app: QApplication, _scheme: object = None) -> None:
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    wear(app, LOOKS.get(str(app.property(_CHOSEN)), DARK if dark else LIGHT))


def wear(app: QApplication, look: InterfaceColors) -> None:
    """Dress the whole application."""
    app.setPalette(palette(look))
    app.setStyleSheet(sheet(look))


def palette(look: InterfaceColors) -> QPalette:
    """The look's colours as Qt's palette."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, color in {
        roles.Window: look.ground,
        roles.WindowText: look.ink,
        roles.Base: look.paper,
        roles.AlternateBase: look.rail,
        roles.Text: look.ink,
        roles.PlaceholderText: look.muted,
        roles.Button: look.paper,
        roles.ButtonText: look.ink,
        roles.BrightText: look.on_accent,
        roles.Light: look.paper,
        roles.Midlight: look.hover,
        roles.Mid: look.rule,
        roles.Dark: look.muted,
        roles.Shadow: look.rule,
        roles.Highlight: look.accent,
        roles.HighlightedText: look.on_accent,
        roles.ToolTipBase: look.paper,
        roles.ToolTipText: look.ink,
        roles.Link: look.focus,
        roles.LinkVisited: look.focus,
        roles.Accent: look.accent,
    }.items():
        palette.setColor(role, QColor(color))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(disabled, role, QColor(look.muted))
    return palette


_SHEET = Template("""
QToolTip { background: $paper; color: $ink; border: 1px solid $rule; padding: 4px 6px; }

#topBar { background: $paper; border: 0; border-bottom: 1px solid $rule; }
#statusBar { background: $paper; border: 0; border-top: 1px solid $rule; }
#statusBar QLabel, #statusBar QToolButton { color: $muted; }
#statusBar QToolButton { padding: 1px 8px; min-height: 18px; }
#rail { background: $rail; border: 0; border-right: 1px solid $rule; }
#inspector, #inspector QScrollArea, #inspectorBody { background: $paper; border: 0; }
#inspector { border-left: 1px solid $rule; }
#findBar { background: $paper; border: 0; border-bottom: 1px solid $rule; }
#sourcePane { background: $paper; border: 0; border-left: 1px solid $rule; }
#overview, #stage, #startPage, #startBody { background: $ground; border: 0; }

QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px 4px 5px 9px;
  background: transparent; color: $ink; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:open { background: $rule; }
QToolButton:checked { background: $accent; color: $on_accent; }
QToolButton:focus { border-color: $focus; }
QToolButton:checked:focus { border-color: $ink; }
QToolButton:disabled { color: $muted; }
#variants QToolButton { padding: 4px; }
QToolButton::menu-indicator { image: none; width: 0; }
#switch { background: $hover; border-radius: 8px; }
#switch QToolButton { padding: 4px 7px 4px 13px; }
QToolButton[compact="true"], #switch QToolButton[compact="true"] { padding: 5px 7px; }
#switch QToolButton:hover:!checked { background: $rule; }
#languages QToolButton { padding: 5px 5px; color: $muted; }
#languages QToolButton:checked { background: transparent; color: $ink; font-weight: 600; }

QPushButton { border: 1px solid $rule; border-radius: 6px; padding: 6px 16px; background: $paper;
  color: $ink; min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $rule; }
QPushButton:checked { background: $rule; border-color: $muted; }
QPushButton:focus { border-color: $focus; }
QPushButton:disabled { color: $muted; background: $hover; }
QPushButton:default, QPushButton#present, QPushButton#primary { background: $accent;
  border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton:default:hover, QPushButton#present:hover, QPushButton#primary:hover {
  background: $pressed; border-color: $pressed; }
QPushButton:default:focus, QPushButton#present:focus, QPushButton#primary:focus {
  border: 1px solid $ink; }
QPushButton#present:disabled { background: $rule; border-color: $rule; color: $muted; }

QLineEdit, QComboBox { border: 1px solid $rule; border-radius: 6px; padding: 5px 9px;
  background: $paper; color: $ink; min-height: 18px; }
QLineEdit:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QComboBox:focus { border-color: $focus; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/$arrow.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView, QListView#results { background: $paper; color: $ink;
  border: 1px solid $rule; outline: 0; }
QComboBox QAbstractItemView { padding: 4px; selection-background-color: $hover;
  selection-color: $ink; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border: 0; }
QComboBox QAbstractItemView::item:selected { background: $hover; color: $ink; }

QMenu { background: $paper; color: $ink; border: 1px solid $rule; padding: 5px 0; }
QMenu::item { padding: 6px 28px 6px 14px; }
QMenu::item:selected { background: $hover; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $rule; margin: 5px 0; }
QMenu::icon { padding-left: 10px; }

QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $rule; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $rule; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLabel[role="muted"] { color: $muted; }
QLabel[role="head"] { font-weight: 600; color: $ink; }
QLabel[role="title"] { font-size: 22px; font-weight: 600; }
QLabel[role="big"] { font-size: 30px; font-weight: 600; }
QLabel[role="good"] { color: $good; }
QLabel[role="warn"] { color: $warn; }
QFrame[role="rule"] { background: $rule; border: 0; max-height: 1px; min-height: 1px; }
QFrame#notes, QFrame#card, QFrame#searchPanel, QFrame#dropZone { background: $paper;
  border: 1px solid $rule; border-radius: 8px; }
QFrame#dropZone { border-style: dashed; }
QFrame#dropFrame { border: 4px solid $focus; background: transparent; }
QFrame#message { background: $notice; border: 0; border-bottom: 1px solid $rule; }
QFrame#message QToolButton { color: $ink; }
QFrame#card QPushButton { border: 1px solid transparent; padding: 0; background: transparent;
  min-height: 54px; }
QFrame#card QPushButton:hover { background: $hover; }
QFrame#card QPushButton:focus { border-color: $focus; }
QPushButton#line { border: 1px solid transparent; padding: 0 4px; color: $focus; min-height: 0;
  background: transparent; }
QPushButton#line:hover { background: $hover; }
QPushButton#line:focus { border-color: $focus; }
QPlainTextEdit, QTextEdit, QListWidget, QTableWidget { background: transparent; border: 0;
  color: $ink; selection-background-color: $mark; selection-color: $on_mark; outline: 0; }
QPlainTextEdit:focus { border: 0; }
QPlainTextEdit#field { border: 1px solid $rule; border-radius: 6px; padding: 2px 5px;
  background: $paper; }
QPlainTextEdit#field:hover { border-color: $muted; }
QPlainTextEdit#field:focus { border: 1px solid $focus; }
QToolButton#quiet { padding: 1px 8px; color: $muted; border-color: $rule; }
QToolButton#quiet:checked { background: $hover; color: $ink; border-color: $muted; }
QListWidget { background: $paper; }
QListWidget::item { padding: 6px 8px; border-radius: 6px; }
QListWidget::item:selected { background: $hover; color: $ink; }
QTreeWidget { background: $paper; border: 1px solid $rule; border-radius: 8px; outline: 0;
  color: $ink; padding: 4px; }
QTreeWidget::item { padding: 5px 4px; border: 0; }
QTreeWidget::item:selected { background: $hover; color: $ink; }
QHeaderView { background: $paper; }
QHeaderView::section { background: $paper; color: $muted; border: 0; padding: 4px 6px; }
QToolButton#key { background: $hover; padding: 5px 10px; }
QToolButton#key:hover { background: $rule; }
QProgressBar { border: 0; border-radius: 3px; background: $rule; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")


def sheet(look: InterfaceColors) -> str:
    """The style sheet of everything in that look."""
    return _SHEET.substitute({name: getattr(look, name) for name in names_of(look)})
