"""Where each file was left: slide and view, kept in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.model.corrections_data import from_data
from briefing.ui.commands.table import VIEWS

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.qt.storage.settings import Settings
    from briefing.ui.commands.table import Scope
    from briefing.ui.session.session import Session


class FileState:
    """Of the file that is open."""

    def __init__(self, session: Session, settings: Settings) -> None:
        self._session = session
        self._settings = settings

    def keep(self, view: Scope) -> None:
        """Remember where the open file is now."""
        current = self._session.navigator.current
        path = current.briefing.path if current else None
        if current is None or path is None:
            return
        _, slide, page = current
        self._settings.remember(path, slide=slide.id, index=page.slide, part=page.part, view=view)

    def choices(self, path: Path) -> dict[str, Any]:
        """What versions of Briefing before 1.2 remembered here that belongs to the file. It is
        taken up once, as a change that is not saved yet.
        """
        kept = self._settings.recall(path)
        return {
            "theme": str(kept.get("theme", "")),
            "ratio": str(kept.get("ratio", "")),
            "corrections": from_data(kept.get("corrections") or {"kinds": kept.get("kinds")}),
            "corrected_text": str(kept.get("corrected_text", "")),
        }

    def restore(self) -> None:
        """Go to the slide at which the file was left."""
        briefing = self._session.briefing
        if briefing is None or briefing.path is None:
            return
        kept = self._settings.recall(briefing.path)
        slide, index, part = kept.get("slide"), kept.get("index"), kept.get("part")
        if not isinstance(slide, str) or not isinstance(index, int) or not isinstance(part, int):
            return
        slides = briefing.deck.slides
        # Looking a slide up by its id composes every slide before it.
        same = 0 <= index < len(slides) and slides[index].id == slide
        found = index if same else briefing.find(slide)
        if found is not None:
            self._session.navigator.go_to_slide(found, part)

    @property
    def view(self) -> Scope:
        """In which view the file was left."""
        briefing = self._session.briefing
        path = briefing.path if briefing else None
        kept = self._settings.recall(path).get("view") if path else None
        return VIEWS[VIEWS.index(kept)] if kept in VIEWS else "slides"
