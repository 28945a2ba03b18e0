"""The bytes of a PDF → the lines of text on its pages, with their places. Run in a child process.

Units are pt; `top` grows downward from the page's upper edge, as everywhere but in PDF.
"""

from __future__ import annotations

from importlib import import_module
from statistics import median
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex
from briefing.readers.pdf.content import PdfContent, PdfLine

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES = 1000
_MOST_LETTERS = 10_000_000
_PASSWORD = 4
"""FPDF_ERR_PASSWORD"""
_IMAGE = 3
"""FPDF_PAGEOBJ_IMAGE"""
_BOLD = 600
_SOFT = "\u00ad"
_HYPHENS = f"\u0002\ufffe{_SOFT}"
"""What PDFium gives for a hyphen at a line's end, where it joins that line and the next."""
_WITHIN = lazy_regex(rf"{_SOFT}(?=[^\W\d_A-Z])")


def content_of(data: bytes) -> PdfContent | Message:
    """All lines of the file, or why there are none: a sentence for a person."""
    pdfium: Any = import_module("pypdfium2")
    raw: Any = import_module("pypdfium2.raw")

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        locked = raw.FPDF_GetLastError() == _PASSWORD
        if locked:
            return Message(T("Problems", "the PDF is locked with a password"))
        return Message(T("Problems", "this is no PDF, or it is damaged"))
    lines: list[PdfLine] = []
    pages = pictures = letters = damaged = 0
    for number in range(len(document)):
        if pages == MOST_PAGES or letters > _MOST_LETTERS:
            break
        pages += 1
        try:
            page = document[number]
        except pdfium.PdfiumError:
            damaged += 1
            continue
        found = tuple(_lines_of(page, number, raw))
        letters += sum(len(line.text) for line in found)
        lines += found
        pictures += _pictures_on(page)
        page.close()
    if damaged and damaged == pages:
        return Message(T("Problems", "this is no PDF, or it is damaged"))
    return PdfContent(tuple(lines), pages, pictures, pages < len(document), damaged)


def _pictures_on(page: Any) -> int:
    return sum(1 for _ in page.get_objects(filter=[_IMAGE], max_depth=2))


def _lines_of(page: Any, number: int, raw: Any) -> Iterator[PdfLine]:
    text_page = page.get_textpage()
    height: float = page.get_height()
    count = text_page.count_chars()
    letters = [_letter(raw.FPDFText_GetUnicode(text_page, at)) for at in range(count)]
    start = 0
    for at in range(count + 1):
        if at == count or letters[at] in "\r\n":
            line = _line(text_page, letters, start, at, raw)
            if line:
                text, box, size, bold = line
                left, bottom, right, top = box
                yield PdfLine(
                    number, text, left, height - top, right, height - bottom, size, bold, height
                )
            start = at + 1
    text_page.close()


def _line(
    text_page: Any, letters: list[str], start: int, end: int, raw: Any
) -> tuple[str, tuple[float, float, float, float], float, bool] | None:
    """The text of the letters, their box as PDF counts it, their size and whether they are bold."""
    inked = [at for at in range(start, end) if not letters[at].isspace()]
    if not inked:
        return None
    sample = inked[:: max(len(inked) // 12, 1)]
    boxes = [text_page.get_charbox(at, loose=True) for at in {*sample, inked[0], inked[-1]}]
    box = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    size = median(_size(text_page, at, raw) for at in sample)
    bold = sum(raw.FPDFText_GetFontWeight(text_page, at) >= _BOLD for at in sample)
    text = _WITHIN.sub("", "".join(letters[start:end]).strip()).replace(_SOFT, "-")
    return text, box, round(size, 1), 2 * bold > len(sample)


def _size(text_page: Any, at: int, raw: Any) -> float:
    """How large the letter is set. A font's size may be 1 and its letters drawn larger: then the
    loose box, which is as high as its line, says it.
    """
    size = raw.FPDFText_GetFontSize(text_page, at)
    if size > 3:
        return size
    box = text_page.get_charbox(at, loose=True)
    return box[3] - box[1]


def _letter(code: int) -> str:
    letter = chr(code) if code <= 0x10FFFF else ""
    return _SOFT if letter and letter in _HYPHENS else _IDEOGRAPHS.get(letter, letter) or " "


def _ideographs() -> dict[str, str]:
    """Radical → the character that it looks like. Fonts have one glyph for both, and a PDF names
    whichever its writer found first (Unicode, EquivalentUnifiedIdeograph.txt).
    """
    kangxi = {chr(code): normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    return kangxi | dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True)) | {"\u2e3a": "——"}


_RADICALS = (
    "⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民"
    "⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳罒⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿"
    "⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝"
    "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙"
    "⻱亀⻲亀⻳龟"
)
_IDEOGRAPHS = _ideographs()
