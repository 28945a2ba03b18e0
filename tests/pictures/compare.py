"""Do lines break in LibreOffice where the scene breaks them, and does all text stay in its box?

    python -m tests.pictures.compare FILE.md …      prints figures, and every line that differs

The deck is written, LibreOffice makes a PDF of it, and the words of each page are put back into
the boxes they came from, row by row.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.exporters.pptx import write_pptx
from briefing.model.geometry import Box, around
from briefing.model.scene import Table, Text
from tests.pictures.libreoffice import Word, pages, to_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.model.deck import Deck
    from briefing.model.scene import Line, Paragraph, Scene
    from briefing.model.theme import FontRole

GOAL = 0.98
ARTICLES = Path(__file__).parent.parent / "analysis" / "articles"
_REACH = 40.0
"""How far from a box text is still taken for its own, pt: a line too many, a word too far."""
_SLACK = 2.0
"""How far over a box's edge ink may be, pt: side bearings, rounding."""


@dataclass(frozen=True, slots=True)
class Block:
    """Text with a box of its own: an item, or a table's cell."""

    name: str
    box: Box
    paragraphs: tuple[Paragraph, ...]
    lines: tuple[Line, ...]
    vertical: bool = False
    """Its lines are columns, the first at the right."""


@dataclass(frozen=True, slots=True)
class Difference:
    page: int
    block: str
    expected: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    pages: tuple[int, int]
    """In the scenes and in the PDF."""
    lines: int
    same: int
    differences: tuple[Difference, ...]
    outside: tuple[str, ...]
    """Text over the edge of its box or its slide."""
    lost: tuple[str, ...]
    """Blocks whose text is not what it says, wherever it breaks."""

    @property
    def share(self) -> float:
        return self.same / self.lines if self.lines else 1.0


def compare(scenes: Sequence[Scene], pdf: Path) -> Comparison:
    """The scenes of a deck beside what LibreOffice made of it. Hidden slides are not in a PDF."""
    shown = [scene for scene in scenes if not scene.hidden]
    found = pages(pdf)
    lines = same = 0
    differences: list[Difference] = []
    outside: list[str] = []
    lost: list[str] = []
    for number, (scene, words) in enumerate(zip(shown, found, strict=False), 1):
        outside += _off_slide(scene, words, number)
        for block, own in _sorted_into_blocks(scene, words):
            expected = tuple(_expected(block))
            rows = _columns(own) if block.vertical else _rows(own)
            texts = tuple(_squeeze("".join(word.text for word in row)) for row in rows)
            lines += len(expected)
            agreed = _agreed(expected, texts)
            same += agreed
            if agreed < len(expected):
                differences.append(Difference(number, block.name, expected, texts))
            if "".join(expected) != "".join(texts):
                lost.append(f"page {number} {block.name}: {expected} → {texts}")
            outside += _out_of_box(block, rows, number)
    counts = (len(shown), len(found))
    return Comparison(counts, lines, same, tuple(differences), tuple(outside), tuple(lost))


def _blocks(scene: Scene) -> Iterator[Block]:
    for item in scene.items:
        if isinstance(item, Text):
            # In PowerPoint it stands in one of the two.
            box = around((item.frame or item.box, item.box))
            yield Block(item.name, box, item.paragraphs, item.lines, bool(item.vertical))
        elif isinstance(item, Table):
            for y, row in enumerate(item.cells, 1):
                for x, cell in enumerate(row, 1):
                    box = cell.box.inset(*item.padding)
                    yield Block(f"{item.name} {y}:{x}", box, cell.paragraphs, cell.lines)


def _sorted_into_blocks(scene: Scene, words: Sequence[Word]) -> Iterator[tuple[Block, list[Word]]]:
    """Each word goes to the block that it stands in, or else the one that it ran out of."""
    blocks = [block for block in _blocks(scene) if block.lines]
    owned: list[list[Word]] = [[] for _ in blocks]
    for word in words:
        x = word.box.x + min(word.box.width, word.box.height) / 2
        distances = [
            (_distance(block.box, x, word.middle), index) for index, block in enumerate(blocks)
        ]
        near = [
            (distance, blocks[index].box.width * blocks[index].box.height, index)
            for distance, index in distances
            if distance < _REACH
        ]
        if near:
            owned[min(near)[2]].append(word)
    yield from zip(blocks, owned, strict=True)


def _distance(box: Box, x: float, y: float) -> float:
    """How far a word's beginning is from the box, pt; 0 inside."""
    across = max(box.x - _SLACK - x, x - box.right, 0.0)
    down = max(box.y - _SLACK - y, y - box.bottom - _SLACK, 0.0)
    return across + down


def _expected(block: Block) -> Iterator[str]:
    """What each line says, bullets before the first of their paragraph."""
    begun = -1
    for line in block.lines:
        paragraph = block.paragraphs[line.paragraph]
        mark = ""
        if line.paragraph != begun and paragraph.bullet is not None:
            mark = paragraph.bullet.text
        begun = line.paragraph
        text = _squeeze(mark + paragraph.text[line.start : line.end])
        if text:
            yield text


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words in rows from top to bottom, each from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.middle):
        if rows and abs(word.middle - rows[-1][0].middle) < 0.4 * _smaller(word, rows[-1][0]):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.box.x) for row in rows]


