"""The screens that are plugged in → who goes where: the audience's page, and the console with the
notes.

Pure, so that every set of screens can be tried without having it on the desk. A choice is known by
the set of screens it was made for, and kept as text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing.model.record import record
from briefing.model.untrusted import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

BUILT_IN = ("eDP", "LVDS", "DSI", "Built-in", "Color LCD")
"""How the names of a portable computer's own panel begin, on Linux and macOS."""
REMEMBERED = 30
"""Sets of screens that a choice is kept for."""
TITLE = 32
"""Px, about, of a window's title."""
BESIDE = 0.6
"""Of a screen's width, for a console beside a windowed show."""


@record
class Area:
    """Logical pixels of the desktop."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, other: Area) -> bool:
        return (
            self.x <= other.x
            and self.y <= other.y
            and self.x + self.width >= other.x + other.width
            and self.y + self.height >= other.y + other.height
        )


@record
class Screen:
    """A screen of the desktop, as far as a show asks."""

    name: str
    """Unique among those plugged in."""
    area: Area
    primary: bool = False

    @property
    def built_in(self) -> bool:
        return self.name.startswith(BUILT_IN)


@record
class Seats:
    """Which screen each of the two windows is on, by name."""

    audience: str
    console: str = ""
    """Empty for no console. The same as the audience's: beside a show in a window."""

    @property
    def windowed(self) -> bool:
        """Whether the show stands in a window, so that there is room for the console."""
        return self.audience == self.console


Choices = dict[str, Seats]
"""What somebody chose, by the `fingerprint` of the screens it was chosen for; the newest last."""


def distinct(screens: Iterable[Screen]) -> tuple[Screen, ...]:
    """The screens that show something of their own: of mirrored ones only the first."""
    found: list[Screen] = []
    for screen in screens:
        if not any(other.area.holds(screen.area) for other in found):
            found = [other for other in found if not screen.area.holds(other.area)]
            found.append(screen)
    return tuple(found)


def fingerprint(screens: Sequence[Screen]) -> str:
    """Equal for the same screens in the same places."""
    return "|".join(sorted(map(_described, screens)))


def proposed(screens: Sequence[Screen], own: str) -> Seats:
    """The likeliest wish where nobody said one: the portable computer's own panel, or else the
    screen that the app stands on (`own`), is the speaker's, and another is the audience's.
    A single screen is the audience's alone.
    """
    if len(screens) == 1:
        return Seats(screens[0].name)
    panels = [screen for screen in screens if screen.built_in]
    standing = [screen for screen in screens if screen.name == own]
    mine = panels[0] if len(panels) == 1 else (standing or list(screens))[0]
    return Seats(_other(screens, mine.name), mine.name)


def chosen(screens: Sequence[Screen], choices: Mapping[str, Seats]) -> Seats | None:
    """What was chosen for these screens, or for screens of these names in other places or sizes;
    None where nobody chose.
    """
    exact = choices.get(fingerprint(screens))
    names = _names(fingerprint(screens))
    alike = [seats for key, seats in choices.items() if _names(key) == names]
    for seats in (exact, *reversed(alike)):
        if seats is not None and _fits(seats, screens):
            return seats
    return None


def seated(screens: Sequence[Screen], choices: Mapping[str, Seats], own: str) -> Seats:
    """Where to begin: as chosen, else as proposed."""
    return chosen(screens, choices) or proposed(screens, own)


def reseated(screens: Sequence[Screen], choices: Mapping[str, Seats], now: Seats) -> Seats:
    """Where to go on when screens went or came in the middle of a show. A console that was open
    stays open, and a window stays where it is if it can; a show that had the only screen to itself
    gives the speaker a console as soon as there is a second one.
    """
    if len(screens) == 1:
        only = screens[0].name
        return Seats(only, only if now.console else "")
    known = chosen(screens, choices)
    if known is not None:
        return known
    if now.windowed or not now.console:
        return proposed(screens, now.audience)
    names = [screen.name for screen in screens]
    if now.audience in names:
        console = now.console if now.console in names else _other(screens, now.audience)
        return Seats(now.audience, console)
    if now.console in names:
        return Seats(_other(screens, now.console), now.console)
    return proposed(screens, "")


def still(screens: Sequence[Screen], choices: Mapping[str, Seats], seats: Seats) -> Seats:
    """`seats` while their screens are there; a screen may go before anybody hears of it."""
    return seats if _fits(seats, screens) else reseated(screens, choices, seats)


def swapped(seats: Seats, screens: Sequence[Screen]) -> Seats:
    """The other way round. On a single screen: with the console, or without."""
    if len(screens) == 1:
        return Seats(seats.audience, "" if seats.console else seats.audience)
    if seats.console and not seats.windowed:
        return Seats(seats.console, seats.audience)
    return Seats(_other(screens, seats.audience), seats.audience)


def moved(seats: Seats, name: str) -> Seats:
    """The audience on screen `name`; a console that stood there goes where the audience was."""
    console = seats.audience if seats.console == name else seats.console
    return Seats(name, console)


def remembered(choices: Choices, screens: Sequence[Screen], seats: Seats) -> Choices:
    """`choices` and this one, the oldest forgotten where there are too many."""
    key = fingerprint(screens)
    kept = {other: made for other, made in choices.items() if other != key}
    return dict([*kept.items(), (key, seats)][-REMEMBERED:])


def beside(room: Area, proportions: float) -> tuple[Area, Area]:
    """(console, show in a window) within `room`; the show's page is `proportions` as wide as
    high.
    """
    left = round(room.width * BESIDE)
    width = room.width - left
    height = min(round(width / proportions) + TITLE, room.height)
    return (
        Area(room.x, room.y, left, room.height),
        Area(room.x + left, room.y, width, height),
    )


def written(choices: Choices) -> str:
    """As text for the settings."""
    table = {key: [seats.audience, seats.console] for key, seats in choices.items()}
    return json.dumps(table, ensure_ascii=False)


def read(text: str) -> Choices:
    """What `written` wrote; what is no choice is left out."""
    choices: Choices = {}
    for key, seats in read_table(text).items():
        match seats:
            case [str(audience), str(console)]:
                choices[key] = Seats(audience, console)
            case _:
                continue
    return choices


def _other(screens: Sequence[Screen], name: str) -> str:
    """A screen that is not `name`; the primary one last, because that is somebody's desk."""
    others = [screen for screen in screens if screen.name != name]
    return min(others, key=lambda screen: screen.primary).name


def _described(screen: Screen) -> str:
    area = screen.area
    return f"{screen.name}\t{area.x},{area.y},{area.width},{area.height}"


def _names(fingerprint: str) -> list[str]:
    return [part.split("\t")[0] for part in fingerprint.split("|")]


def _fits(seats: Seats, screens: Sequence[Screen]) -> bool:
    names = {screen.name for screen in screens}
    return seats.audience in names and (not seats.console or seats.console in names)
