"""The comment at the end of a saved briefing: the article it was made from, and what came from
where. Both directions stand here, that they agree.

    <!-- briefing:source
    The article, and which of its lines stand where. Edit the slides above, not this.

    @ 1 3:0-12                  the deck's title, date …: line 1, characters 0 to 12 of line 3
    #kickoff 4:0-20 5+6:0-9 7   each text of the slide kickoff, in reading order
    - 9 10: page furniture      lines that were left out

    The article's first line
    …
    -->
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Origin
from briefing.model.regex import lazy_regex
from briefing.model.text import Source, Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

OPENING = "<!-- briefing:source"
_CLOSING = "-->"
_REMARK = "The article, and which of its lines stand where. Edit the slides above, not this."
_REMARK_ZH = "以下是原文，以及每句话出自何处。请修改上面的幻灯片，不要改动这里。"
_END = lazy_regex(r"--(\\*)>")
_ESCAPED_END = lazy_regex(r"--\\(\\*)>")
_MARK = lazy_regex(r"^\\*<!-- briefing:")
_ESCAPED_MARK = lazy_regex(r"^\\(?=\\*<!-- briefing:)")
_PLACE = lazy_regex(r"(\d{1,9})(?::(\d{1,9})-(\d{1,9}))?$")
_DROPPED = lazy_regex(r"- (\d{1,9}(?: +\d{1,9})*): (.*)$")


def written(origin: Origin, *, chinese: bool = False) -> Iterator[str]:
    """The comment's lines. `chinese`: its remark is for who reads Chinese."""
    yield OPENING
    yield _REMARK_ZH if chinese else _REMARK
    yield ""
    for name, texts in origin.sources.items():
        if texts:
            spans = " ".join(_span(places, origin.lines) for places in texts)
            yield f"#{name} {spans}" if name else f"@ {spans}"
    for why, numbers in _by_reason(origin.dropped).items():
        yield f"- {' '.join(map(str, numbers))}: {why}"
    yield ""
    for line in origin.lines:
        line = _END.sub(r"--\\\1>", line)
        yield "\\" + line if _MARK.match(line) else line
    yield _CLOSING


def _span(places: Sources, lines: Sequence[str]) -> str:
    """Compact: a line that is meant whole is only its number."""
    return "+".join(
        str(place.line)
        if (place.start, place.end) == _ink(lines[place.line - 1])
        else f"{place.line}:{place.start}-{place.end}"
        for place in places
    )


def _ink(line: str) -> tuple[int, int]:
    """Where the line begins and ends without white space."""
    start = len(line) - len(line.lstrip())
    return start, max(len(line.rstrip()), start)


def _by_reason(dropped: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for line, why in dropped:
        found.setdefault(" ".join(why.split()), []).append(line)
    return found


def taken_out(lines: list[str]) -> tuple[list[str], Origin | None]:
    """(`lines` with the comment's blank, what the comment says). The article's name stands in the
    front matter, not here.

    Whatever a person did to the comment, nothing is raised: places that point nowhere are left out.
    """
    opening = next((i for i in reversed(range(len(lines))) if lines[i].rstrip() == OPENING), -1)
    if opening < 0:
        return lines, None
    after = range(opening + 1, len(lines))
    closing = next((i for i in after if lines[i].strip() == _CLOSING), len(lines))
    blank = [""] * (min(closing + 1, len(lines)) - opening)
    body = lines[opening + 1 : closing]
    return [*lines[:opening], *blank, *lines[closing + 1 :]], _read(body)


def _read(body: list[str]) -> Origin:
    first = _after_blank(body, 0)
    text = _after_blank(body, first)
    lines = tuple(_unescaped(line) for line in body[text:])
    places: dict[str, tuple[Sources, ...]] = {}
    dropped: list[tuple[int, str]] = []
    for row in filter(str.strip, body[first:text]):
        name, *spans = row.split()
        if found := _DROPPED.match(row):
            numbers = (int(number) for number in found[1].split())
            dropped += [(number, found[2]) for number in numbers if 0 < number <= len(lines)]
        elif name == "@" or name.startswith("#"):
            known = (_places(span, lines) for span in spans)
            places[name[1:]] = tuple(one for one in known if one)
    return Origin("", lines, places, tuple(sorted(dropped)))


def _after_blank(body: list[str], start: int) -> int:
    """The line after the next blank one."""
    for index in range(start, len(body)):
        if not body[index].strip():
            return index + 1
    return len(body)


def _unescaped(line: str) -> str:
    return _ESCAPED_END.sub(r"--\1>", _ESCAPED_MARK.sub("", line))


def _places(span: str, lines: Sequence[str]) -> Sources:
    found: list[Source] = []
    for part in span.split("+"):
        match = _PLACE.match(part)
        if not match or not 0 < int(match[1]) <= len(lines):
            return ()
        line = lines[int(match[1]) - 1]
        start, end = (int(match[2]), int(match[3])) if match[2] else _ink(line)
        if not 0 <= start < end <= len(line):
            return ()
        found.append(Source(int(match[1]), start, end))
    return tuple(found)
