"""Links from slide to slide: `#id` or `#the-title` becomes the id of a slide that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import replace
from briefing.model.texts import mapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.ids import Ids
    from briefing.model.document import Part
    from briefing.model.text import RichText, Run


def names_slides(lines: Sequence[str]) -> bool:
    """Whether any line may link to a slide: most documents do not, and need not be searched."""
    return any(
        "#" in line and ("](#" in line or "]: #" in line or "](<#" in line) for line in lines
    )


def resolved(part: Part, ids: Ids) -> tuple[Part, list[tuple[str, int]]]:
    """(`part` with its links to slides written as ids; the links that lead nowhere, with their
    lines). Those become text.
    """
    dangling: list[tuple[str, int]] = []
    return mapped(part, lambda text: _linked(text, ids, dangling)), dangling


def _linked(text: RichText, ids: Ids, dangling: list[tuple[str, int]]) -> RichText:
    if not any(run.link.startswith("#") for run in text.runs):
        return text
    runs: list[Run] = []
    for run in text.runs:
        if run.link.startswith("#"):
            found = ids.resolve(run.link[1:])
            if found is None:
                dangling.append((run.link, text.source.line if text.source else 0))
            run = replace(run, link=f"#{found}" if found else "")
        runs.append(run)
    return replace(text, runs=tuple(runs))
