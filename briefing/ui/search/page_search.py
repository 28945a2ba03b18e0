"""Words → the pages that hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record
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
    those with it in the title first. After them come those that hold Chinese with these `initials`.
    """
    needle = folded(words.strip())
    if not needle or session.briefing is None:
        return
    later: tuple[list[Hit], list[Hit], list[Hit]] = ([], [], [])
    for page in session.briefing.pages:
        title = folded(page.scene.title)
        said = [note.plain for note in page.scene.notes] if notes else []
        text = "\n".join((words_of(page.scene), *said))
        lower = folded(text)
        at = lower.find(needle)
        if needle in title:
            yield _hit(page)
        elif at >= 0:
            later[0].append(_hit(page, _snippet(text, at)))
        elif initials is not None:
            initials.learn(lower + title)
            pattern = initials.pattern(needle)
            if pattern is not None and pattern.search(title):
                later[1].append(_hit(page))
            elif pattern is not None and (found := pattern.search(lower)):
                later[2].append(_hit(page, _snippet(text, found.start())))
    for some in later:
        yield from some


def _hit(page: Page, snippet: str = "") -> Hit:
    return Hit(page.slide, page.part, page.number, page.scene.title, snippet)


def _snippet(text: str, at: int) -> str:
    line_start = text.rfind("\n", 0, at) + 1
    start = max(at - AROUND, line_start)
    end = text.find("\n", at)
    snippet = text[start : end if end >= 0 else None][:SNIPPET]
    return ("…" if start > line_start else "") + snippet
