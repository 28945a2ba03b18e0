"""What the tool that points does to a show: it points, and a pen and an eraser leave ink on the
page that the audience sees, or take it away. Points are pt of that page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.ink.strokes import WIDTH, PageKey, Stroke
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model.ink.strokes import Point
    from briefing.model.talk.show import Event, Show


def page_key(show: Show) -> PageKey:
    """Of the page that the audience sees."""
    at = show.seen.at
    return PageKey(show.program.id(at.slide), at.page)


def strokes(show: Show) -> tuple[Stroke, ...]:
    """What lies on the page that the audience sees, the stroke being drawn included."""
    drawn = show.ink.on(page_key(show))
    return drawn if show.stroke is None else (*drawn, show.stroke)


def point(at: Point | None) -> Event:
    """The tool points there; None for nowhere."""
    return lambda show: replace(show, pointer=at)


def draw(at: Point) -> Event:
    """The pen touches the page there, or goes on there. It is as wide on the screen however close
    one looks.
    """

    def drawn(show: Show) -> Show:
        points = show.stroke.points if show.stroke else ()
        if show.seen.phase != "showing" or show.blank or points[-1:] == (at,):
            return show
        width = WIDTH / show.seen.zoom.scale
        return replace(show, stroke=Stroke((*points, at), show.pen, width))

    return drawn


def lift(show: Show) -> Show:
    """The pen leaves the page."""
    if show.stroke is None:
        return show
    return replace(show, ink=show.ink.draw(page_key(show), show.stroke), stroke=None)


def erase(at: Point) -> Event:
    """Take away the strokes that come near."""
    return lambda show: replace(show, ink=show.ink.erase(page_key(show), *at))


def clear_ink(show: Show) -> Show:
    """Take all ink from the page that the audience sees."""
    return replace(show, ink=show.ink.clear(page_key(show)))


def undo_ink(show: Show) -> Show:
    """Take the last change of the ink back, on whatever page it was."""
    return replace(show, ink=show.ink.undo())
