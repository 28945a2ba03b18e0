from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.problem import BriefingError
from briefing.readers.encoding import decode

SIMPLIFIED = "会议在北京举行，与会专家就三个议题展开讨论，并提出下一步的工作要求。\n"
TRADITIONAL = "會議在臺北舉行，與會專家就三個議題展開討論，並提出下一步的工作要求。\n"
JAPANESE = "会議は東京で開かれ、参加者は三つの議題について話し合いました。\n"
KOREAN = "회의는 서울에서 열렸고 참석자들은 세 가지 의제를 논의했습니다.\n"
FRENCH = "Réunion à l’hôtel : le président a résumé l’ordre du jour — déjà très chargé.\n"
RUSSIAN = "Совещание прошло в Москве, участники обсудили три вопроса повестки дня.\n"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(codec: str) -> None:
    assert (SIMPLIFIED, codec, False) == decode(SIMPLIFIED.encode(codec))


@given(st.text(st.characters(blacklist_characters="\0\ufeff", blacklist_categories=["Cs"])))
def test_utf_8_is_never_a_guess(text: str) -> None:
    if not text.startswith(("PK\x03\x04", "%PDF", "GIF8", "{\\rtf")):
        assert (text, "utf-8", False) == decode(text.encode("utf-8"))


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (SIMPLIFIED, "gb18030"),
        ("你好", "gb18030"),
        ("# Title\n\n- 要点 one\n", "gb18030"),
        (TRADITIONAL, "big5"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "euc_kr"),
        (FRENCH, "cp1252"),
        ("un café", "cp1252"),
        (RUSSIAN, "cp1251"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
        ("Plain words\n", "utf-16-le"),
    ],
)
def test_old_encodings_are_guessed(text: str, codec: str) -> None:
    assert (text, codec, True) == decode(text.encode(codec))


def test_a_chosen_encoding_is_no_guess() -> None:
    assert (TRADITIONAL, "big5", False) == decode(TRADITIONAL.encode("big5"), None, "big5")


def test_utf_8_with_a_lost_byte_stays_readable() -> None:
    text, codec, guessed = decode((SIMPLIFIED * 3).encode("utf-8")[:-2])
    assert ("utf-8", True) == (codec, guessed)
    assert text.startswith(SIMPLIFIED)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04rest", "this is a ZIP archive or Office document, not a text file"),
        (b"%PDF-1.7", "this is a PDF document, not a text file"),
        (bytes(range(256)) * 20, "this is binary data, not a text file"),
        (b"\0" * 500, "this is binary data, not a text file"),
    ],
)
def test_binary_data_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(BriefingError, match=message):
        decode(data)


def test_a_wrong_choice_names_the_line() -> None:
    with pytest.raises(BriefingError, match=r"^2: the text is not valid ascii$"):
        decode("one\n二\n".encode(), None, "ascii")


@pytest.mark.parametrize("name", ["no-such-codec", "base64"])
def test_a_choice_that_is_no_text_encoding_is_refused(name: str) -> None:
    with pytest.raises(BriefingError, match=name):
        decode(b"text", None, name)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, _, _ = decode(data)
    except BriefingError:
        return
    assert isinstance(text, str)
