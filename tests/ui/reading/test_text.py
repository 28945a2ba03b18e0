from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import document as doc
from briefing.model.deck import Deck, Section, Slide
from briefing.model.lazy import LazySequence
from briefing.model.record import replace
from briefing.model.text import RichText, Run, Source, rich
from briefing.ui.reading.correspondence import contents, line_of_slide, slide_at_line
from briefing.ui.reading.dividing import LONGEST, divided
from briefing.ui.reading.passages import Passage, passages_of, passages_of_part
from briefing.ui.reading.text import ReadingText, Spot, minutes_of, whole_text


def article(*lines: str) -> doc.Document:
    return doc.Document(None, lines, doc.Meta(), (), form="prose")


def marked(*parts: doc.Part) -> doc.Document:
    return doc.Document(None, (), doc.Meta(title=rich("Talk")), parts)


def said(title: str, line: int, *blocks: doc.Block) -> doc.Part:
    return doc.Part(rich(title, Source(line, 3, 3 + len(title))), 2, line, line + 3, blocks)


def lines_at(*lines: int) -> tuple[Slide, ...]:
    return tuple(Slide(f"s{i}", "points", first=line, last=line) for i, line in enumerate(lines))


def kinds(*blocks: doc.Block) -> list[tuple[str, str, str]]:
    found = [passage for block in blocks for passage in passages_of(block)]
    return [(passage.kind, passage.marker, passage.text) for passage in found]


def test_every_line_of_an_article_is_a_passage_that_knows_its_line() -> None:
    text = ReadingText(article("题目", "", "第一段。", "第二段。"))
    assert [("题目", 1), ("第一段。", 3), ("第二段。", 4)] == [
        (passage.text, passage.line) for passage in text.passages(0)
    ]


def test_of_a_briefing_saved_from_an_article_the_article_is_read() -> None:
    saved = marked(said("Slide", 1))
    assert saved is whole_text(saved)
    origin = doc.Origin("walk.txt", ("第一段。", "第二段。"), {})
    text = ReadingText(whole_text(replace(saved, origin=origin)))
    assert ["第一段。", "第二段。"] == [passage.text for passage in text.passages(0)]
    bare = replace(saved, origin=doc.Origin("", (), {}))
    assert bare is whole_text(bare)


def test_lines_that_became_titles_are_headings() -> None:
    document = article("题目", "一、领导讲话", "他说，内容为王。")
    deck = Deck(
        rich("题目", Source(1, 0, 2)),
        (Slide("a", "points", rich("内容", Source(3, 3, 5)), first=3, last=3),),
        (Section(rich("领导讲话", Source(2, 2, 6)), 0),),
    )
    text = ReadingText(document, deck)
    assert ["title", "heading", "paragraph"] == [one.kind for one in text.passages(0)]


def test_a_list_keeps_its_depth_numbers_and_ticks() -> None:
    inner = doc.List((doc.Item(rich("b"), checked=True),))
    ordered = doc.List((doc.Item(rich("a"), (inner,)), doc.Item(rich("c"))), ordered=True, start=3)
    assert [("item", "3.", "a"), ("item", "✓", "b"), ("item", "4.", "c")] == kinds(ordered)
    assert [0, 1, 0] == [passage.level for passage in passages_of(ordered)]


def test_blocks_of_every_kind_are_read_and_none_of_their_text_is_lost() -> None:
    cells = ((rich("1"), rich("2")),)
    blocks: tuple[doc.Block, ...] = (
        doc.Paragraph(rich("paragraph")),
        doc.Heading(rich("heading"), 3),
        doc.Quote((doc.Paragraph(rich("quote")),), rich("name")),
        doc.Code((rich("one"), rich("two")), "python"),
        doc.Table((rich("h1"), rich("h2")), cells, caption=rich("caption")),
        doc.Image("a.png", rich("alt")),
        doc.Columns(((doc.Paragraph(rich("left")),), (doc.Paragraph(rich("right")),))),
        doc.Definitions(((rich("term"), (rich("meaning"), rich("other"))),)),
    )
    assert [
        ("paragraph", "", "paragraph"),
        ("heading", "", "heading"),
        ("quote", "", "quote"),
        ("by", "", "name"),
        ("code", "", "one\ntwo"),
        ("table", "", "h1\th2\n1\t2"),
        ("caption", "", "caption"),
        ("picture", "", "alt"),
        ("paragraph", "", "left"),
        ("paragraph", "", "right"),
        ("fact", "", "term\u3000meaning"),
        ("fact", "", "other"),
    ] == kinds(*blocks)


