"""`{#id .class key=value}` → Attributes. `.key=value`, as some write it, says the same."""

from __future__ import annotations

import re

from briefing.model.document import Attributes
from briefing.model.regex import lazy_regex

_PIECE = lazy_regex(
    r"""\s*(?:\#(?P<id>[^\s#.{}]+)|(?P<dash>-)"""
    r"""|\.?(?P<key>[\w:-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s}"']*))"""
    r"""|\.(?P<class>[^\s#.{}=]+))"""
)
_CHARACTER = lazy_regex(r"&(?:quot|amp|#(\d{1,6}));")
_TRAILING = lazy_regex(r"(?:(?<![ \t])[ \t]+)?\{([^{}\n]*)\}[ \t]*$")


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
            value = _CHARACTER.sub(_character, value)
            values[piece["key"].lower()] = value
            if piece["key"] == "class":
                classes += value.split()
            elif piece["key"] == "id":
                identifier = value
        at = piece.end()
    return Attributes(identifier, tuple(classes), values)


def _character(entity: re.Match[str]) -> str:
    """What values cannot hold: quotes, braces, line ends."""
    return chr(int(entity[1])) if entity[1] else {"&quot;": '"', "&amp;": "&"}[entity[0]]


def written_value(text: str, *, in_text: bool = False) -> str:
    """`text` as the value of a key, in quotes where it takes them. `in_text`: not in a heading, but
    in running text, where signs mark.
    """
    if re.fullmatch(r"[\w.、，。·-]+", text) and not (in_text and "_" in text):
        return text
    signs = r"[!-,/:-@\[-`{-~\n]" if in_text else r'["{}\n]|&(?=quot;|amp;|#)'
    return '"' + re.sub(signs, lambda sign: f"&#{ord(sign[0])};", text) + '"'


def split_attributes(text: str) -> tuple[str, Attributes]:
    """The text before trailing attributes, and those."""
    if text.rstrip().endswith("}") and (found := _TRAILING.search(text)):
        attributes = read_attributes(found[1])
        unnumbered = found[1].strip() == "-"
        if unnumbered or (attributes is not None and attributes != Attributes()):
            return text[: found.start()], attributes or Attributes()
    return text, Attributes()


def merged(first: Attributes, second: Attributes) -> Attributes:
    """Both; what the second says counts where they disagree."""
    return Attributes(
        second.id or first.id,
        tuple(dict.fromkeys(first.classes + second.classes)),
        {**first.values, **second.values},
    )
