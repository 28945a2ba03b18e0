"""What the scanner passes on: a heading's place, and one slide's stretch of the source."""

from __future__ import annotations

from typing import NamedTuple


class Piece(NamedTuple):
    """One slide's stretch of the source."""

    first: int
    last: int
    """1-based, both included."""
    level: int = 0
    """Of its title; 0 for none."""
    heading: str = ""
    """The title's words, markup and attributes included."""


class PlacedHeading(NamedTuple):
    """A heading, not hidden in anything."""

    line: int
    """0-based, of its first line."""
    after: int
    """Of the line after it."""
    level: int
    text: str
