"""Pictures: full, or beside text."""

from __future__ import annotations

from briefing.compose.slides.builder import BlocksOf, Built
from briefing.compose.slides.image import picture, placement
from briefing.model import deck, document
from briefing.model.record import replace


def build_picture(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """One picture: alone it fills the slide; with text it stands on the side on which it was
    written.
    """
    images = [block for block in part.blocks if isinstance(block, document.Image)]
    if len(images) != 1:
        return _side_by_side(part, images)
    others = [block for block in part.blocks if block is not images[0]]
    side = placement(images[0], part.attributes.classes)
    if not others:
        where: deck.Placement = side if side in {"left", "right", "full"} else "full"  # type: ignore[assignment]
    elif side in {"left", "right"}:
        where = side
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
