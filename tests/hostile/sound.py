"""Sound files of every kind that is read, small and with much of what their format knows."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from docx.shared import Inches

from briefing.exporters.pptx import write_pptx
from tests.exporters.pptx import made
from tests.readers.word_files import changed, of_xml, png, word_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as WordDocument


MARKDOWN = """\
---
title: 河岸步道
theme: ink
agenda: true
transition: fade
---

# 河岸步道 {.cover}

## 一、建设情况 {#first .cards}

- **东段** 完工，1.2 公里 [^1]
    - 里面 `code` ==mark== H~2~O x^2^
1. one
2. [link](https://example.org/a?b=c "t") ![alt](p.png){width=40% .left}

[^1]: A footnote &amp; &#19968;.

| 路段 | 长度 |
|:-----|-----:|
| 东段 | 1.2  |

## 数据 {.bar}

| 区 | 万元 |
|---|---|
| 甲 | 12% |
| 乙 | 1,234 |

::: people
- 顾岩，区长
:::

> 引文
>
> — 白露

```python
print("山")
```

<div class="columns"><div>left</div><div>right</div></div>

Term
: Definition <br> <img src="a.png" alt="b"> <!-- note -->

Note: what is said
"""
PROSE = """\
湖滨区召开步道建设推进会

3月4日上午，湖滨区召开步道建设推进会。区长顾岩、副区长白露出席会议，程以南主持。

一、总体情况
顾岩指出，步道全长12.5公里，已投入215.5万元，同比增长6.5%。“要修好每一处台阶。”

（一）进度
第一，东段完工；第二，西段开工；第三，安装路灯。
1. 补种柳树
2. 设置座椅

问：什么时候完工？
答：二〇二六年。

The PM said that the path would open in May. Ms. Lee added: "It is 3.2 km long."
甲,1,2
乙,3,4
"""
PAGE = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>步道 - 青石镇</title>
<style>p{color:red}</style><script>x()</script></head><body><nav><a href="/">首页</a></nav>
<article><h1>青石镇建设河岸步道</h1><p class="byline">来源：本报 2024-03-04</p>
<p>步道全长<b>12.5</b>公里，&nbsp;已投入&#19968;&#x4e8c;万元&hellip;</p>
<h2>进度</h2><ol start="3" type="a"><li>东段<ul><li>里面</li></ul></li><li value="7">西段</li></ol>
<table><caption>表1</caption><tr><th>路段</th><th colspan="2">长度</th></tr>
<tr><td rowspan="2">东段</td><td>1.2</td><td>a</td></tr><tr><td>3</td><td>b</td></tr></table>
<figure><img src="p.png" width="400" height="300" alt="桥"><figcaption>图1</figcaption></figure>
<pre>a
  b</pre><p style="font-weight:bold">一、下一步</p><p>要修好每一处台阶。<br>再安装路灯。</p>
</article><aside>相关阅读</aside><footer>版权所有</footer></body></html>
"""
SVG = """\
<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80"
 height="60" viewBox="0 0 80 60"><defs><linearGradient id="g" x1="0" x2="1"><stop offset="0"
 stop-color="#fff"/><stop offset="1" style="stop-color:red;stop-opacity:.5"/></linearGradient>
<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0h2v2"/></pattern>
<marker id="m" markerWidth="4" markerHeight="4"><circle r="2"/></marker>
<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><clipPath id="c"><rect width="9"
 height="9"/></clipPath><symbol id="s"><rect width="3" height="3"/></symbol></defs>
<style>.a{fill:url(#g);stroke:blue}</style><g transform="translate(2 3) rotate(10) scale(.5)">
<rect class="a" width="30" height="20" rx="3" clip-path="url(#c)"/><use xlink:href="#s" x="4"/>
<path d="M 0 0 C 1 2 3 4 5 6 s 1 2 3 4 a 5 5 0 0 1 9 9 z" marker-end="url(#m)" filter="url(#f)"/>
<text x="1" y="9" font-size="8">山<tspan dx="1">水</tspan></text><polygon points="0,0 4,4 8,0"
 fill="url(#p)"/><image width="4" height="4" xlink:href="data:image/png;base64,iVBORw0KGgo="/></g>
</svg>
"""
NUMBERS = (
    '<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>'
    "</w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>进度</w:t></w:r></w:p>"
)
MIXED = (
    '<w:p><w:ins w:id="1"><w:r><w:t xml:space="preserve">新 </w:t></w:r></w:ins><w:del w:id="2">'
    "<w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:tab/><w:br/><w:t>步道</w:t></w:r>"
    "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>"
)


_STYLE = re.compile(rb'<w:style [^>]*?w:styleId="([^"]*)".*?</w:style>', re.DOTALL)
_USED = {b"Normal", b"Title", b"Heading1", b"Heading2", b"ListBullet", b"TableNormal"}


def _report(document: WordDocument) -> None:
    document.add_paragraph("河岸步道建设报告", "Title")
    document.add_heading("一、建设情况", 1)
    document.add_paragraph("步道全长12.5公里，区长顾岩表示，要修好每一处台阶。")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("路段", "长度", "东段", "1.2"), strict=True):
        cell.text = text
    document.add_picture(io.BytesIO(png()), width=Inches(4))
    for text in ("补种柳树", "安装路灯"):
        document.add_paragraph(text, "List Bullet")


def _slim(data: bytes) -> bytes:
    """Without what mutations would only waste time on."""
    left_out = ("docProps", "customXml", "word/theme", "word/webS", "word/fontT", "word/stylesW")

    def slimmed(name: str, part: bytes) -> bytes | None:
        if name.startswith(left_out):
            return None
        return _STYLE.sub(_if_used, part) if name == "word/styles.xml" else part

    return changed(data, slimmed)


def _if_used(style: re.Match[bytes]) -> bytes:
    return style[0] if style[1] in _USED else b""


def _deck() -> bytes:
    scenes = [
        made.scene(made.title(), made.bullets()),
        made.scene(made.title("表"), made.table(), slide="s2"),
        made.scene(made.title("图"), made.chart(), made.picture(), slide="s3"),
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder, "deck.pptx")
        for _ in write_pptx(made.deck_of(scenes), scenes, path):
            pass
        return path.read_bytes()


def _paper() -> bytes:
    from tests.readers.pdf.papers import Printed, printed

    body = "The path along the river is 12.5 km long, and it has been open since May. " * 4
    return printed(
        [Printed("The path along the river", 18, bold=True), body, Printed("Work", 14), body],
        head="Annual report",
        numbered=True,
        family="Noto Sans",
    )


def _picture(kind: str) -> Callable[[], bytes]:
    def make() -> bytes:
        from tests.qt.encoded_pictures import encoded

        return encoded(kind)

    return make


MAKERS: dict[str, tuple[Callable[[], bytes], ...]] = {
    "docx": (lambda: _slim(word_file(_report)), lambda: _slim(of_xml(NUMBERS, MIXED))),
    "html": (PAGE.encode, lambda: PAGE.replace("utf-8", "gb2312").encode("gb18030")),
    "pptx": (_deck,),
    "md": (MARKDOWN.encode,),
    "txt": (PROSE.encode, lambda: PROSE.encode("gb18030")),
    "svg": (SVG.encode,),
    "pdf": (_paper,),
    "picture": tuple(_picture(kind) for kind in ("png", "jpeg", "bmp", "webp")),
}
"""By kind, the sound files that its mutants are made of."""


@cache
def sound(kind: str) -> tuple[bytes, ...]:
    """The sound files of a kind. PDFs and pictures need a QGuiApplication."""
    return tuple(make() for make in MAKERS[kind])
