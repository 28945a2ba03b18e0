"""An image of a document → a picture of a slide: its size, and where the author wants it."""

from __future__ import annotations

from briefing.model import deck, document
from briefing.model.regex import lazy_regex
from briefing.model.text import rich

_LENGTH = lazy_regex(r"(\d+(?:\.\d+)?)\s*(%|px|pt|cm|mm|in|em|rem|vw|vh)?$")
_PT = {"px": 0.75, "pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 22.0, "rem": 22.0}
_ACROSS = {"left": 0.0, "center": 0.5, "right": 1.0}
_DOWN = {"top": 0.0, "center": 0.5, "bottom": 1.0}
_PERCENT = {"%", "vw", "vh"}


def length(text: str) -> float | None:
    """`50%` as 0.5; `300`, `300px`, `8cm` in pt; None for anything else."""
    found = _LENGTH.match(text.strip().lower())
    if not found or not float(found[1]):
        return None
    number, unit = float(found[1]), found[2] or "px"
    if unit in _PERCENT:
        return min(number / 100, 1.0)
    return max(number * _PT[unit], 1.01)


def picture(image: document.Image, placement: deck.Placement = "inline") -> deck.Picture:
    """The picture of an image in the document."""
    values = image.attributes.values
    ground = "bg" in image.attributes.classes
    share = values.get("width", "") if ground else values.get("share", "")
    caption = rich(image.title, image.alt.source) if image.title else None
    return deck.Picture(
        target=image.target,
        alt=image.alt.plain,
        caption=caption,
        placement=placement,
        width=None if ground else length(values.get("width", "")),
        height=length(values.get("height", "")),
        line=image.line,
        share=_share(share) if placement in {"left", "right"} else None,
        focus=focus(values.get("focus", "")),
    )


def focus(text: str) -> tuple[float, float] | None:
    """`30%,40%` or CSS's `30% 40%`, `left top`: shares of the picture; None for anything else."""
    words = text.lower().replace(",", " ").split()
    if len(words) != 2:
        return None
    if words[0] in _DOWN or words[1] in _ACROSS:
        words.reverse()
    across = _ACROSS.get(words[0], _percent(words[0]))
    down = _DOWN.get(words[1], _percent(words[1]))
    return None if across is None or down is None else (across, down)


def _percent(text: str) -> float | None:
    found = _LENGTH.match(text)
    return min(float(found[1]) / 100, 1.0) if found and found[2] == "%" else None


def _share(text: str) -> float | None:
    """`40%` as 0.4, between a tenth and nine; None for what is no part of the page."""
    found = length(text)
    return min(max(found, 0.1), 0.9) if found and found <= 1 else None


def placement(image: document.Image, classes: tuple[str, ...]) -> deck.Placement | None:
    """Where the author wants it; the picture's own word counts before the slide's."""
    for name in (*image.attributes.classes, *classes):
        if name == "left":
            return "left"
        if name == "right":
            return "right"
        if name in {"full", "fullscreen"}:
            return "full"
        if name == "inline":
            return "inline"
    return None
