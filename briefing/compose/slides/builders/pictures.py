"""Pictures: full, or beside text."""

from __future__ import annotations

from briefing.compose.slides.builder import Built
from briefing.model import deck, document
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import rich

_LENGTH = lazy_regex(r"(\d+(?:\.\d+)?)\s*(%|px|pt|cm|mm|in|em|rem|vw|vh)?$")
_PT = {"px": 0.75, "pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 22.0, "rem": 22.0}
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
    values = image.attributes.values
    caption = rich(image.title, image.alt.source) if image.title else None
    return deck.Picture(
        target=image.target,
        alt=image.alt.plain,
        caption=caption,
        placement=placement,
        width=length(values.get("width", "")),
        height=length(values.get("height", "")),
        line=image.line,
    )


def placement(image: document.Image, classes: tuple[str, ...]) -> deck.Placement | None:
    """Where the author wants it; the picture's own word counts before the slide's."""
    for said in (*image.attributes.classes, *classes):
        if said == "left":
            return "left"
        if said == "right":
            return "right"
        if said in {"full", "fullscreen"}:
            return "full"
        if said == "inline":
            return "inline"
    return None


def build_picture(part: document.Part) -> Built | None:
    """One picture: alone it fills the slide; with text it stands on the side on which it was
    written.
    """
    from briefing.compose.slides.plain_blocks import blocks_of  # which shows pictures, too

    images = [block for block in part.blocks if isinstance(block, document.Image)]
    if len(images) != 1:
        return _side_by_side(part, images)
    others = [block for block in part.blocks if block is not images[0]]
    said = placement(images[0], part.attributes.classes)
    if not others:
        where: deck.Placement = said if said in {"left", "right", "full"} else "full"  # type: ignore[assignment]
    elif said in {"left", "right"}:
        where = said
    else:
        before = part.blocks.index(images[0]) == 0
        background = "bg" in images[0].attributes.classes
        where = "left" if before and not background else "right"
    shown = picture(images[0], where)
    if shown.caption is None and others:
        shown, others = _with_caption(shown, images[0], others, part)
    texts = blocks_of(others)
    return Built((shown, *texts) if where in {"left", "full"} else (*texts, shown))


def _with_caption(
    shown: deck.Picture,
    image: document.Image,
    others: list[document.Block],
    part: document.Part,
) -> tuple[deck.Picture, list[document.Block]]:
    """An emphasised line right below a picture is its caption."""
    below = part.blocks.index(image) + 1
    if len(others) == 1 and below < len(part.blocks):
        block = part.blocks[below]
        if isinstance(block, document.Paragraph) and all(run.emphasis for run in block.text.runs):
            text = replace(
                block.text, runs=tuple(replace(run, emphasis=False) for run in block.text.runs)
            )
            return replace(shown, caption=text, placement="full"), []
    return shown, others


def _side_by_side(part: document.Part, images: list[document.Image]) -> Built | None:
    """Two to four pictures and nothing else share the width."""
    if not 2 <= len(images) <= 4 or len(images) != len(part.blocks):
        return None
    return Built((deck.Columns(tuple((picture(image),) for image in images)),))
