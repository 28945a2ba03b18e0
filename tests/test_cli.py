"""The command line as a person or a script meets it."""

from __future__ import annotations

import io
import json
import os
import signal
import socket
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import __version__, cli, plugins
from briefing.cli import COMMANDS, main
from briefing.cli.errors import explain
from briefing.cli.export import parse_slides, targets_of
from briefing.cli.progress import follow
from briefing.cli.window import why_no_window
from briefing.model.problem import BriefingError
from briefing.model.progress import Progress
from briefing.readers import SUFFIXES
from tests.readers.word_files import word_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from docx.document import Document as WordDocument
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parent.parent
TALK = """\
---
title: 河畔花园
---

# 春天

## 三件事

- 松土
- 浇水
- 修枝

::: notes
先说松土。
:::

# 夏天

## 收成

| 作物 | 公斤 |
|------|------|
| 豌豆 | 12   |
| 番茄 | 40   |
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text(TALK, "utf-8")
    return path


def errors_of(capsys: pytest.CaptureFixture[str], *words: str | Path) -> str:
    """What is said on the standard error by a command that must fail with exit code 2."""
    assert main([str(word) for word in words]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1, said.err
    return said.err


def in_a_process(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *words],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


# help and errors


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_teaches_with_examples(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert main([command, "--help"] if command else ["--help"]) == 0
    assert f"examples:\n  briefing {command}".rstrip() in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "export", "outline", "scene", ""])
def test_help_names_every_kind_of_file_that_can_be_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(plugins, "suffixes", lambda: (*SUFFIXES, ".org"))
    main([command, "--help"] if command else ["--help"])
    said = " ".join(capsys.readouterr().out.split())
    *first, last = [*SUFFIXES, ".org"]
    assert f" FILE {', '.join(first)} or {last} " in said


def test_every_command_is_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    said = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n  {name}" not in said] == []


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert "nowhere.md" in errors_of(capsys, "export", "nowhere.md")


def test_a_mistyped_command_is_recognised(capsys: pytest.CaptureFixture[str]) -> None:
    assert "did you mean the command `briefing export`?" in errors_of(capsys, "exprot")


def test_an_unknown_option_is_one_line(capsys: pytest.CaptureFixture[str], talk: Path) -> None:
    said = errors_of(capsys, "export", talk, "--colour")
    assert "unrecognized arguments: --colour (see briefing export --help)" in said


def test_a_deck_names_the_fonts_of_whom_it_is_for(talk: Path, tmp_path: Path) -> None:
    deck = tmp_path / "mac.pptx"
    assert main(["export", str(talk), "-o", str(deck), "--theme", "azure", "--for", "mac"]) == 0
    with zipfile.ZipFile(deck) as package:
        theme = package.read("ppt/theme/theme1.xml").decode()
    assert '<a:latin typeface="Arial"' in theme
    assert "PingFang SC" in theme
    assert "Microsoft YaHei" not in theme


def test_whom_a_deck_can_be_for_is_said(talk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "did you mean windows?" in errors_of(capsys, "export", talk, "--for", "window")


def test_a_mistyped_theme_is_recognised(capsys: pytest.CaptureFixture[str], talk: Path) -> None:
    assert "did you mean azure?" in errors_of(capsys, "export", talk, "--theme", "Azur")


def test_an_unknown_ratio_is_told_which_there_are(
    capsys: pytest.CaptureFixture[str], talk: Path
) -> None:
    assert "16:9, 4:3" in errors_of(capsys, "export", talk, "--ratio", "2:1")


def test_an_unknown_kind_of_output_is_told_which_there_are(
    capsys: pytest.CaptureFixture[str], talk: Path
) -> None:
    assert "pptx, pdf, png" in errors_of(capsys, "export", talk, "-o", "talk.odt")


def test_a_folder_is_no_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert str(tmp_path) in errors_of(capsys, "export", tmp_path)


def test_an_export_never_replaces_its_source(
    capsys: pytest.CaptureFixture[str], talk: Path
) -> None:
    said = errors_of(capsys, "export", talk, "--to", "pptx", "-o", talk)
    assert "this would replace the file itself" in said
    assert talk.read_text("utf-8") == TALK


def test_an_output_that_cannot_be_written_is_named(
    capsys: pytest.CaptureFixture[str], qapp: QApplication, talk: Path
) -> None:
    target = talk.parent / "no" / "such" / "folder" / "talk.pptx"
    assert str(target.parent) in errors_of(capsys, "export", talk, "-o", target)


def test_an_unforeseen_error_is_one_line_without_a_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(words: Sequence[str]) -> int:
        raise ZeroDivisionError("first line\nsecond line")

    monkeypatch.setattr(cli, "_run", fail)
    said = errors_of(capsys, "themes")
    assert "internal error, ZeroDivisionError: first line second line" in said


def test_an_interrupt_is_told_to_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(words: Sequence[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", interrupt)
    assert main(["themes"]) == 130


def test_a_kill_is_heard_while_the_command_is_still_being_imported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    heard = []

    def imported(name: str) -> ModuleType:
        heard.append(signal.getsignal(signal.SIGINT))
        return import_module(name)

    monkeypatch.setattr("briefing.cli.import_module", imported)
    assert main(["themes"]) == 0
    assert capsys.readouterr().out
    assert heard
    assert signal.default_int_handler not in heard


def test_a_missing_library_names_its_package() -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert "apt install libegl1" in explain(error)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_under_the_output_is_said(talk: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, str(ROOT / "main.py"), "outline", str(talk)]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert run.returncode == 2
    assert run.stderr == b"briefing: the system refuses: No space left on device\n"


def test_an_error_of_the_system_names_its_file() -> None:
    assert (
        explain(PermissionError(13, "Permission denied", "a.pptx")) == "a.pptx: Permission denied"
    )


@pytest.mark.skipif(os.name == "nt", reason="no SIGPIPE there")
def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    long = tmp_path / "long.md"
    long.write_text("\n\n".join(f"## {number}\n\ntext" for number in range(3000)), "utf-8")
    command = f'"{sys.executable}" "{ROOT / "main.py"}" outline "{long}" | head -n 1'
    run = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert run.stderr == ""


# the window


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_without_a_display_one_line_says_so(talk: Path) -> None:
    run = in_a_process(talk, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert run.returncode == 2
    assert run.stderr.startswith(b"briefing: there is no display here")
    assert run.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_a_display_that_does_not_answer_is_found_before_qt_aborts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.socket() as unused:  # bound, but nobody listens
        unused.bind(("127.0.0.1", 0))
        number = unused.getsockname()[1] - 6000
        monkeypatch.delenv("QT_QPA_PLATFORM")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{number}")
        assert why_no_window() == f"the display 127.0.0.1:{number} does not answer"


def test_a_platform_that_qt_lacks_is_found_before_qt_aborts(talk: Path) -> None:
    run = in_a_process(talk, QT_QPA_PLATFORM="nonsense")
    assert (run.returncode, run.stderr.count(b"\n")) == (2, 1)
    assert b"Qt has no platform nonsense" in run.stderr


# export


def test_an_export_stands_beside_its_source(qapp: QApplication, talk: Path) -> None:
    assert main(["export", str(talk)]) == 0
    assert "ppt/slides/slide1.xml" in zipfile.ZipFile(talk.with_suffix(".pptx")).namelist()


ARTICLE = """\
河岸步道开工

