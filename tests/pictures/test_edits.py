"""People go on with a deck in PowerPoint: what they do to it there, done to the file, and looked at
as LibreOffice shows it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtGui import QImage

from briefing.exporters.pptx import write_pptx
from briefing.resources import asset
from tests.pictures import edits
from tests.pictures.compare import deck_of
from tests.pictures.libreoffice import needs_libreoffice, pages, pictures, to_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.theme import FontRole
    from tests.pictures.libreoffice import Word

pytestmark = [pytest.mark.pictures, needs_libreoffice]
SANS, SERIF = "Noto Sans CJK SC", "Noto Serif CJK SC"
FONTS: dict[FontRole, tuple[str, str]] = {
    "heading": (SANS, SANS),
    "body": (SANS, SANS),
    "mono": ("DejaVu Sans Mono", SANS),
}
_WIDE, _SMALL, _POINTS = 960, 320, 960
_FOOT = 500.0
"""Pt from the top: below stand the footer and the number."""
_END = 536.0
"""Where there are none."""
MORE = 3
_UNSEEN = 0.3
"""Mean difference of two pages, of 255 levels of grey, that nobody sees."""
_READABLE = 2.5
"""Contrast of small letters as a screen smooths them: what is 4.5:1 in the file."""


class Shown(NamedTuple):
    """A deck as LibreOffice shows it."""

    pictures: list[QImage]
    words: list[list[Word]]


class Edited(NamedTuple):
    written: Shown
    reset: Shown
    restyled: Shown
    darkened: Shown
    retyped: Shown
    longer: Shown
    typed_again: list[int]
    made_longer: list[int]


@pytest.fixture(scope="module")
def edited(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Edited:
    """One deck with all that people do to it, converted by one LibreOffice."""
    folder = tmp_path_factory.mktemp("edits")
    deck, every = deck_of(asset("samples", "symposium.zh.md"), "vermilion", "16:9")
    # One of each kind and way to compose it.
    scenes = list({(scene.kind, scene.variant): scene for scene in reversed(every)}.values())[::-1]
    source = folder / "written.pptx"
    for _ in write_pptx(deck, scenes, source, fonts=FONTS):
        pass
    retyped, typed_again = edits.retyped(source, folder / "retyped.pptx")
    longer, made_longer = edits.with_more_points(source, folder / "longer.pptx", MORE)
    decks = [
        source,
        edits.reset(source, folder / "reset.pptx"),
        edits.restyled(source, folder / "restyled.pptx", SERIF, "1B4FB3"),
        edits.darkened(source, folder / "darkened.pptx"),
        retyped,
        longer,
    ]
    shown = [_shown(pdf, _WIDE if "dark" in pdf.stem else _SMALL) for pdf in to_pdf(decks, folder)]
    return Edited(*shown, typed_again, made_longer)


def _shown(pdf: Path, width: int) -> Shown:
    return Shown([QImage(str(path)) for path in pictures(pdf, width)], pages(pdf))


def test_reset_slide_changes_nothing(edited: Edited) -> None:
    changed = _changed(edited.written.pictures, edited.reset.pictures)
    # Of a number and its unit in one line, the unit is set as the number is.
    assert {"215.5"} >= {_said(edited.written, page, 5) for page in changed}


def test_a_face_and_a_colour_of_the_master_reach_every_slide(edited: Edited) -> None:
    before, after = edited.written.pictures, edited.restyled.pictures
    assert list(range(len(before))) == _changed(before, after, least=0.0)


def test_on_a_dark_background_style_every_text_can_be_read(edited: Edited) -> None:
    grounds = [
        _most(image, 0, 0, image.width(), image.height()) for image in edited.darkened.pictures
    ]
    assert Counter(grounds)[max(set(grounds), key=grounds.count)] > len(grounds) / 2
    assert _luminance(max(set(grounds), key=grounds.count)) < 0.1
    faint = [
        (page, word.text)
        for page, words in enumerate(edited.darkened.words, 1)
        for word in words
        if _contrast(edited.darkened.pictures[page - 1], word) < _READABLE
    ]
    assert [] == faint


def test_a_new_slide_with_the_same_words_looks_the_same(edited: Edited) -> None:
    assert len(edited.typed_again) > len(edited.written.pictures) / 2
    before = edited.written.pictures
    typed = [before[page] for page in edited.typed_again]
    assert [] == _changed(typed, edited.retyped.pictures[len(before) :])


def test_more_points_stay_on_the_page(edited: Edited) -> None:
    assert len(edited.made_longer) >= 5
    for page in edited.made_longer:
        before, after = edited.written.words[page], edited.longer.words[page]
        assert len(after) > len(before)
        foot = [word.text for word in before if word.box.bottom > _FOOT]
        end = _FOOT if foot else _END
        assert foot == [word.text for word in after if word.box.bottom > end], page


def _changed(one: list[QImage], other: list[QImage], least: float = _UNSEEN) -> list[int]:
    pairs = zip(one, other, strict=True)
    return [
        page for page, (first, second) in enumerate(pairs) if _difference(first, second) > least
    ]


def _difference(one: QImage, other: QImage) -> float:
    first, second = (_grey(image) for image in (one, other))
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)


def _grey(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def _said(shown: Shown, page: int, length: int) -> str:
    """How its largest words begin."""
    return max(shown.words[page], key=lambda word: word.box.height).text[:length]


def _contrast(image: QImage, word: Word) -> float:
    """Between what most of a word's box is, and what differs most from it there."""
    scale = image.width() / _POINTS
    left, top = round(word.box.x * scale), round(word.box.y * scale)
    right, bottom = round(word.box.right * scale), round(word.box.bottom * scale)
    ground = _luminance(_most(image, left, top, right, bottom))
    inks = (_luminance(image.pixel(x, y)) for x in range(left, right) for y in range(top, bottom))
    return max(_ratio(ground, ink) for ink in inks)


def _most(image: QImage, left: int, top: int, right: int, bottom: int) -> int:
    step = max((right - left) // 60, 1)
    counts = Counter(
        image.pixel(x, y) for x in range(left, right, step) for y in range(top, bottom, step)
    )
    return counts.most_common(1)[0][0]


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _luminance(pixel: int) -> float:
    channels = ((pixel >> shift & 255) / 255 for shift in (16, 8, 0))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
