"""`key: value` lines at a page's top: Slidev fences them between `---`, remark writes them bare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEY = lazy_regex(r"([A-Za-z][\w-]*):(?:[ \t]+(\S.*)|[ \t]*$)")
_FENCE = lazy_regex(r"-{3,}[ \t]*$")
_SLIDEV = frozenset(
    {
        "layout", "class", "image", "background", "backgroundsize", "transition", "src", "clicks",
        "clicksstart", "disabled", "hide", "hideintoc", "level", "preload", "routealias", "title",
        "zoom", "dragpos", "name", "theme", "url", "cols", "equation", "clickanimation", "mdc",
        "timetarget", "duration", "glow", "glowseed", "glowopacity", "growx", "growy", "growseed",
    }
)  # fmt: skip
_REMARK = frozenset(
    {
        "name", "class", "continued", "layout", "template", "count", "exclude", "background-image",
        "background-color", "background-size", "background-position", "background-repeat",
    }
)  # fmt: skip
_SHOWN = frozenset({"image", "background", "background-image"})
"""A page with nothing else is still a page."""
_LONGEST = 60
"""Lines."""


@record
class PageMatter:
    """What a page says of itself above its text."""

    first: int
    end: int
    """0-based lines; `end` is that after it."""
    values: tuple[tuple[str, str], ...]
    """Lower-case keys with their values, in order."""
    fenced: bool

    @property
    def shows(self) -> bool:
        """It says something that stands on the slide."""
        return any(key in _SHOWN for key, _ in self.values)


def page_matter(lines: Sequence[str], index: int, *, fenced: bool) -> PageMatter | None:
    """What begins at line `index`, below a rule. `fenced`: that rule may open a fence; else blank
    lines may stand in between.
    """
    while not fenced and index < len(lines) and not lines[index].strip():
        index += 1
    first = _KEY.match(lines[index]) if index < len(lines) else None
    if first is None:
        return None
    if fenced and first[1].lower() in _SLIDEV:
        end = _fenced_end(lines, index)
        if end:
            return PageMatter(index, end + 1, _values(lines, index, end), True)
    if fenced or first[1].lower() not in _REMARK:
        return None
    end = index
    while end < len(lines) and end < index + _LONGEST:
        found = _KEY.match(lines[end])
        if not found or found[1].lower() not in _REMARK:
            break
        end += 1
    return PageMatter(index, end, _values(lines, index, end), False)


def _fenced_end(lines: Sequence[str], index: int) -> int:
    """The rule that closes the fence, 0 where something else than values stands above it."""
    for end in range(index, min(index + _LONGEST, len(lines))):
        line = lines[end]
        if _FENCE.match(line):
            return end
        if line.strip() and not (line[0] in " \t#" or line[0] in "-}]" or _KEY.match(line)):
            return 0
    return 0


def _values(lines: Sequence[str], start: int, end: int) -> tuple[tuple[str, str], ...]:
    found = (_KEY.match(line) for line in lines[start:end])
    return tuple((one[1].lower(), (one[2] or "").strip().strip("\"'")) for one in found if one)
