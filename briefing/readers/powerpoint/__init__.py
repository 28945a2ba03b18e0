"""A PowerPoint file → a Document of slides: title, text by level, tables, pictures, numbers of
charts, notes, sections, hidden slides. Its file is never written; what is changed makes a briefing.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from briefing.model.document import (
    Attributes,
    Columns,
    Document,
    Group,
    Image,
    Item,
    List,
    Meta,
    Outline,
    Paragraph,
    Part,
    Table,
)
from briefing.model.message import Message, T
from briefing.model.office.presentation import SlideChart, SlidePicture, SlideTable, SlideText
from briefing.model.problem import Problem
from briefing.model.record import record, replace
from briefing.model.text import RichText, Source, rich
from briefing.readers.powerpoint.order import Read, in_reading_order
from briefing.readers.powerpoint.presentation import read_presentation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from briefing.model.document import Block
    from briefing.model.office.presentation import (
        Presentation,
        PresentedSlide,
        SlideParagraph,
        SlideShape,
    )

_MEDIA = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "bmp": "bmp", "webp": "webp",
          "svg": "svg+xml"}  # fmt: skip
_EACH_PICTURE, _ALL_PICTURES = 10_000_000, 40_000_000
_CHARTS = {"column": "column", "bar": "bar", "line": "line", "area": "line", "pie": "pie",
           "doughnut": "pie", "ofPie": "pie"}  # fmt: skip
"""Charts of ours that others are like; what has none is shown as its table."""
_LONGEST_TITLE = 60
"""Characters of a box at a slide's top that is taken for its title, where nothing is marked so."""
_TOP = 0.3
"""Of the slide's height."""


def read_powerpoint(
    data: bytes, path: Path | None = None, _encoding: str | None = None
) -> Document:
    """The slides of a file. BriefingError: it is no PowerPoint file, or must not be read."""
    presentation, package = read_presentation(data, path)
    return document_of(presentation, path, _Pictures(package.media).target)


def document_of(
    presentation: Presentation,
    path: Path | None = None,
    picture: Callable[[SlidePicture], str] = lambda _: "",
) -> Document:
    """`picture` gives where a picture is, as a document names it; "" for one that is not shown."""
    writer = _Writer(presentation, picture)
    parts = [writer.part(slide) for slide in presentation.slides]
    name = str(path) if path else ""
    outline = tuple(
        Outline(part.title.plain, part.level, place, part.attributes)
        for place, part in enumerate(parts)
        if part.level
    )
    return Document(
        path=path,
        lines=tuple(writer.lines),
        meta=_meta(presentation),
        parts=tuple(parts),
        foreign=True,
        slide_level=2,
        outline=outline,
        firsts=tuple(part.first for part in parts),
        lasts=tuple(part.last for part in parts),
        ruled=True,
        problems=tuple(replace(one, path=name) for one in writer.problems),
    )


def _meta(presentation: Presentation) -> Meta:
    size = presentation.size
    square = size is not None and size.width / size.height < 1.5
    return Meta(ratio="4:3" if square else "16:9", values={"agenda": "false"})


@record
class _Pictures:
    """Pictures of a package as addresses that hold them."""

    media: Callable[[str, int], bytes]

    def target(self, picture: SlidePicture) -> str:
        kind = _MEDIA.get(picture.part.rpartition(".")[2].lower())
        data = self.media(picture.part, _EACH_PICTURE) if kind else b""
        return f"data:image/{kind};base64,{b64encode(data).decode('ascii')}" if data else ""


