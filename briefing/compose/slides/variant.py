"""What an author says of the way a slide is composed: `## A slide {.variant=split}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.looks.variants import VARIANT_INFO, is_variant
from briefing.model.message import Message, T
from briefing.model.problem import Problem

if TYPE_CHECKING:
    from briefing.model.deck import Kind
    from briefing.model.document import Attributes

_KEYS = ("variant", "版式")


def variant_of(
    attributes: Attributes, kind: Kind, path: str, line: int
) -> tuple[str, tuple[Problem, ...]]:
    """The variant that is named, empty where none is; and what is wrong with it."""
    name = next((attributes.values[key] for key in _KEYS if key in attributes.values), "").strip()
    if not name or is_variant(kind, name.lower()):
        return name.lower(), ()
    known = ", ".join(VARIANT_INFO.get(kind, ()))
    if known:
        message = Message(
            T("Problems", "there is no variant “{0}” of {1}: {2} are known"), name, kind, known
        )
    else:
        message = Message(
            T("Problems", "there is one way to compose {0}: “{1}” is none"), kind, name
        )
    return "", (Problem(message, path, line),)
