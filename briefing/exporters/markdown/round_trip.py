"""Whether a written deck reads as the deck it was written from, and what to say more plainly."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from briefing.compose import compose
from briefing.exporters.markdown.inline import merged
from briefing.exporters.markdown.slides import Degree, SlideWording
from briefing.model.deck import Picture, Slide, Table
from briefing.model.record import is_record, names_of, record, replace
from briefing.model.text import RichText
from briefing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from briefing.model.deck import Deck


@record
class Wording:
    """How a deck is written."""

    slides: tuple[SlideWording, ...]
    cover: bool
    """The first slide follows from the front matter."""
    lang: bool = False
    """The language is named although its author did not."""
    agenda: int = -1
    """Index of the slide that follows from the sections; -1 for none."""

    @staticmethod
    def natural(deck: Deck) -> Wording:
        first = deck.slides[0] if len(deck.slides) else None
        meta = deck.meta
        cover = (
            first is not None
            and first.kind == "cover"
            and bool(meta.title)
            and not (first.blocks or first.footnotes or first.hidden)
            and [first.title.plain, first.subtitle.plain, first.kicker.plain]
            == [meta.title.plain, meta.subtitle.plain, meta.kicker.plain]
        )
        made = [n for n, slide in enumerate(deck.slides[:2]) if slide.id == slide.kind == "agenda"]
        agenda = made[0] if made and deck.article is None else -1
        return Wording((SlideWording(),) * len(deck.slides), cover, agenda=agenda)


def differences(deck: Deck, text: str, wording: Wording) -> Wording | None:
    """A wording that says more of what `text` did not bring back; None where it brought back all
    there is, or nothing more can be said.
    """
    path = deck.folder / "saved.md" if deck.folder else Path("saved.md")
    back = compose(read_markdown(text, path))
    lang = wording.lang or back.lang != deck.lang
    if len(back.slides) != len(deck.slides) and wording.agenda >= 0:
        changed = replace(wording, agenda=-1, lang=lang)
    elif len(back.slides) != len(deck.slides):
        slides = tuple(_raised(slide)._replace(with_id=True) for slide in wording.slides)
        changed = Wording(slides, wording.cover and wording.slides[0].degree < Degree.NAMED, lang)
    else:
        pairs = zip(deck.slides, back.slides, wording.slides, strict=True)
        slides = tuple(_plainer(mine, yours, slide) for mine, yours, slide in pairs)
        theirs = {section.first: section.title.plain for section in back.sections}
        for section in deck.sections:
            if theirs.get(section.first) != section.title.plain:
                at = section.first
                named = slides[at]._replace(with_section=True)
                slides = (*slides[:at], named, *slides[at + 1 :])
        cover = wording.cover and slides[0] == wording.slides[0]
        at = wording.agenda
        follows = at >= 0 and slides[at] == wording.slides[at]
        changed = Wording(slides, cover, lang, at if follows else -1)
    return None if changed == wording else changed


def _plainer(mine: Slide, yours: Slide, slide: SlideWording) -> SlideWording:
    if mine.id != yours.id:
        slide = slide._replace(with_id=True)
    if bare(replace(mine, id="")) != bare(replace(yours, id="")):
        slide = _raised(slide)
    return slide


def _raised(slide: SlideWording) -> SlideWording:
    return slide._replace(degree=Degree(min(slide.degree + 1, Degree.EXACT)))


def bare(value: object) -> object:
    """`value` without anything that says where it came from: what two decks are compared by."""
    if isinstance(value, RichText):
        return RichText(tuple(merged(value.runs)))
    if isinstance(value, tuple):
        return tuple(map(bare, cast("tuple[object, ...]", value)))
    if not is_record(value):
        return value
    changes: dict[str, Any] = {name: bare(getattr(value, name)) for name in names_of(value)}
    if isinstance(value, Slide):
        changes |= {"first": 0, "last": 0, "part": -1, "problems": ()}
    if isinstance(value, Picture):
        changes["line"] = 0
    if isinstance(value, Table) and not any(value.aligns):
        changes["aligns"] = ()
    return replace(value, **changes)
