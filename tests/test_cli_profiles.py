"""`briefing export --profile`: read back from the files."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing.cli import main

if TYPE_CHECKING:
    from pathlib import Path

TALK = """---
title: The walk
author: Mia Berg
keywords: quay
---

## One

- a {.step}
- b {.step}

Notes: said aloud

## Two {.hidden}

- c
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text(TALK, "utf-8")
    return path


def exported(talk: Path, *arguments: str) -> dict[str, bytes]:
    out = talk.with_name("out.pptx")
    assert 0 == main(["export", str(talk), "-o", str(out), *arguments])
    with zipfile.ZipFile(out) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_outside_leaves_notes_hidden_slides_steps_and_makers_behind(talk: Path) -> None:
    parts = exported(talk, "--profile", "outside")
    slides = [data for name, data in parts.items() if name.startswith("ppt/slides/slide")]
    core = parts["docProps/core.xml"].decode()
    assert not any("notesSlide" in name for name in parts)
    assert not any(b'show="0"' in slide or b"<p:timing" in slide for slide in slides)
    assert "The walk" in core
    assert not any(word in core for word in ("Mia", "quay", "created", "modified"))
    assert b"Briefing" not in parts["docProps/app.xml"]


def test_each_is_left_out_alone(talk: Path) -> None:
    whole, without = exported(talk), exported(talk, "--no-notes")
    assert any("notesSlides" in name for name in whole)
    assert not any("notesSlides" in name for name in without)
    assert b"Mia Berg" in without["docProps/core.xml"]
    assert len(without) < len(whole)
    assert any(b'show="0"' in data for data in without.values())
    assert not any(b'show="0"' in data for data in exported(talk, "--no-hidden").values())
    assert not any(b"<p:timing" in data for data in exported(talk, "--no-steps").values())


def test_afterwards_it_is_said_what_the_file_still_tells(
    talk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    talk.write_text(f"{TALK}\n## Three\n\n- [away](https://example.org/a)\n", "utf-8")
    exported(talk, "--profile", "outside")
    assert "it still tells an address: https://example.org/a" in capsys.readouterr().err
    assert 0 == main(["check", "--traces", str(talk.with_name("out.pptx"))])
    assert "an address: https://example.org/a" in capsys.readouterr().out


def test_an_unknown_profile_is_answered_with_the_nearest(
    talk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 != main(["export", str(talk), "--profile", "outsid"])
    assert "did you mean outside?" in capsys.readouterr().err


def test_a_pdf_for_outside_names_no_program_and_no_hour(talk: Path) -> None:
    out = talk.with_name("out.pdf")
    assert 0 == main(["export", str(talk), "-o", str(out), "--profile", "outside"])
    head = out.read_bytes().partition(b"endstream")[0]
    assert not any(word in head for word in (b"CreationDate", b"ModDate", b"Producer", b"Qt"))
    assert not any(word in head for word in (b"CreateDate", b"CreatorTool"))
