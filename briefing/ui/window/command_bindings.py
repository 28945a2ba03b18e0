"""Which method of the main window each command calls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.plugins import EXPORTS
from briefing.ui.commands.table import VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from briefing.ui.commands.table import Command, Scope
    from briefing.ui.window.main_window import MainWindow

ALWAYS = {"open", "paste", "reduce_motion", "quit", "full_screen", "help", "keys", "about"}
"""What can be done with no briefing open."""


def needs_a_briefing(id: str) -> bool:
    return id not in ALWAYS


def works_on_the_slide(command: Command) -> bool:
    """Its keys are plain ones (arrows, Home, Space), which fields and lists need themselves."""
    if "window" in command.where or "reading" in command.where or not command.keys:
        return False
    return "+" not in command.keys[0]


def methods_of(window: MainWindow) -> Mapping[str, Callable[..., object]]:
    """By command id. Reading and dialogs are reached through functions, so that they are made when
    they are first used.
    """
    session, page, overview = window.session, window.slides_page, window.overview

    def on_stage(slide: Callable[[], object], grid: Callable[[], object]) -> Callable[[], object]:
        return lambda: (grid if window.view == "overview" else slide)()

    return {
        "open": window.files.ask,
        "paste": window.files.paste,
        "reload": session.reload,
        "close": window.files.close,
        "save": window.saving.save,
        "save_as": window.saving.ask,
        **{
            f"export_{name}": partial(window.export.ask, format)
            for name, format in EXPORTS.items()
            if not format.edited
        },
        "quit": window.close,
        "undo": session.undo_stack.undo,
        "redo": session.undo_stack.redo,
        "mark_next": page.canvas.mark_next,
        "mark_previous": lambda: page.canvas.mark_next(-1),
        "line_menu": page.open_line_menu,
        "take_off": partial(_take_off, window),
        "put_on": page.put_on,
        "turn_heading": page.turn_heading,
        "correct_person": page.correct_person,
        "choose_kind": page.choose_kind,
        **{f"view_{view}": partial(_show_view, window, view) for view in VIEWS},
        "toggle_rail": partial(_show_pane, window, "show_rail", page.rail),
        "toggle_notes": partial(_show_pane, window, "show_notes", page.notes),
        "toggle_inspector": partial(_show_pane, window, "show_inspector", page.inspector),
        "zoom_in": on_stage(page.canvas.zoom_in, overview.larger),
        "zoom_out": on_stage(page.canvas.zoom_out, overview.smaller),
        "zoom_fit": on_stage(lambda: page.canvas.zoom(None), overview.usual),
        "full_screen": partial(_fill_screen, window),
        "search": lambda: window.top_bar.search.take_focus(),
        "go_to": partial(_ask_for_page, window),
        "next": session.next,
        "previous": session.previous,
        "first": session.first,
        "last": session.last,
        "next_section": lambda: window.slides.step_section(1),
        "previous_section": lambda: window.slides.step_section(-1),
        "fold_section": lambda: page.fold_section(window.slides),
        "fold_all": window.slides.fold_all,
        "reading.find": lambda: window.views.reading().find_controller.open(),
        "reading.find_next": lambda: window.views.reading().find_controller.next(),
        "reading.find_previous": lambda: window.views.reading().find_controller.previous(),
        "reading.larger": lambda: window.views.reading().preferences.larger(),
        "reading.smaller": lambda: window.views.reading().preferences.smaller(),
        "reading.normal": lambda: window.views.reading().preferences.normal_size(),
        "reading.dark": partial(_read_dark, window),
        "present_first": window.present,
        "present_current": window.present_current,
        "present_screens": partial(window.present, ask=True),
        "rehearse": window.rehearse,
        "times": partial(_show_times, window),
        "reduce_motion": partial(setattr, window.settings, "reduce_motion"),
        "help": partial(_show_keys, window),
        "keys": partial(_change_keys, window),
        "about": partial(_show_about, window),
    }


def _take_off(window: MainWindow) -> None:
    """Take the marked line off the slide, or say why it stays."""
    window.message.hide()
    if why := window.slides_page.take_off():
        window.message.note(lambda: QCoreApplication.translate("Staying", why))


def _show_view(window: MainWindow, view: Scope, _checked: bool) -> None:
    window.set_view(view)


def _show_pane(window: MainWindow, setting: str, pane: QWidget, shown: bool) -> None:
    setattr(window.settings, setting, shown)
    pane.setVisible(shown)


def _fill_screen(window: MainWindow, on: bool) -> None:
    (window.showFullScreen if on else window.showNormal)()


def _read_dark(window: MainWindow, dark: bool) -> None:
    window.views.reading().preferences.set_dark(dark)


def _ask_for_page(window: MainWindow) -> None:
    from briefing.ui.search.go_to import GoTo

    dialog = GoTo(window.session, window.pinyin, window)
    dialog.accepted.connect(lambda: dialog.place and window.session.go_to_slide(*dialog.place))
    dialog.open()


def _show_times(window: MainWindow) -> None:
    from briefing.ui.show.after_show import show_times

    show_times(window)


def _show_keys(window: MainWindow) -> None:
    from briefing.ui.commands.help import KeySheet

    KeySheet(window, window.keymap).open()


def _change_keys(window: MainWindow) -> None:
    from briefing.ui.commands.keys_dialog import KeysDialog

    KeysDialog(window.keymap, window).open()


def _show_about(window: MainWindow) -> None:
    from briefing.ui.commands.help import About

    About(window).open()
