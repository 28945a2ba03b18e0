"""The keys of front matter with their values, each knowing where it stands. The part of YAML that
people write there, read line by line so that nothing can be executed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import field, mutable
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Source, rich
from briefing.readers.markdown.scan.lines import HIDDEN

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

KEY = lazy_regex(r"""(["']?)([^\s"':#\-\[\]{}][^"':：]{0,80}?)\1\s*[:：](?:\s+|(?<=：)|$)(.*)""")
_ITEM = lazy_regex(r"\s*-\s+(.*)")


@mutable
class Entry:
    """A key, and all that stands behind it."""

    key: str
    line: int
    values: list[RichText] = field(default_factory=list[RichText])


def entries_of(
    lines: Sequence[str], start: int, end: int, path: str, problems: list[Problem]
) -> list[Entry]:
    """Keys with their values; a line that is none of both is reported and kept as a value."""
    entries: list[Entry] = []
    for index in range(start, end):
        line, number = lines[index], index + 1
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key = KEY.match(line)
        item = _ITEM.match(line)
        if key:
            entries.append(_entry(key, number))
        elif item and entries:
            entries[-1].values.append(value_of(line, item.start(1), number))
        elif line[0] in " \t" and entries:
            entries[-1].values.append(value_of(line, 0, number))
        else:
            problems.append(
                Problem(
                    Message(T("Problems", "this line of the front matter is no `key: value`")),
                    path,
                    number,
                )
            )
            entries.append(Entry("", number, [value_of(line, 0, number)]))
    return entries


def _entry(key: re.Match[str], number: int) -> Entry:
    entry = Entry(key[2].strip().lower(), number)
    line, start = key.string, key.start(3)
    text = key[3].strip()
    if text.startswith("[") and text.endswith("]"):
        end = line.rindex("]")
        for first, last in _listed(line, line.index("[", start) + 1, end):
            entry.values.append(value_of(line, first, number, last))
    elif text not in {"", "|", ">", "|-", ">-"}:
        entry.values.append(value_of(line, start, number))
    return entry


def _listed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the entries of `a, "b, c"` stand: commas in quotes do not part them."""
    quote = ""
    for at in range(start, end):
        char = line[at]
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'" and not line[start:at].strip():
            quote = char
        elif char in ",，":
            yield start, at
            start = at + 1
    yield start, end


def value_of(line: str, start: int, number: int, end: int | None = None) -> RichText:
    """The scalar from `start` on: quotes and a `# comment` go, its span stays exact."""
    text = line[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        start, text = start + 1, text[1:-1]
    elif " #" in text and text[0] not in "\"'":
        text = text[: text.index(" #")].rstrip()
    return rich(text.replace(HIDDEN, ""), Source(number, start, start + len(text)))
