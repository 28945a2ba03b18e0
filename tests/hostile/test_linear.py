"""Twice as much is twice the work, whatever it is: told by counting calls, which a busy machine
does not change; and what happens inside one call, at sizes whose square would take minutes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.worker import Worker
from tests.hostile import slides, stages
from tests.hostile.counting import calls
from tests.hostile.pathological import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST = 2.3
"""Times the calls for twice the size."""
STOP = 60.0
"""Seconds after which a stage is taken to hang."""
COUNTED = {
    ".md setext headings": 400,
    ".md same footnote": 100,
    ".md abbreviations": 400,
    ".md fences opened": 1000,
    ".md links": 100,
    ".md items apart": 150,
    ".md divs opened": 300,
    ".md table rows": 200,
    ".md figures on a slide": 100,
    ".md edges": 60,
    ".md formulas in a line": 100,
    ".txt names joined by commas": 400,
    ".txt dialogue": 150,
    ".html words in paragraphs": 300,
    ".html comments opened": 1000,
    ".docx runs in a paragraph": 500,
}
"""What is worth its time here, and at which size it does enough to be compared."""
LARGE = {
    ".md spaces in a heading": 400_000,
    ".md spaced hashes": 200_000,
    ".md underscores in a heading": 100_000,
    ".md footnotes in each other": 10_000,
    ".md references opened": 300_000,
    ".md formulas opened": 200_000,
    ".md brackets of remark": 100_000,
    ".txt firsts in a line": 100_000,
    ".txt spaces": 400_000,
    ".txt percentages": 20_000,
    ".html comments opened": 200_000,
    ".html comments almost closed": 200_000,
    ".html scripts opened": 200_000,
    ".html templates opened": 200_000,
}
"""Sizes at which a regular expression that tries each start would take minutes."""
_BY_NAME = {f"{kind.suffix} {kind.name}": kind for kind in KINDS}


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


@pytest.mark.parametrize("name", COUNTED)
def test_twice_the_size_is_twice_the_work(name: str, tmp_path: Path) -> None:
    kind, size = _BY_NAME[name], COUNTED[name]
    warm, once, twice = (kind.write(tmp_path, each) for each in (size // 4, size, 2 * size))
    stages.composed(str(warm))  # lexicons and patterns are there

    assert calls(lambda: stages.composed(str(twice))) <= MOST * calls(
        lambda: stages.composed(str(once))
    )


@pytest.mark.parametrize(
    "content", ["figures", "cards", "people", "steps", "rows", "facts", "a long column"]
)
def test_a_slide_with_twice_as_much_is_twice_the_work(content: str) -> None:
    once, twice = (slides.deck("points", content, size) for size in (100, 200))
    stages.laid_out(slides.deck("points", content, 20))

    assert calls(lambda: stages.laid_out(twice)) <= MOST * calls(lambda: stages.laid_out(once))


def test_twice_the_sections_are_twice_the_work() -> None:
    """Each of which shows where among all of them it stands."""
    once, twice = slides.sections(150), slides.sections(300)
    stages.laid_out(slides.sections(20))

    assert calls(lambda: stages.laid_out(twice)) <= MOST * calls(lambda: stages.laid_out(once))


@pytest.mark.parametrize("name", LARGE)
def test_nothing_hangs(name: str, tmp_path: Path, worker: Worker) -> None:
    path = _BY_NAME[name].write(tmp_path, LARGE[name])

    worker.call("tests.hostile.stages:composed", str(path), seconds=STOP)
