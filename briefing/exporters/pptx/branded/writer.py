"""A deck's slides in, a package with a company's masters and layouts out."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from briefing.exporters.pptx.branded.palette import BrandedPalette
from briefing.exporters.pptx.branded.parts import (
    copy_parts,
    copy_table_styles,
    label_parts,
    labels,
    usual_levels,
)
from briefing.exporters.pptx.branded.scaling import scaled
from briefing.exporters.pptx.branded.sheets import BrandedSheets
from briefing.exporters.pptx.deck_writer import DeckWriter
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.templates.package import TemplatePackage
from briefing.zip_gate import Packed, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.exporters.pptx.deck_writer import Fonts
    from briefing.exporters.pptx.package import Package
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.template.sheets import Sheets
    from briefing.model.deck import Deck
    from briefing.model.looks.template import Template
    from briefing.model.progress import Progress
    from briefing.model.scene import Scene


class BrandedWriter(DeckWriter):
    """One export in a template."""

    picture = "picture"

    def __init__(
        self,
        deck: Deck,
        first: Scene,
        package: Package,
        fonts: Fonts,
        makers: bool,
        *,
        prune: bool = False,
    ) -> None:
        template = first.theme.template
        assert template is not None
        self.template = template
        self.prune = prune
        self._brand: TemplatePackage | None = None
        self._scaled: dict[int, Any] = {}
        super().__init__(deck, self._on_its_page(first), package, fonts, makers)

    def _on_its_page(self, scene: Scene) -> Scene:
        """The scene on a page of the template's size."""
        factor = 1 / self.template.scale
        return scene if factor == 1 else scaled(scene, factor, self._scaled)

    def make_palette(self, first: Scene) -> Palette:
        layout = self.template.fits["points"].layout
        return BrandedPalette(first.theme, self.template, layout.color_map, layout.own_map)

    def make_sheets(self) -> Sheets:
        return BrandedSheets()

    def write(self, scenes: Iterator[Scene]) -> Iterator[Progress]:
        with ExitStack() as opened:
            self._brand = _opened(self.template, opened)
            self._name_parts()
            self.labels = labels(self._brand)
            yield from super().write(map(self._on_its_page, scenes))

    def _name_parts(self) -> None:
        """Themes of notes and hand-outs under names that the template has not."""
        assert self._brand is not None
        free = (f"ppt/theme/theme{number}.xml" for number in range(1, 10_000))
        unused = (part for part in free if not self._brand or not self._brand.has(part))
        self.paper = (next(unused), next(unused))
        masters = self._brand.related(self._brand.presentation, "slideMaster")
        themes = self._brand.related(masters[0].target, "theme") if masters else []
        self.theme = themes[0].target if themes else next(unused)
        self.own_themes = () if themes else (self.theme,)

    def _write_master(self) -> None:
        assert self._brand is not None
        used = self._deckwide.sheets
        assert isinstance(used, BrandedSheets)
        only = frozenset(used.used) if self.prune else None
        copied = copy_parts(self._brand, self._package, only)
        self.masters, self.master_ids = copied.masters, copied.master_ids
        self.theme = copied.theme or self.theme

    def usual_levels(self) -> str:
        assert self._brand is not None
        return usual_levels(self._brand) or super().usual_levels()

    def _write_table_styles(self) -> None:
        assert self._brand is not None
        own = self._table_styles.elements(self._style_name())
        if not copy_table_styles(self._brand, self._package, own):
            super()._write_table_styles()

    def package_parts(self) -> Iterator[tuple[str, str]]:
        """Sensitivity labels that are parts of their own."""
        assert self._brand is not None
        for type_, part, kind, data in label_parts(self._brand):
            self._package.copy(part, data, kind)
            yield type_, part


def _opened(template: Template, stack: ExitStack) -> TemplatePackage:
    """The template's file. BriefingError: it is another one since it was read."""
    path = Path(template.path)
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        packed = stack.enter_context(Packed(path))
        brand = TemplatePackage(packed)
    except (OSError, ValueError, BadZipFile, RefusedError) as error:
        raise BriefingError(
            Message(T("Problems", "the template cannot be used: {0}{1}"), "", error), str(path)
        ) from error
    if digest != template.digest:
        raise BriefingError(
            Message(T("Problems", "the template was changed meanwhile; export once more")),
            str(path),
        )
    return brand
