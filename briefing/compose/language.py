"""Which language a deck is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.model.document import Document

_FULL = {"zh": "zh-CN", "cn": "zh-CN", "en": "en-US", "ja": "ja-JP", "ko": "ko-KR"}
_SAMPLE = 4_000
"""Letters to look at: the front matter and the first slides."""
_DATA = lazy_regex(r"data:[\w/+.-]{1,80};base64,[\w+/=]+")
"""A picture in the text: millions of letters that say nothing."""


def language_of(document: Document) -> str:
    """What the front matter says, else by the letters of the text: a Han character says as much
    as a few Latin ones.
    """
    given = document.meta.lang.strip().replace("_", "-")
    if given:
        language, dash, region = given.partition("-")  # of either case, says BCP 47
        return _FULL.get(given.lower(), f"{language.lower()}{dash}{region}")
    letters = han = kana = hangul = 0
    for line in document.lines:
        for char in _DATA.sub("", line) if "base64," in line else line:
            letters += char.isalpha()
            han += "\u3400" <= char <= "\u9fff"
            kana += "\u3040" <= char <= "\u30ff"
            hangul += "\uac00" <= char <= "\ud7a3"
        if letters > _SAMPLE:
            break
    if kana > 0.1 * letters:
        return "ja-JP"
    if hangul > 0.2 * letters:
        return "ko-KR"
    return "zh-CN" if han > 0.1 * letters else "en-US"
