"""Which texts of a slide can be edited, and another wording of one → the smallest patch that reads
as it.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.edit.alignment import Span, aligned, written
from briefing.exporters.markdown.inline import block_start, heading, inline, is_plain, merged
from briefing.model.document import Code, Image, Table
from briefing.model.edits.patch import Patch, in_order
from briefing.model.record import is_record, names_of, replace
from briefing.model.text import RichText, Run, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.edit.source_text import SourceText
    from briefing.model.document import Document, Part
    from briefing.model.edits.patch import Edit

Role = Literal["title", "point", "cell", "text", "note", "code", "meta"]
META = -1
"""In place of a part: the front matter, from which a cover is made."""


class EditableText(NamedTuple):
    """A text of a document."""

    part: int
    text: RichText
    role: Role


def texts_of(part: Part, index: int) -> Iterator[EditableText]:
    """The texts of a part that stand somewhere in its source, in reading order."""
    for role, text in _walk(part):
        if text.source is not None:
            yield EditableText(index, text, role)


def texts_in_front(document: Document) -> Iterator[EditableText]:
    """Those of the front matter that a cover shows, each with a line of its own."""
    meta = document.meta
    every = (meta.kicker, meta.title, meta.subtitle, meta.date, meta.place, meta.author)
    for text in (*every, *meta.hosts):
        place = text.source
        if place is None:
            continue
        if document.lines[place.line - 1][place.start : place.end] == text.plain:
            yield EditableText(META, text, "meta")


def text_at(document: Document, index: int, place: Source) -> EditableText | None:
    """The text of part `index` that stands at `place`: exactly there, else around it."""
    if index == META:
        found = list(texts_in_front(document))
    else:
        found = list(texts_of(document.parts[index], index))
    for one in found:
        if one.text.source == place:
            return one
    around = [one for one in found if one.text.overlaps(place)]
    return min(around, key=lambda one: len(one.text.plain), default=None)


def changed_text(
    document: Document,
    source: SourceText,
    one: EditableText,
    after: Sequence[Run],
    reads: Callable[[Edit], Document | None],
) -> Edit | None:
    """The patch after which `one` says `after`, tried from the smallest on. `reads` gives the
    document as it would be; None where no patch reads so.
    """
    wanted = _trimmed(after)
    if wanted == _trimmed(one.text.runs):
        return ()
    for edit in candidates(source, one, wanted):
        again = reads(edit)
        if again is not None and one.role == "meta":
            if _front(again) == _front(document, one, "".join(run.text for run in wanted)):
                return edit
            continue
        if again is not None and _says(document, again, one, wanted):
            return edit
    return None


def _front(document: Document, one: EditableText | None = None, words: str = "") -> list[str]:
    """What the front matter and the slides say, with other words for one text."""
    said = [
        words if one is not None and text.text == one.text else text.text.plain
        for text in texts_in_front(document)
    ]
    return [*filter(None, said), document.meta.theme, document.meta.ratio, str(document.firsts[:1])]


def _walk(part: Part) -> Iterator[tuple[Role, RichText]]:
    yield "text", part.kicker
    yield "title", part.title
    for block in part.blocks:
        yield from _in(block, "text")
    for note in part.footnotes:
        yield "text", note
    for note in part.notes:
        yield "note", note


def _in(value: object, role: Role) -> Iterator[tuple[Role, RichText]]:
    match value:
        case RichText():
            yield role, value
        case Table():
            for row in (value.header, *value.rows):
                for cell in row:
                    yield "cell", cell
            if value.caption:
                yield "text", value.caption
        case Code():
            for line in value.lines:
                yield "code", line
        case Image():
            pass  # its description is no text of the slide
        case tuple():
            for item in value:  # pyright: ignore[reportUnknownVariableType]
                yield from _in(item, role)  # pyright: ignore[reportUnknownArgumentType]
        case _ if is_record(value):
            for name in names_of(value):
                yield from _in(getattr(value, name), role)
        case _:
            pass


def _trimmed(runs: Sequence[Run]) -> list[Run]:
    """As a reader gives them: white space at both ends is none of the text's."""
    found = merged(runs)
    while found and not found[-1].text.rstrip(" \t\n"):
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(" \t\n"))
    while found and not found[0].text.lstrip(" \t\n"):
        found.pop(0)
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip(" \t\n"))
    return merged(found)


def _says(before: Document, after: Document, one: EditableText, wanted: list[Run]) -> bool:
    """Whether the text at the same place says what is wanted and is what it was, and no other text
    of its slide says anything else.
    """
    place = one.text.source
    if place is None or len(before.firsts) != len(after.firsts):
        return False
    old = list(texts_of(before.parts[one.part], one.part))
    new = list(texts_of(after.parts[one.part], one.part))
    at = next((n for n, other in enumerate(old) if other.text == one.text), -1)
    if at < 0 and not one.text:  # it is there since it says something
        at = next((n for n, other in enumerate(new) if _begins(other, place)), -1)
        old.insert(at, one)
    if at < 0 or len(new) - len(old) not in (0, -1):
        return False
    if len(new) < len(old):
        return not wanted and _plain(new) == _plain([*old[:at], *old[at + 1 :]])
    if not _begins(new[at], place):
        return False
    others = _plain([*new[:at], *new[at + 1 :]]) == _plain([*old[:at], *old[at + 1 :]])
    return others and new[at].role == one.role and _trimmed(new[at].text.runs) == wanted


def _begins(one: EditableText, place: Source) -> bool:
    there = one.text.source
    return there is not None and (there.line, there.start) == (place.line, place.start)


def _plain(texts: list[EditableText]) -> list[str]:
    return [one.text.plain for one in texts]


