"""What people call each kind of slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.ui.shared.translation_mark import T

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import Kind

AUTOMATIC = T("Kinds", "{0} (automatic)")
IN_FILE = T("Kinds", "{0} (in the file)")
KIND_NAMES: Mapping[Kind, str] = {
    "cover": T("Kinds", "Cover"),
    "agenda": T("Kinds", "Agenda"),
    "section": T("Kinds", "Section"),
    "points": T("Kinds", "Points"),
    "columns": T("Kinds", "Columns"),
    "comparison": T("Kinds", "Comparison"),
    "cards": T("Kinds", "Cards"),
    "statement": T("Kinds", "Statement"),
    "quote": T("Kinds", "Quote"),
    "speaker": T("Kinds", "Speaker"),
    "people": T("Kinds", "People"),
    "figure": T("Kinds", "Big number"),
    "table": T("Kinds", "Table"),
    "chart": T("Kinds", "Chart"),
    "picture": T("Kinds", "Picture"),
    "timeline": T("Kinds", "Timeline"),
    "code": T("Kinds", "Code"),
    "closing": T("Kinds", "Closing"),
}


def kind_name(kind: Kind) -> str:
    """In the language of the user interface."""
    return QCoreApplication.translate("Kinds", KIND_NAMES[kind])


def name_unchosen(kind: Kind, *, in_file: bool) -> str:
    """Of the entry that takes a choice back; `in_file`: the kind is then what the file says."""
    text = IN_FILE if in_file else AUTOMATIC
    return QCoreApplication.translate("Kinds", text).format(kind_name(kind))
