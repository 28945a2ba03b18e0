"""Words or a regular expression → where they stand in a briefing's texts and notes, and the patch
that puts others there.

What is seen is searched, without its marks: `new **road**` is found by `new road`, and what takes a
hit's place is written in its style. An expression is a person's own and may take for ever:
`matches` is for a child that is stopped then.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from briefing.edit.texts import candidates, changed_text, texts_in_front, texts_of
from briefing.model.edits.patch import in_order
from briefing.model.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefing.edit.source_text import SourceText
    from briefing.edit.texts import EditableText
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit
    from briefing.model.text import Run

MOST = 20_000
"""Hits at once."""
MOST_ALONE = 200
"""Texts that are tried one after another where they cannot be changed at once."""


@record
class Wanted:
    """What is looked for."""

    words: str = ""
    regex: bool = False
    """`words` are a regular expression, as Python writes them."""
    case: bool = False
    """Capitals count."""
    whole: bool = False
    """Whole words alone."""

    def pattern(self) -> re.Pattern[str]:
        """ValueError, which says what is wrong: `words` are no regular expression."""
        said = self.words if self.regex else re.escape(self.words)
        if self.whole:
            said = rf"(?<!\w)(?:{said})(?!\w)"
        try:
            return re.compile(said, 0 if self.case else re.IGNORECASE)
        except (re.error, OverflowError, RecursionError) as error:
            raise ValueError(str(error)) from None


class Match(NamedTuple):
    """Letters of one of the texts that were searched."""

    text: int
    start: int
    end: int
    instead: str
    """What takes their place: a regular expression's groups are put in."""


class Hit(NamedTuple):
    """Letters of a briefing's text."""

    one: EditableText
    start: int
    end: int
    instead: str


def matches(
    texts: Sequence[str], wanted: Wanted, instead: str = "", most: int = MOST
) -> list[Match]:
    """Where `wanted` stands in `texts`, nowhere with no letter. ValueError: it, or `instead`, is no
    regular expression.
    """
    pattern = wanted.pattern()
    found: list[Match] = []
    for number, text in enumerate(texts):
        for one in pattern.finditer(text):
            if one.start() < one.end():
                try:
                    said = one.expand(instead) if wanted.regex else instead
                except (re.error, IndexError) as error:
                    raise ValueError(str(error)) from None
                found.append(Match(number, one.start(), one.end(), said))
                if len(found) == most:
                    return found
    return found


def tried(
    texts: Sequence[str], wanted: Wanted, instead: str
) -> tuple[str, list[tuple[int, int, int, str]]]:
    """The same for a child: what is wrong, or nothing, and what was found, as plain tuples."""
    try:
        found = matches(texts, wanted, instead)
        return "", [(one.text, one.start, one.end, one.instead) for one in found]
    except ValueError as error:
        return str(error), []


def searched(document: Document) -> list[EditableText]:
    """The texts of a briefing, notes among them, in reading order."""
    found = list(texts_in_front(document))
    for index, part in enumerate(document.parts):
        found += texts_of(part, index)
    return found


def replaced(
    document: Document,
    source: SourceText,
    hits: Iterable[Hit],
    reads: Callable[[Edit], Document | None],
) -> tuple[Edit, int]:
    """The patch after which other words stand in place of each hit, and how many hits that are. It
    is read as a whole; where a text would say something else, that text is tried alone, and left as
    it is where nothing helps.
    """
    by_text: defaultdict[EditableText, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_text[hit.one].append(hit)
    edits: dict[EditableText, Edit] = {}
    for one, found in by_text.items():
        edit = next(candidates(source, one, _after(one, found)), ())
        edits[one] = edit
    wanted = {one: _after(one, found) for one, found in by_text.items()}
    for _ in range(3):
        odd = _misread(document, edits, wanted, reads)
        if not odd:
            break
        for number, one in enumerate(odd):
            alone = None
            if number < MOST_ALONE:
                alone = changed_text(document, source, one, wanted[one], reads)
            if alone and alone != edits[one]:
                edits[one] = alone
            else:
                del edits[one]
    else:
        return (), 0
    patches = (patch for edit in edits.values() for patch in edit)
    return in_order(patches), sum(len(by_text[one]) for one in edits)


def _misread(
    document: Document,
    edits: Mapping[EditableText, Edit],
    wanted: Mapping[EditableText, Sequence[Run]],
    reads: Callable[[Edit], Document | None],
) -> list[EditableText]:
    """The texts that would not say what they should; all of them where slides would be others."""
    whole = in_order(patch for edit in edits.values() for patch in edit)
    if not whole:
        return []
    after = reads(whole)
    if after is None or after.form != "slides" or len(after.firsts) != len(document.firsts):
        return list(edits)
    said = {one: _plain(wanted[one]) for one in edits}
    odd: list[EditableText] = []
    parts = {one.part for one in edits}
    for part in parts:
        if part < 0:
            old, new = list(texts_in_front(document)), list(texts_in_front(after))
        else:
            old = list(texts_of(document.parts[part], part))
            new = list(texts_of(after.parts[part], part))
        expected = [said.get(one, one.text.plain).strip() for one in old]
        if list(filter(None, expected)) != [
            text for one in new if (text := one.text.plain.strip())
        ]:
            odd += [one for one in edits if one.part == part]
    return odd


def _after(one: EditableText, hits: Sequence[Hit]) -> list[Run]:
    """The text's runs with other words in place of the hits, each in the style it has."""
    runs: list[Run] = []
    at = 0
    for hit in sorted(hits, key=lambda hit: hit.start):
        runs += _cut(one.text.runs, at, hit.start)
        style = _cut(one.text.runs, hit.start, hit.start + 1)
        runs += [replace(style[0], text=hit.instead)] if hit.instead and style else []
        at = hit.end
    return [*runs, *_cut(one.text.runs, at, len(one.text.plain))]


def _cut(runs: Sequence[Run], first: int, last: int) -> list[Run]:
    found: list[Run] = []
    at = 0
    for run in runs:
        if piece := run.text[max(first - at, 0) : max(last - at, 0)]:
            found.append(replace(run, text=piece))
        at += len(run.text)
    return found


def _plain(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)
