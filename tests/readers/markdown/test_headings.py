"""Outlines, sections and footers say what the title on the slide says."""

from __future__ import annotations

import pytest

from briefing.readers.markdown import read_markdown


@pytest.mark.parametrize(
    "heading",
    [
        "**_P_**lant **_B_**ook",
        "_全部_是重点",
        "a_1 and `b_2` and ~~c~~ ==d==",
        "Sum of $x_1*y_2$",
        "see [[The Mill|the mill]] and [a link](http://a.b)",
        "a <span style='x'>red</span> <b>rose</b>",
        "thanks :heart: at 10:30:45",
        "quiet %%secret%% words",
        "![](logo.png) beside words",
        "costs \\$5 \\*now\\*",
        "R&amp;D",
    ],
)
def test_the_outline_s_words_are_the_title_s(heading: str) -> None:
    document = read_markdown(f"## {heading}\n\ntext\n")
    (outline,) = document.outline
    assert document.parts[0].title.plain.split() == outline.text.split()
