"""Which language a run of text is marked with: spelling, and the choice of typeface for quotation
marks and dashes, hang on it.
"""

from __future__ import annotations

from bisect import bisect

from briefing.model.regex import lazy_regex

_TAG = lazy_regex(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_EAST_ASIAN = "\u2e80\u3130\u31a0\ua000\uf900\ufb00\uff01\uff61\U00020000\U00040000"
"""Where a stretch of ideographs, kana or their marks begins and where it is over, in turn: Python
takes two milliseconds to compile it as a class.
"""
_LATIN = lazy_regex("[A-Za-z\u00c0-\u02af\u0370-\u1fff]")
_EAST_ASIAN_TAGS = ("zh", "ja", "ko")
_OWN_SCRIPT = lazy_regex(
    "(?P<ja>[\u3041-\u3096\u30a1-\u30fa])|(?P<ko>[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3])"
    "|(?P<ar>[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc])|(?P<he>[\u0590-\u05ff])"
)
"""Letters that say the language, or of which a deck's own says which it is."""
_USUAL = {"ja": "ja-JP", "ko": "ko-KR", "ar": "ar-SA", "he": "he-IL"}
_RIGHT_TO_LEFT = {"ar", "fa", "ur", "ps", "ug", "he", "yi"}
_ALSO = {"ar": ("ar", "fa", "ur", "ps", "ug"), "he": ("he", "yi")}


class Languages:
    """The pair of languages of a deck: the one it is in, and the other script's."""

    __slots__ = ("_han_first", "east_asian", "first", "latin")

    def __init__(self, lang: str) -> None:
        lang = lang if _TAG.match(lang) else "zh-CN"
        self.first = lang
        self._han_first = lang.lower().startswith(_EAST_ASIAN_TAGS)
        self.east_asian = lang if self._han_first else "zh-CN"
        self.latin = "en-US" if self._han_first or lang[:2].lower() in _RIGHT_TO_LEFT else lang

    def of(self, text: str) -> str:
        """The attributes `lang` and `altLang` for `text`: by its script, and where it has none
        (digits, signs) by the deck's.
        """
        if not text.isascii() and (found := _OWN_SCRIPT.search(text)):
            return f'lang="{self._tag(found.lastgroup or "")}" altLang="{self.latin}"'
        han = _has_east_asian(text) or (self._han_first and not _LATIN.search(text))
        first, second = (self.east_asian, self.latin) if han else (self.latin, self.east_asian)
        return f'lang="{first}" altLang="{second}"'

    def _tag(self, script: str) -> str:
        """The deck's own language where it is written so, else the usual one."""
        own = self.first[:2].lower() in _ALSO.get(script, (script,))
        return self.first if own else _USUAL[script]


def _has_east_asian(text: str) -> bool:
    return not text.isascii() and any(bisect(_EAST_ASIAN, each) % 2 for each in text)
