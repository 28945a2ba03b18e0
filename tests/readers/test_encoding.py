from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.document import EncodedText
from briefing.model.problem import BriefingError
from briefing.readers.encoding import decode, encoded

SIMPLIFIED = "会议在北京举行，与会专家就三个议题展开讨论，并提出下一步的工作要求。\n"
TRADITIONAL = "會議在臺北舉行，與會專家就三個議題展開討論，並提出下一步的工作要求。\n"
JAPANESE = "会議は東京で開かれ、参加者は三つの議題について話し合いました。\n"
KOREAN = "회의는 서울에서 열렸고 참석자들은 세 가지 의제를 논의했습니다.\n"
FRENCH = "Réunion à l’hôtel : le président a résumé l’ordre du jour — déjà très chargé.\n"
RUSSIAN = "Совещание прошло в Москве, участники обсудили три вопроса повестки дня.\n"


MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize("codec", MARKS)
def test_a_byte_order_mark_says_the_encoding(codec: str) -> None:
    mark = MARKS[codec]
    assert EncodedText(SIMPLIFIED, codec, mark) == decode(mark + SIMPLIFIED.encode(codec))


@pytest.mark.parametrize(
    ("chosen", "codec"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16-be"), ("utf-32", "utf-32-le")]
)
def test_whoever_chooses_an_encoding_need_not_know_of_its_mark(chosen: str, codec: str) -> None:
    mark = MARKS[codec]
    data = mark + SIMPLIFIED.encode(codec)
    assert EncodedText(SIMPLIFIED, codec, mark) == decode(data, None, chosen)


@given(
    st.text(st.characters(blacklist_characters="\0", blacklist_categories=["Cs"])),
    st.sampled_from([("utf-8", b""), *MARKS.items()]),
)
def test_a_text_is_its_bytes_again(text: str, written: tuple[str, bytes]) -> None:
    codec, mark = written
    data = mark + text.encode(codec)
    if not data.startswith((b"PK\x03\x04", b"%PDF", b"GIF8", b"{\\rtf", b"MZ\x90", b"\x7fELF")):
        found = decode(data)
        assert data == encoded(found)


@given(st.text(st.characters(blacklist_characters="\0\ufeff", blacklist_categories=["Cs"])))
def test_utf_8_is_never_a_guess(text: str) -> None:
    if not text.startswith(("PK\x03\x04", "%PDF", "GIF8", "{\\rtf")):
        assert EncodedText(text) == decode(text.encode("utf-8"))


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
    assert EncodedText(text, codec, guessed=True) == decode(text.encode(codec))


@pytest.mark.parametrize(
    ("codec", "texts"),
    [
        (
            "gb18030",
            ["会议", "李喆 王玥", "荏苒", "嵩山", "#镕基\n", "瞿塘峡\n", "《诗经》", "进口博览"],
        ),
        ("gb18030", ["Talk\n\nHe said “yes” and left.\n", "2026年1月20日", "亳州 郴州 濮阳"]),
        ("utf-16-le", ["会议纪要", "关于召开会议的通知", "第1章 ABC", "Привет, мир!"]),
        ("utf-16-be", ["会议纪要", "朱镕基讲话"]),
        ("big5", ["會議", "臺北", "標題", "2026年1月20日"]),
        ("shift_jis", ["会議", "こんにちは", "カタカナ"]),
        ("euc_jp", ["こんにちは", "カタカナ"]),
        ("euc_kr", ["회의는 서울에서", "안녕하세요"]),
        ("cp1251", ["Привет", "да", "Он сказал: «да»"]),
        ("cp1252", ["déjà vu", "été", "it’s", "Größe", "€ 5", "Ça va", "señor Ñandú"]),
    ],
)
def test_a_line_is_judged_by_its_characters(codec: str, texts: list[str]) -> None:
    expected = [EncodedText(text, codec, guessed=True) for text in texts]
    assert expected == [decode(text.encode(codec)) for text in texts]


def test_english_with_a_few_chinese_quotes_stays_english() -> None:
    text = "The word “innovation” was on every page of the report.\n" * 40
    assert EncodedText(text, "gb18030", guessed=True) == decode(text.encode("gb18030"))


def test_a_chosen_encoding_is_no_guess() -> None:
    assert EncodedText(TRADITIONAL, "big5") == decode(TRADITIONAL.encode("big5"), None, "big5")


def test_utf_8_with_a_lost_byte_stays_readable() -> None:
    found = decode((SIMPLIFIED * 3).encode("utf-8")[:-2])
    assert ("utf-8", True) == (found.encoding, found.guessed)
    assert found.text.startswith(SIMPLIFIED)


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
    """What is no guess is written back to the same bytes, but for a byte order mark."""
    try:
        found = decode(data)
    except BriefingError:
        return
    assert codecs.lookup(found.encoding)
    assert found.guessed or data == found.mark + found.text.encode(found.encoding)
