"""What people call each kind of slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.model.kinds import KIND_INFO
from briefing.model.message import T

if TYPE_CHECKING:
    from briefing.model.deck import Kind

AUTOMATIC = T("Kinds", "{0} (automatic)")


def kind_name(kind: Kind) -> str:
    """In the language of the user interface."""
    return QCoreApplication.translate("Kinds", KIND_INFO[kind].label)


def automatic_name(kind: Kind) -> str:
    """Of the entry that leaves the kind to the slide's content, which asks for this one."""
    return QCoreApplication.translate("Kinds", AUTOMATIC).format(kind_name(kind))
