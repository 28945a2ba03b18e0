"""Words → how many they are, and the seconds that it takes to say them."""

from __future__ import annotations

from briefing.model.regex import lazy_regex

HAN_A_MINUTE = 220
WORDS_A_MINUTE = 130

_HAN = lazy_regex(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_WORD = lazy_regex(r"[^\W_]+(?:['’.-][^\W_]+)*")


def spoken(text: str) -> float:
    """Seconds of `text` read out at the pace of a talk, Chinese and English each at its own."""
    han, words = _parted(text)
    return 60 * (han / HAN_A_MINUTE + words / WORDS_A_MINUTE)


def counted(text: str) -> int:
    """Words of `text`, each Chinese character one, as word processors count them."""
    return sum(_parted(text))


def _parted(text: str) -> tuple[int, int]:
    """How many Han there are, and how many words of other scripts."""
    han = sum(map(len, _HAN.findall(text)))
    return han, len(_WORD.findall(_HAN.sub(" ", text)))
