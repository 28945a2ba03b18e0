"""LibreOffice and poppler as tests see them: a deck in, a PDF or the words on its pages out."""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from briefing.model.geometry import Box
from briefing.resources import asset

if TYPE_CHECKING:
    from collections.abc import Sequence

TOOLS = ("soffice", "pdftotext", "pdftoppm")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
needs_libreoffice = pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")

_TIMEOUT = 240
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    box: Box
    """In pt from the page's left and top edge; its height is the font's, not the ink's."""

    @property
    def middle(self) -> float:
        return self.box.y + self.box.height / 2


FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{}</dir>
  <alias binding="same">
    <family>Arial</family>
    <prefer><family>Arimo</family></prefer>
  </alias>
  <alias binding="same">
    <family>Cambria</family>
    <prefer><family>Briefing Caladea</family></prefer>
  </alias>
  <alias binding="same">
    <family>Microsoft YaHei</family>
    <prefer><family>Noto Sans CJK SC</family></prefer>
  </alias>
  <alias binding="same">
    <family>STZhongsong</family>
    <prefer><family>Noto Serif CJK SC</family></prefer>
  </alias>
</fontconfig>"""
"""A machine that has what a receiver has: for each face one that is as wide."""


@functools.cache
def _fonts() -> str:
    file = Path(tempfile.mkdtemp(prefix="briefing-fonts-")) / "fonts.conf"
    file.write_text(FONTS.format(asset("fonts")), "utf-8")
    return str(file)


@functools.cache
def _profile() -> str:
    """A user installation of its own, so that no running LibreOffice is in the way."""
    return tempfile.mkdtemp(prefix="briefing-libreoffice-")


def to_pdf(decks: Sequence[Path], folder: Path) -> list[Path]:
    """The decks converted by one LibreOffice, in `folder` under their own names."""
    command = ["soffice", f"-env:UserInstallation=file://{_profile()}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, decks)]
    run = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=_TIMEOUT,
        check=False,
        env={**os.environ, "FONTCONFIG_FILE": _fonts()},
    )
    found = [folder / f"{deck.stem}.pdf" for deck in decks]
    missing = [path.name for path in found if not path.exists()]
    assert not missing, f"LibreOffice made no {missing}: {run.stdout} {run.stderr}"
    return found


def pages(pdf: Path) -> list[list[Word]]:
    """The words on each page."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    root = ElementTree.fromstring(_CONTROLS.sub("", text))
    return [
        [_word(element) for element in page.iterfind("{*}word")]
        for page in root.iterfind(".//{*}page")
    ]


def pictures(pdf: Path, width: int) -> list[Path]:
    """Each page as a PNG `width` pixels wide, beside the PDF."""
    stem = pdf.with_suffix("")
    command = ["pdftoppm", "-png", "-scale-to-x", str(width), "-scale-to-y", "-1"]
    subprocess.run([*command, str(pdf), str(stem)], check=True)
    return sorted(pdf.parent.glob(f"{stem.name}-*.png"))


def _word(element: ElementTree.Element) -> Word:
    left, top, right, bottom = (
        float(element.attrib[name]) for name in ("xMin", "yMin", "xMax", "yMax")
    )
    return Word(element.text or "", Box(left, top, right - left, bottom - top))
