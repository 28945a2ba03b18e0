"""Whether a written deck reads as the deck it was written from, and what to say more plainly."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from briefing.compose import compose
from briefing.exporters.markdown.inline import merged
from briefing.exporters.markdown.slides import Degree, SlideNotation
from briefing.model.deck import Picture, Slide, Table
from briefing.model.record import is_record, names_of, record, replace
from briefing.model.text import RichText
from briefing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from briefing.model.deck import Deck


@record
class Wording:
    """How a deck is written."""

    notations: tuple[SlideNotation, ...]
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
        return Wording((SlideNotation(),) * len(deck.slides), cover, agenda=agenda)


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
        notations = tuple(
            _raised(notation)._replace(with_id=True) for notation in wording.notations
        )
        changed = Wording(
            notations, wording.cover and wording.notations[0].degree < Degree.NAMED, lang
        )
    else:
        pairs = zip(deck.slides, back.slides, wording.notations, strict=True)
        notations = tuple(_plainer(mine, yours, notation) for mine, yours, notation in pairs)
        theirs = {section.first: section.title.plain for section in back.sections}
        for section in deck.sections:
            if theirs.get(section.first) != section.title.plain:
                at = section.first
                named = notations[at]._replace(with_section=True)
                notations = (*notations[:at], named, *notations[at + 1 :])
        cover = wording.cover and notations[0] == wording.notations[0]
        at = wording.agenda
        follows = at >= 0 and notations[at] == wording.notations[at]
        changed = Wording(notations, cover, lang, at if follows else -1)
    return None if changed == wording else changed


def _plainer(mine: Slide, yours: Slide, notation: SlideNotation) -> SlideNotation:
    if mine.id != yours.id:
        notation = notation._replace(with_id=True)
    if bare(replace(mine, id="")) != bare(replace(yours, id="")):
        notation = _raised(notation)
    return notation


def _raised(notation: SlideNotation) -> SlideNotation:
    return notation._replace(degree=Degree(min(notation.degree + 1, Degree.EXACT)))


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
