"""Which parts of a template come along: what its masters need, and what marks its sensitivity.
Everything else stays behind, and what a person may miss is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.message import Message, T

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.templates.package import Relationship, TemplatePackage

FOLLOWED = {
    "slideMaster": "presentationml.slideMaster+xml",
    "slideLayout": "presentationml.slideLayout+xml",
    "theme": "officedocument.theme+xml",
    "themeOverride": "themeOverride+xml",
    "image": "image/",
    "hdphoto": "image/",
}
"""Kinds of relationship from masters on, and what the content type of their parts says."""
LABELS = ("custom-properties", "classificationlabels")
"""Of the package itself: sensitivity labels are in these."""
_NAMED: Mapping[str, str] = {
    "vbaProject": T("Problems", "macros ({0})"),
    "oleObject": T("Problems", "embedded objects ({0})"),
    "package": T("Problems", "embedded objects ({0})"),
    "control": T("Problems", "ActiveX controls ({0})"),
    "activeXControl": T("Problems", "ActiveX controls ({0})"),
    "webextension": T("Problems", "web add-ins ({0})"),
    "webextensiontaskpanes": T("Problems", "web add-ins ({0})"),
    "video": T("Problems", "sound and video ({0})"),
    "audio": T("Problems", "sound and video ({0})"),
    "media": T("Problems", "sound and video ({0})"),
    "slide": T("Problems", "its own slides ({0})"),
    "customXml": T("Problems", "custom XML data ({0})"),
    "comments": T("Problems", "comments ({0})"),
    "commentAuthors": T("Problems", "comments ({0})"),
    "font": T("Problems", "embedded fonts ({0})"),
    "chart": T("Problems", "charts and diagrams on layouts ({0})"),
    "diagramData": T("Problems", "charts and diagrams on layouts ({0})"),
    "externalLinkPath": T("Problems", "links to other places ({0})"),
}
_EXTERNAL = T("Problems", "links to other places ({0})")


class Kept(NamedTuple):
    """What comes along."""

    parts: tuple[str, ...]
    """Masters, layouts, themes, pictures."""
    labels: tuple[Relationship, ...]
    """Of the package itself."""


def kept(package: TemplatePackage, only: frozenset[str] | None = None) -> Kept:
    """`only`: the layouts that are wanted, where not all are."""
    found: dict[str, None] = {}
    waiting = [
        to.target
        for to in package.related(package.presentation, "slideMaster")
        if only is None
        or any(one.target in only for one in package.related(to.target, "slideLayout"))
    ]
    while waiting:
        part = waiting.pop(0)
        if part in found:
            continue
        found[part] = None
        waiting += [
            to.target for to in package.relationships(part).values() if follows(package, to, only)
        ]
    labels = [
        to
        for to in package.relationships("").values()
        if to.kind in LABELS and not to.external and package.has(to.target)
    ]
    return Kept(tuple(found), tuple(labels))


def follows(package: TemplatePackage, to: Relationship, only: frozenset[str] | None = None) -> bool:
    """Whether a relationship of a part that is kept is kept, too."""
    wanted = FOLLOWED.get(to.kind)
    if wanted is None or to.external or not package.has(to.target):
        return False
    if to.kind == "slideLayout" and only is not None and to.target not in only:
        return False
    return wanted in package.type_of(to.target)


def left_out(package: TemplatePackage) -> list[Message]:
    """What a person may miss, each with its number."""
    counts: dict[str, set[str]] = {}
    for part in ("", *package.parts):
        if part.endswith(".rels"):
            continue
        for to in package.relationships(part).values():
            if to.external:
                counts.setdefault(_EXTERNAL, set()).add(to.target)
            elif to.kind in _NAMED:
                counts.setdefault(_NAMED[to.kind], set()).add(to.target)
    return [Message(template, len(targets)) for template, targets in counts.items()]
