"""What body text is cut into: stretches that belong on slides of one kind each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from briefing.model.exhaustive import assert_never
from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.analysis.facts import Enumeration, Field, PlacedPicture, Span, Table


@record
class TextUnit:
    """A stretch of one passage that nothing else claims."""

    span: Span


@record
class BriefUnit:
    """Neighbouring passages that are too short for slides of their own."""

    spans: tuple[Span, ...]


@record
class SpeechUnit:
    """All that one person says in neighbouring passages."""

    person: int
    spans: tuple[Span, ...]


@record
class PeopleUnit:
    """A stretch that mainly names people."""

    span: Span
    people: tuple[int, ...]


@record
class ListUnit:
    """An enumeration over whole passages."""

    enumeration: Enumeration
    lead: int = -1
    """The passage before, where it does no more than announce the list; else -1."""


@record
class LinesUnit:
    """Short lines that belong together: verse, a log."""

    passages: tuple[int, ...]


@record
class TableUnit:
    """Rows of cells."""

    table: Table


@record
class FieldsUnit:
    """When, where and with whom a meeting was: one of several in the file."""

    fields: tuple[Field, ...]
    passages: tuple[int, ...]


@record
class CodeUnit:
    """Lines of a program, a log, a dump: shown as they stand, in a fixed pitch."""

    passages: tuple[int, ...]


@record
class PictureUnit:
    """A picture that stands in the text."""

    picture: PlacedPicture


Unit = Union[
    TextUnit,
    BriefUnit,
    SpeechUnit,
    PeopleUnit,
    ListUnit,
    LinesUnit,
    TableUnit,
    CodeUnit,
    FieldsUnit,
    PictureUnit,
]


def first_passage(unit: Unit) -> int:
    """The passage that the unit begins with."""
    match unit:
        case TextUnit() | PeopleUnit():
            first = unit.span.passage
        case BriefUnit() | SpeechUnit():
            first = unit.spans[0].passage
        case ListUnit():
            first = unit.enumeration.entries[0].span.passage
        case TableUnit():
            first = unit.table.passages[0]
        case LinesUnit() | CodeUnit() | FieldsUnit():
            first = unit.passages[0]
        case PictureUnit():
            first = unit.picture.after
        case _:
            assert_never(unit)
    return first
