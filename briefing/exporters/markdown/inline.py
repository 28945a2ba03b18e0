"""Texts with marks → Markdown that reads as the same text, with as few signs as it takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.inline.formula import formulas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.text import RichText, Run

_SIGNS = lazy_regex(
    r"[\\`*\[\]^]"
    r"|(?<![A-Za-z0-9])_|_(?=_)"
    r"|<(?=\S)"
    r"|&(?=#?\w+;)"
    r"|~(?=~|$)|(?<=[A-Za-z)\]~])~|^~"
    r"|=(?==|$)|(?<==)=|^="
    r"|^\{"
    r"|:(?=//|[a-z0-9+-][a-z0-9_+-]{0,60}:)"
    r"|%(?=%)|(?<=%)%"
    r"|^\?(?=\?\?)|^\.(?=[ \t.A-Za-z])"
)
"""What would mark text, where it could."""
_START = lazy_regex(
    r"(?P<sign>[-+>#|:={]|\((?=(?:\w{1,4}|@[\w-]*)\)\s)|\$(?=\$))"
    r"|(?P<letters>[A-Za-z]|[ivx]{2,6})(?=[.)]\s)"
    r"|(?P<bullet>[•●▪◦·](?=\s|$))"
    r"|(?P<digits>\d{1,9})(?=[.)])"
    r"|(?P<dash>[—―–])"
)
"""What would open a block at the beginning of a line."""
_WIDE_NUMBER = lazy_regex(r"(\d{1,9})([、．])")
_LABEL = lazy_regex(
    r"((?:(?:speaker )?notes?|table|表|class|name|layout|template|count)?[ \t]*)([:：])",
    re.IGNORECASE,
)
_DEFINITION = lazy_regex(r"\[\^\d+\](?=:)")
"""What would define a link's target or a footnote."""
_SUP = lazy_regex(r"(?!.*://)[^\s^\\*_`~\[\]<&=]{1,40}")
_SUB = lazy_regex(r"[A-Za-z0-9+-]{1,12}")
_TARGET = lazy_regex(r"[^\s()<>]+")
_NUMBER_SIGN = lazy_regex(r"(`[^`]*`|\\.)|(?<=\s)#|^#")
"""What could close a heading; first what it could not: code, and what is escaped anyhow."""
_BLOCK = lazy_regex(r"\$\$(?:[^$\n\s][^$\n]*|\n(?:[^\S\n]*[^$\s][^$\n]*\n)+)\$\$")
"""On one line, or on several of which none is blank."""
_MARKED = lazy_regex(r"\S(?:.*\S)?", re.DOTALL)


def inline(text: RichText, *, notes: int = 0, cell: bool = False) -> str:
    """`text` on one line. Superscript numbers up to `notes` refer to the slide's footnotes; `cell`:
    it stands between pipes.
    """
    runs = merged(text.runs)
    pieces: list[str] = []
    for place, run in enumerate(runs):
        before = runs[place - 1] if place else None
        alone = all(map(is_plain, (*runs[max(place - 1, 0) : place], *runs[place + 1 : place + 2])))
        piece = _run(run, before, alone, notes)
        if piece.startswith("[") and pieces and pieces[-1].endswith("!"):
            pieces[-1] = pieces[-1][:-1] + "\\!"  # or it would be a picture
        pieces.append(piece)
    written = "".join(pieces)
    return written.replace("|", "\\|") if cell else written


def block_start(written: str) -> str:
    """`written` so that it opens no list, heading, quote or note where a line begins."""
    if found := _LABEL.match(written):
        sign = "\\:" if found[2] == ":" else _entity(found[2])
        return found[1] + sign + written[found.end() :]
    if found := _WIDE_NUMBER.match(written):
        return found[1] + _entity(found[2]) + written[found.end() :]
    if found := _DEFINITION.match(written):
        return found[0] + "\\" + written[found.end() :]
    found = _START.match(written)
    if not found:
        return written
    if found["sign"]:
        return "\\" + written
    if found["digits"] or found["letters"]:
        return found[0] + "\\" + written[found.end() :]
    return _entity(found[0]) + written[found.end() :]


