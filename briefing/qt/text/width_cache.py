"""What Qt once said of fonts and widths, kept on disk: an export whose words are all known starts
no Qt, which saves it a quarter of its time.

Words are kept as digests: what stands in a document is nobody's business.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from briefing.exporters.atomic import atomic_write
from briefing.model.problem import BriefingError
from briefing.model.untrusted import read_table
from briefing.qt.text.fingerprint import fingerprint
from briefing.resources import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from briefing.layout.ports import TextMeasurer
    from briefing.model.theme import FontRole, Theme
    from briefing.qt.layout import Fonts

MOST = 20_000
"""Answers kept: the words of many decks. Then only the last deck's are."""


class Memory:
    """Answers to questions, valid as long as this machine's fonts are the same. Several processes
    may share the file: each reads it whole, and the last one to finish has written it.
    """

    def __init__(self, path: Path, machine: str) -> None:
        """`machine` is its fingerprint; with an empty one nothing is remembered. A file that is
        missing, damaged, or of other fonts counts as empty.
        """
        self._path = path
        self._machine = machine
        self._known = _read(path, machine) if machine else {}
        self._new: dict[str, Any] = {}
        self._untold: dict[str, Any] = {}

    def answer(self, question: str, ask: Callable[[], Any]) -> Any:
        """As it was remembered, else what `ask` says, in JSON's types."""
        key = hashlib.blake2b(question.encode(errors="surrogatepass"), digest_size=8).hexdigest()
        found = self._known.get(key, self._new.get(key))
        if found is None:
            found = self._new[key] = self._untold[key] = ask()
        return found

    def learned(self) -> dict[str, Any]:
        """What was new since this was last called, for another process's memory to `learn`."""
        found, self._untold = self._untold, {}
        return found

    def learn(self, answers: Mapping[str, Any]) -> None:
        self._new.update(answers)

    def save(self) -> None:
        """Keep what is new. Where that cannot be, it is asked again the next time."""
        if not self._new or not self._machine:
            return
        together = {**self._known, **self._new}
        answers = together if len(together) <= MOST else self._new
        text = json.dumps({"machine": self._machine, "answers": answers}, separators=(",", ":"))
        with suppress(OSError, BriefingError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with atomic_write(self._path) as file:
                file.write(text.encode())


def memory_of_this_machine() -> Memory:
    """The widths that were measured here before, kept in the cache folder."""
    return Memory(cache_folder() / "widths.json", fingerprint())


class CachedMeasurer:
    """A TextMeasurer that asks `start()`, another one, only what it does not remember."""

    def __init__(self, theme: Theme, memory: Memory, start: Callable[[], TextMeasurer]) -> None:
        self._memory = memory
        self._start = start
        self._other: TextMeasurer | None = None
        self._fonts = {role: repr((theme.fonts["body"], theme.fonts[role])) for role in theme.fonts}

    @property
    def name(self) -> str:
        return self._memory.answer(f"name {self._fonts}", lambda: self._asked.name)

    def width(self, text: str, font: FontRole, bold: bool = False, italic: bool = False) -> float:
        return self._memory.answer(
            f"width {self._fonts[font]} {bold} {italic} {text}",
            lambda: self._asked.width(text, font, bold, italic),
        )

    @property
    def _asked(self) -> TextMeasurer:
        if self._other is None:
            self._other = self._start()
        return self._other


class CachedFonts:
    """Asks `fonts` only what `memory` does not know."""

    def __init__(self, fonts: Fonts, memory: Memory) -> None:
        self._fonts = fonts
        self._memory = memory
        self.start = fonts.start

    def measurer(self, theme: Theme) -> TextMeasurer:
        return CachedMeasurer(theme, self._memory, lambda: self._fonts.measurer(theme))


def _read(path: Path, machine: str) -> dict[str, Any]:
    try:
        kept = read_table(path.read_bytes())
    except OSError:
        return {}
    answers = kept.get("answers")
    sound = kept.get("machine") == machine and isinstance(answers, dict)
    return cast("dict[str, Any]", answers) if sound else {}
