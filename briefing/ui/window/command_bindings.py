"""What each command of the window calls, by its id: a table for each group, and each from the parts
that do it.

Reading and dialogs are reached through functions, so that they are made when they are first used.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.model.regex import lazy_regex
from briefing.plugins import EXPORTS
from briefing.ui.commands.table import VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from briefing.qt.storage.settings import Settings
    from briefing.ui.commands.table import Command, Scope
    from briefing.ui.current_view import CurrentView
    from briefing.ui.files.bring_back import BringBack
    from briefing.ui.files.export import Export
    from briefing.ui.files.opening import Opening
    from briefing.ui.files.saving import Saving
    from briefing.ui.search.panel import SearchField
    from briefing.ui.services import Services
    from briefing.ui.shared.message_bar import MessageBar
    from briefing.ui.show.launcher import ShowLauncher
    from briefing.ui.slides.slide_list import SlideList
    from briefing.ui.window.slides_view import SlidesView
    from briefing.ui.window.view_stack import ViewStack

    Handlers = Mapping[str, Callable[..., object]]

ALWAYS = {
    *("open", "paste", "settings", "reduce_motion", "quit", "full_screen"),
    *("help", "keys", "about"),
}
"""What can be done with no briefing open."""
FUNCTION_KEY = lazy_regex(r"F\d+$")
"""No field needs one."""
OF_THE_SLIDE_ALONE = {"take_off", "put_on"}
"""In the slide list, their keys mean slides."""


def needs_a_briefing(id: str) -> bool:
    """Whether the command can do nothing while no file is open."""
    return id not in ALWAYS


def works_on_the_slide(command: Command) -> bool:
    """Its keys are plain ones (arrows, Home, Space), which fields and lists need themselves."""
    if "window" in command.where or "reading" in command.where or not command.keys:
        return False
    return "+" not in command.keys[0] and not FUNCTION_KEY.match(command.keys[0])


def file_handlers(
    services: Services, opening: Opening, saving: Saving, export: Export, bring_back: BringBack
) -> Handlers:
    """What each command on files does, by its id."""
    return {
        "open": opening.ask,
        "paste": opening.paste,
        "reload": services.session.reload,
        "close": opening.close,
        "save": saving.save,
        "save_as": saving.ask,
        "versions": saving.show_versions,
        **{
            f"export_{name}": partial(export.ask, format)
            for name, format in EXPORTS.items()
            if not format.edited
        },
        "bring_back": bring_back.ask,
        "quit": services.parent.close,
    }


def edit_handlers(services: Services, slides: SlidesView) -> Handlers:
    """What each command that changes something does, by its id."""
    return {
        "undo": services.session.history.undo,
        "redo": services.session.history.redo,
        "edit_text": slides.writing.edit_marked,
        "mark_next": slides.canvas.mark_next,
        "mark_previous": lambda: slides.canvas.mark_next(-1),
        "line_menu": slides.open_line_menu,
        "take_off": partial(_said, slides.take_off, services.messages),
        "put_on": slides.put_on,
        "turn_heading": partial(_said, slides.turn_heading, services.messages),
        "find_text": slides.stage.bar.open,
        "replace": partial(slides.stage.bar.open, replacing=True),
        "find_next": partial(slides.stage.step, 1),
        "find_previous": partial(slides.stage.step, -1),
        "correct_person": slides.correct_person,
        "choose_kind": slides.choose_kind,
    }


def view_handlers(services: Services, views: ViewStack) -> Handlers:
    """What each command on views does, by its id."""
    slides, overview = views.slides, views.overview
    view, settings = services.view, services.settings

    def zoom(slide: Callable[[], object], grid: Callable[[], object]) -> Callable[[], object]:
        return lambda: (grid if view.name == "overview" else slide)()

    return {
        **{f"view_{name}": partial(_show_view, view, name) for name in VIEWS},
        "toggle_rail": partial(_show_pane, settings, "show_rail", slides.rail),
        "toggle_notes": partial(_show_pane, settings, "show_notes", slides.notes),
        "toggle_inspector": partial(_show_pane, settings, "show_inspector", slides.inspector),
        "toggle_source": slides.beside.show,
        "zoom_in": zoom(slides.canvas.zoom_in, overview.larger),
        "zoom_out": zoom(slides.canvas.zoom_out, overview.smaller),
        "zoom_fit": zoom(lambda: slides.canvas.zoom(None), overview.usual),
        "full_screen": partial(_fill_screen, services.parent),
    }


def go_handlers(
    services: Services, slide_list: SlideList, slides: SlidesView, search: SearchField
) -> Handlers:
    """What each command that goes somewhere does, by its id."""
    session = services.session
    return {
        "search": search.take_focus,
        "go_to": partial(_ask_for_page, services),
        "next": session.navigator.next,
        "previous": session.navigator.previous,
        "first": session.navigator.first,
        "last": session.navigator.last,
        "next_section": lambda: slide_list.step_section(1),
        "previous_section": lambda: slide_list.step_section(-1),
        "fold_section": lambda: slides.fold_section(slide_list),
        "fold_all": slide_list.fold_all,
    }


def reading_handlers(views: ViewStack) -> Handlers:
    """What each command of the reading view does, by its id."""
    return {
        "reading.find": lambda: views.reading().find_controller.open(),
        "reading.find_next": lambda: views.reading().find_controller.next(),
        "reading.find_previous": lambda: views.reading().find_controller.previous(),
        "reading.larger": lambda: views.reading().preferences.larger(),
        "reading.smaller": lambda: views.reading().preferences.smaller(),
        "reading.normal": lambda: views.reading().preferences.normal_size(),
        "reading.dark": partial(_read_dark, views),
    }


def show_handlers(services: Services, shows: ShowLauncher) -> Handlers:
    """What each command that begins a show does, by its id."""
    return {
        "present_first": shows.present,
        "present_current": shows.present_current,
        "present_screens": partial(shows.present, ask=True),
        "rehearse": shows.rehearse,
        "times": shows.show_times,
        "reduce_motion": partial(setattr, services.settings, "reduce_motion"),
    }


def help_handlers(services: Services) -> Handlers:
    """What each command of the help menu does, by its id."""
    return {
        "help": partial(_show_keys, services),
        "keys": partial(_change_keys, services),
        "about": partial(_show_about, services),
    }


def _said(act: Callable[[], str], messages: MessageBar) -> None:
    """Do something to the marked line, or say why it stays as it is."""
    messages.hide()
    if why := act():
        messages.note(lambda: QCoreApplication.translate("Staying", why))


def _show_view(view: CurrentView, name: Scope, _checked: bool) -> None:
    view.show(name)


def _show_pane(settings: Settings, name: str, pane: QWidget, shown: bool) -> None:
    setattr(settings, name, shown)
    pane.setVisible(shown)


def _fill_screen(window: QWidget, on: bool) -> None:
    (window.showFullScreen if on else window.showNormal)()


def _read_dark(views: ViewStack, dark: bool) -> None:
    views.reading().preferences.set_dark(dark)


def _ask_for_page(services: Services) -> None:
    from briefing.ui.search.go_to import GoTo

    dialog = GoTo(services.session, services.pinyin, services.parent)
    dialog.accepted.connect(
        lambda: dialog.place and services.session.navigator.go_to_slide(*dialog.place)
    )
    dialog.open()


def _show_keys(services: Services) -> None:
    from briefing.ui.commands.help import KeySheet

    KeySheet(services.parent, services.keymap).open()


def _change_keys(services: Services) -> None:
    from briefing.ui.commands.keys_dialog import KeysDialog

    KeysDialog(services.keymap, services.parent).open()


def _show_about(services: Services) -> None:
    from briefing.ui.commands.help import About

    About(services.parent).open()
