"""A new slide of each kind, as somebody would begin it: Markdown with words to be written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import Kind

_ZH: Mapping[Kind, str] = {
    "points": "标题\n\n- 第一点\n- 第二点\n- 第三点",
    "section": "部分标题 {.section}\n\n一句话说明",
    "cards": "标题 {.cards}\n\n- **第一**：说明\n- **第二**：说明\n- **第三**：说明",
    "comparison": "标题 {.comparison}\n\n### 左边\n\n- 要点\n- 要点\n\n### 右边\n\n- 要点\n- 要点",
    "columns": "标题\n\n:::: columns\n::: column\n- 左边的要点\n:::\n::: column\n- 右边的要点\n"
    ":::\n::::",
    "statement": "标题 {.statement}\n\n一句最重要的话",
    "quote": "标题 {.quote}\n\n> 一句值得记住的话\n>\n> —— 姓名",
    "figure": "标题 {.figure}\n\n- **120 万** 这个数字说明什么",
    "timeline": "标题 {.timeline}\n\n- **1 月**：起步\n- **6 月**：过半\n- **12 月**：完成",
    "people": "标题 {.people}\n\n- **姓名**：职务\n- **姓名**：职务\n- **姓名**：职务",
    "speaker": "发言 · 姓名 {.speaker}\n\n- 职务\n\n> 关键的一句话\n\n- 第一点\n- 第二点",
    "table": "标题\n\n| 项目 | 数值 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |",
    "chart": "标题 {.column}\n\n| 年份 | 数值 |\n|---|---|\n| 2024 | 12 |\n| 2025 | 18 |\n"
    "| 2026 | 27 |",
    "code": "标题\n\n```python\nprint('你好')\n```",
    "agenda": "议程 {.agenda}\n\n1. 第一项\n2. 第二项\n3. 第三项",
    "closing": "谢谢 {.closing}\n\n欢迎提问",
}
_EN: Mapping[Kind, str] = {
    "points": "Title\n\n- First point\n- Second point\n- Third point",
    "section": "Section title {.section}\n\nOne line about it",
    "cards": "Title {.cards}\n\n- **First**: what it is\n- **Second**: what it is\n"
    "- **Third**: what it is",
    "comparison": "Title {.comparison}\n\n### Left\n\n- Point\n- Point\n\n### Right\n\n- Point\n"
    "- Point",
    "columns": "Title\n\n:::: columns\n::: column\n- A point on the left\n:::\n::: column\n"
    "- A point on the right\n:::\n::::",
    "statement": "Title {.statement}\n\nThe one sentence that matters",
    "quote": "Title {.quote}\n\n> A sentence worth remembering\n>\n> — Name",
    "figure": "Title {.figure}\n\n- **1.2 million** what the number says",
    "timeline": "Title {.timeline}\n\n- **January**: begun\n- **June**: half way\n"
    "- **December**: done",
    "people": "Title {.people}\n\n- **Name**: post\n- **Name**: post\n- **Name**: post",
    "speaker": "Remarks · Name {.speaker}\n\n- Post\n\n> The key sentence\n\n- First point\n"
    "- Second point",
    "table": "Title\n\n| Item | Value |\n|---|---|\n| One | 1 |\n| Two | 2 |",
    "chart": "Title {.column}\n\n| Year | Value |\n|---|---|\n| 2024 | 12 |\n| 2025 | 18 |\n"
    "| 2026 | 27 |",
    "code": "Title\n\n```python\nprint('hello')\n```",
    "agenda": "Agenda {.agenda}\n\n1. First item\n2. Second item\n3. Third item",
    "closing": "Thank you {.closing}\n\nQuestions are welcome",
}
OFFERED: tuple[Kind, ...] = tuple(_EN)
"""In this order. A cover is the front matter's, a picture needs one."""


def new_slide(
    kind: Kind, lang: str, *, variant: str = "", level: int = 2, line_end: str = "\n"
) -> str:
    """A slide of `kind` in a deck of language `lang`, under a heading of `level`; composed as
    `variant`, where one is named.
    """
    text = (_ZH if lang.lower().startswith("zh") else _EN)[kind]
    if variant:
        heading, _, rest = text.partition("\n")
        said = f".variant={variant}}}"
        heading = f"{heading[:-1]} {said}" if heading.endswith("}") else f"{heading} {{{said}"
        text = f"{heading}\n{rest}"
    return f"{'#' * level} {text}".replace("\n", line_end)
