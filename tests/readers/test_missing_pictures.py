"""Pictures of an article that are not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.compose import compose
from briefing.model.deck import Picture
from briefing.readers import read
from tests.readers.word_files import png

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "今年修好步道三公里，种下柳树两百棵，沿线六个村的居民晚饭后都来走一走，河面也干净了许多。"
PAGE = (
    f"<h1>河岸建设</h1><p>{TEXT}</p><center><img src='{{}}'></center><center>河岸</center>"
    f"<p>{TEXT}</p>"
)
ARTICLE = f"# 河岸建设\n\n{TEXT}{TEXT}\n\n![河岸]({{}})\n\n{TEXT}{TEXT}\n"


@pytest.mark.parametrize("target", ["pics/1.jpg", "../1.jpg", "/tmp/no.png", "pics%2F1.jpg"])
@pytest.mark.parametrize(("name", "text"), [("a.html", PAGE), ("a.md", ARTICLE)])
def test_a_picture_that_is_not_there_makes_no_slide_and_is_remarked_on(
    name: str, text: str, target: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text.format(target), encoding="utf-8")
    document = read(path)
    deck = compose(document)
    assert "picture" not in {slide.kind for slide in deck.slides}
    (problem,) = document.problems
    assert f"the picture {target} is not shown." in str(problem.message)
    assert problem.remark


@pytest.mark.parametrize(("name", "text"), [("a.html", PAGE), ("a.md", ARTICLE)])
def test_a_picture_that_is_there_makes_one(name: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text.format("1.png"), encoding="utf-8")
    (tmp_path / "1.png").write_bytes(png())
    blocks = [block for slide in compose(read(path)).slides for block in slide.blocks]
    assert ["1.png"] == [block.target for block in blocks if isinstance(block, Picture)]
    assert () == read(path).problems
