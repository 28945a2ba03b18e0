"""A diagram as words: for screens that are too small for it, and for who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.prose import join
from briefing.model.text import rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.shapes.diagram import Diagram, Link
    from briefing.model.text import RichText


def told(diagram: Diagram) -> Iterator[RichText]:
    """A line for each link, `A → B: words`, and for each node that no link tells of."""
    yield from diagram.groups
    linked = {end for link in diagram.links for end in (link.first, link.last)}
    for index, node in enumerate(diagram.nodes):
        if index not in linked:
            yield node.text
            yield from node.body
    yield from (rich(link_words(link, diagram)) for link in diagram.links)


def link_words(link: Link, diagram: Diagram) -> str:
    """`A → B: words`."""
    first, last = (
        " ".join(diagram.nodes[end].text.plain.split()) for end in (link.first, link.last)
    )
    arrow = {(True, True): "↔", (True, False): "→", (False, True): "←"}.get(
        (link.head, link.tail), "—"
    )
    return f"{first} {arrow} {last}" + (f": {link.text.plain}" if link.text else "")


def joined(texts: tuple[RichText, ...]) -> RichText:
    """Several texts as one, a line each."""
    return join(texts, "\n")
