"""What a file held at each save of a week, within bounds."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from briefing.qt.storage import versions
from briefing.qt.storage.versions import VersionStore

if TYPE_CHECKING:
    from pathlib import Path

DAY = 24 * 3600.0


def kept(store: VersionStore, file: Path) -> list[bytes | None]:
    return [store.read(one) for one in store.of(file)]


def test_each_save_is_kept_the_newest_first_and_no_two_alike(tmp_path: Path) -> None:
    store, file = VersionStore(tmp_path / "versions"), tmp_path / "talk.md"
    for time, data in enumerate((b"one", b"two", b"two", b"one"), start=1):
        store.keep(file, data, time)
    assert [b"one", b"two", b"one"] == kept(store, file)
    assert [4, 2, 1] == [one.time for one in store.of(file)]
    assert [] == store.of(tmp_path / "other.md")


def test_after_a_week_they_go(tmp_path: Path) -> None:
    store = VersionStore(tmp_path / "versions")
    store.keep(tmp_path / "other.md", b"old", 0)
    store.keep(tmp_path / "talk.md", b"one", DAY)
    store.keep(tmp_path / "talk.md", b"two", 7.5 * DAY)
    assert [b"two", b"one"] == kept(store, tmp_path / "talk.md")
    assert [] == store.of(tmp_path / "other.md")
    assert 1 == len(list(store.folder.iterdir()))


def test_they_take_no_more_room_than_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "MOST", 3)
    monkeypatch.setattr(versions, "MOST_OF_ALL", 3000)
    store = VersionStore(tmp_path / "versions")
    for time in range(1, 6):
        store.keep(tmp_path / "talk.md", b"%d" % time, time)
    assert [b"5", b"4", b"3"] == kept(store, tmp_path / "talk.md")
    store.keep(tmp_path / "large.md", os.urandom(2990), 10)
    assert 1 == len(store.of(tmp_path / "large.md"))
    assert [] == store.of(tmp_path / "talk.md")


def test_a_damaged_one_is_none_and_a_bomb_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "LARGEST", 1000)
    store, file = VersionStore(tmp_path / "versions"), tmp_path / "talk.md"
    store.keep(file, b"\x00" * 100_000, 1)
    assert [None] == kept(store, file)
    store.of(file)[0].place.write_bytes(b"nonsense")
    assert [None] == kept(store, file)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_nobody_else_may_read_them(tmp_path: Path) -> None:
    store = VersionStore(tmp_path / "versions")
    store.keep(tmp_path / "talk.md", b"one", 1)
    assert 0o600 == stat.S_IMODE(store.of(tmp_path / "talk.md")[0].place.stat().st_mode)
