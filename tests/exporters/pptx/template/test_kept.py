"""Layouts of kinds that a deck has no slide of are made once and kept: no byte of a deck tells
whether they were.
"""

from __future__ import annotations

import json
import os
import zlib
from base64 import b64encode
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.template import kept, offered
from briefing.exporters.pptx.template.layouts import Layout
from briefing.layout.specimens import specimens
from briefing.model.geometry import RATIOS
from briefing.model.record import replace
from tests.exporters.pptx.made import deck_of, scene, title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing.model.scene import Scene


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder, empty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    kept._known.clear()
    return tmp_path / "cache" / "briefing"


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of every specimen that was laid out."""
    found: list[int] = []

    def counted(*about: object) -> Iterator[Scene]:
        for number, made in enumerate(specimens(*about)):  # pyright: ignore[reportArgumentType]
            found.append(number)
            yield made

    monkeypatch.setattr(offered, "specimens", counted)
    return found


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., dict[str, bytes]]:
    """The parts of a deck, as the next process would write it."""

    def write(page: Scene | None = None) -> dict[str, bytes]:
        kept._known.clear()
        path = tmp_path / "deck.pptx"
        page = scene(title()) if page is None else page
        for _ in write_pptx(deck_of([page]), iter([page]), path):
            pass
        with ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        del parts["docProps/core.xml"]  # it says when
        return parts

    return write


def test_the_second_deck_is_the_first_to_the_byte_and_lays_out_one_specimen(
    written: Callable[..., dict[str, bytes]], laid_out: list[int]
) -> None:
    first = written()
    assert len(laid_out) > 30
    laid_out.clear()
    assert first == written()
    assert [0] == laid_out


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: b"[" * 100_000,
        lambda data: data.replace(b'"program"', b'"another"'),
        lambda data: changed(data, "!!!"),
        lambda data: changed(data, packed([["cover", "", 0]])),
        lambda data: changed(data, packed({"a": 1})),
        lambda data: changed(data, packed([])),
        lambda data: changed(data, b64encode(zlib.compress(b"{")[:-2]).decode()),
    ],
)  # fmt: skip
def test_what_is_damaged_or_another_programs_is_made_anew(
    damage: Callable[[bytes], bytes], cache: Path
) -> None:
    made = (Layout("cover", "", 0, False, False, True, "<", ">"),)
    for number in (1, 2):
        asked: list[int] = []
        kept._known.clear()
        assert made == kept.kept("a", lambda asked=asked: asked.append(1) or made)
        assert [1] * (number == 1) == asked
    place = cache / "layouts.json"
    sound = place.read_bytes()
    place.write_bytes(damage(sound))
    kept._known.clear()
    assert made == kept.kept("a", lambda: asked.append(2) or made)
    assert [2] == asked
    assert sound == place.read_bytes()


def changed(data: bytes, held: object) -> bytes:
    table = json.loads(data)
    table["sets"] = dict.fromkeys(table["sets"], held)
    return json.dumps(table).encode()


def packed(rows: object) -> str:
    return b64encode(zlib.compress(json.dumps(rows).encode())).decode()


def test_where_nothing_can_be_kept_nothing_is_said(
    written: Callable[..., dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = written()
    monkeypatch.setenv("XDG_CACHE_HOME", os.devnull)
    assert first == written()


def test_another_colour_size_or_language_is_another_set(
    written: Callable[..., dict[str, bytes]], laid_out: list[int]
) -> None:
    page = scene(title())
    written(page)
    colours = replace(page.theme, colors={**page.theme.colors, "accent": "#123456"})
    for other in (
        replace(page, theme=colours),
        replace(page, size=RATIOS["4:3"]),
        replace(page, lang="en-GB"),
    ):
        laid_out.clear()
        written(other)
        assert len(laid_out) > 30


def test_another_version_of_what_makes_them_makes_them_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "layout").mkdir()
    source = tmp_path / "layout" / "page.py"
    source.write_text("1")
    monkeypatch.setattr(kept, "PACKAGE", tmp_path)
    before = kept._program()
    assert before == kept._program()
    source.write_text("22")
    assert before != kept._program()


def test_so_many_sets_are_kept(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    for asked in "abcde":
        kept.kept(asked, lambda: ())
    assert 3 == len(json.loads((cache / "layouts.json").read_bytes())["sets"])
