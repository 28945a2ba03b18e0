"""Hatchling's build hook: compile the resources, and put the plain assets inside the wheel."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED, THEMES = "briefing/resources.rcc", "briefing/themes.json"
LEFT_OUT = {"i18n", "icons", "__pycache__"}
"""Folders that only Qt reads, from the compiled file, and what Python leaves beside this hook."""


class BuildHook(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return  # a checkout compiles its resources itself, and has its assets beside it
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from briefing.resources import compile_stale, read_themes

        compile_stale(root, root / COMPILED)
        read_themes(root / "assets" / "themes", root / THEMES)
        build_data["artifacts"] += [f"/{COMPILED}", f"/{THEMES}"]
        for folder in sorted((root / "assets").iterdir()):
            if folder.is_dir() and folder.name not in LEFT_OUT and any(folder.iterdir()):
                build_data["force_include"][str(folder)] = f"briefing/assets/{folder.name}"
