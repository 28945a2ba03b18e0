"""What a person changes of the open briefing besides its words: theme, page, kinds, whole slides.
Here alone the window meets patches of a text.

Of a briefing each change is a patch of its file's text. An article's file stays as it is: theme and
page are kept beside the text, and what only a briefing can say makes one of it first.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.edit import slides as order_of
from briefing.edit.arrangement import arranged, expected_bodies, is_arranged
from briefing.edit.attributes import change_value
from briefing.edit.front_matter import change_key
from briefing.edit.kind import change_kind
from briefing.edit.pictures import pictures_in
from briefing.edit.source_text import SourceText
from briefing.edit.texts import text_at, texts_in_front, texts_of
from briefing.model.corrections import Corrections
from briefing.model.document import EncodedText
from briefing.model.edits.patch import Patch, applied, in_order
from briefing.model.record import replace
from briefing.readers import with_text
from briefing.ui.session import step_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.edit.arrangement import Place
    from briefing.edit.texts import EditableText
    from briefing.model.deck import Kind, Slide
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit
    from briefing.model.text import Source
    from briefing.ui.session.session import Session


class DocumentEditor:
    """Of whatever is open in `session`. Where nothing is, nothing changes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._source: SourceText | None = None

    # what is changed

    @property
    def document(self) -> Document | None:
        """The briefing's; None for an article, and while a deck is being built."""
        briefing = self._session.briefing
        if briefing is None or self._session.builder.busy or not briefing.document.is_briefing:
            return None
        return briefing.document

    @property
    def source(self) -> SourceText:
        """The text, with its lines."""
        text = self._session.history.state.text.text
        if self._source is None or self._source.text is not text:
            self._source = SourceText(text)
        return self._source

    def patch(
        self, edit: Edit | None, name: str, value: str = "", *, line: int = 0, together: str = ""
    ) -> None:
        """Change the text, as a step."""
        if edit and self.document is not None:
            text = applied(self._session.history.state.text.text, edit)
            self.write(text, name, value, line=line, together=together)

    def write(
        self, text: str, name: str, value: str = "", *, line: int = 0, together: str = ""
    ) -> None:
        """The text is another one, as a step that keeps only what differs."""
        state = self._session.history.state
        after = replace(state, text=replace(state.text, text=text))
        self._session.change(after, name, value, line, together=together)

    def make_briefing(self) -> bool:
        """Be a briefing, whose words and slides can be changed: of an article one is made, as a
        step. Whether what is open is one now.
        """
        briefing = self._session.briefing
        if self.document is not None:
            return True
        if briefing is None or self._session.builder.busy:
            return False
        from briefing.edit.of_article import briefing_of

        state = self._session.history.state
        text = EncodedText(briefing_of(briefing.deck, state.theme, state.ratio))
        self._session.change(
            replace(state, text=text, corrections=Corrections(), theme="", ratio="", marked=True),
            step_names.AS_BRIEFING,
        )
        return self.document is not None

    # its texts

    @property
    def slide(self) -> Slide | None:
        """The current slide, its texts with their places in the file."""
        briefing, document = self._session.briefing, self.document
        slide = self._session.navigator.slide
        if briefing is None or document is None or slide is None or document.origin is None:
            return slide
        from briefing.compose import compose

        return compose(replace(document, origin=None)).slides[self._session.navigator.slide_index]

    def texts(self, part: int) -> list[EditableText]:
        """Those of a slide that can be edited, in reading order."""
        document = self.document
        if document is None:
            return []
        return list(texts_in_front(document) if part < 0 else texts_of(document.parts[part], part))

    def text_at(self, part: int, place: Source) -> EditableText | None:
        document = self.document
        return text_at(document, part, place) if document else None

    def read(self, edit: Edit) -> Document | None:
        """The document as it would be."""
        document, state = self.document, self._session.history.state
        if document is None:
            return None
        return self._session.read(replace(state.text, text=applied(state.text.text, edit)))

    def insert_source(self, at: int, block: str, name: str) -> bool:
        """Put Markdown into the text where no slide begins or ends by it."""
        document = self.document
        edit = (Patch(at, at, block),)
        after = self.read(edit)
        if document is None or after is None or len(after.firsts) != len(document.firsts):
            return False
        self.patch(edit, name)
        return True

    def insert_picture(self, at: int, block: str, part: int) -> bool:
        """The same of a picture, where it is one of slide `part` then."""
        document = self.document
        edit = (Patch(at, at, block),)
        after = self.read(edit)
        if document is None or after is None or len(after.firsts) != len(document.firsts):
            return False
        if pictures_in(after, part) != pictures_in(document, part) + 1:
            return False
        self.patch(edit, step_names.PICTURE)
        return True

    # undoing

    @property
    def steps(self) -> int:
        """How many there are to be undone."""
        return self._session.history.count

    def undo_to(self, steps: int) -> None:
        """Undo all but so many."""
        self._session.history.undo_to(steps)

    # theme and page

    def set_theme(self, name: str) -> None:
        """Wear a theme."""
        if self.document is None:
            self._choose(step_names.THEME, name, theme=name)
        else:
            self._set_keys(step_names.THEME, name, theme=name, template=None)

    def set_template(self, name: str) -> None:
        """Wear a company's template, one of the user's or of the document's folder."""
        if self.document is None:
            self._choose(step_names.THEME, name, theme=name)
        else:
            self._set_keys(step_names.THEME, name, template=name)

    def set_ratio(self, ratio: str) -> None:
        """`16:9` or `4:3`."""
        if self.document is None:
            self._choose(step_names.RATIO, ratio, ratio=ratio)
        else:
            self._set_keys(step_names.RATIO, ratio, ratio=ratio)

    def take_up_choices(self) -> None:
        """What earlier versions remembered beside a briefing goes into its text, as a step."""
        document, state = self.document, self._session.history.state
        if document is None or not state.chosen:
            return
        text, briefing = state.text.text, self._session.briefing
        for slide in briefing.deck.slides if briefing else ():
            kind = state.corrections.kinds.get(slide.id)
            if kind and slide.part >= 0:
                now = with_text(document, replace(state.text, text=text))
                text = applied(text, change_kind(now, SourceText(text), slide.part, kind))
            variant = state.corrections.variants.get(slide.id)
            if variant and slide.part >= 0:
                now = with_text(document, replace(state.text, text=text))
                edit = change_value(now, SourceText(text), slide.part, "variant", variant)
                text = applied(text, edit or ())
        for key in ("theme", "ratio"):
            if said := getattr(state, key):
                source = SourceText(text)
                text = applied(text, change_key(source, _lines(source), key, said))
        corrections = replace(state.corrections, kinds={}, variants={})
        after = replace(
            state, text=replace(state.text, text=text), corrections=corrections, theme="", ratio=""
        )
        self._session.change(after, step_names.EARLIER)

    # slides

    def set_kind(self, kind: Kind | None) -> None:
        """The current slide says that it is of this kind; None: its content decides."""
        slide, document = self._session.navigator.slide, self.document
        if slide is not None and document is not None and slide.part >= 0:
            edit = change_kind(document, self.source, slide.part, kind)
            self.patch(edit, step_names.KIND, slide.title.plain)

    def set_variant(self, name: str) -> None:
        """The current slide says that it is composed so; where it says so already, nothing."""
        slide, document = self._session.navigator.slide, self.document
        if slide is not None and document is not None and slide.part >= 0:
            said = document.parts[slide.part].attributes.values.get("variant")
            wanted = None if said == name else name
            edit = change_value(document, self.source, slide.part, "variant", wanted)
            self.patch(edit, step_names.VARIANT, slide.title.plain)

    def set_hidden(self, parts: Iterable[int], *, hidden: bool) -> None:
        """Slides are passed over in the show, or not."""
        name = step_names.HIDE if hidden else step_names.SHOW
        self._each(parts, partial(order_of.change_hidden, hidden=hidden), name)

    def set_backup(self, parts: Iterable[int], *, backup: bool) -> None:
        """Slides wait behind the end of the talk, or not."""
        name = step_names.BACK_UP if backup else step_names.NO_BACKUP
        self._each(parts, partial(order_of.change_backup, backup=backup), name)

    def move(self, parts: Sequence[int], to: int) -> bool:
        """Slides stand before what is part `to` now. Whether that could be done."""
        return self._arrange(
            lambda document, _: order_of.moved(len(document.firsts), parts, to), step_names.MOVE
        )

    def delete(self, parts: Sequence[int]) -> bool:
        """Slides are gone. One at least stays."""
        document = self.document
        if document is None or len(set(parts)) >= len(document.firsts):
            return False
        return self._arrange(
            lambda document, _: order_of.removed(len(document.firsts), parts), step_names.DELETE
        )

    def duplicate(self, parts: Sequence[int]) -> bool:
        return self._arrange(
            lambda document, source: order_of.duplicated(document, source, parts),
            step_names.DUPLICATE,
        )

    def insert(self, bodies: Sequence[str], at: int) -> bool:
        """New slides before what is part `at` now."""
        return self._arrange(
            lambda document, _: order_of.inserted(len(document.firsts), bodies, at),
            step_names.INSERT,
        )

    def split(self, part: int, line: int) -> bool:
        """From source line `line` on, the slide is another one."""
        return self._arrange(
            lambda document, source: order_of.split(document, source, part, line), step_names.SPLIT
        )

    def join(self, parts: Sequence[int]) -> bool:
        """Neighbours become one slide."""
        return self._arrange(
            lambda document, source: order_of.joined(document, source, parts), step_names.JOIN
        )

    # inside

    def _choose(self, name: str, value: str, **looks: str) -> None:
        self._session.change(replace(self._session.history.state, **looks), name, value)

    def _set_keys(self, name: str, value: str, **said: str | None) -> None:
        """The front matter says these; None takes a key out of it."""
        source = self.source
        lines = _lines(source)
        edits = [change_key(source, lines, key, one) for key, one in said.items()]
        self.patch(in_order([patch for edit in edits for patch in edit]), name, value)

    def _each(
        self,
        parts: Iterable[int],
        change: Callable[[Document, SourceText, int], Edit],
        name: str,
    ) -> None:
        document = self.document
        if document is None:
            return
        source = self.source
        edits = [change(document, source, part) for part in sorted(set(parts))]
        self.patch(tuple(patch for edit in edits for patch in edit), name)

    def _arrange(
        self,
        order_of_parts: Callable[[Document, SourceText], Sequence[Place] | None],
        name: str,
    ) -> bool:
        document = self.document
        if document is None:
            return False
        source = self.source
        order = order_of_parts(document, source)
        if not order:
            return False
        text = arranged(document, source, order)
        state = self._session.history.state
        after = self._session.read(replace(state.text, text=text))
        expected = expected_bodies(document, source, order)
        if after.form != "slides" or not is_arranged(after, SourceText(text), expected):
            return False
        self.write(text, name)
        return True


def _lines(source: SourceText) -> list[str]:
    """As the reader has them; the front matter has no characters to be cleaned."""
    return [source.line(number) for number in range(1, source.count + 1)]
