"""A slide that somebody added in PowerPoint → Markdown of it, as one would write it here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose import compose
from briefing.exporters.markdown import markdown_of
from briefing.model.document import Meta
from briefing.model.office.presentation import Presentation
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.readers.powerpoint import document_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.office.presentation import PresentedSlide, SlidePicture

_FRONT = lazy_regex(r"\A---\n(?:.*\n)*?---\n+")
_RULE = lazy_regex(r"\A---\n+")
_HEADING = lazy_regex(r"\A#{1,6}(?= )")


def slide_source(
    slide: PresentedSlide, level: int, picture: Callable[[SlidePicture], str], line_end: str = "\n"
) -> str:
    """Its heading is one of `level`, unless it opens a section. `picture` says where a picture of
    it is; empty for nowhere.
    """
    alone = Presentation((replace(slide, number=2, section=-1),))
    document = replace(document_of(alone, picture=picture), meta=Meta())
    text = markdown_of(replace(compose(document), meta=Meta()))
    body = _RULE.sub("", _FRONT.sub("", text)).strip("\n")
    if slide.layout != "secHead":
        body = _HEADING.sub("#" * level, body)
    return body.replace("\n", line_end)
