from __future__ import annotations

from pathlib import Path

from briefing.model.time.records import Timings
from briefing.model.time.rehearsal import Record, Visit
from briefing.qt.storage.times import TimeStore

TALK = Path("/talks/well.md")
KEPT = Timings((Record("2026-01-01T10:00:00", (Visit("a", 10.0),)),), {"a": 10.0}, 600.0)


def test_what_is_kept_for_a_talk_comes_back(tmp_path: Path) -> None:
    store = TimeStore(tmp_path / "times")
    assert Timings() == store.load(TALK)
    assert store.save(TALK, KEPT)
    assert KEPT == TimeStore(tmp_path / "times").load(TALK)
    assert Timings() == store.load(Path("/talks/other.md"))


def test_a_file_that_makes_no_sense_is_put_aside_and_not_lost(tmp_path: Path) -> None:
    store = TimeStore(tmp_path)
    for senseless in (b"{", b"\xff\xfe\x00", b'{"version": 99}'):
        store.place(TALK).write_bytes(senseless)
        assert Timings() == store.load(TALK)
        assert store.save(TALK, KEPT)
        assert senseless == store.place(TALK).with_suffix(".unread").read_bytes()
        assert KEPT == store.load(TALK)


def test_a_folder_that_cannot_be_made_is_said_and_raises_nothing(tmp_path: Path) -> None:
    taken = tmp_path / "times"
    taken.write_text("no folder")
    store = TimeStore(taken)
    assert not store.save(TALK, KEPT)
    assert Timings() == store.load(TALK)
