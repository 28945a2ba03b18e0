"""Rich text in a text style → the scene's paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.text_style import style_at
from briefing.model.record import replace
from briefing.model.scene import Paragraph, StyledRun
from briefing.model.text import RichText, Run

if TYPE_CHECKING:
    from briefing.model.design import TextStyle
    from briefing.model.scene import Style


def paragraph(
    text: RichText, text_style: TextStyle, size: float, *, before: float = 0.0
) -> Paragraph:
    """`text` as a paragraph without a bullet, `before` pt below the one above it."""
    style = style_at(text_style, size)
    return Paragraph(
        runs(text, style, text_style),
        leading=text_style.line(size),
        align=text_style.align,
        before=before,
        source=text.source,
    )


def runs(text: RichText, style: Style, text_style: TextStyle) -> tuple[StyledRun, ...]:
    """At least one, so that an empty text has a size too."""
    if not text.runs:
        return (StyledRun("", style),)
    return tuple(
        StyledRun(
            _said(run), style if _is_plain(run) else _styled(run, style, text_style), run.link
        )
        for run in text.runs
    )


def _said(run: Run) -> str:
    return run.text if run.code else formulas_said(run.text)


def formulas_said(text: str) -> str:
    """With its formulas as they are read. What reads them is imported with the first."""
    if text.count("$") < 2:
        return text
    from briefing.formulas.saying import with_formulas_said

    return with_formulas_said(text)


def with_formulas_said(text: RichText) -> RichText:
    """The text as it is read."""
    if text.plain.count("$") < 2:
        return text
    return replace(text, runs=tuple(replace(run, text=_said(run)) for run in text.runs))


def unread_in(text: str) -> list[str]:
    """The formulas in a text that are not understood, as they are written."""
    from briefing.formulas.latex import formulas_in, is_readable

    return [text[start:end] for start, end, latex in formulas_in(text) if not is_readable(latex)]


def split_text(text: RichText, at: int) -> tuple[RichText, RichText]:
    """What stands before character `at`, and the rest, without the line breaks between them."""
    plain = text.plain
    end, start = len(plain[:at].rstrip("\n")), len(plain) - len(plain[at:].lstrip("\n"))
    head: list[Run] = []
    tail: list[Run] = []
    offset = 0
    for run in text.runs:
        if offset < end:
            head.append(replace(run, text=run.text[: end - offset]))
        if offset + len(run.text) > start:
            tail.append(replace(run, text=run.text[max(start - offset, 0) :]))
        offset += len(run.text)
    return replace(text, runs=tuple(head)), replace(text, runs=tuple(tail))


def join(texts: tuple[RichText, ...], between: str) -> RichText:
    """The texts in a row, with `between` them; without a source unless there is only one."""
    filled = [text for text in texts if text]
    if len(filled) == 1:
        return filled[0]
    runs: list[Run] = []
    for text in filled:
        if runs:
            runs.append(Run(between))
        runs += text.runs
    return RichText(tuple(runs))


def _is_plain(run: Run) -> bool:
    return not (run.strong or run.emphasis or run.code or run.strike or run.script or run.link)


def _styled(run: Run, style: Style, text_style: TextStyle) -> Style:
    return replace(
        style,
        bold=style.bold or run.strong,
        italic=run.emphasis,
        color=text_style.strong if run.strong else style.color,
        font="mono" if run.code else style.font,
        strike=run.strike,
        script=run.script,
        # A link inside the deck is no address that a reader must recognise.
        underline=bool(run.link) and not run.link.startswith("#"),
    )
