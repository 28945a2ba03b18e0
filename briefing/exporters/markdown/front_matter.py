"""What a deck says of itself → the block between `---` at a file's top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.deck import Deck

_QUOTED = lazy_regex(r"""^[\s"'\[\]{}|>&*!%@`#-]|[:：](?:\s|$)|\s#|\s$""")


def front_matter(deck: Deck, *, cover: bool, lang: bool, agenda: bool) -> Iterator[str]:
    """`cover`: the first slide is made from it. `lang`: name the language even if the deck's author
    did not. `agenda`: the deck has one.
    """
    meta = deck.meta
    yield "---"
    for key in ("title", "subtitle", "kicker", "author", "date", "place"):
        if text := getattr(meta, key).plain:
            yield f"{key}: {_scalar(text)}"
    if meta.hosts:
        yield "hosts:"
        yield from (f"  - {_scalar(host.plain)}" for host in meta.hosts)
    for key, text in (("theme", meta.theme), ("lang", meta.lang), ("ratio", meta.ratio)):
        if text:
            yield f"{key}: {_scalar(text)}"
    if lang and not meta.lang:
        yield f"lang: {deck.lang}"
    yield from (f"{key}: {_scalar(text)}" for key, text in meta.values.items() if text)
    if deck.article:
        yield f"source: {_scalar(deck.article)}"
    yield "slide-level: 2"
    if meta.title and not cover:
        yield "cover: false"
    if len(deck.sections) > 2 and not agenda:
        yield "agenda: false"
    yield "---"


def _scalar(text: str) -> str:
    return f'"{text}"' if _QUOTED.search(text) else text
