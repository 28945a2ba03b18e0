"""What is offered beside a problem mends it, and changes nothing else."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.edit.mends import mend_of
from briefing.edit.source_text import SourceText
from briefing.model.edits.patch import applied
from briefing.readers.markdown import read_markdown

PAIRS = {
    "---\ntitle: One\ndate: Two\n\n## A\n\nText": "---\ntitle: One\ndate: Two\n---\n\n## A\n\nText",
    "---\ntitle: One\ntitle: Two\n---\n\n## A": "---\ntitle: Two\n---\n\n## A",
    "## A\n\n```python\nprint()\n\n## B\n\ntext": "## A\n\n```python\nprint()\n```\n\n## B\n\ntext",
    "## A\n\n::: notes\nslowly\n\n## B\n\ntext": "## A\n\n::: notes\nslowly\n:::\n\n## B\n\ntext",
    "## A\n\ntext\n\n:::\n": "## A\n\ntext\n\n",
    "## A\n\n| a | b |\n| 1 | 2 |\n": "## A\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
    "## A\n\n| a | b |\n|---|\n| 1 | 2 |\n": "## A\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
    "## A\n\n| a | b |\n|---|---|\n| 1 |\n": "## A\n\n| a | b |\n|---|---|\n| 1 |  |\n",
    "## A {.points variant=splitt}\n\n- one\n- two": "## A {.points variant=split}\n\n- one\n- two",
    "## A {.quote variant=odd}\n\n> one": "## A {.quote}\n\n> one",
    "## A {.table}\n\n- one\n- two": "## A\n\n- one\n- two",
    "---\ntransition: fad\n---\n\n## A\n\ntext": "---\ntransition: fade\n---\n\n## A\n\ntext",
    "## A\n\nbe\x07ll": "## A\n\nbell",
    "## A\n\ntext\n\n[^1]: nobody\n": "## A\n\ntext\n\n",
}


@pytest.mark.parametrize("before", PAIRS)
def test_a_problem_is_mended_and_does_not_come_again(before: str) -> None:
    document = read_markdown(before)
    deck = compose(document)
    every = [*deck.problems, *(one for slide in deck.slides for one in slide.problems)]
    mends = [mend for one in every if (mend := mend_of(document, SourceText(before), one))]
    assert mends, every
    after = applied(before, mends[0].edit)
    assert PAIRS[before] == after
    again = compose(read_markdown(after))
    left = [*again.problems, *(one for slide in again.slides for one in slide.problems)]
    assert not {one.message.template for one in left} & {one.message.template for one in every}
