"""Changes of XML and HTML: what is declared, entities, values, nesting, elements as a whole."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from random import Random

    from tests.hostile.damage import Change

ENCODINGS = (
    *("utf-7", "utf-16", "utf-32", "idna", "punycode", "unicode_escape", "rot13", "zip", "hex"),
    *("no-such-thing", "gb2312", "big5", "latin-1", "cp037", "undefined", "mbcs", "", "\u00b2"),
)
VALUES = (
    *("", "-1", "0", "\u00b2", "\u0663", "1e999", "nan", "inf", "9" * 4301, "2147483648", "0x10"),
    *("1.5", " 7 ", "#", "%", "a" * 3000, "\u202e", "&#" + "9" * 4301 + ";", "&#0;", "&#xD800;"),
    *(
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//host/share",
        "..\\..\\x",
        "../" * 40,
        "data:,",
    ),
)


def declare(data: bytes, random: Random) -> bytes:
    """Another encoding is declared, in the XML declaration or in the page's head."""
    name = random.choice(ENCODINGS)
    if b"charset" in data[:300] and random.random() < 0.6:
        start = data.index(b"charset")
        return data[:start] + f'charset="{name}" x="'.encode() + data[start + 8 :]
    head = f'<?xml version="1.{random.randrange(2)}" encoding="{name}"?>'
    return head.encode() + data.partition(b"?>")[2]


def encode(data: bytes, random: Random) -> bytes:
    """The text is in another encoding than it says."""
    name = random.choice(
        ("utf-16", "utf-16-le", "utf-32", "gb18030", "utf-7", "cp500", "utf-8-sig")
    )
    return data.decode("utf-8", "replace").encode(name, "replace")


def document_type(data: bytes, random: Random) -> bytes:
    """Entities, some of which would grow without end or read a file."""
    entity = random.choice(
        (
            '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">',
            '<!ENTITY c SYSTEM "file:///etc/passwd">',
            '<!ENTITY % c SYSTEM "http://127.0.0.1:9/x"> %c;',
        )
    )
    head, found, rest = data.partition(b"?>")
    at = random.randrange(len(rest) + 1)
    return b"".join(
        (head, found, f"<!DOCTYPE a [{entity}]>".encode(), rest[:at], b"&c;", rest[at:])
    )


def value(data: bytes, random: Random) -> bytes:
    """An attribute says something else."""
    quotes = [at for at, byte in enumerate(data) if byte == 0x22]
    if len(quotes) < 2:
        return data
    which = random.randrange(len(quotes) - 1)
    said = random.choice(VALUES).encode()
    return data[: quotes[which] + 1] + said + data[quotes[which + 1] :]


def text(data: bytes, random: Random) -> bytes:
    """A value stands in the text."""
    ends = [at for at, byte in enumerate(data) if byte == 0x3E] or [0]
    at = random.choice(ends) + 1
    return data[:at] + random.choice(VALUES).encode() + data[at:]


def nest(data: bytes, random: Random) -> bytes:
    """A tag of the file is opened many times."""
    starts = [at for at, byte in enumerate(data) if byte == 0x3C]
    if not starts:
        return data
    start = random.choice(starts)
    end = data.find(b">", start) + 1
    return data[:end] + data[start:end] * random.choice((3, 100, 2000)) + data[end:]


MARKUP: tuple[Change, ...] = (declare, encode, document_type, value, value, value, text, nest)


def tree(data: bytes, random: Random) -> bytes:
    """Elements are lost, doubled, moved, renamed, or say something else: it stays XML."""
    try:
        root = ElementTree.fromstring(data)
    except Exception:
        return data
    for _ in range(random.choice((1, 2, 8))):
        elements = list(root.iter())
        random.choice(_TREE)(random.choice(elements), random.choice(elements), random)
        if sum(1 for _ in root.iter()) > 5000:
            break
    return ElementTree.tostring(root, "utf-8", xml_declaration=True)


def _lose_children(element: Element, _other: Element, random: Random) -> None:
    del element[random.randrange(3) :]


def _double_children(element: Element, _other: Element, random: Random) -> None:
    element.extend([deepcopy(child) for child in element] * random.choice((1, 1, 30)))


def _graft(element: Element, other: Element, random: Random) -> None:
    element.insert(random.randrange(3), deepcopy(other))


def _wrap(element: Element, _other: Element, random: Random) -> None:
    """In itself, some levels deep."""
    for _ in range(random.choice((1, 5, 120))):
        inner = Element(element.tag, element.attrib)
        inner.extend(list(element))
        inner.text = element.text
        del element[:]
        element.append(inner)
        element = inner


def _rename(element: Element, other: Element, _random: Random) -> None:
    element.tag = other.tag


def _say(element: Element, _other: Element, random: Random) -> None:
    if element.attrib:
        element.set(random.choice(list(element.attrib)), random.choice(VALUES))


def _forget(element: Element, other: Element, random: Random) -> None:
    if element.attrib and random.random() < 0.5:
        del element.attrib[random.choice(list(element.attrib))]
    else:
        element.attrib.update(other.attrib)


def _write(element: Element, _other: Element, random: Random) -> None:
    element.text = random.choice(VALUES)


_TREE = (
    *(_lose_children, _double_children, _graft, _graft, _wrap, _rename, _say, _say, _say, _forget),
    _write,
)
