"""Pictures → where the saved briefing says they are.

A picture that a document carries in itself is an address of up to millions of letters. On the slide
stands only a name for it, and the address at the end of the file:

    ![The bank][picture-3fa9c2d1]

    [picture-3fa9c2d1]: data:image/png;base64,iVBORw0KGgo…
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from briefing.model.deck import pictures_of
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model.deck import Picture, Slide
    from briefing.model.text import RichText

_CARRIED = lazy_regex(r"data:[^\s<>]+")


def is_carried(picture: Picture) -> bool:
    """Whether the document holds the picture itself."""
    return bool(_CARRIED.fullmatch(picture.target))


def target_of(picture: Picture, caption: RichText | None) -> str:
    """What stands behind `![…]`. `caption` goes into it, where it is not said otherwise."""
    if is_carried(picture) and not caption:
        return f"[{_name(picture)}]"
    target = picture.target
    if re.search(r"[\s()<>]", target) or not target:
        target = f"<{target}>"
    return f'({target} "{caption}")' if caption else f"({target})"


def carried_lines(slides: Iterable[Slide]) -> list[str]:
    """For each picture that is only named on `slides`, the picture itself."""
    carried = (one for slide in slides for one in pictures_of(slide) if is_carried(one))
    return list(dict.fromkeys(f"[{_name(one)}]: {one.target}" for one in carried))


def _name(picture: Picture) -> str:
    """The same in every file, wherever the picture stands."""
    return f"picture-{zlib.crc32(picture.target.encode()):08x}"
