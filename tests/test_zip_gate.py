"""Zip files that say other than they are, and XML that would not fit in memory."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from briefing import zip_gate
from briefing.zip_gate import Packed, RefusedError


def packed(**parts: bytes) -> Packed:
    return Packed(io.BytesIO(zipped(zipfile.ZIP_DEFLATED, **parts)))


def zipped(method: int, **parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


def test_a_part_is_parsed() -> None:
    root = packed(part="\ufeff<?xml version='1.0' encoding='UTF-8'?><a><b/>山</a>".encode()).xml(
        "part"
    )
    assert ("a", "b", "山") == (root.tag, root[0].tag, root[0].tail)


@pytest.mark.parametrize(
    "name", ["utf-7", "idna", "punycode", "no-such-thing", "gb2312", "latin-1"]
)
def test_an_encoding_that_packages_do_not_have_is_named(name: str) -> None:
    part = f'<?xml version="1.0" encoding="{name}"?><a/>'.encode()
    with pytest.raises(RefusedError, match=f"encoding “{name}”, not in UTF-8"):
        packed(part=part).xml("part")


def test_a_document_type_is_refused() -> None:
    with pytest.raises(RefusedError, match="DTD"):
        packed(part=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>').xml("part")


def test_a_part_with_more_tags_than_fit_in_memory_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(zip_gate, "MARKUP", 100)
    monkeypatch.setattr(zip_gate, "MARKUP_TOGETHER", 150)
    package = packed(one=b"<a>" + b"<b/>" * 98 + b"</a>", two=b"<a>" + b"<b c='d'/>" * 30 + b"</a>")
    package.xml("one")
    package.xml("one")  # counted once
    with pytest.raises(RefusedError, match="million tags"):
        package.xml("two")
    with pytest.raises(RefusedError, match="million tags"):
        packed(part=b"<a>" + b"<b/>" * 99 + b"</a>").xml("part")


def test_a_part_nested_without_end_is_refused() -> None:
    deep = zip_gate.DEPTH
    packed(part=b"<a>" * deep + b"</a>" * deep).xml("part")
    with pytest.raises(RefusedError, match="nested too deep"):
        packed(part=b"<a>" * (deep + 1) + b"</a>" * (deep + 1)).xml("part")


def test_a_namespace_that_each_name_would_carry_is_refused() -> None:
    with pytest.raises(RefusedError, match="excessive length"):
        packed(part=b'<a xmlns:b="' + b"x" * 1000 + b'"/>').xml("part")


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_what_no_office_program_packs_with_is_refused(method: int) -> None:
    data = zipped(method, part=b"<a/>")
    with pytest.raises(RefusedError, match="packed as no Office program does"):
        Packed(io.BytesIO(data)).check_limits(10)


def test_a_list_of_entries_without_end_is_refused_before_it_is_read() -> None:
    data = bytearray(zipped(zipfile.ZIP_STORED, part=b"<a/>"))
    (end,) = (found.start() for found in re.finditer(b"PK\x05\x06", data))
    data[end + 12 : end + 16] = (zip_gate.DIRECTORY + 1).to_bytes(4, "little")
    with pytest.raises(zipfile.BadZipFile, match="list of entries"):
        Packed(io.BytesIO(data))


def test_more_than_a_part_says_it_holds_is_not_read() -> None:
    package = packed(part=b"<a/>" * 1000)
    with pytest.raises(RefusedError, match="more than 0 MB"):
        package.read("part", 100)


@pytest.mark.parametrize(
    ("bound", "most", "reason"),
    [("TOGETHER", 300, "more than"), ("EACH", 150, "more than"), ("SMALL", 100, "packed more")],
)
def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(
    bound: str, most: int, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = packed(one=bytes(190), two=bytes(190))
    package.check_limits(most=2)
    monkeypatch.setattr(zip_gate, bound, most)
    monkeypatch.setattr(zip_gate, "RATIO", 3)
    with pytest.raises(RefusedError, match=reason):
        package.check_limits(most=2)


def test_too_many_entries_are_refused() -> None:
    package = packed(one=b"", two=b"", three=b"")
    package.check_limits(most=3)
    with pytest.raises(RefusedError, match="3 entries, more than 2"):
        package.check_limits(most=2)


def test_what_is_encrypted_is_refused() -> None:
    package = packed(part=b"<a/>")
    package.entries[0].flag_bits |= 1
    with pytest.raises(RefusedError, match="encrypted"):
        package.check_limits(most=9)
