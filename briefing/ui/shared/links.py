"""A link that was clicked, on a slide or in the text → another slide, or the desktop's browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from briefing.model.links import allowed_link

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    OpenLink = Callable[[str], None]
    """Takes an address that passed the gate."""


def follow(target: str, go_to_id: Callable[[str], object], open_link: OpenLink) -> None:
    """`#id` goes to that slide, an allowed address is opened; anything else does nothing."""
    address = allowed_link(target)
    if address.startswith("#"):
        go_to_id(address[1:])
    elif address:
        open_link(address)


def open_in_desktop(address: str) -> None:
    """Hand an address that passed the gate (http, https or mailto) to the desktop."""
    QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


def open_folder(path: Path) -> None:
    """Show the folder of a file in the desktop's file browser; the file itself is not run."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def open_written(path: Path) -> None:
    """Open a file that Briefing itself has just written, in the desktop's program for its kind."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
