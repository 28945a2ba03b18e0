"""SECURITY.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from briefing import picture_files, readers, worker, zip_gate
from briefing.compose.slides import bounds
from briefing.exporters.pptx import lint
from briefing.exporters.pptx.lint import archive
from briefing.qt.pictures import cache, decoding
from briefing.qt.pictures.svg import cost, rebuild
from briefing.readers import pdf
from briefing.readers.markdown.blocks import context
from briefing.readers.word import package
from briefing.ui.session import deck_work
from tests.hostile.test_mutants import COUNTS

TEXT = Path(__file__).parents[1].joinpath("SECURITY.md").read_text("utf-8")
FIGURES = {
    "a file to open": (readers.MAX_BYTES // 10**6,),
    "a zip file (Word, PowerPoint): one part, all together, packed": (
        zip_gate.EACH >> 20,
        zip_gate.TOGETHER >> 20,
        zip_gate.RATIO,
        1,
    ),
    "entries in a Word file, in a deck to be checked": (package._ENTRIES, archive.ENTRIES),
    "an XML part: size, tags and attributes, depth": (
        zip_gate.XML >> 20,
        zip_gate.MARKUP // 10**6,
        zip_gate.MARKUP_TOGETHER // 10**6,
        zip_gate.DEPTH,
    ),
    "blocks in each other in Markdown": (context.MAX_DEPTH,),
    "a slide: characters (100 more for every text, 20 for a line of code), its title, a paragraph"
    " of what went into its notes": (bounds.MOST, bounds.LONGEST_TITLE, bounds.LONGEST_NOTE),
    "a picture: its file, its pixels": (
        picture_files.MAX_BYTES // 10**6,
        decoding.MAX_PIXELS // 10**6,
    ),
    "pictures in memory": (cache.LIMIT // 10**6,),
    "an SVG: elements, what is drawn, depth": (rebuild._ELEMENTS, cost.MOST, cost.DEPTH),
    "a picture that may take long, in a child process: time, memory": (
        worker.SECONDS,
        worker.MEMORY // 10**6,
    ),
    "the text of a PDF, in a child process: time, memory": (
        pdf._SECONDS,
        worker.MEMORY // 10**6,
    ),
    "a long article or a doubtful file in the window, in a child process: memory": (
        deck_work.MEMORY // 10**6,
    ),
    "findings of a check": (lint.MOST,),
}


def test_each_bound_is_the_one_in_the_code() -> None:
    rows = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", TEXT, re.MULTILINE))
    del rows["what"]
    said = {
        what: tuple(float(figure.replace(",", "")) for figure in re.findall(r"\d[\d,]*", most))
        for what, most in rows.items()
    }
    assert {what: tuple(map(float, figures)) for what, figures in FIGURES.items()} == said


def test_as_many_mutants_are_tried_as_is_said() -> None:
    assert f"opens {sum(COUNTS.values()):,} files spoilt at random" in TEXT


def test_each_threat_has_a_gate_and_a_test_that_are_there() -> None:
    root = Path(__file__).parents[1]
    rows = re.findall(
        r"^\| ([^|]+) \| (`[^|]+) \| (`[^|]+) \|$",
        root.joinpath("docs/safety.md").read_text("utf-8"),
        re.MULTILINE,
    )
    assert len(rows) > 20
    for threat, gates, tests in rows:
        for gate in re.findall("`([^`]+)`", gates):
            assert root.joinpath("briefing", gate).is_file(), (threat, gate)
        for test in re.findall("`([^`]+)`", tests):
            file, _, name = test.partition("::")
            text = root.joinpath("tests", file).read_text("utf-8")
            assert re.search(rf"^def {name or 'test_'}", text, re.MULTILINE), (threat, test)
