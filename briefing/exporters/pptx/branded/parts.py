"""A template's parts on their way into a deck: as they are, without what refers to parts that stay
behind.
"""

# lxml says nothing of its types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false
# pyright: reportAttributeAccessIssue=false

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from briefing.exporters.pptx import names
from briefing.exporters.pptx.template.master import FIRST_ID
from briefing.templates.kept import follows, kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.exporters.pptx.package import Package
    from briefing.templates.package import TemplatePackage

_P, _A, _R = (f"{{{name}}}" for name in (names.P, names.A, names.R))
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_LABEL = re.compile(r"MSIP_Label_|ClassificationContentMarking|Sensitivity", re.IGNORECASE)
_ACTIONS = ("ppaction://macro", "ppaction://program", "ppaction://ole", "ppaction://hlinkfile",
            "ppaction://hlinkpres", "ppaction://customshow", "ppaction://media")  # fmt: skip
_WHOLE = {
    "oleObj", "control", "chart", "relIds", "contentPart", "webExtensionRef", "model3d",
}  # fmt: skip
"""Elements without which the shape that shows them is nothing."""
_SHAPES = (f"{_P}graphicFrame", f"{_P}pic", f"{_P}sp", f"{_P}contentPart", f"{_P}control")


class Copied:
    """What has come along."""

    def __init__(self) -> None:
        self.masters: list[str] = []
        self.master_ids: list[int] = []
        self.theme = ""


def copy_parts(package: TemplatePackage, into: Package, only: frozenset[str] | None) -> Copied:
    """Masters, layouts (all, or `only` these), themes and their pictures, and labels."""
    copied, next_id = Copied(), FIRST_ID
    for part in kept(package, only).parts:
        kind = package.type_of(part)
        if not part.endswith((".xml",)):
            into.copy(part, package.read(part), kind)
            continue
        root = _parsed(package.read(part))
        ids = {id_ for id_, to in package.relationships(part).items() if follows(package, to, only)}
        listed = root.find(f"{_P}sldLayoutIdLst")
        _clean(root, ids if listed is None else ids | {one.get(f"{_R}id") for one in listed})
        if kind.endswith("slideMaster+xml"):
            _without_layouts(root, ids)
            copied.masters.append(part)
            copied.master_ids.append(next_id)
            next_id = _renumbered(root, next_id)
            copied.theme = copied.theme or next(
                (to.target for to in package.related(part, "theme")), ""
            )
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        into.copy(part, data, kind, _relationships(package, part, ids))
    return copied


def copy_table_styles(package: TemplatePackage, into: Package, own: Iterable[str]) -> bool:
    """The template's, and after them the deck's `own`. False: the template has none."""
    for to in package.related(package.presentation, "tableStyles"):
        root = _parsed(package.read(to.target))
        _clean(root, set())
        root.extend(_parsed(f'<a:all xmlns:a="{names.A}">{"".join(own)}</a:all>'.encode()))
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        into.copy("ppt/tableStyles.xml", data, names.TYPE_TABLE_STYLES)
        return True
    return False


def labels(package: TemplatePackage) -> list[tuple[str, str]]:
    """Names and values, escaped, of the template's properties that are sensitivity labels."""
    found: list[tuple[str, str]] = []
    for to in kept(package).labels:
        if to.kind != "custom-properties":
            continue
        for one in package.root(to.target).iter(f"{_CUSTOM}property"):
            name, value = one.get("name", ""), "".join(one.itertext()).strip()
            if _LABEL.match(name) and value:
                found.append((escape(name, {'"': "&quot;"}), escape(value)))
    return found


def label_parts(package: TemplatePackage) -> Iterator[tuple[str, str, str, bytes]]:
    """Type of relationship, part, content type and bytes of labels that are parts of their own."""
    for to in kept(package).labels:
        if to.kind == "classificationlabels":
            kind = package.type_of(to.target) or "application/xml"
            yield to.type, to.target, kind, package.read(to.target)


