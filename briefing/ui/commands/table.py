"""Every command of the app, declared once: menus, tool bar, keys, the key sheet and the README's
table are read from here.

`briefing.ui.commands.actions.bind` gives a window's methods to the commands of a scope, and
refuses to start where one is unknown or missing. What a command does to a running show stands here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from briefing.model.message import T
from briefing.model.record import record
from briefing.model.talk import drawing
from briefing.model.talk.show import Show
from briefing.model.talk.zoom import STEP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.model.talk.show import Event

Scope = Literal["window", "slides", "overview", "reading", "show", "console"]
"""Where a command applies: in the whole main window, in one of its three views, or in both windows
of a show, done by the show itself or by the speaker's console.
"""
SCOPES: tuple[Scope, ...] = get_args(Scope)
VIEWS: tuple[Scope, ...] = ("slides", "overview", "reading")

Group = Literal["File", "Edit", "View", "Go", "Slideshow", "Reading", "Help"]
GROUPS: Mapping[Group, str] = {
    "File": T("Commands", "File"),
    "Edit": T("Commands", "Edit"),
    "View": T("Commands", "View"),
    "Go": T("Commands", "Go"),
    "Reading": T("Commands", "Reading"),
    "Slideshow": T("Commands", "Slideshow"),
    "Help": T("Commands", "Help"),
}
"""In the order of menus and key sheet."""


@record
class Command:
    """One thing that a person can do: its names, its keys, and where it can be reached."""

    id: str
    text: str
    """English; translated in the context `Commands`."""
    where: tuple[Scope, ...]
    group: Group
    keys: tuple[str, ...] = ()
    """In Qt's portable spelling. The first is shown in menus."""
    gestures: tuple[str, ...] = ()
    """Other ways to it that are no single key, English and translatable: for the key sheet."""
    icon: str = ""
    """Name of a file in `assets/icons`, without its suffix."""
    checkable: bool = False
    hint: str = ""
    """One or two words, translated as `text` is, for those that the console's bar of keys shows."""
    event: Event | None = None
    """What happens to a running show; None where a window has a method for the command."""

    @property
    def title(self) -> str:
        """The text in the language of the user interface."""
        return translated(self.text)


