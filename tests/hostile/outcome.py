"""What becomes of a file, found out in a child process: the answer is one word and a reason."""

from __future__ import annotations

import traceback
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from briefing.compose import compose
from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.lint import lint
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.geometry import RATIOS
from briefing.model.problem import BriefingError
from briefing.readers import read
from tests.hostile.mutants import mutant
from tests.layout.decks import Pictures

if TYPE_CHECKING:
    from collections.abc import Callable

EXPORTED = 8
"""Of so many mutants that open, one is laid out and exported."""
_applications: list[object] = []
_folder = TemporaryDirectory(prefix="briefing-mutants-")


def outcome(kind: str, number: int) -> tuple[str, str]:
    """`opened`, `refused` with the reason, or `failed` with what was raised and where."""
    if not _applications:
        from PySide6.QtGui import QGuiApplication

        _applications.append(QGuiApplication(["mutants"]))
    data = mutant(kind, number)
    try:
        return _OPENERS.get(kind, _as_document)(data, kind, number)
    except BriefingError as error:
        return ("refused" if "\n" not in str(error) else "failed"), str(error)
    except Exception:
        return "failed", traceback.format_exc(limit=-6)


def _as_document(data: bytes, kind: str, number: int) -> tuple[str, str]:
    path = Path(_folder.name, f"mutant.{kind}")
    path.write_bytes(data)
    deck = compose(read(path))
    slides = tuple(deck.slides)
    if number % EXPORTED == 0 and slides:
        scenes = tuple(
            lay_out(deck, load_theme("ink"), GridMeasurer(), Pictures(), RATIOS["16:9"]).pages()
        )
        made = path.with_suffix(".made.pptx")
        for _ in write_pptx(deck, scenes, made):
            pass
        found = lint(made)
        assert [] == found
    return "opened", f"{len(slides)} slides"


def _as_package(data: bytes, kind: str, _number: int) -> tuple[str, str]:
    path = Path(_folder.name, f"mutant.{kind}")
    path.write_bytes(data)
    found = lint(path)
    assert all("\n" not in finding.message for finding in found)
    return "opened", f"{len(found)} findings"


def _as_picture(data: bytes, _kind: str, _number: int) -> tuple[str, str]:
    from briefing.layout.ports import LoadedPicture
    from briefing.qt.pictures.decoding import decode

    found = decode(data)
    return ("opened", "") if isinstance(found, LoadedPicture) else ("refused", found.reason)


_OPENERS: dict[str, Callable[[bytes, str, int], tuple[str, str]]] = {
    "pptx": _as_package,
    "svg": _as_picture,
    "picture": _as_picture,
}
