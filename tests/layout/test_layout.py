from __future__ import annotations

from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.ports import LoadedPicture
from briefing.layout.themes import load_theme
from briefing.model.deck import Deck, Picture, Slide
from briefing.model.geometry import RATIOS
from briefing.model.lazy import LazySequence
from briefing.model.placeholder import Placeholder
from briefing.model.record import replace
from briefing.model.scene import Text
from briefing.model.text import rich
from tests.layout.decks import Pictures
from tests.layout.gallery import bullets, gallery

WIDE = RATIOS["16:9"]


class CountingMeasurer(GridMeasurer):
    """Counts how often anything was measured."""

    name = "counting"

    def __init__(self) -> None:
        self.asked = 0

    def width(self, *args: object, **kwargs: object) -> float:
        self.asked += 1
        return super().width(*args, **kwargs)  # type: ignore[arg-type]


def slides(*titles: str) -> tuple[Slide, ...]:
    return tuple(
        Slide(title, "points", rich(title), blocks=(bullets(f"about {title}"),)) for title in titles
    )


def layout_of(*made: Slide, measurer: GridMeasurer | None = None, theme: str = "ink"):
    deck = Deck(rich("Deck"), made)
    return lay_out(deck, load_theme(theme), measurer or GridMeasurer(), Pictures(), WIDE)


def test_nothing_is_composed_or_measured_before_somebody_asks() -> None:
    def make(index: int) -> Slide:
        raise AssertionError(index)

    measurer = CountingMeasurer()
    deck = Deck(rich("Deck"), LazySequence(1000, make))
    lay_out(deck, load_theme("ink"), measurer, Pictures(), WIDE)
    assert 0 == measurer.asked


def test_an_equal_slide_has_the_same_scenes_in_a_deck_read_anew() -> None:
    before = layout_of(*slides("one", "two"))
    after = layout_of(*slides("one", "three"))
    assert after.scenes(0) is before.scenes(0)
    assert after.scenes(1) != before.scenes(1)


def test_another_theme_size_or_deck_title_lays_a_slide_out_anew() -> None:
    (slide,) = slides("one")
    plain = layout_of(slide).scenes(0)
    assert plain != layout_of(slide, theme="night").scenes(0)
    deck = Deck(rich("Another"), (slide,))
    theme, measurer = load_theme("ink"), GridMeasurer()
    assert plain != lay_out(deck, theme, measurer, Pictures(), WIDE).scenes(0)
    deck = Deck(rich("Deck"), (slide,))
    assert plain != lay_out(deck, theme, measurer, Pictures(), RATIOS["4:3"]).scenes(0)


def test_a_theme_of_the_same_name_with_other_colours_is_not_taken_for_it() -> None:
    (slide,) = slides("one")
    deck = Deck(rich("Deck"), (slide,))
    theme = load_theme("ink")
    changed = replace(theme, colors={**theme.colors, "ink": "#000001"})
    first = lay_out(deck, theme, GridMeasurer(), Pictures(), WIDE).scenes(0)
    second = lay_out(deck, changed, GridMeasurer(), Pictures(), WIDE).scenes(0)
    assert (theme, changed) == (first[0].theme, second[0].theme)


def test_a_picture_that_changed_on_disk_is_shown_anew() -> None:
    class Changing:
        digest = "first"

        def load(self, target: str) -> LoadedPicture:
            return LoadedPicture(self.digest.encode(), "image/png", self.digest, 100, 100)

    pictures = Changing()
    deck = Deck(rich("Deck"), (Slide("a", "picture", rich("A"), blocks=(Picture("a.png"),)),))
    before = lay_out(deck, load_theme("ink"), GridMeasurer(), pictures, WIDE).scenes(0)
    pictures.digest = "second"
    after = lay_out(deck, load_theme("ink"), GridMeasurer(), pictures, WIDE).scenes(0)
    assert before != after


def test_hidden_slides_are_laid_out_but_not_among_the_pages() -> None:
    one, two, three = slides("one", "two", "three")
    layout = layout_of(one, replace(two, hidden=True), three)
    assert [True] == [page.hidden for page in layout.scenes(1)]
    assert ["one", "three"] == [page.slide for page in layout.pages()]


def test_hidden_slides_that_are_asked_for_stand_behind_the_others_without_a_number() -> None:
    two = replace(Slide("two", "points", rich("Two"), blocks=(bullets("a"),)), hidden=True)
    one, three = (Slide(i, "points", rich(i), blocks=(bullets("a"),)) for i in ("one", "three"))
    pages = list(layout_of(one, two, three).pages(hidden=True))
    assert ["one", "three", "two"] == [page.slide for page in pages]
    numbers = [[item.paragraphs[0].text for item in page.items if _is_page(item)] for page in pages]
    assert [["1"], ["2"], []] == numbers


def test_page_numbers_count_pages_and_stand_where_a_footer_is() -> None:
    cover = Slide("cover", "cover", rich("Cover"))
    long = Slide("long", "points", rich("Long"), blocks=(bullets(*(["a line"] * 40)),))
    pages = list(layout_of(cover, long).pages())
    numbers = [[item.paragraphs[0].text for item in page.items if _is_page(item)] for page in pages]
    assert [[]] + [[str(number)] for number in range(2, len(pages) + 1)] == numbers


def _is_page(item: object) -> bool:
    return isinstance(item, Text) and item.part == Placeholder("page")


def test_notes_come_with_the_first_page_of_a_slide_only() -> None:
    slide = Slide(
        "long",
        "points",
        rich("Long"),
        blocks=(bullets(*(["a line"] * 40)),),
        notes=(rich("Say hello."), rich("Then stop.")),
    )
    first, *others = layout_of(slide).scenes(0)
    assert (rich("Say hello."), rich("Then stop.")) == first.notes
    assert others
    assert not any(page.notes for page in others)


def test_an_empty_deck_has_no_pages() -> None:
    assert [] == list(layout_of().pages())


def test_a_title_that_nobody_sees_is_none() -> None:
    """PowerPoint cannot hold its characters: the slide would be left without a title."""
    deck = Deck(rich("\x00"), (Slide("a", "points", rich("\x01\uffff"), blocks=(bullets("x"),)),))
    scene = next(lay_out(deck, load_theme("ink"), GridMeasurer(), Pictures(), WIDE).pages())
    titles = [i for i in scene.items if isinstance(i, Text) and i.part == Placeholder("title")]
    assert ["第1页"] == [para.text for item in titles for para in item.paragraphs]


def test_every_text_of_a_slide_has_a_place_of_its_own_in_its_layout() -> None:
    for theme in ("vermilion", "night"):
        layout = lay_out(gallery(), load_theme(theme), GridMeasurer(), Pictures(), WIDE)
        for page in layout.pages():
            parts = [item.part for item in page.items if isinstance(item, Text)]
            assert all(isinstance(part, Placeholder) for part in parts), page.slide
            assert len(parts) == len(set(parts)), page.slide
