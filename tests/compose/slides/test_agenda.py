"""The agenda that follows from a deck's sections."""

from __future__ import annotations

from briefing.compose import compose
from briefing.model.deck import Points, Slide
from briefing.readers.markdown import read_markdown


def agenda(sections: int) -> Slide:
    parts = "".join(
        f"# Part {n}\n\nAbout {n}\n\n## A{n}\n\n- a\n\n## B{n}\n\n- b\n\n## C{n}\n\n- c\n\n"
        for n in range(1, sections + 1)
    )
    deck = compose(read_markdown(f"---\ntitle: Talk\n---\n\n{parts}"))
    return next(slide for slide in deck.slides if slide.kind == "agenda")


def lines(slide: Slide) -> list[tuple[int, str]]:
    (points,) = slide.blocks
    assert isinstance(points, Points)
    return [(point.level, point.text.plain) for point in points.items]


def test_what_the_page_of_a_section_says_stands_under_its_title() -> None:
    assert lines(agenda(4)) == [
        line for n in (1, 2, 3, 4) for line in ((1, f"Part {n}"), (2, f"About {n}"))
    ]


def test_many_sections_have_their_titles_only() -> None:
    assert [(1, f"Part {n}") for n in range(1, 8)] == lines(agenda(7))
