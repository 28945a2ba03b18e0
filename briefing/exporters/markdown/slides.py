"""A slide → Markdown, at one of three degrees of saying so."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from briefing.exporters.markdown.blocks import (
    axis_titles,
    comes_one_by_one,
    div,
    exact,
    ground,
    paragraphs,
    plain,
    portrait,
    under_heads,
)
from briefing.exporters.markdown.inline import block_start, heading, inline
from briefing.exporters.markdown.pictures import is_carried
from briefing.model.deck import Chart, Columns, Person, Picture, Points, Quote
from briefing.model.kinds import KIND_INFO
from briefing.model.time.duration import duration_text
from briefing.readers.markdown.inline.attributes import written_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.deck import Block, Section, Slide
    from briefing.model.text import RichText


class Degree(IntEnum):
    """How much a slide's source says outright."""

    NATURAL = 0
    """What a person would write: much follows from the content."""
    NAMED = 1
    """The kind is named, and whatever else the heading can say."""
    EXACT = 2
    """Every block says what it is, too."""


class SlideWording(NamedTuple):
    """How to write one slide."""

    degree: Degree = Degree.NATURAL
    with_id: bool = False
    """The id does not follow from the title."""
    with_section: bool = False
    """Nor does the name of the section that the slide opens."""


def slide_lines(slide: Slide, section: Section | None, wording: SlideWording) -> list[str]:
    """The slide's lines. `section` is the one that it opens, None for none."""
    lines = _heading(slide, section, wording)
    body = _body(slide, wording.degree)
    if slide.background:
        lines += ["", ground(slide.background)]
    for part in (body, footnote_lines(slide), notes_lines(slide)):
        lines += ["", *part] if part else []
    return lines


def notes_lines(slide: Slide) -> list[str]:
    """The speaker notes; none where there are none."""
    return div("notes", paragraphs(slide.notes, len(slide.footnotes))) if slide.notes else []


def footnote_lines(slide: Slide) -> list[str]:
    """The footnotes without the numbers that the reader puts before them."""
    lines: list[str] = []
    for number, note in enumerate(slide.footnotes, 1):
        runs = note.runs[2:] if len(note.runs) > 1 and note.runs[0].script == "sup" else note.runs
        text = inline(type(note)(runs), notes=len(slide.footnotes))
        lines += [f"[^{number}]: {text}"]
    return lines


def _heading(slide: Slide, section: Section | None, wording: SlideWording) -> list[str]:
    attributes = " ".join(_attributes(slide, section, wording))
    title = inline(slide.title, notes=len(slide.footnotes))
    if not title and not attributes:
        return ["---"]
    top = slide.kind == "cover" or (slide.kind == "section" and section is not None)
    return [f"{'#' if top else '##'} {heading(title, attributes)}"]


def _attributes(slide: Slide, section: Section | None, wording: SlideWording) -> list[str]:
    """What stands in braces behind the title."""
    named = wording.degree > Degree.NATURAL
    found = [_id(slide.id)] if wording.with_id else []
    if named or not KIND_INFO[slide.kind].evident or slide.hidden:
        found.append(f".{_class(slide, wording.degree)}")
    if slide.hidden:
        found.append(".backup" if slide.backup else ".hidden")
    found += [".incremental"] if comes_one_by_one(slide.blocks) else []
    found += [f"variant={slide.variant}"] if slide.variant else []
    found += [f"transition={slide.transition}"] if slide.transition else []
    found += [f"advance={slide.advance:g}"] if slide.advance is not None else []
    if slide.footer is not None:
        found.append(f"footer={written_value(slide.footer.plain)}")
    charts = [block for block in slide.blocks if isinstance(block, Chart)]
    if slide.kind == "chart" and charts and wording.degree < Degree.EXACT:
        found += axis_titles(charts[0])
    found += _time(slide, section)
    found += _place(slide, section, wording)
    if slide.subtitle and not KIND_INFO[slide.kind].divider:
        found.append(f"subtitle={written_value(slide.subtitle.plain)}")
    elif not slide.subtitle and KIND_INFO[slide.kind].divider and _opens_with_text(slide):
        found.append('subtitle=""')
    person = _person(slide)
    if person and wording.degree < Degree.EXACT:
        found += _speaker(slide, person, named)
    return found