def _columns(words: Sequence[Word]) -> list[list[Word]]:
    """Words in columns from right to left, each from top to bottom."""
    columns: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.box.x):
        middle = word.box.x + word.box.width / 2
        last = columns[-1][0].box if columns else word.box
        if columns and abs(middle - last.x - last.width / 2) < 0.4 * max(last.width, 4.0):
            columns[-1].append(word)
        else:
            columns.append([word])
    return [sorted(column, key=lambda word: word.box.y) for column in columns]


def _smaller(one: Word, other: Word) -> float:
    return min(one.box.height, other.box.height)


def _agreed(expected: Sequence[str], found: Sequence[str]) -> int:
    """Lines that stand in both in the same order."""
    best = [0] * (len(found) + 1)
    for line in expected:
        previous = 0
        for index, other in enumerate(found, 1):
            kept = best[index]
            best[index] = previous + 1 if line == other else max(kept, best[index - 1])
            previous = kept
    return best[-1]


def _out_of_box(block: Block, rows: Sequence[Sequence[Word]], page: int) -> Iterator[str]:
    """More rows than lines run out below; a word past the right edge runs out there."""
    if len(rows) > len(list(_expected(block))):
        yield f"page {page} {block.name}: {len(rows)} lines in room for {len(block.lines)}"
    for row in rows:
        right = row[-1].box.right
        if right > block.box.right + _SLACK:
            over = right - block.box.right
            yield f"page {page} {block.name}: {row[-1].text!r} is {over:.1f} pt over the edge"


def _off_slide(scene: Scene, words: Sequence[Word], page: int) -> Iterator[str]:
    slide = Box(0, 0, scene.size.width, scene.size.height)
    for word in words:
        if not slide.contains(word.box, _SLACK):
            yield f"page {page}: {word.text!r} is off the slide"


def _squeeze(text: str) -> str:
    return "".join(text.split())


def deck_of(path: Path, theme_name: str, ratio: str) -> tuple[Deck, list[Scene]]:
    """The talk in `path`, laid out as the command line would. Starts Qt."""
    from briefing import plugins
    from briefing.cli.talk import start_qt
    from briefing.compose import compose as compose_deck
    from briefing.layout import lay_out
    from briefing.model.geometry import RATIOS
    from briefing.qt.pictures.gate import FolderPictures
    from briefing.qt.text.measure import QtMeasurer

    start_qt()
    deck = compose_deck(plugins.read(path))
    theme = plugins.theme(theme_name)
    layout = lay_out(deck, theme, QtMeasurer(theme), FolderPictures(deck.folder), RATIOS[ratio])
    return deck, list(layout.pages())


def compare_decks(
    decks: Mapping[str, tuple[Deck, Sequence[Scene]]],
    folder: Path,
    fonts: Mapping[FontRole, tuple[str, str]] | None = None,
) -> dict[str, Comparison]:
    """Every deck written, converted by one LibreOffice, and compared; by the given names."""
    written: list[Path] = []
    for number, (deck, scenes) in enumerate(decks.values()):
        written.append(folder / f"deck{number}.pptx")
        for _ in write_pptx(deck, scenes, written[-1], fonts=fonts):
            pass
    converted = to_pdf(written, folder)
    return {
        name: compare(scenes, pdf)
        for (name, (_, scenes)), pdf in zip(decks.items(), converted, strict=True)
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--theme", default="vermilion")
    parser.add_argument("--ratio", default="16:9")
    parser.add_argument("--keep", type=Path, help="leave decks and PDFs in this folder")
    args = parser.parse_args()
    decks = {path.name: deck_of(path, args.theme, args.ratio) for path in args.files}
    with tempfile.TemporaryDirectory(prefix="briefing-compare-") as folder:
        keep = args.keep or Path(folder)
        keep.mkdir(parents=True, exist_ok=True)
        results = compare_decks(decks, keep)
    for name, result in results.items():
        _print(name, result)
    lines, same = (sum(getattr(r, key) for r in results.values()) for key in ("lines", "same"))
    outside = sum(len(result.outside) for result in results.values())
    print(f"{same} of {lines} lines break alike, {same / max(lines, 1):.2%}; {outside} run out")
    return int(same < GOAL * lines or outside > 0)


def _print(name: str, result: Comparison) -> None:
    print(f"{name}: {result.pages[0]} pages ({result.pages[1]} in the PDF), {result.share:.2%}")
    for difference in result.differences:
        print(f"  page {difference.page} {difference.block}")
        print(f"    scene       {' / '.join(difference.expected)}")
        print(f"    LibreOffice {' / '.join(difference.found)}")
    for line in (*result.outside, *result.lost):
        print(f"  {line}")


if __name__ == "__main__":
    raise SystemExit(main())
