"""Pictures, of Markdown and Obsidian."""

from __future__ import annotations

import re
from typing import cast
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import (
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    InlineProcessor,
)
from markdown.util import AtomicString

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.inline.patterns.element import (
    Handled,
    Match,
    attributes_at,
    element,
)

_PICTURE = lazy_regex(r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|avif|ico)$", re.IGNORECASE)


class Image(ImageInlineProcessor):
    """A picture with its attributes."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _with_attributes(super().handleMatch(m, data), data)


class ImageReference(ImageReferenceInlineProcessor):
    """A picture whose target is said elsewhere, with its attributes."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _with_attributes(super().handleMatch(m, data), data)


def _with_attributes(handled: Handled, data: str) -> Handled:
    element, start, end = handled
    found = attributes_at(data, end)
    if found and isinstance(element, Element):
        element.set("attributes", found[0][1:-1])
        end = found.end()
    return element, start, end


class Wiki(InlineProcessor):
    """Obsidian's `![[picture.png|300]]`; of a note that is shown there, its name."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        if not _PICTURE.search(m[1].split("#")[0].strip()):
            return element("embedded", AtomicString(m[1])), m.start(), m.end()
        size = cast("str | None", m[2]) or ""
        image = element("img", None, src=m[1])
        image.set(*(("attributes", f"width={size}") if size.isdecimal() else ("alt", size)))
        return image, m.start(), m.end()
