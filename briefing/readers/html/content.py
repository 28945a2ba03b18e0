"""The blocks of a page → which of them are the article, and why the others are not.

The article is where the page says so, or the smallest element that holds nearly all of the page's
running text: long lines and sentences that are no links. Menus, comments and the like are known by
their tags and by the names that pages give them, unless they hold most of that text themselves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Hint
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.readers.html.flow import Block
from briefing.readers.html.links import without_links
from briefing.readers.html.weights import chain, summed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.html.page import Element
    from briefing.readers.html.weights import Sums

_NEARLY = 0.75
_NAMED = 0.5
"""What the page calls its article holds that much of the running text at least."""
_MINOR = 0.5
"""What holds more of it is no menu, whatever its name."""
_PARTS_OF_TEXT = {"p", "li", "td", "th", "tr", "blockquote"}

_TAGS = {
    "nav": "a menu",
    "footer": "the page's footer",
    "aside": "stands beside the article",
    "button": "a button or a field",
    "form": "a button or a field",
    "select": "a button or a field",
    "textarea": "a button or a field",
}
_ROLES = {
    "navigation": "a menu",
    "contentinfo": "the page's footer",
    "complementary": "stands beside the article",
    "search": "a button or a field",
    "menu": "a menu",
    "dialog": "a message of the page",
}
_NAMES = tuple(
    (re.compile(rf"(?:^|[\s_-])(?:{words})(?:$|[\s_-]|[0-9])"), why)
    for words, why in (
        ("nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|position|location", "a menu"),
        ("footer|foot|copyright|colophon|site-?info|friend-?links?", "the page's footer"),
        ("share|sharing|social|bdsharebuttonbox|bshare|qrcode|weixin|wechat", "share buttons"),
        ("comments?|comment-?list|replies|disqus|pinglun", "readers' comments"),
        (
            "related|recommend|recommended|recommendations?|xiangguan|more-?news|hot-?news|rank"
            "|popular|read-?next|prev-?next|pager|pagination",
            "links to other pages",
        ),
        ("side|sidebar|aside|rightbar|leftbar", "stands beside the article"),
        ("cookies?|consent|gdpr|popup|modal|banner|newsletter|subscribe", "a message of the page"),
        ("ad|ads|advert|advertisement|adsense|sponsored?", "an advertisement"),
        ("login|search|search-?form|search-?box|toolbar|tools|font-?size", "a button or a field"),
    )
)
_PARTS = lazy_regex(
    r"(?:^|[\s_-])(?:module|widget|promo|teaser|sponsor|partner|outbrain|taboola|trending|signup"
    r"|most-?(?:read|popular)|read-?more|more-?(?:stories|on)|also-?read|call-?to-?action|cta)"
    r"s?(?:$|[\s_-]|[0-9])"
)
"""Names of what is put into an article, where there is no running text in it."""
_ARTICLE = lazy_regex(
    r"(?:^|\s)(?:trs_(?:editor|ueditor|preappend)|article-?(?:content|body|text|con)|news-?(?:content"
    r"|text|body)|v_news_content|wp_articlecontent|ucap-content|rm_txt_con|rich_media_content"
    r"|js_content|text_con|con_text|pages_content|entry-?content|post-?(?:content|body)|detail-?"
    r"(?:content|text)|main-?(?:content|text)|mw-parser-output|markdown-body|zoom|story-?body"
    r"|content-?(?:text|body|detail))(?:$|\s)"
)
_CAMEL = lazy_regex(r"(?<=[a-z])(?=[A-Z])")


def sorted_out(blocks: Sequence[Block], body: Element, page_title: str) -> list[Block]:
    """The blocks with the article's title named, and asides with their reasons as hints. A title
    that the page has only in its frame stands before all.
    """
    every = summed(blocks)
    why = [_reason(block, body, every) for block in blocks]
    kept = summed([block for block, reason in zip(blocks, why, strict=True) if not reason])
    main, said = _main(body, kept)
    title = _title(blocks, why, main, page_title)
    found: list[Block] = []
    if title < 0 and page_title and not _has_title(blocks, why, main):
        found.append(Block("text", main, page_title.partition("\n")[0], hint=Hint("title")))
    below = goes_on = False
    for place, (block, reason) in enumerate(zip(blocks, why, strict=True)):
        inside = main in chain(block.element)
        below = below or inside
        goes_on = not said and (inside or (goes_on and not reason and not block.linked))
        if place == title:
            found.append(replace(block, hint=Hint("title", lead=block.hint.lead)))
        elif reason or not (inside or goes_on):
            found.append(_aside(block, reason or _where(below, 0 <= title < place)))
        else:
            found.append(block)
    return without_links(found)


def _reason(block: Block, body: Element, sums: Sums) -> str:
    """Why the block is no part of an article, by what it stands in; "" if nothing says so."""
    for element in chain(block.element):
        if element is body:
            break
        why = _TAGS.get(element.tag) or _ROLES.get(element.get("role", "")) or _named(element)
        if why and sums.share(element) <= _MINOR:
            return why
        if block.form != "row" and not sums.of.get(element) and _PARTS.search(_names(element)):
            return "stands beside the article"
    return ""


def _named(element: Element) -> str:
    names = _names(element)
    if not names or _ARTICLE.search(names):
        return ""
    return next((why for pattern, why in _NAMES if pattern.search(names)), "")


def _names(element: Element) -> str:
    """The class and the id, camel case taken apart."""
    given = f"{element.get('class', '')} {element.get('id', '')}"
    return _CAMEL.sub("-", given).lower().strip()


def _main(body: Element, sums: Sums) -> tuple[Element, bool]:
    """The element that holds the article, and whether the page says so: else unlinked lines right
    below it belong to it as well.
    """
    said = [one for one in sums.of if _says_article(one) and sums.share(one) >= _NAMED]
    if said:
        return max(said, key=lambda one: (sums.of[one], -len(list(chain(one))))), True
    inner = [one for one in sums.of if sums.share(one) >= _NEARLY]
    deepest = max(inner, key=lambda one: len(list(chain(one))), default=body)
    around = [one for one in chain(deepest) if one.tag not in _PARTS_OF_TEXT]
    return (around[0] if body in around else body), False


def _says_article(element: Element) -> bool:
    return (
        element.tag in {"article", "main"}
        or element.get("itemprop", "").lower() == "articlebody"
        or element.get("role", "") in {"article", "main"}
        or bool(_ARTICLE.search(_names(element)))
    )


def _title(blocks: Sequence[Block], why: Sequence[str], main: Element, page_title: str) -> int:
    """Which block is the article's title: a heading, or what the page calls itself; -1 for none."""
    first = next((i for i, block in enumerate(blocks) if main in chain(block.element)), 0)
    texts = [i for i, block in enumerate(blocks) if block.form == "text" and not why[i]]
    heads = [i for i in texts if blocks[i].hint.role == "heading"]
    named = [i for i in texts if len(blocks[i].text) >= 4 and blocks[i].text in page_title]
    top = [i for i in heads if blocks[i].hint.level == 1]
    both = [i for i in heads if i in named]
    inside = [i for i in top if i >= first]
    choice = both[:1] or (top if len(top) == 1 else []) or named[:1]
    if not choice and len(inside) == 1:
        choice = inside
    return choice[0] if choice and choice[0] <= first + 6 else -1


def _has_title(blocks: Sequence[Block], why: Sequence[str], main: Element) -> bool:
    """Whether a large heading stands above or in the article, or a heading opens it."""
    kept = [block for block, reason in zip(blocks, why, strict=True) if not reason]
    inside = [block for block in kept if main in chain(block.element) and block.form == "text"]
    opens = bool(inside) and inside[0].hint.role in {"heading", "title"}
    return opens or any(block.hint.role == "heading" and block.hint.level == 1 for block in kept)


def _where(below: bool, titled: bool) -> str:
    if below:
        return "stands below the article"
    return "stands between the title and the text" if titled else "stands above the article"


def _aside(block: Block, why: str) -> Block:
    return replace(block, hint=Hint("aside", why=why))
