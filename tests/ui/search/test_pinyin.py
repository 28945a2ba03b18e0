from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.qt.jobs import Jobs
from briefing.ui.search.go_to import GoTo
from briefing.ui.search.page_search import hits
from briefing.ui.search.pinyin import Initials, Pinyin
from briefing.ui.session.session import Session
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

READINGS = {ord(c): r for c, r in {"郑": "zhèng", "州": "zhōu", "重": "zhòng,chóng", "庆": "qìng",
                                   "行": "xíng,háng", "嗯": "ńg,ǹg"}.items()}  # fmt: skip


def finds(needle: str, text: str) -> bool:
    initials = Initials(READINGS)
    initials.learn(text)
    pattern = initials.pattern(needle)
    return pattern is not None and pattern.search(text) is not None


@pytest.mark.parametrize(
    ("needle", "text", "expected"),
    [
        ("zz", "去郑州", True),
        ("zq", "重庆", True),
        ("cq", "重庆", True),
        ("zz2026", "郑州2026", True),
        ("nz", "嗯郑", True),
        ("zc", "郑州", False),
        ("z", "郑州", False),
        ("20", "2026", False),
        ("郑z", "郑州", False),
        ("z.", "郑州", False),
        ("zhengzhou", "去郑州", True),
        ("zhengz", "郑州", True),
        ("chongqing", "重庆", True),
        ("zhongq", "重庆", True),
        ("hangzhou", "行州", True),
        ("zhengqing", "郑州", False),
    ],
)
def test_initials_stand_for_every_reading(needle: str, text: str, expected: bool) -> None:
    assert expected == finds(needle, text)


def test_the_readings_are_loaded_once_and_in_the_background(qtbot: QtBot) -> None:
    jobs = Jobs()
    pinyin = Pinyin(jobs)
    assert pinyin.initials is None
    with qtbot.waitSignal(pinyin.ready):
        pinyin.load()
        pinyin.load()
    first = pinyin.initials
    assert first is not None
    first.learn("郑州大学")
    pattern = first.pattern("zzdx")
    assert pattern is not None
    assert pattern.search("在郑州大学")
    assert not jobs.busy
    pinyin.load()
    assert not jobs.busy
    jobs.stop()


TALK = """# 简报

## 河南的大学

- 地点在郑州

## 郑州

- zz is what it says here

## 别处

- 重庆
"""


def test_what_is_written_comes_before_what_sounds_so(qapp: object, tmp_path: Path) -> None:
    session = Session()
    assert session.open(write(tmp_path, TALK))
    found = hits(session, "ZZ", Initials(READINGS))
    expected = [("郑州", "zz is what it says here"), ("河南的大学", "地点在郑州")]
    assert expected == [(hit.title, hit.snippet) for hit in found]
    assert ["别处"] == [hit.title for hit in hits(session, "cq", Initials(READINGS))]
    assert [] == list(hits(session, "cq"))


def test_going_to_a_page_knows_initials_too(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK + "\n## The zz plan\n\n- 一\n"))
    dialog = GoTo(window.session, window.services.pinyin, window)
    dialog.field.setText("zz")
    if window.services.pinyin.initials is None:
        qtbot.waitSignal(window.services.pinyin.ready).wait()
    shown = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert [one.split("\u2003")[1] for one in shown] == ["The zz plan", "郑州"]
    assert dialog.list.currentRow() == 0
