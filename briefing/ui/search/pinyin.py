"""Chinese found by the first letters of its pinyin: `zzdx` finds 郑州大学.

A character counts with every reading it has, so that 重庆 is found by `cq` and by `zq`: a search
that finds too much costs a glance, one that misses costs the trust. The readings are pypinyin's,
loaded in a worker when somebody first searches.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from typing import TYPE_CHECKING
from unicodedata import normalize

from PySide6.QtCore import QObject, Signal

from briefing.qt.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.model.progress import Progress
    from briefing.qt.jobs import Jobs

LEAST = 2
"""Letters from which they are taken for initials: one alone is nearly everywhere."""


class Initials:
    """Which characters begin with which letter, of those in the texts it has seen. `readings` are
    a character's, by its code point: `zhèng` or `háng,xíng`.
    """

    def __init__(self, readings: Mapping[int, str]) -> None:
        self._readings = readings
        self._seen: set[str] = set()
        self._by_letter: defaultdict[str, str] = defaultdict(str)

    def learn(self, text: str) -> None:
        for character in set(text) - self._seen:
            self._seen.add(character)
            for letter in self._letters(character):
                self._by_letter[letter] += character

    def pattern(self, needle: str) -> re.Pattern[str] | None:
        """Of what `needle`, already folded, may stand for; None where it is no initials."""
        if len(needle) < LEAST or not needle.isascii() or not needle.isalnum():
            return None
        if needle.isdecimal():
            return None
        return re.compile("".join(f"[{one}{self._by_letter.get(one, '')}]" for one in needle))

    def _letters(self, character: str) -> set[str]:
        readings = self._readings.get(ord(character), "").split(",")
        return {normalize("NFD", reading)[0].lower() for reading in readings if reading}


class Pinyin(QObject):
    """Loads the readings once, in the background."""

    ready = Signal()
    """`initials` are there: search anew."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._asked = False
        self._readings: Mapping[int, str] = {}
        self.initials: Initials | None = None

    def load(self) -> None:
        """Begin, if nobody did before."""
        if not self._asked:
            self._asked = True
            job = Job(self._read)
            job.done.connect(self._take)
            self._jobs.start(job)

    def _read(self) -> Iterator[Progress]:
        # The dictionary of phrases is four times as large, and of no use for every reading.
        os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
        from pypinyin.pinyin_dict import pinyin_dict

        self._readings = pinyin_dict
        return iter(())

    def _take(self) -> None:
        self.initials = Initials(self._readings)
        self.ready.emit()
