"""Links from slide to slide: `#id` or `#the-title` becomes the id of a slide that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from briefing.model.record import is_record, names_of, replace
from briefing.model.text import RichText, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.ids import Ids
    from briefing.model.document import Part


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
    return cast("Part", _mapped(part, ids, dangling)), dangling


def _mapped(value: object, ids: Ids, dangling: list[tuple[str, int]]) -> object:
    """`value` itself where nothing in it changes."""
    if isinstance(value, RichText):
        return _linked(value, ids, dangling)
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        changed = tuple(_mapped(item, ids, dangling) for item in items)
        same = all(new is old for new, old in zip(changed, items, strict=True))
        return items if same else changed
    if not is_record(value):
        return value
    changes: dict[str, Any] = {}
    for name in names_of(value):
        before: object = getattr(value, name)
        after = _mapped(before, ids, dangling)
        if after is not before:
            changes[name] = after
    return replace(value, **changes) if changes else value


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
