"""What PowerPoint's layouts and their places are called, and prompt with, in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import Kind
    from briefing.model.placeholder import Placeholder, Role


class Wording(NamedTuple):
    """In one language."""

    kinds: Mapping[Kind, str]
    variants: Mapping[str, str]
    roles: Mapping[Role, tuple[str, str]]
    """What a place is called, and what it prompts with."""
    levels: tuple[str, ...]
    """Prompts of the levels of a body."""
    title_only: str
    blank: str
    header: str
    """Of notes and hand-outs."""

    def layout(self, kind: Kind, variant: str, count: int, text_sizes: str = "") -> str:
        """`Cards · 3`; a variant is named by its own word where there is none."""
        parts = [self.kinds[kind]]
        if variant:
            parts.append(self.variants.get(variant, variant.capitalize()))
        if count > 1:
            parts.append(str(count))
        return " · ".join(parts) + text_sizes

    def place(self, part: Placeholder) -> str:
        """`Card title 3`."""
        name = self.roles[part.role][0]
        return name if part.index == 1 else f"{name} {part.index}"

    def corner(self, what: str) -> str:
        """Of a corner of a printed page."""
        return {role: name for role, (name, _) in self.roles.items()}.get(what, self.header)

    def prompt(self, part: Placeholder) -> str:
        return self.roles[part.role][1]


def wording(lang: str) -> Wording:
    """Chinese for Chinese decks, English for all others."""
    return _CHINESE if lang.lower().startswith("zh") else _ENGLISH


_ENGLISH = Wording(
    {
        "cover": "Title slide", "agenda": "Agenda", "section": "Section",
        "points": "Title and text",
        "columns": "Two columns", "comparison": "Comparison", "cards": "Cards",
        "statement": "Statement", "quote": "Quotation", "speaker": "Speaker", "people": "People",
        "figure": "Figures", "table": "Table", "chart": "Chart", "picture": "Picture",
        "timeline": "Timeline", "code": "Code", "closing": "Closing",
    },
    {"full": "Full page", "half": "Half page"},
    {
        "title": ("Title", "Click to add a title"),
        "subtitle": ("Subtitle", "Subtitle"),
        "kicker": ("Line above the title", "Line above the title"),
        "body": ("Text", "Click to add text"),
        "quote": ("Quotation", "“Quotation”"),
        "head": ("Heading", "Heading"),
        "text": ("Text", "Text"),
        "number": ("Number", "0"),
        "name": ("Name", "Name"),
        "posts": ("Posts", "Posts"),
        "monogram": ("Initials", "A"),
        "label": ("Label", "Label"),
        "caption": ("Caption", "Caption"),
        "code": ("Code", "Code"),
        "picture": ("Picture", "Picture"),
        "table": ("Table", "Table"),
        "chart": ("Chart", "Chart"),
        "footer": ("Footer", ""),
        "date": ("Date", ""),
        "page": ("Slide number", "‹#›"),
    },
    ("Click to add text", "Second level", "Third level", "Fourth level", "Fifth level"),
    "Title only",
    "Blank",
    "Header",
)  # fmt: skip
_CHINESE = Wording(
    {
        "cover": "封面", "agenda": "目录", "section": "章节", "points": "标题和要点",
        "columns": "两栏", "comparison": "比较", "cards": "卡片", "statement": "一句话",
        "quote": "引语", "speaker": "发言人", "people": "人物", "figure": "数字", "table": "表格",
        "chart": "图表", "picture": "图片", "timeline": "时间线", "code": "代码", 
        "closing": "结束页",
    },
    {
        "rows": "横排", "columns": "分列", "split": "侧栏", "steps": "阶梯", "ledger": "明细",
        "facts": "要素", "list": "列表", "panel": "侧栏", "headline": "通栏", "number": "大数字",
        "line": "时间轴", "full": "满版", "half": "半版", "inset": "插图",
    },
    {
        "title": ("标题", "单击此处添加标题"),
        "subtitle": ("副标题", "副标题"),
        "kicker": ("眉题", "眉题"),
        "body": ("正文", "单击此处添加文字"),
        "quote": ("引语", "“引语”"),
        "head": ("小标题", "小标题"),
        "text": ("文字", "文字"),
        "number": ("数字", "0"),
        "name": ("姓名", "姓名"),
        "posts": ("职务", "职务"),
        "monogram": ("首字", "名"),
        "label": ("说明", "说明"),
        "caption": ("图注", "图注"),
        "code": ("代码", "代码"),
        "picture": ("图片", "图片"),
        "table": ("表格", "表格"),
        "chart": ("图表", "图表"),
        "footer": ("页脚", ""),
        "date": ("日期", ""),
        "page": ("页码", "‹#›"),
    },
    ("单击此处添加文字", "第二级", "第三级", "第四级", "第五级"),
    "仅标题",
    "空白",
    "页眉",
)  # fmt: skip
