"""The speaker notes of a slide → the patch after which they say something else, paragraph by
paragraph; where a slide has none, notes of its own below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.texts import EditableText, candidates, texts_of
from briefing.exporters.markdown.inline import block_start, inline
from briefing.model.edits.patch import Patch
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.edit.source_text import SourceText
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit

_MARK = lazy_regex(r"(?:•|—|\d{1,9}\.) ")
"""What a list's entry or a quotation's author has before its words, which no file says so."""


def changed_notes(
    document: Document,
    source: SourceText,
    part: int,
    paragraphs: Sequence[str],
    reads: Callable[[Edit], Document | None],
) -> Edit | None:
    """The notes of part `part` as these paragraphs, tried from the smallest patch on; empty ones do
    not count. None where no patch reads so.
    """
    old = [one for one in document.parts[part].notes if one]
    was = [one.plain for one in old]
    wanted = [text for text in (paragraph.strip() for paragraph in paragraphs) if text]
    if was == wanted:
        return ()
    if any(one.source is None for one in old):
        return None
    for edit in _tries(document, source, part, old, wanted):
        after = reads(edit)
        if after is not None and _says(document, after, part, wanted):
            return edit
    return None


def _says(before: Document, after: Document, part: int, wanted: Sequence[str]) -> bool:
    """The notes say what is wanted, and all else of the slide what it said."""
    if after.form != "slides" or len(after.firsts) != len(before.firsts):
        return False
    notes = [one.plain for one in after.parts[part].notes if one]
    return notes == list(wanted) and _rest(before, part) == _rest(after, part)


def _rest(document: Document, part: int) -> list[str]:
    return [one.text.plain for one in texts_of(document.parts[part], part) if one.role != "note"]


def _tries(
    document: Document, source: SourceText, part: int, old: list[RichText], wanted: list[str]
) -> Iterator[Edit]:
    was = [one.plain for one in old]
    shorter = min(len(was), len(wanted))
    head = next((n for n in range(shorter) if was[n] != wanted[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if was[-1 - n] != wanted[-1 - n]), rest)
    gone, new = old[head : len(old) - tail], wanted[head : len(wanted) - tail]
    if not old:
        yield (_own(document, source, part, new),)
        return
    if len(gone) == len(new) == 1:
        yield from _other_words(source, part, gone[0], new[0])
    if not wanted:
        yield from _without(source, old)
        return
    between = source.line_end * 2
    texts = [block_start(inline(RichText((Run(text),)))) for text in new]
    if gone:
        start, end = source.stretch(gone[0].sources)[0], source.stretch(gone[-1].sources)[1]
        if not new and head:
            start = source.stretch(old[head - 1].sources)[1]
        elif not new:
            end = source.stretch(old[len(gone)].sources)[0]
        yield (Patch(start, end, between.join(texts)),)
        return
    at = source.stretch(old[head - 1].sources)[1] if head else source.stretch(old[0].sources)[0]
    yield (Patch(at, at, "".join(between + one if head else one + between for one in texts)),)
    lead = _lead(source, old[max(head - 1, 0)])
    if head and lead:
        yield (Patch(at, at, "".join(between + lead + one for one in texts)),)


def _other_words(source: SourceText, part: int, old: RichText, new: str) -> Iterator[Edit]:
    """Only the letters that differ; what stands before an entry's words stays."""
    runs = list(old.runs)
    mark = _MARK.match(old.plain)
    if mark and runs and runs[0].text == mark[0] and new.startswith(mark[0]):
        runs, new = runs[1:], new[mark.end() :]
    said = replace(old, runs=tuple(runs))
    yield from candidates(source, EditableText(part, said, "note"), _respelled(runs, new))


def _respelled(runs: Sequence[Run], text: str) -> list[Run]:
    """`text` in the styles that its letters have in `runs`; new ones in that of those before."""
    old = [(char, run) for run in runs for char in run.text]
    shorter = min(len(old), len(text))
    head = next((n for n in range(shorter) if old[n][0] != text[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if old[-1 - n][0] != text[-1 - n]), rest)
    usual = old[head - 1][1] if head else (old[0][1] if old else Run(""))
    styles = [
        *(run for _, run in old[:head]),
        *[usual] * (len(text) - head - tail),
        *(run for _, run in old[len(old) - tail :]),
    ]
    return [replace(run, text=char) for char, run in zip(text, styles, strict=True)]


def _lead(source: SourceText, one: RichText) -> str:
    """What stands before a paragraph on its line: `^ `, `- `."""
    place = one.sources[0]
    return source.line(place.line)[: place.start]


def _own(document: Document, source: SourceText, part: int, new: Sequence[str]) -> Patch:
    """A box of notes behind all that the slide says."""
    last = document.lasts[part]
    while last > document.firsts[part] and source.is_blank(last):
        last -= 1
    if source.line(last).strip().startswith("---") and last > document.firsts[part]:
        last -= 1
        while last > document.firsts[part] and source.is_blank(last):
            last -= 1
    end = source.line_end
    texts = (end * 2).join(block_start(inline(RichText((Run(text),)))) for text in new)
    at = source.end(last)
    return Patch(at, at, f"{end * 2}::: notes{end}{texts}{end}:::")


def _without(source: SourceText, old: Sequence[RichText]) -> Iterator[Edit]:
    """Without the box or comment around them, too; else without their words alone."""
    start, end = source.stretch(old[0].sources)[0], source.stretch(old[-1].sources)[1]
    first, last = source.number_at(start), source.number_at(end)
    above, below = first - 1, last + 1
    while above > 1 and source.is_blank(above):
        above -= 1
    while below < source.count and source.is_blank(below):
        below += 1
    top = above - 1 if above > 1 and source.is_blank(above - 1) else above
    if above >= 1 and below <= source.count:
        yield (Patch(source.start(top), source.start(below + 1), ""),)
        yield (Patch(source.start(above), source.start(below + 1), ""),)
    top = first - 1 if first > 1 and source.is_blank(first - 1) else first
    yield (Patch(source.start(top), source.start(last + 1), ""),)
    yield (Patch(source.start(first), source.start(last + 1), ""),)
    yield (Patch(start, end, ""),)