def test_notes_and_footnotes_are_read_after_their_slide() -> None:
    part = doc.Part(rich("T"), 2, 1, 9, notes=(rich("say"),), footnotes=(rich("from there"),))
    assert ["heading", "footnote", "note"] == [one.kind for one in passages_of_part(part)]


@given(st.text("ab 。，\n", max_size=3), st.integers(1, 9_000), st.booleans())
def test_a_run_on_passage_is_divided_without_losing_a_character(
    seed: str, count: int, code: bool
) -> None:
    whole = (seed or "x") * count
    passage = Passage("code" if code else "paragraph", (Run(whole[:7]), Run(whole[7:])), 4)
    pieces = list(divided(passage))
    assert whole == "".join(piece.text for piece in pieces)
    assert all(piece.length <= LONGEST for piece in pieces)
    assert [False] + [True] * (len(pieces) - 1) == [piece.continued for piece in pieces]


def test_a_table_with_giant_cells_is_read_as_paragraphs() -> None:
    table = doc.Table((rich("h"),), ((rich("x" * 9000),),))
    assert {"paragraph"} == {passage.kind for passage in passages_of(table)}


def test_parts_are_parsed_only_when_their_chapter_is_read() -> None:
    made: list[int] = []

    def make(index: int) -> doc.Part:
        made.append(index)
        return said(f"Slide {index}", index * 4 + 1)

    text = ReadingText(doc.Document(None, (), doc.Meta(), LazySequence(900, make)))
    assert "Slide 699" == text.passage(Spot(700, 0)).text
    assert [699] == made


@pytest.fixture
def long() -> ReadingText:
    return ReadingText(article(*(f"第{line}段。" * (line % 5) for line in range(1, 400))))


def test_passages_are_walked_over_chapters_and_empty_lines(long: ReadingText) -> None:
    spot, forth = long.first(), list[Spot]()
    while spot is not None:
        forth.append(spot)
        spot = long.after(spot)
    spot, back = long.last(), list[Spot]()
    while spot is not None:
        back.append(spot)
        spot = long.before(spot)
    assert forth == back[::-1]
    assert sum(1 for line in range(1, 400) if line % 5) == len(forth)


def test_what_lies_so_far_from_the_start_is_found_again(long: ReadingText) -> None:
    spot = long.first()
    while spot is not None:
        assert (spot, 0.0) == long.find_weight(long.start(spot))
        found, share = long.find_weight(long.start(spot) + long.weight(spot) / 2) or (None, 0)
        assert (spot, 0.5) == (found, share)
        spot = long.after(spot)


@pytest.mark.parametrize("line", [1, 6, 64, 66, 131, 398])
def test_a_source_line_leads_to_its_passage(long: ReadingText, line: int) -> None:
    assert line == long.passage(long.find_line(line)).line


def test_an_empty_line_leads_to_the_passage_before_it(long: ReadingText) -> None:
    assert [4, 64, 129] == [long.passage(long.find_line(line)).line for line in (5, 65, 130)]


def test_lines_of_an_article_wrapped_by_hand_are_joined() -> None:
    lines = (
        "The closing session of the forum was held on Sunday in the capital of the",
        "country and it brought together leaders and experts from around the whole",
        "world, who spoke about global challenges and how they could be addressed.",
        "",
        "A second paragraph followed the first one after the blank line between the",
        "two of them, and it went on for a while in just the same manner as before",
        "it did.",
    )
    passages = ReadingText(article(*lines)).passages(0)
    assert [1, 5] == [passage.line for passage in passages]
    assert " ".join(lines[:3]) == passages[0].text


