"""The app's own words on slides, by the language of the deck."""

from __future__ import annotations

import re
from typing import Literal

from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, rich

Label = Literal["agenda"]

_LABELS: dict[str, dict[Label, str]] = {
    "zh": {"agenda": "议程"},
    "en": {"agenda": "Agenda"},
    "ja": {"agenda": "目次"},
    "ko": {"agenda": "목차"},
    "de": {"agenda": "Agenda"},
    "fr": {"agenda": "Sommaire"},
    "es": {"agenda": "Agenda"},
}

AGENDA = lazy_regex(
    r"(?:agenda|(?:table of )?contents|outline|overview|目\s*录|(?:会议)?议程|提纲|大纲|目次)$",
    re.IGNORECASE,
)
"""Headings of an agenda made by hand."""
CLOSING = lazy_regex(
    r"(?:谢谢|感谢|多谢|敬请|欢迎提问|问答|答疑|请批评指正|thank\s*you|thanks|(?:any )?questions|"
    r"q\s*(?:&|and)\s*a\b|the end|完$)",
    re.IGNORECASE,
)
"""How the headings of last slides begin."""


def label(name: Label, lang: str) -> RichText:
    """`name` in `lang`, else in English. It has no source: the app says it."""
    words = _LABELS.get(lang.split("-")[0].lower(), _LABELS["en"])
    return rich(words[name])


def is_label(text: str) -> bool:
    """Whether `text` is one of these words, in any language."""
    return any(text in words.values() for words in _LABELS.values())
