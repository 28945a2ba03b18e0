"""Rules for charts: what python-pptx writes wrong and other programs refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.lint.archive import PREFIXES, finding
from briefing.model.untrusted import whole_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.exporters.pptx.lint.archive import PackagePart
    from briefing.model.finding import Finding

_CHART = f"{{{names.C}}}chartSpace"


def axis_ids_are_unsigned(part: PackagePart) -> Iterator[Finding]:
    """The schema wants them so; Keynote refuses negative ones."""
    for name in ("c:axId", "c:crossAx"):
        for element in part.root.iterfind(f".//{name}", PREFIXES):
            value = element.get("val", "")
            if whole_number(value) is None:
                yield finding(f"the axis id {value!r} is not unsigned", part.name)


def radar_lines_are_not_smooth(part: PackagePart) -> Iterator[Finding]:
    """`c:smooth` has no place in a radar chart's series."""
    if part.root.find(".//c:radarChart/c:ser/c:smooth", PREFIXES) is not None:
        yield finding("a radar chart has smooth lines", part.name)


def charts_say_their_language(part: PackagePart) -> Iterator[Finding]:
    """`c:lang` directly after `c:date1904`."""
    children = [child.tag.removeprefix(f"{{{names.C}}}") for child in part.root]
    if part.root.tag == _CHART and children[:2] != ["date1904", "lang"]:
        yield finding("its language does not stand after date1904", part.name)


def charts_have_their_numbers(part: PackagePart) -> Iterator[Finding]:
    """Without its workbook a chart is a picture: nobody can edit it."""
    if part.root.tag == _CHART and part.root.find("c:externalData", PREFIXES) is None:
        yield finding("it has no workbook", part.name)


CHART_RULES: tuple[Callable[[PackagePart], Iterator[Finding]], ...] = (
    axis_ids_are_unsigned,
    radar_lines_are_not_smooth,
    charts_say_their_language,
    charts_have_their_numbers,
)
