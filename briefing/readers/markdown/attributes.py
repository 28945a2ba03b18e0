"""`{#id .class key=value}` → Attributes."""

from __future__ import annotations

import re

from briefing.model.document import Attributes

_PIECE = re.compile(
    r"""\s*(?:\#(?P<id>[^\s#.{}]+)|\.(?P<class>[^\s#.{}=]+)|(?P<dash>-)"""
    r"""|(?P<key>[\w:-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s}"']*)))"""
)
_TRAILING = re.compile(r"[ \t]*\{([^{}\n]*)\}[ \t]*$")


def read_attributes(text: str) -> Attributes | None:
    """What stands between the braces; None where it is something else."""
    identifier, classes, values = "", list[str](), dict[str, str]()
    at = 1 if text.startswith(":") else 0  # kramdown's {: .class}
    text = text.rstrip()
    while at < len(text):
        piece = _PIECE.match(text, at)
        if not piece:
            return None
        if piece["id"]:
            identifier = piece["id"]
        elif piece["class"]:
            classes.append(piece["class"])
        elif piece["key"]:
            value = piece["double"] or piece["single"] or piece["bare"] or ""
            values[piece["key"].lower()] = value
            if piece["key"] == "class":
                classes += value.split()
        at = piece.end()
    return Attributes(identifier, tuple(classes), values)


def split_attributes(text: str) -> tuple[str, Attributes]:
    """The text before trailing attributes, and those."""
    if text.rstrip().endswith("}") and (found := _TRAILING.search(text)):
        attributes = read_attributes(found[1])
        if attributes is not None and attributes != Attributes():
            return text[: found.start()], attributes
    return text, Attributes()


def merged(first: Attributes, second: Attributes) -> Attributes:
    """Both; what the second says counts where they disagree."""
    return Attributes(
        second.id or first.id,
        tuple(dict.fromkeys(first.classes + second.classes)),
        {**first.values, **second.values},
    )
