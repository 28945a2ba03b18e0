"""Where LibreOffice puts ink, against where the scene says that it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from briefing.model.geometry import Box
from tests.exporters.pptx.made import paragraph, scene, text, title, write
from tests.pictures.libreoffice import needs_libreoffice, pages, pictures, to_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.scene import Text

pytestmark = [pytest.mark.pictures, needs_libreoffice]
WIDTH = 3840
SETTINGS = {
    "cover title": (46, 1.2),
    "slide title": (30, 1.2),
    "body": (22, 1.45),
    "card": (16, 1.6),
    "table": (18, 1.35),
}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Text], QImage]:
    """A slide of capitals, two lines in every setting, and its picture."""
    texts = {
        name: text(
            *[paragraph("HHH", size, leading=size * leading)] * 2,
            box=Box(40 + 170 * column, 100, 160, 0),
            name=name,
        )
        for column, (name, (size, leading)) in enumerate(SETTINGS.items())
    }
    folder = tmp_path_factory.mktemp("positions")
    deck = write([scene(title(""), *texts.values())], folder / "deck.pptx")
    (picture,) = pictures(to_pdf([deck], folder)[0], WIDTH)
    return texts, QImage(str(picture))


@pytest.mark.parametrize("name", SETTINGS)
def test_baselines_are_within_a_point_of_the_scene(
    name: str, rendered: tuple[dict[str, Text], QImage]
) -> None:
    texts, image = rendered
    item = texts[name]
    found = ink_bottoms(image, item.box)
    assert len(item.lines) == len(found)
    for line, bottom in zip(item.lines, found, strict=True):
        assert line.baseline == pytest.approx(bottom, abs=1.0)


def ink_bottoms(image: QImage, box: Box) -> list[float]:
    """Lower edges of the rows of ink within and around `box`, pt."""
    scale = image.width() / 960
    columns = range(round(box.x * scale), round((box.x + 40) * scale), 3)
    bottoms: list[float] = []
    inked = False
    for y in range(round((box.y - 10) * scale), round((box.bottom + 10) * scale)):
        dark = any(image.pixelColor(x, y).lightness() < 110 for x in columns)
        if inked and not dark:
            bottoms.append(y / scale)
        inked = dark
    return bottoms


def test_an_unseen_title_leaves_no_ink_and_other_text_stands_in_its_place(tmp_path: Path) -> None:
    page = scene(text("seen", box=Box(56, 200, 300, 0)), title="unseen")
    (pdf,) = to_pdf([write([page], tmp_path / "deck.pptx")], tmp_path)
    (picture,) = pictures(pdf, 960)
    image = QImage(str(picture))
    top = {image.pixelColor(x, y).name() for x in range(40, 400) for y in range(5, 30)}
    assert 1 == len(top)
    seen = next(word for word in pages(pdf)[0] if word.text == "seen")
    assert seen.box.x == pytest.approx(56, abs=0.5)
