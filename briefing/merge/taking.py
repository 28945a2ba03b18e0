"""Changes that a person wants → the source with them in it. Each is a patch of the text that is
read again before it is taken: where it would read otherwise, it is refused and nothing happens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.edit.arrangement import arranged, expected_bodies, is_arranged
from briefing.edit.slides import change_hidden
from briefing.edit.source_text import SourceText
from briefing.edit.texts import changed_text
from briefing.merge.added import slide_source
from briefing.merge.changes import Added, Gone, Hidden, Moved, NewStyle, NewWords, Removed
from briefing.merge.lines import candidates, rank
from briefing.merge.today import texts
from briefing.model.edits.patch import applied
from briefing.model.record import replace
from briefing.model.text import Run
from briefing.readers import with_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.edit.arrangement import Place
    from briefing.edit.texts import EditableText
    from briefing.merge.changes import Change
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit
    from briefing.model.office.presentation import SlidePicture

_WHOLE = (Hidden, Moved, Added, Removed)


class Taken(NamedTuple):
    """The text with the changes in it, and those that no patch of it could say."""

    text: str
    refused: tuple[Change, ...]


def take(
    document: Document,
    changes: Sequence[Change],
    picture: Callable[[SlidePicture], str] = lambda _: "",
) -> Taken:
    """`document` is the source of today, which `changes` count from. `picture` keeps a picture of
    the file that came back and says where, for slides that are new.
    """
    work = _Work(document)
    refused: list[Change] = []
    words = [one for one in changes if all(isinstance(s, (NewWords, NewStyle)) for s in one.steps)]
    whole = [one for one in changes if one.steps and isinstance(one.steps[0], _WHOLE)]
    lines = [one for one in changes if one not in words and one not in whole]
    refused += [one for one in words if one.steps and not work.reword(one)]
    order = sorted(range(len(lines)), key=lambda at: (*rank(lines[at]), at), reverse=True)
    refused += [lines[at] for at in order if lines[at].steps and not work.put(lines[at])]
    for one in whole:
        step = one.steps[0]
        if isinstance(step, Hidden) and not work.hide(one.part, hidden=step.hidden):
            refused.append(one)
    moving = [one for one in whole if not isinstance(one.steps[0], Hidden)]
    if moving and not work.arrange(moving, picture):
        refused += moving
    return Taken(work.text, tuple(refused))


class _Work:
    """The source while it is changed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._source = SourceText(document.text.text)
        self._shifts: dict[tuple[int, int], list[tuple[int, int]]] = {}
        """By text: from which letter on, letters stand further behind than they did."""

    @property
    def text(self) -> str:
        return self._source.text

    def reword(self, change: Change) -> bool:
        """Other words or another style for texts that stay; all of it or nothing."""
        before = self._document, self._source
        shifts = {key: list(known) for key, known in self._shifts.items()}
        for step in change.steps:
            if isinstance(step, (NewWords, NewStyle)) and not self._reword(change.part, step):
                (self._document, self._source), self._shifts = before, shifts
                return False
        return True

    def put(self, change: Change) -> bool:
        """A line more, or one less."""
        for edit, expected in candidates(
            self._document, self._source, change.part, change.steps[0]
        ):
            if self._try(edit, change.part, expected):
                return True
        step = change.steps[0]
        if isinstance(step, Gone) and not step.row:
            own = texts(self._document, change.part)
            return all(self._say(own[text], ()) for text in reversed(step.texts))
        return False

    def hide(self, part: int, *, hidden: bool) -> bool:
        edit = change_hidden(self._document, self._source, part, hidden=hidden)
        said = [one.text.plain for one in texts(self._document, part)]
        return self._try(edit, part, said)

    def arrange(self, changes: Sequence[Change], picture: Callable[[SlidePicture], str]) -> bool:
        """The slides in another order, with some more or less."""
        count = len(self._document.firsts)
        order: list[Place] = list(range(count))
        for change in changes:
            step = change.steps[0]
            if isinstance(step, Moved):
                order.remove(change.part)
                order.insert(_behind(order, step.behind), change.part)
        for change in reversed(changes):
            step = change.steps[0]
            if isinstance(step, Added):
                level = max(self._document.slide_level, 1)
                body = slide_source(step.slide, level, picture, self._source.line_end)
                order.insert(_behind(order, step.behind), body)
        gone = {change.part for change in changes if isinstance(change.steps[0], Removed)}
        order = [place for place in order if place not in gone]
        if not order:
            return False
        text = arranged(self._document, self._source, order)
        expected = expected_bodies(self._document, self._source, order)
        again = self._read(text)
        if again.form != "slides" or not is_arranged(again, SourceText(text), expected):
            return False
        self._document, self._source = again, SourceText(text)
        return True

    # inside

    def _read(self, text: str) -> Document:
        document = self._document
        return with_text(document, replace(document.text, text=text), marked=True)

    def _try(self, edit: Edit, part: int, expected: Sequence[str]) -> bool:
        """Take a patch after which the part says these texts."""
        text = applied(self._source.text, edit)
        again = self._read(text)
        if len(again.firsts) != len(self._document.firsts):
            return False
        if [one.text.plain for one in texts(again, part)] != list(expected):
            return False
        self._document, self._source = again, SourceText(text)
        return True

    def _reword(self, part: int, step: NewWords | NewStyle) -> bool:
        own = texts(self._document, part)
        if step.text >= len(own):
            return False
        one = own[step.text]
        known = self._shifts.setdefault((part, step.text), [])
        start, end = (
            at + sum(by for first, by in known if first <= at) for at in (step.start, step.end)
        )
        if not 0 <= start <= end <= len(one.text.plain):
            return False
        runs = tuple(_changed(one.text.runs, start, end, step))
        if not self._say(one, runs):
            return False
        if isinstance(step, NewWords):
            length = sum(len(run.text) for run in step.runs)
            known.append((step.end, length - (step.end - step.start)))
        return True

    def _say(self, one: EditableText, runs: Sequence[Run]) -> bool:
        read: list[tuple[str, Document]] = []

        def reads(edit: Edit) -> Document:
            text = applied(self._source.text, edit)
            read[:] = [(text, self._read(text))]
            return read[0][1]

        edit = changed_text(self._document, self._source, one, runs, reads)
        if edit is None:
            return False
        if edit:
            text, self._document = read[0]
            self._source = SourceText(text)
        return True


