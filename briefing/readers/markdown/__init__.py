"""Markdown text → Document: slide boundaries at once, each slide's blocks when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Document, EncodedText, Outline
from briefing.model.ink.comment import OPENING as INK
from briefing.model.ink.comment import taken_out as ink_taken_out
from briefing.model.ink.strokes import Ink
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import replace
from briefing.readers.markdown.definitions import collect
from briefing.readers.markdown.dialect import dialect_of
from briefing.readers.markdown.front_matter import read_front_matter
from briefing.readers.markdown.origin import OPENING, taken_out
from briefing.readers.markdown.reread import MarkdownParts
from briefing.readers.markdown.scan.headings import heading_words
from briefing.readers.markdown.scan.lines import cleaned, source_lines
from briefing.readers.markdown.scan.scanner import scan
from briefing.readers.markdown.slide import SlideParser

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.readers.markdown.scan.piece import Piece


def read_markdown(text: str, path: Path | None = None) -> Document:
    """The document in `text`. Never raises: what is not understood is shown as text and reported.

    Only the slide boundaries, the front matter and the definitions that slides share are found
    here; `parts` parses a slide when it is asked for.
    """
    name = str(path) if path else ""
    lines = source_lines(text)
    body, origin = taken_out(lines) if OPENING in text else (lines, None)
    ink = Ink()
    if INK in text:
        body, ink = ink_taken_out(body)
    clean, controls = cleaned(body)
    message = Message(T("Problems", "control characters in this line are not shown"))
    problems = [Problem(message, name, number) for number in controls]
    front = read_front_matter(clean, name)
    if origin is not None:
        origin = replace(origin, article=front.meta.values.get("source", ""))
    problems += [replace(problem, path=name) for problem in front.problems]
    dialect = dialect_of(clean, front)
    scanned = scan(clean, front.end, front.meta, dialect, name)
    definitions = collect(clean, scanned, name)
    parser = SlideParser(clean, scanned, definitions, front.meta, dialect, name)

    return Document(
        path=path,
        lines=lines,
        meta=front.meta,
        parts=MarkdownParts(parser, clean, scanned, definitions, front.end),
        slide_level=scanned.slide_level,
        outline=tuple(
            _outlined(piece, index) for index, piece in enumerate(scanned.pieces) if piece.level
        ),
        firsts=tuple(piece.first for piece in scanned.pieces),
        lasts=tuple(piece.last for piece in scanned.pieces),
        ruled=scanned.ruled,
        problems=tuple(problems + scanned.problems + definitions.problems),
        origin=origin,
        ink=ink,
        text=EncodedText(text),
    )


def _outlined(piece: Piece, index: int) -> Outline:
    words, attributes = heading_words(piece.heading)
    return Outline(words, piece.level, index, attributes)