def _time(slide: Slide, section: Section | None) -> list[str]:
    """How long it should take, a section's page speaking for its section, and how needed it is."""
    own = section.seconds if section is not None and slide.kind == "section" else slide.seconds
    found = [f".{slide.need}"] if slide.need else []
    return [*found, f"time={duration_text(own)}"] if own else found


def _place(slide: Slide, section: Section | None, wording: SlideWording) -> list[str]:
    """What the slide's neighbours do not say: the section that it opens, kicker and number."""
    found: list[str] = []
    named = wording.degree > Degree.NATURAL
    paged = slide.kind == "section"
    follows = paged and section is not None and section.title.plain == slide.title.plain
    if section is not None and (wording.with_section or not follows):
        found.append(f"section={written_value(section.title.plain)}")
    elif section is None and paged and named:
        found.append('section=""')
    if slide.kicker and (named or not paged):
        found.append(f"kicker={written_value(slide.kicker.plain)}")
    usual = f"{slide.section + 1:02d}" if section else ""
    if paged and slide.number != usual:
        found.append(f"number={written_value(slide.number)}")
    return found


def _opens_with_text(slide: Slide) -> bool:
    """Whether its first block might be taken for a subtitle."""
    first = slide.blocks[0] if slide.blocks else None
    return isinstance(first, Points) and first.items[0].marker == "none"


def _id(identifier: str) -> str:
    simple = not re.search(r"[\s#.{}]", identifier)
    return f"#{identifier}" if simple else f"id={written_value(identifier)}"


def _class(slide: Slide, degree: Degree) -> str:
    charts = [block for block in slide.blocks if isinstance(block, Chart)]
    if slide.kind == "chart" and charts and degree < Degree.EXACT:
        return charts[0].kind
    return slide.kind


def _person(slide: Slide) -> Person | None:
    first = slide.blocks[0] if slide.blocks else None
    return first if slide.kind == "speaker" and isinstance(first, Person) else None


def _speaker(slide: Slide, person: Person, named: bool) -> list[str]:
    """What the title does not say of who speaks."""
    found: list[str] = []
    name, title = person.name.plain, slide.title.plain
    role = person.role.plain if person.role else ""
    told = name != title and name in title and role in title and bool(role)
    if name != title and (named or not told):
        found.append(f"name={written_value(name)}")
    if (role and not told) or named:
        found.append(f"role={written_value(role)}")
    following = slide.blocks[1] if len(slide.blocks) > 1 else None
    quoted = isinstance(following, Quote)
    if not quoted and (named or bool(person.posts) != (following is not None)):
        found.append(f"posts={int(bool(person.posts))}")
    return found


def _body(slide: Slide, degree: Degree) -> list[str]:
    count = len(slide.footnotes)
    groups: list[list[str]] = []
    if slide.subtitle and KIND_INFO[slide.kind].divider:
        groups.append([block_start(inline(slide.subtitle, notes=count))])
    if degree is Degree.EXACT:
        groups += [exact(block, count) for block in slide.blocks] or [div("points", [])]
    else:
        written = (_block(slide, place, block, count) for place, block in enumerate(slide.blocks))
        groups += [lines for lines in written if lines]
    lines: list[str] = []
    for group in groups:
        lines += ["", *group] if lines else group
    return lines


def _block(slide: Slide, place: int, block: Block, notes: int) -> list[str]:
    """A block as it reads best on a slide of its kind."""
    if place == 0 and (person := _person(slide)):
        photo = [portrait(person.photo)] if person.photo else []
        posts = _posts(person.posts, notes)
        return [*posts, "", *photo] if posts and photo else posts + photo
    if slide.kind == "comparison" and len(slide.blocks) == 1 and isinstance(block, Columns):
        return under_heads(block, notes)
    if isinstance(block, Picture) and block.placement != "inline":
        told = slide.kind == "picture" and not (block.caption and is_carried(block))
        return plain(block, notes) if told else exact(block, notes)
    return plain(block, notes)


def _posts(posts: Sequence[RichText], notes: int) -> list[str]:
    """One to a line."""
    lines = [block_start(inline(post, notes=notes)) for post in posts]
    return [f"{line}\\" for line in lines[:-1]] + lines[-1:]
