"""The block at a file's top → Meta, every value with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.document import Meta
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import field, mutable, replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Source, rich
from briefing.readers.markdown.front_entries import KEY, Entry, entries_of, value_of
from briefing.readers.markdown.picture_values import picture_in
from briefing.readers.markdown.scan.headings import heading_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TOML = "+++"
_TOML_KEY = lazy_regex(r"""([\w-]{1,80})[ \t]*[=:][ \t]*(\S.*)""")
_BLANK = 3
"""So many lines may stand above the fence of TOML, where Hugo allows blank ones."""
_AUTHOR = lazy_regex(r"([a-z][\w-]*):[ \t]+")
_BARE = lazy_regex(r"[A-Za-z][\w.-]*\s*:(?:\s|$)")
_BARE_KEYS = frozenset(
    {
        "autoscale", "background-image", "build-lists", "code-language", "fit-headers", "footer",
        "header", "presenter-notes", "slidecount", "slide-dividers", "slidenumbers",
        "slide-transition", "theme",
        "basetextsize", "numbers", "pagesubtitlesize", "pagetitlesize", "sectiontitlesize",
        "template",
    }
)  # fmt: skip
"""What Deckset and md2pptx write at a file's top, with no fence around it."""
_LONGEST = 1_000
"""Lines: Marp's `style: |` may hold a whole style sheet."""
_FIELDS = {
    "title": "title",
    "标题": "title",
    "subtitle": "subtitle",
    "副标题": "subtitle",
    "kicker": "kicker",
    "author": "author",
    "authors": "author",
    "作者": "author",
    "date": "date",
    "日期": "date",
    "时间": "date",
    "place": "place",
    "location": "place",
    "地点": "place",
    "hosts": "hosts",
    "host": "hosts",
    "主办": "hosts",
    "theme": "theme",
    "主题色": "theme",
    "lang": "lang",
    "language": "lang",
    "ratio": "ratio",
    "aspectratio": "ratio",
    "size": "ratio",
}
COVER_IMAGE = "cover-image"
_TITLE_SLIDE = lazy_regex(r"data-background-image:\s*[\"']?([^\"',\s]+)")
_WORDS = {"header", "footer"}
"""Keys whose values are shown, without the marks in them."""
_RATIOS = {"169": "16:9", "43": "4:3", "16/9": "16:9", "4/3": "4:3"}


@mutable
class FrontMatter:
    """What stood above the first slide."""

    meta: Meta = field(default_factory=Meta)
    end: int = 0
    """Number of source lines it took."""
    problems: list[Problem] = field(default_factory=list[Problem])
    bare: bool = False
    """Without a fence around it, as Deckset and md2pptx have it."""


def read_front_matter(lines: Sequence[str], path: str) -> FrontMatter:
    """The front matter of `lines`: YAML between `---` and `---` or `...`, TOML between `+++` and
    `+++`, pandoc's `%` lines, or the bare `key: value` lines of Deckset and md2pptx.
    """
    first = lines[0].rstrip() if lines else ""
    if len(first) >= 3 and not first.strip("-"):
        return _fenced(lines, path)
    if first.startswith("% "):
        return _percent(lines)
    start = next((i for i, line in enumerate(lines[:_BLANK]) if line.strip()), 0)
    if lines and lines[start].rstrip() == _TOML:
        return _toml(lines, start)
    end = next((i for i, line in enumerate(lines) if not _BARE.match(line)), len(lines))
    keys = {line.partition(":")[0].strip().lower() for line in lines[:end]}
    if keys & _BARE_KEYS:
        found = _assembled(entries_of(lines, 0, end, path, []), end, [])
        found.bare = True
        found.meta = _without_looks(found.meta)
        return found
    return FrontMatter()


class KeyPlace(NamedTuple):
    """Where a key of the front matter stands."""

    first: int
    last: int
    """Source lines, 1-based, both included."""
    value: Source | None
    """Where its value stands, without quotes; None where it has none or several."""


def places_of(lines: Sequence[str], front: FrontMatter, key: str) -> list[KeyPlace]:
    """Where the front matter says `theme`, `ratio` or another field, by whatever name."""
    found: list[KeyPlace] = []
    start = 0 if front.bare else 1
    entries = entries_of(lines, start, front.end - start, "", [])
    for place, entry in enumerate(entries):
        if (_FIELDS.get(entry.key) or entry.key) != key:
            continue
        following = entries[place + 1].line if place + 1 < len(entries) else front.end - start + 1
        last = following - 1
        while last > entry.line and _is_beside(lines[last - 1]):
            last -= 1
        one = entry.values[0].source if len(entry.values) == 1 else None
        found.append(KeyPlace(entry.line, last, one))
    return found


