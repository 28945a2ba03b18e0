"""The app's own words on slides made from prose. Each is at most twelve characters long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from briefing.analysis.facts import Lang

Word = Literal[
    "brief",
    "facts",
    "overview",
    "contents",
    "event",
    "theme",
    "date",
    "place",
    "hosts",
    "agenda",
    "people",
    "closing",
    "minutes",
]

_WORDS: dict[Lang, dict[Word, str]] = {
    "zh": {
        "brief": "要点",
        "facts": "会议概况",
        "overview": "概况",
        "contents": "目录",
        "event": "会议",
        "theme": "主题",
        "date": "时间",
        "place": "地点",
        "hosts": "主办",
        "agenda": "议程",
        "people": "与会人员",
        "closing": "结语",
        "minutes": "会议纪要",
    },
    "en": {
        "brief": "In brief",
        "facts": "At a glance",
        "overview": "At a glance",
        "contents": "Contents",
        "event": "Event",
        "theme": "Theme",
        "date": "Date",
        "place": "Place",
        "hosts": "Hosts",
        "agenda": "Agenda",
        "people": "Participants",
        "closing": "In closing",
        "minutes": "Minutes",
    },
}


def word(name: Word, lang: Lang) -> RichText:
    """`name` in `lang`, without a source: the app says it."""
    return rich(_WORDS[lang][name])


def is_word(text: str) -> bool:
    """Whether `text` is one of these words, in any language."""
    return any(text in words.values() for words in _WORDS.values())
