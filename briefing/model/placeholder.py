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
    "head",
    "text",
    "number",
    "name",
    "posts",
    "monogram",
    "label",
    "caption",
    "code",
    "picture",
    "table",
    "chart",
    "footer",
    "date",
    "page",
]
"""What is said there. `body` is what the slide says at large, in paragraphs of several levels;
`text` is any smaller text: a card's under its `head`, a figure's under its `label`. A `number` is a
numeral or a value. PowerPoint's layouts prompt by it.
"""


@record
class Placeholder:
    """A place that a layout keeps for a person's text, picture, table or chart. What stands in it
    looks as the layout says, and is where the layout has it.
    """

    role: Role
    index: int = 1
    """Of those with this role on the page: the third card's head is `head` 3, the second column's
    body is `body` 2.
    """

    def __str__(self) -> str:
        return self.role if self.index == 1 else f"{self.role}{self.index}"


LayoutPart = Union[Literal["frame", "content", "decoration"], Placeholder]
"""`frame` and `decoration`: shapes that the slide's layout shows, pages with the same ones once for
all; a frame is the theme's, decoration goes with what stands on it. `content`: this page's own, in
no place of its layout. A text is in a place of its own, unless it is decoration.
"""
