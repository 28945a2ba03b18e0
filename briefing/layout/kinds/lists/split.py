"""Split: the title on a panel, the points in rows beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.lists.listed import groups_of
from briefing.layout.kinds.lists.rows import draw_rows
from briefing.layout.kinds.side import titled_page

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.deck import Slide


def split(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page."""
    groups = groups_of(slide)
    if groups is None or any(group.children for group in groups):
        return None
    page = titled_page(slide, context)
    if page is None or not draw_rows(page, groups, context.boxes["beside"]):
        return None
    return [page]
