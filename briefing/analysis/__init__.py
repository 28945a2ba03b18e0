"""Document → Facts: what prose says, found by rules over its words. Pure functions, plain data."""

from __future__ import annotations

from briefing.analysis.analyse import analyse, analysing

__all__ = ["analyse", "analysing"]
