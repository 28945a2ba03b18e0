from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.model.deck import Picture, Table
from briefing.model.document import Hint
from briefing.model.problem import BriefingError
from briefing.readers import read
from briefing.readers.clipboard import read_clipboard
from briefing.readers.html import read_html, read_page
from tests.readers.promises import broken_promises

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.document import Document

LEAD = "五月六日，青石镇在文化站召开河岸步道建设会。镇长顾岩出席会议并讲话，副镇长白露主持。"
FIRST = "今年修好步道三公里，种下柳树两百棵，沿线六个村的居民晚饭后都来走一走，河面也干净了许多。"
SECOND = "下一步要补齐路灯，修好两处台阶，把座椅装到看得见河面的地方，年底以前全部完成。"
SITE = f"""<!DOCTYPE html>
<html><head><meta charset="{{charset}}"><title>青石镇建设河岸步道 - 青石镇</title>
<script>var words = "看不见";</script><style>p {{{{ color: red }}}}</style></head>
<body class="page has-sidebar">
<div id="header"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">办事</a></div>
<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; 新闻</div>
<table><tr><td>
<h1>青石镇建设河岸步道</h1><div class="info">来源：文化站　字号：大 中 小</div>
<div class="TRS_Editor"><p>　　{LEAD}</p>
<p><img src="walk_files/bank.png" width="600" height="400" alt="河岸"></p><p>图为河岸步道</p>
<h3>一、今年的进展</h3><p>{FIRST}</p>
<table><tr><th>路段</th><th>长度</th></tr><tr><td>东段</td><td>1.2</td></tr>
<tr><td>西段</td><td></td></tr></table>
<h3>二、明年的打算</h3><p><b>先补路灯。</b>{SECOND}</p>
<ul><li>路灯</li><li>台阶</li><li>座椅</li></ul></div>
<div class="bdsharebuttonbox">分享到：<a>微信</a></div>
<ul class="related"><li><a>种树的故事</a></li><li><a>修路的故事</a></li></ul>
<div class="comment-list"><p>{SECOND}我家就在旁边，走过去只要五分钟。</p></div>
</td></tr></table>
<div class="footer">主办单位：青石镇　地址：河边路一号</div>
</body></html>"""


def site(charset: str = "utf-8") -> str:
    return SITE.format(charset=charset)


def lines_of(text: str, *, whole: bool = True) -> list[str]:
    return [line for line in read_page(text, whole=whole).lines if line]


def dropped(document: Document) -> dict[str, str]:
    return {document.lines[d.line - 1]: d.why for d in compose(document).dropped}


def test_the_article_is_found_and_what_stands_round_it_is_named() -> None:
    document = read_page(site())
    assert {
        "首页 政务公开 办事": "stands above the article",
        "当前位置：首页 > 新闻": "a menu",
        "来源：文化站　字号：大 中 小": "stands between the title and the text",
        "分享到：微信": "share buttons",
        "种树的故事": "links to other pages",
        "修路的故事": "links to other pages",
        f"{SECOND}我家就在旁边，走过去只要五分钟。": "readers' comments",
        "主办单位：青石镇　地址：河边路一号": "the page's footer",
    } == dropped(document)
    assert [] == broken_promises(document)


def test_the_title_is_the_heading_that_the_page_is_called_by() -> None:
    document = read_page(site())
    assert "青石镇建设河岸步道" == compose(document).title.plain


def test_headings_tables_pictures_and_lists_become_slides() -> None:
    deck = compose(read_page(site()))
    blocks = [block for slide in deck.slides for block in slide.blocks]
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert [["东段", "1.2"], ["西段", ""]] == [[cell.plain for cell in row] for row in table.rows]
    (picture,) = (block for block in blocks if isinstance(block, Picture))
    assert ("walk_files/bank.png", "河岸", "图为河岸步道") == (
        *(picture.target, picture.alt),
        str(picture.caption),
    )
    assert {"一、今年的进展", "二、明年的打算"} <= {slide.title.plain for slide in deck.slides}


