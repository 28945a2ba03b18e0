from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from briefing.model.geometry import Size
from briefing.ui.shared import render_cache
from briefing.ui.shared.render_cache import RenderedScenes, Wanted
from tests.ui.sessions import open_in
from tests.ui.talks import talk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing.model.scene import Scene

WIDE = 320
"""Px: a picture of 320 × 180 takes 230,400 bytes."""


@pytest.fixture
def scene() -> Scene:
    session = talk([0])
    scene = open_in(session).pages.lay_out(0)[0]
    assert scene.size == Size(960, 540)
    return scene


def around(qtbot: QtBot, images: RenderedScenes, scene: Scene, here: str, *near: str) -> str:
    """Which pictures are kept when that page is shown and `near` may come."""
    images.image(Wanted(here, WIDE, 1.0), scene)
    images.prepare_around(
        Wanted(here, WIDE, 1.0), [(Wanted(one, WIDE, 1.0), scene) for one in near]
    )
    qtbot.waitUntil(lambda: not images.busy)
    return "".join(one for one in "abcdef" if Wanted(one, WIDE, 1.0) in images)


def test_all_that_may_come_is_drawn_ahead(qtbot: QtBot, scene: Scene) -> None:
    images = RenderedScenes()
    assert "abc" == around(qtbot, images, scene, "a", "b", "c")
    assert "abcd" == around(qtbot, images, scene, "b", "c", "a", "d")


def test_the_likeliest_is_drawn_first(
    qtbot: QtBot, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []

    def render(scene: Scene, width: int, ratio: float) -> QImage:
        drawn.append(width)
        return QImage(1, 1, QImage.Format.Format_RGB32)

    monkeypatch.setattr(render_cache, "render", render)
    images = RenderedScenes()
    near = [(Wanted("", width, 1.0), scene) for width in (20, 30, 40)]
    images.prepare_around(Wanted("", 10, 1.0), near)
    qtbot.waitUntil(lambda: not images.busy)
    assert [20, 30, 40] == drawn


def test_of_large_pictures_only_the_page_and_its_neighbours_are_kept(
    qtbot: QtBot, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render_cache, "MOST_BYTES", 1)
    images = RenderedScenes()
    assert "ab" == around(qtbot, images, scene, "a", "b")
    assert "abc" == around(qtbot, images, scene, "b", "c", "a", "d")
    assert "bcd" == around(qtbot, images, scene, "c", "d", "b", "e")
    assert "bcd" == around(qtbot, images, scene, "c", "d", "b", "e")
    assert 3 * 3 * 320 * 180 == images.bytes


def test_between_many_small_and_few_large_ones_as_many_as_the_bound_allows(
    qtbot: QtBot, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render_cache, "MOST_BYTES", 4 * 3 * 320 * 180)
    images = RenderedScenes()
    assert "abcd" == around(qtbot, images, scene, "b", "c", "a", "d")
    assert "bcde" == around(qtbot, images, scene, "c", "d", "b", "e")
