"""Which part of its slide's layout an item of a scene is: what a program that writes slides must
know beyond what is seen.
"""

from __future__ import annotations

from typing import Literal, Union

from briefing.model.record import record

Role = Literal[
    "title",
    "subtitle",
    "kicker",
    "body",
    "quote",
    "label",
    "caption",
    "number",
    "picture",
    "table",
    "chart",
    "footer",
    "page",
]


@record
class Placeholder:
    """A place that a layout keeps for a person's text, picture, table or chart. What stands in it
    follows the layout; a layout without this place leaves it a box of its own.
    """

    role: Role
    index: int = 1
    """Of those with this role on the page: the second column's body is 2."""

    def __str__(self) -> str:
        return self.role if self.index == 1 else f"{self.role}{self.index}"


LayoutPart = Union[Literal["frame", "content", "decoration"], Placeholder]
"""`frame`: pages of its kind have it alike, so their layout may show it once for all. `content`:
this page's own, in no place of its layout. `decoration`: lies beneath the content, says nothing.
"""
