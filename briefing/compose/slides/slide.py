"""A Part → the Slide it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.links import resolved
from briefing.compose.slides.bounds import bounded
from briefing.compose.slides.builder import Built
from briefing.compose.slides.builders.points import build_points
from briefing.compose.slides.ground import behind, ground_of, without_ground
from briefing.compose.slides.groups import blocks_of, built, unsayable
from briefing.compose.slides.kind_choice import kind_of
from briefing.compose.slides.show_settings import advance_of, transition_of
from briefing.compose.slides.variant import variant_of
from briefing.compose.timing import need_of, no_time, time_of
from briefing.model import deck, document
from briefing.model.kinds import KIND_INFO, kind_of_classes, opening
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import replace
from briefing.model.text import RichText, Run, rich
from briefing.model.time.duration import read_duration

if TYPE_CHECKING:
    from briefing.compose.ids import Ids
    from briefing.model.deck import Kind

_TEXT = (document.Paragraph, document.Heading)
_BRIEF = 4
"""Paragraphs on a cover at most."""
_HIDDEN = {"hidden", "hide", "skip"}
_LAYOUT = ("layout", "母版版式")
"""Keys by which an author names a layout of the company's template."""
_BACKUP = {"backup", "appendix"}


class SlideContext(NamedTuple):
    """What a slide's neighbours decide of it."""

    id: str
    section: int
    number: str = ""
    """Of a section's page."""
    kicker: RichText | None = None
    opens: Kind | None = None
    """`cover` or `section` where the slide's place makes it one."""
    last: bool = False


class DeckContext(NamedTuple):
    """What all slides of a deck share."""

    ids: Ids
    path: str
    links: bool
    """Some line links to a slide."""
    header: RichText = RichText()
    """What stands over all titles."""


def slide_of(
    part: document.Part, index: int, context: SlideContext, shared: DeckContext, chosen: Kind | None
) -> deck.Slide:
    """The slide that part `index` becomes; `chosen` is the kind that a person wants."""
    dangling: list[tuple[str, int]] = []
    if shared.links:
        part, dangling = resolved(part, shared.ids)
    part, background = _grounded(part, context, chosen)
    part, too_much = bounded(_ungrouped(part, chosen), shared.path)
    values = part.attributes.values
    classes = part.attributes.classes
    lead = context.opens != "cover" and is_brief(part)
    given = chosen or kind_of_classes(classes if lead else opening(classes))
    kind = given or (context.opens if is_brief(part) else None) or kind_of(part, last=context.last)
    built_slide = _as_kind(part, kind)
    problems: list[Problem] = []
    if built_slide is None:
        message = Message(
            T("Problems", "nothing here can be shown as “{0}”: it is shown as points"), kind
        )
        problems = [Problem(message, shared.path, part.first)] if given else []
        kind, built_slide = "points", build_points(part, blocks_of)
    opens_section = context.opens == "section" and context.number  # there, it is the section's time
    time = "" if opens_section else time_of(part.attributes)
    seconds = read_duration(time)
    if time and seconds is None:
        problems.append(no_time(time, shared.path, part.first))
    problems += [
        *too_much,
        *part.problems,
        *(
            replace(problem, path=shared.path)
            for problem in (*built_slide.problems, *unsayable(part.blocks))
        ),
        *(
            Problem(
                Message(T("Problems", "there is no slide “{0}” to link to"), link),
                shared.path,
                line,
            )
            for link, line in dangling
        ),
    ]
    transition, slips = transition_of(part.attributes, shared.path, part.first)
    problems += slips
    advance, slips = advance_of(part.attributes, shared.path, part.first)
    problems += slips
    shown_as = built_slide.kind or kind
    variant, slips = variant_of(part.attributes, shown_as, shared.path, part.first)
    problems += slips
    backup = bool(_BACKUP & set(part.attributes.classes))
    return deck.Slide(
        id=context.id,
        kind=shown_as,
        title=built_slide.title or part.title or rich(values.get("header", "")),
        subtitle=rich(values["subtitle"]) if "subtitle" in values else built_slide.subtitle,
        kicker=_kicker(part, context, shared),
        blocks=built_slide.blocks,
        background=background,
        footer=rich(values["footer"]) if "footer" in values else None,
        notes=part.notes,
        footnotes=_numbered(part.footnotes),
        section=context.section,
        number=values.get("number", context.number) if kind == "section" else "",
        first=part.first,
        last=part.last,
        hidden=is_hidden(part.attributes) or backup,
        backup=backup,
        variant=variant,
        layout=next((values[key] for key in _LAYOUT if key in values), "").strip(),
        transition=transition,
        advance=advance,
        seconds=seconds,
        need=need_of(part.attributes),
        part=index,
        problems=tuple(problems),
    )


