"""What is done with the pictures of a slide: from the menu of the right button, by commands, and by
dropping a file on the slide.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from briefing.model.problem import BriefingError
from briefing.model.scene import Picture
from briefing.qt.pictures.beside import SUFFIXES
from briefing.qt.storage.kept_pictures import target_for
from briefing.ui.session.picture_editor import PictureEditor
from briefing.ui.shared.problem_texts import said
from briefing.ui.slides.description_dialog import DescriptionDialog
from briefing.ui.slides.focus_picker import FocusPicker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from briefing.edit.pictures import Side
    from briefing.ui.services import Services
    from briefing.ui.window.slide_commands import SlideCommands
    from briefing.ui.window.slides_view import SlidesView


class PictureCommands(QObject):
    """Of one window."""

    actions_by_id: Mapping[str, QAction]
    """Given by the window as soon as it has them."""

    def __init__(self, services: Services, slides: SlidesView, whole: SlideCommands) -> None:
        super().__init__(services.parent)
        self._services = services
        self._session = services.session
        self._slides = slides
        self._whole = whole
        self._editor = PictureEditor(services.session, services.editor)
        slides.menu_opening.connect(self._add_commands)
        slides.canvas.pictures_dropped.connect(self._insert)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What each command on pictures does, by its id."""
        return {
            "insert_picture": self.insert,
            "replace_picture": self.replace,
            "describe_picture": self.describe,
            "focus_picture": self.pick_focus,
        }

    def insert(self) -> None:
        """Choose a picture, which stands on the slide then."""
        self._insert(self._ask(self.tr("Insert a picture")))

    def replace(self) -> None:
        """Choose another file for the picture."""
        number = self._number
        if number is None:
            self._note_none()
            return
        for path in self._ask(self.tr("Replace the picture"))[:1]:
            if (target := self._target(path)) is not None:
                self._tell(self._editor.replace(number, target))

    def describe(self) -> None:
        """Say what the picture shows."""
        number = self._number
        if number is None:
            self._note_none()
            return
        dialog = DescriptionDialog(self._editor.pictures[number].alt, self._services.parent)
        dialog.chosen.connect(partial(self._describe, number))
        dialog.open()

    def pick_focus(self) -> None:
        """Point at what stays of the picture where it is cut."""
        number, shown = self._number, self._shown
        if number is None or shown is None:
            self._note_none()
            return
        canvas = self._slides.canvas
        focus = self._editor.pictures[number].focus or (0.5, 0.5)
        corner = canvas.page_rect().topLeft()
        picker = FocusPicker(shown, focus, canvas.scale, corner, canvas.viewport())
        picker.chosen.connect(partial(self._focus, number))
        picker.destroyed.connect(canvas.setFocus)

    # inside

    @property
    def _shown(self) -> Picture | None:
        """The picture that was pointed at, or else the first on the page."""
        page, pointed = self._session.navigator.page, self._slides.canvas.pointed
        if page is None:
            return None
        there = [one for one in page.scene.items if isinstance(one, Picture) and one.line]
        return pointed if pointed in there else next(iter(there), None)

    @property
    def _number(self) -> int | None:
        """Which of the slide's pictures that is."""
        shown, pictures = self._shown, self._editor.pictures
        if shown is None:
            return None
        alike = [n for n, one in enumerate(pictures) if one.line == shown.line]
        said = [n for n in alike if pictures[n].alt == shown.alt]
        return next(iter(said or alike), None)

    def _add_commands(self, menu: QMenu) -> None:
        """Of the picture that was pointed at; where none was, of the only one."""
        pointed = self._slides.canvas.pointed
        if self._number is None or (pointed is None and len(self._editor.pictures) != 1):
            menu.addAction(self.actions_by_id["insert_picture"])
            return
        inner = menu.addMenu(self.tr("Picture"))
        for id in ("replace_picture", "describe_picture", "focus_picture"):
            inner.addAction(self.actions_by_id[id])
        inner.addSeparator()
        sides: tuple[tuple[Side, str], ...] = (
            ("left", self.tr("Left of the text")),
            ("right", self.tr("Right of the text")),
            ("full", self.tr("Over the whole page")),
            ("", self.tr("Where it is written")),
        )
        for side, text in sides:
            inner.addAction(text).triggered.connect(partial(self._place, side))
        inner.addSeparator()
        inner.addAction(self.actions_by_id["insert_picture"])

    def _describe(self, number: int, text: str) -> None:
        self._tell(self._editor.describe(number, text))

    def _focus(self, number: int, across: float, down: float) -> None:
        self._tell(self._editor.focus(number, across, down))

    def _place(self, side: Side, _checked: bool = False) -> None:
        number = self._number
        if number is not None:
            self._tell(self._editor.place(number, side))

    def _insert(self, paths: list[Path]) -> None:
        if not paths or not self._services.editor.make_briefing():
            return
        for path in paths:
            if (target := self._target(path)) is not None:
                self._whole.insert_picture(target)

    def _ask(self, title: str) -> list[Path]:
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        briefing = self._session.briefing
        folder = briefing.path.parent if briefing and briefing.path else Path()
        kinds = self.tr("Pictures ({0})").format(patterns)
        chosen, _ = QFileDialog.getOpenFileName(self._services.parent, title, str(folder), kinds)
        return [Path(chosen)] if chosen else []

    def _target(self, path: Path) -> str | None:
        """As the document names the file; one from elsewhere is copied into a folder beside it."""
        briefing = self._session.briefing
        if briefing is None or briefing.path is None:
            self._services.messages.note(
                lambda: self.tr("Save the briefing first: a picture is kept in a folder beside it.")
            )
            return None
        try:
            return target_for(path, briefing.path)
        except BriefingError as error:
            problem = error.problem
            self._services.messages.warn(lambda: problem.placed(said(problem.message)))
            return None

    def _tell(self, done: bool) -> None:
        if not done:
            self._services.messages.note(
                lambda: self.tr(
                    "The file says this picture elsewhere than on its slide: change it there."
                )
            )

    def _note_none(self) -> None:
        self._services.messages.note(lambda: self.tr("There is no picture on this slide."))
