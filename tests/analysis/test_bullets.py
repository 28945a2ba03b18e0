"""Bulleted lines of plain text are items, as a file that marks them says it."""

from __future__ import annotations

import pytest

from briefing.analysis.bullets import bulleted
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