def _grounded(
    part: document.Part, context: SlideContext, chosen: Kind | None
) -> tuple[document.Part, deck.Picture | None]:
    """The slide without the picture that stands behind it, and that. A slide that has nothing else
    but a title shows the picture itself.
    """
    image = ground_of(part)
    if image is None:
        return part, None
    rest = without_ground(part)
    said = chosen or kind_of_classes(part.attributes.classes)
    if said == "picture" or not (
        rest.blocks or said or context.opens or kind_of(rest, last=context.last) == "closing"
    ):
        return part, None
    return rest, behind(image)


def _kicker(part: document.Part, context: SlideContext, shared: DeckContext) -> RichText:
    """What stands over the title: the author's words, the section above, or Marp's header."""
    values = part.attributes.values
    if "kicker" in values:
        return rich(values["kicker"])
    header = rich(values.get("header", "")) if part.title else RichText()
    own = part.kicker or context.kicker or header
    return own or (RichText() if context.opens or "header" in values else shared.header)


def is_brief(part: document.Part) -> bool:
    """What fits a cover or a section's page: a few paragraphs, perhaps before a picture."""
    blocks = without_ground(part).blocks
    return len(blocks) <= _BRIEF and all(isinstance(block, _TEXT) for block in blocks)


def is_hidden(attributes: document.Attributes) -> bool:
    """`{.hidden}`, or reveal.js's `visibility`."""
    if _HIDDEN & set(attributes.classes):
        return True
    given = {attributes.values.get(key, "") for key in ("visibility", "data-visibility", "hidden")}
    return bool(given & {"hidden", "true", "uncounted"})


def _ungrouped(part: document.Part, chosen: Kind | None) -> document.Part:
    """A slide that is one group, perhaps with a lead above it, is a slide of the group's kind."""
    *lead, group = part.blocks or (None,)
    if not isinstance(group, document.Group) or kind_of_classes(part.attributes.classes):
        return part
    if not all(isinstance(block, document.Paragraph) for block in lead):
        return part
    classes = (*part.attributes.classes, group.kind, *group.attributes.classes)
    whole = replace(
        part,
        blocks=(*part.blocks[:-1], *group.blocks),
        attributes=replace(part.attributes, classes=classes),
    )
    return whole if built(whole, chosen or kind_of_classes((group.kind,)) or "points") else part


def _as_kind(part: document.Part, kind: Kind) -> Built | None:
    if KIND_INFO[kind].divider and "subtitle" not in part.attributes.values:
        return _with_subtitle(part)
    if any(isinstance(block, document.Group) for block in part.blocks):
        return Built(blocks_of(part.blocks))  # every block says itself what it is
    return built(part, kind)


def _with_subtitle(part: document.Part) -> Built:
    """The first paragraph or sub-heading of a cover, section or closing page is its subtitle; of
    one without a heading, its title.
    """
    texts: list[RichText] = [] if not part.title else [part.title]
    blocks = list(part.blocks)
    while len(texts) < 2 and blocks and isinstance(blocks[0], _TEXT):
        texts.append(blocks[0].text)
        del blocks[0]
    title, subtitle = (*texts, RichText(), RichText())[:2]
    return Built(blocks_of(blocks), subtitle=subtitle, title=title)


def _numbered(footnotes: tuple[RichText, ...]) -> tuple[RichText, ...]:
    return tuple(
        replace(note, runs=(Run(str(number), script="sup"), Run(" "), *note.runs))
        for number, note in enumerate(footnotes, start=1)
    )
