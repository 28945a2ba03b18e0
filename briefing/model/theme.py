"""A theme: colour tokens, fonts, and the design on each page size. Nothing else in the code names a
colour, a position or a type size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.geometry import RATIOS
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.design import Design
    from briefing.model.geometry import Size
    from briefing.model.looks.template import Template

Token = Literal[
    "background",  # ground of ordinary slides
    "ink",  # text on it
    "muted",  # quieter text on it
    "accent",  # titles' mark, figures, section panel
    "accent2",  # rules and marks beside the accent
    "soft",  # fill of cards and panels
    "rule",  # hairlines
    "on_accent",  # text on the accent
    "strong",  # bold text inside body text
    "on_soft",  # quieter text on cards and panels
    "quiet",  # what a chart does not dwell on
    "cover_start",  # ground of a page or panel in full colour, a gradient from here
    "cover_end",  # … to here
    "cover_ink",  # text on it
    "cover_muted",  # quieter text on it
    "trim",  # lines on it, never text
    "code",  # ground of code
    "code_ink",  # text on it
    "code_muted",  # line numbers and comments
    "code_accent",  # keywords
    "code_name",  # names of functions, classes, tags
    "code_string",  # strings and numbers
]

Color = str
"""A theme token, or `series0`, `series1` … for the colours of charts, which come round again."""

FontRole = Literal["heading", "body", "mono"]


@record
class Theme:
    """Built-in: vermilion, azure, ink, night. Read from TOML by `briefing.layout.themes`."""

    name: str
    labels: Mapping[str, str]
    """Its name for people, by language: `{"zh": "朱砂", "en": "Vermilion"}`."""
    colors: Mapping[Token, str]
    """`#rrggbb` for every token."""
    series: tuple[str, ...]
    """Chart colours, `#rrggbb`, at least six."""
    fonts: Mapping[FontRole, tuple[str, ...]]
    """Families in order of preference, first the Latin one that PowerPoint files name. Letters are
    set in the first that the machine has, or has a twin of; Chinese in the first that holds it.
    """
    pptx_fonts: Mapping[FontRole, tuple[str, str]]
    """(latin, ea) typeface names written into PowerPoint files."""
    designs: Mapping[Size, Design]
    """Where things stand and how large they are, on each page size there is."""
    dark: bool = False
    template: Template | None = None
    """The PowerPoint template that it was made of: slides are set in its layouts."""

    def size(self, ratio: str) -> Size:
        """Of the page, pt: a template has its own."""
        return next(iter(self.designs)) if self.template else RATIOS[ratio]
