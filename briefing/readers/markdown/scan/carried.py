"""Marp's directives that count from their slide on: `<!-- header: Words -->`. With an underscore
before its name, one is for its slide alone and no matter of this.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.readers.markdown.scan.verbatim import Verbatim

KEYS = frozenset({"header", "footer", "backgroundimage"})
_SAID = lazy_regex(r"\s*(?:<!--\s*)?(header|footer|backgroundImage)\s*:(.*)$")


class Carried:
    """By key, each value with the line from which it counts."""

    def __init__(
        self, lines: Sequence[str], verbatim: Verbatim, first: Mapping[str, tuple[str, int]]
    ) -> None:
        """`first`: what counts from the start, by key, with the line that says so."""
        self._values = {key: [(line, value)] for key, (value, line) in first.items()}
        for start, end in sorted(verbatim.comments.items()):
            for number in range(start, end + 1):
                if ":" in lines[number] and (found := _SAID.match(lines[number])):
                    said = self._values.setdefault(found[1].lower(), [])
                    said.append((number + 1, _value(found[2])))

    def on(self, last: int) -> Mapping[str, tuple[str, int]]:
        """By key, what counts on the slide that ends at line `last`, with the line that says so."""
        found: dict[str, tuple[str, int]] = {}
        for key, values in self._values.items():
            at = bisect_right(values, last, key=_line)
            if at:
                found[key] = values[at - 1][1], values[at - 1][0]
        return found


def _value(said: str) -> str:
    return said.strip().removesuffix("-->").strip().strip("\"'")


def _line(said: tuple[int, str]) -> int:
    return said[0]
