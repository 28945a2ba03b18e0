"""What stands on the pages of a PDF, before anybody thinks of paragraphs."""

from __future__ import annotations

from briefing.model.record import record


@record
class PdfLine:
    """A line of text and where it stands, in pt from the upper left corner of its page."""

    page: int
    """From 0."""
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    """Of its letters."""
    bold: bool
    page_height: float


@record
class PdfContent:
    """The text of a file."""

    lines: tuple[PdfLine, ...]
    """In the order in which the file has them."""
    pages: int
    """That were read."""
    pictures: int
    cut: bool
    """There are more pages."""
    damaged: int
    """Pages that cannot be read."""
