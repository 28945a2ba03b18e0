"""A briefing, and a file that was exported from it and came back → all that was changed, to be
looked at, and taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.merge import sent, taking
from briefing.merge.finding import changes_in
from briefing.merge.today import Today
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.model.record import record, replace
from briefing.readers import with_text
from briefing.readers.powerpoint.presentation import read_presentation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefing.merge.changes import Change
    from briefing.merge.taking import Taken
    from briefing.model.document import Document
    from briefing.model.office.presentation import Presentation, SlidePicture
    from briefing.readers.powerpoint.package import PowerPointPackage

_LARGEST_PICTURE = 20_000_000
_SHOWN = {"png", "jpg", "jpeg", "gif", "bmp", "webp", "svg"}


@record
class Review:
    """What came back."""

    document: Document
    """The source of today."""
    changes: tuple[Change, ...]
    sure: bool
    """There was a copy of what was sent. Without one, what was changed since in the source looks
    like a change of the file.
    """
    package: PowerPointPackage

    def take(self, changes: Sequence[Change], keep: Callable[[bytes, str], str]) -> Taken:
        """The source with these changes. `keep` puts a picture of a new slide, its bytes and its
        suffix, where the source can name it, and says how; empty for nowhere.
        """

        def picture(one: SlidePicture) -> str:
            suffix = one.part.rpartition(".")[2].lower()
            data = self.package.media(one.part, _LARGEST_PICTURE) if suffix in _SHOWN else b""
            return keep(data, suffix) if data else ""

        return taking.take(self.document, changes, picture)


def review(
    document: Document,
    data: bytes,
    path: Path | None = None,
    exported: Callable[[], bytes] | None = None,
) -> Review:
    """`data` is the `.pptx` that came back, `exported` gives what an export of `document` would be
    today: what it is compared with where there is no copy of what was sent.

    BriefingError: the file cannot be read, `document` is no briefing, or the file is none of it.
    """
    if not document.is_briefing:
        raise BriefingError(
            Message(
                T("Problems", "changes can be brought back into a Markdown briefing only; save one")
            ),
            str(document.path or ""),
        )
    edited, package = read_presentation(data, path)
    copy = sent.find(edited.deck)
    if copy is not None:
        before, _ = read_presentation(copy.file)
        source = with_text(document, replace(document.text, text=copy.text.text), marked=True)
    elif exported is not None:
        before, _ = read_presentation(exported())
        source = document
    else:
        raise BriefingError(
            Message(T("Problems", "there is no copy here of what was sent")), str(path or "")
        )
    changes = changes_in(before, edited, Today(source, document))
    if copy is None:
        changes = [_doubted(change, before, edited) for change in changes]
    return Review(document, tuple(changes), copy is not None, package)


def _doubted(change: Change, before: Presentation, edited: Presentation) -> Change:
    """A change whose slide says another thing today than when it was sent: whose change it is,
    nobody can tell.
    """
    if change.standing != "open":
        return change
    now = {slide.number: slide.creation for slide in edited.slides}
    creation = now.get(change.page, "")
    known = edited.pages.get(creation, "")
    if known and known == before.pages.get(creation, ""):
        return change
    return replace(change, standing="conflict")