2025年6月3日，青石镇在文化站召开河岸步道建设会。镇长顾岩出席会议并讲话，副镇长白露主持。

顾岩指出，今年要修好步道三公里，种下柳树两百棵，让居民晚饭后都能来走一走。
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "walk.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_an_article_becomes_a_briefing_to_edit_and_stays_as_it_was(
    capsys: pytest.CaptureFixture[str], article: Path
) -> None:
    assert main(["export", str(article), "--to", "md"]) == 0
    assert article.read_text("utf-8") == ARTICLE
    assert main(["outline", str(article)]) == 0
    first = capsys.readouterr().out
    assert main(["outline", str(article.with_suffix(".md"))]) == 0
    assert capsys.readouterr().out == first
    assert main(["check", str(article.with_suffix(".md"))]) == 0
    assert "none is lost" in capsys.readouterr().out


def test_a_briefing_keeps_the_looks_that_were_asked_for(article: Path) -> None:
    out = article.with_name("night.md")
    words = ["--theme", "night", "--ratio", "4:3"]
    assert main(["export", str(article), "-o", str(out), *words]) == 0
    meta = plugins.read(out).meta
    assert (meta.theme, meta.ratio) == ("night", "4:3")


def test_a_briefing_that_is_there_is_replaced_only_by_its_name(
    capsys: pytest.CaptureFixture[str], article: Path
) -> None:
    out = article.with_suffix(".md")
    out.write_text("hours of work", "utf-8")
    assert "this is there already" in errors_of(capsys, "export", article, "--to", "md")
    assert out.read_text("utf-8") == "hours of work"
    assert main(["export", str(article), "-o", str(out)]) == 0
    assert out.read_text("utf-8") != "hours of work"