def usual_levels(package: TemplatePackage) -> str:
    """What is in the template's `p:defaultTextStyle`."""
    root = _parsed(package.read(package.presentation))
    usual = root.find(f"{_P}defaultTextStyle")
    if usual is None:
        return ""
    _clean(usual, set())
    return "".join(etree.tostring(one, encoding="unicode", with_tail=False) for one in usual)


def _parsed(data: bytes) -> Any:
    """Of a part that passed the gate for zip files: without a DTD, of a size that fits."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    return etree.fromstring(data, parser)


def _relationships(package: TemplatePackage, part: str, ids: set[str]) -> str:
    rows = "".join(
        f"<Relationship Id={quoteattr(id_)} Type={quoteattr(to.type)}"
        f" Target={quoteattr('/' + to.target)}/>"
        for id_, to in package.relationships(part).items()
        if id_ in ids
    )
    if not rows:
        return ""
    return f'{names.DECLARATION}<Relationships xmlns="{names.RELS}">{rows}</Relationships>'


def _clean(root: Any, ids: set[str]) -> None:
    """Without what refers to a relationship that is none of `ids`, and actions that run things."""
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            _remove(element)
            continue
        gone = [
            name
            for name, value in element.attrib.items()
            if name.startswith(_R) and value not in ids
        ]
        local = etree.QName(element).localname
        if (gone and not _answered(element, local, gone)) or element.get("action", "").startswith(
            _ACTIONS
        ):
            _remove(element)
    for holder in ("custDataLst", "controls"):
        for element in list(root.iter(f"{_P}{holder}")):
            if not len(element):
                _remove(element)


def _answered(element: Any, local: str, gone: list[str]) -> bool:
    """Whether the element can stay without these attributes. What cannot be seen without it is
    removed with its shape.
    """
    if local == "blip":
        for name in gone:
            del element.attrib[name]
        if element.get(f"{_R}embed"):
            return True
        _without_picture(element)
        return True
    if local == "svgBlip" or local == "imgLayer":
        extension = next(element.iterancestors(f"{_A}ext"), None)
        _remove(element if extension is None else extension)
        return True
    if local in _WHOLE:
        shape = next(element.iterancestors(*_SHAPES), None)
        _remove(element if shape is None else shape)
        return True
    if local in ("hlinkClick", "hlinkHover", "hlinkMouseOver") or local.endswith("File"):
        return False
    holder = next(element.iterancestors(f"{_P}ext", f"{_A}ext"), None)
    if holder is not None:
        _remove(holder)
        return True
    return False


def _without_picture(blip: Any) -> None:
    """A picture that is not there."""
    fill = blip.getparent()
    holder = None if fill is None else fill.getparent()
    if holder is None:
        return
    if etree.QName(holder).localname == "pic":
        _remove(holder)
    elif etree.QName(fill).localname == "buBlip":
        _replace(fill, etree.Element(f"{_A}buNone"))
    else:
        _replace(fill, etree.Element(f"{_A}noFill"))


def _replace(old: Any, new: Any) -> None:
    parent = old.getparent()
    if parent is not None:
        parent.replace(old, new)


def _remove(element: Any) -> None:
    """With what would be empty without it: an alternative, an action of the time line."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if len(parent):
        return
    if parent.tag in (f"{_MC}Choice", f"{_MC}AlternateContent"):
        outer = parent.getparent() if parent.tag == f"{_MC}Choice" else parent
        _remove(parent if outer is None else outer)
    elif parent.tag in (f"{_P}extLst", f"{_A}extLst"):
        _remove(parent)


def _without_layouts(root: Any, ids: set[str]) -> None:
    """A master lists the layouts that come along."""
    for one in list(root.iterfind(f"{_P}sldLayoutIdLst/{_P}sldLayoutId")):
        if one.get(f"{_R}id") not in ids:
            one.getparent().remove(one)


def _renumbered(root: Any, master: int) -> int:
    """Layouts get ids of their own, unique over all masters; the next that is free."""
    number = master
    for one in root.iterfind(f"{_P}sldLayoutIdLst/{_P}sldLayoutId"):
        number += 1
        one.set("id", str(number))
    return number + 1
