"""A picture with its caption; a calm panel that says why where it cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pieces.plain_text import Para
from briefing.layout.pieces.prose import Prose
from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.layout.prose import paragraph
from briefing.model import scene
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model.deck import Picture
    from briefing.model.scene import Paragraph

MISSING = "Missing picture"
"""How the names of what stands in a picture's place begin."""
_ALT_MOST = 60
"""Characters."""


class PictureMeasures(Measures):
    """Of a theme: a picture and its caption."""

    PART = "picture"
    gutter: float
    """Between a picture and the text beside it."""
    share: float
    """Of the width that a picture takes beside text."""
    least: float
    """Height that it may shrink to."""
    enlarged: float
    """A raster picture is shown at most so much larger than it is."""
    caption_gap: float
    caption_highest: float
    """A higher caption stands in the text."""
    missing: float
    """Height of the panel in the place of a picture that cannot be shown."""
    missing_radius: float
    missing_stroke: float
    missing_side: float
    missing_top: float


def picture(given: Picture, context: LayoutContext) -> list[Piece]:
    """The picture; caption, and the words for a missing one, apart where they are long."""
    m, styles = context.measures(PictureMeasures), context.styles
    below: list[Piece] = []
    missing = isinstance(context.pictures[given.target], RefusedPicture)
    if missing and len(given.alt) > _ALT_MOST:
        below.append(Prose([Para(rich(given.alt), styles["picture_text"])], context, "caption"))
    caption: tuple[Paragraph, ...] = ()
    if given.caption:
        caption = (paragraph(given.caption, styles["picture_caption"], context.scale.caption),)
        if context.height(caption, context.content.width) > m.caption_highest:
            below.append(Prose([Para(given.caption, styles["picture_text"])], context, "caption"))
            caption = ()
    return [PicturePiece(given, caption, context, m.least), *below]


@record
class PicturePiece:
    """A picture, as large as its box lets it be, over its caption."""

    picture: Picture
    caption: tuple[Paragraph, ...]
    context: LayoutContext
    least: float

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
            under = Box(
                box.x,
                placed.bottom + self.context.measures(PictureMeasures).caption_gap,
                box.width,
                0,
            )
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
                pixels=loaded.pixels,
            )
        )
        return box

    def _draw_missing(self, page: Page, area: Box, refused: RefusedPicture) -> Box:
        m, style = self.context.measures(PictureMeasures), self.context.styles["picture_missing"]
        page.shape(
            area,
            "soft",
            "round",
            radius=m.missing_radius,
            stroke="rule",
            stroke_width=m.missing_stroke,
            name=MISSING,
        )
        alt = self.picture.alt if len(self.picture.alt) <= _ALT_MOST else ""
        words = [self.context.words.missing, alt, self.context.words.reason(refused.reason)]
        size = self.context.scale.caption
        inner = area.inset(m.missing_side, m.missing_top)
        for count in (3, 2, 1):
            paras = [paragraph(rich(word), style, size) for word in words[:count] if word]
            if self.context.height(paras, inner.width) <= inner.height:
                page.text(inner, paras, name=f"{MISSING} text", valign="middle")
                break
        return area

    def _below(self, width: float) -> float:
        """Height of the caption and the gap over it."""
        if not self.caption:
            return 0.0
        gap = self.context.measures(PictureMeasures).caption_gap
        return gap + self.context.height(self.caption, width)

    def _wanted(self, width: float) -> float:
        """Height of the picture as large as `width` allows."""
        loaded = self.context.pictures[self.picture.target]
        if isinstance(loaded, RefusedPicture):
            return self.context.measures(PictureMeasures).missing
        return loaded.height * self._scale(loaded, width)

    def _scale(self, loaded: LoadedPicture, width: float) -> float:
        """The largest scale, by the width there is, the author's wish, and the picture's pixels."""
        scales = [width / max(loaded.width, 1.0)]
        if not loaded.svg:
            scales.append(self.context.measures(PictureMeasures).enlarged)
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
