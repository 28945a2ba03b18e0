"""Which way a text runs."""

from __future__ import annotations

from unicodedata import bidirectional


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of `text` does: Unicode's rule P2."""
    if text.isascii():
        return False
    strong = (kind for kind in map(bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"
