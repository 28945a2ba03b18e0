"""What stands at the same place on many pages is no part of the text: titles above, numbers
below.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.pdf.content import PdfContent, PdfLine

_EDGE = 0.12
"""Of a page's height: so far from its edges running heads stand."""
_OUTER = 2
"""Lines that a running head has at the most."""
_NUMBERS = lazy_regex(r"\d+|[ivxlc]+(?=\W*$)")
_PAGE_NUMBER = lazy_regex(
    r"\W{0,20}(?:page|p\.|第)?\s{0,9}\d{1,4}\s{0,9}(?:页)?\s{0,9}"
    r"(?:(?:of|/|共)\s{0,9}\d{1,4}\s{0,9}页?)?\W{0,20}",
    flags=2,  # re.IGNORECASE
)


def without_running_heads(content: PdfContent) -> tuple[list[PdfLine], list[str]]:
    """The lines of the text, and each running head once."""
    pages: dict[str, set[int]] = defaultdict(set)
    outermost = _outermost(content.lines)
    for line in outermost:
        pages[_shape(line)].add(line.page)
    least = 3 if content.pages > 3 else 2
    running = {
        shape for shape, where in pages.items() if len(where) >= max(least, content.pages // 4)
    }
    body: list[PdfLine] = []
    heads: dict[str, str] = {}
    for line in content.lines:
        shape = _shape(line)
        is_number = _PAGE_NUMBER.fullmatch(line.text) is not None
        if line in outermost and (shape in running or (content.pages > 1 and is_number)):
            heads.setdefault(shape, line.text)
        else:
            body.append(line)
    return body, list(heads.values())


def _outermost(lines: Sequence[PdfLine]) -> set[PdfLine]:
    """The first and last lines of each page, where they stand in its margins."""
    of_page: dict[int, list[PdfLine]] = defaultdict(list)
    for line in lines:
        of_page[line.page].append(line)
    found: set[PdfLine] = set()
    for page in of_page.values():
        down = sorted(page, key=lambda line: line.top)
        found.update(line for line in (*down[:_OUTER], *down[-_OUTER:]) if _is_at_edge(line))
    return found


def _is_at_edge(line: PdfLine) -> bool:
    room = line.page_height * _EDGE
    return line.bottom < room or line.top > line.page_height - room


def _shape(line: PdfLine) -> str:
    """The text with its numbers made alike, and which edge it is at."""
    where = "top" if line.bottom < line.page_height / 2 else "bottom"
    return where + _NUMBERS.sub("0", line.text)
