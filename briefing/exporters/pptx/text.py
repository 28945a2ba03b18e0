"""Paragraphs of a scene in, DrawingML paragraphs out: every size and colour said, every forced
line break an `a:br`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.exporters.pptx.languages import Languages
from briefing.model.lists.numerals import numeral
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.exporters.pptx.links import Links
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.scene import Anchor, Bullet, Line, Paragraph, Style, StyledRun
    from briefing.model.theme import FontRole

_ALIGN: dict[Anchor, str] = {"left": "l", "center": "ctr", "right": "r"}
_BASELINE = {"sub": ' baseline="-25000"', "sup": ' baseline="30000"'}
_AUTO_NUMBER = {
    "1.": "arabicPeriod", "1)": "arabicParenR", "(1)": "arabicParenBoth", "1": "arabicPlain",
    "a.": "alphaLcPeriod", "a)": "alphaLcParenR", "(a)": "alphaLcParenBoth",
    "A.": "alphaUcPeriod", "A)": "alphaUcParenR", "(A)": "alphaUcParenBoth",
    "i.": "romanLcPeriod", "i)": "romanLcParenR", "(i)": "romanLcParenBoth",
    "I.": "romanUcPeriod", "I)": "romanUcParenR", "(I)": "romanUcParenBoth",
}  # fmt: skip
"""PowerPoint's names, by how a number 1 is written."""
_HAN_NUMBER = re.compile(r"[一二三四五六七八九十百]+[、.．]\Z")
_LARGEST_START = 32_767
_BREAK = lazy_regex("(\n)")

BODY = (
    '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t">'
    "<a:noAutofit/></a:bodyPr><a:lstStyle/>"
)
"""Zero insets, wrapped, no autofit: the box in which the layout broke the lines."""
FIELD_BODY = BODY.replace('anchor="t"', 'anchor="b"')
"""LibreOffice forgets exact line heights where there is a field; from below, it stands right."""


def hundredths(points: float) -> int:
    """Points in hundredths, as `sz` and `spcPts` want them."""
    return round(points * 100)


class TextWriter:
    """Writes text in one theme and one deck's languages. Run properties are made once a style."""

    def __init__(
        self,
        palette: Palette,
        gate: XmlText,
        lang: str,
        fonts: Mapping[FontRole, tuple[str, str]],
    ) -> None:
        self._palette = palette
        self._gate = gate
        self._languages = Languages(lang)
        latin, east_asian = (gate.attribute(name) for name in fonts["mono"])
        self._fonts: dict[FontRole, str] = {
            "heading": _typefaces("+mj-lt", "+mj-ea", "+mj-cs"),
            "body": _typefaces("+mn-lt", "+mn-ea", "+mn-cs"),
            "mono": _typefaces(latin, east_asian, latin),
        }
        self._chinese_fonts: dict[FontRole, str] = {
            "heading": _typefaces("+mj-ea", "+mj-ea", "+mj-cs"),
            "body": _typefaces("+mn-ea", "+mn-ea", "+mn-cs"),
            "mono": _typefaces(east_asian, east_asian, latin),
        }
        self._properties: dict[tuple[Style, str], tuple[str, str]] = {}

    def paragraphs(
        self, paragraphs: Sequence[Paragraph], lines: Sequence[Line], links: Links
    ) -> str:
        """`a:p` for each paragraph; never none, since a text body must hold one."""
        if not paragraphs:
            return "<a:p/>"
        breaks = _forced_breaks(paragraphs, lines)
        starts = _first_numbers(paragraphs)
        last = len(paragraphs) - 1
        parts: list[str] = []
        for index, paragraph in enumerate(paragraphs):
            parts += (
                "<a:p>",
                self._paragraph_properties(paragraph, index == 0, index == last, starts[index]),
                self._runs(paragraph, breaks.get(index, ()), links),
                "</a:p>",
            )
        return "".join(parts)

    def field(self, paragraph: Paragraph, kind: str, guid: str) -> str:
        """`paragraph` as a field that PowerPoint keeps up to date, such as the page's number."""
        style = paragraph.runs[0].style
        return (
            f"<a:p>{self._paragraph_properties(paragraph, True, True, 1)}"
            f'<a:fld id="{guid}" type="{kind}">{self._run_properties(style, "0", "")}'
            f"<a:t>{self._gate.text(paragraph.text)}</a:t></a:fld></a:p>"
        )

    def plain(self, text: str) -> str:
        """`text` with nothing said about it but its language: notes, hidden titles."""
        language = self._languages.of(text)
        runs = (
            "<a:br/>" if piece == "\n" else f"<a:r><a:rPr {language}/><a:t>{piece}</a:t></a:r>"
            for piece in _BREAK.split(self._gate.text(text))
            if piece
        )
        return f"<a:p>{''.join(runs)}</a:p>"

    def language(self, text: str) -> str:
        return self._languages.of(text)

    def _runs(self, paragraph: Paragraph, breaks: Sequence[int], links: Links) -> str:
        parts: list[str] = []
        style = None
        for run, text in _pieces(paragraph.runs, breaks):
            style = run.style
            link = links.element(run.link) if run.link else ""
            properties = self._run_properties(style, text, link)
            if text == "\n":
                parts.append(f"<a:br>{properties}</a:br>")
            else:
                parts.append(f"<a:r>{properties}<a:t>{self._gate.text(text)}</a:t></a:r>")
        if not parts:
            size = hundredths(paragraph.runs[0].style.size if paragraph.runs else 18)
            parts.append(f'<a:endParaRPr {self._languages.of("")} sz="{size}"/>')
        return "".join(parts)

    def _run_properties(self, style: Style, text: str, link: str) -> str:
        """`a:rPr` of `text`."""
        language = self._languages.of(text)
        key = (style, language)
        halves = self._properties.get(key)
        if halves is None:
            halves = self._properties[key] = self._make_properties(style, language)
        return f"{halves[0]}{link}{halves[1]}"

    def _make_properties(self, style: Style, language: str) -> tuple[str, str]:
        bold = int(style.bold)
        attributes = f'{language} sz="{hundredths(style.size)}" b="{bold}"'
        attributes += f' i="{int(style.italic)}"'
        if style.underline:
            attributes += ' u="sng"'
        if style.strike:
            attributes += ' strike="sngStrike"'
        attributes += _BASELINE.get(style.script, "")
        if style.tracking:
            attributes += f' spc="{hundredths(style.tracking)}"'
        fonts = self._chinese_fonts if style.east_asian else self._fonts
        start = f"<a:rPr {attributes}>{self._palette.fill(style.color)}{fonts[style.font]}"
        return start, "</a:rPr>"

    def _paragraph_properties(
        self, paragraph: Paragraph, first: bool, last: bool, start: int
    ) -> str:
        before = 0 if first else hundredths(paragraph.before)
        after = 0 if last else hundredths(paragraph.after)
        direction = ' rtl="1"' if paragraph.right_to_left else ""
        return (
            f'<a:pPr marL="{round(paragraph.margin * 12_700)}" lvl="{paragraph.level}"'
            f' indent="{round(paragraph.indent * 12_700)}" algn="{_ALIGN[paragraph.side]}"'
            f'{direction} eaLnBrk="1" latinLnBrk="0" hangingPunct="0">'
            f'<a:lnSpc><a:spcPts val="{hundredths(paragraph.leading)}"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef>'
            f'<a:spcAft><a:spcPts val="{after}"/></a:spcAft>'
            f"{self._bullet(paragraph, start)}</a:pPr>"
        )

    def _bullet(self, paragraph: Paragraph, start: int) -> str:
        bullet = paragraph.bullet
        if bullet is None or not bullet.text:
            return "<a:buNone/>"
        size = paragraph.runs[0].style.size if paragraph.runs else bullet.style.size
        share = min(max(bullet.style.size / size, 0.25), 4.0)
        look = f"<a:buClr>{self._palette.color(bullet.style.color)}</a:buClr>"
        look += f'<a:buSzPct val="{round(share * 100_000)}"/>'
        face = {"heading": "+mj-lt", "body": "+mn-lt", "mono": "+mn-lt"}[bullet.style.font]
        look += f'<a:buFont typeface="{face}"/>'
        scheme = _scheme(bullet)
        if scheme:
            return f'{look}<a:buAutoNum type="{scheme}" startAt="{start}"/>'
        return f'{look}<a:buChar char="{self._gate.attribute(bullet.text)}"/>'


