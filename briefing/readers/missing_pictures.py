"""An article with pictures → the same without those that cannot be there: a page is often saved
without its pictures, and a slide that says so helps nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import replace
from briefing.picture_files import RefusedError, find

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.document import Document, Image


def without_missing_pictures(document: Document) -> Document:
    """Each one that is left out is remarked on. Of text that has no folder, all stay."""
    if document.form != "prose" or document.path is None or not document.pictures:
        return document
    folder = document.path.parent.resolve()
    reasons = {image: _why_not(image, folder) for image in document.pictures}
    problems = tuple(
        Problem(
            Message(T("Problems", "the picture {0} is not shown. {1}"), image.target, reason),
            str(document.path),
            image.line,
            remark=True,
        )
        for image, reason in reasons.items()
        if reason
    )
    pictures = tuple(image for image in document.pictures if not reasons[image])
    return replace(document, pictures=pictures, problems=(*document.problems, *problems))


def _why_not(image: Image, folder: Path) -> Message | None:
    if image.target.startswith("data:"):
        return None
    try:
        find(folder, image.target)
    except RefusedError as refusal:
        return refusal.reason
    return None
