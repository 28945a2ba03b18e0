"""A picture with its caption; a calm panel that says why where it cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.pieces.plain_text import Para
from briefing.layout.pieces.prose import Prose
from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.layout.prose import paragraph
from briefing.model import scene
from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model.deck import Picture
    from briefing.model.scene import Paragraph

MISSING = "Missing picture"
"""How the names of what stands in a picture's place begin."""
_LEAST = 150.0
_ENLARGED = 2.0
"""A raster picture is shown at most so much larger than it is."""
_CAPTION_GAP = 10.0
_CAPTION = Look(color="muted", strong="muted", leading=1.4, align="center")
_CAPTION_TEXT = Look(color="muted", strong="muted", leading=1.4, floor=14.0, scale=14 / 22)
_REASON = Look(color="muted", strong="muted", leading=1.4, align="center")
_CAPTION_MOST = 64.0
_ALT_MOST = 60
"""Characters."""


def picture(given: Picture, context: Context) -> list[Piece]:
    """The picture; caption, and the words for a missing one, apart where they are long."""
    below: list[Piece] = []
    missing = isinstance(context.pictures[given.target], RefusedPicture)
    if missing and len(given.alt) > _ALT_MOST:
        below.append(Prose([Para(rich(given.alt), _CAPTION_TEXT)], context, "caption"))
    caption: tuple[Paragraph, ...] = ()
    if given.caption:
        caption = (paragraph(given.caption, _CAPTION, look.CAPTION),)
        if context.height(caption, context.content.width) > _CAPTION_MOST:
            below.append(Prose([Para(given.caption, _CAPTION_TEXT)], context, "caption"))
            caption = ()
    return [PicturePiece(given, caption, context), *below]


@record
class PicturePiece:
    picture: Picture
    caption: tuple[Paragraph, ...]
    context: Context
    least: float = _LEAST

    def height(self, width: float, size: float) -> float:
        del size
        return min(self.least, self._wanted(width)) + self._below(width)

    def preferred_height(self, width: float, size: float) -> float:
        del size
        return self._wanted(width) + self._below(width)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        if self.height(width, size) <= available:
            return self, ()
        if not fresh:
            return None, (self,)
        return replace(self, least=max(available - self._below(width), 1.0)), ()

    def draw(self, page: Page, box: Box, size: float) -> None:
        del size
        below = self._below(box.width)
        area = Box(box.x, box.y, box.width, box.height - below)
        loaded = self.context.pictures[self.picture.target]
        if isinstance(loaded, RefusedPicture):
            placed = self._draw_missing(page, area, loaded)
        else:
            placed = self._draw_picture(page, area, loaded)
        if self.caption:
            under = Box(box.x, placed.bottom + _CAPTION_GAP, box.width, 0)
            page.text(under, self.caption, role="caption", name="Caption")

    def _draw_picture(self, page: Page, area: Box, loaded: LoadedPicture) -> Box:
        box = contained(loaded, area, self._scale(loaded, area.width))
        page.add(
            scene.Picture(
                box,
                loaded.data,
                loaded.media,
                loaded.digest,
                self.picture.alt,
                loaded.svg,
                page.name("Picture"),
                line=self.picture.line,
                part=page.placeholder("picture"),
            )
        )
        return box

    def _draw_missing(self, page: Page, area: Box, refused: RefusedPicture) -> Box:
        page.shape(
            area,
            "soft",
            "round",
            radius=6,
            stroke="rule",
            stroke_width=0.75,
            name=MISSING,
        )
        alt = self.picture.alt if len(self.picture.alt) <= _ALT_MOST else ""
        words = [self.context.words.missing, alt, self.context.words.reason(refused.reason)]
        size = look.CAPTION
        inner = area.inset(16, 8)
        for count in (3, 2, 1):
            paras = [paragraph(rich(word), _REASON, size) for word in words[:count] if word]
            if self.context.height(paras, inner.width) <= inner.height:
                page.text(inner, paras, name=f"{MISSING} text", valign="middle")
                break
        return area

    def _below(self, width: float) -> float:
        """Height of the caption and the gap over it."""
        if not self.caption:
            return 0.0
        return _CAPTION_GAP + self.context.height(self.caption, width)

    def _wanted(self, width: float) -> float:
        """Height of the picture as large as `width` allows."""
        loaded = self.context.pictures[self.picture.target]
        if isinstance(loaded, RefusedPicture):
            return 220.0
        return loaded.height * self._scale(loaded, width)

    def _scale(self, loaded: LoadedPicture, width: float) -> float:
        """The largest scale, by the width there is, the author's wish, and the picture's pixels."""
        scales = [width / max(loaded.width, 1.0)]
        if not loaded.svg:
            scales.append(_ENLARGED)
        for wish, whole, own in (
            (self.picture.width, width, loaded.width),
            (self.picture.height, self.context.content.height, loaded.height),
        ):
            if wish and wish > 0:
                scales.append((wish * whole if wish <= 1 else wish) / max(own, 1.0))
        return max(min(scales), 1e-3)


def contained(loaded: LoadedPicture, area: Box, most: float) -> Box:
    """The picture's place in the middle of `area`, in its own proportions."""
    scale = min(most, area.width / max(loaded.width, 1.0), area.height / max(loaded.height, 1.0))
    width, height = loaded.width * scale, loaded.height * scale
    x = area.x + (area.width - width) / 2
    y = area.y + (area.height - height) / 2
    return Box(round(x, 2), round(y, 2), round(width, 2), round(height, 2))
