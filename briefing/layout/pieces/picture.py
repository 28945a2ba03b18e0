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
    from briefing.layout.context import Room
    from briefing.layout.page import Page
    from briefing.layout.piece import Cut, Piece
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


def picture(given: Picture, room: Room) -> list[Piece]:
    """The picture; caption, and the words for a missing one, apart where they are long."""
    below: list[Piece] = []
    missing = isinstance(room.pictures[given.target], RefusedPicture)
    if missing and len(given.alt) > _ALT_MOST:
        below.append(Prose([Para(rich(given.alt), _CAPTION_TEXT)], room, "caption"))
    caption: tuple[Paragraph, ...] = ()
    if given.caption:
        caption = (paragraph(given.caption, _CAPTION, look.CAPTION),)
        if room.height(caption, room.content.width) > _CAPTION_MOST:
            below.append(Prose([Para(given.caption, _CAPTION_TEXT)], room, "caption"))
            caption = ()
    return [PicturePiece(given, caption, room), *below]


@record
class PicturePiece:
    picture: Picture
    caption: tuple[Paragraph, ...]
    room: Room
    least: float = _LEAST

    def height(self, width: float, size: float) -> float:
        del size
        return min(self.least, self._wanted(width)) + self._below(width)

    def most(self, width: float, size: float) -> float:
        del size
        return self._wanted(width) + self._below(width)

    def cut(self, width: float, size: float, room: float, fresh: bool) -> Cut:
        if self.height(width, size) <= room:
            return self, ()
        if not fresh:
            return None, (self,)
        return replace(self, least=max(room - self._below(width), 1.0)), ()

    def draw(self, page: Page, box: Box, size: float) -> None:
        del size
        below = self._below(box.width)
        room = Box(box.x, box.y, box.width, box.height - below)
        loaded = self.room.pictures[self.picture.target]
        if isinstance(loaded, RefusedPicture):
            placed = self._draw_missing(page, room, loaded)
        else:
            placed = self._draw_picture(page, room, loaded)
        if self.caption:
            under = Box(box.x, placed.bottom + _CAPTION_GAP, box.width, 0)
            page.text(under, self.caption, role="caption", name="Caption")

    def _draw_picture(self, page: Page, room: Box, loaded: LoadedPicture) -> Box:
        box = contained(loaded, room, self._scale(loaded, room.width))
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

    def _draw_missing(self, page: Page, room: Box, refused: RefusedPicture) -> Box:
        page.shape(
            room,
            "soft",
            "round",
            radius=6,
            stroke="rule",
            stroke_width=0.75,
            name=MISSING,
        )
        alt = self.picture.alt if len(self.picture.alt) <= _ALT_MOST else ""
        words = [self.room.words.missing, alt, self.room.words.reason(refused.reason)]
        size = look.CAPTION
        inner = room.inset(16, 8)
        for count in (3, 2, 1):
            paras = [paragraph(rich(word), _REASON, size) for word in words[:count] if word]
            if self.room.height(paras, inner.width) <= inner.height:
                page.text(inner, paras, name=f"{MISSING} text", valign="middle")
                break
        return room

    def _below(self, width: float) -> float:
        """Height of the caption and the gap over it."""
        if not self.caption:
            return 0.0
        return _CAPTION_GAP + self.room.height(self.caption, width)

    def _wanted(self, width: float) -> float:
        """Height of the picture as large as `width` allows."""
        loaded = self.room.pictures[self.picture.target]
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
            (self.picture.height, self.room.content.height, loaded.height),
        ):
            if wish and wish > 0:
                scales.append((wish * whole if wish <= 1 else wish) / max(own, 1.0))
        return max(min(scales), 1e-3)


def contained(loaded: LoadedPicture, room: Box, most: float) -> Box:
    """The picture's place in the middle of `room`, in its own proportions."""
    scale = min(most, room.width / max(loaded.width, 1.0), room.height / max(loaded.height, 1.0))
    width, height = loaded.width * scale, loaded.height * scale
    x = room.x + (room.width - width) / 2
    y = room.y + (room.height - height) / 2
    return Box(round(x, 2), round(y, 2), round(width, 2), round(height, 2))
