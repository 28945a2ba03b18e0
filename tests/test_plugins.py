"""What another package adds by its entry points stands beside what is built in."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing import plugins, readers
from briefing.cli import main
from briefing.compose import compose
from briefing.model.geometry import RATIOS
from briefing.model.ink.file import beside, write_ink
from briefing.model.ink.strokes import Ink, PageKey, Stroke
from briefing.model.problem import BriefingError
from briefing.qt.layout import QtFonts, lay_out_here

if TYPE_CHECKING:
    from briefing.model.formats import ExportFormat

ENTRY_POINTS = """\
[briefing.readers]
org = added:ORG
raw = added:RAW
md = added:never

[briefing.exporters]
odp = added:ODP
broken = nowhere:ODP
no_record = added:NOTHING

[briefing.themes]
harvest = added:HARVEST
ink = added:never
"""
CODE = """\
from briefing.model.formats import ExportFormat, SourceFormat
from briefing.model.progress import Progress
from briefing.model.record import replace
from briefing.layout.themes import load_theme
from briefing.readers.article import read_article

HARVEST = replace(load_theme("ink"), name="harvest")


ORG = SourceFormat((".org", ".orgmode"), "added:read_org")
RAW = SourceFormat((".raw",), "added:read_raw", binary=True)
ODP = ExportFormat("odp", "OpenDocument", (".odp",), "added:write_odp")
NOTHING = "no record"


def read_org(text, path):
    if "impossible" in text:
        raise KeyError("heading")
    return read_article(text.replace("*", "read by another:"), path)


def read_raw(data, path, encoding):
    return read_article(f"{len(data)} bytes as {encoding}", path)


def write_odp(deck, scenes, path):
    titles = [scene.title for scene in scenes]
    yield Progress(1, 1)
    path.write_text(chr(10).join(titles), "utf-8")
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
    assert list(plugins.read(path).lines) == ["read by another: One"]
    assert plugins.suffixes()[-3:] == (".org", ".orgmode", ".raw")


@pytest.mark.usefixtures("added")
def test_a_reader_of_binary_files_gets_the_bytes_and_what_a_person_said_of_them(
    tmp_path: Path,
) -> None:
    path = tmp_path / "talk.raw"
    path.write_bytes(b"\x00\x01\x02")
    assert list(plugins.read(path, encoding="big5").lines) == ["3 bytes as big5"]


@pytest.mark.usefixtures("added")
def test_ink_beside_a_file_that_another_package_reads_is_on_its_slides(tmp_path: Path) -> None:
    ink = Ink().draw(PageKey("one"), Stroke(((1.0, 2.0), (3.0, 4.0))))
    path = tmp_path / "talk.org"
    path.write_text("* One", "utf-8")
    beside(path).write_text(write_ink(ink), "utf-8")
    assert ink == plugins.read(path).ink


@pytest.mark.usefixtures("added")
def test_what_another_package_reads_is_decoded_and_its_guess_is_known(tmp_path: Path) -> None:
    path = tmp_path / "talk.org"
    path.write_bytes("* 会议定于三月二十二日召开".encode("gb18030"))
    document = plugins.read(path)
    assert ["read by another: 会议定于三月二十二日召开"] == list(document.lines)
    assert ("gb18030", True) == (document.text.encoding, document.text.guessed)


@pytest.mark.usefixtures("added")
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"x" * 101, "the file is too large"),
        (b"* impossible", "the file cannot be read: KeyError: 'heading'"),
    ],
)
def test_another_packages_files_pass_the_gate_that_ours_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, reason: str
) -> None:
    monkeypatch.setattr(readers, "MAX_BYTES", 100)
    path = tmp_path / "talk.org"
    path.write_bytes(content)
    with pytest.raises(BriefingError, match=reason):
        plugins.read(path)


@pytest.mark.usefixtures("added")
def test_a_folder_that_is_called_like_another_packages_file_is_none(tmp_path: Path) -> None:
    path = tmp_path / "talk.org"
    path.mkdir()
    with pytest.raises(BriefingError, match="this is a folder, not a file"):
        plugins.read(path)


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
    assert [*plugins.EXPORTS, "odp"] == list(plugins.exports())
    assert plugins.writer(plugins.export_format("odp")) is import_module("added").write_odp
    assert plugins.export_format("odp") == plugins.format_written_to(Path("a.ODP"))


@pytest.mark.usefixtures("added")
def test_what_another_package_promises_and_has_not_is_logged_and_left_out(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert {"broken", "no_record"}.isdisjoint(plugins.exports())
    said = [record.getMessage() for record in caplog.records]
    assert [
        "briefing.exporters: broken is left out: ModuleNotFoundError: No module named 'nowhere'",
        "briefing.exporters: no_record is left out: added:NOTHING is no ExportFormat",
    ] == said


@pytest.mark.usefixtures("added", "qapp")
def test_the_command_line_offers_and_writes_another_packages_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--help"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "pptx (default), pdf, png, md or odp, beside" in said
    talk = tmp_path / "talk.md"
    talk.write_text("# Talk\n\n## One\n\n- a\n\n## Two {.hidden}\n\n- b\n", "utf-8")
    assert main(["export", str(talk), "--to", "odp"]) == 0
    assert main(["export", str(talk), "-o", str(tmp_path / "other.odp")]) == 0
    written = ["Talk", "One"]
    assert written == (tmp_path / "talk.odp").read_text("utf-8").splitlines()
    assert written == (tmp_path / "other.odp").read_text("utf-8").splitlines()


def test_what_nobody_adds_is_not_there() -> None:
    with pytest.raises(KeyError):
        plugins.theme("harvest")
    with pytest.raises(KeyError):
        plugins.export_format("odp")
    assert plugins.format_written_to(Path("a.odp")) is None
    assert plugins.format_written_to(Path("a")) is None


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("format", plugins.EXPORTS.values(), ids=list(plugins.EXPORTS))
def test_an_export_can_be_stopped_until_its_last_step(tmp_path: Path, format: ExportFormat) -> None:
    """Otherwise somebody who cancels has the new file, and is not told."""
    talk = tmp_path / "talk.txt"
    talk.write_text("One line of a talk.", "utf-8")
    deck = compose(plugins.read(talk))
    layout = lay_out_here(deck, plugins.theme("ink"), RATIOS["16:9"], QtFonts()).layout
    target = tmp_path / f"out{format.suffix}"
    target.write_bytes(b"old")
    for _ in plugins.writer(format)(deck, [next(layout.pages())], target):
        assert target.read_bytes() == b"old"
    assert target.read_bytes() != b"old"
