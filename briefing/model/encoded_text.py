"""A text and the bytes that it was read from."""

from __future__ import annotations

from briefing.model.record import record


@record
class EncodedText:
    """Text as it stands in a file: `mark + text.encode(encoding)` are the file's bytes again, but
    for those that a guess could not read.
    """

    text: str = ""
    """With its line ends, as they are."""
    encoding: str = "utf-8"
    """The name of a codec that neither reads nor writes byte order marks."""
    mark: bytes = b""
    """The byte order mark; empty where there is none."""
    guessed: bool = False
    """The encoding was guessed: it is shown, can be changed, and is never saved over."""
