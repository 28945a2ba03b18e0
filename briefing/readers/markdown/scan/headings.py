"""A heading's source → its plain words and attributes, without parsing its slide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex
from briefing.model.untrusted import unescaped
from briefing.readers.markdown.inline.attributes import split_attributes
from briefing.readers.markdown.scan.lines import HIDDEN

if TYPE_CHECKING:
    from briefing.model.document import Attributes

_IMAGE_OR_LINK = lazy_regex(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\})?")
_PRIVATE = 0xF0000
"""Escaped marks are moved here while others are taken out: nobody writes these characters."""
_ESCAPE = lazy_regex(r"\\([!-/:-@\[-`{-~])")
_PROTECTED = lazy_regex("[\U000f0021-\U000f007e]")
_ENTITY = lazy_regex(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_BREAK = lazy_regex(r"<br\s*/?>", re.IGNORECASE)
_MARKS = lazy_regex(r"\*+|`+|~~|==")
_UNDERLINES = lazy_regex(r"(?<!\w)(_+)(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)")
"""Only in pairs: names end with one."""


def heading_words(source: str) -> tuple[str, Attributes]:
    """Good enough for outlines, ids and menus; the slide itself shows the parsed title."""
    words, attributes = split_attributes(source)
    words = re.sub(r"^\s*\[fit\]\s*", "", words)
    if "\\" in words:
        words = _ESCAPE.sub(lambda found: chr(_PRIVATE + ord(found[1])), words)
    if any(mark in words for mark in "*_`~=["):
        words = _MARKS.sub("", _IMAGE_OR_LINK.sub(r"\1", words))
        words = _UNDERLINES.sub(r"\2", words)
    if "<" in words:
        words = _BREAK.sub("\n", words)
    if "&" in words:
        words = _ENTITY.sub(lambda found: unescaped(found[0]), words)
    words = _PROTECTED.sub(lambda found: chr(ord(found[0]) - _PRIVATE), words)
    return words.replace(HIDDEN, "").strip(), attributes
