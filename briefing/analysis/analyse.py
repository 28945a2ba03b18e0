"""The table that orders the rules: a rule may use what the rules above it found."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.analysis.bullets import Items, bulleted
from briefing.analysis.facts import Facts, PlacedPicture
from briefing.analysis.passages import is_chinese, passages
from briefing.analysis.raw import is_code
from briefing.analysis.rules import (
    corrected,
    dialogue,
    fields,
    figures,
    forms,
    furniture,
    headings,
    hints,
    inline_lists,
    letters,
    lists,
    meetings,
    people,
    quotes,
    stacked,
    tables,
    title,
)
from briefing.analysis.rules.english import dialogue as english_dialogue
from briefing.analysis.rules.english import reports as english
from briefing.analysis.rules.event.event import find_event
from briefing.analysis.rules.speech.speech import find_speeches
from briefing.model.corrections import Corrections, numbers_of
from briefing.model.progress import Progress, run_to_end

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from briefing.model.document import Document

RULES: tuple[Callable[[Facts], Facts], ...] = (
    hints.take_asides,
    furniture.find_furniture,
    corrected.keep_lines,
    hints.take_captions,
    fields.find_fields,
    forms.find_form_fields,
    stacked.find_stacked_fields,
    hints.take_title,
    title.find_title,
    hints.take_headings,
    headings.find_headings,
    corrected.take_headings,
    fields.find_labels,
    quotes.find_works,
    quotes.find_slogans,
    quotes.find_modes,
    quotes.find_quoted_names,
    meetings.find_meetings,
    find_event,
    figures.find_figures,
    lists.find_ordinal_passages,
    hints.take_items,
    lists.find_ordinal_headings,
    inline_lists.find_inline_lists,
    lists.find_parallel_clauses,
    lists.find_labelled_lines,
    tables.find_tables,
    letters.find_greetings,
    letters.find_signature,
    people.find_people,
    corrected.take_people,
    find_speeches,
    dialogue.find_dialogue,
    dialogue.find_questions,
    english.find_english_people,
    english_dialogue.find_english_dialogue,
    corrected.take_latin_people,
    corrected.take_roles,
)

_SAMPLE = 1000
"""Lines that say whether a text is a program."""


def analyse(document: Document, corrections: Corrections | None = None) -> Facts:
    """Everything that the rules find in the document's lines, as a person corrected it."""
    return run_to_end(analysing(document, corrections))


def analysing(
    document: Document, corrections: Corrections | None = None
) -> Generator[Progress, None, Facts]:
    """The same, a rule at a time."""
    corrections = corrections or Corrections()
    numbers = numbers_of(document.lines, corrections.headings)
    levels = {
        numbers[line]: level for line, level in corrections.headings.items() if line in numbers
    }
    items = _items(document)
    hints = {**items.hints, **document.hints}
    hints = {line: hint for line, hint in hints.items() if line not in levels}
    text = passages(document.lines, hints.keys() | levels.keys(), items)
    sample = "".join(passage.text for passage in text[:200])
    lines = [passage.first for passage in text]
    facts = Facts(
        text,
        "zh" if is_chinese(sample) else "en",
        framed=document.framed,
        is_code=not hints and is_code(text),
        hints={i: hints[line] for i, line in enumerate(lines) if line in hints},
        pictures=tuple(
            PlacedPicture(image, bisect_right(lines, image.line) - 1) for image in document.pictures
        ),
        corrected={i: levels[line] for i, line in enumerate(lines) if line in levels},
        corrected_people=corrections.people,
    )
    for done, rule in enumerate(RULES):
        yield Progress(done, len(RULES))
        facts = rule(facts)
    return facts


def _items(document: Document) -> Items:
    """Of a file that marks nothing itself and is no program, where a hyphen is something else."""
    items = Items() if document.hints else bulleted(document.lines)
    sample = passages(document.lines[:_SAMPLE]) if items else ()
    return Items() if is_code(sample) else items
