"""What moves on a slide: the way to it, and what a click reveals, as PowerPoint's own transitions
and entrance animations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.scene import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.model.scene import Item
    from briefing.model.show_settings import Transition

_TRANSITIONS: Mapping[Transition, str] = {"fade": "<p:fade/>", "push": '<p:push dir="l"/>'}


class Reveal(NamedTuple):
    """What one step shows: a shape, or one paragraph of its text."""

    step: int
    shape: int
    """Its id on the slide."""
    paragraph: int | None = None


def transition(kind: Transition, advance: float = 0.0) -> str:
    """`p:transition`; empty for a plain cut that waits for a click. `advance` is in seconds."""
    inside = _TRANSITIONS.get(kind, "")
    after = f' advTm="{round(advance * 1000)}"' if advance else ""
    if not inside and not after:
        return ""
    return f'<p:transition spd="fast"{after}>{inside}</p:transition>'


def reveals(item: Item, shape: int) -> Iterator[Reveal]:
    """What of `item`, written as the shape with that id, comes later than the page."""
    if item.step:
        yield Reveal(item.step, shape)
    elif isinstance(item, Text):
        for index, paragraph in enumerate(item.paragraphs):
            if paragraph.step:
                yield Reveal(paragraph.step, shape, index)


def timing(found: Sequence[Reveal]) -> str:
    """`p:timing`: a click for each step, on which all it reveals appears; empty for none."""
    if not found:
        return ""
    ids = iter(range(3, 10**6))
    clicks = "".join(
        _click([one for one in found if one.step == step], ids)
        for step in sorted({one.step for one in found})
    )
    shapes = dict.fromkeys(one.shape for one in found if one.paragraph is not None)
    builds = "".join(f'<p:bldP spid="{shape}" grpId="0" build="p"/>' for shape in shapes)
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" '
        'nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek">'
        '<p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>'
        f"{clicks}</p:childTnLst></p:cTn>{_condition('prev')}{_condition('next')}</p:seq>"
        "</p:childTnLst></p:cTn></p:par></p:tnLst>"
        f"{f'<p:bldLst>{builds}</p:bldLst>' if builds else ''}</p:timing>"
    )


def _click(found: Sequence[Reveal], ids: Iterator[int]) -> str:
    outer, inner = next(ids), next(ids)
    effects = "".join(_effect(one, index == 0, ids) for index, one in enumerate(found))
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold">{_start("indefinite")}<p:childTnLst>'
        f'<p:par><p:cTn id="{inner}" fill="hold">{_start("0")}<p:childTnLst>{effects}'
        "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )


def _effect(one: Reveal, first: bool, ids: Iterator[int]) -> str:
    """“Appear”, PowerPoint's first entrance effect."""
    node = "clickEffect" if first else "withEffect"
    target, group = f'<p:spTgt spid="{one.shape}"/>', ""
    if one.paragraph is not None:
        at = one.paragraph
        target = (
            f'<p:spTgt spid="{one.shape}"><p:txEl><p:pRg st="{at}" end="{at}"/></p:txEl></p:spTgt>'
        )
        group = ' grpId="0"'
    return (
        f'<p:par><p:cTn id="{next(ids)}" presetID="1" presetClass="entr" presetSubtype="0" '
        f'fill="hold"{group} nodeType="{node}">{_start("0")}<p:childTnLst><p:set><p:cBhvr>'
        f'<p:cTn id="{next(ids)}" dur="1" fill="hold">{_start("0")}</p:cTn><p:tgtEl>{target}'
        "</p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst>"
        '</p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )


def _start(delay: str) -> str:
    return f'<p:stCondLst><p:cond delay="{delay}"/></p:stCondLst>'


def _condition(way: str) -> str:
    return (
        f'<p:{way}CondLst><p:cond evt="on{way.capitalize()}" delay="0"><p:tgtEl><p:sldTgt/>'
        f"</p:tgtEl></p:cond></p:{way}CondLst>"
    )
