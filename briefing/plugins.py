"""What Briefing can read, write and wear: its own readers, exporters and themes, and those that
other packages add.

Everything is named the way an entry point names it, `module:attribute`, and imported when it is
asked for. Another package joins by declaring entry points in one of the three groups:

    [project.entry-points."briefing.readers"]
    org = "my_package:read_org"          # (path, *, encoding) -> Document, for files ending in .org

    [project.entry-points."briefing.exporters"]
    odp = "my_package:write_odp"         # (deck, scenes, path) -> Iterator[Progress]

    [project.entry-points."briefing.themes"]
    harvest = "my_package:HARVEST"       # a briefing.model.theme.Theme

The built-in name wins over another package's. Installed packages are only looked through for a
name that is not built in, because that takes longer than exporting a talk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.model.deck import Deck
    from briefing.model.document import Document
    from briefing.model.progress import Progress
    from briefing.model.scene import Scene
    from briefing.model.theme import Theme


class Exporter(Protocol):
    def __call__(self, deck: Deck, scenes: Iterable[Scene], path: Path) -> Iterator[Progress]:
        """Write `scenes` to `path`, a file or for pictures a folder. Closing the iterator stops
        the work and leaves what stood at `path`: the file appears after the last `Progress`.
        """
        ...


EXPORTERS = {
    "pptx": "briefing.exporters.pptx:write_pptx",
    "pdf": "briefing.qt.pdf.writer:write_pdf",
    "png": "briefing.qt.png:write_png",
    "md": "briefing.exporters.markdown:export",
}
"""By the suffix they write."""
WITH_HIDDEN = frozenset({"pptx"})
"""Those that also get the hidden slides, because their files can hide them."""


def read(path: Path, *, encoding: str | None = None) -> Document:
    """The document in `path`. BriefingError: it cannot be read, or nothing reads its kind."""
    from briefing import readers

    suffix = path.suffix.lower()
    if suffix not in readers.SUFFIXES:
        foreign = _others("briefing.readers").get(suffix.removeprefix("."))
        if foreign:
            return cast("Document", _load(foreign)(path, encoding=encoding))
    # The built-in reader also says what is wrong with a kind of file that nobody reads.
    return readers.read(path, encoding=encoding)


def suffixes() -> tuple[str, ...]:
    """Of the files that can be read, each with its dot; the built-in ones first."""
    from briefing import readers

    others = (f".{name}" for name in _others("briefing.readers"))
    return tuple(dict.fromkeys([*readers.SUFFIXES, *others]))


def exporter(name: str) -> Exporter:
    """The exporter for files ending in `.name`. KeyError: there is none."""
    return cast("Exporter", _load(EXPORTERS.get(name) or _others("briefing.exporters")[name]))


def exporter_names() -> tuple[str, ...]:
    """Built-in ones first, in the order they are offered."""
    return tuple(dict.fromkeys([*EXPORTERS, *_others("briefing.exporters")]))


def theme(name: str) -> Theme:
    """The theme called `name`. KeyError: there is none."""
    from briefing.layout.themes import load_theme, theme_names

    if name in theme_names():
        return load_theme(name)
    return cast("Theme", _load(_others("briefing.themes")[name]))


def theme_names() -> tuple[str, ...]:
    """Built-in ones first, in the order they are offered."""
    from briefing.layout import themes

    return tuple(dict.fromkeys([*themes.theme_names(), *_others("briefing.themes")]))


def _others(group: str) -> dict[str, str]:
    """Name → `module:attribute` of what installed packages add."""
    from importlib.metadata import entry_points

    return {entry.name: entry.value for entry in entry_points(group=group)}


def _load(target: str) -> Any:
    from importlib import import_module

    module, _, attribute = target.partition(":")
    return getattr(import_module(module), attribute)
