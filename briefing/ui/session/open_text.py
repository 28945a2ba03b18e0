"""A text of the current slide while it is edited: every change is at once a patch of the file's
text, and the slide is what that reads as.
"""

from __future__ import annotations

from itertools import count
from time import monotonic
from typing import TYPE_CHECKING

from briefing.edit import points
from briefing.edit.alignment import aligned, written
from briefing.edit.source_text import SourceText
from briefing.edit.texts import EditableText, changed_text, text_at, texts_in_front
from briefing.model.edits.patch import applied
from briefing.model.record import replace
from briefing.model.text import RichText, Source
from briefing.model.texts import texts_on
from briefing.ui.session import step_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.edit.texts import Role
    from briefing.model.edits.patch import Edit
    from briefing.model.text import Run
    from briefing.ui.session.document_editor import DocumentEditor

PAUSE = 1.0
"""Seconds between two keys that part what is undone at once."""
_numbers = count(1)


def open_text(editor: DocumentEditor, place: Source | None, shown: str) -> OpenText | None:
    """The text of the current slide that stands at `place` and is shown as `shown`. Of an article
    a briefing is made first. None where the text is none of the file's: a label, a page's number.
    """
    was = editor.document
    if not editor.make_briefing():
        return None
    slide, document = editor.slide, editor.document
    if slide is None or document is None:
        return None
    exact = place if was is not None and document.origin is None else None
    said = (*texts_on(slide), *slide.notes)
    if slide.part < 0:
        said = tuple(one.text for one in texts_in_front(document))
    texts = [text for text in said if text and text.source]
    alike = [text for text in texts if text.plain == shown]
    there = [text for text in texts if exact is not None and text.source == exact]
    found = next((text for text in there if text in alike), None)
    found = found or next(iter(there or alike), None)
    if found is None or found.source is None:
        return None
    one = text_at(document, slide.part, found.source)
    if one is None:
        return None
    return OpenText(editor, one, *_within(one.text, found, texts))


def _within(whole: RichText, part: RichText, texts: Sequence[RichText]) -> tuple[int, int]:
    """From where to where `part` is what `whole` says: all of it, or a card's head."""
    plain, at = whole.plain, 0
    for text in texts:
        if text.source != part.source:
            continue
        found = plain.find(text.plain, at)
        if found < 0:
            continue
        if text is part:
            return found, found + len(text.plain)
        at = found + len(text.plain)
    return 0, len(plain)