def translated(text: str) -> str:
    """A text of this module in the language of the user interface."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("Commands", text)


WINDOW: tuple[Scope, ...] = ("window",)
SLIDES: tuple[Scope, ...] = ("slides",)
PAGES: tuple[Scope, ...] = ("slides", "overview")
READING: tuple[Scope, ...] = ("reading",)
SHOW: tuple[Scope, ...] = ("show",)
CONSOLE: tuple[Scope, ...] = ("console",)

# fmt: off
COMMANDS: tuple[Command, ...] = (
    # the file
    Command("open", T("Commands", "Open…"), WINDOW, "File", ("Ctrl+O",), icon="open"),
    Command("paste", T("Commands", "Paste as briefing"), WINDOW, "File", ("Ctrl+Shift+V",)),
    Command("reload", T("Commands", "Reload from disk"), WINDOW, "File", ("Ctrl+R",)),
    Command("close", T("Commands", "Close"), WINDOW, "File", ("Ctrl+W",)),
    Command("save", T("Commands", "Save"), WINDOW, "File", ("Ctrl+S",)),
    Command("save_as", T("Commands", "Save as briefing…"), WINDOW, "File", ("Ctrl+Shift+S",)),
    Command("versions", T("Commands", "Versions of the last week…"), WINDOW, "File"),
    Command("export_pptx", T("Commands", "PowerPoint (.pptx)…"), WINDOW, "File", ("Ctrl+E",),
            icon="pptx"),
    Command("export_pdf", T("Commands", "PDF…"), WINDOW, "File", ("Ctrl+Shift+E",), icon="pdf"),
    Command("export_png", T("Commands", "Pictures (.png)…"), WINDOW, "File", icon="png"),
    Command("bring_back", T("Commands", "Bring back edits…"), WINDOW, "File"),
    Command("settings", T("Commands", "Settings…"), WINDOW, "File", ("Ctrl+,",)),
    Command("quit", T("Commands", "Quit"), WINDOW, "File", ("Ctrl+Q",)),
    # what is corrected in it
    Command("undo", T("Commands", "Undo"), WINDOW, "Edit", ("Ctrl+Z",)),
    Command("redo", T("Commands", "Redo"), WINDOW, "Edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("edit_text", T("Commands", "Edit the text"), SLIDES, "Edit", ("Return", "Enter"),
            gestures=(T("Commands", "double click"),)),
    Command("mark_next", T("Commands", "Mark the next line"), SLIDES, "Edit", ("Alt+Down",)),
    Command("mark_previous", T("Commands", "Mark the line before"), SLIDES, "Edit", ("Alt+Up",)),
    Command("line_menu", T("Commands", "What the line is…"), SLIDES, "Edit", ("Shift+F10",),
            gestures=(T("Commands", "right click"),)),
    Command("take_off", T("Commands", "Take the line off the slide"), SLIDES, "Edit",
            ("Delete",)),
    Command("put_on", T("Commands", "Put the line on the slide"), SLIDES, "Edit", ("Insert",)),
    Command("turn_heading", T("Commands", "Make the line a heading, or not"), SLIDES, "Edit",
            ("Alt+H",)),
    Command("correct_person", T("Commands", "Correct the person"), SLIDES, "Edit", ("F2",)),
    Command("choose_kind", T("Commands", "Choose the kind of slide"), SLIDES, "Edit",
            ("Ctrl+K",)),
    Command("find_text", T("Commands", "Find in slides and notes…"), SLIDES, "Edit",
            ("Ctrl+Shift+F",)),
    Command("replace", T("Commands", "Find and replace…"), SLIDES, "Edit", ("Ctrl+H",)),
    Command("find_next", T("Commands", "Next hit"), SLIDES, "Edit", ("F3",)),
    Command("find_previous", T("Commands", "Previous hit"), SLIDES, "Edit", ("Shift+F3",)),
    # pictures
    Command("insert_picture", T("Commands", "Insert a picture…"), SLIDES, "Edit",
            ("Ctrl+Shift+P",), gestures=(T("Commands", "drop a file"),)),
    Command("replace_picture", T("Commands", "Replace the picture…"), SLIDES, "Edit"),
    Command("describe_picture", T("Commands", "Describe the picture…"), SLIDES, "Edit"),
    Command("focus_picture", T("Commands", "What stays when it is cut…"), SLIDES, "Edit"),
    # whole slides
    Command("new_slide", T("Commands", "New slide…"), PAGES, "Edit", ("Ctrl+M",)),
    Command("cut_slides", T("Commands", "Cut slides"), PAGES, "Edit", ("Ctrl+X",)),
    Command("copy_slides", T("Commands", "Copy slides"), PAGES, "Edit", ("Ctrl+C",)),
    Command("paste_slides", T("Commands", "Paste slides or a picture"), PAGES, "Edit",
            ("Ctrl+V",)),
    Command("duplicate_slides", T("Commands", "Duplicate"), PAGES, "Edit", ("Ctrl+D",)),
    Command("delete_slides", T("Commands", "Delete slides"), PAGES, "Edit", ("Ctrl+Shift+Del",),
            gestures=(T("Commands", "Delete in the slide list"),)),
    Command("hide_slides", T("Commands", "Hide, or show again"), PAGES, "Edit",
            ("Ctrl+Shift+H",)),
    Command("back_up", T("Commands", "Keep for questions, or put back"), PAGES, "Edit",
            ("Ctrl+Shift+B",)),
    Command("split_slide", T("Commands", "Split at the marked line"), SLIDES, "Edit",
            ("Ctrl+Shift+Return",)),
    Command("join_slides", T("Commands", "Join with the next slide"), PAGES, "Edit",
            ("Ctrl+J",)),
    Command("move_up", T("Commands", "Move before the slide above"), PAGES, "Edit", ("Ctrl+Up",),
            gestures=(T("Commands", "drag to move"),)),
    Command("move_down", T("Commands", "Move behind the slide below"), PAGES, "Edit",
            ("Ctrl+Down",)),
    # how it is seen
    Command("view_slides", T("Commands", "Slides"), WINDOW, "View", ("Ctrl+1",), icon="slides",
            checkable=True),
    Command("view_overview", T("Commands", "Overview"), WINDOW, "View", ("Ctrl+2",),
            icon="overview", checkable=True),
    Command("view_reading", T("Commands", "Reading"), WINDOW, "View", ("Ctrl+3",), icon="reading",
            checkable=True),
    Command("toggle_rail", T("Commands", "Slide list"), WINDOW, "View", ("F8",), checkable=True),
    Command("toggle_notes", T("Commands", "Speaker notes"), WINDOW, "View", ("F9",),
            checkable=True),
    Command("toggle_inspector", T("Commands", "Source and properties"), WINDOW, "View", ("F10",),
            checkable=True),
    Command("toggle_source", T("Commands", "Markdown beside the slide"), SLIDES, "View", ("F4",),
            checkable=True),
    Command("zoom_in", T("Commands", "Larger"), PAGES, "View", ("Ctrl++", "Ctrl+="),
            gestures=(T("Commands", "Ctrl+wheel"),)),
    Command("zoom_out", T("Commands", "Smaller"), PAGES, "View", ("Ctrl+-",)),
    Command("zoom_fit", T("Commands", "Fit to window"), PAGES, "View", ("Ctrl+0",)),
    Command("full_screen", T("Commands", "Full screen"), WINDOW, "View", ("F11",), checkable=True),
    # where one is
    Command("search", T("Commands", "Search slides and text"), PAGES, "Go", ("Ctrl+F",),
            icon="search"),
    Command("go_to", T("Commands", "Go to…"), WINDOW, "Go", ("Ctrl+G",)),
    Command("next", T("Commands", "Next page"), SLIDES, "Go", ("PgDown", "Down", "Right", "Space")),
    Command("previous", T("Commands", "Previous page"), SLIDES, "Go",
            ("PgUp", "Up", "Left", "Shift+Space")),
    Command("first", T("Commands", "First page"), SLIDES, "Go", ("Home",)),
    Command("last", T("Commands", "Last page"), SLIDES, "Go", ("End",)),
    Command("next_section", T("Commands", "Next section"), SLIDES, "Go", ("Ctrl+PgDown",)),
    Command("previous_section", T("Commands", "Previous section"), SLIDES, "Go", ("Ctrl+PgUp",)),
    Command("fold_section", T("Commands", "Fold or unfold the section"), SLIDES, "Go", ("Ctrl+.",)),
    Command("fold_all", T("Commands", "Fold or unfold all sections"), SLIDES, "Go",
            ("Ctrl+Shift+.", "Ctrl+>")),
    # reading
    Command("reading.find", T("Commands", "Find in the text"), READING, "Reading", ("Ctrl+F", "/"),
            icon="search"),
    Command("reading.find_next", T("Commands", "Next hit"), READING, "Reading", ("F3",),
            icon="down"),
    Command("reading.find_previous", T("Commands", "Previous hit"), READING, "Reading",
            ("Shift+F3",), icon="up"),
    Command("reading.larger", T("Commands", "Larger text"), READING, "Reading",
            ("Ctrl++", "Ctrl+="), gestures=(T("Commands", "Ctrl+wheel"),), icon="text-larger"),
    Command("reading.smaller", T("Commands", "Smaller text"), READING, "Reading", ("Ctrl+-",),
            icon="text-smaller"),
    Command("reading.normal", T("Commands", "Normal text size"), READING, "Reading", ("Ctrl+0",)),
    Command("reading.dark", T("Commands", "Dark paper"), READING, "Reading", ("Ctrl+D",),
            icon="moon", checkable=True),
    # the show
    Command("present_first", T("Commands", "Present from the first slide"), WINDOW, "Slideshow",
            ("F5",), icon="play"),
    Command("present_current", T("Commands", "Present from this slide"), WINDOW, "Slideshow",
            ("Shift+F5",)),
    Command("present_screens", T("Commands", "Choose screens and present…"), WINDOW, "Slideshow",
            ("Alt+F5",)),
    Command("rehearse", T("Commands", "Rehearse"), WINDOW, "Slideshow", ("Ctrl+F5",)),
    Command("times", T("Commands", "Talks and rehearsals…"), WINDOW, "Slideshow", ("Ctrl+T",)),
    Command("reduce_motion", T("Commands", "Reduce motion"), WINDOW, "Slideshow", checkable=True),
    Command("show.next", T("Commands", "Next step"), SHOW, "Slideshow",
            ("Right", "Down", "Space", "PgDown", "Return", "Enter", "N"),
            hint=T("Commands", "Next"),
            gestures=(T("Commands", "click"), T("Commands", "wheel down")), event=Show.next),
    Command("show.previous", T("Commands", "Previous step"), SHOW, "Slideshow",
            ("Left", "Up", "Backspace", "PgUp", "P"), hint=T("Commands", "Back"),
            gestures=(T("Commands", "wheel up"),), event=Show.previous),
    Command("show.first", T("Commands", "First slide"), SHOW, "Slideshow", ("Home",),
            event=Show.first),
    Command("show.last", T("Commands", "Last slide"), SHOW, "Slideshow", ("End",),
            event=Show.last),
    Command("show.go_to", T("Commands", "Go to a page"), SHOW, "Slideshow",
            gestures=(T("Commands", "digits, then Enter"),), event=Show.enter),
    Command("show.skip_next", T("Commands", "Next page without its steps"), SHOW, "Slideshow",
            ("Alt+PgDown",), event=Show.skip_next),
    Command("show.skip_previous", T("Commands", "Previous page without its steps"), SHOW,
            "Slideshow", ("Alt+PgUp",), event=Show.skip_previous),
    Command("show.last_viewed", T("Commands", "Last page viewed"), SHOW, "Slideshow",
            ("Ctrl+Backspace",), event=Show.last_viewed),
    Command("show.black", T("Commands", "Black screen"), SHOW, "Slideshow", ("B", "."),
            hint=T("Commands", "Black"), event=lambda show: show.blanked("black")),
    Command("show.white", T("Commands", "White screen"), SHOW, "Slideshow", ("W", ","),
            hint=T("Commands", "White"), event=lambda show: show.blanked("white")),
    Command("show.freeze", T("Commands", "Freeze what the audience sees"), SHOW, "Slideshow",
            ("F",), hint=T("Commands", "Freeze"), event=Show.freeze),
    Command("show.laser", T("Commands", "Laser pointer"), SHOW, "Slideshow", ("L", "Ctrl+L"),
            hint=T("Commands", "Laser"), event=lambda show: show.take("laser")),
    Command("show.spotlight", T("Commands", "Spotlight"), SHOW, "Slideshow", ("O",),
            hint=T("Commands", "Spotlight"), event=lambda show: show.take("spotlight")),
    Command("show.pen", T("Commands", "Pen"), SHOW, "Slideshow", ("D", "Ctrl+P"),
            hint=T("Commands", "Pen"), event=lambda show: show.take("pen")),
    Command("show.pen_color", T("Commands", "Pen in the next colour"), SHOW, "Slideshow", ("C",),
            event=Show.next_pen),
    Command("show.eraser", T("Commands", "Eraser"), SHOW, "Slideshow", ("Ctrl+E",),
            event=lambda show: show.take("eraser")),
    Command("show.clear_ink", T("Commands", "Clear the ink on this page"), SHOW, "Slideshow",
            ("E",), event=drawing.clear_ink),
    Command("show.undo_ink", T("Commands", "Undo the last stroke"), SHOW, "Slideshow",
            ("Ctrl+Z",), event=drawing.undo_ink),
    Command("show.zoom", T("Commands", "Look closer, or at the whole page"), SHOW, "Slideshow",
            ("Z",), hint=T("Commands", "Zoom"), event=Show.toggle_zoom),
    Command("show.zoom_in", T("Commands", "Closer"), SHOW, "Slideshow", ("Ctrl++", "Ctrl+="),
            gestures=(T("Commands", "Ctrl+wheel"), T("Commands", "drag to move")),
            event=lambda show: show.zoomed(STEP)),
    Command("show.zoom_out", T("Commands", "Further"), SHOW, "Slideshow", ("Ctrl+-",),
            event=lambda show: show.zoomed(1 / STEP)),
    Command("show.end", T("Commands", "End the show"), SHOW, "Slideshow", ("Esc", "-"),
            event=Show.escape),
    Command("show.help", T("Commands", "Keys"), SHOW, "Slideshow", ("F1", "?"),
            hint=T("Commands", "Keys")),
    # the speaker's console
    Command("console.slides", T("Commands", "Slide list and search"), CONSOLE, "Slideshow",
            ("G", "/"), hint=T("Commands", "Search")),
    Command("console.swap", T("Commands", "Swap screens"), CONSOLE, "Slideshow", ("S",)),
    Command("console.pause", T("Commands", "Pause the timer, or let it run"), CONSOLE,
            "Slideshow", ("T",)),
    Command("console.reset", T("Commands", "Timer to zero; again soon, back"), CONSOLE,
            "Slideshow", ("Ctrl+T",)),
    Command("console.minutes_left", T("Commands", "Minutes left: what to skip"), CONSOLE,
            "Slideshow", ("M",), hint=T("Commands", "Minutes left")),
    Command("console.time", T("Commands", "Length, bells and countdown"), CONSOLE, "Slideshow",
            ("Shift+T",)),
    Command("console.time_left", T("Commands", "Time left, for the audience too"), CONSOLE,
            "Slideshow", ("K",)),
    Command("console.larger", T("Commands", "Larger notes"), CONSOLE, "Slideshow", ("Ctrl+Up",),
            gestures=(T("Commands", "Ctrl+wheel"),)),
    Command("console.smaller", T("Commands", "Smaller notes"), CONSOLE, "Slideshow",
            ("Ctrl+Down",)),
    Command("console.notes_on", T("Commands", "Notes further on"), CONSOLE, "Slideshow",
            ("Shift+Down", "Shift+PgDown")),
    Command("console.notes_back", T("Commands", "Notes further back"), CONSOLE, "Slideshow",
            ("Shift+Up", "Shift+PgUp")),
    # help
    Command("help", T("Commands", "Keys"), WINDOW, "Help", ("F1", "?")),
    Command("keys", T("Commands", "Change keys…"), WINDOW, "Help"),
    Command("about", T("Commands", "About Briefing"), WINDOW, "Help"),
)
# fmt: on

BY_ID = {command.id: command for command in COMMANDS}


def commands_of(*scopes: Scope) -> tuple[Command, ...]:
    """The commands that apply in any of `scopes`, in the table's order."""
    return tuple(command for command in COMMANDS if set(command.where) & set(scopes))


ROOMS: tuple[tuple[Scope, ...], ...] = (*(("window", view) for view in VIEWS), ("show", "console"))
"""Places whose keys count together: a view and the window around it."""


def meet(one: Command, other: Command) -> bool:
    """Whether a key of one would be a key of the other too."""
    return any(set(one.where) & set(room) and set(other.where) & set(room) for room in ROOMS)


def conflicts() -> Iterator[tuple[str, Command, Command]]:
    """Keys that two commands want in one scope."""
    for room in ROOMS:
        taken: dict[str, Command] = {}
        for command in commands_of(*room):
            for key in command.keys:
                if key in taken:
                    yield key, taken[key], command
                taken[key] = command


def key_table() -> str:
    """Markdown: the README's table of commands and keys."""
    rows = ["| command | keys |", "|---|---|"]
    for group, title in GROUPS.items():
        rows.append(f"| **{title}** | |")
        for command in COMMANDS:
            ways = [f"`{key}`" for key in command.keys] + list(command.gestures)
            if command.group == group and ways:
                rows.append(f"| {command.text.removesuffix('…')} | {' · '.join(ways)} |")
    return "\n".join(rows) + "\n"
