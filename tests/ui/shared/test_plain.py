"""What reaches a widget is never rich text, and looks as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel

from briefing.ui.shared.plain import (
    BREAK,
    LONGEST,
    Label,
    MessageBox,
    name_of_file,
    plain,
    set_tool_tip,
    tool_tip,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RICH = [
    '<img src="file:///dev/zero">',
    "  <b>x</b>",
    '<a href="file:///x">y</a>',
    "<style>@import url(file:///x)</style>",
    '<?xml version="1.0"?><b>x</b>',
    "<!DOCTYPE html>x",
    "a &lt;b",
    "<br/>",
]
PIECES = st.lists(
    st.one_of(st.sampled_from(["<", ">", "&lt;", "b", "img", "!", "/", " ", "\n", "<?xml", "!doc"]))
).map("".join)


@pytest.mark.parametrize("text", RICH)
def test_qt_takes_no_tag_for_html_that_it_would_take_for_it(text: str) -> None:
    assert Qt.mightBeRichText(text)
    assert not Qt.mightBeRichText(plain(text))
    assert text == plain(text).replace(BREAK, "")


@given(st.one_of(st.text(), PIECES))
def test_no_text_is_ever_taken_for_html(text: str) -> None:
    assert not Qt.mightBeRichText(plain(text))
    assert not Qt.mightBeRichText(tool_tip(text))


def test_what_is_no_html_stays_as_it_is() -> None:
    assert "三 < 四 & 5 > 4" == plain("三 < 四 & 5 > 4")


def test_a_label_shows_what_it_is_given(qtbot: QtBot) -> None:
    label = Label(RICH[0])
    qtbot.addWidget(label)
    assert (RICH[0], Qt.TextFormat.PlainText) == (label.text(), label.textFormat())
    label.setText("gpj.\u202eexe\x1b")
    assert "gpj.⟨U+202E⟩exe␛" == label.text()


def test_every_word_of_a_message_box_is_plain(qtbot: QtBot) -> None:
    box = MessageBox()
    qtbot.addWidget(box)
    box.setText(RICH[0])
    box.setInformativeText(RICH[1])
    words = [one for one in box.findChildren(QLabel) if one.text()]
    assert 2 == len(words)
    assert not [
        one.text()
        for one in words
        if one.textFormat() != Qt.TextFormat.PlainText and Qt.mightBeRichText(one.text())
    ]


def test_a_tool_tip_of_a_book_is_shortened(qtbot: QtBot) -> None:
    label = Label()
    qtbot.addWidget(label)
    set_tool_tip(label, "字" * 9_000_000)
    assert "字" * LONGEST + "…" == label.toolTip()


def test_the_name_of_a_file_is_one_line_that_nothing_turns_round() -> None:
    assert "a␊b␉⟨U+202E⟩fdp.exe" == name_of_file("a\nb\t\u202efdp.exe")
