from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from briefing.resources import asset, register
from briefing.ui.commands.table import COMMANDS
from briefing.ui.shared.icons import icon, pixmap


@pytest.fixture(autouse=True)
def _icons(qapp: object) -> None:
    register()


@pytest.mark.parametrize("name", sorted({one.icon for one in COMMANDS if one.icon}))
def test_every_commands_icon_is_there(name: str) -> None:
    assert not icon(name, "#123456").isNull()


@pytest.mark.parametrize("path", sorted(asset("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_drawing_is_compiled_in_and_draws_something(path: object) -> None:
    image = pixmap(path.stem, "#123456", 20, 1.0).toImage()  # type: ignore[attr-defined]
    assert any(image.pixelColor(x, y).alpha() for x in range(20) for y in range(20))


def test_an_icon_takes_the_colour_it_is_asked_for() -> None:
    image = pixmap("play", "#00ff00", 20, 2.0).toImage()
    assert image.pixelColor(20, 20) == QColor("#00ff00")
    assert image.width() == 40


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(LookupError, match="nonsense"):
        icon("nonsense", "#000000")


def test_buttons_get_an_icon_that_is_drawn_in_the_size_they_ask_for() -> None:
    sizes = {(size.width(), size.height()) for size in icon("play", "#000000").availableSizes()}
    assert {(16, 16), (20, 20)} <= sizes
