"""Each gate that keeps strangers' files harmless is one place, and no module goes round it: who
writes `setToolTip`, `open(…, "w")` or `print` finds here which function to call instead.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent / "briefing"


class Gate(NamedTuple):
    """Names that only some modules may use."""

    names: frozenset[str]
    instead: str
    """What everybody else calls."""
    allowed: dict[str, str]
    """Module → why."""


def gate(names: str, instead: str, allowed: dict[str, str] | None = None) -> Gate:
    return Gate(frozenset(names.split()), instead, allowed or {})


WORDS = "the gate itself"
GATES = [
    gate(
        "setToolTip QToolTip",
        "plain.set_tool_tip",
        {"ui/shared/plain": WORDS},
    ),
    gate(
        "QLabel QMessageBox setTextFormat",
        "plain.Label, plain.MessageBox",
        {"ui/shared/plain": WORDS},
    ),
    gate(
        "ToolTipRole",
        "a model that gives plain.tool_tip",
        {
            "ui/reading/contents": "gives plain.tool_tip",
            "ui/show/panels/finder_rows": "gives plain.tool_tip",
        },
    ),
    gate(
        "setStatusTip setWhatsThis QWhatsThis StatusTipRole WhatsThisRole QErrorMessage"
        " QInputDialog setLabelText setHtml insertHtml setMarkdown insertMarkdown QTextBrowser"
        " QStaticText createStandardContextMenu QNetworkAccessManager QMovie",
        "nothing: these guess, fetch or show rich text",
    ),
    gate(
        "QDesktopServices",
        "links.follow, links.open_folder",
        {"ui/shared/links": "addresses that passed allowed_link, and folders"},
    ),
    gate(
        "QImageReader loadFromData fromData",
        "pictures.decoding",
        {
            "qt/pictures/decoding": "the gate for pictures",
            "qt/pictures/cache": "what a LoadedPicture carries, which passed the gate",
        },
    ),
    gate(
        "QSaveFile QTemporaryFile QTemporaryDir write_text write_bytes NamedTemporaryFile mkstemp",
        "atomic.atomic_write",
        {
            "resources": "what `make` builds, never at run time",
            "qt/storage/settings": "copies beside QSettings' own file, which it may lose",
            "readers/office": "what LibreOffice gets, in a temporary folder of its own",
        },
    ),
    gate(
        "QFile",
        "atomic.atomic_write",
        {"ui/shared/icons": "reads an icon that is built in"},
    ),
    gate(
        "subprocess QProcess Popen popen startfile",
        "worker.call",
        {
            "worker/client": "the killable child",
            "resources": "calls rcc when the package is built",
            "qt/desktop/sleep_inhibitor": "caffeinate of macOS, without a word of a document",
            "readers/office": "LibreOffice, which is killed with all it started after a minute",
        },
    ),
    gate(
        "print stdout stderr",
        "output.say, output.warn",
        {
            "cli/output": WORDS,
            "cli/__init__": "makes the streams safe and flushes them",
            "cli/forked": "flushes before the process is copied",
            "worker/client": "the child's",
            "resources": "rcc's, when the package is built",
        },
    ),
    gate(
        "socket urlopen http ftplib",
        "nothing: no document makes a connection",
        {
            "app": "a pair within the process, which wakes Qt up for a signal",
            "cli/window": "asks whether the X server answers",
        },
    ),
]
"""`picture_files` and `zip_gate`, the gates for what is read, are in `tests/test_layers.py`."""


class Use(NamedTuple):
    module: str
    line: int
    name: str


def names_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every name that is imported, read or called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute):
            yield node.lineno, node.attr
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                yield from ((node.lineno, part) for part in alias.name.split("."))
            if isinstance(node, ast.ImportFrom) and node.module:
                yield from ((node.lineno, part) for part in node.module.split("."))


def written_files(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Calls that open a file for writing: a mode with w, a, x or +, or a flag of the system's."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        called = node.func.id if isinstance(node.func, ast.Name) else called
        if called not in ("open", "fdopen"):
            continue
        for value in (*node.args, *(word.value for word in node.keywords)):
            mode = value.value if isinstance(value, ast.Constant) else None
            if isinstance(mode, str) and set(mode) & set("wax+") and set(mode) <= set("rwaxbt+U"):
                yield node.lineno, called
            flags = {part.attr for part in ast.walk(value) if isinstance(part, ast.Attribute)}
            if flags & {"O_WRONLY", "O_RDWR", "O_CREAT", "WriteOnly", "ReadWrite", "Append"}:
                yield node.lineno, called


def pictures_of_files(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Calls of Qt's that may be given a path: a picture of one argument, or of no format."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
            continue
        name = node.func.id
        formats = "Format" in ast.dump(node)
        if (name == "QImage" and not formats) or (name == "QPixmap" and len(node.args) == 1):
            yield node.lineno, name


WRITES = {
    "exporters/atomic": "the gate itself",
    "cli/__init__": "the null device, where nobody listens",
    "cli/forked": "a pipe to the copies",
    "worker/child": "a pipe to the parent",
    "qt/pdf/writer": "memory, a QBuffer",
    "qt/png": "memory, a QBuffer, and the draft that atomic made",
    "qt/pictures/decoding": "memory, a QBuffer",
    "qt/storage/pasted_pictures": "memory, a QBuffer",
}
"""Who may open something for writing, and what."""


@cache
def trees() -> dict[str, ast.Module]:
    return {
        str(path.relative_to(ROOT).with_suffix("")): ast.parse(path.read_text("utf-8"))
        for path in sorted(ROOT.rglob("*.py"))
    }


@pytest.mark.parametrize("rule", GATES, ids=lambda rule: min(rule.names))
def test_nobody_goes_round_a_gate(rule: Gate) -> None:
    uses = [
        Use(module, line, name)
        for module, tree in trees().items()
        for line, name in names_in(tree)
        if name in rule.names
    ]
    assert [use for use in uses if use.module not in rule.allowed] == [], f"use {rule.instead}"
    assert set(rule.allowed) == {use.module for use in uses}, "a reason that nobody needs any more"


def test_files_are_written_by_the_gate_alone() -> None:
    uses = {
        Use(module, line, name)
        for module, tree in trees().items()
        for line, name in written_files(tree)
    }
    assert [use for use in uses if use.module not in WRITES] == [], "use atomic.atomic_write"
    assert set(WRITES) == {use.module for use in uses}


def test_pictures_are_never_read_from_a_path() -> None:
    uses = [(module, *use) for module, tree in trees().items() for use in pictures_of_files(tree)]
    assert [] == uses, "use pictures.decoding"


def test_models_give_tool_tips_through_the_gate() -> None:
    for module, tree in trees().items():
        names = {name for _, name in names_in(tree)}
        assert "ToolTipRole" not in names or "tool_tip" in names, module


@pytest.mark.parametrize(
    "text",
    [
        'open(path, "w")',
        'path.open("ab")',
        'path.open(mode="x")',
        "os.open(path, os.O_WRONLY | os.O_CREAT)",
        "file.open(QIODevice.OpenModeFlag.WriteOnly)",
    ],
)
def test_ways_to_write_are_found(text: str) -> None:
    assert 1 == len(list(written_files(ast.parse(text))))


def test_ways_to_read_are_not_taken_for_writing() -> None:
    text = 'open(path, "rb"); path.open(); zip.open("a"); session.open(path, then=then)'
    assert ["open"] == [name for _, name in written_files(ast.parse(text))]


@pytest.mark.parametrize("text", ["QPixmap(path)", "QImage(path)", 'QImage(path, "png")'])
def test_pictures_of_a_path_are_found(text: str) -> None:
    assert 1 == len(list(pictures_of_files(ast.parse(text))))


def test_names_are_found_however_they_are_used() -> None:
    text = "import subprocess as s\nfrom a.http import x\nlabel.setToolTip('')\nQLabel()"
    found = {name for _, name in names_in(ast.parse(text))}
    assert {"subprocess", "http", "setToolTip", "QLabel"} <= found
