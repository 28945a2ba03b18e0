"""The translation files against the texts in the source."""

from __future__ import annotations

import re
import runpy
import shutil
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from briefing.qt.translation import Translation
from briefing.resources import asset, register
from briefing.ui.commands.table import BY_ID

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

LANGUAGES = ("zh_CN", "en")


def messages(path: Path) -> list[ElementTree.Element]:
    return ElementTree.parse(path).getroot().findall("context/message")


def translations(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.findall("numerusform")]
    return forms or [translation.text or ""]


def source(message: ElementTree.Element) -> str:
    return message.findtext("source") or ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_in_the_source_is_translated(language: str, tmp_path: Path) -> None:
    kept = asset("i18n", f"briefing_{language}.ts")
    shutil.copy(kept, tmp_path)
    runpy.run_path(str(asset("i18n", "update.py")))["update"](tmp_path)
    fresh = messages(tmp_path / kept.name)
    assert [source(one) for one in fresh if not all(translations(one))] == []
    assert {source(one) for one in messages(kept)} == {source(one) for one in fresh}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_every_place_for_a_value(language: str) -> None:
    def places(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}|%n", text))

    for message in messages(asset("i18n", f"briefing_{language}.ts")):
        for text in translations(message):
            assert places(text) == places(source(message)), text


def test_the_app_speaks_chinese_and_english_again(qapp: QApplication) -> None:
    register()
    translation = Translation(qapp)
    translation.speak("zh_CN")
    assert BY_ID["view_overview"].title == "总览"
    assert qapp.translate("QPlatformTheme", "Cancel") == "取消"
    assert qapp.translate("QFileDialog", "&Look in:") == "查找范围(&L)："
    translation.speak("en")
    assert BY_ID["view_overview"].title == "Overview"


@pytest.mark.parametrize(("count", "expected"), [(1, "About 1 minute"), (5, "About 5 minutes")])
def test_english_has_its_plurals(qapp: QApplication, count: int, expected: str) -> None:
    register()
    translation = Translation(qapp)
    translation.speak("en")
    assert qapp.translate("StatusBar", "About %n minute(s)", "", count) == expected


def test_an_unknown_language_follows_the_system(qapp: QApplication) -> None:
    translation = Translation(qapp)
    translation.speak("xx")
    assert translation.language in LANGUAGES
