from __future__ import annotations

import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray

from briefing.qt.storage.settings import RECENT, REMEMBERED, Setting, Settings, coerced

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def ini(tmp_path: Path) -> Path:
    return tmp_path / "briefing.ini"


@pytest.mark.parametrize(
    ("value", "default", "expected"),
    [
        ("true", False, True),
        ("false", True, False),
        ("perhaps", True, True),
        ("240", 1, 240),
        ("wide", 1, 1),
        ("18.5", 1.0, 18.5),
        (None, "zh_CN", "zh_CN"),
        (12, "x", "12"),
    ],
)
def test_what_is_read_back_has_the_type_of_its_default(
    value: object, default: object, expected: object
) -> None:
    got = coerced(value, default)  # type: ignore[type-var]
    assert (type(expected), expected) == (type(got), got)


def test_settings_come_back_in_the_next_start(ini: Path) -> None:
    first = Settings(ini)
    first.show_rail = False
    first.tile = 320
    first.geometry = QByteArray(b"\x00\xff")
    first.save()
    second = Settings(ini)
    assert (False, 320, b"\x00\xff") == (second.show_rail, second.tile, second.geometry.data())


def test_a_file_opened_again_moves_to_the_front(ini: Path, tmp_path: Path) -> None:
    settings = Settings(ini)
    for name in ("a.md", "b.md", "a.md"):
        settings.add_recent(tmp_path / name)
    assert ["a.md", "b.md"] == [path.name for path in settings.recent]


def test_the_list_of_recent_files_stays_short(ini: Path, tmp_path: Path) -> None:
    settings = Settings(ini)
    for index in range(RECENT + 3):
        settings.add_recent(tmp_path / f"{index}.md")
    assert len(settings.recent) == RECENT


def test_two_copies_of_the_app_keep_each_others_recent_files(ini: Path, tmp_path: Path) -> None:
    one = Settings(ini)
    one.add_recent(tmp_path / "one.md")
    another = (
        "import sys; from pathlib import Path; from briefing.qt.storage.settings import Settings;"
        " Settings(Path(sys.argv[1])).add_recent(Path(sys.argv[2]))"
    )  # within one process Qt has them share what they read
    subprocess.run([sys.executable, "-c", another, ini, tmp_path / "two.md"], check=True)
    one.add_recent(tmp_path / "three.md")
    assert ["three.md", "two.md", "one.md"] == [path.name for path in Settings(ini).recent]


def test_the_place_in_a_file_is_remembered_piece_by_piece(ini: Path, tmp_path: Path) -> None:
    path = tmp_path / "会议 <b>.md"
    settings = Settings(ini)
    settings.remember(path, slide="s3", part=1)
    settings.remember(path, view="reading")
    assert {"slide": "s3", "part": 1, "view": "reading"} == Settings(ini).recall(path)


def test_only_the_newest_places_are_remembered(ini: Path, tmp_path: Path) -> None:
    settings = Settings(ini)
    for index in range(REMEMBERED + 1):
        settings.remember(tmp_path / str(index), slide="x")
    assert settings.recall(tmp_path / "0") == {}
    assert settings.recall(tmp_path / "1") == {"slide": "x"}


@pytest.mark.parametrize("damage", [b"", b"[ui]\nlanguage=en\n", b"\x00\x01\x02", b"[window"])
def test_a_damaged_file_is_put_aside_and_the_backup_taken(ini: Path, damage: bytes) -> None:
    settings = Settings(ini)
    settings.language = "zh_CN"
    settings.save()
    ini.write_bytes(damage)
    assert Settings(ini).language == "zh_CN"
    assert ini.with_suffix(".damaged").read_bytes() == damage


def test_with_file_and_backup_damaged_the_defaults_are_used(ini: Path) -> None:
    Settings(ini).save()
    ini.write_bytes(b"[")
    ini.with_suffix(".bak").write_bytes(b"[")
    assert Settings(ini).language == ""


