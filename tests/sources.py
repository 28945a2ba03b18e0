"""Generated files: Markdown with everything that the dialect knows, and prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = (
    *("微短剧", "共益生态，", "“价值”", "2026年", "，。！", "（试点）", "215.5万次", "——"),
    *("第一、", "《山》", "字" * 60, "w" * 120, "a\tb", "  \n", "\\\n", "|", "\\", "$x$", ":+1:"),
    *("the", "briefing", "a,b;c", "state-of-the-art", "https://example.org/a/b?c=d", "x@y.org"),
    *("عربي", "עברית 12", "ไทย", "हिन्दी", "e\u0301", "🙂", "👩\u200d👩\u200d👧", "🇨🇳", "\u200f"),
    *("\u202e", "\u00a0", "\u200b", "\ufeff", "\x00", "\x07", "\x0b", "\x1b", "\ufffe"),
    *("\ud800", "\u2028", "**bold**", "*slant*", "~~gone~~", "`code`", "H~2~O", "x^2^"),
    *("==mark==", "[a](#a)", "[link](http://a.b)", "[^1]", "[^2]", "^[inline]", "[ref]"),
    *("![alt](p.png)", "![](no.png)", "<b>html</b>", "<br>", "&amp;", "<!-- said -->"),
    *("[text]{.strong}", "{.x}", "HTML"),
)
WRAPPED = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
CLOSE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map("".join)
ANY = st.text(max_size=40)
LINES = st.one_of(WRAPPED, WRAPPED, CLOSE, ANY).map(lambda text: " ".join(text.split("\n")) or "a")
SHORT = st.one_of(st.sampled_from((*WORDS[:32], "甲", "2024", "12%", "-3.5", "1,234", "")))

KINDS = (
    *("cover", "agenda", "section", "points", "columns", "comparison", "cards", "statement"),
    *("quote", "speaker", "people", "figure", "table", "chart", "picture", "timeline", "code"),
    *("closing", "bar", "line", "pie", "column", "hidden", "backup", "notes", "steps", "left"),
    *("right", "nothing"),
)
CLASSES = st.lists(st.sampled_from([f".{kind}" for kind in KINDS]), max_size=2).map(" ".join)
ATTRIBUTES = st.one_of(
    st.just(""),
    CLASSES.map(lambda classes: f"{{{classes}}}"),
    st.tuples(
        CLASSES,
        st.sampled_from(["#a", "name", "role", "posts", "kicker", "section", "number", "time"]),
        SHORT,
    ).map(lambda said: f'{{{said[0]} {said[1]}="{said[2]}"}}'),
)
RULES = ("---", "***", "", "\n", "[.column]", "[.autoscale: true]", "</div>", ":::", "```", "...")


def _headed(mark: str) -> st.SearchStrategy[str]:
    return st.tuples(LINES, ATTRIBUTES).map(lambda said: f"{mark} {said[0]} {said[1]}")


def _listed(mark: str) -> st.SearchStrategy[str]:
    entries = st.tuples(st.integers(0, 3), st.sampled_from(["", "[ ] ", "[x] ", "**甲**："]), LINES)
    return st.lists(entries, min_size=1, max_size=6).map(
        lambda found: "\n".join(f"{'    ' * deep}{mark} {box}{text}" for deep, box, text in found)
    )


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = ["|" + "|".join(row) + "|" for row in rows]
    return "\n".join([lines[0], "|" + ":-:|" * len(rows[0]), *lines[1:]])


TABLES = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(SHORT, min_size=width, max_size=width), min_size=1, max_size=8
    ).map(_table)
)
CODE = st.tuples(
    st.sampled_from(["```", "~~~~", "````"]),
    st.sampled_from(["", "python", "{.rust}", "mermaid", "c++ x"]),
    st.lists(st.one_of(LINES, st.just("    " * 30 + "x"), st.just("")), max_size=8).map("\n".join),
).map(lambda said: f"{said[0]}{said[1]}\n{said[2]}\n{said[0]}")
LEAVES = st.one_of(
    LINES,
    LINES,
    *(_headed(mark) for mark in ("#", "##", "##", "###", "####")),
    *(_listed(mark) for mark in ("-", "*", "1.", "7)")),
    TABLES,
    CODE,
    LINES.map(lambda text: f"> {text}\n>\n> — {text[:20]}"),
    LINES.map(lambda text: f"Term\n: {text}"),
    LINES.map(lambda text: f"[^1]: {text}"),
    LINES.map(lambda text: f"*[HTML]: {text}\n\n[ref]: http://a.b '{text[:9]}'"),
    LINES.map(lambda text: f"<!-- {text} -->"),
    LINES.map(lambda text: f"<div class='columns'><div>{text}</div><div>b</div></div>"),
    LINES.map(lambda text: f"Note: {text}"),
    LINES.map(lambda text: f"^ {text}"),
    LINES.map(lambda text: f"![{text[:30]}](p.png){{width=40% .left}}"),
    st.sampled_from(RULES),
)


def _around(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inside = st.lists(blocks, min_size=1, max_size=3).map("\n\n".join)
    return st.one_of(
        st.tuples(st.sampled_from(KINDS), inside, st.booleans()).map(
            lambda said: f"::: {said[0]}\n{said[1]}" + "\n:::" * said[2]
        ),
        inside.map(lambda text: "\n".join(f"> {line}" for line in text.splitlines())),
        inside.map(lambda text: "- " + "\n".join(f"  {line}" for line in text.splitlines())),
        inside.map(lambda text: f"<details>\n<summary>S</summary>\n\n{text}\n\n</details>"),
    )


BLOCKS = st.recursive(LEAVES, _around, max_leaves=5)
KEYS = ("title", "date", "hosts", "theme", "lang", "ratio", "marp", "agenda", "x")
SAID = ("night", "en", "zh", "4:3", "true", "[a, b]", "{a", "|")
FRONT = st.one_of(
    st.just(""),
    st.dictionaries(st.sampled_from(KEYS), st.one_of(SHORT, st.sampled_from(SAID)), max_size=4).map(
        lambda found: "---\n" + "".join(f"{k}: {v}\n" for k, v in found.items()) + "---\n\n"
    ),
)
markdown = st.tuples(FRONT, st.lists(BLOCKS, max_size=10).map("\n\n".join)).map("".join)
"""The text of a Markdown file."""

PROSE = (
    *("区长", "顾岩", "表示", "指出，", "。", "：", "“", "”", "一、", "二是", "（三）", "《路》"),
    *("在湖滨举行", "召开大会", "2024年3月4日", "1.", "时间：", "参会人员：", "顾岩、白露、程以南"),
    *("等出席会议", "12.5万次", "同志", "致辞", "主持", "问：", "答：", "Mr. Lee", " said "),
    *("President", "①", "第一，", "\t", "12%\t3"),
)
prose = st.lists(
    st.one_of(st.sampled_from(PROSE), st.sampled_from(WORDS), st.sampled_from("\n\n。，"), ANY),
    max_size=80,
).map("".join)
"""The text of an article."""
