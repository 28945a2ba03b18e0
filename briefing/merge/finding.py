"""A file that was sent, and what came back → what was changed in it, slide by slide, beside the
source of today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose import compose
from briefing.edit.slides import BACKUP, HIDDEN
from briefing.edit.texts import META
from briefing.exporters.pptx.identity import creation_number
from briefing.merge.changes import Added, Change, Hidden, Moved, Removed
from briefing.merge.inside import InsideSlide
from briefing.merge.pairing import slide_pairs
from briefing.merge.today import texts
from briefing.model.message import Message, T
from briefing.model.record import mutable, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.merge.today import Today
    from briefing.model.deck import Deck, Slide
    from briefing.model.office.presentation import Presentation, PresentedSlide

OWN = Message(T("Problems", "Briefing writes this itself: the source has no words for it"))


def changes_in(sent: Presentation, edited: Presentation, today: Today) -> list[Change]:
    """All of them, in the order of the slides that came back. `today` knows the source that `sent`
    was made of, and what it says by now.
    """
    return list(_Finder(sent, edited, today).all())


@mutable
class SentSlide:
    """A slide of the deck that was sent, and its pages before and after."""

    slide: Slide
    pages: list[tuple[PresentedSlide, PresentedSlide | None]]

    @property
    def back(self) -> list[PresentedSlide]:
        """Its pages that came back."""
        return [after for _, after in self.pages if after is not None]

    @property
    def part(self) -> int:
        """Of the source that was sent; META for the front matter's, -2 for none."""
        if self.slide.part >= 0:
            return self.slide.part
        return META if self.slide.kind == "cover" else -2


