"""A picture is placed, described, replaced and focused by the smallest patch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.compose import compose
from briefing.edit import pictures
from briefing.edit.source_text import SourceText
from briefing.model.deck import pictures_of
from briefing.model.edits.patch import applied
from briefing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.edit.pictures import PlacedImage
    from briefing.model.edits.patch import Edit

TALK = "## The road\n\n- It is new\n\n{}\n\n::: notes\nslowly\n:::\n"
Change = "Callable[[SourceText, PlacedImage], Edit]"


def changed(image: str, change: Callable[[SourceText, PlacedImage], Edit]) -> str:
    """The image as it is written then; all else stays."""
    text = TALK.format(image)
    document, source = read_markdown(text), SourceText(text)
    shown = next(iter(pictures_of(compose(document).slides[0])))
    one = pictures.image_at(document, source, 0, shown.line, shown.target)
    assert one is not None
    after = applied(text, change(source, one))
    head, tail = TALK.split("{}")
    assert after.startswith(head)
    assert after.endswith(tail)
    return after[len(head) : len(after) - len(tail)]


@pytest.mark.parametrize(
    ("image", "side", "expected"),
    [
        ("![a](a.png)", "left", "![a](a.png){.left}"),
        ("![a](a.png){.left width=40%}", "right", "![a](a.png){.right width=40%}"),
        ("![a](<a b.png>){.right}", "", "![a](<a b.png>)"),
        ("![bg left](a.png)", "right", "![](a.png){.right}"),
    ],
)
def test_it_stands_where_it_is_put(image: str, side: pictures.Side, expected: str) -> None:
    assert expected == changed(image, lambda source, one: pictures.placed(source, one, side))


def test_it_is_described_and_replaced_and_its_title_stays() -> None:
    image = '![w:40% old](a.png "Title")'
    says = changed(image, lambda source, one: pictures.described(source, one, "new [one]"))
    assert '![w:40% new (one)](a.png "Title")' == says
    other = changed(image, lambda source, one: pictures.with_file(source, one, "b c.png"))
    assert '![w:40% old](<b c.png> "Title")' == other
    named = "![a][p]\n\n[p]: a.png"
    assert "![a](b.png)\n\n[p]: a.png" == changed(
        named, lambda source, one: pictures.with_file(source, one, "b.png")
    )


def test_what_stays_when_it_is_cut_is_read_again() -> None:
    after = changed("![a](a.png)", lambda source, one: pictures.focused(source, one, 0.3, 0.4))
    again = compose(read_markdown(TALK.format(after))).slides[0]
    assert (0.3, 0.4) == next(iter(pictures_of(again))).focus


def test_a_new_one_stands_above_the_notes() -> None:
    text = TALK.format("Words.")
    document, source = read_markdown(text), SourceText(text)
    at = next(pictures.places_below(document, source, 0))
    assert text[:at].endswith("Words.")