class OpenText:
    """Letters `first` to `last` of a text of the file."""

    def __init__(self, editor: DocumentEditor, one: EditableText, first: int, last: int) -> None:
        self._editor = editor
        self._one = one
        self._first, self._last = first, last
        self._start = editor.steps
        self._together = f"text {next(_numbers)}"
        self._last_key = monotonic()

    @property
    def runs(self) -> tuple[Run, ...]:
        """What it says."""
        return tuple(cut(self._one.text.runs, self._first, self._last))

    @property
    def whole(self) -> RichText:
        """The text of the file that it is, or is part of."""
        return self._one.text

    @property
    def role(self) -> Role:
        return self._one.role

    @property
    def place(self) -> Source:
        """Where it stands."""
        return self._one.text.sources[0]

    @property
    def part(self) -> int:
        return self._one.part

    @property
    def is_point(self) -> bool:
        return points.is_point(self._editor.source, self.place)

    def change(self, runs: Sequence[Run]) -> bool:
        """Say this. False where no patch of the file would: then nothing is changed."""
        document, source = self._editor.document, self._editor.source
        if document is None:
            return False
        whole = self._one.text.runs
        length = sum(len(run.text) for run in whole)
        after = (*cut(whole, 0, self._first), *runs, *cut(whole, self._last, length))
        edit = changed_text(document, source, self._one, after, self._editor.read)
        if edit is None:
            return False
        self._pause()
        self._do(edit, step_names.TYPING)
        self._last = self._first + sum(len(run.text) for run in runs)
        self._find(RichText(tuple(after), self.place, self._one.text.more))
        return True

    def take_back(self) -> None:
        """As it was before it was opened."""
        self._editor.undo_to(self._start)

    def new_point(self, at: int) -> OpenText | None:
        """What stands from letter `at` on is a point of its own, which is opened."""
        source = self._editor.source
        split = points.new_point(source, self._one, self._position(source, self._first + at))
        return self._opened(split)

    def join_before(self) -> tuple[OpenText, int] | None:
        """Be one with the text before; it is opened, and where both meet is told."""
        document, source = self._editor.document, self._editor.source
        before = self._neighbour(-1)
        if document is None or before is None or before.role != self.role:
            return None
        joined = points.joined(source, before, self._one)
        if joined is None:
            return None
        meets = len(before.text.plain) + (1 if joined.edit[0].text else 0)
        self._do(joined.edit, step_names.JOIN_POINTS)
        one = self._editor.text_at(self.part, before.text.sources[0])
        return (OpenText(self._editor, one, 0, len(one.text.plain)), meets) if one else None

    def indent(self, *, deeper: bool) -> bool:
        """Stand a level deeper, or higher."""
        document, source = self._editor.document, self._editor.source
        if document is None:
            return False
        change = points.indented if deeper else points.outdented
        edit = change(document, source, self._one)
        if not edit:
            return False
        column = self.place.start - len(source.line(self.place.line))
        text = self._one.text
        self._do(edit, step_names.LEVEL)
        start = len(self._editor.source.line(self.place.line)) + column
        self._find(replace(text, source=replace(self.place, start=start)))
        return True

    def drop_if_empty(self) -> None:
        """A point that says nothing leaves the list."""
        if not self._one.text and self.is_point:
            self._do(points.without_point(self._editor.source, self.place), step_names.TYPING)

    def neighbour(self, by: int) -> OpenText | None:
        """The text after it (1) or before it (-1) on the slide."""
        one = self._neighbour(by)
        return OpenText(self._editor, one, 0, len(one.text.plain)) if one else None

    def insert_below(self, block: str, name: str) -> bool:
        """Put source below the paragraph, list entry or table that the text stands in."""
        source = self._editor.source
        end = source.stretch(self._one.text.sources)[1]
        number = source.number_at(end)
        if self.role == "cell":
            while number < source.count and "|" in source.line(number + 1):
                number += 1
        at = source.end(number)
        return self._editor.insert_source(at, block, name)

    def paste_points(self, lines: Sequence[str]) -> bool:
        """Further points below it."""
        source = self._editor.source
        text = points.points_of(source, self.place, lines)
        at = source.stretch(self._one.text.sources)[1]
        return self._editor.insert_source(at, text, step_names.PASTE)

    # inside

    def _do(self, edit: Edit, name: str) -> None:
        self._editor.patch(edit, name, together=self._together)

    def _pause(self) -> None:
        now = monotonic()
        if now - self._last_key > PAUSE:
            self._together = f"text {next(_numbers)}"
        self._last_key = now

    def _find(self, said: RichText) -> None:
        """Know again what was changed; what says nothing is nowhere in the document."""
        place = said.sources[0]
        letter = replace(place, end=max(place.end, place.start + 1))
        found = self._editor.text_at(self.part, letter)
        there = found.text.source if found else None
        if found and there and (there.line, there.start) == (place.line, place.start):
            self._one = found
        else:
            source = replace(place, end=place.start)
            self._one = EditableText(self.part, RichText((), source), self.role)
        self._last = min(self._last, len(self._one.text.plain))

    def _position(self, source: SourceText, letter: int) -> int:
        """Of a letter in the file."""
        start, end = source.stretch(self._one.text.sources)
        spans = aligned(written(source, self._one.text.sources), self._one.text.runs)
        if spans is None or letter >= len(spans):
            return end
        return spans[letter].start if letter else start

    def _neighbour(self, by: int) -> EditableText | None:
        every = self._editor.texts(self.part)
        at = next((n for n, one in enumerate(every) if one.text.source == self.place), -1)
        at = at if at >= 0 else self._nearest(every)
        wanted = at + by
        return every[wanted] if at >= 0 and 0 <= wanted < len(every) else None

    def _nearest(self, every: list[EditableText]) -> int:
        before = [n for n, one in enumerate(every) if one.text.sources[0].line < self.place.line]
        return before[-1] if before else -1

    def _opened(self, split: points.Split) -> OpenText:
        text = applied(self._editor.source.text, split.edit)
        self._do(split.edit, step_names.NEW_POINT)
        return opened_at(self._editor, self.part, text, split.start, self.role)


def opened_at(editor: DocumentEditor, part: int, text: str, position: int, role: Role) -> OpenText:
    """The text that begins at a position of `text`, which may say nothing yet."""
    source = SourceText(text)
    line = source.number_at(position)
    column = position - source.start(line)
    place = Source(line, column, column)
    one = editor.text_at(part, replace(place, end=column + 1))
    if one is None or one.text.sources[0].start != column or one.text.sources[0].line != line:
        one = EditableText(part, RichText((), place), "text" if role == "title" else role)
    return OpenText(editor, one, 0, len(one.text.plain))


def cut(runs: Sequence[Run], first: int, last: int) -> list[Run]:
    """Letters `first` to `last` of `runs`."""
    found: list[Run] = []
    at = 0
    for run in runs:
        piece = run.text[max(first - at, 0) : max(last - at, 0)]
        if piece:
            found.append(replace(run, text=piece))
        at += len(run.text)
    return found
