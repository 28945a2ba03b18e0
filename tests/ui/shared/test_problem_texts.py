"""Every message that a person may read in the window is marked, and said in Chinese."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

import briefing
from briefing.layout.labels import REASONS
from briefing.model.message import Message
from briefing.qt.translation import Translation
from briefing.resources import register
from briefing.ui.shared.problem_texts import LEFT_OUT, OF_SYSTEMS, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ROOT = Path(briefing.__file__).parent
IN_ENGLISH = ("cli/", "exporters/pptx/lint/", "compose/fidelity.py", "compose/remarks.py")
"""What only the command line shows: it speaks English."""
SPEAKERS = {"Problem", "BriefingError", "report", "RefusedPicture", "RefusedError", "UnsafeSvg"}
"""What is called with a message first."""


class Made(NamedTuple):
    """A place where a message is made, and by what call."""

    place: str
    call: ast.Call

    @property
    def template(self) -> str:
        """Empty where the code does not say it outright."""
        match self.call.args[0]:
            case ast.Call(func=ast.Name("T"), args=[ast.Constant("Problems"), ast.Constant(text)]):
                return str(text)
            case _:
                return ""


def calls(*names: str) -> Iterator[Made]:
    for path in sorted(ROOT.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = node.func
            if (
                called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            ) in names:
                yield Made(f"{name}:{node.lineno}", node)


def in_window(made: Made) -> bool:
    return not made.place.startswith(IN_ENGLISH)


TEMPLATES = sorted({made.template for made in calls("Message") if made.template})


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{\d\}", text))


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[Translation]:
    register()
    translation = Translation(qapp)
    translation.speak("zh_CN")
    yield translation
    translation.speak("en")


def test_no_problem_is_said_in_a_string_put_together() -> None:
    """The type checker wants a `Message`, and a message wants a template."""
    joined = (ast.JoinedStr, ast.BinOp)
    made = [*calls(*SPEAKERS), *calls("Message")]
    assert len(made) > 200
    assert [] == [one.place for one in made if isinstance(one.call.args[0], joined)]


def test_no_problem_is_a_bare_string() -> None:
    bare = [made.place for made in calls(*SPEAKERS) if isinstance(made.call.args[0], ast.Constant)]
    assert [] == bare


def test_a_message_of_the_window_is_marked_where_it_is_made() -> None:
    """But for words of others: the system's, and table entries that are marked themselves."""
    unmarked = [made.place for made in calls("Message") if in_window(made) and not made.template]
    assert [place.partition(":")[0] for place in unmarked] == [
        "compose/prose/missing.py",
        "exporters/pptx/traces.py",
        "model/message.py",
        "readers/encoding.py",
        "readers/markdown/blocks/divs.py",
        "readers/markdown/diagrams/mermaid.py",
        "readers/ooxml/package.py",
        "templates/kept.py",
        "ui/session/deck_builder.py",
        "ui/session/unfinished.py",
    ]


def test_a_message_has_a_value_for_every_place_in_its_template() -> None:
    wrong = [
        made.place
        for made in calls("Message")
        if made.template
        and places(made.template) != [f"{{{n}}}" for n in range(len(made.call.args) - 1)]
    ]
    assert [] == wrong


@pytest.mark.usefixtures("chinese")
def test_every_problem_is_said_in_chinese_with_the_same_values() -> None:
    assert len(TEMPLATES) > 100
    for template in (*TEMPLATES, *LEFT_OUT, *OF_SYSTEMS):
        translated = said(Message(template))
        assert template != translated
        assert places(template) == places(translated)


@pytest.mark.usefixtures("chinese")
def test_a_sentence_keeps_its_values_in_chinese() -> None:
    message = Message("the link to “{0}” is not allowed: only its text is shown", "{0}.exe")
    assert "不允许链接到“{0}.exe”，只显示文字" == said(message)


@pytest.mark.usefixtures("chinese")
def test_a_value_that_is_a_sentence_is_translated_too() -> None:
    message = Message("{0}. Nothing was changed", Message("there is no such folder"))
    assert "没有这个文件夹。原有文件未改动" == said(message)


@pytest.mark.usefixtures("chinese")
def test_a_sentence_nobody_marked_is_shown_as_it_is() -> None:
    assert "something new {0} 100%" == said("something new {0} 100%")
    assert "something new 1" == said(Message("something new {0}", 1))


def test_english_says_what_was_said(qapp: QApplication) -> None:
    register()
    Translation(qapp).speak("en")
    assert TEMPLATES == [said(Message(template)) for template in TEMPLATES]


def test_a_slide_says_in_chinese_why_a_picture_is_missing() -> None:
    """What the resource gate may say is what begins with a capital, as a sentence does."""
    gate = [made for made in calls("Message") if not made.place.startswith("readers/")]
    templates = {made.template for made in gate}
    reasons = {text for text in templates if text[:1].isupper() and text.endswith(".")}
    assert reasons == set(REASONS)
    assert [] == [text for text in reasons if places(text) != places(REASONS[text])]
