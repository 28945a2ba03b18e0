"""Words → the pages that hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record
from briefing.model.texts import whole_title
from briefing.ui.shared.hit_testing import words_of
from briefing.ui.shared.text_search import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.ui.search.pinyin import Initials
    from briefing.ui.session.pages import Page
    from briefing.ui.session.session import Session

AROUND = 14
"""Characters before a hit that its snippet shows."""
SNIPPET = 60


@record
class Hit:
    """A page that the search found."""

    slide: int
    part: int
    number: int
    """Of the page, as the audience counts; 0 on a hidden slide."""
    title: str
    snippet: str
    """Text around the first place; empty where it is in the title."""


def hits(
    session: Session, words: str, initials: Initials | None = None, *, notes: bool = True
) -> Iterator[Hit]:
    """Pages whose title, text or, with `notes`, notes hold `words`, whatever their case and width;
    those with it in the title first. After them come those that hold each of the words, as it is
    written or as pinyin, if `initials` are given.
    """
    needle = folded(words.strip())
    if not needle or session.briefing is None:
        return
    wanted = needle.split()
    later: tuple[list[Hit], list[Hit], list[Hit]] = ([], [], [])
    for page in session.briefing.pages:
        title = folded(page.scene.title)
        said = [note.plain for note in page.scene.notes] if notes else []
        text = "\n".join((words_of(page.scene), *said))
        lower = folded(text)
        at = lower.find(needle)
        if needle in title:
            yield _hit(session, page)
            continue
        if at >= 0:
            later[0].append(_hit(session, page, _snippet(text, at)))
            continue
        if initials is not None:
            initials.learn(lower + title)
        if all(place(word, title, initials) >= 0 for word in wanted):
            later[1].append(_hit(session, page))
        elif all(place(word, f"{title}\n{lower}", initials) >= 0 for word in wanted):
            first = next((at for word in wanted if (at := place(word, lower, initials)) >= 0), 0)
            later[2].append(_hit(session, page, _snippet(text, first)))
    for some in later:
        yield from some


def place(word: str, text: str, initials: Initials | None) -> int:
    """Where `word` stands in `text`, both folded, as written or as pinyin; -1 for nowhere."""
    at = text.find(word)
    if at >= 0 or initials is None:
        return at
    pattern = initials.pattern(word)
    found = pattern.search(text) if pattern is not None else None
    return found.start() if found else -1


def _hit(session: Session, page: Page, snippet: str = "") -> Hit:
    title = page.scene.title
    if not title and session.briefing is not None:
        title = whole_title(session.briefing.deck.slides[page.slide], session.lang)
    return Hit(page.slide, page.part, page.number, title, snippet)


def _snippet(text: str, at: int) -> str:
    line_start = text.rfind("\n", 0, at) + 1
    start = max(at - AROUND, line_start)
    end = text.find("\n", at)
    snippet = text[start : end if end >= 0 else None][:SNIPPET]
    return ("…" if start > line_start else "") + snippet
