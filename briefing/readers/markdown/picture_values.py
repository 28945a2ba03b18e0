"""A value that may name a picture → its target: `url("a.png")` or `a.png`, as style sheets and
front matter write it.
"""

from __future__ import annotations

from briefing.model.regex import lazy_regex

_PICTURE = lazy_regex(
    r"url\([\s\"']{0,9}([^\"')]+)[\"']?\s{0,9}\)|([^\s:;(){}#]+\.\w{2,5}|https?:\S+)$"
)


def picture_in(value: str) -> str:
    """The target; empty for colours and gradients."""
    found = _PICTURE.match(value.strip())
    return (found[1] or found[2]).strip() if found else ""
