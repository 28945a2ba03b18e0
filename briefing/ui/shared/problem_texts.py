"""What readers, layout and exporters say of a file, in English → the language of the interface.

They know nothing of Qt, so their sentences are listed here, with {0}, {1} where they put a value. A
sentence that is missing is shown as it is.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from briefing.model.regex import lazy_regex
from briefing.model.translation_mark import T

SENTENCES = (
    # the whole file
    T("Problems", "there is no such file"),
    T("Problems", "this is a folder, not a file"),
    T("Problems", "this is no regular file"),
    T("Problems", "the file is empty"),
    T("Problems", "there is no transition “{0}”: none, fade and push are known"),
    T("Problems", "“{0}” is neither true nor false"),
    T("Problems", "“{0}” is no number of seconds, 1 or more"),
    T("Problems", "ink can only be kept in a file in UTF-8"),
    T("Problems", "the file cannot be removed: {0}"),
    T("Problems", "the file is too large: {0} MB of at most {1} MB"),
    T("Problems", "the file may not be read: permission denied"),
    T("Problems", "the file cannot be read: {0}"),
    T("Problems", "{0} cannot be read; {1} can"),
    T("Problems", "this is binary data, not a text file"),
    T("Problems", "this is {0}, not a text file"),
    T("Problems", "the encoding of this file cannot be told; save it as UTF-8"),
    T("Problems", "there is no encoding called “{0}”"),
    T("Problems", "the text is not valid {0}"),
    T("Problems", "“{0}” cannot decode text: {1}"),
    T("Problems", "this is no Word document"),
    T("Problems", "this is no Word document, or a damaged one"),
    T("Problems", "this is an old Word file; save it as .docx in Word or WPS"),
    T("Problems", "a password protects this Word file; save it without one"),
    T("Problems", "the Word file is damaged: {0}"),
    T("Problems", "the Word file is nested too deep to be read"),
    T("Problems", "the Word file cannot be read: {0}"),
    T("Problems", "changes are tracked in this file: deleted text is not shown"),
    T("Problems", "comments in the margin are left out"),
    T("Problems", "there is no text on this page"),
    T("Problems", "the page is too tangled: its words are shown without form"),
    T("Problems", "there is no text in the clipboard"),
    T("Problems", "what was copied is too large: {0} MB of at most {1} MB"),
    # a line of it
    T("Problems", "characters in this line are damaged: shown as �"),
    T("Problems", "control characters in this line are not shown"),
    T("Problems", "this line of the front matter is no `key: value`"),
    T("Problems", "“{0}” is said twice: the last counts"),
    T("Problems", "“{0}” is no length of time, such as 5 min: it is left out"),
    T("Problems", "there is no section “{0}” to give time to"),
    T("Problems", "the sections' times add up to {0}, more than the length of {1}"),
    T("Problems", "the front matter is not closed by a line ---: it is shown as text"),
    T("Problems", "more than {0} blocks in each other: shown as text"),
    T("Problems", "the block ::: {0} is never closed: it ends with its slide"),
    T("Problems", "this ::: closes nothing"),
    T("Problems", "the block “::: {0}” is not known: its text is shown"),
    T("Problems", "style sheets are not used: a theme decides how slides look"),
    T("Problems", "what follows the language of a code block is not shown: “{0}”"),
    T("Problems", "marks are nested too deep in this slide: its source is shown"),
    T("Problems", "this text has too many marks to take apart: shown as it is"),
    T("Problems", "the link to “{0}” is not allowed: only its text is shown"),
    T("Problems", "there is no slide “{0}” to link to"),
    T("Problems", "the footnote {0} is not defined: shown as text"),
    T("Problems", "nothing refers to the footnote “{0}”: it is not shown"),
    T("Problems", "nothing uses the abbreviation “{0}”"),
    T("Problems", "HTML is shown as text"),
    T("Problems", "the table has no line | --- | under its header"),
    T("Problems", "the table's header has {0}, the line under it {1}"),
    T("Problems", "this row of the table has {0}, its header {1}"),
    T("Problems", "the command [.{0}] has no effect"),
    T("Problems", "the directive “{0}” has no effect: a theme decides"),
    T("Problems", "a background picture set in a comment is not shown"),
    T("Problems", "a chart needs a table of two columns and two lines at least"),
    T("Problems", "a pie shows one row of numbers that are not below zero: shown as columns"),
    T("Problems", "pictures on the web are not fetched, so not shown"),
    T("Problems", "a picture that lies outside the Word file is not shown"),
    T("Problems", "a picture of the kind {0} cannot be shown"),
    T("Problems", "a picture that is damaged or too large is not shown"),
    T("Problems", "the picture {0} is not shown. {1}"),
    T("Problems", "a picture is not shown. {0}"),
    # a page of the finished deck
    T("Problems", "“{0}” leaves its box"),
    T("Problems", "“{0}” leaves the slide"),
    T("Problems", "“{0}” and “{1}” overlap"),
    T("Problems", "“{0}” has a contrast of {1}:1, and needs {2}:1"),
    T("Problems", "the picture has no description"),
    # a theme
    T("Problems", "there is no theme “{0}”; there are {1}"),
    T("Problems", "the theme says nothing of {0}"),
    T("Problems", "the theme cannot be used: {0}"),
    # why a line of an article is left out
    T("Problems", "page furniture"),
    T("Problems", "repeats the title"),
    T("Problems", "the page's date"),
    T("Problems", "a picture's caption"),
    T("Problems", "numbers the heading below it"),
    T("Problems", "stands below the article's end"),
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
    # writing
    T("Problems", "the PDF could not be made"),
    T("Problems", "there are no pages to write"),
    T("Problems", "there is no slide to write"),
    T("Problems", "this is a folder; the file needs a name of its own"),
    T("Problems", "this is no ordinary file; nothing is written there"),
    T("Problems", "{0}. Nothing was changed"),
    # the values in some of them
    T("Problems", "{0} is never closed: {1}"),
    T("Problems", "shown as text"),
    T("Problems", "it ends with its slide"),
    T("Problems", "the element {0}"),
    T("Problems", "the code fence {0}"),
    T("Problems", "the comment <!--"),
    T("Problems", "there is no room left on the disk"),
    T("Problems", "there is no such folder"),
    T("Problems", "the folder cannot be written to; save it somewhere else"),
    T("Problems", "another program has the file open; close it there or save a copy"),
    T("Problems", "Not a directory"),
    T("Problems", "Is a directory"),
    T("Problems", "No such file or directory"),
    T("Problems", "Permission denied"),
    T("Problems", "Read-only file system"),
    T("Problems", "No space left on device"),
    T("Problems", "File name too long"),
    T("Problems", "Input/output error"),
    T("Problems", "“{0}” is no number: shown as a table, not as a chart"),
    T("Problems", "{0} files"),
    T("Problems", "files without a suffix"),
    # why a picture is not shown
    T("Problems", "The document is not saved yet, so it has no folder of pictures."),
    T("Problems", "There is no such file in the document's folder."),
    T("Problems", "The file cannot be read."),
    T("Problems", "It lies outside the document's folder."),
    T("Problems", "The picture inside the document is damaged."),
    T("Problems", "The file is larger than {0} MB."),
    T("Problems", "No picture is named."),
    T("Problems", "The name has control characters in it."),
    T("Problems", "It is no path inside the document's folder."),
    T("Problems", "Only pictures in the document's folder are shown, none from elsewhere."),
    T("Problems", "It is a folder."),
    T("Problems", "It is no ordinary file."),
    T("Problems", "It is no PNG, JPEG, GIF, BMP, WebP or SVG picture."),
    T("Problems", "The picture is damaged."),
    T("Problems", "The picture has {0} × {1} pixels; at most {2} million are shown."),
    T("Problems", "The SVG is damaged."),
    T("Problems", "The SVG has no usable size."),
    T("Problems", "The SVG declares entities, which are not read."),
    T("Problems", "The SVG draws too much."),
    T("Problems", "The SVG is made of itself."),
    T("Problems", "The SVG is nested too deeply."),
    T("Problems", "1 cell"),
    T("Problems", "{0} cells"),
)
_VALUE = lazy_regex(r"\\\{\d\\\}")


def said(message: str) -> str:
    """`message` in the language of the user interface."""
    for pattern, sentence in _patterns():
        if found := pattern.fullmatch(message):
            values = (said(value) for value in found.groups())
            return QCoreApplication.translate("Problems", sentence).format(*values)
    return message


def sentence(message: str) -> str:
    """The same where it stands by itself: with a capital."""
    text = said(message)
    return text[:1].upper() + text[1:]


def is_listed(message: str) -> bool:
    """Whether it can be said in another language."""
    return any(pattern.fullmatch(message) for pattern, _ in _patterns())


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(_VALUE.sub("(.+)", re.escape(sentence))), sentence) for sentence in SENTENCES
    )
