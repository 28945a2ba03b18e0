"""Paragraphs of a scene in, DrawingML paragraphs out: what differs from their level of the layout,
every forced line break an `a:br`. Where there is no layout, as in tables, all is said.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.exporters.pptx.bullets import first_numbers
from briefing.exporters.pptx.languages import Languages
from briefing.exporters.pptx.template.levels import ALIGN, WRAPPING, LevelWriter, hundredths
from briefing.exporters.pptx.template.looks import look_of
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.exporters.pptx.links import Links
    from briefing.exporters.pptx.template.levels import Typefaces
    from briefing.exporters.pptx.template.looks import Leveled, Look
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.scene import Line, Paragraph, Style, StyledRun
    from briefing.model.text import Run

_BREAK = lazy_regex("(\n)")
_SCRIPTS = {"sub": ' baseline="-25000"', "sup": ' baseline="30000"'}

BODY = (
    '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t">'
    "<a:noAutofit/></a:bodyPr><a:lstStyle/>"
)
"""Zero insets, wrapped, no autofit: the box in which the layout broke the lines."""


class TextWriter:
    """Writes text in one theme and one deck's languages. Run properties are made once a style."""

    def __init__(self, palette: Palette, gate: XmlText, lang: str, faces: Typefaces) -> None:
        self._gate = gate
        self._languages = Languages(lang)
        self.levels = LevelWriter(faces, gate, palette)
        self._properties: dict[tuple[Style, str, bool, Look | None, int], tuple[str, str]] = {}

    def typed(
        self,
        paragraphs: Sequence[Paragraph],
        lines: Sequence[Line],
        links: Links | None,
        wanted: Sequence[Leveled],
        levels: Mapping[int, Look],
        palette: Palette,
        *,
        aligned: bool = False,
    ) -> str:
        """`a:p` for each paragraph, of text in a placeholder whose levels look like `levels`.
        Without `links`, its words link to nothing; `aligned` says its side though its level does.
        """
        if not paragraphs:
            return "<a:p/>"
        breaks = _forced_breaks(paragraphs, lines)
        starts = first_numbers(paragraphs)
        parts: list[str] = []
        for index, (paragraph, (level, look)) in enumerate(zip(paragraphs, wanted, strict=True)):
            base = levels.get(level, look)
            parts += (
                "<a:p>",
                self._differences(paragraph, level, look, base, starts[index], palette, aligned),
                self._runs(paragraph, breaks.get(index, ()), links, base, palette),
                "</a:p>",
            )
        return "".join(parts)

    def paragraphs(
        self,
        paragraphs: Sequence[Paragraph],
        lines: Sequence[Line],
        links: Links,
        palette: Palette,
        base: Look | None = None,
    ) -> str:
        """`a:p` for each paragraph with all that it is but what `base` says of its runs; never
        none, since a text body must hold one.
        """
        if not paragraphs:
            return "<a:p/>"
        breaks = _forced_breaks(paragraphs, lines)
        starts = first_numbers(paragraphs)
        last = len(paragraphs) - 1
        parts: list[str] = []
        for index, paragraph in enumerate(paragraphs):
            parts += (
                "<a:p>",
                self._paragraph_properties(
                    paragraph, index == 0, index == last, starts[index], palette
                ),
                self._runs(paragraph, breaks.get(index, ()), links, base, palette),
                "</a:p>",
            )
        return "".join(parts)

    def field(self, text: str, kind: str, guid: str) -> str:
        """`text` as a field that PowerPoint keeps up to date, such as the page's number."""
        return (
            f'<a:p><a:fld id="{guid}" type="{kind}"><a:rPr {self._languages.of("")}/>'
            f"<a:t>{self._gate.text(text)}</a:t></a:fld></a:p>"
        )

    def plain(self, text: str, level: int = 0) -> str:
        """`text` with nothing said about it but its language: notes, prompts."""
        language = self._languages.of(text)
        runs = (
            "<a:br/>" if piece == "\n" else f"<a:r><a:rPr {language}/><a:t>{piece}</a:t></a:r>"
            for piece in _BREAK.split(self._gate.text(text))
            if piece
        )
        lvl = f'<a:pPr lvl="{level}"/>' if level else ""
        return f"<a:p>{lvl}{''.join(runs)}</a:p>"

    def marked(self, runs: Sequence[Run], links: Links, properties: str = "") -> str:
        """A paragraph with what its author marked in it, and the look of wherever it stands."""
        parts: list[str] = []
        for run in runs:
            link = links.element(run.link) if run.link and not run.link.startswith("#") else ""
            marks = (' b="1"' if run.strong else "") + (' i="1"' if run.emphasis else "")
            marks += (' strike="sngStrike"' if run.strike else "") + _SCRIPTS.get(run.script, "")
            marks += ' noProof="1"' if run.code else ""
            for piece in _BREAK.split(self._gate.text(run.text)):
                if piece == "\n":
                    parts.append("<a:br/>")
                elif piece:
                    said = f"{self._languages.of(piece)}{marks}"
                    own = f"<a:rPr {said}>{link}</a:rPr>" if link else f"<a:rPr {said}/>"
                    parts.append(f"<a:r>{own}<a:t>{piece}</a:t></a:r>")
        return f"<a:p>{properties}{''.join(parts)}</a:p>"

    def attribute(self, text: str) -> str:
        """`text` as the value of an attribute."""
        return self._gate.attribute(text)

    def language(self, text: str) -> str:
        """The attributes `lang` and `altLang` for `text`."""
        return self._languages.of(text)

    def _differences(
        self,
        paragraph: Paragraph,
        level: int,
        look: Look,
        base: Look,
        start: int,
        palette: Palette,
        aligned: bool,
    ) -> str:
        """`a:pPr` of what its level does not say."""
        attributes, children = self.levels.paragraph(look, base, palette, own=True)
        if aligned and " algn=" not in attributes:
            attributes += f' algn="{ALIGN[look.align]}"'
        if level:
            attributes += f' lvl="{level}"'
        if paragraph.right_to_left:
            attributes = attributes.replace(f' algn="{ALIGN[look.align]}"', "")
            attributes += f' algn="{ALIGN[paragraph.side]}" rtl="1"'
        if start != 1 and look.bullet is not None and look.bullet.scheme:
            children = children.partition("<a:buClr>")[0]
            children += self.levels.bullet(look.bullet, palette, start)
        if children:
            return f"<a:pPr{attributes}>{children}</a:pPr>"
        return f"<a:pPr{attributes}/>" if attributes else ""

    def _runs(
        self,
        paragraph: Paragraph,
        breaks: Sequence[int],
        links: Links | None,
        base: Look | None,
        palette: Palette,
    ) -> str:
        parts: list[str] = []
        for run, text in _pieces(_joined(paragraph.runs), breaks):
            link = links.element(run.link) if run.link and links is not None else ""
            properties = self._run_properties(run.style, text, link, base, palette)
            if text == "\n":
                parts.append(f"<a:br>{properties}</a:br>")
            else:
                parts.append(f"<a:r>{properties}<a:t>{self._gate.text(text)}</a:t></a:r>")
        if not parts:
            language = self._languages.of("")
            size = hundredths(paragraph.runs[0].style.size if paragraph.runs else 18)
            said = f' sz="{size}"' if base is None or base.size < 0 else ""
            parts.append(f"<a:endParaRPr {language}{said}/>")
        return "".join(parts)

    def _run_properties(
        self, style: Style, text: str, link: str, base: Look | None, palette: Palette
    ) -> str:
        """`a:rPr` of `text`."""
        language = self._languages.of(text)
        key = (style, language, bool(link), base, id(palette))
        halves = self._properties.get(key)
        if halves is None:
            attributes, children = self.levels.run(style, base, palette, linked=bool(link))
            halves = self._properties[key] = f"{language}{attributes}", children
        attributes, children = halves
        if not (children or link):
            return f"<a:rPr {attributes}/>"
        return f"<a:rPr {attributes}>{children}{link}</a:rPr>"

    def _paragraph_properties(
        self, paragraph: Paragraph, first: bool, last: bool, start: int, palette: Palette
    ) -> str:
        look = look_of(paragraph)
        before = 0 if first else hundredths(paragraph.before)
        after = 0 if last else hundredths(paragraph.after)
        direction = ' rtl="1"' if paragraph.right_to_left else ""
        bullet = self.levels.bullet(look.bullet, palette, start)
        return (
            f'<a:pPr marL="{round(paragraph.margin * 12_700)}" lvl="{paragraph.level}"'
            f' indent="{round(paragraph.indent * 12_700)}" algn="{ALIGN[paragraph.side]}"'
            f"{direction}{WRAPPING}>"
            f'<a:lnSpc><a:spcPts val="{hundredths(paragraph.leading)}"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef>'
            f'<a:spcAft><a:spcPts val="{after}"/></a:spcAft>{bullet}</a:pPr>'
        )


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


def _joined(runs: Sequence[StyledRun]) -> Sequence[StyledRun]:
    """Neighbours that look alike and link to the same, as one: easier to edit."""
    if len(runs) < 2:
        return runs
    found = [runs[0]]
    for run in runs[1:]:
        last = found[-1]
        if run.style == last.style and run.link == last.link:
            found[-1] = replace(last, text=last.text + run.text)
        else:
            found.append(run)
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
