from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing import readers
from briefing.model.document import EncodedText
from briefing.model.problem import BriefingError
from briefing.model.record import replace
from briefing.readers import read, with_text


def file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_markdown_is_read_by_its_suffix(tmp_path: Path) -> None:
    for name in ("a.md", "b.MARKDOWN"):
        document = read(file(tmp_path, name, "## 标题\n\n正文\n".encode()))
        assert ("slides", "utf-8", False) == (
            document.form,
            document.text.encoding,
            document.text.guessed,
        )
        assert ["标题"] == [part.title.plain for part in document.parts]


def test_text_is_read_as_an_article(tmp_path: Path) -> None:
    assert read(file(tmp_path, "a.txt", "标题\n\n一段正文。\n".encode())).form == "prose"


def test_line_ends_and_marks_of_other_systems_change_nothing(tmp_path: Path) -> None:
    plain = read(file(tmp_path, "a.md", b"## A\n\n- b\n- c\n"))
    for name, data in (
        ("b.md", b"## A\r\n\r\n- b\r\n- c\r\n"),
        ("c.md", b"\xef\xbb\xbf## A\n\n- b\n- c\n"),
        ("d.md", b"## A\r\r- b\r- c\r"),
    ):
        document = read(file(tmp_path, name, data))
        assert tuple(plain.parts) == tuple(document.parts)
        assert list(plain.lines) == list(document.lines)


def test_a_guess_is_marked_and_its_damage_named(tmp_path: Path) -> None:
    data = "## 会议\n\n第一点的内容\n".encode()
    document = read(file(tmp_path, "a.md", data * 4 + b"\xff\n" + data))
    assert document.text.guessed
    assert ["characters in this line are damaged: shown as �"] == [
        problem.message for problem in document.problems
    ]
    assert [13] == [problem.line for problem in document.problems]


def test_control_characters_are_named_and_the_rest_is_shown(tmp_path: Path) -> None:
    document = read(file(tmp_path, "a.md", b"## A\n\nbell\x07 and\x00 null\n"))
    assert [3] == [problem.line for problem in document.problems]
    assert "bell and null" in str(document.parts[0].blocks)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        (
            "talk.docy",
            b"x",
            "“.docy” files cannot be read; "
            ".md, .markdown, .mdown, .mkd, .qmd, .rmd, .txt, "
            ".docx, .doc, .wps, .rtf, .odt, .pptx, .pdf, .html, .htm can",
        ),
        (
            "talk",
            b"x",
            "files without a suffix cannot be read; "
            ".md, .markdown, .mdown, .mkd, .qmd, .rmd, .txt, "
            ".docx, .doc, .wps, .rtf, .odt, .pptx, .pdf, .html, .htm can",
        ),
        ("talk.md", b"", "the file is empty"),
        ("talk.md", b"\xef\xbb\xbf \n\n", "the file is empty"),
        ("talk.md", bytes(range(256)) * 9, "this is binary data, not a text file"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    path = file(tmp_path, name, data)
    with pytest.raises(BriefingError) as caught:
        read(path)
    assert f"{path}: {message}" == str(caught.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match=r"none\.md: there is no such file$"):
        read(tmp_path / "none.md")
    folder = tmp_path / "folder.md"
    folder.mkdir()
    with pytest.raises(BriefingError, match=r"folder\.md: this is a folder, not a file$"):
        read(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.md"
    os.mkfifo(path)
    with pytest.raises(BriefingError, match="this is no regular file"):
        read(path)


def test_a_file_that_is_too_large_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "MAX_BYTES", 1_000_000)
    path = file(tmp_path, "big.md", b"x" * 2_000_000)
    with pytest.raises(BriefingError, match="the file is too large: 2 MB of at most 1 MB"):
        read(path)


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(BriefingError, match="cannot be read"):
        read(Path("a\0b.md"))


def test_ink_that_is_no_file_of_ours_is_left_alone(tmp_path: Path) -> None:
    talk = tmp_path / "talk.md"
    talk.write_text("# A talk\n", "utf-8")
    place = tmp_path / "talk.md.ink"
    place.symlink_to("/dev/zero")
    assert not read(talk).ink
    place.unlink()
    os.mkfifo(place)
    assert not read(talk).ink
    place.unlink()
    place.mkdir()
    assert not read(talk).ink
    place.rmdir()
    for data in (b"\xff\xfe", b"[" * 100_000, b'{"version": 2, "strokes": []}', b"3"):
        place.write_bytes(data)
        assert not read(talk).ink


def test_a_document_is_another_with_another_text(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_bytes(b"\xef\xbb\xbf# One\r\n\r\n- a\r\n")
    document = read(path)
    other = replace(document.text, text="# One\r\n\r\n# Two\r\n")
    again = with_text(document, other)
    assert (path, other, 2) == (again.path, again.text, len(again.parts))
    assert document == with_text(again, document.text)


def test_what_is_no_text_gets_no_other(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<h1>One</h1><p>Some words of it.</p>", "utf-8")
    with pytest.raises(ValueError, match="is no text"):
        with_text(read(path), EncodedText("Other"))
