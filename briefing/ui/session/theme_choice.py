"""What a document and a person say of theme and ratio → those that the deck wears."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.layout.themes import DEFAULT_THEME
from briefing.model.geometry import DEFAULT_RATIO, RATIOS
from briefing.model.problem import BriefingError

if TYPE_CHECKING:
    from briefing.model.document import Document, Meta
    from briefing.model.theme import Theme


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


def template_for(chosen: str, document: Document) -> Theme | None:
    """What a company's template makes of the page, where the document names one that can be used,
    or a person chose one of theirs; a theme that was chosen counts before the document's.
    """
    from briefing import plugins
    from briefing.templates.library import template_of, templates

    named = document.meta.values.get("template", "")
    said = next((one for one in (chosen, named, document.meta.theme) if one in templates()), named)
    if not said or (chosen and chosen != said and chosen in plugins.theme_names()):
        return None
    try:
        return template_of(said, Path(document.path or ".").parent)
    except BriefingError:
        return None


def ratio_for(chosen: str, meta: Meta) -> str:
    """Likewise `16:9` or `4:3`."""
    return next(ratio for ratio in (chosen, meta.ratio, DEFAULT_RATIO) if ratio in RATIOS)
