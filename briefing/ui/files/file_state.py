"""Where each file was left: slide, view, theme, ratio and corrections, kept in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.model.corrections_data import from_data, to_data
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
        session = self._session
        slide, page = session.slide, session.page
        if session.path is None or slide is None or page is None:
            return
        self._settings.remember(
            session.path,
            slide=slide.id,
            index=page.slide,
            part=page.part,
            view=view,
            theme=session.chosen_theme,
            ratio=session.chosen_ratio,
            corrections=to_data(session.corrections) if session.corrections else None,
            corrected_text=session.fingerprint if session.corrections else "",
        )

    def choices(self, path: Path) -> dict[str, Any]:
        """What `Session.open` is to do as last time."""
        kept = self._settings.recall(path)
        return {
            "theme": str(kept.get("theme", "")),
            "ratio": str(kept.get("ratio", "")),
            "corrections": from_data(kept.get("corrections") or {"kinds": kept.get("kinds")}),
            "corrected_text": str(kept.get("corrected_text", "")),
        }

    def restore(self) -> None:
        """Go to the slide at which the file was left."""
        session = self._session
        if session.path is None or session.deck is None:
            return
        kept = self._settings.recall(session.path)
        slide, index, part = kept.get("slide"), kept.get("index"), kept.get("part")
        if not isinstance(slide, str) or not isinstance(index, int) or not isinstance(part, int):
            return
        slides = session.deck.slides
        # Looking a slide up by its id composes every slide before it.
        same = 0 <= index < len(slides) and slides[index].id == slide
        found = index if same else session.find(slide)
        if found is not None:
            session.go_to_slide(found, part)

    @property
    def view(self) -> Scope:
        """In which view the file was left."""
        path = self._session.path
        kept = self._settings.recall(path).get("view") if path else None
        return VIEWS[VIEWS.index(kept)] if kept in VIEWS else "slides"
