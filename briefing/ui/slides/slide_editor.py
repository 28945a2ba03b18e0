"""Editing on the slide: opens a text where it stands, and keeps field, slide and file the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPointF, QRectF, Signal

from briefing.edit import paste
from briefing.model.geometry import Box
from briefing.model.scene import Paragraph
from briefing.ui.session.open_text import OpenText, open_text
from briefing.ui.session.step_names import PASTE
from briefing.ui.slides.link_dialog import LinkDialog
from briefing.ui.slides.shown_text import (
    paragraph_at,
    paragraph_of,
    style_of,
    texts_on_page,
)
from briefing.ui.slides.text_field import FieldStyle, TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session
    from briefing.ui.slides.canvas import Canvas
    from briefing.ui.slides.shown_text import ShownText


class SlideEditor(QObject):
    """Of one canvas. One text at a time is edited."""

    refused = Signal()
    """What was to be edited is no text of the file."""
    picture_pasted = Signal(object)
    """A `QImage` that is to stand on the slide, below the text that is edited."""

    def __init__(self, session: Session, editor: DocumentEditor, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._session = session
        self._editor = editor
        self._canvas = canvas
        self._text: OpenText | None = None
        self._shown: ShownText | None = None
        self._box: Box | None = None
        """Where the field stands, pt; it is kept while the text says nothing."""
        self._last = Paragraph((), 24.0)
        """As which the slide has set it last."""
        self._changing = False
        self.field = TextField(canvas.viewport())
        self.field.hide()
        self.field.changed.connect(self._change)
        self.field.key_wanted.connect(self._obey)
        self.field.pasted.connect(self._paste)
        self.field.left.connect(self.finish)
        self.field.link_wanted.connect(self._ask_for_link)
        canvas.edit_wanted.connect(self.edit_at)
        canvas.zoomed.connect(self._place)
        canvas.moved.connect(self._place)
        session.deck_changed.connect(self._follow)
        session.words_changed.connect(self._follow)
        session.navigator.current_changed.connect(self._leave_other_slide)
        session.opened.connect(self.finish)

    @property
    def is_editing(self) -> bool:
        return self._text is not None

    @property
    def text(self) -> OpenText | None:
        """What is being edited."""
        return self._text

    def edit_at(self, at: QPointF) -> None:
        """Edit the text at a point of the page, in pt."""
        page = self._session.navigator.page
        shown = paragraph_at(page.scene, at.x(), at.y()) if page else None
        if shown is not None:
            self._begin(shown)

    def edit_marked(self) -> None:
        """Edit the marked text; where none is, the first of the slide."""
        page = self._session.navigator.page
        if page is None:
            return
        mark = self._canvas.marked
        shown = paragraph_of(page.scene, mark, "") if mark else None
        every = (one for one in texts_on_page(page.scene) if one.paragraph.source is not None)
        if shown := shown or next(every, None):
            self._begin(shown)

    def finish(self) -> None:
        """Nothing is edited any more; what was typed stays."""
        text, self._text = self._text, None
        if text is None:
            return
        had_focus = self.field.hasFocus()
        self.field.hide()
        self._cover(None)
        text.drop_if_empty()
        if had_focus:
            self._canvas.setFocus()

    def insert_below(self, block: str, name: str) -> bool:
        """Put Markdown below the text that is edited."""
        return self._text is not None and self._text.insert_below(block, name)

    # inside

    def _begin(self, shown: ShownText) -> None:
        self.finish()
        was_article = self._editor.document is None
        text = open_text(self._editor, shown.paragraph.source, shown.paragraph.text)
        if text is None:
            self.refused.emit()
            return
        self._open(text, None if was_article else shown)

    def _open(
        self, text: OpenText, shown: ShownText | None = None, cursor: int | None = None
    ) -> None:
        self._canvas.mark(None)
        box = self._box
        self._text, self._shown = text, shown or self._located(text)
        if self._shown is None and box is not None:  # it says nothing yet: below the one before
            self._box = Box(box.x, box.y + box.height, box.width, self._last.leading)
        page = self._session.navigator.page
        if page is None or (self._shown is None and box is None):
            self._text = None
            return
        self._say(keep_cursor=False)
        if cursor is not None:
            self.field.put_cursor(cursor)
        self.field.show()
        self.field.raise_()
        self.field.setFocus()

    def _say(self, *, keep_cursor: bool) -> None:
        text = self._text
        if text is not None:
            self.field.say(text.runs, self._style(), keep_cursor=keep_cursor)
            self._place()

    def _change(self) -> None:
        """A key was pressed: the file says so, and the slide is laid out again."""
        if self._text is None:
            return
        self._changing = True
        self._text.change(self.field.runs())
        self._changing = False
        self._settle()

    def _settle(self) -> None:
        """The field stands where the slide has the text now, set as the slide sets it."""
        if self._text is None:
            return
        self._shown = self._located(self._text) or (self._shown if self._text.runs else None)
        self.field.set_style(self._style())
        self._place()

    def _style(self) -> FieldStyle:
        page = self._session.navigator.page
        assert page is not None
        canvas = self._canvas
        dpi = canvas.logicalDpiY()
        if self._shown is not None:
            self._last = self._shown.paragraph
        runs = self._text.runs if self._text else ()
        strong = bool(runs) and all(run.strong for run in runs)
        return style_of(page.scene, self._last, canvas.scale, dpi, strong=strong)

    def _located(self, text: OpenText) -> ShownText | None:
        """Where on this page the text stands."""
        page, document = self._session.navigator.page, self._editor.document
        if page is None or document is None:
            return None
        said = "".join(run.text for run in text.runs)
        if document.origin is None:
            return paragraph_of(page.scene, text.place, said)
        return next((o for o in texts_on_page(page.scene) if o.paragraph.text == said), None)

    def _place(self) -> None:
        """Put the field over its text."""
        if self._text is None:
            return
        where, scale = self._canvas.page_rect(), self._canvas.scale
        baseline = None
        if self._shown is not None:
            self._box = self._shown.box
            baseline = self._shown.baseline
        box = self._box
        if box is None:
            return
        if baseline is None:
            baseline = box.y + 0.8 * self._last.leading
        rect = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
        self._cover(self._shown)
        self.field.place(rect.translated(where.topLeft()), where.y() + baseline * scale)

    def _cover(self, shown: ShownText | None) -> None:
        self._canvas.cover(shown)

    def _follow(self) -> None:
        """The deck is another one: by a key here, by undo, or by another program."""
        if self._changing or self._text is None:
            return
        text = self._text
        one = self._editor.text_at(text.part, text.place) if self._editor.document else None
        if one is not None and one.text == text.whole:  # what was typed, seen from afar
            self._settle()
            return
        if one is None or one.text.sources[0].line != text.place.line:
            if text.whole:
                self.finish()
            return
        self._text = OpenText(self._editor, one, 0, len(one.text.plain))
        self._shown = self._located(self._text) or self._shown
        self._say(keep_cursor=True)

    def _leave_other_slide(self) -> None:
        slide = self._session.navigator.slide
        if self._text is not None and (slide is None or slide.part != self._text.part):
            self.finish()

    # keys

    def _obey(self, wanted: str) -> None:
        text = self._text
        if text is None:
            return
        self._changing = True
        try:
            self._do(text, wanted)
        finally:
            self._changing = False

    def _do(self, text: OpenText, wanted: str) -> None:
        match wanted:
            case "back":
                text.take_back()
                self.finish()
            case "done":
                self.finish()
            case "point":
                self._new_point(text)
            case "join":
                if found := text.join_before():
                    self._open(found[0], cursor=found[1])
            case "deeper" | "higher" if text.is_point:
                if text.indent(deeper=wanted == "deeper"):
                    self._settle()
            case "deeper" | "after":
                self._go(text, 1)
            case _:
                self._go(text, -1)

    def _new_point(self, text: OpenText) -> None:
        if text.role in ("title", "cell"):
            if not self._go(text, 1):
                self.finish()
        elif not text.runs and text.is_point:
            self.finish()
        elif new := text.new_point(self.field.at):
            self._open(new, cursor=0)

    def _go(self, text: OpenText, by: int) -> bool:
        """To the next text on the slide, or the one before. Notes are none of it."""
        found = text.neighbour(by)
        if found is None or found.role == "note" or self._located(found) is None:
            return False
        text.drop_if_empty()
        self._open(found)
        return True

    def _ask_for_link(self) -> None:
        dialog = LinkDialog(self.field.link(), self._canvas)
        dialog.chosen.connect(self._set_link)
        dialog.open()

    def _set_link(self, target: str) -> None:
        self.field.set_link(target)
        self.field.setFocus()

    # pasting

    def _paste(self, data: QMimeData) -> None:
        text = self._text
        if text is None:
            return
        if data.hasImage() and not data.hasText():
            image: QImage = data.imageData()
            self.picture_pasted.emit(image)
            return
        found = paste.pasted(data.text(), data.html() if data.hasHtml() else "")
        match found:
            case paste.Words(words):
                self.field.textCursor().insertText(words)
            case paste.Lines(lines) if text.is_point:
                self._paste_points(text, lines)
            case paste.Lines(lines):
                self.field.textCursor().insertText(" ".join(line.strip() for line in lines))
            case paste.Rows():
                line_end = self._editor.source.line_end
                self.insert_below(paste.table_source(found, line_end), PASTE)

    def _paste_points(self, text: OpenText, lines: tuple[str, ...]) -> None:
        first, *rest = lines
        self.field.textCursor().insertText(first.strip())
        if rest and (text := self._text or text):
            self._changing = True
            text.paste_points([paste.point_source(line) for line in rest])
            self._changing = False
            self._settle()
