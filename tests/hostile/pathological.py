"""Files that look harmless and make a careless program work for ever: one a kind, of any size.

Each kind turns a size into the bytes of a file with its suffix; all of them grow with the size in
proportion, so that work which grows faster is a fault of ours.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Pathology(NamedTuple):
    """A kind of file, and the size at which quadratic work on it shows."""

    name: str
    suffix: str
    size: int
    make: Callable[[int], str | bytes]

    def write(self, folder: Path, size: int) -> Path:
        """The file of that size, in `folder`."""
        path = folder / f"{self.name.replace(' ', '_')}-{size}{self.suffix}"
        made = self.make(size)
        path.write_bytes(made.encode() if isinstance(made, str) else made)
        return path


def _repeated(text: str, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda size: before + text * size + after


def _numbered(line: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """`line` for each number, which stands where `{n}` is."""
    return lambda size: before + "".join(line.replace("{n}", str(n)) for n in range(size)) + after


def _nested(opening: str, closing: str = "", inside: str = "x") -> Callable[[int], str]:
    return lambda size: opening * size + inside + closing * size


def _word(body: str) -> Callable[[int], bytes]:
    """`body` is repeated inside a document's body; in braces, inside one paragraph, in brackets,
    inside one table.
    """
    around = {"{": "<w:p>{}</w:p>", "[": "<w:tbl>{}</w:tbl>"}.get(body[0], "{}")

    def make(size: int) -> bytes:
        return word_file(around.replace("{}", body.strip("{}[]") * size))

    return make


def word_file(body: str) -> bytes:
    """A Word file with that in its body."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:  # stored: no ratio gives it away
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr("word/document.xml", _DOCUMENT.replace("{}", body))
    return file.getvalue()


_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body>{}</w:body></w:document>"
)


def _columns(size: int) -> str:
    return "\n".join(f"|{cell * size}" for cell in ("a|", "-|", "1|")) + "\n"


