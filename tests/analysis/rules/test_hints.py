"""What a file says of its lines stands above a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.analyse import analyse
from briefing.model.document import Hint, Image
from briefing.model.text import rich
from briefing.readers.hinted_lines import MarkedLines

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts

TEXT = "今年修好步道三公里，沿线六个村的居民晚饭后都来走一走。"
MORE = "下一步要补齐路灯，修好两处台阶，年底以前全部完成。"


def facts_of(*lines: str | tuple[str, Hint], pictures: tuple[int, ...] = ()) -> Facts:
    out = MarkedLines()
    for number, line in enumerate(lines, 1):
        out.add(*([line] if isinstance(line, str) else line))
        if number in pictures:
            out.add_picture(Image("a.png", rich("")))
    return analyse(out.document(None))


def headings_of(facts: Facts) -> list[tuple[str, int]]:
    return [(facts.text(heading.span), heading.level) for heading in facts.headings]


def test_named_headings_leave_no_room_for_short_lines_without_a_number() -> None:
    facts = facts_of(
        ("步道建设", Hint("heading", 2)),
        "三公里的步道",
        TEXT,
        ("路灯安装", Hint("heading", 4)),
        "（一）东段",
        MORE,
        ("清理河面", Hint("heading", 2)),
    )
    assert [("步道建设", 1), ("路灯安装", 2), ("（一）东段", 3), ("清理河面", 1)] == headings_of(
        facts
    )


def test_where_lines_are_bold_the_others_are_no_headings() -> None:
    bold = Hint(lead=4)
    lines = (("步道建设", bold), TEXT, "一句短话", MORE, ("路灯安装", bold), MORE)
    facts = facts_of("河岸步道报告", *lines)
    assert [("步道建设", 1), ("路灯安装", 1)] == headings_of(facts)


def test_the_only_heading_of_the_highest_level_is_the_title() -> None:
    top, inner = Hint("heading", 1), Hint("heading", 2)
    facts = facts_of(("步道报告", top), ("进展", inner), TEXT, ("打算", inner), TEXT)
    assert facts.title is not None
    assert "步道报告" == facts.text(facts.title)
    assert [("进展", 1), ("打算", 1)] == headings_of(facts)


def test_a_caption_belongs_to_its_picture_and_goes_with_one_that_is_missing() -> None:
    caption = ("图1 东段", Hint("caption"))
    facts = facts_of(TEXT, caption, MORE, pictures=(1,))
    assert [1] == [picture.caption for picture in facts.pictures]
    assert [(1, "a picture's caption")] == [
        (item.passage, item.why) for item in facts_of(TEXT, caption, MORE).furniture
    ]


def test_a_list_is_announced_by_the_colon_before_it() -> None:
    item = Hint("item")
    facts = facts_of(TEXT, "要做的事：", ("种树：两百棵", item), ("修路", item), TEXT)
    (listed,) = facts.enumerations
    assert ("items", ["种树", "修路"]) == (
        listed.form,
        [facts.text(entry.head) for entry in listed.entries],
    )
    assert listed.anchor is not None
    assert "要做的事" == facts.text(listed.anchor)


def test_short_items_at_the_end_are_not_taken_for_the_pages_furniture() -> None:
    facts = facts_of(TEXT, MORE, ("种树", Hint("item")), ("修路", Hint("item")))
    assert () == facts.furniture


def test_lines_with_hints_are_never_joined() -> None:
    long = "walk along the river bank in the evening light and talk of it"
    facts = facts_of(*[(f"{long} {n}", Hint("item")) for n in range(6)])
    assert 6 == len(facts.passages)


def test_short_lines_under_a_named_title_are_subtitles_and_tell_the_date() -> None:
    facts = facts_of(
        ("Harbour towns agree on a shared wall", Hint("title", 1)),
        "By Ada Nwosu, 3 March 2026",
        "The mayors of five towns signed the plan that they had talked about for two years.",
    )
    assert ["By Ada Nwosu, 3 March 2026"] == [facts.text(span) for span in facts.subtitle]
    assert facts.event.date
    assert "3 March 2026" == facts.text(facts.event.date)