def test_a_briefing_has_all_slides(capsys: pytest.CaptureFixture[str], article: Path) -> None:
    said = errors_of(capsys, "export", article, "--to", "md", "--slides", "1")
    assert "leave out --slides" in said
    assert not article.with_suffix(".md").exists()


def test_a_briefing_is_saved_without_qt(article: Path) -> None:
    code = (
        "import sys; from briefing.cli import main; main(sys.argv[1:]);"
        "print([name for name in sys.modules if 'PySide6' in name])"
    )
    words = ["export", str(article), "--to", "md"]
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, cwd=ROOT)
    assert (done.stdout.strip(), done.stderr) == (b"[]", b"")


def test_several_outputs_come_from_one_command(qapp: QApplication, talk: Path) -> None:
    deck, paper = talk.with_name("a.pptx"), talk.with_name("a.pdf")
    assert main(["export", str(talk), "-o", str(deck), "-o", str(paper)]) == 0
    assert zipfile.is_zipfile(deck)
    assert paper.read_bytes().startswith(b"%PDF")


def test_one_picture_of_one_slide(qapp: QApplication, talk: Path) -> None:
    picture = talk.with_name("cover.png")
    assert main(["export", str(talk), "-o", str(picture), "--slides", "1"]) == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_some_slides_are_exported_as_they_are_numbered(qapp: QApplication, talk: Path) -> None:
    assert main(["export", str(talk), "--slides", "2-3"]) == 0
    names = zipfile.ZipFile(talk.with_suffix(".pptx")).namelist()
    assert len([name for name in names if name.startswith("ppt/slides/slide")]) == 2


def test_slides_that_do_not_exist_are_refused(
    capsys: pytest.CaptureFixture[str], qapp: QApplication, talk: Path
) -> None:
    assert "there are only pages 1 to" in errors_of(capsys, "export", talk, "--slides", "99")
    assert not talk.with_suffix(".pptx").exists()


def test_slips_in_the_file_are_named_with_their_lines_and_stop_nothing(
    capsys: pytest.CaptureFixture[str], qapp: QApplication, talk: Path
) -> None:
    talk.write_text("## One\n\n![](nope.png)\n\n## Two\n\n```\nnever closed\n", "utf-8")
    assert main(["export", str(talk)]) == 0
    picture, fence = capsys.readouterr().err.splitlines()
    assert picture.startswith(f"briefing: {talk}:3: the picture nope.png is not shown.")
    assert fence.startswith(f"briefing: {talk}:7: ")
    assert zipfile.is_zipfile(talk.with_suffix(".pptx"))


