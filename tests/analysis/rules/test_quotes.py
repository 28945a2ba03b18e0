from __future__ import annotations

from tests.analysis.reading import facts_of, words_of


def test_works_stand_in_title_marks_and_are_named_once() -> None:
    facts = facts_of("学习《条例》和《办法（试行）》，《条例》要背。")
    assert ["条例", "办法（试行）"] == words_of(facts, facts.works)


def test_a_slogan_has_parts_of_even_length() -> None:
    facts = facts_of(
        "要坚持“路通、灯亮、树绿”，讲“规矩”，不做“表面文章”，做到“心中有数，手中有招”。"
    )
    assert ["路通、灯亮、树绿", "心中有数，手中有招"] == words_of(facts, facts.slogans)


def test_modes_join_two_things_with_a_plus() -> None:
    facts = facts_of("推行“支部+楼栋”做法，3+2等于5。")
    assert ["支部+楼栋"] == words_of(facts, facts.modes)


def test_a_quoted_name_goes_with_the_kind_of_event_behind_it() -> None:
    facts = facts_of("“数字乡村”分论坛同日举行，“好”字当头。")
    assert ["“数字乡村”分论坛"] == words_of(facts, facts.quoted_names)
