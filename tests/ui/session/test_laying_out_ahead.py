"""What takes long to lay out is laid out in the background before the window asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import engine
from briefing.ui.session import open_briefing
from tests.ui.sessions import open_in
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

LONG = (
    "# Talk\n\n## Long\n\n" + "".join(f"- item {n}\n" for n in range(400)) + "\n## Short\n\n- a\n"
)


def test_large_slides_are_laid_out_before_the_window_has_them(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window(qtbot, tmp_path)
    order: list[str] = []
    lay_out_slide = engine.lay_out_slide
    monkeypatch.setattr(
        "briefing.layout.lay_out_slide",
        lambda slide, *args: (order.append(slide.title.plain), lay_out_slide(slide, *args))[1],
    )
    window.session.opened.connect(lambda: order.append("shown"))
    with qtbot.waitSignal(window.session.completed, timeout=60_000):
        assert window.open_file(write(tmp_path, LONG, "long.md"))
    assert order.index("Long") < order.index("shown") < order.index("Short")
    assert 1 == order.count("Long")
    assert 1 < len(open_in(window.session).pages.lay_out(1))


def test_a_deck_that_is_composed_slide_by_slide_stays_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("it was weighed")

    monkeypatch.setattr(open_briefing, "_is_large", refuse)
    window = new_window(qtbot, tmp_path)
    many = "".join(f"## Slide {n}\n\n- a point of some words\n- another\n\n" for n in range(2_500))
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        assert window.open_file(write(tmp_path, many, "many.md"))
        assert window.session.builder.busy
