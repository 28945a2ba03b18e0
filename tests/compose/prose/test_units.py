"""Lines on slides are whole: they begin where a sentence begins and end where one ends."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.model.deck import Cards, Person, Points, Quote
from briefing.model.texts import texts_on
from briefing.readers.article import read_article
from tests.compose.prose.test_deck import broken_promises

NEWS = "区里为河岸的路灯开了三次会，请来街坊和商户一条一条地议，最后定下了先修路、再种树的次序。"
REPORT = (
    "The harbour board met three times over the spring, asked every shop on the quay, and chose to"
    " mend the road before it planted any trees."
)


def shown(text: str) -> list[str]:
    deck = compose(read_article(text))
    return [line.plain for slide in deck.slides for line in texts_on(slide)]


@pytest.mark.parametrize(
    "sentence",
    [
        "街坊们因此迫切需要知道哪一盏灯先亮，也需要知道谁来修",
        "沿河的柳树，是二十年前由两岸的学生亲手种下的头一批树苗",
        "修路要等到雨季过去以后才能开工，而种树则要赶在雨季之前完成",
        "河岸上的商铺分成三类，并且每个月都要轮流值夜，以便照看新栽的树苗",
    ],
)
def test_a_chinese_sentence_is_shown_whole(sentence: str) -> None:
    assert sentence in shown(f"河岸改造\n\n{NEWS}\n\n{NEWS}{sentence}。{NEWS}")


@pytest.mark.parametrize(
    "sentence",
    [
        "The wardens look after ropes, lamps, ladders, life belts and two rescue boats, and they"
        " work with county, state and federal crews to keep the quay open through winter storms",
        "Mr. Harlow of St. Brannock, who came by the 7 a.m. ferry of the U.S. base, brought No. 4",
        "The board bought lamps, e.g. those of J. P. Marlow & Co. in Pell, which last ten years",
        "Rents rose by 2.5 percent (see Fig. 3), which Dr. A. Quarles called “a fair result”",
    ],
)
def test_english_is_cut_at_the_ends_of_sentences_only(sentence: str) -> None:
    text = f"Harbour lamps\n\n{REPORT}\n\n{REPORT} {sentence}. {REPORT}"
    assert sentence in shown(text)


def test_a_long_sentence_is_parted_where_each_part_stands_alone() -> None:
    parts = [
        "上半年修好了沿河的三条巷子和两座小桥，又给每座桥装上了新的护栏",
        "下半年种下了两千棵柳树和一千棵桂花，请两岸的学生一人认养一棵",
        "年底在每一座桥头装上了路灯和长椅，让晚归的人有一处可以歇脚的地方",
    ]
    lines = shown(f"河岸一年\n\n{NEWS}\n\n{NEWS}\n\n{NEWS}" + "；".join(parts) + "。")
    assert set(parts) <= set(lines)


def test_parts_that_lean_on_each_other_stay_together() -> None:
    said = (
        "上半年修好了沿河的三条巷子和两座小桥，又给每座桥装上了新的护栏；但是下半年的雨下得太久，"
        "柳树只种下了原来说好的一半；因此年底的路灯也就只装了两座桥头，其余的要等到明年"
    )
    assert said in shown(f"河岸一年\n\n{NEWS}\n\n{NEWS}\n\n{said}。")


def test_a_long_quotation_is_parted_at_its_own_sentences() -> None:
    told = [
        "我在河边住了四十年，看着这条路从土路变成石板路。",
        "如今的路灯一直亮到天明，晚归的人不用再摸黑。",
    ]
    told.append(
        "我只盼着柳树快些长高，夏天好有一片荫凉，孩子们也好在树下写字，老人也好在树下下棋。"
    )
    text = f"河岸的老人\n\n{NEWS}\n\n{NEWS}\n\n住在桥头的街坊表示：“{''.join(told)}”"
    lines = shown(text)
    assert told[1][:-1] in lines
    assert [] == broken_promises(text)


@pytest.mark.parametrize(
    ("lead_in", "title"),
    [
        ("街坊会提出如下修路意见：", "修路意见"),
        ("为了河岸，大家商定以下护河办法：", "护河办法"),
    ],
)
def test_a_list_is_titled_by_its_name_and_led_in_by_its_sentence(lead_in: str, title: str) -> None:
    items = "第一，先修桥头的石板；第二，再修沿河的护栏；第三，最后装上长椅和路灯。"
    deck = compose(read_article(f"河岸议事\n\n{lead_in}{items}"))
    slide = next(slide for slide in deck.slides if slide.title.plain == title)
    lines = [line.plain for line in texts_on(slide)]
    assert lead_in.rstrip("：") in lines
    assert "先修桥头的石板" in lines


def test_what_would_be_the_first_half_of_an_item_is_no_head() -> None:
    text = (
        f"河岸议事\n\n{NEWS}\n\n会上定下三件事：一是把桥头的石板一块一块撬起来重铺，缝里灌上新的灰浆，"
        "让推车的老人走得稳当，雨天也不积水，冬天也不结冰，夜里还有灯照着走；二是沿河种柳；三是桥头装灯。"
    )
    deck = compose(read_article(text))
    assert not [b for s in deck.slides for b in s.blocks if isinstance(b, Cards)]
    assert any(line.endswith("夜里还有灯照着走") for line in shown(text))


def test_a_term_in_quotation_marks_is_no_key_sentence() -> None:
    text = (
        "修河动员会举行\n\n3月2日，修河动员会在桥头举行。\n\n河岸街道主任顾岩在会上说，要推行“桥长+灯长”的办法，"
        "让“路通、灯亮”的事有人管。"
    )
    deck = compose(read_article(text))
    assert not [b for s in deck.slides for b in s.blocks if isinstance(b, Quote)]


def test_a_person_has_one_card() -> None:
    said = "河岸街道主任顾岩说，" + "河岸上的路灯要一盏一盏地修，街坊的事要一件一件地办。" * 12
    deck = compose(read_article(f"修河动员会举行\n\n3月2日，修河动员会在桥头举行。\n\n{said}"))
    cards = [b for s in deck.slides for b in s.blocks if isinstance(b, Person)]
    named = [slide for slide in deck.slides if slide.title.plain == "顾岩"]
    assert 1 == len(cards)
    assert len(named) > 1
    assert ["speaker", "points"] == [slide.kind for slide in named][:2]


def test_the_news_of_the_first_paragraph_opens_the_talk() -> None:
    deck = compose(read_article(f"河岸改造\n\n{NEWS}{NEWS}\n\n{NEWS}\n\n{NEWS}"))
    slide = deck.slides[1]
    (points,) = slide.blocks
    assert isinstance(points, Points)
    assert ("要点", [NEWS[:-1]] * 2) == (
        slide.title.plain,
        [point.text.plain for point in points.items],
    )


def test_english_news_opens_in_brief() -> None:
    deck = compose(read_article(f"Harbour lamps\n\n{REPORT}\n\n{REPORT}"))
    assert "In brief" == deck.slides[1].title.plain
    assert REPORT[:-1] in [line.plain for line in texts_on(deck.slides[1])]


def test_of_a_long_first_paragraph_the_rest_follows() -> None:
    sentences = [f"{name}{NEWS}" for name in "甲乙丙丁戊己庚辛壬癸"]
    text = "河岸改造\n\n" + "".join(sentences)
    deck = compose(read_article(text))
    lines = shown(text)
    assert "要点" == deck.slides[1].title.plain
    assert all(sentence[:-1] in lines for sentence in sentences)
    assert [] == broken_promises(text)


def test_contents_are_an_agenda_only_of_a_meeting() -> None:
    chapter = "\n".join(f"{NEWS}{NEWS}{NEWS}" for _ in range(3))
    body = "\n".join(f"沿河{name}\n{chapter}" for name in ("问需求", "定方案", "抓落实"))
    report = compose(read_article(f"河岸三年\n{NEWS}\n{body}"))
    meeting = compose(
        read_article(f"河岸改造座谈会举行\n3月4日，河岸改造座谈会在桥头举行。{NEWS}\n{body}")
    )
    titles = [
        next(slide.title.plain for slide in deck.slides if slide.kind == "agenda")
        for deck in (report, meeting)
    ]
    assert ["目录", "议程"] == titles


def test_who_says_it_is_no_title() -> None:
    answer = "A: Some nights. The lamp is cleaner now than it ever was when I kept it by hand."
    deck = compose(read_article(f"The keeper\n\n{REPORT}\n\nQ: Do you miss it?\n\n{answer}"))
    assert not [slide for slide in deck.slides if slide.title.plain.startswith("A:")]


def test_a_sports_day_is_no_meeting() -> None:
    fields = "时间：10月16日\n地点：学校东操场\n参加人员：全体学生\n"
    deck = compose(read_article(f"关于举办秋季运动会的通知\n\n{fields}\n{NEWS}"))
    assert "概况" == deck.slides[1].title.plain


@pytest.mark.parametrize("leaning", ["因此", "但是", "所以", "而且"])
def test_a_sentence_that_leans_on_the_one_before_it_stands_with_it(leaning: str) -> None:
    pair = f"河岸的旧路年年积水，推车的老人走不稳。{leaning}，街坊们想先修路，再商量种树的事。"
    lines = shown(f"河岸改造\n\n{NEWS}\n\n{NEWS}{pair}{NEWS}")
    assert pair[:-1] in lines
