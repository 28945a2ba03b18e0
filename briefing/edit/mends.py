"""A problem of a briefing's text → the patch that mends it, where there is one that anybody would
make. Whoever makes it reads the text again first: a mend that changes more than meant is none.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from briefing.edit.attributes import change_value
from briefing.edit.kind import change_kind
from briefing.model.edits.patch import Patch
from briefing.model.message import Message, T
from briefing.readers.markdown.scan.starts import FENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.edit.source_text import SourceText
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit
    from briefing.model.problem import Problem

_ALIKE = 0.5
"""From here on a name is taken for a slip of another's, 0 to 1."""


class Mend(NamedTuple):
    """What mends a problem."""

    name: Message
    """What it does, as a command: its template is marked for the context `Problems`."""
    edit: Edit


class _Case(NamedTuple):
    document: Document
    source: SourceText
    problem: Problem
    message: Message

    @property
    def line(self) -> int:
        return self.problem.line

    @property
    def part(self) -> int:
        """The part that the line stands in."""
        firsts = self.document.firsts
        return max(sum(first <= self.line for first in firsts) - 1, 0)


def mend_of(document: Document, source: SourceText, problem: Problem) -> Mend | None:
    """What mends `problem` of a briefing's text; None where a person must decide."""
    message = problem.message
    make = _MENDS.get(message.template)
    if make is None or document.form != "slides" or not 1 <= problem.line <= source.count:
        return None
    return make(_Case(document, source, problem, message))


def is_sound(document: Document, after: Document) -> bool:
    """Whether `after`, which was read of the text with a mend in it, has all slides still."""
    return after.form == "slides" and len(after.firsts) >= len(document.firsts)


# each mend


def _close_front(case: _Case) -> Mend | None:
    """Behind the last line that is still `key: value`."""
    source, number = case.source, 1
    while number < source.count and ":" in source.line(number + 1):
        number += 1
    at = source.end(number)
    text = f"{source.line_end}---"
    return Mend(Message(T("Problems", "Close the front matter")), (Patch(at, at, text),))


def _drop_line(case: _Case) -> Mend:
    start, end = case.source.start(case.line), case.source.start(case.line + 1)
    return Mend(Message(T("Problems", "Delete the line")), (Patch(start, end, ""),))


def _drop_first(case: _Case) -> Mend | None:
    """Of two lines of the front matter with one key, the one that does not count."""
    key = str(case.message.values[0]).lower()
    for number in range(2, case.line):
        if case.source.line(number).partition(":")[0].strip().lower() == key:
            start, end = case.source.start(number), case.source.start(number + 1)
            return Mend(Message(T("Problems", "Delete the first")), (Patch(start, end, ""),))
    return None


def _close(case: _Case) -> Mend | None:
    """A fence or a comment ends before the blank lines at its slide's end."""
    source, document = case.source, case.document
    opening = source.line(case.line)
    last = document.lasts[case.part]
    while last > case.line and (source.is_blank(last) or source.line(last).strip() == "---"):
        last -= 1
    if found := FENCE.match(opening):
        closing = found["fence"]
    elif "<!--" in opening:
        at = source.end(case.line)
        return Mend(Message(T("Problems", "Close it")), (Patch(at, at, " -->"),))
    elif opening.lstrip().startswith(":::"):
        closing = ":" * (len(opening.lstrip()) - len(opening.lstrip().lstrip(":")))
    else:
        return None
    at = source.end(last)
    text = f"{source.line_end}{closing}"
    return Mend(Message(T("Problems", "Close it at the slide's end")), (Patch(at, at, text),))


def _rule_table(case: _Case) -> Mend:
    """A line of dashes with a column for each cell of the header."""
    source = case.source
    header = source.line(case.line)
    rule = "|" + " --- |" * _cells(header)
    at = source.end(case.line)
    return Mend(
        Message(T("Problems", "Put the line under the header")),
        (Patch(at, at, f"{source.line_end}{rule}"),),
    )


