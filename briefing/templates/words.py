"""Words that stand on every slide of a layout in plain boxes: a company's name, a warning, and page
numbers that are no placeholder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.geometry import Box
from briefing.model.looks.template import FixedText
from briefing.model.record import replace
from briefing.model.scene import Paragraph, Style, StyledRun
from briefing.templates.levels import styles_of
from briefing.templates.package import A, P

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from briefing.model.scene import VerticalAlign
    from briefing.templates.fixed import Frame
    from briefing.templates.levels import LevelReader

_MOST, _LONGEST = 40, 400
_LINE = 1.2
_ANCHORS: dict[str, VerticalAlign] = {"ctr": "middle", "b": "bottom"}


def fixed_words(
    tree: Element | None, master: Element, levels: LevelReader, frame: Frame
) -> list[FixedText]:
    """Of the shapes that are no placeholder."""
    found: list[FixedText] = []
    for shape, inner in _shapes(tree, frame):
        text = _text(shape, master, levels, inner)
        if text and len(found) < _MOST:
            found.append(text)
    return found


def _shapes(tree: Element | None, frame: Frame) -> list[tuple[Element, Frame]]:
    found: list[tuple[Element, Frame]] = []
    for one in () if tree is None else tree:
        if one.tag == f"{P}sp" and one.find(f"{P}nvSpPr/{P}nvPr/{P}ph") is None:
            found.append((one, frame))
        elif one.tag == f"{P}grpSp":
            found += _shapes(one, frame.within(one.find(f"{P}grpSpPr/{A}xfrm")))
    return found


def _text(shape: Element, master: Element, levels: LevelReader, frame: Frame) -> FixedText | None:
    body, box = shape.find(f"{P}txBody"), frame.box(shape.find(f"{P}spPr/{A}xfrm"))
    properties = None if body is None else body.find(f"{A}bodyPr")
    if body is None or box is None or (properties is not None and properties.get("vert")):
        return None
    styles = styles_of([body], master, None, title=False, plain=True)
    numbers = body.find(f".//{A}fld[@type='slidenum']") is not None
    paragraphs: list[Paragraph] = []
    for one in body.iterfind(f"{A}p"):
        own, first = one.find(f"{A}pPr"), one.find(f"{A}r/{A}rPr")
        if first is None:
            first = one.find(f"{A}fld/{A}rPr")
        own_level = [] if own is None else [own]
        chain = [*_held(first, shape), *own_level, *styles[0]]
        level = levels.levels([chain], _LINE)[0]
        words = "".join(said.text or "" for said in one.iter(f"{A}t"))[:_LONGEST]
        style = Style(level.size, level.color, level.font, level.bold, level.italic)
        run = StyledRun("".join(c for c in words if c.isprintable()), style)
        paragraphs.append(
            Paragraph((run,), round(level.leading * level.size, 2), align=level.align)
        )
    if not any(run.text.strip() for paragraph in paragraphs for run in paragraph.runs):
        return None
    if numbers:
        paragraphs = [p for p in paragraphs if p.text.strip()][:1]
        paragraphs = [replace(paragraphs[0], runs=(replace(paragraphs[0].runs[0], text="#"),))]
    said = "" if properties is None else properties.get("anchor", "")
    inset = min(7.2, box.width / 4), min(3.6, box.height / 4)
    inner = Box(box.x, box.y, box.width, box.height).inset(*inset)
    return FixedText(inner, tuple(paragraphs), _ANCHORS.get(said, "top"), numbers)


def _held(run: Element | None, shape: Element) -> list[Element]:
    """What a run says of itself, as a level would; then what the shape's style says."""
    found: list[Element] = []
    for said in (run, shape.find(f"{P}style/{A}fontRef")):
        if said is None:
            continue
        level = said.makeelement(f"{A}lvl1pPr", {})
        default = said.makeelement(f"{A}defRPr", dict(said.attrib))
        if said.tag == f"{A}rPr":
            default.extend(list(said))
        else:
            fill = said.makeelement(f"{A}solidFill", {})
            fill.extend(list(said))
            default.append(fill)
        level.append(default)
        found.append(level)
    return found
