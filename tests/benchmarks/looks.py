"""Whether pages look as the design wants them: of the samples and of decks made from articles, in
all themes. `make bench ARGS=looks`; BRIEFING_DECKS names a folder of further files.
"""

from __future__ import annotations

import os
from pathlib import Path

from briefing.compose import compose
from briefing.layout.check import check_scene
from briefing.layout.themes import load_theme, theme_names
from briefing.model.geometry import RATIOS
from briefing.plugins import read
from briefing.qt.layout import QtFonts, lay_out_here
from briefing.resources import asset
from tests import looks
from tests.analysis.reading import ARTICLES


def main() -> None:
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    files = [*sorted(asset("samples").glob("*.md")), *sorted(ARTICLES.glob("*.txt"))]
    further = os.environ.get("BRIEFING_DECKS")
    if further:
        files += sorted(p for p in Path(further).rglob("*") if p.suffix in (".md", ".txt"))
    print("Pages, findings, body below 18 of few points, fill of 45 to 85 %, alike in a row")
    whole = [0, 0, 0, 0, 0]
    for path in files:
        deck = compose(read(path))
        for name in theme_names():
            layout = lay_out_here(deck, load_theme(name), RATIOS["16:9"], QtFonts()).layout
            pages = list(layout.pages())
            found = [f for page in pages for f in check_scene(page) if f.check != "alt"]
            small = sum(
                looks.is_content(page)
                and looks.points_on(page) <= looks.FEW
                and looks.smallest_body(page) < looks.FEW_LEAST
                for page in pages
            )
            well, content = looks.share_of(pages, looks.LOW, looks.HIGH)
            run = looks.longest_run(layout)
            for at, number in enumerate((len(pages), len(found), small, well, content)):
                whole[at] += number
            share = well / content if content else 1.0
            print(
                f"{path.name[:30]:30} {name:10}{len(pages):4}{len(found):4}{small:4}{share:6.0%}"
                f"{run:3}",
                flush=True,
            )
    pages_, found_, small_, well_, content_ = whole
    print(f"all: {pages_} pages, {found_} findings, {small_} small, {well_ / max(content_, 1):.0%}")
    del app


if __name__ == "__main__":
    main()
