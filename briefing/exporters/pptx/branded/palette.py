"""A template's colours as it writes them itself, and ours as shifts of its slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx.template.palette import Palette, mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.looks.template import Template
    from briefing.model.scene import Scene
    from briefing.model.shapes.paint import Paint
    from briefing.model.theme import Theme


class BrandedPalette(Palette):
    """In the names of one layout, which may mean other slots than its master."""

    def __init__(
        self, theme: Theme, template: Template, names: Mapping[str, str], own: bool
    ) -> None:
        self._theme = theme
        self._template = template
        self.slots = {**template.scheme}
        self.map = names
        self.mapped = {name: self.slots[slot] for name, slot in names.items()}
        self.override = "<a:masterClrMapping/>"
        if own:
            self.override = f"<a:overrideClrMapping{mapping(names)}/>"
        self._write_tokens()
        self._colors.update(template.colors)
        self._texts.update(template.colors)
        self._of: dict[tuple[tuple[str, str], ...], BrandedPalette] = {
            (*sorted(names.items()), ("own", str(own))): self
        }

    def of(self, scene: Scene) -> Palette:
        layout = scene.layout
        if layout is None:
            return self
        key = (*sorted(layout.color_map.items()), ("own", str(layout.own_map)))
        if key not in self._of:
            made = BrandedPalette(self._theme, self._template, layout.color_map, layout.own_map)
            self._of[key] = made
        return self._of[key]

    def on(self, ground: Paint) -> Palette:
        del ground
        return self
