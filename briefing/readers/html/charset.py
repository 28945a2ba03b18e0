"""The bytes of a page → its text: as a byte order mark says; as UTF-8, where they are that and more
than ASCII, whatever the page declares; then as it declares, then a guess.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from briefing.model.document import EncodedText
from briefing.readers.encoding import damaged_utf8, decode

if TYPE_CHECKING:
    from pathlib import Path

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_.:-]{2,30})"
    rb"|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.:-]{2,30})",
    re.IGNORECASE,
)
_HEAD = 8192
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OF_THE_WEB = frozenset(
    (
        *("ascii", "big5", "big5hkscs", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255"),
        *("cp1256", "cp1257", "cp1258", "cp866", "cp874", "cp932", "cp949", "cp950", "euc_jp"),
        *("euc_kr", "gb18030", "gb2312", "gbk", "hz", "iso2022_jp", "johab", "koi8-r", "koi8-u"),
        *("mac-cyrillic", "mac-roman", "shift_jis", "shift_jisx0213", "tis-620"),
        *(f"iso8859-{part}" for part in range(1, 17)),
    )
)
"""What browsers know, by Python's names. Python knows others that pages only lie about: `idna`,
`punycode` and `utf-7` raise errors or hide tags.
"""
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252"}
"""What browsers read instead, because pages say the smaller set and use the larger."""
_MOST_DAMAGE = 0.01
_ACCENTS = 0.1
"""Any bytes at all are Western; with more that are no ASCII, the page was declared in passing."""


def page_text(data: bytes, path: Path | None, encoding: str | None) -> EncodedText:
    """`encoding` is one that the person chose. Raises BriefingError for what is no text."""
    if encoding or data.startswith(_MARKS):
        return decode(data, path, encoding)
    if not data.isascii() and b"\0" not in data and damaged_utf8(data) is not None:
        return decode(data, path)
    codec = _declared(data)
    if codec in _OF_THE_WEB:
        text = data.decode(codec, errors="replace")
        damage = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
        foreign = codec == "cp1252" and sum(byte > 0x7F for byte in data) > _ACCENTS * len(data)
        wide = sum(char > "\x7f" for char in text)
        if damage <= _MOST_DAMAGE * wide and not foreign:
            return EncodedText(text, codec)
    return decode(data, path)


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:_HEAD])
    if not match:
        return ""
    try:
        found = codecs.lookup((match[1] or match[2]).decode("ascii"))
    except LookupError:
        return ""
    return _WIDER.get(found.name, found.name)
