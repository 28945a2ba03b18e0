from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.edit.source_text import SourceText
from briefing.model.edits.patch import applied, difference, inverse, moved
from briefing.model.text import Source

TEXTS = st.text("ab\n", max_size=12)


@given(TEXTS, TEXTS)
def test_a_difference_is_one_patch_that_leads_there_and_back(before: str, after: str) -> None:
    edit = difference(before, after)
    assert after == applied(before, edit)
    assert before == applied(after, inverse(before, edit))
    assert (before != after) == len(edit)


def test_a_difference_is_no_larger_than_what_differs() -> None:
    (patch,) = difference("one two three", "one 2 three")
    assert (4, 7, "2") == (patch.start, patch.end, patch.text)


def test_a_place_moves_with_the_text_before_it() -> None:
    edit = difference("one two three", "one hundred two three")
    assert [0, 4 + 8, 8 + 8] == [moved(at, edit) for at in (0, 4, 8)]


@given(
    st.lists(st.sampled_from(["a", "", "字 b"]), min_size=1), st.sampled_from(["\n", "\r", "\r\n"])
)
def test_lines_stand_where_the_reader_counts_them(lines: list[str], line_end: str) -> None:
    source = SourceText(line_end.join(lines))
    assert lines == [source.line(number) for number in range(1, source.count + 1)]
    for number, line in enumerate(lines, start=1):
        start, end = source.span(Source(number, 0, len(line)))
        assert line == source.text[start:end]
        assert number == source.number_at(start)
