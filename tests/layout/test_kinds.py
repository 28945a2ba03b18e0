"""What each kind makes of a slide, and of a slide that it did not expect."""

from __future__ import annotations

import pytest

from briefing.layout import lay_out
from briefing.layout.check import check_scene
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme, theme_names
from briefing.model import deck, scene
from briefing.model.deck import KINDS, Deck, Picture, Point, Points, Slide
from briefing.model.document import Meta
from briefing.model.geometry import RATIOS
from briefing.model.placeholder import Placeholder
from briefing.model.scene import Text
from briefing.model.text import rich
from tests.layout.decks import Pictures
from tests.layout.gallery import bullets, card, figure, person, table
from tests.layout.laid import laid, named, only, size, words


def slide(kind: deck.Kind, title: str, *blocks: deck.Block, **values: object) -> Slide:
    return Slide("a", kind, rich(title), blocks=blocks, **values)  # type: ignore[arg-type]


def all_words(pages: tuple[scene.Scene, ...]) -> str:
    return "\n".join(
        line
        for page in pages
        for item in page.items
        if isinstance(item, Text)
        for line in words(item)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_shows_its_title_and_what_it_was_not_made_for(kind: deck.Kind) -> None:
    said = all_words(laid(slide(kind, "题目", bullets("要点"))))
    assert {"题目", "要点"} <= set(said.splitlines())


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_slide_of_any_kind_has_a_page_with_a_title(kind: deck.Kind) -> None:
    (page,) = laid(slide(kind, ""))
    assert "河流" == page.title


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_cannot_take_a_block_shows_it_all_the_same(kind: deck.Kind) -> None:
    pages = laid(
        slide(
            kind,
            "题",
            deck.Cards((card("一", "头", "身"),)),
            bullets("点"),
            table("表|头", "甲|乙"),
        )
    )
    said = all_words(pages)
    tables = [item for page in pages for item in page.items if isinstance(item, scene.Table)]
    assert {"头", "身", "点"} <= set(said.splitlines())
    assert [2] == [len(one.cells) for one in tables]


def test_a_cover_says_date_place_and_hosts_of_the_front_matter_once() -> None:
    (page,) = laid(slide("cover", "长江", bullets("水务局", marker="none")))
    assert ["2026年3月22日 · 武汉", "水务局"] == words(named(page, "Details"))
    assert page.theme.designs[page.size].grounds["cover"] == page.background
    assert 46 == size(named(page, "Title"))


def test_a_cover_with_eight_hosts_gives_each_its_line() -> None:
    (page,) = laid(
        slide("cover", "长江", bullets(*(f"第{n}水文站" for n in range(8)), marker="none"))
    )
    assert 8 + 2 == len(words(named(page, "Details")))


def test_a_picture_on_a_cover_comes_on_a_page_after_it() -> None:
    first, second = laid(slide("cover", "长江", deck.Picture("wide.png", "江面")))
    assert first.theme.designs[first.size].grounds["cover"] == first.background
    assert "江面" == only(second, scene.Picture).alt


def test_an_agenda_of_many_entries_numbers_them_in_one_text() -> None:
    (page,) = laid(slide("agenda", "目录", bullets("源", "流", "\t支流", *["海"] * 5)))
    body = named(page, "Body")
    numbers = [p.bullet.text if p.bullet else "" for p in body.paragraphs]
    assert ["1", "2", "", "3", "4", "5", "6", "7"] == numbers


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("lang", ["zh-CN", "en-US"])
def test_an_agenda_of_few_entries_follows_the_theme_s_motif(theme: str, lang: str) -> None:
    points = bullets("源", "流", "\t支流与湖泊", "海")
    (page,) = laid(slide("agenda", "目录", points), theme=theme, lang=lang)
    heads = [words(named(page, f"Head {n}")) for n in (1, 2, 3)]
    assert [["源"], ["流"], ["海"]] == heads
    assert ["支流与湖泊"] == words(named(page, "Text 2"))
    assert all(words(named(page, f"Number {n}")) for n in (1, 2, 3))


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("sections", [1, 2, 5, 12, 30])
def test_a_section_says_where_the_talk_is_however_many_there_are(
    theme: str, ratio: str, sections: int
) -> None:
    names = tuple(f"第{n}章讲什么" for n in range(1, sections + 1))
    for place in {0, sections // 2, sections - 1}:
        (page,) = laid(
            slide("section", names[place], section=place),
            theme=theme,
            ratio=ratio,
            sections=names,
        )
        assert names[place] == "".join(words(named(page, "Title")))
        assert [] == [found.message for found in check_scene(page)]


def test_a_section_shows_its_numeral_and_its_place_among_the_sections() -> None:
    (page,) = laid(slide("section", "流", section=1))
    number = named(page, "Number")
    assert (["2"], 150) == (words(number), size(number))
    assert ["第二部分 / 共三部分"] == words(named(page, "Kicker"))
    (page,) = laid(slide("section", "流", section=1), lang="en-US")
    assert ["Part 2 of 3"] == words(named(page, "Kicker"))


def test_a_statement_without_a_title_is_its_own_title() -> None:
    (page,) = laid(slide("statement", "", bullets("大江东去", marker="none")))
    title = next(i for i in page.items if isinstance(i, Text) and i.part == Placeholder("title"))
    assert (["大江东去"], 108) == (words(title), size(title))


def test_a_slogan_breaks_at_its_comma() -> None:
    slogan = "让每一滴雨水回到土地，让每一寸土地记得雨水"
    (page,) = laid(slide("statement", "题", bullets(slogan, marker="none")), ratio="4:3")
    assert ["让每一滴雨水回到土地，", "让每一寸土地记得雨水"] == words(named(page, "Statement"))


def test_a_long_quotation_runs_on_and_its_speaker_stands_at_the_end() -> None:
    said = deck.Quote((rich("逝者如斯夫，不舍昼夜。" * 200),), rich("某人"))
    pages = laid(slide("quote", "", said))
    assert len(pages) > 1
    assert ["—— 某人"] == words(named(pages[-1], "Body"))[-1:]


def test_a_speaker_has_a_panel_on_every_page() -> None:
    pages = laid(slide("speaker", "发言", person("张三", "站长"), bullets(*["一个要点"] * 40)))
    assert len(pages) > 1
    assert [["张三"]] * len(pages) == [words(named(page, "Speaker name")) for page in pages]


def test_a_speaker_with_more_posts_than_a_panel_holds_is_shown_as_text() -> None:
    posts = [f"第{n}届水文学会理事会常务理事" for n in range(40)]
    said = all_words(laid(slide("speaker", "发言", person("张三", *posts))))
    assert [] == [post for post in posts if post not in said.replace("\n", "")]


def test_a_single_figure_is_as_large_as_176_and_its_unit_44() -> None:
    (page,) = laid(slide("figure", "数", deck.Figures((figure("38.6", "万吨", "蓄水", "三年"),))))
    assert (176, 44) == (size(named(page, "Figure value")), size(named(page, "Figure unit")))


def test_figures_side_by_side_have_numbers_of_one_size() -> None:
    figures = (figure("6", "个", "站"), figure("123456.78", "立方米", "蓄水"))
    (page,) = laid(slide("figure", "数", deck.Figures(figures)))
    assert 1 == len({size(named(page, f"Figure {n} number")) for n in (1, 2)})


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_picture_stands_on_the_side_it_asks_for(side: deck.Placement) -> None:
    picture = deck.Picture("tall.png", "塔", placement=side)
    (page,) = laid(slide("picture", "题", picture, bullets("点")))
    is_left = only(page, scene.Picture).box.right < named(page, "Point 1").box.x
    assert (side == "left") == is_left


def test_a_picture_keeps_its_proportions() -> None:
    (page,) = laid(slide("picture", "题", deck.Picture("wide.png", "江面")))
    box = only(page, scene.Picture).box
    assert pytest.approx(1600 / 400, rel=0.01) == box.width / box.height


def test_a_missing_picture_says_what_it_would_show_and_why_it_does_not() -> None:
    (page,) = laid(slide("picture", "题", deck.Picture("missing.png", "江面")))
    said = words(named(page, "Missing picture text"))
    assert ["图片无法显示", "江面", "文稿所在的文件夹里没有这个文件。"] == said


def test_five_steps_lie_and_six_stand() -> None:
    steps = tuple(card("", f"{2020 + n}年", "一步") for n in range(6))
    (lying,) = laid(slide("timeline", "题", deck.Steps(steps[:5])))
    (standing,) = laid(slide("timeline", "题", deck.Steps(steps)))
    assert named(lying, "Step 1 text").box.y == named(lying, "Step 5 text").box.y
    assert named(standing, "Step 1 text").box.x == named(standing, "Step 6 text").box.x


def test_a_closing_page_without_a_title_takes_its_first_line_for_one() -> None:
    (page,) = laid(slide("closing", "", bullets("谢谢", "欢迎提问", marker="none")))
    assert ["谢谢"] == words(named(page, "Title"))


def test_a_title_alone_is_set_as_large_as_a_statement() -> None:
    (page,) = laid(slide("statement", "为什么要浇水？"))
    said = named(page, "Statement")
    assert ["为什么要浇水？"] == words(said)
    assert size(said) >= 40
    assert not any(item.name == "Title" for item in page.items if isinstance(item, Text))


def test_a_footer_that_the_author_wrote_stands_instead_of_the_deck_s_title() -> None:
    meta = Meta(values={"footer": "三号厅"})
    deck = Deck(rich("河流"), (slide("points", "源", bullets("一")),), (), meta)
    measurer, pictures = GridMeasurer(), Pictures()
    (page,) = lay_out(deck, load_theme("azure"), measurer, pictures, RATIOS["16:9"]).scenes(0)
    assert ["三号厅"] == words(named(page, "Footer"))


def test_five_levels_of_a_list_are_told_apart_by_their_indents() -> None:
    points = Points(tuple(Point(rich("点"), level) for level in range(1, 6)))
    (page,) = laid(slide("points", "层次", points))
    body = named(page, "Body")
    margins = [paragraph.margin for paragraph in body.paragraphs]
    assert margins == sorted(set(margins))
    assert [0, 1, 2, 3, 4] == [paragraph.level for paragraph in body.paragraphs]


def test_a_picture_takes_the_share_of_the_page_that_its_author_wants() -> None:
    widths: list[float] = []
    for share in (0.3, 0.6):
        beside = Picture("photo.png", placement="right", share=share)
        (page,) = laid(slide("picture", "图", bullets("一"), beside))
        widths.append(named(page, "Body").box.width)
    assert widths[0] > widths[1]


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [("1.", "2"), ("(1)", "2"), ("a)", "b)"), ("i.", "ii."), ("A.", "B.")],
)
def test_letters_stay_as_their_author_writes_them_and_counts_get_the_theme_s_numerals(
    numbering: str, expected: str
) -> None:
    points = Points((Point(rich("点"), 1, "number", 2, numbering),))
    (page,) = laid(slide("points", "数", points))
    texts = [item for item in page.items if isinstance(item, Text)]
    paragraphs = [paragraph for text in texts for paragraph in text.paragraphs]
    assert expected in [p.bullet.text if p.bullet else p.text for p in paragraphs]


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_the_last_page_of_vermilion_names_all_sections_on_leaves(ratio: str) -> None:
    said = slide("closing", "谢谢", bullets("欢迎提问", marker="none"))
    (page,) = laid(said, theme="vermilion", ratio=ratio)
    leaves = [item for item in page.items if isinstance(item, scene.Shape)]
    leaves = [leaf.box for leaf in leaves if leaf.name.startswith("Leaf")]
    names = [i for i in page.items if isinstance(i, Text) and i.vertical == "eaVert"]
    assert ["源", "流", "海"] == [name.paragraphs[0].text for name in names]
    for leaf, name in zip(leaves, names, strict=False):
        assert leaf.x < name.box.x < name.box.right < leaf.right


def test_more_sections_than_leaves_are_not_named_on_the_last_page() -> None:
    said = slide("closing", "谢谢", bullets("欢迎提问", marker="none"))
    (page,) = laid(said, theme="vermilion", sections=tuple("东南西北中"))
    assert not [item for item in page.items if isinstance(item, Text) and item.vertical]
