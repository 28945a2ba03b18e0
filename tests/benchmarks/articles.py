"""From prose to slides: one article, a megabyte of prose, lines as long as a file and lines of two
characters.

Seconds are of the processor, so that other work on the machine counts for little.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from briefing.compose import compose
from briefing.readers import read
from tests.analysis.reading import ARTICLES
from tests.benchmarks.processes import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLE = "silk_road"
_TIMES = 20
_MEGABYTE = 1_000_000
_COLD = (
    "import sys, time; started = time.process_time()\n"
    "from pathlib import Path\n"
    "from briefing.compose import compose\nfrom briefing.readers import read\n"
    "compose(read(Path(sys.argv[1])))\nprint(time.process_time() - started)"
)


def main() -> None:
    path = ARTICLES / f"{_ARTICLE}.txt"
    print(f"An article of {len(path.read_text('utf-8'))} characters, from file to composed deck")
    print(f"{_cold(path):8.3f} s  cold, imports and lexicons with it")
    print(f"{min(_seconds(path)[0] for _ in range(_TIMES)):8.3f} s  warm, best of {_TIMES}")
    print("A megabyte and more, from file to composed deck")
    with TemporaryDirectory() as folder:
        for name, text in _texts():
            path = Path(folder) / "text.txt"
            path.write_text(text, "utf-8")
            seconds, slides = _seconds(path)
            size = path.stat().st_size / _MEGABYTE
            print(f"{seconds:8.2f} s  {name}, {size:.0f} MB, {slides} slides", flush=True)


def _seconds(path: Path) -> tuple[float, int]:
    started = time.process_time()
    deck = compose(read(path))
    return time.process_time() - started, len(deck.slides)


def _cold(path: Path) -> float:
    run = subprocess.run(
        [sys.executable, "-c", _COLD, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(run.stdout)


def _texts() -> Iterator[tuple[str, str]]:
    dice = random.Random(1)
    whole = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    chinese = [line for text in whole for line in text.replace("\n", "").split("。")]
    prose = [line for line in chinese if 10 < len(line) < 200 and not line.isascii()]
    for name, size, joint in (
        ("Chinese prose", 1, "\n"),
        ("the same", 4, "\n"),
        ("Chinese prose on one line", 1, ""),
    ):
        yield name, joint.join(_paragraphs(prose, size * _MEGABYTE, dice))
    yield "names and nothing else", "Mayor John Smith, " * (_MEGABYTE // 18)
    yield "elections and nothing else", "区长韩松当选主席" * (_MEGABYTE // 24)
    yield "one word", "a" * _MEGABYTE
    yield "Chinese lines of two characters", "甲乙\n" * (_MEGABYTE // len("甲乙\n".encode()))
    yield "English lines of two letters", "ab\n" * (_MEGABYTE // len("ab\n"))


def _paragraphs(sentences: list[str], size: int, dice: random.Random) -> Iterator[str]:
    """Paragraphs of two to six sentences, up to `size` bytes of them."""
    while size > 0:
        chosen = dice.choices(sentences, k=dice.randint(2, 6))
        paragraph = "。".join(f"{one}{dice.randint(1, 99)}" for one in chosen) + "。"
        size -= len(paragraph.encode())
        yield paragraph


if __name__ == "__main__":
    main()
