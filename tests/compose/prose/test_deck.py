"""Decks made from articles: which slides, what stands on them, and the two promises."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.model.corrections import Corrections
from briefing.model.deck import Cards, Facts, Figures, People, Person, Points, Quote
from briefing.model.texts import texts_on, whole_title
from briefing.readers.article import read_article

if TYPE_CHECKING:
    from briefing.model.deck import Deck, Slide

ARTICLES = Path(__file__).parents[2] / "analysis" / "articles"
LABEL = 12

BITS = (
    *(
        "区长",
        "顾岩",
        "表示",
        "说",
        "，",
        "。",
        "：",
        "“",
        "”",
        "一、",
        "二、",
        "三、",
        "一是",
        "二是",
    ),
    *("（", "）", "《", "》", "——", "在湖滨举行", "召开大会", "2024年3月4日", "1.", "2.", "时间："),
    *(
        "参会人员：",
        "顾岩、白露、程以南",
        "等",
        "出席会议",
        "他",
        "12.5万次",
        "支部+楼栋",
        "；",
        "同志",
    ),
    *("致辞", "主持", "问：", "答：", "会议指出", "Mr.", "President", " said", "①", "第一", "首先"),
    *("\n• ", "\n  - ", "\n   "),
    *("\n主席：", "\n顾岩：\n", "的讲话\n", "谢谢大家。", "甲,1,2\n", "听取了", "一、会议时间\n"),
    *("\n00:00:01,000 --> 00:00:02,500\n", "Subject: ", "From: ", "Present: ", "三位", "委员有"),
    *("以下三点", "倡议", "·", "2024-03-04", "最后", "a", "."),
)
BREAKS = ["\n", "\n\n", "\r\n", "\t", "  ", "\u3000", "\x0c", "\u2028", "\u200b", "\ufeff"]


def deck_of(text: str) -> Deck:
    return compose(read_article(text))


def deck_in(name: str) -> Deck:
    return deck_of((ARTICLES / f"{name}.txt").read_text("utf-8"))


def kinds_of(deck: Deck) -> list[str]:
    return [slide.kind for slide in deck.slides]


def slide_titled(deck: Deck, title: str) -> Slide:
    return next(slide for slide in deck.slides if slide.title.plain == title)


def broken_promises(text: str, detail: str = "") -> list[str]:
    """What on the deck of `text` is not in the source, or of the source nowhere in the deck."""
    deck = compose(read_article(text), corrections=Corrections(detail=detail))
    lines = text.splitlines()
    broken: list[str] = []
    for slide in deck.slides:
        is_added = slide.kind == "agenda" or not any(text.source for text in texts_on(slide))
        if is_added is not (slide.first == 0 == slide.last) or not slide.first <= slide.last:
            broken.append(f"lines {slide.first} to {slide.last}: {slide.title.plain}")
        for rich in texts_on(slide):
            sources = rich.sources
            stands = [lines[s.line - 1][s.start : s.end] for s in sources]
            if not sources and len(rich.plain) > LABEL:
                broken.append(f"no source: {rich.plain}")
            if sources and "".join(stands).split() != rich.plain.replace(" ", "").split():
                joined = "".join("".join(stands).split())
                plain = "".join(rich.plain.split())
                if joined not in {plain, plain.removesuffix("…")}:
                    broken.append(f"not word for word: {rich.plain}")
    noted = [
        source.line for slide in deck.slides for note in slide.notes for source in note.sources
    ]
    dropped = {item.line for item in deck.dropped}
    broken += [f"twice in notes: {line}" for line in set(noted) if noted.count(line) > 1]
    broken += [f"in notes and dropped: {line}" for line in dropped & set(noted)]
    broken += [
        f"lost: {line}"
        for number, line in enumerate(lines, 1)
        if line.strip() and number not in noted and number not in dropped
    ]
    return broken


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_an_article_is_shown_word_for_word_and_whole(path: Path) -> None:
    assert [] == broken_promises(path.read_text("utf-8"))


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from([*BITS, *BREAKS]), max_size=50).map("".join),
        st.lists(st.one_of(st.sampled_from([*BITS, *BREAKS]), st.text(max_size=4))).map("".join),
    )
)
def test_any_text_is_shown_word_for_word_and_whole(text: str) -> None:
    assert [] == broken_promises(text)


@given(st.lists(st.sampled_from([*BITS, "\n"]), max_size=60).map("".join))
def test_every_slide_has_its_own_id(text: str) -> None:
    ids = [slide.id for slide in deck_of(text).slides]
    assert len(ids) == len(set(ids))
    assert all(ids)


ODD = {
    "nothing": "",
    "space": " \n\u3000\n",
    "one sentence": "路修好了。",
    "a poem": "《老街》\n\n路灯亮了一盏\n又亮了一盏\n\n猫从墙头\n走到另一个墙头\n\n没有人说话",
    "a log": "\n".join(
        f"2024-03-04 10:{n:02}:00 INFO job {n} done in {n * 7} ms" for n in range(60)
    ),
    "code": "import os\n\n\ndef main() -> int:\n    return os.getpid()\n\n\nif True:\n    main()\n",
    "a table": "街道\t户数\t完成\n城南\t320\t是\n城北\t415\t否\n",
    "right to left": "عقد الاجتماع في المدينة. وقال المدير إن العمل مستمر؟ نعم.\n\nثم انتهى.",
    "mixed": "会议 agenda：\nWe met 在三楼 and agreed.\nКонец.",
    "commas": "地区,项目数,完成率\n海州,38,91%\n云州,27,88%\n",
    "subtitles": "1\n00:00:00,000 --> 00:00:03,500\n大家好。\n\n"
    "2\n00:00:04,000 --> 00:00:06,000\n开始吧\n",
    "an e-mail": "From: Ana\nTo: Li\nSubject: Re: Visit\n\nHi Li,\n\n"
    "Thursday works.\n\n> Shall we?\n",
    "JSON": '{\n  "name": "briefing",\n  "items": [\n    {"id": 1},\n    {"id": 2}\n  ]\n}\n',
    "marks": "。。。！！！？？？……——，，，\n“”《》（）【】\n",
    "who said, and nothing": "区长\n会议指出\n会议指出",
    "a dialogue": "顾岩：\n早。\n白露：\n早！\n顾岩：\n再见。\n",
    "one long word": "a" * 5000,
    "one long line": "路要修，树要种，灯要亮。" * 400,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_anything_at_all_gives_a_usable_deck(text: str) -> None:
    deck = deck_of(text)
    assert "cover" == deck.slides[0].kind
    assert [] == broken_promises(text)
    assert all(len(rich.plain) <= 600 for slide in deck.slides for rich in texts_on(slide))
    assert all(
        len(block.items) <= 10
        for slide in deck.slides
        for block in slide.blocks
        if isinstance(block, Points)
    )


def test_a_report_opens_with_cover_key_facts_and_the_people_named_there() -> None:
    deck = deck_in("township")
    assert ["cover", "points", "people"] == kinds_of(deck)[:3]
    facts = deck.slides[1].blocks[0]
    assert isinstance(facts, Facts)
    expected = [
        ("会议", "2024年防汛备汛工作部署会"),
        ("时间", "5月16日"),
        ("地点", "镇政府三楼会议室"),
    ]
    assert expected == [(label.plain, value.plain) for label, value in facts.items]
    assert "5月16日" == deck.meta.date.plain


def test_everybody_who_speaks_has_a_slide() -> None:
    deck = deck_in("township")
    names = [slide.title.plain for slide in deck.slides if slide.kind == "speaker"]
    assert ["蓝天佑", "卞晓禾", "邓春来"] == names


def test_a_speaker_has_posts_and_the_slogan_and_points_without_the_name() -> None:
    blocks = slide_titled(deck_in("township"), "邓春来").blocks
    person, quote, points = blocks
    assert isinstance(person, Person)
    assert isinstance(quote, Quote)
    assert isinstance(points, Points)
    assert ["镇党委书记"] == [post.plain for post in person.posts]
    assert "宁可十防九空、不可失防万一" == quote.text[0].plain
    assert "防汛无小事，责任重于山" == points.items[0].text.plain


def test_what_a_speaker_counts_is_numbered() -> None:
    points = slide_titled(deck_in("township"), "卞晓禾").blocks[-1]
    assert isinstance(points, Points)
    assert [1, 2, 3] == [point.number for point in points.items if point.marker == "number"]


def test_resolutions_become_cards_titled_by_what_announces_them() -> None:
    slide = slide_titled(deck_in("minutes"), "审议通过以下决议")
    lead, cards = slide.blocks
    assert isinstance(lead, Points)
    assert ["会议由业委会主任邹克勤主持，审议通过以下决议"] == [
        one.text.plain for one in lead.items
    ]
    assert isinstance(cards, Cards)
    assert [("一", "电梯更换"), ("二", "充电桩"), ("三", "物业服务")] == [
        (card.number, card.head.plain) for card in cards.cards
    ]


def test_a_big_number_stands_with_what_it_counts_and_its_own_sentence() -> None:
    said = "项目组走遍全市，先后累计对12680家沿街商铺开展了走访。"
    deck = deck_of(f"老街调查结束\n\n{LONG}\n\n{LONG}\n\n{said}{LONG}{LONG}{LONG}")
    (figures,) = (b for s in deck.slides for b in s.blocks if isinstance(b, Figures))
    (figure,) = figures.figures
    expected = ("12680", "家", "沿街商铺", [said[:-1]])
    shown = [line.plain for line in figure.text]
    assert expected == (figure.value.plain, figure.unit.plain, figure.label.plain, shown)
    everything = [line.plain for slide in deck.slides for line in texts_on(slide)]
    assert 1 == everything.count(said[:-1])


@pytest.mark.parametrize(
    "said",
    [
        "把原来的预算1200万元调整700万元到树苗上，余下的留到明年。",
        "商铺的租金同比增长12.5%，街坊都觉得快了些。",
        "The rent rose by 12.5 percent, and the shops of the old street felt it.",
    ],
)
def test_a_number_of_which_it_is_not_clear_what_it_counts_stays_in_its_sentence(said: str) -> None:
    deck = deck_of(f"老街调查结束\n\n{LONG}\n\n{said}\n\n{LONG}")
    assert not [b for s in deck.slides for b in s.blocks if isinstance(b, Figures)]
    shown = [line.plain for slide in deck.slides for line in texts_on(slide)]
    assert said[:-1] in shown


def test_what_a_speaker_counts_stays_among_the_speaker_s_words() -> None:
    deck = deck_in("court")
    assert not [b for s in deck.slides for b in s.blocks if isinstance(b, Figures)]
    points = slide_titled(deck, "江映雪").blocks[-1]
    assert isinstance(points, Points)
    assert any("1.2万件" in point.text.plain for point in points.items)


def test_a_question_stands_over_its_answer() -> None:
    deck = deck_in("court")
    points = slide_titled(deck, "解铭").blocks[-1]
    assert isinstance(points, Points)
    assert points.items[0].heading
    assert points.items[0].text.plain.startswith("问：金融消费者")


def test_a_transcript_has_its_labels_in_the_notes_and_its_questions_over_the_answers() -> None:
    text = (
        "Harbour board answers the press\n\n"
        "MS. ARDEN: The board will rebuild the sea wall before the autumn storms come back.\n\n"
        "QUESTION: Who will pay for the wall?\n\n"
        "MS. ARDEN: The towns will pay two thirds of it, and the state will pay for the rest.\n"
    )
    deck = deck_of(text)
    shown = [line.plain for slide in deck.slides for line in texts_on(slide)]
    assert not any(line.startswith(("MS. ARDEN:", "ARDEN:")) for line in shown)
    answer = next(s for s in deck.slides if any("two thirds" in t.plain for t in texts_on(s)))
    assert any("Who will pay" in line.plain for line in texts_on(answer))
    assert [] == broken_promises(text)


def test_those_present_are_a_grid() -> None:
    grid = deck_in("minutes").slides[2].blocks[0]
    assert isinstance(grid, People)
    assert 6 == len(grid.people)


def test_who_is_there_is_told_once() -> None:
    there = "董事长顾岩、总经理白露、副总经理程野、总工程师方舟"
    deck = deck_of(
        f"湖滨集团年会召开\n3月4日，年会在湖滨市会展中心召开，{there}出席年会。\n"
        f"会后，{there}一同参观了展厅，并与来宾交流了半个小时，合影留念。"
    )
    assert 1 == kinds_of(deck).count("people")


def test_a_notice_keeps_its_fields_together() -> None:
    facts = deck_in("notice").slides[1].blocks[0]
    assert isinstance(facts, Facts)
    assert ["会议", "时间", "地点", "主持人", "参会人员", "联系人", "联系电话"] == [
        label.plain for label, _ in facts.items
    ]


LONG = "区里为这件事开了三次会，请来了街坊和商户，一条一条地议，最后定下了先修路、再种树的次序。"


def test_what_the_key_facts_tell_has_no_slide_of_its_own_again() -> None:
    titles = [slide.title.plain for slide in deck_in("notice_headed").slides]
    assert "三、参会人员" in titles
    assert not {"一、会议时间", "二、会议地点"} & set(titles)


def test_a_greeting_or_thanks_alone_makes_no_slide() -> None:
    shown = {line.plain for slide in deck_in("speech").slides for line in texts_on(slide)}
    assert not {"同志们：", "谢谢大家。"} & shown


def test_a_bulleted_list_is_titled_by_what_announces_it() -> None:
    items = "- 修缮屋顶，赶在冬天之前\n- 沿河种树\n  - 先种柳树\n- 装灯"
    deck = deck_of(f"会议通知\n\n会议于5月3日在礼堂举行，议定以下事项：\n{items}\n\n{LONG}")
    (points,) = slide_titled(deck, "议定以下事项").blocks
    assert isinstance(points, Points)
    told = [(point.level, point.text.plain) for point in points.items]
    assert [
        (1, "修缮屋顶，赶在冬天之前"),
        (1, "沿河种树"),
        (2, "先种柳树"),
        (1, "装灯"),
    ] == told


@pytest.mark.parametrize(
    "greeting",
    [
        "女士们、先生们，上午好！欢迎大家出席今天的发布会。",
        "媒体朋友们，大家下午好！感谢各位长期以来对城市更新的关心和支持。",
        "各位老师好！",
        "同学们，你们好！",
        "同志们下午好！",
        "Good morning, everyone. Thank you for coming to the town hall.",
    ],
)
def test_a_greeting_with_its_courtesies_makes_no_slide(greeting: str) -> None:
    english = "The council met three times about it, asked the shops, and chose the road."
    title, body = ("The town hall", english) if greeting.isascii() else ("发布会实录", LONG)
    deck = deck_of(f"{title}\n\n{greeting}\n\n{body}\n\n{body}")
    shown = {line.plain for slide in deck.slides for line in texts_on(slide)}
    assert not any(greeting[:6] in line for line in shown)
    assert any(greeting in note.plain for slide in deck.slides for note in slide.notes)


@pytest.mark.parametrize("said", ["问到路灯装得怎样，街坊都说，好。", "街坊的回答只有一个字：好。"])
def test_what_is_said_to_be_good_is_no_greeting(said: str) -> None:
    deck = deck_of(f"河岸改造\n\n{LONG}\n\n{said}\n\n{LONG}")
    shown = [line.plain for slide in deck.slides for line in texts_on(slide)]
    assert any(said[-4:-1] in line for line in shown)


def test_rows_parted_by_commas_are_a_table() -> None:
    deck = deck_of("地区,项目数,完成率\n海州,38,91%\n云州,27,88%\n江城,14,95%\n")
    assert ["cover", "table"] == [slide.kind for slide in deck.slides]


def test_a_long_report_has_an_agenda_sections_and_a_closing() -> None:
    chapter = "\n".join([LONG * 3, LONG * 3, LONG * 3])
    text = "\n".join(
        [
            "老街改造座谈会举行",
            "3月4日，老街改造座谈会在湖滨举行。",
            *(f"走街串巷{name}\n{chapter}" for name in ("问需求", "定方案", "抓落实")),
            "唯有“路通、灯亮、树绿”，老街才能留住人，才能把日子越过越有滋味。",
        ]
    )
    deck = deck_of(text)
    assert ["走街串巷问需求", "走街串巷定方案", "走街串巷抓落实"] == [
        section.title.plain for section in deck.sections
    ]
    assert "agenda" in kinds_of(deck)
    assert ["01", "02", "03"] == [slide.number for slide in deck.slides if slide.kind == "section"]
    assert ["section"] * 3 == [deck.slides[section.first].kind for section in deck.sections]
    assert "closing" == deck.slides[-1].kind
    assert "“路通、灯亮、树绿”" == deck.slides[-1].title.plain


def test_a_person_can_choose_another_kind() -> None:
    document = read_article("老街改造座谈会举行\n" + LONG + "\n" + LONG)
    slide = compose(document).slides[-1]
    chosen = compose(document, {slide.id: "statement"}).slides[-1]
    assert ("statement", slide.title) == (chosen.kind, chosen.title)


def test_extracts_begin_and_end_at_clauses() -> None:
    deck = deck_in("township")
    marks = "，。；：！？“”《》（）"
    sources = [
        point.text.source
        for slide in deck.slides
        for block in slide.blocks
        if isinstance(block, Points)
        for point in block.items
    ]
    assert len(sources) > len(deck.sections)
    for source in sources:
        assert source is not None
        line = deck.lines[source.line - 1]
        assert source.end == len(line) or line[source.end] in marks + "、 "


def test_an_english_article_is_told_in_english() -> None:
    deck = deck_in("english")
    assert "en-US" == deck.lang
    assert "At a glance" == deck.slides[1].title.plain
    assert ["Tomás Iglesias", "Margaret Oduya", "Helen Park", "Daniel Okoro", "Ruth Lindqvist"] == [
        slide.title.plain for slide in deck.slides if slide.kind == "speaker"
    ]


def test_a_number_whose_sentence_is_all_that_is_said_has_no_slide_of_its_own() -> None:
    text = (
        "Harbour towns agree on a shared wall\n\n"
        "Ada Nwosu, director of the Harbour Trust, explained that the wall would shelter 90,000"
        " homes."
    )
    kinds = [slide.kind for slide in compose(read_article(text)).slides]
    assert "speaker" in kinds
    assert "figure" not in kinds


def test_a_short_line_that_announces_bullets_is_no_greeting() -> None:
    text = "春耕筹备会\n\n会议在河畔村举行。\n村民要带：\n- 锄头\n* 手套\n•\t水壶\n·草帽\n"
    deck = deck_of(text)
    (points,) = slide_titled(deck, "村民要带").blocks
    assert isinstance(points, Points)
    assert ["锄头", "手套", "水壶", "草帽"] == [str(point.text) for point in points.items]
    assert {"bullet"} == {point.marker for point in points.items}
    assert [] == broken_promises(text)


def test_what_was_told_before_somebody_is_named_is_not_put_in_their_mouth() -> None:
    deck = deck_of(
        "Harbour towns agree on flood warnings\n\n"
        "The seven towns signed the agreement on Thursday in the old tide house at Pell Quay.\n\n"
        "The first three years cost 4.2 million pounds, of which the board pays two thirds. Tomas"
        " Idowu, treasurer of Pell Quay, noted that smaller towns would pay by population."
    )
    slide = slide_titled(deck, "Tomas Idowu")
    (points,) = (block for block in slide.blocks if isinstance(block, Points))
    assert [
        "Tomas Idowu, treasurer of Pell Quay, noted that smaller towns would pay by population"
    ] == [str(point.text) for point in points.items]


def test_a_key_sentence_does_not_stand_among_the_points_again() -> None:
    text = (
        "山海共读季启动仪式举行\n\n4月23日，山海共读季启动仪式在临澜市图书馆举行，三百名读者参加。\n\n"
        "临澜大学教授裴怀瑾作主旨演讲。裴怀瑾认为，共读不是读同一本书，而是在同一段时间里把自己交给书。"
        "“读书不能替我们出海，但能告诉我们海有多大。”裴怀瑾说。\n"
    )
    slide = slide_titled(deck_of(text), "裴怀瑾")
    (quote,) = (block for block in slide.blocks if isinstance(block, Quote))
    (points,) = (block for block in slide.blocks if isinstance(block, Points))
    assert "“读书不能替我们出海，但能告诉我们海有多大。”" == quote.text[0].plain
    assert not any("海有多大" in point.text.plain for point in points.items)
    assert [] == broken_promises(text)


@pytest.mark.parametrize(("length", "slides"), [(24, [5]), (60, [2, 2])])
def test_passages_share_a_slide_as_long_as_it_has_room_for_them(
    length: int, slides: list[int]
) -> None:
    names = "修路种树装灯挖渠架桥"
    said = ["".join(names[(i * 3 + n * 7 + n // 5) % 10] for n in range(length)) for i in range(5)]
    deck = deck_of("\n\n".join(f"{one}。" for one in said))
    blocks = [block for slide in deck.slides for block in slide.blocks]
    assert slides == [len(block.items) for block in blocks if isinstance(block, Points)]


def test_slides_of_one_title_are_numbered_wherever_they_stand() -> None:
    deck = deck_of("老街改造\n\n" + "\n\n".join([LONG * 4, LONG * 5, LONG * 6]))
    titled = [slide for slide in deck.slides if slide.title.plain == "老街改造"]
    runs = [slide.run for slide in titled if slide.kind != "cover"]
    assert len(runs) > 1
    assert [(n, len(runs)) for n in range(1, len(runs) + 1)] == runs
    lists = [whole_title(slide, deck.lang) for slide in titled]
    assert len(lists) == len(set(lists))


def test_a_title_that_stands_once_has_no_number() -> None:
    assert {(1, 1)} == {slide.run for slide in deck_in("notice").slides}


@pytest.mark.parametrize("marks", ["* * *", "---", "###", "……"])
def test_marks_alone_make_no_slide_and_stay_in_the_notes(marks: str) -> None:
    deck = deck_of(f"老街改造\n\n{LONG}\n\n{marks}\n\n{LONG}")
    assert not any(marks in text.plain for slide in deck.slides for text in texts_on(slide))
    assert any(marks in note.plain for slide in deck.slides for note in slide.notes)


def test_a_short_first_sentence_is_no_title_over_several_slides() -> None:
    first = "树苗是街坊自己挑的。"
    deck = deck_of(f"老街改造\n\n{LONG}\n\n{first}{LONG * 7}")
    assert first[:-1] not in [slide.title.plain for slide in deck.slides]
    assert first[:-1] in [line.plain for slide in deck.slides for line in texts_on(slide)]


def test_the_words_of_the_cover_are_not_repeated_below_it() -> None:
    deck = deck_of(
        "2024年3月的一个早晨，老街的石板路上响起了第一声锤响，改造就这样开始了。\n\n" + LONG
    )
    lines = [line.plain for slide in deck.slides for line in texts_on(slide)]
    assert 1 == lines.count(deck.slides[0].title.plain)


def remarks_of(text: str) -> list[str]:
    return [str(problem.message) for problem in deck_of(text).problems if problem.remark]


def test_what_is_not_certain_of_an_event_is_named() -> None:
    text = f"老街改造座谈会召开\n\n老街改造座谈会日前召开，来了许多街坊。\n\n{LONG}"
    expected = [
        "no date of the event was found that is certain",
        "no place of the event was found that is certain",
        "no host of the event was found that is certain",
    ]
    assert expected == remarks_of(text)


def test_what_is_known_of_an_event_is_not_said_to_be_missing() -> None:
    said = f"3月4日，老街改造座谈会在湖滨礼堂举行。\n\n{LONG}"
    found = remarks_of(f"老街改造座谈会举行\n\n{said}")
    assert ["no host of the event was found that is certain"] == found


def test_an_essay_lacks_no_facts_of_an_event() -> None:
    assert [] == remarks_of(f"说说老街\n\n{LONG}\n\n{LONG}")
