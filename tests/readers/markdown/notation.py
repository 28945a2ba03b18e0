"""A document as lines that a person can read and write: what the pairs expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import (
    Attributes,
    Block,
    Code,
    Columns,
    Definitions,
    Diagram,
    Document,
    Group,
    Heading,
    Image,
    List,
    Paragraph,
    Part,
    Quote,
    Table,
)
from briefing.model.exhaustive import assert_never

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.text import RichText, Run


def written(document: Document) -> str:
    """One paragraph for each part, then the problems."""
    lines: list[str] = []
    for part in document.parts:
        lines += _part(part)
        lines += [f"  ! {problem.line}: {problem.message}" for problem in part.problems]
    lines += [f"! {problem.line}: {problem.message}" for problem in document.problems]
    return "\n".join(lines)


def marked(text: RichText) -> str:
    return "".join(map(_run, text.runs))


def _run(run: Run) -> str:
    text = run.text.replace("\n", "⏎")
    for tag, on in (
        ("code", run.code),
        (run.script, bool(run.script)),
        ("s", run.strike),
        ("i", run.emphasis),
        ("b", run.strong),
    ):
        text = f"‹{tag}›{text}‹/{tag}›" if on else text
    return f"‹{run.link}›{text}‹/›" if run.link else text


def _part(part: Part) -> Iterator[str]:
    hashes = "#" * part.level or "-"
    yield f"{part.first}–{part.last} {hashes} {marked(part.title)}{_said(part.attributes)}".rstrip()
    if part.kicker:
        yield f"  above: {marked(part.kicker)}"
    yield from _indented(_blocks(part.blocks))
    yield from (f"  note: {marked(note)}" for note in part.notes)
    yield from (f"  footnote: {marked(note)}" for note in part.footnotes)


def _said(attributes: Attributes) -> str:
    words = [f"#{attributes.id}"] if attributes.id else []
    words += [f".{name}" for name in attributes.classes]
    words += [f"{key}={value}" for key, value in attributes.values.items()]
    return f" {{{' '.join(words)}}}" if words else ""


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield f"text: {'(step) ' if block.stepwise else ''}{marked(block.text)}"
        case Heading():
            yield f"{'#' * block.level} {marked(block.text)}{_said(block.attributes)}"
        case List():
            how = "" if block.numbering == "1." else f" {block.numbering}"
            yield f"numbers from {block.start}{how}" if block.ordered else "bullets"
            for item in block.items:
                box = {None: "", True: "[x] ", False: "[ ] "}[item.checked]
                step = "(step) " if item.stepwise else ""
                yield f"  - {step}{box}{marked(item.text)}"
                yield from _indented(_indented(_blocks(item.blocks)))
        case Quote():
            yield "quote"
            yield from _indented(_blocks(block.blocks))
            if block.by:
                yield f"  by: {marked(block.by)}"
        case Code():
            yield f"code {block.language}".rstrip()
            yield from (f"  |{marked(line)}" for line in block.lines)
        case Table():
            widths = [f"({' '.join(f'{width:g}' for width in block.widths)})"] * bool(block.widths)
            yield " ".join(["table", *(align or "-" for align in block.aligns), *widths])
            for row in (block.header, *block.rows):
                yield f"  {' | '.join(map(marked, row))}"
            if block.caption:
                yield f"  caption: {marked(block.caption)}"
        case Image():
            title = f" “{block.title}”" if block.title else ""
            yield f"image {block.target} [{marked(block.alt)}]{title}{_said(block.attributes)}"
        case Columns():
            yield "columns"
            for index, column in enumerate(block.columns):
                share = f" of {block.widths[index]:g}" if block.widths else ""
                yield f"  column{share}"
                yield from _indented(_indented(_blocks(column)))
        case Group():
            yield f"group {block.kind}"
            yield from _indented(_blocks(block.blocks))
        case Diagram():
            yield from _diagram(block)
        case Definitions():
            for term, meanings in block.items:
                yield f"term: {marked(term)}"
                yield from (f"  : {marked(meaning)}" for meaning in meanings)
        case _:
            assert_never(block)


def _diagram(diagram: Diagram) -> Iterator[str]:
    yield f"diagram {diagram.kind} {diagram.direction}"
    for node in diagram.nodes:
        where = f" under {node.parent}" if node.parent >= 0 else ""
        where += f" in {node.group}" if node.group >= 0 else ""
        yield f"  {node.shape}: {'(step) ' if node.stepwise else ''}{marked(node.text)}{where}"
        yield from (f"    {marked(text)}" for text in node.body)
    yield from (f"  group: {marked(text)}" for text in diagram.groups)
    for link in diagram.links:
        arrow = {(True, True): "↔", (True, False): "→"}.get((link.head, link.tail), "—")
        line = "" if link.line == "solid" else f" ({link.line})"
        said = f": {marked(link.text)}" if link.text else ""
        yield f"  {link.first} {arrow} {link.last}{line}{said}"
