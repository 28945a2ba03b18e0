"""A paragraph, a note or a row of a table more or less → the patches that might say so, the
likeliest first, each with the texts that its slide must then have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.arrangement import bodies
from briefing.edit.points import is_point, points_of
from briefing.exporters.markdown.inline import block_start, inline
from briefing.merge.changes import Gone, NewNote, NewPoint, NewRow
from briefing.merge.today import texts
from briefing.model.edits.patch import Patch
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.edit.source_text import SourceText
    from briefing.edit.texts import EditableText
    from briefing.merge.changes import Change, Step
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit
    from briefing.model.text import Run, Source

    Candidate = tuple[Edit, list[str]]


def rank(change: Change) -> tuple[int, int, int]:
    """Where on which slide a change is: from the last to the first, none moves another's place."""
    match change.steps[0] if change.steps else None:
        case NewPoint(after=after) if after >= 0:
            return change.part, after, 2
        case NewPoint(before=before):
            return change.part, before, 0
        case NewNote(after=after) | NewRow(after=after):
            return change.part, after if after >= 0 else 10**9, 2
        case Gone(texts=gone):
            return change.part, max(gone), 1
        case _:
            return change.part, -1, 0


def candidates(
    document: Document, source: SourceText, part: int, step: Step
) -> Iterator[Candidate]:
    """For one step on a part."""
    own = texts(document, part)
    said = [one.text.plain for one in own]
    match step:
        case NewPoint(after=after, before=before):
            if max(after, before) < len(own):
                yield from _points(source, own, said, step)
        case NewNote(after=after):
            if after < len(own):
                yield from _notes(document, source, part, own, said, step)
        case NewRow(after=after):
            if after < len(own):
                yield from _rows(source, own, said, step)
        case Gone(texts=gone):
            if max(gone) < len(own):
                yield from _without(source, own, said, gone)
        case _:
            pass


def _points(
    source: SourceText, own: Sequence[EditableText], said: list[str], step: NewPoint
) -> Iterator[Candidate]:
    plain = "".join(run.text for run in step.runs)
    text = block_start(_written(step.runs))
    if step.after >= 0:
        one = own[step.after]
        at = source.end(one.text.sources[-1].line)
        expected = [*said[: step.after + 1], plain, *said[step.after + 1 :]]
        place = one.text.sources[0]
        if is_point(source, place):
            like = _higher(source, own, step.after, -step.level) if step.level < 0 else place
            tabs = "\t" * max(step.level, 0)
            yield (Patch(at, at, points_of(source, like, (tabs + text,))),), expected
        else:
            yield (Patch(at, at, f"{source.line_end * 2}{text}"),), expected
            yield (Patch(at, at, f"{source.line_end * 2}- {text}"),), expected
        return
    place = own[step.before].text.sources[0]
    at = source.start(place.line)
    opening = source.line(place.line)[: place.start] if is_point(source, place) else ""
    gap = "" if opening else source.line_end
    expected = [*said[: step.before], plain, *said[step.before :]]
    yield (Patch(at, at, f"{opening}{text}{source.line_end}{gap}"),), expected


def _higher(source: SourceText, own: Sequence[EditableText], text: int, levels: int) -> Source:
    """The point so many levels above a text."""
    place = own[text].text.sources[0]
    for one in reversed(own[:text]):
        above = one.text.sources[0]
        if not levels or not is_point(source, above):
            break
        if above.start < place.start:
            place, levels = above, levels - 1
    return place


def _notes(
    document: Document,
    source: SourceText,
    part: int,
    own: Sequence[EditableText],
    said: list[str],
    step: NewNote,
) -> Iterator[Candidate]:
    plain = "".join(run.text for run in step.runs)
    text, end = block_start(_written(step.runs)), source.line_end
    spoken = [at for at, one in enumerate(own) if one.role == "note"]
    if step.after >= 0:
        at = source.end(own[step.after].text.sources[-1].line)
        expected = [*said[: step.after + 1], plain, *said[step.after + 1 :]]
        yield (Patch(at, at, f"{end * 2}{text}"),), expected
    elif spoken:
        at = source.start(own[spoken[0]].text.sources[0].line)
        expected = [*said[: spoken[0]], plain, *said[spoken[0] :]]
        yield (Patch(at, at, f"{text}{end * 2}"),), expected
    else:
        at = bodies(document, source)[part].end
        div = f"{end * 2}::: notes{end}{text}{end}:::"
        yield (Patch(at, at, div),), [*said, plain]


def _rows(
    source: SourceText, own: Sequence[EditableText], said: list[str], step: NewRow
) -> Iterator[Candidate]:
    line = own[step.after].text.sources[0].line
    cells = [inline(rich(cell.replace("\n", " ")), cell=True) for cell in step.cells]
    bars = source.line(line).lstrip().startswith("|")
    row = f"| {' | '.join(cells)} |" if bars else " | ".join(cells)
    last = max(at for at, one in enumerate(own) if one.text.sources[0].line == line)
    plain = [cell.replace("\n", " ").strip() for cell in step.cells]
    expected = [*said[: last + 1], *plain, *said[last + 1 :]]
    for after in (line, line + 1):  # below a header stands its rule
        if after <= source.count:
            at = source.end(after)
            yield (Patch(at, at, f"{source.line_end}{row}"),), expected


def _without(
    source: SourceText, own: Sequence[EditableText], said: list[str], gone: Sequence[int]
) -> Iterator[Candidate]:
    """Without the lines of these texts, and a blank one where two would meet."""
    if any(own[text].role == "title" for text in gone):
        return  # with its line would go what it says of the slide
    lines = [place.line for text in gone for place in own[text].text.sources]
    first, last = min(lines), max(lines)
    expected = [words for at, words in enumerate(said) if at not in gone]
    start, end = source.start(first), source.start(last + 1)
    below = source.line(last + 1) if last < source.count else ""
    if first > 1 and source.is_blank(first - 1) and (not below.strip() or below[:3] == ":::"):
        yield (Patch(source.start(first - 1), end, ""),), expected
    yield (Patch(start, end, ""),), expected


def _written(runs: Sequence[Run]) -> str:
    return inline(RichText(tuple(runs)))
