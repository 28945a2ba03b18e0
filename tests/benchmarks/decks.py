"""Markdown of any length that pandoc and Briefing both turn into slides with speaker notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SUBJECTS = ("水利工程", "城市更新", "乡村教育", "远洋航运", "古籍修复", "数字档案", "山地铁路")
_VERBS = ("完成了", "推迟到", "提前于", "重新评估了", "公开征集了", "交付给")
_OBJECTS = ("第二阶段的验收", "明年春天的计划", "三个试点县", "the pilot report", "两家合作单位")


def deck(slides: int) -> str:
    """`slides` slides of a title, five points and notes; a section every twenty; no two alike."""
    pieces = [f"---\ntitle: {slides} 页的工作汇报\nauthor: 规划处\n---\n"]
    for number in range(slides):
        if number % 20 == 0:
            pieces.append(f"# 第 {number // 20 + 1} 部分\n")
        pieces.append(_slide(number))
    return "\n".join(pieces)


def short_deck(slides: int) -> str:
    """`slides` slides of a title, five short points without a mark, and a line of notes."""
    return "\n".join(
        f"## Slide {number}\n\n"
        + "".join(f"- Point {point} of slide {number}, short\n" for point in range(1, 6))
        + f"\n::: notes\nNotes for slide {number}.\n:::\n"
        for number in range(1, slides + 1)
    )


def write_deck(slides: int, folder: Path, make: Callable[[int], str] = deck) -> Path:
    path = folder / f"{make.__name__}-{slides}.md"
    path.write_text(make(slides), "utf-8")
    return path


def _slide(number: int) -> str:
    points = "\n".join(f"- {_sentence(number * 5 + point)}" for point in range(5))
    notes = " ".join(_sentence(number * 3 + line) for line in range(2))
    return f"## {number + 1}. {_sentence(number * 11)}\n\n{points}\n\n::: notes\n{notes}\n:::\n"


def _sentence(number: int) -> str:
    subject = _SUBJECTS[number % 7]
    verb, what = _VERBS[number // 7 % 6], _OBJECTS[number // 42 % 5]
    return f"{subject}在第 {number} 周{verb}**{what}**，预算 {number * 37 % 900 + 100} 万元"
