"""The pages of one slide before and after → what was changed on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.texts import META
from briefing.merge.changes import Change, Gone, NewNote, NewPoint, NewWords
from briefing.merge.numbers import cells_of, chart_changes
from briefing.merge.pairing import paragraph_pairs, shape_pairs
from briefing.merge.placing import places_of
from briefing.merge.settling import settled
from briefing.merge.tables import Cells
from briefing.merge.today import texts
from briefing.merge.words import steps_between
from briefing.model.message import Message, T
from briefing.model.office.presentation import SlideChart, SlidePicture, SlideTable, SlideText
from briefing.model.record import replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.edit.texts import EditableText
    from briefing.merge.changes import What
    from briefing.merge.placing import Places
    from briefing.merge.today import Today
    from briefing.model.deck import Slide
    from briefing.model.office.presentation import PresentedSlide, SlideParagraph, SlideShape

OWN = Message(T("Problems", "Briefing writes this itself: the source has no words for it"))
NO_PLACE = Message(T("Problems", "the source has no place for this: add it there by hand"))
NO_PICTURE = Message(T("Problems", "pictures stay in the file"))
OTHER_TABLE = Message(T("Problems", "the table has other columns now"))


class InsideSlide:
    """Of part `part` of the source that was sent."""

    def __init__(
        self,
        part: int,
        slide: Slide,
        pages: Sequence[tuple[PresentedSlide, PresentedSlide | None]],
        today: Today,
    ) -> None:
        self._part, self._slide, self._pages, self._today = part, slide, pages, today
        every = texts(today.sent, part) if part >= META else []
        self.texts: list[EditableText] = every
        self._spoken = [at for at, one in enumerate(every) if one.role == "note"]
        drawn = cells_of(slide)
        self._shown = [
            at
            for at, one in enumerate(every)
            if one.role != "note" and one.text.source not in drawn
        ]
        self._places = dict(self._placed())
        self._gone: dict[int, set[int]] = {}
        self._gone_page = 0
        back = [after for _, after in pages if after is not None]
        self._page = back[0].number if back else 0

    def changes(self) -> Iterator[Change]:
        """In the order of the file, each once."""
        seen: set[object] = set()
        for change in (*self._all(), *self._removed()):
            key = (change.what, change.before, change.after, change.steps)
            if key not in seen:
                seen.add(key)
                yield change

    def _all(self) -> Iterator[Change]:
        for before, after in self._pages:
            if after is None:
                for at, shape in enumerate(before.shapes):
                    if isinstance(shape, SlideText):
                        self._forget(
                            (before.number, at, place) for place in range(len(shape.paragraphs))
                        )
                continue
            self._page = after.number
            sure = bool(before.creation) and before.creation == after.creation
            for one, other in shape_pairs(before.shapes, after.shapes):
                old = before.shapes[one] if one is not None else None
                new = after.shapes[other] if other is not None else None
                yield from self._shape(before, one, old, new, sure)
            yield from self._notes(before.notes, after.notes, sure)

    # texts

    def _placed(self) -> Iterator[tuple[tuple[int, int, int], Places]]:
        """By page, shape and paragraph before: where its letters stand."""
        keys: list[tuple[int, int, int]] = []
        said: list[str] = []
        for before, _ in self._pages:
            for at, shape in enumerate(before.shapes):
                if isinstance(shape, SlideText) and shape.role != "foot":
                    for place, one in enumerate(shape.paragraphs):
                        keys.append((before.number, at, place))
                        said.append(one.text.plain)
        shown = [self.texts[at] for at in self._shown]
        for key, places in zip(keys, places_of(said, shown), strict=True):
            yield key, tuple(one and one._replace(text=self._shown[one.text]) for one in places)

    def _shape(
        self,
        page: PresentedSlide,
        at: int | None,
        old: SlideShape | None,
        new: SlideShape | None,
        sure: bool,
    ) -> Iterator[Change]:
        match old, new:
            case SlideText(), SlideText() if at is not None:
                if old.role != "foot":
                    yield from self._paragraphs(page.number, at, old, new, sure)
            case SlideText(), None if at is not None:
                self._forget((page.number, at, place) for place in range(len(old.paragraphs)))
            case None, SlideText():
                if new.role != "foot":
                    yield from self._further(page, new)
            case SlideTable(), SlideTable():
                yield from self._table(old, new)
            case SlideChart(), SlideChart():
                for change in chart_changes(self._slide, self.texts, old, new):
                    here = self._made("number")
                    change = replace(change, page=here.page, part=here.part)
                    yield self._settle(change) if change.steps else change
            case SlidePicture(), SlidePicture():
                pass
            case _:
                yield from self._unfit(old, new)

    def _paragraphs(
        self, page: int, at: int, old: SlideText, new: SlideText, sure: bool
    ) -> Iterator[Change]:
        first, second = old.paragraphs, new.paragraphs
        pairs = paragraph_pairs([one.text.plain for one in first], [o.text.plain for o in second])
        last: int | None = None
        for one, other in pairs:
            if one is None and other is not None:
                later = next(
                    (a for a, _ in pairs if a is not None and (last is None or a > last)), None
                )
                yield self._point(page, at, first, second[other], last, later)
            elif one is not None and other is None:
                self._forget([(page, at, one)])
                last = one
            elif one is not None and other is not None:
                last = one
                places = self._places[page, at, one]
                yield from self._reworded("text", first[one].text, second[other].text, places, sure)

    def _reworded(
        self, what: What, before: RichText, after: RichText, places: Places, sure: bool
    ) -> Iterator[Change]:
        """A paragraph that is there before and after."""
        uniform = not sure and len(after.runs) == 1
        if before.plain == after.plain and (uniform or before.runs == after.runs):
            return
        steps = steps_between(before, after, places, styles=not uniform)
        if steps is None:
            yield self._made(what, before.plain, after.plain, standing="left", why=OWN)
        elif steps:
            yield self._settle(self._made(what, before.plain, after.plain, steps=steps))

    def _point(
        self,
        page: int,
        at: int,
        first: Sequence[SlideParagraph],
        new: SlideParagraph,
        last: int | None,
        later: int | None,
    ) -> Change:
        """A paragraph more: behind the one before it, or before the one after it."""
        anchor = self._whole_text(self._places[page, at, last]) if last is not None else None
        if anchor is not None and last is not None:
            level = new.level - first[last].level
            step = NewPoint(anchor, new.text.runs, level)
        else:
            after = self._whole_text(self._places[page, at, later]) if later is not None else None
            step = NewPoint(-1, new.text.runs, 0, after) if after is not None else None
        if step is None or self._part == META:
            return self._made("point", "", new.text.plain, standing="left", why=NO_PLACE)
        return self._settle(self._made("point", "", new.text.plain, steps=(step,)))

    def _further(self, page: PresentedSlide, new: SlideText) -> Iterator[Change]:
        """A text that stands in a box of its own, behind all others of the page."""
        known = [
            letter.text
            for (number, _, _), places in self._places.items()
            if number == page.number
            for letter in places
            if letter is not None and self.texts[letter.text].role != "title"
        ]
        for one in new.paragraphs:
            made = self._made("point", "", one.text.plain)
            if not known or self._part == META:
                yield replace(made, standing="left", why=NO_PLACE)
            else:
                yield self._settle(replace(made, steps=(NewPoint(max(known), one.text.runs),)))

    def _whole_text(self, places: Places) -> int | None:
        """The text that a paragraph is all of."""
        numbers = {place.text for place in places if place is not None}
        if len(numbers) != 1:
            return None
        text = numbers.pop()
        return text if self._covers(text, {p.at for p in places if p is not None}) else None

    def _covers(self, text: int, letters: set[int]) -> bool:
        plain = self.texts[text].text.plain
        return all(at in letters or not char.isalnum() for at, char in enumerate(plain))

    # what is gone

    def _forget(
        self, keys: Sequence[tuple[int, int, int]] | Iterator[tuple[int, int, int]]
    ) -> None:
        for key in keys:
            for place in self._places.get(key, ()):
                if place is not None:
                    self._gone.setdefault(place.text, set()).add(place.at)

    def _removed(self) -> Iterator[Change]:
        """Texts of which nothing is left, and pieces of others."""
        for text, letters in sorted(self._gone.items()):
            plain = self.texts[text].text.plain
            if self._covers(text, letters):
                yield self._settle(self._made("point", plain, "", steps=(Gone((text,)),)))
            else:
                start, end = min(letters), max(letters) + 1
                after = plain[:start] + plain[end:]
                words = NewWords(text, start, end, ())
                yield self._settle(self._made("text", plain, after, steps=(words,)))

    # notes, tables, the rest

    def _notes(
        self, first: Sequence[SlideParagraph], second: Sequence[SlideParagraph], sure: bool
    ) -> Iterator[Change]:
        said = [[one.text.plain for one in notes] for notes in (first, second)]
        if said[0] == said[1] and not sure:
            return
        own = [self.texts[at] for at in self._spoken]
        places = [
            tuple(one and one._replace(text=self._spoken[one.text]) for one in each)
            for each in places_of(said[0], own)
        ]
        last = -1
        for one, other in paragraph_pairs(*said):
            if one is not None and other is not None:
                after = RichText(second[other].text.runs)
                yield from self._reworded("note", first[one].text, after, places[one], sure)
            elif one is not None:
                text = self._whole_text(places[one])
                if text is None:
                    yield self._made("note", said[0][one], "", standing="left", why=NO_PLACE)
                else:
                    gone = self._made("note", said[0][one], "", steps=(Gone((text,)),))
                    yield self._settle(gone)
            elif other is not None:
                made = self._made("note", "", said[1][other])
                step = NewNote(last, second[other].text.runs)
                if self._part < 0 or (first and last < 0):
                    yield replace(made, standing="left", why=NO_PLACE)
                else:
                    yield self._settle(replace(made, steps=(step,)))
            if one is not None:
                text = self._whole_text(places[one])
                last = text if text is not None else last

    def _table(self, old: SlideTable, new: SlideTable) -> Iterator[Change]:
        cells = Cells(self._today.sent, self._part, self.texts, old)
        if len(old.rows[0]) != len(new.rows[0]):
            yield self._made("other", standing="left", why=OTHER_TABLE)
            return
        for what, before, after, steps in cells.changes(new):
            made = self._made(what, before, after, steps=steps or ())
            yield self._settle(made) if steps else replace(made, standing="left", why=NO_PLACE)

    def _unfit(self, old: SlideShape | None, new: SlideShape | None) -> Iterator[Change]:
        """What no source says: a picture, a table of somebody's own."""
        one = new or old
        if isinstance(one, SlidePicture):
            words = one.alt or one.name
            yield self._made(
                "other", "" if new else words, words if new else "", standing="left", why=NO_PICTURE
            )
        elif one is not None:
            yield self._made(
                "other", "" if new else one.name, one.name if new else "", standing="left",
                why=NO_PLACE,
            )  # fmt: skip

    # beside the source of today

    def _made(self, what: What, before: str = "", after: str = "", **fields: object) -> Change:
        part = self._today.part(self._part) if self._part >= META else None
        made = Change(
            what, self._slide.title.plain, self._page, before, after,
            part=-2 if part is None else part,
        )  # fmt: skip
        return replace(made, **fields)

    def _settle(self, change: Change) -> Change:
        return settled(change, self._part, self.texts, self._today)
