"""Which language a deck is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.document import Document

_FULL = {"zh": "zh-CN", "cn": "zh-CN", "en": "en-US", "ja": "ja-JP", "ko": "ko-KR"}
_LETTERS = re.compile(
    r"(?P<han>[\u3400-\u9fff])|(?P<kana>[\u3040-\u30ff])|(?P<hangul>[\uac00-\ud7a3])|[^\W\d_]"
)
_SAMPLE = 20_000


def language_of(document: Document) -> str:
    """What the front matter says, else by the letters of the text: a Han character says as much
    as a few Latin ones.
    """
    said = document.meta.lang.strip().replace("_", "-")
    if said:
        return _FULL.get(said.lower(), said)
    sample = ""
    for line in document.lines:
        sample += line
        if len(sample) > _SAMPLE:
            break
    counts = {"han": 0, "kana": 0, "hangul": 0}
    letters = 0
    for match in _LETTERS.finditer(sample[:_SAMPLE]):
        letters += 1
        if match.lastgroup:
            counts[match.lastgroup] += 1
    if counts["kana"] > 0.1 * letters:
        return "ja-JP"
    if counts["hangul"] > 0.2 * letters:
        return "ko-KR"
    return "zh-CN" if counts["han"] > 0.1 * letters else "en-US"
