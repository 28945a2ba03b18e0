"""What Briefing can read, write and wear: its own formats and themes, and those that other packages
add.

A format is a record that names its reader or writer the way an entry point does,
`module:attribute`, which is imported when it is needed. Another package joins by declaring entry
points in one of the three groups:

    [project.entry-points."briefing.readers"]
    org = "my_package:ORG"               # a briefing.model.formats.SourceFormat

    [project.entry-points."briefing.exporters"]
    odp = "my_package:ODP"               # a briefing.model.formats.ExportFormat called "odp"

    [project.entry-points."briefing.themes"]
    harvest = "my_package:HARVEST"       # a briefing.model.theme.Theme

for example with

    ORG = SourceFormat((".org",), "my_package.reading:read_org")
    ODP = ExportFormat("odp", "OpenDocument", (".odp",), "my_package.writing:write_odp")

What is built in wins over another package's. Installed packages are only looked through for what is
not built in, because that takes longer than exporting a talk; one that cannot be imported is logged
and left out.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from briefing.model.formats import ExportFormat, SourceFormat, load
from briefing.model.message import T

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from briefing.model.deck import Deck
    from briefing.model.document import Document
    from briefing.model.finding import Finding
    from briefing.model.progress import Progress
    from briefing.model.scene import Scene
    from briefing.model.theme import Theme

Part = TypeVar("Part", SourceFormat, ExportFormat)


class Writer(Protocol):
    """Writes scenes into a file: what a format of exports brings."""

    def __call__(self, deck: Deck, scenes: Iterable[Scene], path: Path) -> Iterator[Progress]:
        """Write `scenes` to `path`, a file or for pictures a folder. Closing the iterator stops
        the work and leaves what stood at `path`: the file appears after the last `Progress`.
        """
        ...


EXPORTS: dict[str, ExportFormat] = {
    format.name: format
    for format in (
        ExportFormat(
            "pptx",
            T("Formats", "PowerPoint"),
            (".pptx",),
            "briefing.exporters.pptx:write_pptx",
            takes_hidden=True,
            tells_makers=True,
            traces="briefing.exporters.pptx.traces:traces",
        ),
        ExportFormat(
            "pdf",
            T("Formats", "PDF"),
            (".pdf",),
            "briefing.qt.pdf.writer:write_pdf",
            needs_qt=True,
            tells_makers=True,
        ),
        ExportFormat(
            "png",
            T("Formats", "Pictures, one a page"),
            (".png",),
            "briefing.qt.png:write_png",
            needs_qt=True,
            fills_folder=True,
        ),
        ExportFormat(
            "md",
            T("Formats", "Markdown briefing"),
            (".md", ".markdown"),
            "briefing.exporters.markdown:export",
            paged=False,
            edited=True,
        ),
    )
}
"""Built in, by name, in the order they are offered."""


def read(path: Path, *, encoding: str | None = None) -> Document:
    """The document in `path`. BriefingError: it cannot be read, or nothing reads its kind."""
    from briefing import readers

    if readers.format_of(path) is None:
        for format in _others("briefing.readers", SourceFormat).values():
            if path.suffix.lower() in format.suffixes:
                return readers.read(path, encoding=encoding, format=format)
    # The built-in readers also say what is wrong with a kind of file that nobody reads.
    return readers.read(path, encoding=encoding)


def suffixes() -> tuple[str, ...]:
    """Of the files that can be read, each with its dot; the built-in ones first."""
    from briefing import readers

    others = _others("briefing.readers", SourceFormat).values()
    return tuple(dict.fromkeys((*readers.SUFFIXES, *(s for one in others for s in one.suffixes))))


def exports() -> dict[str, ExportFormat]:
    """All formats by name, the built-in ones first, in the order they are offered."""
    others = _others("briefing.exporters", ExportFormat).values()
    return EXPORTS | {one.name: one for one in others if one.name not in EXPORTS}


def export_format(name: str) -> ExportFormat:
    """The format called `name`. KeyError: there is none."""
    return EXPORTS.get(name) or exports()[name]


def format_written_to(path: Path) -> ExportFormat | None:
    """The format that `path` ends like; None if there is none."""
    suffix = path.suffix.lower()
    for every in (lambda: EXPORTS, exports):
        for format in every().values():
            if suffix in format.suffixes:
                return format
    return None


def writer(format: ExportFormat, *, makers: bool = True) -> Writer:
    """What writes `format`; without `makers`, files that do not say who made them."""
    write = cast("Callable[..., Iterator[Progress]]", load(format.writer))
    return write if makers or not format.tells_makers else partial(write, makers=False)


def traces(format: ExportFormat, path: Path) -> list[Finding]:
    """What the file at `path` tells of its makers; nothing where nobody knows."""
    look = cast("Callable[[Path], list[Finding]] | None", format.traces and load(format.traces))
    return look(path) if look else []


def theme(name: str) -> Theme:
    """The theme called `name`. KeyError: there is none."""
    from briefing.layout.themes import load_theme, theme_names

    if name in theme_names():
        return load_theme(name)
    return cast("Theme", load(_entries("briefing.themes")[name]))


def theme_names() -> tuple[str, ...]:
    """Built-in ones first, in the order they are offered."""
    from briefing.layout import themes

    return tuple(dict.fromkeys([*themes.theme_names(), *_entries("briefing.themes")]))


def _others(group: str, kind: type[Part]) -> Mapping[str, Part]:
    """By name, the records that installed packages add."""
    found: dict[str, Part] = {}
    for name, target in _entries(group).items():
        try:
            part = load(target)
        except Exception as error:  # another's fault must not stop what works without it
            _complain(group, name, f"{type(error).__name__}: {error}")
            continue
        if isinstance(part, kind):
            found[name] = part
        else:
            _complain(group, name, f"{target} is no {kind.__name__}")
    return found


def _complain(group: str, name: str, reason: str) -> None:
    import logging

    logging.getLogger("briefing").warning("%s: %s is left out: %s", group, name, reason)


def _entries(group: str) -> Mapping[str, str]:
    """Name → `module:attribute` of what installed packages add."""
    from importlib.metadata import entry_points

    return {entry.name: entry.value for entry in entry_points(group=group)}