def test_a_guessed_encoding_is_told_and_is_no_fault(
    capsys: pytest.CaptureFixture[str], qapp: QApplication, talk: Path
) -> None:
    talk.write_bytes("## 春耕\n\n- 松土，施肥，浇水\n- 修剪果树的枝条\n".encode("gb18030"))
    assert main(["export", str(talk)]) == 0
    assert capsys.readouterr().err == (
        f"briefing: {talk}: read as GB18030, a guess: "
        "say another --encoding if the text looks wrong\n"
    )
    assert main(["export", str(talk), "--encoding", "gb18030"]) == 0
    assert capsys.readouterr().err == ""
    main(["check", str(talk), "--json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert "encoding" in [found["check"] for found in findings]


def test_a_comment_in_the_margin_is_told_and_is_no_fault(
    capsys: pytest.CaptureFixture[str], qapp: QApplication, tmp_path: Path
) -> None:
    def fill(document: WordDocument) -> None:
        first = document.add_paragraph("The orchard was planted in spring. It has forty trees.")
        document.add_comment(first.runs, "Were there not fifty?")
        document.add_paragraph("The pears are picked in autumn.")

    path = tmp_path / "orchard.docx"
    path.write_bytes(word_file(fill))
    assert main(["check", str(path)]) == 0
    told = f"{path}:1: comments in the margin are left out"
    assert told == capsys.readouterr().out.splitlines()[0]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("3", ((3, 3),)),
        ("1-5,8", ((1, 5), (8, 8))),
        ("1-5，8", ((1, 5), (8, 8))),
        (" 3 - ", ((3, None),)),
        ("-4", ((1, 4),)),
    ],
)
def test_lists_of_slides(said: str, expected: object) -> None:
    assert expected == parse_slides(said)


@pytest.mark.parametrize("said", ["", "a", "1,,2", "-", "0", "5-1", "1.5", "²"])
def test_what_is_no_list_of_slides(said: str) -> None:
    with pytest.raises(BriefingError, match="--slides"):
        parse_slides(said)


@given(st.text())
def test_any_list_of_slides_is_understood_or_refused(said: str) -> None:
    try:
        ranges = parse_slides(said)
    except BriefingError:
        return
    assert ranges
    assert [] == [one for one in ranges if not 1 <= one[0] <= (one[1] or one[0])]


@pytest.mark.parametrize("name", ["talk", "talk.zh"])
def test_many_pictures_fill_a_folder(qapp: QApplication, talk: Path, name: str) -> None:
    talk = talk.rename(talk.with_name(f"{name}.md"))
    assert main(["export", str(talk), "--to", "png"]) == 0
    pictures = sorted(path.name for path in talk.with_name(f"{name}-slides").iterdir())
    assert pictures[0] == "slide-01.png"
    assert len(pictures) > 3


@pytest.mark.parametrize("said", ["new/", "new", "new.d/", "deep/er/"])
def test_a_folder_for_pictures_is_made(qapp: QApplication, talk: Path, said: str) -> None:
    assert main(["export", str(talk), "--to", "png", "-o", f"{talk.parent}/{said}"]) == 0
    assert (talk.parent / said / "slide-01.png").is_file()


def test_in_a_folder_a_file_has_the_name_of_its_source(qapp: QApplication, talk: Path) -> None:
    assert main(["export", str(talk), "--to", "pptx,pdf", "-o", f"{talk.parent}/out/"]) == 0
    assert main(["export", str(talk), "-o", str(talk.parent)]) == 0
    assert sorted(path.name for path in (talk.parent / "out").iterdir()) == [
        "talk.pdf",
        "talk.pptx",
    ]
    assert talk.with_suffix(".pptx").is_file()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((".",), "this is a folder"),
        (("",), "this is a folder"),
        (("TALK", "-o", ""), "-o is followed by nothing"),
        (("TALK", "--to", "a/b"), "no export to a/b"),
    ],
)
def test_an_export_that_makes_no_sense_is_refused_in_words(
    capsys: pytest.CaptureFixture[str], talk: Path, words: tuple[str, ...], expected: str
) -> None:
    said = errors_of(capsys, "export", *(str(talk) if word == "TALK" else word for word in words))
    assert expected in said


