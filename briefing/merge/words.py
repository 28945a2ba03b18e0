"""A paragraph before and after → the letters of the source that are others now."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.merge.changes import NewStyle, NewWords
from briefing.model.record import replace
from briefing.model.text import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.merge.changes import Step
    from briefing.merge.placing import Places
    from briefing.model.text import RichText

MARKS = ("strong", "emphasis", "strike", "link")
_CLOSE = 2
"""Letters between two differences from which on they are two."""
_MOST = 3_000


def steps_between(
    before: RichText, after: RichText, places: Places, *, styles: bool
) -> tuple[Step, ...] | None:
    """What to do with the source's texts so that they say `after`; None where a letter is another
    one that does not stand in the source. `styles`: marks of unchanged letters count, too.
    """
    found: list[Step] = []
    old, new = _letters(before), _letters(after)
    for tag, a, b, c, d in _hunks(before.plain, after.plain):
        if tag == "equal":
            if styles:
                found += _styles(old[a:b], new[c:d], places[a:b])
            continue
        runs = _fresh(new[c:d], old[a] if a < b else old[a - 1] if a else None)
        if not before.plain[a:b].strip() and not after.plain[c:d].strip():
            continue  # a line that broke elsewhere
        there = _stretch(places, a, b, before.plain)
        if there is None:
            return None
        found.append(NewWords(*there, runs))
    return tuple(found)


def _stretch(places: Places, a: int, b: int, plain: str) -> tuple[int, int, int] | None:
    """Of which text which letters stand where letters `a` to `b` of the paragraph do."""
    known = [place for place in places[a:b] if place is not None]
    if any(places[at] is None and not plain[at].isspace() for at in range(a, b)):
        return None
    if known:
        if len({place.text for place in known}) > 1:
            return None
        return known[0].text, known[0].at, known[-1].at + 1
    before = next((places[at] for at in range(a - 1, -1, -1) if not plain[at].isspace()), None)
    after = next((places[at] for at in range(b, len(plain)) if not plain[at].isspace()), None)
    if before is not None:
        at = before.at + 1
        return before.text, at, at
    return (after.text, after.at, after.at) if after is not None else None


def _hunks(before: str, after: str) -> Iterator[tuple[str, int, int, int, int]]:
    """Stretches that are equal or others in turn."""
    if len(before) > _MOST or len(after) > _MOST:
        yield ("equal" if before == after else "replace", 0, len(before), 0, len(after))
        return
    held: tuple[int, int, int, int] | None = None
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for place, (tag, a, b, c, d) in enumerate(codes):
        short = b - a < _CLOSE and 0 < place < len(codes) - 1
        if tag == "equal" and not (held and short):
            if held:
                yield ("replace", *held)
            held = None
            yield ("equal", a, b, c, d)
        else:
            held = (held[0], b, held[2], d) if held else (a, b, c, d)
    if held:
        yield ("replace", *held)


def _letters(text: RichText) -> list[tuple[str, Run]]:
    """Each letter with its marks."""
    return [
        (char, replace(run, text="", code=False, script=""))
        for run in text.runs
        for char in run.text
    ]


def _fresh(letters: Sequence[tuple[str, Run]], beside: tuple[str, Run] | None) -> tuple[Run, ...]:
    """New letters with the marks that those beside them did not have."""
    found: list[Run] = []
    for style, group in groupby(letters, key=lambda one: one[1]):
        text = "".join(char for char, _ in group)
        own = beside[1] if beside else Run("")
        known = {n: getattr(style, n) for n in MARKS if getattr(style, n) != getattr(own, n)}
        if str(known.get("link", "")).startswith("#"):
            del known["link"]  # only the file knows the number of a slide
        found.append(replace(Run(text), **known))
    return tuple(found)


def _styles(
    old: Sequence[tuple[str, Run]], new: Sequence[tuple[str, Run]], places: Places
) -> Iterator[NewStyle]:
    """Letters that are the same in another style."""

    def key(at: int) -> tuple[Run, Run, int] | None:
        place = places[at]
        if place is None or old[at][0].isspace():
            return None
        marks = tuple(n for n in MARKS if getattr(old[at][1], n) != getattr(new[at][1], n))
        if "link" in marks and (old[at][1].link[:1] == "#" or new[at][1].link[:1] == "#"):
            return None
        return (old[at][1], new[at][1], place.text) if marks else None

    for what, group in groupby(range(len(places)), key=key):
        if what is None:
            continue
        stretch = list(group)
        first, last = places[stretch[0]], places[stretch[-1]]
        if first is None or last is None:
            continue
        marks = tuple(n for n in MARKS if getattr(what[0], n) != getattr(what[1], n))
        yield NewStyle(what[2], first.at, last.at + 1, what[1], marks)
