"""What a file is called that comes from no file: as its title, as far as every system allows."""

from __future__ import annotations

from briefing.model.regex import lazy_regex

LONGEST = 60
"""Characters of a title that become a name."""
_NOT_IN_NAMES = lazy_regex(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+')
"""On one system or another, and what would turn letters round."""


def name_for(title: str) -> str:
    """Without a suffix; `briefing` where the title says nothing."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", title).split())
    return name[:LONGEST].strip(" .") or "briefing"
