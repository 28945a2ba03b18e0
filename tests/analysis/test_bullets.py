"""Bulleted lines of plain text are items, as a file that marks them says it."""

from __future__ import annotations

import pytest

from briefing.analysis.analyse import analyse
from briefing.analysis.bullets import bulleted
from briefing.model.corrections import Corrections, line_at
from briefing.readers.article import read_article
from tests.analysis.reading import facts_of, lists_of


@pytest.mark.parametrize("sign", ["• ", "●", "-  ", "* ", "– ", "■ ", "· ", "\uf0b7\t"])
def test_bulleted_lines_in_a_row_are_a_list_without_their_bullets(sign: str) -> None:
    facts = facts_of(f"河岸改造\n\n街坊议定：\n{sign}先修路\n\n{sign}再种树\n\n年底之前完成。")
    assert [["先修路", "再种树"]] == lists_of(facts)


def test_deeper_ones_belong_to_the_item_above() -> None:
    found = bulleted(["● 修路", "  ○ 东段", "\t○ 西段", "● 种树"])
    assert [1, 2, 3, 1] == [found.hints[line].level for line in (1, 2, 3, 4)]


def test_a_line_set_in_under_an_item_goes_on_with_it() -> None:
    facts = facts_of("The river bank\n\n- Mend the road\n  before the winter.\n- Plant the trees.")
    texts = [facts.passages[e.span.passage].text for e in facts.enumerations[0].entries]
    assert ["Mend the road before the winter.", "Plant the trees."] == texts


def test_a_paragraph_set_in_by_two_characters_below_an_item_is_none_of_it() -> None:
    lines = ["• 先修路", "• 再种树", "\u3000\u3000年底之前完成。", "\u3000\u3000会议在下午结束。"]
    facts = facts_of("\n".join(["河岸改造", "", "街坊议定：", *lines]))
    assert [["先修路", "再种树"]] == lists_of(facts)
    assert {"年底之前完成。", "会议在下午结束。"} <= {one.text for one in facts.passages}


def test_a_paragraph_set_in_under_a_line_that_names_it_is_not_run_into_that() -> None:
    lines = [
        "■ 背景",
        f"    {'河岸的路年久失修，' * 4}",
        "■ 进展",
        f"    {'东段的路已经修好，' * 4}",
    ]
    texts = [passage.text for passage in facts_of("\n".join(["河岸", "", *lines])).passages]
    assert [lines[1].strip(), lines[3].strip()] == [texts[2], texts[4]]


def test_a_line_that_goes_on_with_an_item_can_be_made_a_heading() -> None:
    text = "The river bank\n\n- Mend the road\n  What it costs\n- Plant the trees."
    said = Corrections(headings={line_at(text.splitlines(), 4): 1})
    facts = analyse(read_article(text), said)
    assert ["What it costs"] == [facts.text(one.span) for one in facts.headings]


@pytest.mark.parametrize(
    "text",
    ["• 只有一条\n下文", "-5 度\n-6 度", "--- \n---", "——他说\n——她说", "** a\n** b", "•\n•"],
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert not bulleted(text.splitlines())


def test_a_program_keeps_its_hyphens() -> None:
    lines = ["jobs:", "  build: {on: [push]}", "  steps:", "    - run: make", "    - run: test"]
    facts = facts_of("\n".join([*lines, "  env: {A: 1}", "  if: {b: [2]}"]))
    assert "- run: make" in [passage.text for passage in facts.passages]