MARKDOWN = tuple(
    Pathology(name, ".md", size, make)
    for name, size, make in (
        ("setext headings", 8000, _repeated("a\n=\n")),
        ("hash headings", 8000, _repeated("# a\n\n")),
        ("hashes in a heading", 100_000, _repeated("#", "# a ", "\n")),
        ("spaces in a heading", 100_000, _repeated(" ", "# a", "b\n")),
        ("spaced hashes", 50_000, _repeated(" #", "# a", "b\n")),
        ("braces in a heading", 50_000, _repeated("{ ", "# a ", "}b\n")),
        ("underscores in a heading", 50_000, _repeated("_a ", "# ", "\n")),
        ("brackets in a heading", 50_000, _repeated("[", "# ", "\n")),
        ("slide headings with text", 4000, _numbered("## Slide {n}\n\ntext {n}\n\n")),
        ("rules", 10_000, _repeated("a\n\n---\n\n")),
        ("cdata", 1000, _repeated("a <![CDATA[")),
        ("comments opened", 4000, _repeated("<!-- a ")),
        ("comments opened in lines", 8000, _repeated("<!-- a\n")),
        ("comments in a line", 2000, _repeated("a <!-- b --> ")),
        ("questions opened", 4000, _repeated("a <?")),
        ("tags opened", 4000, _repeated("<a ")),
        ("closing tags", 4000, _repeated("</b>")),
        ("bold tags", 4000, _repeated("<b>")),
        ("script blocks", 4000, _repeated("<script>\n")),
        ("pre blocks", 4000, _repeated("<pre>a</pre>\n\n")),
        ("undefined footnotes", 3000, _repeated("[^1]")),
        ("defined footnotes", 3000, _repeated("a[^1] ", after="\n\n[^1]: note\n")),
        (
            "many footnotes",
            2000,
            lambda n: _numbered("a[^{n}] ")(n) + _numbered("\n\n[^{n}]: b")(n),
        ),
        ("footnote definitions", 4000, _numbered("[^{n}]: note {n}\n\n")),
        ("footnotes in each other", 4000, _repeated("  [^1]: a\n", "a[^1]\n\n")),
        ("references opened", 20_000, _repeated("[^a", "[^1]: a\n\n")),
        ("same footnote", 4000, _numbered("# a {n}\n\nb[^1]\n\n[^1]: note {n}\n\n")),
        ("long footnotes", 4000, _repeated("[^1]: note\n\n    more\n\n")),
        ("footnotes inline", 2000, _repeated("^[")),
        ("abbreviations", 1000, _numbered("*[A{n}]: b\n", after="\n\nA1 A2\n\n# c\n\nA3\n")),
        ("link definitions", 8000, _numbered("[a{n}]: https://e.org/{n}\n")),
        ("links by reference", 2000, _numbered("[a][{n}] ", after="\n\n[1]: https://e.org\n")),
        ("pictures opened", 3000, _repeated("![")),
        ("brackets opened", 3000, _repeated("[")),
        ("links opened", 3000, _repeated("[a](")),
        ("links", 2000, _repeated("[a](https://e.org) ")),
        ("links with titles", 2000, _repeated('[a](<b> "c ')),
        ("pictures", 1000, _numbered("![a{n}](b{n}.png) ")),
        ("spans", 2000, _repeated("[a]{.b} ")),
        ("wiki links", 3000, _repeated("![[a|")),
        ("addresses", 2000, _repeated("https://e.org/a ")),
        ("closed addresses", 5000, _repeated(")", "https://e.org/a")),
        ("mail addresses", 5000, _repeated("<a@b")),
        ("ats", 20_000, _repeated("a@")),
        ("breaks", 4000, _repeated("a<br>")),
        ("marked words", 3000, _repeated("==a== ")),
        ("marks opened", 3000, _repeated("==a ")),
        ("struck words", 3000, _repeated("~~a~~ ")),
        ("strikes opened", 3000, _repeated("~~a ")),
        ("lowered signs", 3000, _repeated("H~2~O ")),
        ("raised signs", 3000, _repeated("a^2^ ")),
        ("bold words", 3000, _repeated("**a** ")),
        ("bold characters", 3000, _repeated("**字**字")),
        ("emphasis", 3000, _repeated("*a* ")),
        ("emphasis opened", 2000, _repeated("*a **b ")),
        ("stars", 5000, _repeated("*", after="a")),
        ("stars and letters", 3000, _repeated("*a")),
        ("underscores", 3000, _repeated("_a ")),
        ("words underlined", 3000, _repeated("__a__ ")),
        ("code words", 3000, _repeated("`a` ")),
        ("backticks", 4000, _repeated("`a")),
        ("rising backticks", 300, lambda n: " ".join("`" * k + "a" for k in range(n // 10 + 1))),
        ("escapes", 10_000, _repeated("\\*")),
        ("backslashes", 10_000, _repeated("\\")),
        ("entities", 3000, _repeated("&amp;")),
        ("entities opened", 20_000, _repeated("&")),
        ("long entity", 20_000, _repeated("1", "&#", ";")),
        ("nested items", 300, lambda n: "".join("  " * k + "- a\n" for k in range(n))),
        ("dashes in a line", 2000, _nested("- ")),
        ("numbers in a line", 2000, _nested("1. ")),
        ("items", 5000, _numbered("- item {n}\n")),
        ("items apart", 3000, _numbered("- item {n}\n\n")),
        ("numbered items", 5000, _numbered("{n}. item\n")),
        ("items with paragraphs", 2000, _numbered("- item {n}\n\n  more\n\n")),
        ("nested quotes", 500, _nested("> ")),
        ("tight quotes", 500, _nested(">")),
        ("deep quotes", 200, lambda n: "".join("> " * k + "a\n>\n" for k in range(n))),
        ("quotes", 4000, _repeated("> a\n\n")),
        ("quoted lines", 10_000, _repeated("> a\n")),
        ("nested divs", 300, _nested("::: box\n", "\n:::")),
        ("divs opened", 4000, _repeated("::: box\n")),
        ("divs closed", 4000, _repeated("a\n:::\n")),
        ("divs", 2000, _repeated("::: box\na\n:::\n\n")),
        ("rising divs", 200, lambda n: "\n".join(":" * k + " a" for k in range(3, n))),
        ("fences opened", 4000, _repeated("```\n~~~\n")),
        ("fences", 4000, _repeated("```\na\n```\n\n")),
        ("lines of code", 5000, _repeated("x = 1\n", "```python\n", "```\n")),
        ("long line of code", 50_000, _repeated("x", "```\n", "\n```\n")),
        ("table rows", 3000, _repeated("| 1 | 2 |\n", "| a | b |\n|---|---|\n")),
        ("table columns", 300, _columns),
        ("tables", 500, _repeated("| a |\n|---|\n| 1 |\n\n")),
        ("pipes", 5000, _repeated("|")),
        ("dashes and pipes", 5000, _repeated("-|", "a|b\n")),
        ("terms", 2000, _numbered("Term {n}\n: what\n\n")),
        ("terms opened", 4000, _repeated("a\n:\n")),
        ("front matter", 5000, _numbered("key{n}: a\n", "---\n", "---\n\ntext\n")),
        ("front matter opened", 20_000, _repeated("a: b\n", "---\n")),
        ("front matter lists", 5000, _numbered("  - a{n}\n", "---\nauthor:\n", "---\n\ntext\n")),
        ("people on a slide", 500, _numbered("- 王小{n}，主任\n", "## 嘉宾 {.people}\n\n")),
        ("cards on a slide", 500, _numbered("- **Head {n}**: body\n", "## A {.cards}\n\n")),
        ("steps on a slide", 500, _numbered("- **{n}**: body\n", "## A {.timeline}\n\n")),
        ("figures on a slide", 500, _numbered("- **{n}%** of it\n", "## A {.figure}\n\n")),
        ("attributes", 2000, _numbered(".a{n} ", "# a {", "}\n\nb\n")),
        ("attributes opened", 5000, _repeated("{.a ", "# a\n\n")),
        ("directives", 3000, _repeated("<!-- _class: lead -->\n")),
        ("notes", 2000, _repeated("::: notes\na\n:::\n\n")),
        ("chained nodes", 2000, _repeated(" --> n", "```mermaid\ngraph LR\nx", "\n```\n")),
        ("edges", 1000, _numbered("a{n} --> b{n}\n", "```mermaid\ngraph TD\n", "```\n")),
        ("nodes opened", 5000, _repeated('a["', "```mermaid\ngraph LR\n", "\n```\n")),
        ("messages", 1000, _numbered("A{n}->>B: c\n", "```mermaid\nsequenceDiagram\n", "```\n")),
        ("formulas in a line", 3000, _repeated("$x$ ")),
        ("formulas opened", 10_000, _repeated("$x ")),
        ("brackets of a formula", 3000, _repeated("\\left(", "$$\n", "\n$$\n")),
        ("fractions in each other", 200, _nested("$$\\frac{", "}{y}")),
        ("rows of a matrix", 2000, _repeated("a & b \\\\ ", "$$\n\\begin{matrix}", "$$\n")),
        ("grid rows", 1000, _repeated("| a | b |\n+---+---+\n", "+---+---+\n")),
        ("line blocks", 3000, _repeated("| a b\n")),
        ("examples", 2000, _numbered("(@e{n}) item (@e{n})\n\n")),
        ("details", 1000, _repeated("<details><summary>a</summary>\n\nb\n\n</details>\n\n")),
        ("corrections", 3000, _repeated("{++a++}{--b--}")),
        ("notes of Marp", 2000, _repeated("---\n<!-- a -->\n# b\n", "---\nmarp: true\n---\n\n")),
        (
            "slots of Slidev",
            2000,
            _repeated("::right::\n\na\n\n", "---\nlayout: a\n---\n\n# b\n\n"),
        ),
        ("brackets of remark", 3000, _repeated(".left[", "class: center\n\n# a\n\n")),
        ("turned words", 5000, _repeated("\u202ea\u202c")),
        ("heaped accents", 5000, _repeated("a\u0301\u0301\u0301\u0301")),
        ("half flags", 10_000, _repeated("\U0001f1e8")),
        ("joined people", 5000, _repeated("\U0001f468\u200d")),
        ("one long word", 200_000, _repeated("a")),
        ("one run of Han", 50_000, _repeated("字")),
        ("lines of a paragraph", 10_000, _repeated("word\n")),
        ("paragraphs", 5000, _repeated("word\n\n")),
    )
)

TEXT = tuple(
    Pathology(name, ".txt", size, make)
    for name, size, make in (
        ("one word", 200_000, _repeated("a")),
        ("one run of Han", 50_000, _repeated("字")),
        ("one run of Han sentences", 10_000, _repeated("我们在这里开会。")),
        ("firsts in a line", 5000, _repeated("第一")),
        ("firsts and commas", 5000, _repeated("第一，")),
        ("firsts with texts", 3000, _repeated("第一，要改。")),
        ("chapter marks", 5000, _repeated("一、")),
        ("brackets in Chinese", 5000, _repeated("（一）")),
        ("numbers with dots", 10_000, _repeated("1.")),
        ("names joined by and", 3000, _repeated("John Smith and ")),
        ("names joined by commas", 3000, _repeated("王小明、")),
        ("names with posts", 2000, _repeated("区长韩松、")),
        ("a list of commas", 10_000, _repeated("甲、")),
        ("quotes opened", 10_000, _repeated("“")),
        ("quotes with text", 5000, _repeated("“话")),
        ("quotes closed", 10_000, _repeated("”")),
        ("quotes", 5000, _repeated("“话”")),
        ("speech", 2000, _repeated("王小明说：“好。”")),
        ("straight quotes", 10_000, _repeated('"a ')),
        ("book titles opened", 10_000, _repeated("《")),
        ("book titles", 5000, _repeated("《书》")),
        ("brackets opened", 20_000, _repeated("(")),
        ("wide brackets opened", 10_000, _repeated("（")),
        ("digits", 50_000, _repeated("1")),
        ("numbers", 10_000, _repeated("12 ")),
        ("numbers with commas", 10_000, _repeated("1,000,")),
        ("percentages", 5000, _repeated("12.5%，")),
        ("Chinese numbers", 10_000, _repeated("一百")),
        ("sums", 10_000, _repeated("X+")),
        ("pluses", 10_000, _repeated("甲+乙+")),
        ("dates", 3000, _repeated("2024年3月1日")),
        ("date ranges", 3000, _repeated("3月1日至")),
        ("English dates", 3000, _repeated("March 1, 2024 ")),
        ("times", 5000, _repeated("10:30-")),
        ("dashes", 50_000, _repeated("-")),
        ("wide dashes", 20_000, _repeated("—")),
        ("dots", 50_000, _repeated(".")),
        ("spaced dots", 20_000, _repeated(". ")),
        ("full stops", 20_000, _repeated("。")),
        ("commas", 20_000, _repeated("，")),
        ("colons", 20_000, _repeated("：")),
        ("colons and words", 10_000, _repeated("时间：")),
        ("spaces", 50_000, _repeated(" ", "a", "b")),
        ("wide spaces", 50_000, _repeated("　", "字", "字")),
        ("tabs", 50_000, _repeated("\t", "a", "b")),
        ("blank lines", 50_000, _repeated("\n", "a", "b")),
        ("capital words", 10_000, _repeated("Aa ")),
        ("capital letters", 20_000, _repeated("A ")),
        ("initials", 10_000, _repeated("J. ")),
        ("doctors", 5000, _repeated("Dr. ")),
        ("surnames", 10_000, _repeated("王")),
        ("posts", 5000, _repeated("主任")),
        ("mayors", 5000, _repeated("Mayor ")),
        ("elections", 3000, _repeated("区长韩松当选主席")),
        ("and", 10_000, _repeated("and ")),
        ("of the", 10_000, _repeated("of the ")),
        ("addresses", 3000, _repeated("https://e.org/a ")),
        ("questions", 5000, _repeated("好吗？")),
        ("dialogue", 3000, _repeated("问：好吗？\n答：好。\n")),
        ("bullets", 5000, _repeated("- a\n")),
        ("headings", 3000, _repeated("一、标题\n正文在这里。\n")),
        ("numbered lines", 3000, _numbered("{n}. line\n")),
        ("short lines", 10_000, _repeated("甲乙\n")),
        ("paragraphs", 3000, _repeated("我们今天在这里开会，讨论三件事。\n\n")),
        ("tables of tabs", 3000, _repeated("a\tb\tc\n")),
        ("table of columns", 5000, _repeated("a\t")),
        ("fields", 3000, _repeated("时间：三月一日\n")),
        ("salutations", 3000, _repeated("尊敬的")),
        ("emoji", 20_000, _repeated("😀")),
        ("accents", 20_000, _repeated("\u0301", "a")),
    )
)

HTML = tuple(
    Pathology(name, ".html", size, make)
    for name, size, make in (
        ("text", 200_000, _repeated("a")),
        ("words", 50_000, _repeated("a ")),
        ("Han", 50_000, _repeated("字")),
        ("paragraphs", 10_000, _repeated("<p>a")),
        ("words in runs", 20_000, _repeated("words_")),
        ("words in paragraphs", 5000, _repeated("<p>one two three, four.</p>")),
        ("comments opened", 10_000, _repeated("<!--")),
        ("comments almost closed", 10_000, _repeated("<!-- --")),
        ("scripts opened", 10_000, _repeated("<script>", "<p>a</p>")),
        ("templates opened", 10_000, _repeated("<template>", "<p>a</p>")),
        ("styles opened", 10_000, _repeated("<style>", "<p>a</p>")),
        ("scripts", 5000, _repeated("<p>a</p><script>a</script>")),
        ("tags opened", 20_000, _repeated("<a ", "<p>a</p>")),
        ("less-than", 50_000, _repeated("<")),
        ("tags with quotes", 10_000, _repeated('<a b="', "<p>a</p>")),
        ("ends", 20_000, _repeated("</p>", "<p>a</p>")),
        ("ends in depth", 10_000, lambda n: "a" + "<i>" * 100 + "</b>" * n),
        ("nested divs", 3000, _nested("<div>", "</div>")),
        ("nested bold", 3000, _nested("<b>", "</b>")),
        ("nested lists", 1000, _nested("<ul><li>", "</li></ul>")),
        ("nested tables", 300, _nested("<table><tr><td>", "</td></tr></table>")),
        ("nested quotes", 1000, _nested("<blockquote>", "</blockquote>")),
        ("breaks", 10_000, _repeated("a<br>")),
        ("items", 5000, _repeated("<li>a", "<ul>")),
        ("rows", 3000, _repeated("<tr><td>a<td>b", "<table>")),
        ("cells", 3000, _repeated("<td>a", "<table><tr>")),
        ("wide cells", 1000, _repeated('<tr><td rowspan="1000" colspan="1000">a', "<table>")),
        ("headings", 5000, _repeated("<h2>a</h2>b")),
        ("links", 5000, _repeated('<a href="https://e.org">a</a> ')),
        ("pictures", 3000, _repeated('<img src="a.png">')),
        ("entities", 10_000, _repeated("&amp;")),
        ("entities opened", 50_000, _repeated("&")),
        ("attributes", 10_000, _numbered(" a{n}=1", "<p", ">b</p>")),
        ("cdata", 10_000, _repeated("<![CDATA[")),
        ("questions", 10_000, _repeated("<?")),
        ("articles", 3000, _repeated("<article><p>a</p></article>")),
        ("white space", 50_000, _repeated(" \n", "<p>a", "b")),
        ("signs above", 3000, _repeated("<ruby>字<rt>zi</rt></ruby>", "<p>")),
        ("options", 10_000, _repeated("<option>a", "<p>x<select>")),
        ("fractions", 1000, _repeated("<math><mfrac><mi>x</mi><mi>y</mi></mfrac></math>", "<p>a")),
        ("tall cells", 300, lambda n: "<table>" + f"<tr><td rowspan={n}>a<td>b" * n),
        ("misnested", 3000, _repeated("<font><b><p>a")),
        (
            "styled pieces",
            2000,
            _repeated('<section style="a"><span leaf="">字。</span></section>'),
        ),
        ("titles", 10_000, _repeated("a - ", "<title>", "</title><p>a b</p>")),
        ("programs", 3000, _repeated("<pre>a</pre>")),
        ("program lines", 10_000, _repeated("a\n", "<pre>")),
    )
)

_CELL = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>"

WORD = tuple(
    Pathology(name, ".docx", size, _word(body))
    for name, size, body in (
        ("paragraphs", 5000, "<w:p><w:r><w:t>a</w:t></w:r></w:p>"),
        ("runs in a paragraph", 5000, "{<w:r><w:t>字</w:t></w:r>}"),
        (
            "bold runs",
            5000,
            "{<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>}",
        ),
        ("breaks in a paragraph", 5000, "{<w:r><w:t>a</w:t><w:br/></w:r>}"),
        ("characters of a run", 5000, "{<w:r><w:t>今天在这里开会讨论三件事</w:t></w:r>}"),
        ("tables", 1000, f"<w:tbl><w:tr>{_CELL}{_CELL}</w:tr><w:tr>{_CELL}</w:tr></w:tbl>"),
        ("tabs", 10_000, "{<w:r><w:t>a</w:t><w:tab/></w:r>}"),
        ("tabbed lines", 500, "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"),
        (
            "deletions",
            3000,
            "{<w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:r><w:t>b</w:t></w:r>}",
        ),
        (
            "fields begun",
            5000,
            '{<w:r><w:t>a</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>}',
        ),
        ("rows", 1000, f"[<w:tr>{_CELL}{_CELL}</w:tr>]"),
        (
            "headings",
            2000,
            '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
        ),
        (
            "numbered paragraphs",
            2000,
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
            "<w:r><w:t>a</w:t></w:r></w:p>",
        ),
    )
)

KINDS = (*MARKDOWN, *TEXT, *HTML, *WORD)
"""Every kind of file."""
