"""What is known of a kind of file that is read or written, ours or another package's."""

from __future__ import annotations

from typing import Any

from briefing.model.record import record


@record
class SourceFormat:
    """Files that become documents."""

    suffixes: tuple[str, ...]
    """Lower-case, each with its dot."""
    reader: str
    """`module:attribute` of `(text, path) -> Document`, imported when such a file is read."""
    binary: bool = False
    """The reader takes `(data, path, encoding)` instead, because the file says itself how it is
    encoded, or is no text. `encoding` is what a person asked for, or None.
    """
    beginning: str = ""
    """`module:attribute` of `(path, bytes) -> str`: the words at the beginning of a binary file, so
    quickly that a window may wait for them. Without one it has none until it is read.
    """


@record
class ExportFormat:
    """Files, or folders of files, that decks are written to."""

    name: str
    """What `--to` calls it."""
    label: str
    """For people, in English; ours are translated in the context `Formats`."""
    suffixes: tuple[str, ...]
    """Lower-case, each with its dot; the first is the usual one."""
    writer: str
    """`module:attribute` of `(deck, scenes, path) -> Iterator[Progress]`, imported to write."""
    needs_qt: bool = False
    """The writer paints: Qt is started before it."""
    takes_hidden: bool = False
    """It also gets the hidden slides, because its files can hide them."""
    paged: bool = True
    """It writes pages. Without, it writes the deck as a whole, and nothing is laid out for it."""
    fills_folder: bool = False
    """Every page is a file; more than one want a folder."""
    edited: bool = False
    """A person works on in the file: it is never replaced unless it was named, and the window
    saves it instead of exporting it.
    """

    tells_makers: bool = False
    """Its writer takes `makers`, too: False for a file that does not say who made it, and when."""
    traces: str = ""
    """`module:attribute` of `path -> list[Finding]`: what a written file tells of its makers."""

    @property
    def suffix(self) -> str:
        """The usual one."""
        return self.suffixes[0]


def load(target: str) -> Any:
    """What `module:attribute` names. ImportError or AttributeError: there is no such thing."""
    from importlib import import_module

    module, _, attribute = target.partition(":")
    return getattr(import_module(module), attribute)
