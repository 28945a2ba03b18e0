"""What a document and a person say of theme and ratio → those that the deck wears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.themes import DEFAULT_THEME
from briefing.model.geometry import DEFAULT_RATIO, RATIOS

if TYPE_CHECKING:
    from briefing.model.document import Meta


def theme_for(chosen: str, meta: Meta, usual: str = "") -> str:
    """As a person chose, else as the document says, else the `usual` one of that person, or ours. A
    theme that there is not is passed over.
    """
    from briefing import plugins

    for name in (chosen, meta.theme, usual):
        try:
            if name:
                return plugins.theme(name).name
        except KeyError:
            continue
    return DEFAULT_THEME


def ratio_for(chosen: str, meta: Meta) -> str:
    """Likewise `16:9` or `4:3`."""
    return next(ratio for ratio in (chosen, meta.ratio, DEFAULT_RATIO) if ratio in RATIOS)