class _Finder:
    def __init__(self, sent: Presentation, edited: Presentation, today: Today) -> None:
        self._today = today
        self._edited = edited
        pairs = slide_pairs(sent.slides, edited.slides)
        self._before = {b: a for a, b in pairs if b is not None}
        after = {a: b for a, b in pairs if a is not None}
        known: dict[str, SentSlide] = {}
        self.slides = list(_sent_slides(compose(today.sent), sent, known))
        self._of_page: dict[int, SentSlide] = {}
        for place, page in enumerate(sent.slides):
            if (slide := known.get(page.creation)) is not None:
                back = after.get(place)
                slide.pages.append((page, edited.slides[back] if back is not None else None))
                self._of_page[place] = slide
        self.slides = [slide for slide in self.slides if slide.pages]

    def all(self) -> Iterator[Change]:
        seen: set[int] = set()
        moved = self._moved()
        for place, page in enumerate(self._edited.slides):
            before = self._before.get(place)
            slide = self._of_page.get(before) if before is not None else None
            if slide is None:
                if before is None:
                    yield self._added(place, page)
                continue
            if id(slide) in seen:
                continue
            seen.add(id(slide))
            if id(slide) in moved:
                yield moved[id(slide)]
            yield from self._hidden(slide)
            yield from InsideSlide(slide.part, slide.slide, slide.pages, self._today).changes()
        for slide in self.slides:
            if not slide.back:
                yield self._removed(slide)

    # whole slides

    def _change(self, slide: SentSlide, **fields: object) -> Change:
        part = self._today.part(slide.part) if slide.part >= META else None
        page = slide.back[0].number if slide.back else slide.pages[0][0].number
        made = Change("other", slide.slide.title.plain, page, part=-2 if part is None else part)
        return replace(made, **fields)

    def _hidden(self, slide: SentSlide) -> Iterator[Change]:
        before, after = slide.pages[0][0].hidden, slide.back[0].hidden
        if before == after:
            return
        part = self._today.part(slide.part) if slide.part >= 0 else None
        if part is None:
            yield self._change(slide, what="hidden", standing="left", why=OWN)
            return
        classes = set(self._today.today.parts[part].attributes.classes)
        now = bool(classes & (HIDDEN | BACKUP))
        yield self._change(
            slide,
            what="hidden",
            after="hidden" if after else "shown",
            standing="done" if now == after else "open",
            steps=(Hidden(after),),
        )

    def _removed(self, slide: SentSlide) -> Change:
        part = self._today.part(slide.part) if slide.part >= 0 else None
        said = _said(slide.pages[0][0])
        if slide.part < 0:
            return self._change(slide, what="removed", before=said, standing="left", why=OWN)
        if part is None:
            return self._change(slide, what="removed", before=said, standing="done")
        changed = self._today.changed(slide.part)
        body = texts(self._today.today, part)
        return self._change(
            slide,
            what="removed",
            before=said,
            today="\n".join(one.text.plain for one in body) if changed else "",
            standing="conflict" if changed else "open",
            steps=(Removed(),),
        )

    def _added(self, place: int, page: PresentedSlide) -> Change:
        said = _said(page)
        there = any(set(said.split("\n")) <= lines for lines in self._today.new_slides())
        return Change(
            "added",
            page.title.plain,
            page.number,
            after=said,
            standing="done" if said and there else "open",
            steps=(Added(self._behind(place), page),),
        )

    def _behind(self, place: int) -> int:
        """Today's part that stands before a slide of the file; -1 for none."""
        for at in range(place - 1, -1, -1):
            before = self._before.get(at)
            slide = self._of_page.get(before) if before is not None else None
            if slide is not None and slide.part >= 0:
                part = self._today.part(slide.part)
                if part is not None and not slide.pages[0][0].hidden:
                    return part
        return -1

    def _moved(self) -> dict[int, Change]:
        """Slides that stand elsewhere among those that are there before and after."""
        came: list[SentSlide] = []
        for place in range(len(self._edited.slides)):
            before = self._before.get(place)
            slide = self._of_page.get(before) if before is not None else None
            shown = slide is not None and not slide.pages[0][0].hidden  # they stand last
            if slide is not None and shown and slide not in came and slide.part >= 0:
                came.append(slide)
        stood = [slide for slide in self.slides if slide in came]
        ranks = {id(slide): rank for rank, slide in enumerate(sorted(stood, key=_first_page))}
        stay = _rising([ranks[id(slide)] for slide in came])
        order = [slide.part for slide in sorted(stood, key=_first_page)]
        now = [part for part in self._today.order() if part in set(order)]
        done = now == [slide.part for slide in came if slide.part in set(now)]
        standing = "done" if done else "open" if now == order else "conflict"
        found: dict[int, Change] = {}
        for place, slide in enumerate(came):
            part = self._today.part(slide.part)
            if place in stay or part is None:
                continue
            parts = (self._today.part(one.part) for one in reversed(came[:place]))
            behind = next((one for one in parts if one is not None), -1)
            found[id(slide)] = self._change(
                slide,
                what="moved",
                before=str(slide.pages[0][0].number),
                after=str(slide.back[0].number),
                standing=standing,
                steps=(Moved(behind),),
            )
        return found


def _first_page(slide: SentSlide) -> int:
    return slide.pages[0][0].number


def _sent_slides(
    deck: Deck, sent: Presentation, known: dict[str, SentSlide]
) -> Iterator[SentSlide]:
    """Slides of the deck; `known` says by the number of a page whose it is."""
    numbers = {page.creation for page in sent.slides}
    for slide in deck.slides:
        made = SentSlide(slide, [])
        part = 1
        while (number := str(creation_number(slide.id, part))) in numbers:
            known[number] = made
            part += 1
        yield made


def _rising(ranks: list[int]) -> set[int]:
    """Places of a longest run of rising numbers: these did not move."""
    best: list[tuple[int, int]] = []
    for at, rank in enumerate(ranks):
        length, before = 1, -1
        for other in range(at):
            if ranks[other] < rank and best[other][0] + 1 > length:
                length, before = best[other][0] + 1, other
        best.append((length, before))
    at = max(range(len(best)), key=lambda one: best[one][0], default=-1)
    found: set[int] = set()
    while at >= 0:
        found.add(at)
        at = best[at][1]
    return found


def _said(page: PresentedSlide) -> str:
    from briefing.model.office.presentation import SlideText

    texts = (
        shape for shape in page.shapes if isinstance(shape, SlideText) and shape.role != "foot"
    )
    return "\n".join(one.plain for one in texts)
