"""What another package adds by its entry points stands beside what is built in."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from briefing import plugins
from briefing.compose import compose
from briefing.model.geometry import RATIOS
from briefing.qt.layout import QtFonts, lay_out_here

if TYPE_CHECKING:
    from pathlib import Path

ENTRY_POINTS = """\
[briefing.readers]
org = added:read_org
md = added:never

[briefing.exporters]
odp = added:write_odp

[briefing.themes]
harvest = added:HARVEST
ink = added:never
"""
CODE = """\
from briefing.model.record import replace
from briefing.layout.themes import load_theme
from briefing.readers.article import read_article

HARVEST = replace(load_theme("ink"), name="harvest")


def read_org(path, *, encoding=None):
    return read_article("read by another", path)


def write_odp(deck, scenes, path):
    yield
"""


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package is installed that adds something in every group."""
    about = tmp_path / "added-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: added\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(ENTRY_POINTS)
    (tmp_path / "added.py").write_text(CODE)
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.usefixtures("added")
def test_another_packages_reader_reads_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "talk.ORG"
    path.write_text("* One", "utf-8")
    assert list(plugins.read(path).lines) == ["read by another"]
    assert plugins.suffixes()[-1] == ".org"


@pytest.mark.usefixtures("added")
def test_the_built_in_name_wins(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("## One", "utf-8")
    assert list(plugins.read(path).lines) == ["## One"]
    assert plugins.suffixes().count(".md") == 1
    assert plugins.theme("ink").name == "ink"
    assert plugins.theme_names().count("ink") == 1


@pytest.mark.usefixtures("added")
def test_another_packages_theme_and_exporter_are_offered_last() -> None:
    assert plugins.theme_names()[-1] == "harvest"
    assert plugins.theme("harvest").name == "harvest"
    assert plugins.exporter_names()[-1] == "odp"
    assert plugins.exporter("odp") is import_module("added").write_odp


def test_what_nobody_adds_is_not_there() -> None:
    with pytest.raises(KeyError):
        plugins.theme("harvest")
    with pytest.raises(KeyError):
        plugins.exporter("odp")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", plugins.EXPORTERS)
def test_an_export_can_be_stopped_until_its_last_step(tmp_path: Path, kind: str) -> None:
    """Otherwise somebody who cancels has the new file, and is not told."""
    talk = tmp_path / "talk.txt"
    talk.write_text("One line of a talk.", "utf-8")
    deck = compose(plugins.read(talk))
    layout = lay_out_here(deck, plugins.theme("ink"), RATIOS["16:9"], QtFonts()).layout
    target = tmp_path / f"out.{kind}"
    target.write_bytes(b"old")
    for _ in plugins.exporter(kind)(deck, [next(layout.pages())], target):
        assert target.read_bytes() == b"old"
    assert target.read_bytes() != b"old"
