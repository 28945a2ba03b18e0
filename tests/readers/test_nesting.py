"""However deep a file nests its tables, lists and quotes: nothing that is read is nested deeper
than can be laid out, and the innermost words are there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from briefing.compose import compose
from briefing.model import deck, document
from briefing.model.problem import BriefingError
from briefing.model.record import is_record, names_of
from briefing.readers import read
from briefing.readers.markdown.blocks.context import MAX_DEPTH
from tests.hostile.pathological import word_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLES, BLOCKS = 3, 50
"""In each other, of any file."""
_TABLES = (document.Table, deck.Table)
_BLOCKS = (*_TABLES, document.List, document.Quote, document.Group, deck.Quote)


def _markdown(line: Callable[[int], str]) -> Callable[[int], str]:
    return lambda levels: "# a\n\n" + "".join(map(line, range(levels))) + "inmost\n"


def _page(opening: str, closing: str) -> Callable[[int], str]:
    return lambda levels: "<p>first</p>" + opening * levels + "inmost" + closing * levels


def _tables_of_word(levels: int) -> bytes:
    text = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    opening, closing = "<w:tbl><w:tr><w:tc>", text.format("out") + "</w:tc></w:tr></w:tbl>"
    inside = opening * levels + text.format("inmost") + closing * levels
    return word_file(text.format("first") + inside)


NESTS: dict[str, Callable[[int], str | bytes]] = {
    "quotes.md": _markdown(lambda _: "> "),
    "items.md": _markdown(lambda level: "  " * level + "- a\n" + "  " * (level + 1)),
    "divs.md": _markdown(lambda level: ":" * (400 - level) + " box\n"),
    "tables.md": lambda levels: "# a\n\n" + _page("<table><tr><td>a", "</td></tr></table>")(levels),
    "tables.html": _page("<table><tr><td>a", "</td></tr></table>"),
    "lists.html": _page("<ul><li>a", "</li></ul>"),
    "divs.html": _page("<div><p>a</p>", "</div>"),
    "tables.docx": _tables_of_word,
}


@pytest.mark.parametrize("levels", [4, 60, 300])
@pytest.mark.parametrize("name", NESTS)
def test_no_nest_is_deeper_than_can_be_laid_out(name: str, levels: int, tmp_path: Path) -> None:
    path = _written(tmp_path / name, levels)
    if name == "tables.docx" and levels > 200:
        with pytest.raises(BriefingError, match="nested too deep"):
            read(path)
        return
    found = read(path)
    blocks = [part.blocks for part in found.parts]
    slides = tuple(compose(found).slides)
    for value in (blocks, slides):
        assert TABLES >= _depth(value, _TABLES)
        assert BLOCKS >= _depth(value, _BLOCKS)
    assert "inmost" in "\n".join(found.lines)


def test_markdown_says_where_it_is_nested_too_deep(tmp_path: Path) -> None:
    found = read(_written(tmp_path / "quotes.md", 60))
    assert MAX_DEPTH == _depth([part.blocks for part in found.parts], _BLOCKS)
    said = [str(problem.message) for part in found.parts for problem in part.problems]
    assert [f"more than {MAX_DEPTH} blocks in each other: shown as text"] == said


def test_a_page_of_ten_thousand_levels_is_read_as_words(tmp_path: Path) -> None:
    found = read(_written(tmp_path / "tables.html", 10_000))
    assert "inmost" in "\n".join(found.lines)
    assert ["the page is too tangled: its words are shown without form"] == [
        str(problem.message) for problem in found.problems
    ]


def _written(path: Path, levels: int) -> Path:
    made = NESTS[path.name](levels)
    path.write_bytes(made.encode() if isinstance(made, str) else made)
    return path


def _depth(value: object, kinds: tuple[type, ...]) -> int:
    """How many of `kinds` are in each other."""
    if isinstance(value, (tuple, list)):
        inside = cast("tuple[object, ...]", value)
    elif is_record(value):
        inside = tuple(getattr(value, name) for name in names_of(value))
    else:
        return 0
    return isinstance(value, kinds) + max((_depth(each, kinds) for each in inside), default=0)
