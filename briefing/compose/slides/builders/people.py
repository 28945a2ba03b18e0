"""Speakers and groups of people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.slides.builder import BlocksOf, Built
from briefing.compose.slides.photos import photo_beside, photo_of, pictures_apart, with_photos
from briefing.compose.slides.plain_blocks import quote_texts
from briefing.compose.slides.text_cutting import cut, lines_of, split_head, split_on, without_strong
from briefing.model import deck, document
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, rich
from briefing.model.untrusted import whole_number

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN = lazy_regex(r"(?:(?<!\s)\s+)?(?:[·・|｜]|[：:]|——)\s*|(?<!\s)\s+[—–-]\s+")
_ROLE = lazy_regex(
    r"(?:.{0,6}(?:致辞|讲话|发言|汇报|主持|报告|演讲|分享|点评|总结|通报|介绍|宣读|嘉宾|主旨)|"
    r"(?:opening|closing|welcome|keynote|remarks|speech|address|report|talk|chair|moderator|speaker|"
    r"host|panel)\b.*)$",
    re.IGNORECASE,
)
_POST_SEPARATORS = "、；;"


def name_and_role(title: RichText) -> tuple[RichText, RichText | None]:
    """`致辞 · 韩杰` or `Jane Doe — keynote`: (name, role)."""
    found = _BETWEEN.search(title.plain)
    if not found or not found.start() or found.end() == len(title.plain):
        return title, None
    first, second = cut(title, 0, found.start()), cut(title, found.end())
    if _ROLE.match(second.plain) and not _ROLE.match(first.plain):
        return first, second
    return second, first


def build_speaker(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """Posts, then a quote, then points; the title names the speaker, or the heading says
    `name=`, `role=`, and with `posts=` how many blocks hold posts.
    """
    if not part.title:
        return None
    values = part.attributes.values
    images, blocks = pictures_apart(part.blocks)
    at = next((i for i, block in enumerate(blocks) if isinstance(block, document.Quote)), None)
    leading = blocks[:at] if at is not None else _leading_posts(blocks)
    counted = whole_number(values.get("posts", ""))
    if counted is not None:
        leading = blocks[:counted]
    posts = _posts(leading)
    if posts is None:
        return None
    name, role = _given_name(part) or name_and_role(part.title)
    rest = blocks[len(leading) :]
    quote: list[deck.Block] = []
    if rest and isinstance(rest[0], document.Quote):
        texts, others = quote_texts(rest[0].blocks)
        quote = [deck.Quote(tuple(texts), rest[0].by)]
        rest = [*others, *rest[1:]]
    own = photo_beside(images, name)
    person = deck.Person(name, tuple(posts), role, photo_of(own) if own else None)
    others = [image for image in images if image is not own]
    return Built((person, *quote, *blocks_of(rest), *blocks_of(others)))


def _given_name(part: document.Part) -> tuple[RichText, RichText | None] | None:
    """What the heading's `name=` and `role=` say; without the first, the title is the name."""
    values = part.attributes.values
    if "name" not in values and "role" not in values:
        return None
    name = rich(values["name"]) if values.get("name") else part.title
    return name, rich(values["role"]) if values.get("role") else None


def _leading_posts(blocks: Sequence[document.Block]) -> Sequence[document.Block]:
    """Without a quote, the first block holds the posts when something follows it."""
    return blocks[:1] if len(blocks) > 1 else []


def _posts(blocks: Sequence[document.Block]) -> list[RichText] | None:
    posts: list[RichText] = []
    for block in blocks:
        match block:
            case document.Paragraph():
                posts += lines_of(block.text)
            case document.List():
                for item in block.items:
                    if item.blocks:
                        return None
                    posts.append(item.text)
            case _:
                return None
    return posts


def build_people(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """A list of `**Name**：post、post`, `**Name** · role：post`; nested entries are more posts. A
    picture in an entry, or one with a name for its description, is that person's photo; pictures
    alone are the people whom they name.
    """
    lists = [block for block in part.blocks if isinstance(block, document.List)]
    if len(lists) != 1:
        return _portrayed(part.blocks)
    people: list[deck.Person] = []
    for item in lists[0].items:
        photos, below = pictures_apart(item.blocks)
        nested = _posts(below)
        if nested is None or len(photos) > 1:
            return None
        name, posts = split_head(item.text) or (without_strong(item.text), RichText())
        role, posts = _role_and_posts(posts)
        photo = photo_of(photos[0]) if photos else None
        posts = (*split_on(posts, _POST_SEPARATORS), *nested)
        people.append(deck.Person(name, posts, role, photo))
    images = pictures_apart(part.blocks)[0]
    found, left = with_photos(people, images)
    used = [image for image in images if image not in left]
    blocks = [block for block in part.blocks if block not in used]
    at = blocks.index(lists[0])
    return Built((*blocks_of(blocks[:at]), deck.People(found), *blocks_of(blocks[at + 1 :])))


def _portrayed(blocks: Sequence[document.Block]) -> Built | None:
    images, others = pictures_apart(blocks)
    if others or not images or not all(image.alt for image in images):
        return None
    people = [
        deck.Person(image.alt, (rich(image.title),) if image.title else (), None, photo_of(image))
        for image in images
    ]
    return Built((deck.People(tuple(people)),))


def _role_and_posts(text: RichText) -> tuple[RichText | None, RichText]:
    """What a person did, if a middle dot says so, and the posts."""
    plain = text.plain
    if not plain.startswith("· "):
        return None, text
    end = re.search(r"：|: |$", plain)
    at = end.start() if end else len(plain)
    role = cut(text, 1, at)
    return role or None, cut(text, at + 1)
