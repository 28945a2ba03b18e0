"""A `.pptx` in, what is wrong with it out: the promises that no schema validator sees.

Safe on hostile files: sizes are counted before and while unpacking, a DTD is refused, and nothing
that the package refers to is opened.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefing.exporters.pptx.lint.archive import ENTRIES, Archive, finding
from briefing.exporters.pptx.lint.charts import CHART_RULES
from briefing.exporters.pptx.lint.links import LINK_RULES, PART_LINK_RULES
from briefing.exporters.pptx.lint.package import PACKAGE_RULES
from briefing.exporters.pptx.lint.presentation import PRESENTATION_RULES
from briefing.exporters.pptx.lint.shapes import SHAPE_RULES
from briefing.zip_gate import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.exporters.pptx.lint.archive import PackagePart
    from briefing.model.finding import Finding

RULES = (*PACKAGE_RULES, *LINK_RULES, *PRESENTATION_RULES)
"""Each takes the archive and yields findings; its docstring says why it is there."""

PART_RULES = (*PART_LINK_RULES, *SHAPE_RULES, *CHART_RULES)
"""Each takes one part of the presentation."""

MOST = 1000
"""Findings in one package."""


def lint(path: Path) -> list[Finding]:
    """Every broken promise in the package at `path`, none for a sound one.

    BriefingError: there is no such file, or it is no zip at all.
    """
    with Archive(path) as archive:
        try:
            archive.check_limits(ENTRIES)
            findings = list(islice(_findings(archive), MOST + 1))
        except RefusedError as refusal:
            return [finding(refusal.reason, refusal.part)]
    if len(findings) > MOST:
        findings[MOST:] = [
            finding(f"there are more than {MOST} findings; the rest is left out", "")
        ]
    return findings


def _findings(archive: Archive) -> Iterator[Finding]:
    for rule in RULES:
        yield from rule(archive)
    for name, page in archive.xml_parts():
        yield from _findings_in(archive.part(name, page))


def _findings_in(part: PackagePart) -> Iterator[Finding]:
    """The part is let go before the next is parsed: a deck may have 300 MB of them."""
    for rule in PART_RULES:
        yield from rule(part)
