"""Units → slides: which builder makes which unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.prose.fields import fields_slides
from briefing.compose.prose.items import bulleted, picture_slides
from briefing.compose.prose.lists import MOST_CARDS, list_slides
from briefing.compose.prose.people import people_slides, speech_slides
from briefing.compose.prose.texts import (
    brief_slides,
    code_slides,
    lines_slides,
    table_slides,
    text_slides,
)
from briefing.compose.prose.units import (
    BriefUnit,
    CodeUnit,
    FieldsUnit,
    LinesUnit,
    ListUnit,
    PeopleUnit,
    PictureUnit,
    SpeechUnit,
    TableUnit,
    TextUnit,
)
from briefing.model.exhaustive import assert_never

if TYPE_CHECKING:
    from briefing.compose.prose.context import ArticleContext, Draft
    from briefing.compose.prose.units import Unit
    from briefing.model.text import RichText


def build(context: ArticleContext, unit: Unit, heading: RichText) -> list[Draft]:
    """The slides of a unit. `heading`, if there is one, titles the first."""
    match unit:
        case SpeechUnit():
            slides = speech_slides(context, unit)
        case PeopleUnit() if context.gathered.issuperset(unit.people):
            slides = text_slides(context, TextUnit(unit.span), heading)
        case PeopleUnit():
            slides = people_slides(context, unit, heading)
        case ListUnit():
            slides = _list_slides(context, unit, heading)
        case TextUnit():
            slides = text_slides(context, unit, heading)
        case BriefUnit():
            slides = brief_slides(context, unit, heading)
        case LinesUnit():
            slides = lines_slides(context, unit, heading)
        case CodeUnit():
            slides = code_slides(context, unit, heading)
        case TableUnit():
            slides = table_slides(context, unit, heading)
        case FieldsUnit():
            slides = fields_slides(context, unit, heading)
        case PictureUnit():
            slides = picture_slides(context, unit, heading)
        case _:
            assert_never(unit)
    return slides


def _list_slides(context: ArticleContext, unit: ListUnit, heading: RichText) -> list[Draft]:
    """Bullets stay bullets, but for a few with heads of their own, which are cards."""
    listed = unit.enumeration
    carded = len(listed.entries) <= MOST_CARDS and all(e.head != e.span for e in listed.entries)
    if listed.form != "items" or carded:
        return list_slides(context, unit, heading)
    return bulleted(context, unit, heading) or list_slides(context, unit, heading)
