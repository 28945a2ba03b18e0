"""What LibreOffice does on its own: where it puts joints, and where it would break a line. Lines
are filled as it counts, and a line that it would end elsewhere is marked, so that the exporter
writes a break there.

Observed beside LibreOffice 7.4; see docs/decisions/0005-line-breaks.md.
"""

from __future__ import annotations

from briefing.layout.typeset.characters import AMBIGUOUS, SPACES, is_wide

EAST_ASIAN, _OTHER = 1, 2
_WEAK = frozenset(f"{AMBIGUOUS}{SPACES}\u00a0")
"""Of the script of what stands before them; at a paragraph's start, not East Asian."""

_NEVER_FIRST = frozenset(
    "!),.:;?]}¢'\"、。〉》」』】〕〗〞﹐﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝～￠々‖•·ˇˉ―-′’”"
)
_NEVER_LAST = frozenset("([{£¥'\"‵〈《「『〔【〖（［｛￡￥〝﹙﹛﹝“‘")


def scripts(unit: str) -> tuple[int, int, int]:
    """The first and the last script of a unit, 0 if all of it is weak, and how often it changes."""
    found = [_script(character) for character in unit if character not in _WEAK]
    changes = sum(map(int.__ne__, found, found[1:]))
    return (found[0], found[-1], changes) if found else (0, 0, 0)


def _script(character: str) -> int:
    return EAST_ASIAN if is_wide(character) else _OTHER


def own_break(text: str, start: int, overflow: int) -> int:
    """Where the line after the one that starts at `start` would start, if nobody said: `overflow`
    is the first character that has no room.
    """
    before = overflow - 1
    while before > start and text[before] in _WEAK:
        before -= 1
    if text[before] not in _WEAK and _script(text[before]) == EAST_ASIAN:
        at = overflow
        while at > start and (text[at] in _NEVER_FIRST or text[at - 1] in _NEVER_LAST):
            at -= 1
    else:
        at = overflow
        while at > start and not _opportunity(text[at - 1], text[at]):
            at -= 1
    return at if at > start else overflow


def _opportunity(before: str, after: str) -> bool:
    """Whether Unicode's line breaking algorithm (UAX 14 of Unicode 5, as LibreOffice has it) lets
    a line end between two characters.
    """
    if after in SPACES:
        return False
    if before in SPACES:
        return True
    left, right = _CLASS[before], _CLASS[after]
    return left not in "QO" and right not in "QCEH" and left + right not in _GLUED


class _Classes(dict[str, str]):
    """By character, one letter: Quotation, Opening, Closing, Ending (what never starts a line),
    Hyphen, Prefix, perCent, Dash, Number, Ideograph, or Alphabetic for all the rest.
    """

    def __missing__(self, character: str) -> str:
        found = "N" if character.isdecimal() else "I" if is_wide(character) else "A"
        self[character] = found
        return found


_CLASS = _Classes(
    {
        character: letter
        for letter, characters in {
            "Q": "‘’“”\"'«»‹›",
            "O": "([{〈《「『【〔〖〘〝（［｛",
            "C": ")]}、。〉》」』】〕〗〙〞〟），．］｝",
            "E": "!?,.:;/！？：；～・ー々…",
            "H": "-‐–\t",
            "P": "+$£¥€±№￥＄",
            "T": "%‰°℃％¢",
            "D": "—",
        }.items()
        for character in characters
    }
)
_GLUED = frozenset(
    "AA AN NA NN AP PA TA IT PI NT NP PN TN CA CN EA EN AO NO CT CP DD".split()  # noqa: SIM905 - a table
)
"""Pairs of classes that stay together."""
