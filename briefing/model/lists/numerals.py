"""Numbers of lists as their authors write them: `1.`, `(1)`, `a)`, `iv.`, `1、`"""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def numeral(number: int, numbering: str) -> str:
    """`number` in the way in which `numbering` writes a list's first: 2 and `(a)` give `(b)`."""
    core = numbering.strip("().、")
    return numbering.replace(core, _digits(number, core), 1)


def _digits(number: int, one: str) -> str:
    match one.lower():
        case "a":
            text = letters(number)
        case "i":
            text = roman(number)
        case _:
            return str(number)
    return text.upper() if one.isupper() else text


def letters(number: int) -> str:
    """1 is `a`, 26 `z`, 27 `aa`; 0 stays a digit."""
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text or "0"


def roman(number: int) -> str:
    """Lower-case; 0 and what Romans could not write stay digits."""
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def from_letters(text: str) -> int:
    """What `letters` writes as `text`."""
    number = 0
    for char in text.lower():
        number = number * 26 + ord(char) - ord("a") + 1
    return number


def from_roman(text: str) -> int:
    """What `roman` writes as `text`; 0 where it would write that otherwise."""
    values = {sign: value for value, sign in _ROMAN if len(sign) == 1}
    digits = [values.get(char, 0) for char in text.lower()]
    number = sum(
        -digit if digit < max(digits[at + 1 :], default=0) else digit
        for at, digit in enumerate(digits)
    )
    return number if roman(number) == text.lower() else 0
