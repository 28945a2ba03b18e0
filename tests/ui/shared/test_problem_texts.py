from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import briefing
from briefing.qt.translation import Translation
from briefing.resources import register
from briefing.ui.shared.problem_texts import SENTENCES, is_listed, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def translation(qapp: QApplication) -> Translation:
    register()
    return Translation(qapp)


def test_a_sentence_keeps_its_values_in_chinese(translation: Translation) -> None:
    translation.speak("zh_CN")
    assert said("the link to “x.exe” is not allowed: only its text is shown") == (
        "不允许链接到“x.exe”，只显示文字"
    )
    translation.speak("en")


def test_a_value_that_is_a_sentence_is_translated_too(translation: Translation) -> None:
    translation.speak("zh_CN")
    assert said("there is no such folder. Nothing was changed") == "没有这个文件夹。原有文件未改动"
    translation.speak("en")


def test_english_says_what_was_said(translation: Translation) -> None:
    translation.speak("en")
    for sentence in SENTENCES:
        assert sentence == said(sentence)


def test_a_sentence_nobody_listed_is_shown_as_it_is(translation: Translation) -> None:
    translation.speak("zh_CN")
    assert said("something new {0} 100%") == "something new {0} 100%"
    translation.speak("en")


SPEAKERS = {"Problem", "BriefingError", "report", "RefusedPicture", "UnsafeSvg"}
"""What is called with a sentence that a person reads in the window."""
LAYERS = ("readers", "compose", "layout", "exporters", "qt")


def sentences_in(path: Path) -> Iterator[str]:
    """Those written out in a module, with 12 for every value."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
        if name in SPEAKERS:
            yield from filter(None, map(_written_out, node.args))


def _written_out(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str(text)) if " " in text:
            return text
        case ast.JoinedStr(values=parts):
            whole = "".join(
                str(part.value) if isinstance(part, ast.Constant) else "12" for part in parts
            )
            return whole if " " in whole else ""
        case _:
            return ""


def test_every_sentence_that_a_person_may_read_is_listed() -> None:
    root = Path(briefing.__file__).parent
    modules = [path for layer in LAYERS for path in (root / layer).rglob("*.py")]
    of_packages = root / "exporters" / "pptx" / "lint"  # for the command line only
    unlisted = {
        f"{path.relative_to(root)}: {sentence}"
        for path in modules
        if of_packages not in path.parents
        for sentence in sentences_in(path)
        if not is_listed(sentence)
    }
    assert unlisted == set()


def test_every_sentence_is_said_in_chinese(translation: Translation) -> None:
    translation.speak("zh_CN")
    same = {sentence for sentence in SENTENCES if said(sentence) == sentence}
    translation.speak("en")
    assert same == set()
