"""An `a:txBody` → paragraphs with their levels and marks, as placeholder, layout and master have
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.links import allowed_link
from briefing.model.office.presentation import Mark, SlideParagraph
from briefing.model.record import replace
from briefing.model.text import RichText, Run
from briefing.readers.ooxml.xml import attribute, child, children, local, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from briefing.model.text import Script
    from briefing.readers.ooxml.package import Target

_OFF = {"0", "false", "off"}
_MARKS: Mapping[str, Mark] = {"buNone": "", "buChar": "bullet", "buBlip": "bullet",
                              "buAutoNum": "number"}  # fmt: skip
_MOST_LEVELS = 9


class Links(NamedTuple):
    """What the words of a slide lead to."""

    targets: Mapping[str, Target]
    slides: Mapping[str, int]
    """The numbers of slides, by their parts."""

    def of(self, properties: Element | None) -> str:
        """Of a run: an address that may be followed, `#slide-3`, or nothing."""
        click = child(properties, "hlinkClick")
        target = self.targets.get(attribute(click, "id")) if click is not None else None
        if target is None:
            return ""
        if target.external:
            return allowed_link(target.part) or ""
        found = self.slides.get(target.part, 0) if target.kind == "slide" else 0
        return f"#slide-{found}" if found else ""


class Levels:
    """What is said of each level: by the shape, its layout, its master, nearest first."""

    def __init__(self, lists: Sequence[Element | None]) -> None:
        self._lists = [one for one in lists if one is not None]

    def properties(self, level: int) -> Iterator[Element]:
        for one in self._lists:
            if (found := child(one, f"lvl{level + 1}pPr")) is not None:
                yield found

    def mark(self, own: Element | None, level: int) -> Mark:
        """What stands before a paragraph; `own` are its properties."""
        for said in (own, *self.properties(level)):
            for element in said if said is not None else ():
                if (name := local(element.tag)) in _MARKS:
                    return _MARKS[name]
        return ""

    def is_on(self, name: str, level: int) -> bool:
        """Whether all text of the level is bold (`b`) or italic (`i`)."""
        for said in self.properties(level):
            if value := attribute(child(said, "defRPr"), name):
                return value not in _OFF
        return False


def paragraphs_of(body: Element | None, levels: Levels, links: Links) -> list[SlideParagraph]:
    """The paragraphs that say something; leading empty ones and those at the end are none."""
    found: list[SlideParagraph] = []
    for element in children(body, "p") if body is not None else ():
        own = child(element, "pPr")
        level = min(max(number(attribute(own, "lvl")), 0), _MOST_LEVELS - 1)
        runs = tuple(_runs(element, levels, level, links))
        text = RichText(_trimmed(runs))
        found.append(SlideParagraph(text, level, levels.mark(own, level) if text else ""))
    return [one for one in found if one.text]


def plain_of(body: Element | None) -> str:
    """The words of a body without anything else, its paragraphs on lines."""
    lines = (
        "".join(run.text for run in _runs(one, Levels(()), 0, Links({}, {})))
        for one in (children(body, "p") if body is not None else ())
    )
    return "\n".join(lines).strip()


def _runs(paragraph: Element, levels: Levels, level: int, links: Links) -> Iterator[Run]:
    for element in paragraph:
        match local(element.tag):
            case "r" | "fld":
                words = child(element, "t")
                text = (words.text or "") if words is not None else ""
                # _x000B_ is how Office writes the sign for a line's end.
                text = text.replace("_x000B_", "\n").replace("\v", "\n")
                if text:
                    yield _run(text, child(element, "rPr"), levels, level, links)
            case "br":
                yield Run("\n")
            case "AlternateContent" | "m" | "oMath" | "oMathPara":
                yield from _formula(element)
            case _:
                pass


def _run(text: str, properties: Element | None, levels: Levels, level: int, links: Links) -> Run:
    def said(name: str) -> bool:
        value = attribute(properties, name)
        return bool(value) and value not in _OFF and not levels.is_on(name, level)

    return Run(
        text,
        strong=said("b"),
        emphasis=said("i"),
        strike=attribute(properties, "strike") not in {"", "noStrike"},
        script=_script(attribute(properties, "baseline")),
        link=links.of(properties),
    )


def _script(baseline: str) -> Script:
    if not baseline or number(baseline.rstrip("%")) == 0:
        return ""
    return "sub" if baseline.startswith("-") else "sup"


def _formula(element: Element) -> Iterator[Run]:
    """A formula's letters in a row, of the first of several ways to show it."""
    if local(element.tag) == "AlternateContent":
        element = next(iter(element), element)
    text = "".join(one.text or "" for one in element.iter() if local(one.tag) == "t")
    if text:
        yield Run(text)


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Without white space at both ends, neighbours that are alike as one."""
    found: list[Run] = []
    for run in runs:
        if found and replace(found[-1], text="") == replace(run, text=""):
            found[-1] = replace(run, text=found[-1].text + run.text)
        elif run.text == "\n" and found:
            found[-1] = replace(found[-1], text=found[-1].text + "\n")
        else:
            found.append(run)
    while found and not found[0].text.lstrip():
        del found[0]
    while found and not found[-1].text.rstrip():
        del found[-1]
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)
