"""Data flows one way. Who may import whom is the dict below; a newcomer reads the architecture
here.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "briefing"

MAY_IMPORT = {
    "model": set[str](),
    "resources": set[str](),
    "zip_gate": set[str](),
    "picture_files": {"model"},
    "readers": {"model", "zip_gate"},
    "analysis": {"model", "resources"},
    "compose": {"model", "analysis"},
    "layout": {"model", "resources"},
    "worker": {"model"},
    "exporters": {"model", "zip_gate", "picture_files", "readers", "compose"},
    "qt": {"model", "picture_files", "layout", "exporters", "worker"},
    "ui": {
        "model",
        "readers",
        "analysis",
        "compose",
        "layout",
        "qt",
        "resources",
        "plugins",
        "worker",
    },
    "plugins": {"model", "readers", "layout"},
}
"""Besides itself. `app`, `cli` and `__main__` put everything together and may import all.
`plugins` names readers, exporters and themes as entry points do, and imports them when asked.
"""

ANYTHING = {"app", "cli", "__main__", "__init__"}
WITHOUT_QT = {
    "model",
    "worker",
    "picture_files",
    "readers",
    "analysis",
    "compose",
    "layout",
    "exporters",
}
"""`resources` reaches for Qt only when it is asked to register with it."""


def layer_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports_of(path: Path) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            found.append((node.lineno, node.module or ""))
            if node.module in {"briefing", "PySide6"}:
                found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
    return found


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_imports_only_the_layers_before_it(path: Path) -> None:
    layer = layer_of(path)
    if layer in ANYTHING:
        return
    for line, module in imports_of(path):
        if module.startswith("PySide6"):
            assert layer not in WITHOUT_QT, f"{path}:{line} imports Qt below the Qt layer"
        if module.startswith("briefing."):
            other = module.split(".")[1]
            if other != "__version__":
                assert other in MAY_IMPORT[layer] | {layer}, (
                    f"{path}:{line} {layer} may not import {other}"
                )


def test_widgets_stay_in_the_ui() -> None:
    for path in sorted(ROOT.rglob("*.py")):
        if layer_of(path) in {"qt"}:
            assert not [m for _, m in imports_of(path) if m == "PySide6.QtWidgets"], path


def test_writing_powerpoint_needs_no_qt() -> None:
    code = (
        "import sys, briefing.exporters.pptx;"
        "print([name for name in sys.modules if 'PySide6' in name or 'shiboken' in name])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
