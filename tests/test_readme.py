"""The README is true: its tables are the code's, its links lead somewhere, its examples work."""

from __future__ import annotations

import re
from pathlib import Path

from docs.readme import README, filled

ROOT = Path(__file__).parent.parent


def test_the_tables_are_those_of_the_code() -> None:
    assert filled(README.read_text("utf-8")) == README.read_text("utf-8"), "run make readme"


def test_every_relative_link_leads_to_a_file() -> None:
    for page in (README, *(ROOT / "docs").rglob("*.md")):
        text = re.sub(r"`[^`]*`", "", page.read_text("utf-8"))
        targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", text)
        assert [link for link in targets if not (page.parent / link).exists()] == [], page


def test_the_example_makes_the_slides_that_the_readme_promises() -> None:
    from briefing.compose import compose
    from briefing.readers.markdown import read_markdown

    (example, promise) = re.findall(
        r"^````markdown\n(.*?)^````\n\n(.*?)$", README.read_text("utf-8"), re.S | re.M
    )[0]
    deck = compose(read_markdown(example, None))
    assert re.findall("`(.*?)`", promise) == [slide.kind for slide in deck.slides]
    assert [problem for slide in deck.slides for problem in slide.problems] == []


def test_the_architecture_names_the_line_it_follows() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    file, number, line = re.findall(r"`(assets/\S+)`, line (\d+), is `(.*?)`", page)[0]
    assert (ROOT / file).read_text("utf-8").splitlines()[int(number) - 1] == line
