"""Corrections → plain data of JSON's types, and back: what is remembered of an article."""

from __future__ import annotations

from typing import Any, cast, get_args

from briefing.model.corrections import (
    Corrections,
    Extract,
    LineSpan,
    PersonCorrection,
    QuotedLine,
    SaidRole,
    is_detail,
)
from briefing.model.deck import KINDS
from briefing.model.record import replace


def to_data(corrections: Corrections) -> dict[str, Any]:
    """Each line of the source that is spoken of is written once, under `lines`."""
    lines: dict[QuotedLine, int] = {}

    def number(line: QuotedLine) -> int:
        return lines.setdefault(line, len(lines))

    headings = [[number(line), level] for line, level in corrections.headings.items()]
    extracts = [
        [one.slide, [[number(part.line), part.start, part.end] for part in one.text], one.shown]
        for one in corrections.extracts
    ]
    people = [
        {
            "found": one.found,
            "name": one.name,
            "posts": None if one.posts is None else list(one.posts),
            "role": one.role,
            "act": one.act,
            "nobody": one.nobody,
        }
        for one in corrections.people
    ]
    return {
        "lines": [[line.text, line.nth] for line in lines],
        "headings": headings,
        "people": people,
        "kinds": dict(corrections.kinds),
        "variants": dict(corrections.variants),
        "extracts": extracts,
        "detail": corrections.detail,
    }


def from_data(data: object) -> Corrections:
    """What of `data`, which somebody may have changed, makes sense."""
    found = cast("dict[str, object]", data) if isinstance(data, dict) else {}
    lines = [_line(item) for item in _list(found.get("lines"))]
    said = Corrections()
    for item in _list(found.get("headings")):
        at, level = _pair(item)
        line = _at(lines, at)
        if line is not None and isinstance(level, int):
            said = said.with_heading(line, level)
    for item in _list(found.get("people")):
        person = _person(item)
        said = said.with_person(person) if person else said
    kinds = found.get("kinds")
    for slide, kind in cast("dict[str, Any]", kinds if isinstance(kinds, dict) else {}).items():
        said = said.with_kind(slide, kind) if kind in KINDS else said
    variants = found.get("variants")
    for slide, name in cast(
        "dict[str, Any]", variants if isinstance(variants, dict) else {}
    ).items():
        said = said.with_variant(slide, name) if isinstance(name, str) else said
    for item in _list(found.get("extracts")):
        extract = _extract(item, lines)
        said = said.with_extract(extract) if extract else said
    detail = str(found.get("detail") or "")
    return replace(said, detail=detail) if is_detail(detail) else said


def _list(value: object) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []


def _pair(value: object) -> tuple[object, object]:
    first, second, _ = _three(value)
    return first, second


def _three(value: object) -> tuple[object, object, object]:
    """The first three of a list; None where it has fewer."""
    first, second, third, *_ = [*_list(value), None, None, None]
    return first, second, third


def _line(value: object) -> QuotedLine | None:
    text, nth = _pair(value)
    return QuotedLine(text, nth) if isinstance(text, str) and isinstance(nth, int) else None


def _at(lines: list[QuotedLine | None], at: object) -> QuotedLine | None:
    return lines[at] if isinstance(at, int) and 0 <= at < len(lines) else None


def _person(value: object) -> PersonCorrection | None:
    said = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    found, name = str(said.get("found") or ""), str(said.get("name") or "")
    if not (found or name):
        return None
    posts = said.get("posts")
    act = said.get("act")
    role = said.get("role")
    return PersonCorrection(
        found,
        name,
        None if posts is None else tuple(str(post) for post in _list(posts)),
        cast("SaidRole", role) if role in get_args(SaidRole) else "",
        act if isinstance(act, str) else None,
        said.get("nobody") is True,
    )


def _extract(value: object, lines: list[QuotedLine | None]) -> Extract | None:
    slide, parts, shown = _three(value)
    spans: list[LineSpan] = []
    for part in _list(parts):
        at, start, end = _three(part)
        line = _at(lines, at)
        if line is None or not (isinstance(start, int) and isinstance(end, int)):
            return None
        spans.append(LineSpan(line, start, end))
    if not spans or not isinstance(slide, str) or not isinstance(shown, bool):
        return None
    return Extract(slide, tuple(spans), shown)