def test_an_empty_document_has_no_place() -> None:
    text = ReadingText(article())
    assert (None, None, None) == (text.first(), text.last(), text.find_weight(0))
    assert text.find_line(1) is None


def test_a_slide_is_found_by_line_and_those_the_app_added_are_passed_over() -> None:
    slides = lines_at(1, 0, 5, 5, 9, 0)
    assert [0, 0, 2, 2, 4, 4] == [slide_at_line(slides, line) for line in (1, 4, 5, 8, 9, 99)]
    assert [1, 1, 5, 5, 9, 9] == [line_of_slide(slides, index) for index in range(6)]


def test_no_slides_no_place() -> None:
    assert slide_at_line((), 3) is None


@given(st.lists(st.integers(0, 30), min_size=1, max_size=12), st.integers(1, 31))
def test_finding_a_slide_agrees_with_looking_at_every_one(gaps: list[int], line: int) -> None:
    firsts: list[int] = []
    for gap in gaps:
        firsts.append(max([0, *firsts]) + gap if gap % 4 else 0)
    slides = lines_at(*firsts)
    before = [first for first in firsts if 0 < first <= line]
    expected = firsts.index(max(before)) if before else 0
    assert expected == slide_at_line(slides, line)


def test_the_contents_of_marked_text_need_no_part_to_be_parsed() -> None:
    def fail(index: int) -> doc.Part:
        raise AssertionError(index)

    outline = (doc.Outline("Section", 1, 0), doc.Outline("", 2, 1), doc.Outline("Slide", 2, 2))
    document = doc.Document(None, (), doc.Meta(), LazySequence(3, fail), outline=outline)
    entries = list(contents(document, None))
    assert [("Section", 0, 0), ("Slide", 1, 2)] == [(e.text, e.level, e.part) for e in entries]


def test_slides_before_the_first_section_are_not_set_in() -> None:
    outline = (doc.Outline("Before", 2, 0), doc.Outline("One", 1, 1), doc.Outline("In it", 2, 2))
    parts = LazySequence(3, lambda _: doc.Part(rich(""), 1, 1, 1))
    document = doc.Document(None, (), doc.Meta(), parts, outline=outline)
    assert [0, 0, 1] == [entry.level for entry in contents(document, None)]


def test_the_contents_of_an_article_are_its_sections_and_slides() -> None:
    slides = (
        Slide("c", "cover", rich("T"), first=1, last=1),
        Slide("a", "points", rich("A"), first=3, last=3),
        Slide("a2", "points", rich("A"), first=3, last=3),
        Slide("b", "points", rich("B"), first=6, last=6),
    )
    deck = Deck(rich("T"), slides, (Section(rich("One"), 1),))
    entries = [(e.text, e.level, e.line) for e in contents(article("x"), deck)]
    assert [("One", 0, 3), ("A", 1, 3), ("B", 1, 6)] == entries


def test_reading_time_counts_characters_of_chinese_and_words_of_english() -> None:
    assert 2 == minutes_of(["中" * 800])
    assert 2 == round(minutes_of(["word " * 440]), 3)
    assert 0 == minutes_of([])


def test_a_title_page_is_made_from_the_front_matter() -> None:
    meta = doc.Meta(title=rich("T"), author=rich("A"), date=rich("D"), hosts=(rich("H"), rich("I")))
    document = doc.Document(None, (), meta, (said("S", 9),))
    passages = ReadingText(document).passages(0)
    assert [("title", "T"), ("about", "A · D"), ("about", "H; I")] == [
        (passage.kind, passage.text) for passage in passages
    ]
    assert isinstance(document.meta.title, RichText)


def test_the_contents_say_nothing_twice_and_nothing_empty() -> None:
    slides = tuple(
        Slide(f"s{line}", "points", rich(title), first=line, last=line)
        for line, title in enumerate(("One", "", "Other", "Other", "One"), 1)
    )
    deck = Deck(rich("T"), slides, (Section(rich("One"), 0),))
    found = contents(article("One", "two", "Other", "Other", "three"), deck)
    assert [("One", 0), ("Other", 1)] == [(entry.text, entry.level) for entry in found]
