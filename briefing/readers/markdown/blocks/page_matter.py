"""What a page says of itself above its text (Slidev, remark) → its classes and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Attributes, Block, Group, Heading, Image, Paragraph, Quote
from briefing.model.message import Message, T
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, rich
from briefing.readers.markdown.inline.attributes import merged
from briefing.readers.markdown.picture_values import picture_in
from briefing.readers.markdown.scan.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.scan.page_matter import PageMatter

_NUMBER = lazy_regex(r"[^\w\n]{0,3}\d")
_LAYOUTS = {"section": "section", "end": "closing"}
_YES = {"true", "yes"}


def read_page_matter(matter: PageMatter, context: Context) -> list[Block]:
    """The pictures that the page names; its classes go to the slide."""
    values = dict(matter.values)
    tool = "Slidev" if context.dialect.tool == "Slidev" else "remark"
    line = matter.first + 1
    if "src" in values:  # what else it says is for the slides that are not read
        context.report(
            Message(T("Problems", "the slides in “{0}” are not read ({1})"), values["src"], tool),
            line,
        )
        return []
    layout = values.get("layout", "")
    classes = [_LAYOUTS[layout]] if layout in _LAYOUTS else []
    hidden = (values.get(key, "").lower() for key in ("hide", "disabled", "exclude"))
    classes += ["hidden"] if _YES & set(hidden) else []
    context.attributes = merged(context.attributes, Attributes(classes=tuple(classes)))
    if "template" in values or layout in _YES:
        context.report(
            Message(T("Problems", "templates of slides are not used ({0})"), tool),
            line,
            remark=True,
        )
    side = layout.removeprefix("image-") if layout in {"image-left", "image-right"} else ""
    found: list[Block] = []
    for key in ("image", "background", "background-image"):
        if target := picture_in(values.get(key, "")):
            classes = ["bg", *([side] if key == "image" and side else [])]
            place = _place(matter, key, context)
            shown = Attributes(classes=tuple(classes))
            target = target.lstrip("/") or target
            found.append(Image(target, replace(rich(""), source=place.source), "", line, shown))
    return found


def _place(matter: PageMatter, key: str, context: Context) -> RichText:
    """Where the matter says `key`: a text of nothing with that place."""
    for line in range(matter.first, matter.end):
        text = context.lines[line]
        if text.lower().startswith(key + ":"):
            return RichText((), line_of(text, line + 1).source())
    return RichText()


def arranged(matter: PageMatter, blocks: list[Block]) -> list[Block]:
    """The blocks as the page's layout means them: Slidev's quotations and big numbers."""
    arrange = _ARRANGED.get(dict(matter.values).get("layout", ""))
    return arrange(blocks) if arrange else blocks


def _quotation(blocks: list[Block]) -> list[Block]:
    """The heading is what was said, a paragraph below it who said it."""
    match blocks:
        case [Heading() as said, Paragraph() as by, *rest]:
            return [Quote((Paragraph(said.text),), by.text), *rest]
        case [Heading() as said, *rest]:
            return [Quote((Paragraph(said.text),)), *rest]
        case _:
            return blocks


def _big_number(blocks: list[Block]) -> list[Block]:
    """The heading is the number, what follows says what it counts."""
    match blocks:
        case [Heading() as value, Paragraph() as label] if _NUMBER.match(value.text.plain):
            runs = tuple(replace(run, strong=True) for run in value.text.runs)
            bold = replace(value, text=replace(value.text, runs=runs), level=3)
            return [Group("figure", (bold, label))]
        case _:
            return blocks


_ARRANGED: Mapping[str, Callable[[list[Block]], list[Block]]] = {
    "quote": _quotation,
    "fact": _big_number,
}