def test_what_nobody_sees_is_not_read() -> None:
    hidden = (
        "<p>看得见的话。</p><script>a</script><p hidden>b</p><p style='display: none'>c</p>"
        "<!-- d --><template>e</template><noscript>f</noscript><input value=g>"
        "<svg><text>h</text></svg>"
    )
    assert ["看得见的话。"] == lines_of(hidden)


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "utf-16"])
def test_a_page_says_how_it_is_encoded(charset: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(site(charset).encode("gb18030" if charset[:2] == "gb" else charset))
    assert "青石镇建设河岸步道" in read(path).lines
    assert not read(path).text.guessed


def test_pages_of_other_places_say_how_they_are_encoded(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    for charset, text in (("big5", "河邊的步道修好了。"), ("iso-8859-1", "Un café à côté."),
                          ("shift_jis", "川の道ができました。")):  # fmt: skip
        path.write_bytes(f"<meta charset={charset}><p>{text}".encode(charset))
        assert ([text], False) == (list(read(path).lines), read(path).text.guessed)


@pytest.mark.parametrize("charset", ["idna", "punycode", "utf-7", "unicode_escape", "rot13", "zip"])
def test_what_is_no_encoding_of_pages_is_not_believed(charset: str) -> None:
    page = f"<meta charset={charset}><p>{FIRST} &#{'9' * 4301};".encode()
    assert FIRST in read_html(page).lines[0]


def test_a_page_that_says_nothing_or_a_wrong_charset_is_guessed(tmp_path: Path) -> None:
    path = tmp_path / "page.htm"
    for text in (
        f"<p>{FIRST}",
        f"<meta charset=us-ascii><p>{FIRST}",
        f"<meta charset=no><p>{FIRST}",
    ):
        path.write_bytes(text.encode("gb18030"))
        assert (FIRST, True) == (read(path).lines[0], read(path).text.guessed)
    path.write_bytes(f"<meta charset=gb2312><p>{FIRST}".encode())
    assert FIRST == read(path).lines[0]


@pytest.mark.parametrize("declared", ["gb2312", "big5", "shift_jis", "iso-8859-1", "us-ascii"])
def test_what_is_utf_8_throughout_is_utf_8_whatever_the_page_declares(declared: str) -> None:
    script = f"<script>{'0,' * 50_000}</script>"
    data = f"<meta charset={declared}>{script}<p>{FIRST}<p>It’s a “café”.".encode()
    document = read_html(data)
    assert ([FIRST, "It’s a “café”."], False) == (list(document.lines), document.text.guessed)


def test_the_encoding_that_a_person_chose_wins() -> None:
    data = f"<meta charset=utf-8><p>{FIRST}".encode("gb18030")
    assert FIRST == read_html(data, encoding="gb18030").lines[0]


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("a<p>b<p>c<div>d<span>e</span></div>f", ["a", "b", "c", "de", "f"]),
        ("<p>一\n  行<br>两行<br/><br/>三行", ["一 行", "两行", "三行"]),
        ("<h2>长的<br>标题</h2>", ["长的 标题"]),
        ("<pre>if a:\n    b\n</pre>", ["if a:", "    b"]),
        ("<ol><li>a<li>b<ul><li>c</ul><li>d</ol>", ["1. a", "2. b", "c", "3. d"]),
        ("<ol start=3 type=a><li>x<li value=7>y</ol>", ["c. x", "g. y"]),
        ("<dl><dt>词</dt><dd>义</dd></dl>", ["词", "义"]),
        ("<table><tr><td>a<td>b<tr><td colspan=2>c</table>", ["a\tb", "c\t"]),
        ("<table><tr><td>a<tr><td>b</table>", ["a", "b"]),
        ("<table><tr><td>a<td>b<p>c<table><tr><td>d</table></table>", ["a", "b", "c", "d"]),
        ("<table><caption>表</caption><tr><td>a<td>b<tr><td>c</table>", ["表", "a\tb", "c\t"]),
        ("<table><tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e</table>", ["a\tb\tc", "\td\te"]),
        ("<ruby>河<rt>hé</rt></ruby>&nbsp;&amp;&#33;", ["河\xa0&!"]),
        ("x<button>按</button><select><option>甲<option>乙</select>", ["x", "按", "甲", "乙"]),
    ],
)  # fmt: skip
def test_what_is_seen_is_on_lines(html: str, seen: list[str]) -> None:
    assert seen == lines_of(html)