def heading(written: str, attributes: str = "") -> str:
    """`written` as a heading's words, with `attributes` in braces behind them. Braces that are its
    own stay its own, and number signs at its end are no closing ones.
    """
    written = _NUMBER_SIGN.sub(lambda sign: sign[1] or "\\#", written)
    if not attributes and written.endswith("}"):
        attributes = ".heading"
    return " ".join(part for part in (written, f"{{{attributes}}}" if attributes else "") if part)


def merged(runs: Sequence[Run]) -> list[Run]:
    """Neighbours with the same marks as one run; empty ones left out."""
    found: list[Run] = []
    for run in runs:
        if found and run.text and replace(found[-1], text="") == replace(run, text=""):
            found[-1] = replace(run, text=found[-1].text + run.text)
        elif run.text:
            found.append(run)
    return found


def is_plain(run: Run) -> bool:
    """Whether the run has no form of its own and no link."""
    return not _classes(run) and not run.link


def _run(run: Run, before: Run | None, alone: bool, notes: int) -> str:
    """`alone`: the runs around it have no marks, so that signs cannot meet."""
    if run.script == "sup" and run.text in map(str, range(1, notes + 1)):
        return f"[^{run.text}]"
    classes = _classes(run)
    if run.link:
        return _link(run, alone, classes)
    if not classes:
        return _escaped(run.text)
    if alone and len(classes) == 1 and _MARKED.fullmatch(run.text):
        short = _short(run, classes[0], before)
        if short:
            return short
    return _span(run.text, classes)


def _link(run: Run, alone: bool, classes: list[str]) -> str:
    bare = run.text == run.link and not classes and run.link.startswith(("http://", "https://"))
    if bare and _TARGET.fullmatch(run.link):
        return f"<{run.link}>"
    inner = _run(replace(run, link=""), None, alone and not run.script, 0)
    target = run.link if _TARGET.fullmatch(run.link) else f"<{run.link}>"
    return f"[{inner}]({target})"


def _short(run: Run, name: str, before: Run | None) -> str:
    """The usual signs, where they do; else empty."""
    text = run.text
    match name:
        case "strong":
            return f"**{_escaped(text)}**"
        case "emphasis":
            return f"*{_escaped(text)}*"
        case "strike":
            return f"~~{_escaped(text)}~~"
        case "code" if not re.search(r"[`\n|&\\]|\]:", text):
            return f"`{text}`"
        case "sup" if _SUP.fullmatch(text):
            return f"^{text}^"
        case "sub" if _SUB.fullmatch(text) and before and re.search(r"[A-Za-z)]$", before.text):
            return f"~{text}~"
        case _:
            return ""


def _span(text: str, classes: list[str]) -> str:
    return f"[{_escaped(text)}]{{{' '.join(f'.{name}' for name in classes)}}}"


def _classes(run: Run) -> list[str]:
    names = [n for n in ("strong", "emphasis", "code", "strike") if getattr(run, n)]
    return [*names, run.script] if run.script else names


def is_formula_block(text: RichText) -> bool:
    """Lines between `$$`: they are written as they are, wherever a paragraph may stand."""
    return bool(_BLOCK.fullmatch(text.plain)) and all(map(is_plain, text.runs))


def _escaped(text: str) -> str:
    """`text` with what would mark it escaped; formulas hold no marks."""
    if text.count("$") < 2:
        return _without_marks(text)
    pieces: list[str] = []
    end = 0
    for found in formulas.finditer(text):
        if "\n" in found[0]:
            continue
        pieces += [_without_marks(text[end : found.start()]).replace("$", "\\$"), found[0]]
        end = found.end()
    return "".join(pieces) + _without_marks(text[end:]).replace("$", "\\$")


def _without_marks(text: str) -> str:
    return _SIGNS.sub(lambda sign: "\\" + sign[0], text).replace("\n", "<br>")


def _entity(char: str) -> str:
    return f"&#{ord(char)};"
