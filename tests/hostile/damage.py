"""Changes that any file may suffer, and tokens put where they do not belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    Change = Callable[[bytes, Random], bytes]

TOKENS: dict[str, tuple[str, ...]] = {
    "docx": (
        *("<w:p>", "</w:p>", "<w:r>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:sdt>", "<w:br/>"),
        *("<w:txbxContent>", "<w:ruby>", '<w:numId w:val="7"/>', "<mc:AlternateContent>"),
    ),
    "pptx": ("<p:sp>", "</p:sp>", "<a:p/>", '<a:tc gridSpan="9"/>', "<mc:AlternateContent>"),
    "html": (
        *("<table>", "<tr>", "<td>", "<ul><li>", "<b>", "</p>", "<br>", "<!--", "<script>"),
        *("<pre>", "<![CDATA[", "<svg>", "<math>", "<template>", '<td colspan="999">'),
    ),
    "md": (
        *("# ", "## ", "- ", "> ", "    ", "\t", "```\n", "~~~", "|", "| a | b |\n|-|-|\n", "[^1]"),
        *("![", "](", "[a]: b\n", "**", "_", "==", "~", "^", "`", "\\", "<!--", "<div>", "::: a\n"),
        *(":::\n", "{.x #y z=1}", "---\n", "Note: ", "<br>", "\n: a", "$", "]]>", "*[a]: b\n"),
    ),
    "txt": (
        *("\u7b2c\u4e00\uff0c", "\u4e00\u3001", "\uff08\u4e00\uff09", "\u201c", "\u201d", "\uff1a"),
        *("1. ", "\u2460", "\u95ee\uff1a", "12.5%", "\n\n", "\u3002", ", ", "\t", "said ", "Mr. "),
    ),
    "svg": (
        *("<g>", "</g>", "<defs>", '<use xlink:href="#s"/>', "<text>", "<path d='M0 0'/>"),
        *("<script>x</script>", "<style>*{}</style>", "<image/>", "url(#p)", "<a xlink:href='x'>"),
    ),
}  # fmt: skip
"""By kind, what is repeated and put in."""


def _span(data: bytes, random: Random, most: int = 400) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.randrange(most))


def flip(data: bytes, random: Random) -> bytes:
    """Some bits are turned."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 20)) if changed else 0):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def noise(data: bytes, random: Random) -> bytes:
    """A piece becomes random bytes."""
    start, end = _span(data, random, 40)
    return data[:start] + random.randbytes(end - start) + data[end:]


def cut(data: bytes, random: Random) -> bytes:
    """A piece is gone."""
    start, end = _span(data, random)
    return data[:start] + data[end:]


def end_early(data: bytes, random: Random) -> bytes:
    """The rest is gone."""
    return data[: random.randrange(len(data) + 1)]


def double(data: bytes, random: Random) -> bytes:
    """A piece is there many times."""
    start, end = _span(data, random, 80)
    return data[:start] + data[start:end] * random.choice((2, 2, 9, 200)) + data[end:]


def splice(data: bytes, random: Random) -> bytes:
    """A piece of one place stands at another."""
    start, end = _span(data, random)
    at = random.randrange(len(data) + 1)
    return data[:at] + data[start:end] + data[at:]


def controls(data: bytes, random: Random) -> bytes:
    """Characters that texts do not have."""
    sign = random.choice(("\0", "\x1b[2J", "\u202e", "\ufffe", "\ufeff", "\u2028", "\x0b", "\x7f"))
    at = random.randrange(len(data) + 1)
    return data[:at] + (sign * random.choice((1, 1, 50))).encode() + data[at:]


BYTES: tuple[Change, ...] = (flip, noise, cut, end_early, double, splice, controls)


def repeated(tokens: Sequence[str]) -> Change:
    def repeat(data: bytes, random: Random) -> bytes:
        token = random.choice(tokens).encode()
        at = random.randrange(len(data) + 1)
        return data[:at] + token * random.choice((2, 60, 600, 3000)) + data[at:]

    return repeat


def sprinkled(tokens: Sequence[str]) -> Change:
    def sprinkle(data: bytes, random: Random) -> bytes:
        for _ in range(random.randrange(1, 30)):
            at = random.randrange(len(data) + 1)
            data = data[:at] + random.choice(tokens).encode() + data[at:]
        return data

    return sprinkle