@pytest.mark.skipif(os.name == "nt", reason="there is no shell to close them")
def test_closed_streams_are_no_reason_to_fail(talk: Path) -> None:
    command = f'"{sys.executable}" "{ROOT / "main.py"}" export "{talk}" <&- >&- 2>&-'
    assert subprocess.run(command, shell=True, check=False).returncode == 0
    assert zipfile.is_zipfile(talk.with_suffix(".pptx"))


def test_several_kinds_do_not_go_into_one_file(
    capsys: pytest.CaptureFixture[str], talk: Path
) -> None:
    said = errors_of(capsys, "export", talk, "--to", "pptx,pdf", "-o", talk.with_name("a.pptx"))
    assert "several kinds need a folder" in said


def test_what_was_written_is_said_where_it_is_asked_for(
    capsys: pytest.CaptureFixture[str], qapp: QApplication, talk: Path
) -> None:
    target = talk.with_name("a.pptx")
    assert main(["export", str(talk), "-o", str(target), "--slides", "2-3", "-v"]) == 0
    assert capsys.readouterr() == ("", f"{target}: 2 slides\n")
    assert main(["export", str(talk), "-o", str(target)]) == 0
    assert capsys.readouterr() == ("", "")


def test_pictures_go_to_a_folder_of_their_own(talk: Path) -> None:
    from argparse import Namespace

    wanted = Namespace(file=talk, outputs=[], to="png,pdf")
    assert [(format.name, path) for format, path in targets_of(wanted)] == [
        ("png", talk.with_name("talk-slides")),
        ("pdf", talk.with_name("talk.pdf")),
    ]


# what is printed


def test_the_outline_lists_every_slide(capsys: pytest.CaptureFixture[str], talk: Path) -> None:
    assert main(["outline", str(talk)]) == 0
    said = capsys.readouterr().out
    assert [word for word in ("河畔花园", "春天", "三件事", "收成") if word not in said] == []


@pytest.mark.parametrize("command", [["outline", "--json"], ["scene"], ["check", "--json"]])
def test_json_is_utf8_whatever_the_locale(talk: Path, command: list[str]) -> None:
    run = in_a_process(*command, talk, LC_ALL="C", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert run.stderr == b""
    assert json.loads(run.stdout.decode("utf-8"))


def test_the_scene_has_every_line_as_it_breaks(
    capsysbinary: pytest.CaptureFixture[bytes], qapp: QApplication, talk: Path
) -> None:
    assert main(["scene", str(talk)]) == 0
    pages = json.loads(capsysbinary.readouterr().out)["pages"]
    texts = [item for page in pages for item in page["items"] if item["type"] == "text"]
    assert "松土" in [line["text"] for text in texts for line in text["lines"]]
    assert list(range(1, len(pages) + 1)) == [page["page"] for page in pages]


def test_a_console_that_cannot_show_chinese_is_no_reason_to_fail(talk: Path) -> None:
    run = in_a_process("outline", talk, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (run.returncode, run.stderr) == (0, b"")


def test_the_themes_are_listed_by_the_names_to_give(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert list(plugins.theme_names()) == names


# progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def steps(clock: list[float]) -> Iterator[Progress]:
    for done in range(1, 4):
        clock[0] += 1
        yield Progress(done, 3)


def test_a_terminal_sees_a_bar_and_is_left_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    terminal = Terminal()
    follow(steps(clock), "a.pptx", terminal)
    assert "a.pptx  [###################.........]  2 of 3" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_file_sees_no_bar() -> None:
    written = io.StringIO()
    follow(steps([0.0]), "a.pptx", written)
    assert written.getvalue() == ""