class _Writer:
    """Lines of text, each a paragraph's, and the parts that refer to them."""

    def __init__(self, presentation: Presentation, picture: Callable[[SlidePicture], str]) -> None:
        self.lines: list[str] = []
        self.problems: list[Problem] = []
        self._presentation = presentation
        self._picture = picture
        self._height = presentation.size.height if presentation.size else 540.0
        self._repeated = _repeated(presentation)
        self._bytes = 0
        self._section = -1
        texts = (text for slide in presentation.slides for text in _texts(slide))
        self._linked = {run.link for text in texts for run in text.runs if run.link[:1] == "#"}

    def part(self, slide: PresentedSlide) -> Part:
        first = len(self.lines) + 1
        shapes = [one for one in slide.shapes if not self._is_furniture(one)]
        title = self._title(slide, shapes)
        heading = self._placed(slide.title) if title and title.role == "title" else None
        if title is not None and heading is None:
            heading = self._placed(title.paragraphs[0].text)
        rest = [one for one in shapes if one is not title]
        opens = self._opens(slide, rest)
        rest = [one for one in rest if one is not opens]
        blocks = [self._under(opens)] if opens is not None else []
        ours = bool(self._presentation.deck)  # written in the order in which they are read
        ordered = rest if ours else in_reading_order(rest)
        blocks += [block for one in ordered for block in self._read(one)]
        notes = tuple(self._placed(one.text) for one in slide.notes)
        if len(self.lines) < first:
            self.lines.append("")
        return Part(
            heading or RichText(),
            2 if heading else 0,
            first,
            len(self.lines),
            tuple(blocks),
            notes,
            attributes=self._attributes(slide, bool(heading), [one for one in blocks if one]),
        )

    # inside

    def _title(self, slide: PresentedSlide, shapes: Sequence[SlideShape]) -> SlideText | None:
        texts = [one for one in shapes if isinstance(one, SlideText)]
        if marked := next((one for one in texts if one.role == "title"), None):
            return marked
        tops = sorted((one for one in texts if one.box), key=lambda one: one.box.y)  # type: ignore[union-attr]
        for one in tops[:1]:
            short = len(one.paragraphs) == 1 and len(one.plain) <= _LONGEST_TITLE
            if short and one.box is not None and one.box.y < _TOP * self._height:
                return one
        return None

    def _opens(self, slide: PresentedSlide, rest: Sequence[SlideShape]) -> SlideText | None:
        """The line under the title of a slide that opens something."""
        texts = (one for one in rest if isinstance(one, SlideText) and one.role == "subtitle")
        return next(texts, None)

    def _under(self, one: SlideText) -> Block:
        return (
            Paragraph(self._placed(one.paragraphs[0].text))
            if len(one.paragraphs) == 1
            else (List(tuple(Item(self._placed(each.text)) for each in one.paragraphs)))
        )

    def _attributes(
        self, slide: PresentedSlide, titled: bool, blocks: Sequence[Block]
    ) -> Attributes:
        classes = ["hidden"] if slide.hidden else []
        values: dict[str, str] = {}
        if slide.number == 1 and slide.layout == "title" and titled:
            classes.append("cover")
        elif slide.layout == "secHead" and titled:
            classes.append("section")
        elif len(blocks) == 1 and isinstance(blocks[0], Group):
            classes += blocks[0].attributes.classes[1:]
        if slide.section != self._section and slide.section >= 0:
            values["section"] = self._presentation.sections[slide.section]
        self._section = slide.section
        link = f"slide-{slide.number}"
        return Attributes(link if f"#{link}" in self._linked else "", tuple(classes), values)

    def _read(self, one: Read) -> Iterator[Block]:
        match one:
            case SlideText():
                yield from self._text(one)
            case SlideTable():
                yield self._table(one)
            case SlideChart():
                yield self._chart(one)
            case SlidePicture():
                yield from self._image(one)
            case tuple():
                columns = [
                    tuple(b for shape in column for b in self._read(shape)) for column in one
                ]
                if len(full := [column for column in columns if column]) > 1:
                    yield Columns(tuple(full))
                else:
                    yield from (block for column in full for block in column)

    def _text(self, text: SlideText) -> Iterator[Block]:
        """Paragraphs, and what PowerPoint marks as a list's, as lists."""
        waiting: list[SlideParagraph] = []
        for one in text.paragraphs:
            if one.mark or (waiting and one.level > waiting[-1].level):
                waiting.append(one)
                continue
            yield from self._list(waiting)
            waiting = []
            yield Paragraph(self._placed(one.text))
        yield from self._list(waiting)

    def _list(self, points: Sequence[SlideParagraph]) -> Iterator[Block]:
        at = 0
        while at < len(points):
            level, mark = points[at].level, points[at].mark
            items: list[Item] = []
            while at < len(points) and (points[at].level > level or points[at].mark == mark):
                if points[at].level < level:
                    break
                text = self._placed(points[at].text)
                end = at + 1
                while end < len(points) and points[end].level > level:
                    end += 1
                items.append(Item(text, tuple(self._list(points[at + 1 : end]))))
                at = end
            yield List(tuple(items), ordered=mark == "number")

    def _table(self, table: SlideTable) -> Block:
        rows = [tuple(self._placed(cell) for cell in row) for row in table.rows]
        if table.header or len(rows) == 1:
            return Table(rows[0], tuple(rows[1:]))
        return Table((RichText(),) * len(rows[0]), tuple(rows))

    def _chart(self, chart: SlideChart) -> Block:
        head = (RichText(), *(self._placed(rich(one.name)) for one in chart.series))
        rows = tuple(
            (
                self._placed(rich(category)),
                *(self._placed(rich(number_text(one.values[at]))) for one in chart.series),
            )
            for at, category in enumerate(chart.categories)
        )
        table = Table(head, rows)
        kind = _CHARTS.get(chart.kind)
        if kind is None:
            return table
        return Group("chart", (table,), Attributes(classes=("chart", kind)), line=len(self.lines))

    def _image(self, picture: SlidePicture) -> Iterator[Block]:
        if picture.decorative:
            return
        target = self._picture(picture) if self._bytes < _ALL_PICTURES else ""
        self._bytes += len(target)
        alt = "" if picture.alt.lower().endswith(tuple(_MEDIA)) else picture.alt
        if target:
            self.lines.append(alt)
            line = len(self.lines)
            yield Image(target, RichText(rich(alt).runs, Source(line, 0, len(alt))), line=line)
            return
        kind = picture.part.rpartition(".")[2].upper() or "?"
        message = Message(T("Problems", "a picture of the kind {0} cannot be shown"), kind)
        if message not in {one.message for one in self.problems}:
            self.problems.append(Problem(message, line=max(len(self.lines), 1)))

    def _placed(self, text: RichText) -> RichText:
        """`text` on a line of its own; its breaks are spaces there."""
        plain = text.plain.replace("\n", " ")
        self.lines.append(plain)
        return replace(text, source=Source(len(self.lines), 0, len(plain)))

    def _is_furniture(self, shape: SlideShape) -> bool:
        """What stands on every slide: its number, a footer, a logo."""
        if isinstance(shape, SlideText):
            return shape.role == "foot" or (shape.role != "title" and shape.plain in self._repeated)
        return isinstance(shape, SlidePicture) and shape.part in self._repeated


def number_text(value: float | None) -> str:
    """As a person writes it in a table."""
    return "" if value is None else f"{value:.15g}"


def _texts(slide: PresentedSlide) -> Iterator[RichText]:
    for shape in slide.shapes:
        if isinstance(shape, SlideText):
            yield from (one.text for one in shape.paragraphs)
        elif isinstance(shape, SlideTable):
            yield from (cell for row in shape.rows for cell in row)


def _repeated(presentation: Presentation) -> frozenset[str]:
    """Small texts and pictures of at least five slides, most of all."""
    slides = presentation.slides
    counts: dict[str, int] = {}
    for slide in slides:
        for key in dict.fromkeys(_keys(slide.shapes)):
            counts[key] = counts.get(key, 0) + 1
    least = max(5, 0.6 * len(slides))
    return frozenset(key for key, count in counts.items() if count >= least)


def _keys(shapes: Iterable[SlideShape]) -> Iterator[str]:
    for shape in shapes:
        if isinstance(shape, SlideText) and len(shape.plain) <= _LONGEST_TITLE:
            yield shape.plain
        elif isinstance(shape, SlidePicture) and shape.part:
            yield shape.part
