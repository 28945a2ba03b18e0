"""The source that was sent beside the source of today: which slide and which text is which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.arrangement import texts_of as bodies_of
from briefing.edit.source_text import SourceText
from briefing.edit.texts import META, texts_in_front, texts_of
from briefing.merge.pairing import likeness, paragraph_pairs

if TYPE_CHECKING:
    from briefing.edit.texts import EditableText
    from briefing.model.document import Document

_ALIKE = 0.5


def texts(document: Document, part: int) -> list[EditableText]:
    """Of a part, or of the front matter, in reading order."""
    if part == META:
        return list(texts_in_front(document))
    return list(texts_of(document.parts[part], part))


class Today:
    """What became of the parts and texts of `sent`."""

    def __init__(self, sent: Document, today: Document) -> None:
        self.sent, self.today = sent, today
        self.same = sent.text.text == today.text.text
        self._parts = self._paired()
        self._texts: dict[int, dict[int, int]] = {}

    def part(self, part: int) -> int | None:
        """The part of today; None for one that is gone."""
        if part == META or self.same:
            return part
        return self._parts.get(part)

    def text(self, part: int, text: int) -> int | None:
        """Which of the texts of today's part it is; None for one that is gone."""
        if self.same:
            return text
        if part not in self._texts:
            now = self.part(part)
            self._texts[part] = {} if now is None else self._paired_texts(part, now)
        return self._texts[part].get(text)

    def changed(self, part: int) -> bool:
        """The slide says something else today than when it was sent."""
        now = self.part(part)
        if self.same or now is None or part == META:
            return not self.same
        return self._bodies[0][part] != self._bodies[1][now]

    def order(self) -> list[int]:
        """The parts that are still there, as they stand today."""
        pairs = [(now, part) for part in range(len(self.sent.firsts))
                 if (now := self.part(part)) is not None]  # fmt: skip
        return [part for _, part in sorted(pairs)]

    def new_slides(self) -> list[set[str]]:
        """What the slides say that are new in the source of today, a set of texts each."""
        if self.same:
            return []
        known = set(self._parts.values())
        new = [part for part in range(len(self.today.firsts)) if part not in known]
        return [{one.text.plain for one in texts(self.today, part)} for part in new]

    def _paired(self) -> dict[int, int]:
        if self.same:
            return {}
        both = (self.sent, self.today)
        self._bodies = [bodies_of(one, SourceText(one.text.text)) for one in both]
        old, new = self._bodies
        found: dict[int, int] = {}
        for same in (self._bodies, [_titles(one) for one in both]):
            free: dict[str, list[int]] = {}
            taken = set(found.values())
            for place, said in enumerate(same[1]):
                if place not in taken and said:
                    free.setdefault(said, []).append(place)
            for place, said in enumerate(same[0]):
                if place not in found and free.get(said):
                    found[place] = free[said].pop(0)
        for place, said in enumerate(old):
            if place not in found:
                left = [one for one in range(len(new)) if one not in found.values()]
                best = max(left, key=lambda one: likeness(said, new[one]), default=-1)
                if best >= 0 and likeness(said, new[best]) >= _ALIKE:
                    found[place] = best
        return found

    def _paired_texts(self, part: int, now: int) -> dict[int, int]:
        old, new = texts(self.sent, part), texts(self.today, now)
        said = [[f"{one.role}\0{one.text.plain}" for one in every] for every in (old, new)]
        return {
            one: other
            for one, other in paragraph_pairs(*said)
            if one is not None and other is not None and old[one].role == new[other].role
        }


def _titles(document: Document) -> list[str]:
    named = {one.part: one.attributes.id or one.text for one in document.outline}
    return [named.get(part, "") for part in range(len(document.firsts))]
