"""Chinese found by the first letters of its pinyin, or all of them: `zzdx` and `zhengzhoudax` find
郑州大学.

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
LONGEST = 6
"""Letters of a syllable: zhuang."""
MOST_SPELLINGS = 24
"""Ways to part letters into syllables that are tried: `xian` is 先 and 西安."""


class Initials:
    """Which characters begin with which letter, of those in the texts it has seen. `readings` are
    a character's, by its code point: `zhèng` or `háng,xíng`.
    """

    def __init__(self, readings: Mapping[int, str]) -> None:
        self._readings = readings
        self._seen: set[str] = set()
        self._by_letter: defaultdict[str, str] = defaultdict(str)
        self._by_syllable: defaultdict[str, str] = defaultdict(str)

    def learn(self, text: str) -> None:
        for character in set(text) - self._seen:
            self._seen.add(character)
            syllables = self._syllables(character)
            for letter in {syllable[0] for syllable in syllables}:
                self._by_letter[letter] += character
            for syllable in syllables:
                self._by_syllable[syllable] += character

    def pattern(self, needle: str) -> re.Pattern[str] | None:
        """Of what `needle`, already folded, may stand for; None where it is no pinyin."""
        if len(needle) < LEAST or not needle.isascii() or not needle.isalnum():
            return None
        if needle.isdecimal():
            return None
        initials = "".join(f"[{one}{self._by_letter.get(one, '')}]" for one in needle)
        whole = ["".join(f"[{one}]" for one in said) for said in self._spelled(needle)]
        return re.compile("|".join((initials, *whole)))

    def _spelled(self, needle: str) -> Iterator[list[str]]:
        """The characters that `needle` may spell, syllable by syllable; the last may be begun."""
        waiting: list[tuple[int, list[str]]] = [(0, [])]
        found = 0
        while waiting and found < MOST_SPELLINGS:
            at, said = waiting.pop()
            rest = needle[at:]
            if not rest:
                found += 1
                yield said
                continue
            begun = [self._by_syllable[one] for one in self._by_syllable if one.startswith(rest)]
            if begun and said:
                found += 1
                yield [*said, "".join(begun)]
            for length in range(1, min(len(rest), LONGEST) + 1):
                if characters := self._by_syllable.get(rest[:length]):
                    waiting.append((at + length, [*said, characters]))

    def _syllables(self, character: str) -> set[str]:
        """Of every reading, without its tone; ü as `u` and as `v`."""
        found: set[str] = set()
        for reading in self._readings.get(ord(character), "").split(","):
            parts = normalize("NFD", reading).lower()
            for sign in ("", "v"):
                letters = parts.replace("u\u0308", sign) if sign else parts
                said = "".join(one for one in letters if "a" <= one <= "z")
                if said:
                    found.add(said)
        return found


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
