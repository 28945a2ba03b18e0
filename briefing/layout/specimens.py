"""A slide of every kind with few words on it: of these, PowerPoint's layouts are made for kinds
that a deck has no slide of.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import TYPE_CHECKING

from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.ports import Crop, LoadedPicture
from briefing.model import deck
from briefing.model.deck import Card, Deck, Figure, Person, Point, Points, Section, Slide
from briefing.model.looks.variants import VARIANT_INFO
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.deck import Block, Kind
    from briefing.model.geometry import Size
    from briefing.model.scene import Scene
    from briefing.model.theme import Theme

_COUNTS = range(2, 7)
_LEVELS = 5


class _Words:
    """Of a specimen: about as long as what people write."""

    def __init__(self, *, chinese: bool) -> None:
        self.title = rich("单击此处添加标题" if chinese else "Click to add a title")
        self.text = rich("单击此处添加文字" if chinese else "Click to add text")
        self.head = rich("小标题" if chinese else "Heading")
        self.said = rich(
            "在这里写一两句话，说明要点" if chinese else "One or two sentences about it"
        )
        self.name = rich("姓名" if chinese else "Name")
        self.post = rich("职务" if chinese else "Post")
        self.words = rich("一句话就够了" if chinese else "One sentence is enough")
        self.lang = "zh-CN" if chinese else "en-US"


def specimens(theme: Theme, size: Size, lang: str) -> Iterator[Scene]:
    """Scenes in the order in which layouts are offered; the first has a title and points of five
    levels, the last a title only. Laid out without fonts: their words are no one's.
    """
    words = _Words(chinese=lang.lower().startswith("zh"))
    slides = tuple(_slides(words))
    made = Deck(words.title, slides, (Section(words.head, 0),) * 3, lang=words.lang)
    layout = lay_out(made, theme, GridMeasurer(), _OnePicture(), size)
    for index in range(len(slides)):
        yield layout.numbered(layout.made(index)[0], 1)


def _slides(words: _Words) -> Iterator[Slide]:
    bullet = Point(words.text)
    some = Points((bullet,) * 3)
    deep = Points(tuple(Point(words.text, level) for level in range(1, _LEVELS + 1)))
    yield _slide("points", words, deep, variant="list")
    yield Slide("cover", "cover", words.title, words.head, words.head, section=-1)
    yield _slide(
        "agenda", words, Points(tuple(Point(words.head, 1, "number", n) for n in (1, 2, 3)))
    )
    yield Slide("section", "section", words.title, words.head)
    three = Points((Point(words.head),) * 3)
    for variant in ("rows", "columns", "split", "steps"):
        yield _slide("points", words, three, variant=variant)
    yield _slide("columns", words, deck.Columns(((some,), (some,))))
    heads = (words.head, words.head)
    yield _slide("comparison", words, deck.Columns(((some,), (some,)), heads))
    yield _slide("statement", words, _paragraph(words.words), title=RichText())
    yield _slide("quote", words, deck.Quote((words.words,), words.name))
    person = Person(words.name, (words.post,))
    for variant in VARIANT_INFO["speaker"]:
        said = (person, deck.Quote((words.words,)), three)
        yield _slide("speaker", words, *said, variant=variant)
    card = Card(words.head, (words.said,))
    for count in _COUNTS:
        yield _slide("cards", words, deck.Cards((card,) * count), name=f"{count}")
        yield _slide("timeline", words, deck.Steps((card,) * count), name=f"{count}")
        yield _slide("people", words, deck.People((person,) * count), name=f"{count}")
    for count in (1, 2, 3):
        figure = Figure(rich("100"), rich("%"), words.head)
        yield _slide("figure", words, deck.Figures((figure,) * count), name=f"{count}")
    table = deck.Table((words.head,) * 3, ((words.head,) * 3,) * 4)
    yield _slide("table", words, table)
    series = (deck.Series(words.head.plain, (3.0, 5.0, 8.0)),)
    names = tuple(f"{words.head.plain} {n}" for n in (1, 2, 3))
    yield _slide("chart", words, deck.Chart("column", names, series, table))
    for variant in VARIANT_INFO["picture"]:
        text = () if variant == "full" else (three,)
        yield _slide("picture", words, deck.Picture("picture"), *text, variant=variant)
    yield _slide("code", words, deck.Code((rich("print()"),) * 4))
    yield Slide("closing", "closing", words.words, words.head)
    yield Slide("title only", "points", words.title)


def _slide(
    kind: Kind,
    words: _Words,
    *blocks: Block,
    title: RichText | None = None,
    variant: str = "",
    name: str = "",
) -> Slide:
    """`name` tells it from others of its kind."""
    title = words.title if title is None else title
    id_ = f"{kind} {variant} {name}"
    return Slide(id_, kind, title, blocks=blocks, section=0, variant=variant)


def _paragraph(*texts: RichText) -> Points:
    return Points(tuple(Point(text, marker="none") for text in texts))


class _OnePicture:
    """Loads a grey field, whatever is asked for."""

    def cut(self, picture: LoadedPicture, crop: Crop) -> LoadedPicture:
        del crop
        return picture

    def load(self, target: str) -> LoadedPicture:
        del target
        data = _png()
        return LoadedPicture(data, "image/png", hashlib.sha256(data).hexdigest(), 640.0, 480.0)


def _png() -> bytes:
    """One grey pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0\x80")
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
