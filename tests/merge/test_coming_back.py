"""What colleagues change in an exported deck comes back exactly, or is shown."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.merge.taking import take
from briefing.merge.today import texts
from briefing.model.office.presentation import SlideChart, SlideTable, SlideText
from briefing.readers.markdown import read_markdown
from briefing.readers.powerpoint.presentation import read_presentation
from tests.merge.sent_decks import changes, edited, exported, shape

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.merge.changes import Change
    from briefing.model.document import Document
    from briefing.model.office.presentation import PresentedSlide

TALK = """\
---
title: A talk
author: Li Ping
lang: en
date: 1 May 2026
---

## First things {variant=list}

- One *small* point
- Two points
    - deeper
- Three points
- Four points make a list that is longer than a few words on a slide
- Five points
- Six points

::: notes
Say this.

And that.
:::

## Numbers

| Place | Sum | Share |
|-------|-----|-------|
| 武昌 | 1,200 | 40% |
| 汉口 | 900 | 30% |

## Growth {.column}

| Year | Value |
|------|-------|
| 2024 | 12 |
| 2025 | 18.5 |

## 三件事 {.cards}

1. **题材升级**：深耕价值
2. **叙事创新**：切口要小
3. **跨界融合**：走出屏幕

## Plain words

A paragraph of **bold** words and a [link](https://example.org/).

Another paragraph.

## The end

- Thanks
"""
LAST = 7


@cache
def sent() -> bytes:
    return exported(TALK)


def after(edit: Any, today: str | None = None) -> tuple[str, list[Change]]:
    """The source with all changes that are open, and all that was found."""
    back = edited(sent(), edit)
    found = changes(sent(), back, TALK, today)
    document = read_markdown(today or TALK)
    taken = take(document, [one for one in found if one.standing == "open"])
    assert taken.refused == ()
    return taken.text, found


def say(deck: Any, slide: int, name: str, words: str, paragraph: int = 0) -> None:
    runs = shape(deck, slide, name).text_frame.paragraphs[paragraph].runs
    runs[0].text = words
    for run in runs[1:]:
        run.text = ""


def test_a_deck_that_nobody_changed_has_no_changes() -> None:
    assert changes(sent(), edited(sent(), lambda _: None), TALK) == []


def test_other_words_become_the_smallest_patch() -> None:
    def edit(deck: Any) -> None:
        shape(deck, 2, "Body").text_frame.paragraphs[0].runs[-1].text = " point indeed"
        say(deck, 4, "Title", "Growth at last")
        say(deck, 1, "Title", "A good talk")

    text, found = after(edit)
    assert len(found) == 3
    expected = TALK.replace("*small* point", "*small* point indeed")
    expected = expected.replace("## Growth {", "## Growth at last {")
    assert text == expected.replace("title: A talk", "title: A good talk")


def test_a_card_is_a_piece_of_its_point() -> None:
    text, _ = after(lambda deck: say(deck, 5, "Card 2 text", "切口要更小"))
    assert text == TALK.replace("切口要小", "切口要更小")


def test_signs_of_markdown_are_words() -> None:
    text, _ = after(lambda deck: say(deck, 2, "Body", "1. *not* a list", 1))
    assert [one.text.plain for one in _points(text)][1] == "1. *not* a list"


def test_points_come_and_go() -> None:
    def edit(deck: Any) -> None:
        frame = shape(deck, 2, "Body").text_frame
        second = frame.paragraphs[1]._p
        new = frame.add_paragraph()
        new.text = "Two and a half"
        second.addnext(new._p)
        last = next(one for one in frame.paragraphs if one.text == "Three points")._p
        last.getparent().remove(last)

    text, _ = after(edit)
    assert text == TALK.replace("- Three points\n", "").replace(
        "- Two points\n", "- Two points\n- Two and a half\n"
    )


def test_bold_words_are_bold_in_the_source() -> None:
    def edit(deck: Any) -> None:
        runs = shape(deck, 2, "Body").text_frame.paragraphs[1].runs
        runs[0].text = "Two "
        run = shape(deck, 2, "Body").text_frame.paragraphs[1].add_run()
        run.text, run.font.bold = "points", True

    text, _ = after(edit)
    assert text == TALK.replace("- Two points", "- Two **points**")


def test_notes_change_come_and_go() -> None:
    def edit(deck: Any) -> None:
        frame = deck.slides[1].notes_slide.notes_text_frame
        frame.paragraphs[0].runs[0].text = "Say this slowly."
        frame.paragraphs[1]._p.getparent().remove(frame.paragraphs[1]._p)
        deck.slides[2].notes_slide.notes_text_frame.text = "Of the sums.\nAnd more."

    text, _ = after(edit)
    expected = TALK.replace("Say this.\n\nAnd that.\n", "Say this slowly.\n")
    notes = "| 汉口 | 900 | 30% |\n\n::: notes\nOf the sums.\n\nAnd more.\n:::\n"
    assert text == expected.replace("| 汉口 | 900 | 30% |\n", notes)


def test_cells_and_rows_of_a_table() -> None:
    def edit(deck: Any) -> None:
        table = shape(deck, 3, "Table").table
        table.cell(1, 1).text_frame.paragraphs[0].runs[0].text = "1,300"
        rows = table._tbl.tr_lst
        rows[2].getparent().remove(rows[2])

    text, _ = after(edit)
    assert text == TALK.replace("1,200", "1,300").replace("| 汉口 | 900 | 30% |\n", "")


def test_numbers_of_a_chart_are_written_as_theirs_were() -> None:
    def edit(deck: Any) -> None:
        from pptx.chart.data import CategoryChartData

        data = CategoryChartData()
        data.categories = ["2024", "2025"]
        data.add_series("Value", (14, 21.25))
        shape(deck, 4, "Chart").chart.replace_data(data)

    text, _ = after(edit)
    assert text == TALK.replace("| 2024 | 12 |", "| 2024 | 14 |").replace("18.5", "21.25")


def test_slides_are_moved_hidden_and_taken_away() -> None:
    def edit(deck: Any) -> None:
        deck.slides[3]._element.set("show", "0")
        ids = deck.slides._sldIdLst
        every = list(ids)
        ids.remove(every[1])
        ids.insert(3, every[1])
        ids.remove(every[4])

    text, found = after(edit)
    assert {one.what for one in found} == {"hidden", "moved", "removed"}
    titles = [part.title.plain for part in read_markdown(text).parts]
    assert titles == ["Numbers", "Growth", "First things", "Plain words", "The end"]
    assert "## Growth {.column .hidden}" in text


def test_a_new_slide_is_written_as_one_would() -> None:
    def edit(deck: Any) -> None:
        layout = deck.slides[1].slide_layout
        slide = deck.slides.add_slide(layout)
        slide.shapes.title.text = "Fresh"
        body = next(one for one in slide.placeholders if one.placeholder_format.idx == 1)
        body.text_frame.text = "This is new"

    text, found = after(edit)
    assert [one.what for one in found] == ["added"]
    assert text.startswith(TALK.rstrip())
    assert "## Fresh" in text[len(TALK) - 1 :]
    assert "This is new" in text[len(TALK) - 1 :]


def test_what_was_changed_on_both_sides_is_shown_and_not_taken() -> None:
    today = TALK.replace("- Two points", "- Two good points")
    text, found = after(lambda deck: say(deck, 2, "Body", "Two bad points", 1), today)
    assert [(one.standing, one.after, one.today) for one in found] == [
        ("conflict", "Two bad points", "Two good points")
    ]
    assert text == today
    assert take(read_markdown(today), found).text == TALK.replace("Two points", "Two bad points")


def test_what_was_changed_elsewhere_meanwhile_stays() -> None:
    today = TALK.replace("## Numbers", "## All the numbers").replace("- Thanks", "- Thank you")
    today = today.replace("## Growth", "## New\n\n- here\n\n## Growth")
    text, found = after(lambda deck: say(deck, 2, "Body", "Two bad points", 1), today)
    assert [one.standing for one in found] == ["open"]
    assert text == today.replace("Two points", "Two bad points")


def test_taking_the_same_file_twice_changes_nothing() -> None:
    def edit(deck: Any) -> None:
        say(deck, 2, "Body", "Two bad points", 1)
        deck.slides[3]._element.set("show", "0")

    text, _ = after(edit)
    again, found = after(edit, text)
    assert {one.standing for one in found} == {"done"}
    assert again == text


WORDS = st.sampled_from(
    ["new words", "另一句话", "*stars* and _lines_", "# no heading", "- no list", "a | b", "1. one"]
)
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["word", "less", "more", "note", "hide", "move", "away"]),
        st.integers(1, LAST),
        st.integers(0, 5),
        WORDS,
    ),
    min_size=1,
    max_size=4,
)


def apply(deck: Any, edits: list[tuple[str, int, int, str]]) -> None:
    """Edits as people make them, on the slides that the deck began with."""
    slides = list(deck.slides)
    ids = deck.slides._sldIdLst
    elements = list(ids)
    for what, number, at, words in edits:
        slide = slides[number - 1]
        frames = [
            one.text_frame for one in slide.shapes if one.has_text_frame and one.text_frame.text
        ]
        paragraphs = [
            one
            for frame in frames[: max(len(frames) - 2, 1)]
            for one in frame.paragraphs
            if one.runs
        ]
        if what in {"hide", "move", "away"}:
            if what == "hide":
                slide._element.set("show", "0")
            elif elements[number - 1] in list(ids) and len(list(ids)) > 2:
                ids.remove(elements[number - 1])
                if what == "move":
                    ids.insert(min(at, len(list(ids))), elements[number - 1])
        elif what == "note":
            slide.notes_slide.notes_text_frame.text = words
        elif paragraphs:
            one = paragraphs[at % len(paragraphs)]
            if what == "word":
                one.runs[0].text = words
            elif what == "less" and len(paragraphs) > 1:
                one._p.getparent().remove(one._p)
            elif what == "more":
                new = one._p.makeelement(one._p.tag, {})
                one._p.addnext(new)
                fresh = next(p for p in one._parent.paragraphs if p._p is new)
                fresh.add_run().text = words


@settings(max_examples=15)
@given(EDITS)
def test_random_edits_come_back_or_are_shown(edits: list[tuple[str, int, int, str]]) -> None:
    back = edited(sent(), lambda deck: apply(deck, edits))
    found = changes(sent(), back, TALK)
    taken = take(read_markdown(TALK), found)
    shown = [one for one in found if not one.steps or one in taken.refused]
    assert lost(back, taken.text, shown) == []


def lost(back: bytes, text: str, shown: list[Change]) -> list[str]:
    """What the file says and the source does not, or the other way round, without being shown;
    the order of the titles among it.
    """
    document, sent_document = read_markdown(text), read_markdown(TALK)
    told = "\0".join(_letters(one.before) + "\0" + _letters(one.after) for one in shown)
    now, then = ("\0".join(map(_letters, _texts(one))) for one in (document, sent_document))
    own = {line for line in _lines(sent()) if line not in then or line.isdecimal()}
    lines = _lines(back)
    found = [line for line in lines if line not in now and line not in told and line not in own]
    file = "".join(lines)
    source = {*map(_letters, _texts(document))} - {"Year"}  # no chart says it
    found += [one for one in source if one not in file and one not in told]
    titles = list(map(_title, read_presentation(back)[0].slides))
    expected = [_letters(part.title.plain) for part in document.parts]
    stays = {one.slide for one in shown if one.what in {"moved", "removed"}}
    if not stays and [one for one in titles if one and one in expected] != [
        t for t in expected if t
    ]:
        found.append("the order")
    return found


def _title(slide: PresentedSlide) -> str:
    texts = (one for one in slide.shapes if isinstance(one, SlideText) and one.role == "title")
    return next((_letters(one.paragraphs[0].text.plain) for one in texts), "")


def _texts(document: Document) -> list[str]:
    parts = range(-1, len(document.parts))
    return [one.text.plain for part in parts for one in texts(document, part) if one.text]


def _lines(data: bytes) -> list[str]:
    """Letters of each paragraph, without white space and signs."""
    found: list[str] = []
    for slide in read_presentation(data)[0].slides:
        for shown in slide.shapes:
            if isinstance(shown, SlideText) and shown.role != "foot":
                found += [_letters(one.text.plain) for one in shown.paragraphs]
            elif isinstance(shown, SlideTable):
                found += [_letters(cell.plain) for row in shown.rows for cell in row]
            elif isinstance(shown, SlideChart):
                found += [*map(_letters, shown.categories), *(one.name for one in shown.series)]
                found += [_letters(f"{v:g}") for one in shown.series for v in one.values if v]
        found += [_letters(note.text.plain) for note in slide.notes]
    return found


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _points(text: str) -> Any:
    return read_markdown(text).parts[0].blocks[0].items  # type: ignore[union-attr]


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_changes_come_back_after_libreoffice_saved_the_file(tmp_path: Path) -> None:
    def edit(deck: Any) -> None:
        say(deck, 2, "Body", "Two bad points", 1)
        say(deck, 5, "Card 2 text", "切口要更小")
        shape(deck, 3, "Table").table.cell(1, 1).text_frame.paragraphs[0].runs[0].text = "1,300"
        ids = deck.slides._sldIdLst
        ids.remove(list(ids)[5])

    (tmp_path / "back.pptx").write_bytes(edited(sent(), edit))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = ["soffice", profile, "--headless", "--convert-to", "pptx", "--outdir"]
    run = [*words, str(tmp_path / "out"), str(tmp_path / "back.pptx")]
    subprocess.run(run, check=True, capture_output=True, timeout=120)
    found = changes(sent(), (tmp_path / "out" / "back.pptx").read_bytes(), TALK)
    text = take(read_markdown(TALK), found).text
    expected = TALK.replace("Two points", "Two bad points").replace("切口要小", "切口要更小")
    start, end = expected.index("## Plain words"), expected.index("## The end")
    assert text == (expected[:start] + expected[end:]).replace("1,200", "1,300")
