"""The app's own few words on slides, in the deck's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.layout.unit_marks import said
from briefing.model.message import filled
from briefing.model.texts import counted

if TYPE_CHECKING:
    from briefing.model.message import Message

_DIGITS = "零一二三四五六七八九"
REASONS = {
    "The document is not saved yet, so it has no folder of pictures.": (
        "文稿尚未保存，没有放图片的文件夹。"
    ),
    "There is no such file in the document's folder.": "文稿所在的文件夹里没有这个文件。",
    "The file cannot be read.": "文件无法读取。",
    "No picture is named.": "没有写明是哪张图片。",
    "The name has control characters in it.": "文件名含有控制字符。",
    "It is no path inside the document's folder.": "这不是文稿文件夹内的路径。",
    "Only pictures in the document's folder are shown, none from elsewhere.": (
        "只显示文稿文件夹内的图片，不显示别处的图片。"
    ),
    "It lies outside the document's folder.": "它不在文稿所在的文件夹里。",
    "The picture inside the document is damaged.": "文稿中内嵌的图片已损坏。",
    "The file is larger than {0} MB.": "文件超过 {0} MB。",
    "It is a folder.": "这是一个文件夹。",
    "It is no ordinary file.": "这不是普通文件。",
    "It is no PNG, JPEG, GIF, BMP, WebP or SVG picture.": (
        "这不是 PNG、JPEG、GIF、BMP、WebP 或 SVG 图片。"
    ),
    "The picture is damaged.": "图片已损坏。",
    "The picture takes too long to draw.": "图片绘制时间过长。",
    "The picture takes too much to draw.": "图片绘制所需内存过多。",
    "The picture has {0} × {1} pixels; at most {2} million are shown.": (
        "图片有 {0} × {1} 像素，最多显示 {2} 百万像素。"
    ),
    "The SVG is damaged.": "SVG 已损坏。",
    "The SVG has no usable size.": "SVG 没有可用的尺寸。",
    "The SVG declares entities, which are not read.": "SVG 声明了实体，实体不会被读取。",
    "The SVG draws too much.": "SVG 绘制的内容过多。",
    "The SVG is made of itself.": "SVG 引用了自身。",
    "The SVG is nested too deeply.": "SVG 嵌套过深。",
}
"""Templates of what the resource gate says, and how a slide says it in Chinese."""


class SlideLabels(Protocol):
    """What slides say of themselves, in the language of the deck."""

    def part_of(self, part: int, parts: int) -> str:
        """Over a section's title: which of the sections it is."""
        ...

    def continued(self, part: int, parts: int) -> str:
        """After the title of a slide that is continued."""
        ...

    def untitled(self, number: int) -> str:
        """Title of a slide without one, in a deck without one."""
        ...

    def highest(self, name: str) -> str:
        """What a chart shows: the category whose value is the highest."""
        ...

    def each_mark(self, each: float, unit: str) -> str:
        """Under marks that count: what one of them stands for."""
        ...

    def unit(self, unit: str) -> str:
        """Over a chart: what its numbers count."""
        ...

    def measured(self, title: str, unit: str) -> str:
        """Over a chart: what its numbers are, and what they count."""
        ...

    @property
    def dash(self) -> str:
        """Before who said a quotation."""
        ...

    @property
    def comma(self) -> str:
        """Between the parts of an enumeration."""
        ...

    @property
    def missing(self) -> str:
        """In the place of a picture that cannot be shown."""
        ...

    def reason(self, message: Message) -> str:
        """Why it cannot, as the resource gate says it."""
        ...


class Chinese:
    """The words of a Chinese deck."""

    dash = "—— "
    comma = "、"
    missing = "图片无法显示"

    def part_of(self, part: int, parts: int) -> str:
        return f"第{han_number(part)}部分 / 共{han_number(parts)}部分"

    def continued(self, part: int, parts: int) -> str:
        return counted(part, parts, "zh")

    def untitled(self, number: int) -> str:
        return f"第{number}页"

    def reason(self, message: Message) -> str:
        """A sentence that is not listed is kept as it is."""
        return filled(REASONS.get(message.template, message.template), message.values)

    def highest(self, name: str) -> str:
        return f"{name}最高"

    def each_mark(self, each: float, unit: str) -> str:
        return f"每格 = {said(each, chinese=True)}{unit}"

    def unit(self, unit: str) -> str:
        return f"单位：{unit}"

    def measured(self, title: str, unit: str) -> str:
        return f"{title}（{unit}）"


class English:
    """The words of an English deck."""

    dash = "— "
    comma = ", "
    missing = "This picture cannot be shown"

    def part_of(self, part: int, parts: int) -> str:
        return f"Part {part} of {parts}"

    def continued(self, part: int, parts: int) -> str:
        return counted(part, parts, "en")

    def untitled(self, number: int) -> str:
        return f"Slide {number}"

    def reason(self, message: Message) -> str:
        return message

    def highest(self, name: str) -> str:
        return f"{name} is the highest"

    def each_mark(self, each: float, unit: str) -> str:
        return f"Each mark = {said(each, chinese=False)} {unit}".rstrip()

    def unit(self, unit: str) -> str:
        return f"Unit: {unit}"

    def measured(self, title: str, unit: str) -> str:
        return f"{title} ({unit})"


_CHINESE = Chinese()
_ENGLISH = English()


def words(lang: str) -> SlideLabels:
    """For a BCP 47 tag; English for every language but Chinese."""
    return _CHINESE if lang.lower().startswith("zh") else _ENGLISH


def han_number(number: int) -> str:
    """1 to 99 as it is counted aloud: 二, 十二, 二十二. Others in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return ten + (_DIGITS[ones] if ones else "")
