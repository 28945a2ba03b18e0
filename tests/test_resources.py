"""Assets are found, and compiled when and only when something they are made of is newer."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.resources import ROOT, asset, compile_stale, read_themes

if TYPE_CHECKING:
    from pathlib import Path

INDEX = (
    '<RCC><qresource prefix="/"><file>assets/i18n/a.qm</file><file>b.txt</file></qresource></RCC>'
)
TRANSLATION = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="zh_CN"><context><name>Commands</name>
<message><source>Open</source><translation>打开</translation></message></context></TS>"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "assets" / "i18n").mkdir(parents=True)
    (tmp_path / "resources.qrc").write_text(INDEX, "utf-8")
    (tmp_path / "assets" / "i18n" / "a.ts").write_text(TRANSLATION, "utf-8")
    (tmp_path / "b.txt").write_text("one", "utf-8")
    return tmp_path


def make_newer(path: Path, than: Path) -> None:
    later = than.stat().st_mtime + 10
    os.utime(path, (later, later))


def test_the_themes_are_plain_files() -> None:
    assert asset("themes", "vermilion.toml").is_file()


def test_a_checkout_takes_its_own_assets() -> None:
    assert ROOT / "assets" / "themes" == asset("themes")


def test_what_is_missing_is_compiled_with_its_translations(checkout: Path) -> None:
    compiled = checkout / "resources.rcc"
    assert compile_stale(checkout, compiled)
    assert compiled.read_bytes()[:4] == b"qres"
    assert (checkout / "assets" / "i18n" / "a.qm").stat().st_size > 0


def test_what_is_fresh_is_left_alone(checkout: Path) -> None:
    compiled = checkout / "resources.rcc"
    compile_stale(checkout, compiled)
    assert not compile_stale(checkout, compiled)


@pytest.mark.parametrize("source", ["resources.qrc", "assets/i18n/a.ts", "b.txt"])
def test_a_newer_source_makes_it_stale(checkout: Path, source: str) -> None:
    compiled = checkout / "resources.rcc"
    compile_stale(checkout, compiled)
    for made in (compiled, checkout / "assets" / "i18n" / "a.qm"):
        os.utime(made, (1_000_000_000, 1_000_000_000))
    make_newer(checkout / source, compiled)
    assert compile_stale(checkout, compiled)


def test_a_failed_compilation_says_why_and_leaves_no_debris(checkout: Path) -> None:
    (checkout / "resources.qrc").write_text("<RCC><qresource>", "utf-8")
    with pytest.raises(RuntimeError, match=r"cannot compile resources\.rcc"):
        compile_stale(checkout, checkout / "resources.rcc")
    assert sorted(path.name for path in checkout.iterdir()) == ["assets", "b.txt", "resources.qrc"]


@pytest.fixture
def themes(tmp_path: Path) -> Path:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "a.toml").write_text("size = 1.0", "utf-8")
    return tmp_path / "themes"


def test_themes_are_read_from_what_was_kept_of_them(themes: Path) -> None:
    compiled = themes.parent / "themes.json"
    assert {"a": {"size": 1.0}} == read_themes(themes, compiled)
    compiled.write_text('{"a": {"size": 2.0}}', "utf-8")
    assert {"a": {"size": 2.0}} == read_themes(themes, compiled)


def test_a_newer_theme_is_read_anew_and_kept(themes: Path) -> None:
    compiled = themes.parent / "themes.json"
    compiled.write_text('{"a": {"size": 2.0}}', "utf-8")
    make_newer(themes / "a.toml", compiled)
    assert {"a": {"size": 1.0}} == read_themes(themes, compiled)
    assert '{"a": {"size": 1.0}}' == compiled.read_text("utf-8")


def test_where_nothing_can_be_kept_themes_are_read_all_the_same(themes: Path) -> None:
    assert {"a": {"size": 1.0}} == read_themes(themes, themes / "none" / "themes.json")


def test_a_damaged_memory_of_the_themes_is_no_obstacle(themes: Path) -> None:
    compiled = themes.parent / "themes.json"
    compiled.write_text("{", "utf-8")
    assert {"a": {"size": 1.0}} == read_themes(themes, compiled)
