"""What readers, layout and exporters say of a file, in the language of the interface.

They know nothing of Qt: their messages carry a template, which is marked for translation where it
is made, and its values. Listed here is what others say in words that are not ours to mark.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.model.message import Message, T, filled

LEFT_OUT = (
    T("Problems", "page furniture"),
    T("Problems", "repeats the title"),
    T("Problems", "the page's date"),
    T("Problems", "a picture's caption"),
    T("Problems", "numbers the heading below it"),
    T("Problems", "stands below the article"),
    T("Problems", "stands above the article"),
    T("Problems", "stands between the title and the text"),
    T("Problems", "a menu"),
    T("Problems", "the page's header"),
    T("Problems", "the page's footer"),
    T("Problems", "stands beside the article"),
    T("Problems", "a button or a field"),
    T("Problems", "a message of the page"),
    T("Problems", "share buttons"),
    T("Problems", "readers' comments"),
    T("Problems", "links to other pages"),
    T("Problems", "an advertisement"),
    T("Problems", "a footnote"),
    T("Problems", "the table of contents"),
)
"""Why a line of an article stands on no slide: these words are in saved briefings, too."""

OF_SYSTEMS = (
    T("Problems", "Not a directory"),
    T("Problems", "Is a directory"),
    T("Problems", "No such file or directory"),
    T("Problems", "Permission denied"),
    T("Problems", "Read-only file system"),
    T("Problems", "No space left on device"),
    T("Problems", "File name too long"),
    T("Problems", "Input/output error"),
)
"""What operating systems say most."""


def said(text: str) -> str:
    """A message, or one of the texts above, in the language of the user interface. What nobody
    marked is shown as it is.
    """
    if not isinstance(text, Message):
        return QCoreApplication.translate("Problems", text)
    values = [said(value) if isinstance(value, Message) else value for value in text.values]
    return filled(QCoreApplication.translate("Problems", text.template), values)


def sentence(message: str) -> str:
    """The same where it stands by itself: with a capital."""
    text = said(message)
    return text[:1].upper() + text[1:]