def _behind(order: Sequence[Place], part: int) -> int:
    """Where in the order a slide stands that follows `part`; first where there is none."""
    return order.index(part) + 1 if part in order else 0


def _changed(runs: Sequence[Run], start: int, end: int, step: NewWords | NewStyle) -> Iterator[Run]:
    """`runs` with other letters, or another style, from `start` to `end`."""
    letters = [(char, replace(run, text="")) for run in runs for char in run.text]
    yield from (replace(style, text=char) for char, style in letters[:start])
    if isinstance(step, NewStyle):
        marks = {name: getattr(step.style, name) for name in step.marks}
        yield from (replace(style, text=char, **marks) for char, style in letters[start:end])
    else:
        style = _style_at(letters, start, end)
        for run in step.runs:
            own = replace(
                style,
                text=run.text,
                strong=style.strong or run.strong,
                emphasis=style.emphasis or run.emphasis,
                strike=style.strike or run.strike,
                link=run.link or style.link,
            )
            yield own
    yield from (replace(style, text=char) for char, style in letters[end:])


def _style_at(letters: Sequence[tuple[str, Run]], start: int, end: int) -> Run:
    """Of letters that are put in: as those whose place they take, or those on both sides, are."""
    if start < end:
        return letters[start][1]
    before = letters[start - 1][1] if start else None
    after = letters[start][1] if start < len(letters) else None
    if before is None or after is None:
        beside = before or after or Run("")
        return replace(beside, link="", script="")
    return before if before == after else replace(before, link="", script="")
