"""Rules for what leads out of the package, and for what would run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.lint.archive import PREFIXES, finding
from briefing.model.links import allowed_link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.exporters.pptx.lint.archive import Archive, PackagePart
    from briefing.model.finding import Finding

_JUMPS = ("ppaction://hlinksldjump", "ppaction://hlinkshowjump")
_SPACE = f"{{{names.R}}}"
_PROGRAMS = ("vbaProject", "oleObject", "control", "activeXControlBinary")


def links_are_allowed(archive: Archive) -> Iterator[Finding]:
    """Only http, https and mailto, percent-encoded, never empty."""
    for part in archive.with_relationships():
        for each in archive.relationships(part):
            if each.external and each.kind == "hyperlink":
                if not each.target:
                    yield finding(f"the link {each.id} leads nowhere", part)
                elif allowed_link(each.target) != each.target or each.target.startswith("#"):
                    yield finding(f"it links to {each.target!r}", part)


def nothing_else_is_external(archive: Archive) -> Iterator[Finding]:
    """A picture or template fetched from elsewhere tells its owner who opened the deck."""
    for part in archive.with_relationships():
        for each in archive.relationships(part):
            if each.external and each.kind != "hyperlink":
                yield finding(f"its {each.kind} lies outside: {each.target!r}", part)


def nothing_runs(archive: Archive) -> Iterator[Finding]:
    """No macros, no OLE, no controls."""
    for part in archive.with_relationships():
        for each in archive.relationships(part):
            if each.kind in _PROGRAMS:
                yield finding(f"it holds a program: {each.target}", part)


def ids_have_relationships(part: PackagePart) -> Iterator[Finding]:
    """Every `r:id` and `r:embed` in a part is the id of a relationship of it."""
    known = {each.id for each in part.relationships}
    for element in part.root.iter():
        for name, value in element.items():
            if name.startswith(_SPACE) and value and value not in known:
                yield finding(f"it uses {value}, which is no relationship of it", part.name)


def clicks_only_go_somewhere(part: PackagePart) -> Iterator[Finding]:
    """A click follows a link or goes to a slide; nothing happens on mere hovering."""
    for element in part.root.iterfind(".//a:hlinkMouseOver", PREFIXES):
        yield finding(f"hovering acts: {element.get('action', 'a link')}", part.name)
    for element in part.root.iterfind(".//a:hlinkClick", PREFIXES):
        action = element.get("action", "")
        if action and not action.startswith(_JUMPS):
            yield finding(f"a click acts: {action}", part.name)
        if not action and not element.get(f"{_SPACE}id"):
            yield finding("a link has no target", part.name)


LINK_RULES: tuple[Callable[[Archive], Iterator[Finding]], ...] = (
    links_are_allowed,
    nothing_else_is_external,
    nothing_runs,
)
PART_LINK_RULES: tuple[Callable[[PackagePart], Iterator[Finding]], ...] = (
    ids_have_relationships,
    clicks_only_go_somewhere,
)