def _is_beside(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _without_looks(meta: Meta) -> Meta:
    """Deckset's `header` says how headings look: it is no word of the slides."""
    return replace(meta, values={key: meta.values[key] for key in meta.values if key != "header"})


def _fenced(lines: Sequence[str], path: str) -> FrontMatter:
    end = 0
    for index, line in enumerate(lines[1:_LONGEST], start=1):
        bare = line.rstrip()
        if bare == "..." or (len(bare) >= 3 and not bare.strip("-")):
            end = index
            break
    said = [line for line in lines[1 : end or _LONGEST] if line.strip()]
    said = [line for line in said if not line.lstrip().startswith("#")] if end else said
    if not said or not KEY.match(said[0]):
        return FrontMatter()  # a rule, with a slide below
    if not end:
        message = Message(
            T("Problems", "the front matter is not closed by a line ---: it is shown as text")
        )
        return FrontMatter(problems=[Problem(message, path, 1)])
    problems: list[Problem] = []
    return _assembled(entries_of(lines, 1, end, path, problems), end + 1, problems)


def _toml(lines: Sequence[str], start: int) -> FrontMatter:
    """Hugo's: `key = "value"` lines between `+++` and `+++`; other lines of TOML say nothing."""
    end = next((i for i in range(start + 1, len(lines)) if lines[i].rstrip() == _TOML), 0)
    said = [index for index in range(start + 1, end) if lines[index].strip()]
    if not said or not all(_TOML_KEY.match(lines[i]) or i > said[0] for i in said):
        return FrontMatter()
    found = ((index, _TOML_KEY.match(lines[index])) for index in said)
    entries = [
        Entry(key[1].lower(), index + 1, [value_of(lines[index], key.start(2), index + 1)])
        for index, key in found
        if key and key[2][0] not in "[{"
    ]
    return _assembled(entries, end + 1, [])


def _percent(lines: Sequence[str]) -> FrontMatter:
    """Pandoc's title block: title, authors, date, each after `% `."""
    entries: list[Entry] = []
    end = 0
    for key in ("title", "author", "date"):
        if end == len(lines) or not lines[end].startswith("%"):
            break
        entries.append(Entry(key, end + 1, [value_of(lines[end], 1, end + 1)]))
        end += 1
    return _assembled(entries, end, [])


def _assembled(entries: list[Entry], end: int, problems: list[Problem]) -> FrontMatter:
    fields: dict[str, RichText] = {}
    hosts: list[RichText] = []
    others: dict[str, str] = {}
    where: dict[str, int] = {}
    for entry in entries:
        name = _FIELDS.get(entry.key, "")
        values = [value for value in entry.values if value]
        if name == "author":
            values = _names(values)
        if name == "hosts":
            hosts += values
        elif name:
            if name in fields and entry.key not in {"size"}:
                problems.append(
                    Problem(
                        Message(T("Problems", "“{0}” is said twice: the last counts"), entry.key),
                        "",
                        entry.line,
                    )
                )
            fields[name] = _joined(values, "、" if name == "author" else " ")
        elif entry.key:
            said = ", ".join(value.plain for value in values)
            others[entry.key] = heading_words(said)[0] if entry.key in _WORDS else said
            where[entry.key] = entry.line
    if cover := _cover_image(others):
        key, others[COVER_IMAGE] = cover
        where.setdefault(COVER_IMAGE, where[key])
    ratio = fields.get("ratio", RichText()).plain
    meta = Meta(
        title=fields.get("title", RichText()),
        subtitle=fields.get("subtitle", RichText()),
        kicker=fields.get("kicker", RichText()),
        author=fields.get("author", RichText()),
        date=fields.get("date", RichText()),
        place=fields.get("place", RichText()),
        hosts=tuple(hosts),
        theme=fields.get("theme", RichText()).plain,
        lang=fields.get("lang", RichText()).plain,
        ratio=_RATIOS.get(ratio, ratio),
        values=others,
        lines=where,
    )
    return FrontMatter(meta, end, problems)


def _cover_image(values: Mapping[str, str]) -> tuple[str, str] | None:
    """The key that names a picture behind the cover, and that picture: our own key, Slidev's, whose
    first page has the front matter for its own, and pandoc's attributes of the title slide.
    """
    for key in (COVER_IMAGE, "background", "title-slide-attributes"):
        said = values.get(key, "")
        if key == "title-slide-attributes":
            found = _TITLE_SLIDE.search(said)
            said = found[1] if found else ""
        if target := picture_in(said):
            return key, target
    return None


def _names(values: list[RichText]) -> list[RichText]:
    """The names of authors of whom more is said: pandoc's and Quarto's mappings."""
    keys = [_AUTHOR.match(value.plain) for value in values]
    if not any(key and key[1] == "name" for key in keys):
        return values
    named = [(value, key) for value, key in zip(values, keys, strict=True) if key]
    return [_cut(value, key.end()) for value, key in named if key[1] == "name"]


def _cut(value: RichText, start: int) -> RichText:
    source = value.source
    text = value.plain[start:].strip("\"' ")
    if source is None:
        return rich(text)
    begin = source.start + value.plain.index(text, start)
    return rich(text, Source(source.line, begin, begin + len(text)))


def _joined(values: list[RichText], separator: str) -> RichText:
    if not values:
        return RichText()
    if len(values) == 1:
        return values[0]
    if separator == "、" and all(value.plain.isascii() for value in values):
        separator = ", "
    return rich(separator.join(value.plain for value in values), values[0].source)