def test_items_headings_and_lead_ins_are_hints() -> None:
    document = read_page(
        "<h2>甲</h2><ul><li>乙<ul><li>丙</ul></ul><p><b>先说</b>后说</p><p>只说", whole=True
    )
    assert {
        1: Hint("heading", 2, 1),
        2: Hint("item", 1),
        3: Hint("item", 2),
        4: Hint(lead=2),
    } == dict(document.hints)


def test_a_page_without_an_article_keeps_its_text() -> None:
    document = read_page("<body><h1>电话</h1><ul><li>文化站 123<li>镇政府 456</ul></body>")
    assert {} == dropped(document)


def test_pictures_on_the_web_and_ornaments_are_not_shown() -> None:
    document = read_page(
        "<p>字<img src='https://a.b/c.png'><img src='//a/b.png'><img src=i.png width=16 height=16>"
        "<img src='data:image/gif;base64,R0' data-src=p/late.jpg alt=晚>",
        whole=True,
    )
    assert [("p/late.jpg", "晚")] == [(one.target, one.alt.plain) for one in document.pictures]
    assert ["pictures on the web are not fetched, so not shown"] == [
        problem.message for problem in document.problems
    ]


@pytest.mark.parametrize(
    "text", ["", "<html></html>", "<!-- a -->", "<script>a</script>", "  <p> "]
)
def test_a_page_without_text_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(BriefingError, match="there is no text on this page"):
        read_html(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "<p>始" + "<div>" * 400 + "中" + "</div>" * 400 + "<p>终<script>x</script>",
        "<p>始<p " + " ".join(f"a{n}=1" for n in range(5000)) + ">中</p><p>终",
    ],
    ids=["deep", "full"],
)
def test_a_tangled_page_still_shows_its_words(text: str) -> None:
    document = read_page(text)
    assert ["始", "中", "终"] == list(document.lines)
    assert ["the page is too tangled: its words are shown without form"] == [
        problem.message for problem in document.problems
    ]


def test_nothing_is_fetched_or_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密")
    text = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]><p>公开 &b;</p>'
    assert "秘密" not in "".join(read_page(text).lines)


def test_what_was_copied_keeps_its_marks() -> None:
    html = "<html><body><!--StartFragment--><h2>甲</h2><p>乙</p><!--EndFragment--></body></html>"
    assert {1: Hint("heading", 2, 1)} == dict(read_clipboard("甲\n乙", html).hints)
    assert ["甲", "乙"] == list(read_clipboard("甲\n乙", "<span>甲 乙</span>").lines)
    assert ["甲"] == list(read_clipboard("甲", "<img src=cid:1>").lines)
    with pytest.raises(BriefingError, match="there is no text in the clipboard"):
        read_clipboard(" ", "")


TAGS = (
    "p", "div", "b", "span", "a", "h1", "h3", "ul", "ol", "li", "table",
    "tr", "td", "th", "nav", "article", "footer", "br", "section", "pre", "blockquote", "figure",
    "figcaption", "dt", "center", "form", "caption", "tbody", "button", "em", "main", "aside",
    "header",
)  # fmt: skip
CLASSES = (
    "", " class=comment", " class='nav-bar'", " class=TRS_Editor", " id=footer", " role=main",
    " colspan=3", " style='font-weight:bold'",
)  # fmt: skip
WORDS = ("河岸", "步道", "种树", LEAD, FIRST, "说。", "walk", "一、", "表1", "首页")
BITS = st.one_of(
    st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(CLASSES)),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
    st.sampled_from([*WORDS, " ", "\n", "&amp;", "&nbsp;", "<img src=a.png alt=河>"]),
)


@given(st.lists(BITS, max_size=40).map("".join), st.booleans())
def test_any_page_is_shown_word_for_word_and_whole(text: str, whole: bool) -> None:
    try:
        document = read_page(text, whole=whole)
    except BriefingError:
        assert not any(word in text for word in WORDS)
        return
    assert [] == broken_promises(document)
    there = "".join("".join(document.lines).split())
    for word in WORDS:
        assert text.count(word) <= there.count(word)


@given(st.text(max_size=200))
def test_any_text_at_all_is_read_or_refused(text: str) -> None:
    try:
        document = read_page(text)
    except BriefingError:
        return
    assert [] == broken_promises(document)