def test_a_value_that_is_no_list_does_not_hurt(ini: Path) -> None:
    settings = Settings(ini)
    settings.store.setValue("files/recent", "{broken")
    settings.store.setValue("files/places", "[1]")
    assert [] == settings.recent
    assert {} == settings.recall(ini)


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{}", "3", '[1, null, {}, ["x"], "", "/talk.md"]', "\x00"]
)
def test_of_a_list_of_files_only_names_are_read(ini: Path, text: str) -> None:
    settings = Settings(ini)
    settings.store.setValue("files/recent", text)
    assert {path.name for path in settings.recent} <= {"talk.md"}
    settings.add_recent(ini)
    assert "briefing.ini" == settings.recent[0].name


@pytest.mark.parametrize("place", ["[]", "3", "null", '"x"'])
def test_a_place_that_is_none_is_forgotten(ini: Path, place: str) -> None:
    settings = Settings(ini)
    settings.store.setValue("files/places", f'{{"{ini}": {place}}}')
    assert {} == settings.recall(ini)
    settings.remember(ini, part=1)
    assert {"part": 1} == settings.recall(ini)


@pytest.mark.parametrize("said", ["nan", "inf", "-inf", "1e999"])
def test_a_size_that_is_no_number_is_the_usual_one(ini: Path, said: str) -> None:
    settings = Settings(ini)
    settings.store.setValue("reading/size", said)
    assert Settings.reading_size.default == settings.reading_size


def test_a_home_that_takes_no_files_gives_the_defaults_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    settings = Settings(tmp_path / "file" / "briefing.ini")
    settings.tile = 300
    settings.add_recent(tmp_path / "talk.md")
    settings.save()
    assert (False, 300, True) == (settings.kept, settings.tile, settings.show_rail)


def test_a_usual_home_keeps_them(tmp_path: Path) -> None:
    assert Settings(tmp_path / "briefing.ini").kept


def damaged(data: bytes, dice: random.Random) -> bytes:
    """Bytes changed, left out, doubled, cut off, or lines in another order."""
    found = bytearray(data)
    for _ in range(dice.randrange(1, 6)):
        at, end = sorted(dice.randrange(len(found) + 1) for _ in range(2))
        match dice.randrange(6):
            case 0:
                found[at : at + 1] = dice.randbytes(1)
            case 1:
                del found[at:end]
            case 2:
                found[at:at] = found[at:end][:200]
            case 3:
                del found[at:]
            case 4:
                found[at:at] = dice.choice((b"\x00" * 9, b"\xff\xfe", b"[", b"=@Invalid(", b"\\x"))
            case _:
                lines = found.split(b"\n")
                dice.shuffle(lines)
                found = bytearray(b"\n".join(lines))
    return bytes(found)


def test_1000_damaged_files_are_read_and_written(
    ini: Path, tmp_path: Path, counted: Callable[[str], None]
) -> None:
    kept = Settings(ini)
    kept.add_recent(tmp_path / "talk.md")
    kept.remember(tmp_path / "talk.md", slide="one", index=1, part=0)
    kept.geometry = QByteArray(bytes(range(256)))
    kept.tile, kept.reading_size, kept.language = 320, 21.5, "zh_CN"
    kept.save()
    data = ini.read_bytes()
    names = [name for name, one in vars(Settings).items() if isinstance(one, Setting)]
    dice = random.Random(15)
    as_they_were = 0
    for number in range(1000):
        place = tmp_path / f"{number}.ini"  # Qt remembers a file that it has read
        place.write_bytes(damaged(data, dice))
        settings = Settings(place)
        for name in names:
            default = vars(Settings)[name].default
            assert type(default) is type(getattr(settings, name))
        assert all(path.name for path in settings.recent)
        assert isinstance(settings.recall(tmp_path / "talk.md"), dict)
        as_they_were += settings.tile == 320
        if number % 50 == 0:
            settings.tile = 200
            settings.save()
            assert b"tile=200" in place.read_bytes()
    counted(f"1,000 damaged settings files: all read, {as_they_were} with what was asked for")
