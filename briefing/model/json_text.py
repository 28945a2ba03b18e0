"""JSON that Briefing wrote once, and that anybody may have changed since."""

from __future__ import annotations

import json
from typing import cast


def read_json(text: str | bytes) -> object:
    """What it says; None where it is no JSON, and where it is nested deeper than can be read."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def read_table(text: str | bytes) -> dict[str, object]:
    """The same where it is an object; an empty one for anything else."""
    data = read_json(text)
    return cast("dict[str, object]", data) if isinstance(data, dict) else {}
