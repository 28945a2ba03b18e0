"""What people call each kind of slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.model.kinds import KIND_INFO
from briefing.model.message import T

if TYPE_CHECKING:
    from briefing.model.deck import Kind

AUTOMATIC = T("Kinds", "{0} (automatic)")
IN_FILE = T("Kinds", "{0} (in the file)")


def kind_name(kind: Kind) -> str:
    """In the language of the user interface."""
    return QCoreApplication.translate("Kinds", KIND_INFO[kind].label)


def name_unchosen(kind: Kind, *, in_file: bool) -> str:
    """Of the entry that takes a choice back; `in_file`: the kind is then what the file says."""
    text = IN_FILE if in_file else AUTOMATIC
    return QCoreApplication.translate("Kinds", text).format(kind_name(kind))
