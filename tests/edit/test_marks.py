"""What a slide, and a file, says of itself: kind, hidden, backup, theme."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.edit.front_matter import change_key
from briefing.edit.kind import change_kind, said_kind
from briefing.edit.slides import change_backup, change_hidden
from briefing.model.edits.patch import applied
from briefing.model.texts import texts_on
from tests.edit.decks import Edited, cases


@pytest.mark.parametrize(
    ("before", "kind", "after"),
    [
        ("## A\n\n- b\n", "cards", "## A {.cards}\n\n- b\n"),
        ("## A {#x}\n\n- b\n", "cards", "## A {#x .cards}\n\n- b\n"),
        ("## A {.steps #x}\n\n- b\n", "cards", "## A {.cards #x}\n\n- b\n"),
        ("## A {.cards}\n\n- b\n", None, "## A\n\n- b\n"),
        ("## A {#x .cards time=3}\n\n- b\n", None, "## A {#x time=3}\n\n- b\n"),
        ("## A ##\n\n- b\n", "cards", "## A {.cards} ##\n\n- b\n"),
        ("A\n---\n\n- b\n", "cards", "A {.cards}\n---\n\n- b\n"),
        ("## f{x}\n\n- b\n", "cards", "## f{x} {.cards}\n\n- b\n"),
        ("- b\n- c\n", "cards", "<!-- _class: cards -->\n- b\n- c\n"),
        ("<!-- _class: cards big -->\n- b\n", None, "<!-- _class: big -->\n- b\n"),
        ("<!-- _class: cards -->\n- b\n", "timeline", "<!-- _class: timeline -->\n- b\n"),
        ("## A\n\n::: cards\n- b\n- c\n:::\n", "timeline", "## A\n\n::: timeline\n- b\n- c\n:::\n"),
        ("## A\n\n::: cards\n- b\n- c\n:::\n", None, "## A\n\n- b\n- c\n"),
        ("## A {: .cards}\n\n- b\n", "figure", "## A {: .figure}\n\n- b\n"),
    ],
)
def test_a_kind_is_said_where_the_slide_says_it_already(
    before: str, kind: str | None, after: str
) -> None:
    deck = Edited(before)
    edit = change_kind(deck.document, deck.source, 0, kind)  # type: ignore[arg-type]
    assert after == applied(before, edit)
    assert kind == said_kind(Edited(after).document.parts[0])


def test_the_kind_of_any_slide_of_all_cases_is_what_was_chosen_and_goes_again() -> None:
    for text in cases():
        deck = Edited(text)
        for index, part in enumerate(deck.document.parts):
            chosen = deck.after(change_kind(deck.document, deck.source, index, "points"))
            assert len(deck.document.parts) == len(chosen.document.parts)
            assert "points" == said_kind(chosen.document.parts[index])
            silent = chosen.after(change_kind(chosen.document, chosen.source, index, None))
            if said_kind(part) is None:
                assert text == silent.text


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("## A\n\n- b\n", "## A {.hidden}\n\n- b\n"),
        ("## A {.cards}\n\n- b\n", "## A {.cards .hidden}\n\n- b\n"),
        ("text\n", "<!-- _class: hidden -->\ntext\n"),
    ],
)
def test_a_slide_is_hidden_and_shown_again(text: str, hidden: str) -> None:
    deck = Edited(text)
    after = deck.after(change_hidden(deck.document, deck.source, 0, hidden=True))
    assert hidden == after.text
    assert compose(after.document).slides[0].hidden
    back = after.after(change_hidden(after.document, after.source, 0, hidden=False))
    assert text == back.text


@pytest.mark.parametrize(
    "text",
    [
        "## A {.backup}\n\n- b\n",
        "## A {visibility=hidden}\n\n- b\n",
        "## A {.skip}\n\n- b\n",
        "<!-- skip_slide -->\n## A\n\n- b\n",
    ],
)
def test_however_a_file_hides_a_slide_it_is_shown_again(text: str) -> None:
    deck = Edited(text)
    after = deck.after(change_hidden(deck.document, deck.source, 0, hidden=False))
    assert not compose(after.document).slides[0].hidden
    assert "## A\n\n- b\n" == after.text


def test_a_slide_waits_for_questions_and_comes_back() -> None:
    deck = Edited("## A {.hidden}\n\n- b\n")
    after = deck.after(change_backup(deck.document, deck.source, 0, backup=True))
    assert "## A {.backup}\n\n- b\n" == after.text
    back = after.after(change_backup(after.document, after.source, 0, backup=False))
    assert "## A\n\n- b\n" == back.text


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("---\ntitle: A\n---\n\n# B\n", "night", "---\ntitle: A\ntheme: night\n---\n\n# B\n"),
        ("---\ntheme: azure # dim\n---\n# B\n", "night", "---\ntheme: night # dim\n---\n# B\n"),
        ('---\ntheme: "azure"\n---\n# B\n', "night", '---\ntheme: "night"\n---\n# B\n'),
        ("---\n主题色：azure\n---\n# B\n", "night", "---\n主题色：night\n---\n# B\n"),
        ("---\ntheme:\nlang: en\n---\n# B\n", "night", "---\ntheme: night\nlang: en\n---\n# B\n"),
        ("---\r\nx: A\r\n---\r\n# B", "night", "---\r\nx: A\r\ntheme: night\r\n---\r\n# B"),
        ("# B\n", "night", "---\ntheme: night\n---\n\n# B\n"),
        ("% A\n% Me\n\n# B\n", "night", "---\ntitle: A\nauthor: Me\ntheme: night\n---\n\n# B\n"),
        ("theme: Fira\nfooter: x\n\n# B\n", "night", "theme: night\nfooter: x\n\n# B\n"),
        ("---\ntheme: night\nlang: en\n---\n# B\n", None, "---\nlang: en\n---\n# B\n"),
        ("---\ntheme: a\ntheme: b\n---\n# B\n", "night", "---\ntheme: a\ntheme: night\n---\n# B\n"),
        ("# B\n", None, "# B\n"),
    ],
)  # fmt: skip
def test_the_front_matter_says_a_theme(before: str, value: str | None, after: str) -> None:
    deck = Edited(before)
    edit = change_key(deck.source, deck.document.lines, "theme", value)
    assert after == applied(before, edit)
    assert (value or "") == Edited(after).document.meta.theme


def test_in_all_cases_a_theme_changes_nothing_but_the_theme() -> None:
    for text in cases():
        deck = Edited(text)
        after = deck.after(change_key(deck.source, deck.document.lines, "theme", "night"))
        assert "night" == after.document.meta.theme
        before = [[t.plain for t in texts_on(s)] for s in compose(deck.document).slides]
        assert before == [[t.plain for t in texts_on(s)] for s in compose(after.document).slides]
