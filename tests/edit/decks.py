"""Decks of every dialect that are edited here, and what they say."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.edit.source_text import SourceText
from briefing.model.edits.patch import applied
from briefing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit

HERE = Path(__file__).parent
PAIRS = HERE.parent / "readers" / "markdown" / "pairs"
SAMPLES = HERE.parent.parent / "assets" / "samples"


@lru_cache(maxsize=1)
def cases() -> tuple[str, ...]:
    """The sources of all reading cases, and the samples."""
    found = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.md"))]
    for path in sorted(PAIRS.glob("*.txt")):
        for case in path.read_text("utf-8").split("\n=== ")[1:]:
            found.append(case.partition("\n")[2].partition("\n->\n")[0] + "\n")
    return tuple(found)


class Edited:
    """A text, and the document in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.source = SourceText(text)
        self.document: Document = read_markdown(text)

    def after(self, edit: Edit | None) -> Edited:
        """As it is with `edit`."""
        assert edit is not None
        return Edited(applied(self.text, edit))
