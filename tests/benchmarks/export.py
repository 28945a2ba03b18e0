"""`briefing export` beside pandoc, on the same Markdown, in one run."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks.decks import deck, short_deck, write_deck
from tests.benchmarks.processes import BRIEFING, medians

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = ((20, 15), (100, 9), (1000, 3))
"""Slides, and how often each program exports them."""
FORGETFUL = ("env", "XDG_CACHE_HOME=/dev/null")
"""Nothing is remembered from one export to the next, as if every talk had new words: Qt starts."""
ALONE = 3000
"""Slides that pandoc is spared."""


DECKS = ((deck, "long Chinese points with bold words"), (short_deck, "short points"))


def main() -> None:
    pandoc = shutil.which("pandoc")
    print("Markdown with notes to .pptx, whole process, median")
    with TemporaryDirectory() as name:
        for make, what in DECKS:
            _measure(make, what, Path(name), pandoc)


def _measure(make: Callable[[int], str], what: str, folder: Path, pandoc: str | None) -> None:
    print(f"\n{what}")
    print(f"{'slides':>8}{'Briefing':>12}{'new words':>12}{'pandoc':>12}{'ratio':>9}{'peak':>11}")
    for slides, times in SIZES:
        source = write_deck(slides, folder, make)
        ours = (*BRIEFING, "export", source, "-o", folder / "ours.pptx")
        theirs = (pandoc, source, "-o", folder / "theirs.pptx") if pandoc else ours
        mine, new, other = medians((ours, (*FORGETFUL, *ours), theirs), times)
        row = f"{slides:8}{mine.seconds:10.2f} s{new.seconds:10.2f} s"
        if pandoc:
            row += f"{other.seconds:10.2f} s{other.seconds / mine.seconds:8.1f}×"
        else:
            row += f"{'–':>12}{'–':>9}"
        print(f"{row}{mine.peak:7.0f} MiB", flush=True)
    source = write_deck(ALONE, folder, make)
    (mine,) = medians([(*BRIEFING, "export", source, "-o", folder / "ours.pptx")], 1)
    print(f"{ALONE:8}{mine.seconds:10.2f} s{'–':>12}{'–':>12}{'–':>9}{mine.peak:7.0f} MiB")


if __name__ == "__main__":
    main()
