"""Data flows one way. Who may import whom is the dict below; a newcomer reads the architecture
here.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent / "briefing"

MAY_IMPORT = {
    "model": set[str](),
    "resources": set[str](),
    "memory_limit": set[str](),
    "zip_gate": {"model"},
    "picture_files": {"model"},
    "readers": {"model", "resources", "zip_gate", "picture_files", "worker"},
    "analysis": {"model", "resources"},
    "compose": {"model", "analysis"},
    "formulas": {"model", "readers"},
    "layout": {"model", "resources", "formulas"},
    "templates": {"model", "zip_gate", "layout", "worker"},
    "worker": {"model", "memory_limit"},
    "exporters": {
        "model",
        "zip_gate",
        "picture_files",
        "readers",
        "compose",
        "layout",
        "templates",
        "resources",
        "formulas",
    },
    "edit": {"model", "readers", "exporters"},
    "merge": {"model", "zip_gate", "readers", "compose", "exporters", "edit"},
    "qt": {"model", "picture_files", "resources", "layout", "exporters", "worker", "templates"},
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
        "edit",
        "merge",
        "decks",
        "templates",
    },
    "decks": {"model", "readers", "analysis", "compose", "plugins"},
    "plugins": {"model", "readers", "layout"},
}
"""Besides itself. `app`, `cli` and `__main__` put everything together and may import all.
`plugins` names readers, exporters and themes as entry points do, and imports them when asked.
"""

FOR_COMPOSE = {"briefing.analysis.facts", "briefing.analysis.sentences"}
"""What compose may ask of analysis. Only `compose/__init__.py`, where both are put together, has
prose analysed.
"""

ROOMS_OF_UI = {
    "shared": set[str](),
    "commands": {"shared"},
    "session": {"shared"},
    "search": {"shared", "session"},
    "services": {"shared", "commands", "session", "search", "current_view"},
    "current_view": {"commands"},
    "files": {"shared", "commands", "session", "services"},
    "slides": {"shared", "session"},
    "inspector": {"shared", "session"},
    "source": {"shared", "session"},
    "reading": {"shared", "session", "slides"},
    "show": {"shared", "commands", "session", "search", "slides", "services"},
    "window": {
        "shared", "commands", "session", "search", "files", "slides", "inspector", "reading",
        "source", "show", "services", "current_view",
    },
}  # fmt: skip
"""Of `briefing/ui`, besides themselves."""

ROOMS_OF_SHOW = {
    "state": set[str](),
    "times": {"state"},
    "panels": {"state", "times"},
    "audience": {"state", "times", "panels"},
    "console": {"state", "times", "panels", "audience"},
}
"""Of `briefing/ui/show`, besides themselves. The modules beside them put a show together."""

MOST_MODULES = 25
"""In a folder: more is a heap, in which nobody guesses where a thing is."""

MOST_BESIDE_ROOMS = 5
"""Directly in `ui/`."""

ANYTHING = {"app", "cli", "__main__", "__init__"}
WITHOUT_QT = {
    "model",
    "decks",
    "worker",
    "picture_files",
    "readers",
    "analysis",
    "compose",
    "layout",
    "templates",
    "exporters",
    "edit",
    "merge",
}
"""`resources` reaches for Qt only when it is asked to register with it."""


def layer_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports_of(path: Path) -> list[tuple[int, str]]:
    """Line and name, of every kind: those for type checkers and those inside functions too. A
    module that is imported from its package is named in full.
    """
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            found += [(node.lineno, _whole_name(node.module or "", a.name)) for a in node.names]
    return found


def _whole_name(package: str, name: str) -> str:
    whole = f"{package}.{name}"
    return whole if package == "PySide6" or whole in MODULES else package


def name_of(path: Path) -> str:
    """Of a module; a package's is that of its `__init__`."""
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in sorted(ROOT.rglob("*.py"))}


def circles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """Modules that import one another in the end, by Tarjan's algorithm."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        order[name] = lowest[name] = len(order)
        waiting.append(name)
        for other in sorted(graph[name]):
            if other not in order:
                visit(other)
                lowest[name] = min(lowest[name], lowest[other])
            elif other in waiting:
                lowest[name] = min(lowest[name], order[other])
        if lowest[name] == order[name]:
            start = waiting.index(name)
            found.append(sorted(waiting[start:]))
            del waiting[start:]

    for name in sorted(graph):
        if name not in order:
            visit(name)
    return [circle for circle in found if len(circle) > 1]


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
            assert other in MAY_IMPORT[layer] | {layer}, (
                f"{path}:{line} {layer} may not import {other}"
            )


@pytest.mark.parametrize(("house", "rooms"), [("ui", ROOMS_OF_UI), ("ui/show", ROOMS_OF_SHOW)])
def test_a_module_imports_only_the_rooms_that_its_own_may(
    house: str, rooms: dict[str, set[str]]
) -> None:
    start = f"briefing.{house.replace('/', '.')}."
    wrong: list[str] = []
    for name, path in MODULES.items():
        room = name.removeprefix(start).partition(".")[0]
        if name.startswith(start) and (room in rooms or path.parent != ROOT / house):
            others = {
                module.removeprefix(start).partition(".")[0]: line
                for line, module in imports_of(path)
                if module.startswith(start)
            }
            allowed = rooms[room] | {room}
            wrong += [f"{path}:{others[other]} {other}" for other in others.keys() - allowed]
    assert wrong == []


def test_compose_knows_what_analysis_found_and_not_how() -> None:
    wrong = [
        f"{path}:{line} {module}"
        for path in sorted((ROOT / "compose").rglob("*.py"))
        for line, module in imports_of(path)
        if module.startswith("briefing.analysis") and module not in FOR_COMPOSE
    ]
    start = f"{ROOT / 'compose' / '__init__.py'}:"
    assert [one for one in wrong if not one.startswith(start)] == []


def test_no_modules_import_one_another() -> None:
    graph = {
        name: {module for _, module in imports_of(path) if module in MODULES} - {name}
        for name, path in MODULES.items()
    }
    assert circles(graph) == []


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        ({"a": {"b"}, "b": {"c"}, "c": set()}, []),
        ({"a": {"b"}, "b": {"a"}, "c": {"a"}}, [["a", "b"]]),
        ({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"e"}, "e": {"d"}}, [list("abc"), list("de")]),
    ],
)
def test_circles_are_found(graph: dict[str, set[str]], expected: list[list[str]]) -> None:
    assert expected == circles(graph)


def test_no_folder_is_a_heap() -> None:
    sizes = Counter(path.parent for path in MODULES.values() if path.name != "__init__.py")
    assert {folder: size for folder, size in sizes.items() if size > MOST_MODULES} == {}
    assert sizes[ROOT / "ui"] <= MOST_BESIDE_ROOMS


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
