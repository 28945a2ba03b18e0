"""What a briefing carries in itself lies in files beside it."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from briefing.qt.storage.kept_pictures import take_along, with_files

if TYPE_CHECKING:
    from pathlib import Path

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='2' height='2'/>"


def test_a_picture_in_the_text_becomes_a_file_once(tmp_path: Path) -> None:
    data = f"data:image/svg+xml;base64,{b64encode(SVG).decode()}"
    text = f"## A\n\n![one]({data})\n\n![two][p]\n\n[p]: {data}\n"
    after = with_files(text, tmp_path / "my talk.md")
    files = list((tmp_path / "my talk.media").iterdir())
    assert [SVG] == [one.read_bytes() for one in files]
    name = f"my%20talk.media/{files[0].name}"
    assert f"## A\n\n![one]({name})\n\n![two][p]\n\n[p]: {name}\n" == after
    assert "data:image/png;base64,A" == with_files("data:image/png;base64,A", tmp_path / "x.md")


def test_pictures_go_along_and_nothing_else_does(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old / "in", new):
        folder.mkdir(parents=True)
    (old / "in" / "a.svg").write_bytes(SVG)
    (old / "b.svg").write_bytes(SVG)
    (new / "b.svg").write_bytes(b"mine")
    (tmp_path / "secret.svg").write_bytes(SVG)
    take_along(["in/a.svg", "b.svg", "../secret.svg", "gone.png", "https://x.org/y.png"], old, new)
    found = {path.relative_to(new).as_posix() for path in new.rglob("*") if path.is_file()}
    assert {"in/a.svg", "b.svg"} == found
    assert b"mine" == (new / "b.svg").read_bytes()