def _typefaces(latin: str, east_asian: str, complex_: str) -> str:
    return (
        f'<a:latin typeface="{latin}"/><a:ea typeface="{east_asian}"/><a:cs typeface="{complex_}"/>'
    )


def _scheme(bullet: Bullet) -> str:
    """PowerPoint's name for the way `bullet` is numbered; empty if it is to be a character."""
    if not bullet.numbered or not 1 <= bullet.start <= _LARGEST_START:
        return ""
    if _HAN_NUMBER.match(bullet.text):
        return "ea1ChsPeriod"
    written = (
        name for one, name in _AUTO_NUMBER.items() if numeral(bullet.start, one) == bullet.text
    )
    return next(written, "")


def _first_numbers(paragraphs: Sequence[Paragraph]) -> list[int]:
    """For each paragraph, the number its list began with.

    PowerPoint counts on while neighbours say the same start, and starts anew where they differ.
    """
    starts: list[int] = []
    running: dict[int, tuple[int, int]] = {}
    """By level: the list's first number, and the number that would follow."""
    for paragraph in paragraphs:
        level, bullet = paragraph.level, paragraph.bullet
        for deeper in [each for each in running if each > level]:
            del running[deeper]
        if bullet is None or not bullet.numbered:
            running.pop(level, None)
            starts.append(1)
            continue
        first, following = running.get(level, (bullet.start, bullet.start))
        if following != bullet.start:
            first = bullet.start
        running[level] = (first, bullet.start + 1)
        starts.append(first)
    return starts


def _forced_breaks(
    paragraphs: Sequence[Paragraph], lines: Sequence[Line]
) -> Mapping[int, Sequence[int]]:
    """By paragraph: where in its text a line ends that breaking by width would not end there."""
    found: dict[int, list[int]] = {}
    for line, following in pairwise(lines):
        if not line.forced or following.paragraph != line.paragraph:
            continue
        between = paragraphs[line.paragraph].text[line.end : following.start]
        if "\n" not in between:
            found.setdefault(line.paragraph, []).append(following.start)
    return found


def _pieces(runs: Sequence[StyledRun], breaks: Sequence[int]) -> Iterator[tuple[StyledRun, str]]:
    """Each run cut at line breaks, each break a piece `\\n` of its own."""
    offset = 0
    for run in runs:
        text = run.text.replace("\r\n", "\n").replace("\r", "\n")
        cuts = [cut - offset for cut in breaks if offset <= cut < offset + len(run.text)]
        offset += len(run.text)
        starts = cuts if 0 in cuts else [0, *cuts]
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            if start in cuts:
                yield run, "\n"
            for piece in _BREAK.split(text[start:end]):
                if piece:
                    yield run, piece