def _fit_rule(case: _Case) -> Mend:
    """As many columns under the header as it has; their sides stay as far as they are said."""
    source, number = case.source, case.line + 1
    said = [cell.strip() for cell in source.line(number).strip().strip("|").split("|")]
    count = _cells(source.line(case.line))
    cells = [*said, *["---"] * count][:count]
    patch = Patch(source.start(number), source.end(number), f"| {' | '.join(cells)} |")
    return Mend(Message(T("Problems", "Give it as many columns as the header has")), (patch,))


def _fill_row(case: _Case) -> Mend | None:
    """Empty cells at its end; what it has too much stays."""
    source, count = case.source, int(str(case.message.values[1]))
    line = source.line(case.line).rstrip()
    missing = count - _cells(line)
    if missing <= 0:
        return None
    at = source.start(case.line) + len(line)
    text = "  |" * missing if line.endswith("|") else " |" * missing
    return Mend(Message(T("Problems", "Add empty cells")), (Patch(at, at, text),))


def _cells(line: str) -> int:
    inside = line.strip().replace("\\|", "")
    inside = inside[1:] if inside.startswith("|") else inside
    inside = inside[:-1] if inside.endswith("|") else inside
    return inside.count("|") + 1


def _known_variant(case: _Case) -> Mend | None:
    known = str(case.message.values[2]).split(", ")
    near = get_close_matches(str(case.message.values[0]).lower(), known, 1, _ALIKE)
    if not near:
        return _no_variant(case)
    edit = change_value(case.document, case.source, case.part, "variant", near[0])
    return Mend(Message(T("Problems", "Use “{0}”"), near[0]), edit) if edit else None


def _no_variant(case: _Case) -> Mend | None:
    edit = change_value(case.document, case.source, case.part, "variant", None)
    return Mend(Message(T("Problems", "Leave the choice to the content")), edit) if edit else None


def _no_kind(case: _Case) -> Mend | None:
    edit = change_kind(case.document, case.source, case.part, None)
    return Mend(Message(T("Problems", "Leave the choice to the content")), edit) if edit else None


def _known_transition(case: _Case) -> Mend | None:
    said = str(case.message.values[0])
    near = get_close_matches(said.lower(), ("none", "fade", "push"), 1, _ALIKE)
    at = case.source.line(case.line).find(said)
    if not near or at < 0:
        return None
    start = case.source.start(case.line) + at
    return Mend(
        Message(T("Problems", "Use “{0}”"), near[0]), (Patch(start, start + len(said), near[0]),)
    )


def _no_controls(case: _Case) -> Mend:
    source = case.source
    line = source.line(case.line)
    clean = "".join(char for char in line if char == "\t" or (char >= " " and char != "\x7f"))
    patch = Patch(source.start(case.line), source.end(case.line), clean)
    return Mend(Message(T("Problems", "Take them out")), (patch,))


_MENDS: Mapping[str, Callable[[_Case], Mend | None]] = {
    "the front matter is not closed by a line ---: it is shown as text": _close_front,
    "this line of the front matter is no `key: value`": _drop_line,
    "“{0}” is said twice: the last counts": _drop_first,
    "{0} is never closed: {1}": _close,
    "the block ::: {0} is never closed: it ends with its slide": _close,
    "this ::: closes nothing": _drop_line,
    "the table has no line | --- | under its header": _rule_table,
    "the table's header has {0}, the line under it {1}": _fit_rule,
    "this row of the table has {0}, its header {1}": _fill_row,
    "nothing refers to the footnote “{0}”: it is not shown": _drop_line,
    "nothing uses the abbreviation “{0}: {1}”": _drop_line,
    "there is no variant “{0}” of {1}: {2} are known": _known_variant,
    "there is one way to compose {0}: “{1}” is none": _no_variant,
    "nothing here can be shown as “{0}”: it is shown as points": _no_kind,
    "there is no transition “{0}”: none, fade and push are known": _known_transition,
    "control characters in this line are not shown": _no_controls,
}
"""By the message's template. What is not here, a person must decide."""
