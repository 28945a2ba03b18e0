"""Sentences for a person that can be said in another language, and the mark of such texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from typing_extensions import Self

_PLACE = lazy_regex(r"\{(\d)\}")


def T(_context: str, text: str) -> str:  # noqa: N802 short, and seen as a mark: hundreds of times
    """Marks `text` for lupdate, as QT_TRANSLATE_NOOP does; it is translated when it is shown."""
    return text


class Message(str):
    """A template in English, with its values in place of {0}, {1} …; it is the English sentence.

    Where the window may show it, the template is marked with `T("Problems", …)`: translation finds
    the template and puts in the values, of which one may be a message itself.
    """

    __slots__ = ("template", "values")

    template: str
    values: tuple[object, ...]

    def __new__(cls, template: str, *values: object) -> Self:
        made = super().__new__(cls, filled(template, values))
        made.template = template
        made.values = values
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return type(self), (self.template, *self.values)


def system_reason(error: Exception) -> Message:
    """What the operating system says of `error`: translation knows the usual ones."""
    return Message(getattr(error, "strerror", None) or str(error))


def filled(template: str, values: Sequence[object]) -> str:
    """`template` with the values in their places. Not `format`, of which a template that comes
    from another process could ask more.
    """

    def value(place: re.Match[str]) -> str:
        index = int(place[1])
        return str(values[index]) if index < len(values) else place[0]

    return _PLACE.sub(value, template)
