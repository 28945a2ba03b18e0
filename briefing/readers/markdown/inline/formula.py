"""Formulas in running text, as pandoc and KaTeX find them: nothing in them is a mark."""

from __future__ import annotations

from briefing.model.regex import lazy_regex

FORMULA = (
    r"(?<![\\$A-Za-z0-9])(?:\$\$(?=[^\s$])[^$\x02]+\$\$"
    r"|\$(?=[^\s$])(?:\\[^\x02]|[^$\\\x02])*(?<![\s\\])\$(?![A-Za-z0-9$]))"
)
"""`$5 and $6` is none: a digit follows the second sign."""
formulas = lazy_regex(FORMULA)
