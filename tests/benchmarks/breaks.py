"""How many lines LibreOffice breaks where the scenes break them: of the samples, and of decks made
from articles.

`python -m tests.pictures.compare FILE …` says it of any file, line by line.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.resources import asset
from tests.pictures.compare import ARTICLES, compare_decks, deck_of


def main() -> None:
    if not shutil.which("soffice"):
        print("Line breaks beside LibreOffice: not measured, it is not installed")
        return
    print("Lines that break in LibreOffice where they break on the screen")
    files = [*sorted(asset("samples").glob("*.md")), *sorted(ARTICLES.glob("*.txt"))]
    decks = {
        f"{path.name} {ratio}": deck_of(path, "vermilion", ratio)
        for path in files
        for ratio in ("16:9", "4:3")
    }
    with TemporaryDirectory() as folder:
        for name, result in compare_decks(decks, Path(folder)).items():
            outside = len(result.outside)
            print(f"{name:24}{result.same:5} of {result.lines:4}{result.share:9.2%}{outside:4} out")


if __name__ == "__main__":
    main()
