"""What is done with the selected slides, in list and overview alike: by keys, by dragging, and in
the menu of the right button.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from briefing.edit.clipping import clipped, slides_in
from briefing.edit.pictures import places_below
from briefing.edit.templates import new_slide
from briefing.model.problem import BriefingError
from briefing.qt.storage import pasted_pictures
from briefing.ui.session.step_names import PASTE
from briefing.ui.shared.problem_texts import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction, QImage

    from briefing.model.deck import Kind, Slide
    from briefing.ui.inspector.line_menu import LineMenu
    from briefing.ui.services import Services
    from briefing.ui.slides.list_views import SlideView
    from briefing.ui.window.slides_view import SlidesView

IN_MENU = (
    ("cut_slides", "copy_slides", "paste_slides"),
    ("edit_text", "new_slide", "duplicate_slides", "delete_slides"),
    ("hide_slides", "back_up"),
    ("split_slide", "join_slides", "move_up", "move_down"),
    ("present_current",),
)


class SlideCommands(QObject):
    """Of one window. Of an article they make a briefing first."""

    actions_by_id: Mapping[str, QAction]
    """Given by the window as soon as it has them."""

    def __init__(self, services: Services, slides: SlidesView, overview: SlideView) -> None:
        super().__init__(services.parent)
        self._services = services
        self._session = services.session
        self._editor = services.editor
        self._slides = slides
        self._views = (slides.rail, overview)
        for view in self._views:
            view.moved.connect(self._move)
            view.delete_wanted.connect(self.delete)
            view.menu_wanted.connect(self._open_menu)
        slides.writing.refused.connect(self._note_no_text)
        slides.writing.picture_pasted.connect(self.paste_picture)
        slides.stage.bar.replaced.connect(self._tell_replaced)
        slides.menu_opening.connect(self._add_commands)

    @property
    def parts(self) -> list[int]:
        """Of the document: the selected slides, or else the current one."""
        shown = self._views[self._services.view.name == "overview"]
        slide = self._session.navigator.slide
        own = [slide.part] if slide is not None and slide.part >= 0 else []
        selected = shown.selected_parts
        return selected if not own or own[0] in selected else own

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What each command on slides does, by its id."""
        return {
            "new_slide": self.choose_new,
            "cut_slides": self.cut,
            "copy_slides": self.copy,
            "paste_slides": self.paste,
            "duplicate_slides": lambda: self._do(self._editor.duplicate),
            "delete_slides": self.delete,
            "hide_slides": self.hide,
            "back_up": self.back_up,
            "split_slide": self.split,
            "join_slides": self.join,
            "move_up": lambda: self._step(-1),
            "move_down": lambda: self._step(1),
        }

    def choose_new(self) -> None:
        """Choose a kind of slide, which is put behind the current one."""
        from briefing.ui.slides.gallery import Gallery

        if (briefing := self._session.briefing) is not None:
            gallery = Gallery(briefing, self._services.parent)
            gallery.chosen.connect(self.insert)
            gallery.open()

    def insert(self, kind: Kind, variant: str = "") -> None:
        """A new slide behind the current one, which is then current."""
        briefing = self._session.briefing
        if not self._ready() or briefing is None:
            return
        slide, document = self._session.navigator.slide, self._editor.document
        if document is None:
            return
        at = slide.part + 1 if slide is not None and slide.part >= 0 else 0
        at = min(at, len(document.firsts))
        line_end = self._editor.source.line_end
        level, lang = document.slide_level, briefing.deck.lang
        body = new_slide(kind, lang, variant=variant, level=level, line_end=line_end)
        self._finish(self._editor.insert([body], at), at)

    def copy(self) -> None:
        """The slides are on the clipboard, as Markdown."""
        parts = self.parts if self._ready() else []
        if parts and (document := self._editor.document):
            text = clipped(document, self._editor.source, parts)
            QGuiApplication.clipboard().setText(text)
            count = len(parts)
            self._services.messages.note(lambda: self.tr("%n slide(s) copied", "", count))

    def cut(self) -> None:
        """The same, and they are gone from here."""
        document, parts = self._editor.document, self.parts
        if document is not None and len(parts) >= len(document.firsts):
            self._refuse()  # one slide at least stays
            return
        self.copy()
        self.delete()

    def paste(self) -> None:
        """Slides from the clipboard behind the current one; a picture stands on it."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # it is None when empty
        slide = self._session.navigator.slide
        if not self._ready() or (document := self._editor.document) is None:
            return
        if data.hasImage() and not data.hasText():
            self.paste_picture(data.imageData())
            return
        bodies = slides_in(data.text(), document)
        if not bodies:
            self._services.messages.note(
                lambda: self.tr("There are no slides in the clipboard: no line begins with #.")
            )
            return
        at = min(slide.part + 1 if slide is not None else 0, len(document.firsts))
        self._finish(self._editor.insert(bodies, at), at)

    def delete(self) -> None:
        if self._ready() and (parts := self.parts):
            self._finish(self._editor.delete(parts), max(parts[0] - 1, 0))

    def hide(self) -> None:
        """Hide the slides; where all are hidden, show them again."""
        slides = self._chosen()
        if self._ready() and slides:
            hidden = not all(slide.hidden for slide in slides)
            self._editor.set_hidden([slide.part for slide in slides], hidden=hidden)

    def back_up(self) -> None:
        """Keep the slides for questions; where all are, put them back."""
        slides = self._chosen()
        if self._ready() and slides:
            backup = not all(slide.backup for slide in slides)
            self._editor.set_backup([slide.part for slide in slides], backup=backup)

    def split(self) -> None:
        """The marked line, and what stands below it, is a slide of its own."""
        place, slide = self._slides.canvas.marked, self._session.navigator.slide
        text = self._slides.writing.text
        line = text.place.line if text else place.line if place else 0
        if slide is None or slide.part < 0 or not line or self._editor.document is None:
            self._note_split()
        elif not self._editor.split(slide.part, line):
            self._refuse()

    def join(self) -> None:
        """The selected slides are one; a single one takes up the next."""
        if self._ready() and (parts := self.parts):
            together = range(parts[0], (parts[-1] if len(parts) > 1 else parts[0] + 1) + 1)
            self._finish(self._editor.join(together), parts[0])

    # inside

    def _ready(self) -> bool:
        self._slides.writing.finish()
        return self._editor.make_briefing()

    def _chosen(self) -> list[Slide]:
        briefing, parts = self._session.briefing, set(self.parts)
        return [one for one in briefing.deck.slides if one.part in parts] if briefing else []

    def _do(self, act: Callable[[list[int]], bool]) -> None:
        if self._ready() and (parts := self.parts):
            self._finish(act(parts), parts[-1] + 1)

    def _step(self, by: int) -> None:
        parts, document = self.parts, self._editor.document
        if document is None and self._ready():
            document = self._editor.document
        if document is None or not parts:
            return
        to = parts[0] - 1 if by < 0 else parts[-1] + 2
        if 0 <= to <= len(document.firsts):
            self._move(parts, to)

    def _move(self, parts: list[int], to: int) -> None:
        if not parts or not self._ready():
            return
        before = sum(part < to for part in parts)
        self._finish(self._editor.move(parts, to), to - before)

    def _finish(self, done: bool, part: int) -> None:
        """Go to the slide that a part is now; or say why nothing was done."""
        if not done:
            self._refuse()
            return
        briefing = self._session.briefing
        slides = briefing.deck.slides if briefing else ()
        found = next((n for n, slide in enumerate(slides) if slide.part == part), None)
        if found is not None:
            self._session.navigator.go_to_slide(found)

    def _refuse(self) -> None:
        self._services.messages.note(
            lambda: self.tr("That cannot be done here: the slides would read otherwise.")
        )

    def _tell_replaced(self, count: int) -> None:
        if count:
            self._services.messages.note(lambda: self.tr("%n place(s) replaced", "", count))
        else:
            self._refuse()

    def paste_picture(self, image: QImage) -> None:
        """Below the text that is edited, or all that the slide says, from a file beside the
        document.
        """
        briefing = self._session.briefing
        if briefing is None or briefing.path is None:
            self._services.messages.note(
                lambda: self.tr("Save the briefing first: a picture is kept in a folder beside it.")
            )
            return
        try:
            target = pasted_pictures.keep(image, briefing.path)
        except BriefingError as error:
            problem = error.problem
            self._services.messages.warn(lambda: problem.placed(said(problem.message)))
            return
        self.insert_picture(target)

    def insert_picture(self, target: str) -> None:
        """A picture that is named so stands on the slide: below the text that is edited, or below
        all that it says.
        """
        block = pasted_pictures.picture_source(target, self._editor.source.line_end)
        if self._slides.writing.insert_below(block, PASTE):
            return
        document, slide = self._editor.document, self._session.navigator.slide
        if document is None or slide is None or slide.part < 0:
            self._refuse()
            return
        for at in places_below(document, self._editor.source, slide.part):
            if self._editor.insert_picture(at, block, slide.part):
                return
        self._refuse()

    def _note_no_text(self) -> None:
        self._services.messages.note(
            lambda: self.tr(
                "This text is made of others, or said in braces: change it in the file."
            )
        )

    def _note_split(self) -> None:
        self._services.messages.note(
            lambda: self.tr("Click the line first with which the new slide shall begin.")
        )

    def _add_commands(self, menu: QMenu) -> None:
        """Below what can be said of the clicked line, what is done with its slide."""
        if not menu.isEmpty():
            menu.addSeparator()
        for group in IN_MENU:
            for id in group:
                menu.addAction(self.actions_by_id[id])
            menu.addSeparator()

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self._services.parent)
        self._add_commands(menu)
        kinds: LineMenu = self._slides.menu
        kinds.add_kinds(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