def candidates(source: SourceText, one: EditableText, after: Sequence[Run]) -> Iterator[Edit]:
    """Patches by which `one` may say `after`, the smallest first: only what differs, then all of
    the text. Which of them does, only reading tells.
    """
    wanted = _trimmed(after)
    said = written(source, one.text.sources)
    start, end = source.stretch(one.text.sources)
    if one.role == "cell":
        end += _escaped_pipes(source.text, start, end)
    if one.role == "meta":
        words = "".join(run.text for run in wanted).replace("\n", " ")
        yield (Patch(start, end, words),)
        if '"' not in words:
            yield (Patch(start, end, f'"{words}"'),)
        return
    spans = aligned(said, one.text.runs) if one.role != "code" else None
    if spans is not None:
        hunks = _hunks(one, wanted, spans, (start, end))
        yield hunks
        yield _at_line_start(source, hunks, start)
    whole = _whole(one, wanted)
    yield (Patch(start, end, whole),)
    yield (Patch(start, end, block_start(whole)),)


def _whole(one: EditableText, wanted: list[Run]) -> str:
    if one.role == "code":
        return "".join(run.text for run in wanted)
    text = inline(RichText(tuple(wanted)), cell=one.role == "cell")
    if one.role == "title":
        return heading(text)
    return text


def _hunks(one: EditableText, wanted: list[Run], spans: list[Span], whole: tuple[int, int]) -> Edit:
    """A patch for each stretch that differs."""
    old, new = _letters(one.text.runs), _letters(wanted)
    patches: list[Patch] = []
    for first, last, start, end in _differences(old, new):
        where = _where(old, new, spans, whole, (first, last, start, end))
        runs = merged([replace(style, text=char) for char, style in new[start:end]])
        around = old[first - 1][1] if first and where[0] == spans[first - 1].end else None
        text = _in_style(runs, around or (old[first][1] if first < last else None), one.role)
        patches.append(Patch(where[0], where[1], text))
    return in_order(patches)


_Letter = tuple[str, Run]


def _letters(runs: Sequence[Run]) -> list[_Letter]:
    return [(char, replace(run, text="")) for run in runs for char in run.text]


def _differences(old: list[_Letter], new: list[_Letter]) -> Iterator[tuple[int, int, int, int]]:
    """(first, last, start, end): letters `first` to `last` of the old become `start` to `end`."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - head
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    first, last = old[head : len(old) - tail], new[head : len(new) - tail]
    if not first or not last:
        if first or last:
            yield head, head + len(first), head, head + len(last)
        return
    for tag, a, b, c, d in SequenceMatcher(None, first, last, autojunk=False).get_opcodes():
        if tag != "equal":
            yield head + a, head + b, head + c, head + d


def _where(
    old: list[_Letter],
    new: list[_Letter],
    spans: list[Span],
    whole: tuple[int, int],
    hunk: tuple[int, int, int, int],
) -> tuple[int, int]:
    """From where to where of the source a difference stands, with the marks that go with it."""
    first, last, start, _ = hunk
    if first == last:
        at = _beside(old, spans, whole, first, new[start][1])
        return at, at
    left, right = spans[first].start, spans[last - 1].end
    if not is_plain(old[first][1]) and (not first or old[first - 1][1] != old[first][1]):
        run = next((i for i in range(first, len(old)) if old[i][1] != old[first][1]), len(old))
        if run <= last and (start == hunk[3] or new[start][1] != old[first][1]):
            left = spans[first - 1].end if first else whole[0]
    ends = last == len(old) or old[last][1] != old[last - 1][1]
    if not is_plain(old[last - 1][1]) and ends:
        run = last
        while run and old[run - 1][1] == old[last - 1][1]:
            run -= 1
        if run >= first and (start == hunk[3] or new[hunk[3] - 1][1] != old[last - 1][1]):
            right = spans[last].start if last < len(old) else whole[1]
    return left, right


def _beside(
    old: list[_Letter], spans: list[Span], whole: tuple[int, int], at: int, style: Run
) -> int:
    """Where letters of this style are put in before letter `at`: on the side that is like them."""
    if not old:
        return whole[0]
    before = old[at - 1][1] if at else None
    after = old[at][1] if at < len(old) else None
    if before == style:
        return spans[at - 1].end
    if after == style:
        return spans[at].start
    if before is None:
        return whole[0]
    if after is None:
        return whole[1]
    return spans[at - 1].end if is_plain(before) else spans[at].start


def _in_style(runs: list[Run], around: Run | None, role: Role) -> str:
    """`runs` as they are written where letters of the style `around` stand."""
    alike = [replace(run, text="") == around for run in runs]
    if around is not None and not is_plain(around) and all(alike):
        if around.code:
            return "".join(run.text for run in runs)
        runs = [Run(run.text) for run in runs]
    return inline(RichText(tuple(runs)), cell=role == "cell")


def _at_line_start(source: SourceText, edit: Edit, start: int) -> Edit:
    """The same where a sign at the text's beginning would open a block."""
    if not edit or edit[0].start != start:
        return edit
    first = edit[0]
    line_end = source.end(source.number_at(start))
    rest = source.text[first.end : line_end]
    guarded = block_start(first.text + rest)
    if guarded == first.text + rest or not guarded.endswith(rest):
        return edit
    return (replace(first, text=guarded[: len(guarded) - len(rest)]), *edit[1:])


def _escaped_pipes(text: str, start: int, end: int) -> int:
    """By how much a cell is longer in the file than its source says: a backslash before a pipe is
    not counted there.
    """
    more = 0
    while (count := text.count("\\|", start, end + more)) > more:
        more = count
    return more
