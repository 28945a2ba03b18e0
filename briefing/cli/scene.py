"""Show, as JSON, every page of FILE: its items with their boxes in points, what they say, and the
lines as they break.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.cli import talk
from briefing.cli.arguments import add_detail, add_file, add_look
from briefing.cli.output import print_json
from briefing.model import scene as model
from briefing.model.exhaustive import assert_never
from briefing.model.ink.strokes import Stroke
from briefing.model.shapes.paint import tones

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from briefing.cli.arguments import Parser
    from briefing.model.geometry import Box

EXAMPLES = """\
  briefing scene talk.md
  briefing scene talk.md --ratio 4:3 --theme ink
  briefing scene talk.md | jq '.pages[0].items[].text'
"""


def add_arguments(parser: Parser) -> None:
    """The words that this command takes."""
    add_file(parser)
    add_detail(parser)
    add_look(parser)


def run(args: Namespace) -> int:
    """Do what the arguments say; the exit code."""
    layout = talk.open_talk(args).layout
    print_json(
        {
            "width": layout.size.width,
            "height": layout.size.height,
            "theme": layout.theme.name,
            "pages": [page(scene, number) for number, scene in enumerate(layout.pages(), 1)],
        }
    )
    return 0


def page(scene: model.Scene, number: int) -> dict[str, Any]:
    """A page of the scene as JSON has it."""
    return {
        "page": number,
        "slide": scene.slide,
        "part": scene.part,
        "parts": scene.parts,
        "kind": scene.kind,
        "title": scene.title,
        **({"behind": item(scene.behind)} if scene.behind else {}),
        "items": [item(one) for one in scene.items],
        "notes": [note.plain for note in scene.notes],
    }


def item(one: model.Item) -> dict[str, Any]:
    """An item of the scene as JSON has it."""
    found: dict[str, Any] = {"type": type(one).__name__.lower(), "name": one.name}
    found["box"] = box(one.box)
    if not isinstance(one, Stroke):
        found["part"] = str(one.part)
    match one:
        case model.Text():
            found |= words(one.paragraphs, one.lines)
            if one.vertical:
                found["vertical"] = one.vertical
        case model.Table():
            found["columns"], found["rows"] = list(one.columns), list(one.rows)
            found["cells"] = [
                [{"box": box(cell.box)} | words(cell.paragraphs, cell.lines) for cell in row]
                for row in one.cells
            ]
        case model.Picture():
            found |= {"media": one.media, "alt": one.alt}
        case model.Formula():
            found |= {"latex": one.latex, "alt": one.alt, "size": one.size}
        case model.Shape():
            found |= {"shape": one.kind} | painted(one)
        case model.Connector():
            found |= {"points": [list(point) for point in one.points], "alt": one.alt}
        case model.Path():
            found |= {"outline": [[verb, *at] for verb, at in one.outline]} | painted(one)
        case Stroke():
            found |= {"color": one.color, "points": [list(point) for point in one.points]}
        case model.Chart():
            unit = f"{one.numbers.before}{one.numbers.after}".strip()
            found |= {"chart": one.kind, "categories": list(one.categories), "unit": unit}
            found["series"] = [
                {"name": series.name, "values": list(series.values)} for series in one.series
            ]
        case _:
            assert_never(one)
    return found


def painted(one: model.Shape | model.Path) -> dict[str, Any]:
    """What fills it and what draws its edge: tokens, one for a flat paint."""
    tokens = {"fill": one.fill, "stroke": one.stroke}
    return {
        name: " ".join(dict.fromkeys(tone.color for tone in tones(paint)))
        for name, paint in tokens.items()
    }


def words(paragraphs: Sequence[model.Paragraph], lines: Sequence[model.Line]) -> dict[str, Any]:
    """What a text says, and its lines from top to bottom."""
    return {
        "text": "\n".join(paragraph.text for paragraph in paragraphs),
        "lines": [
            {
                "text": paragraphs[line.paragraph].text[line.start : line.end],
                "x": round(line.x, 2),
                "baseline": round(line.baseline, 2),
                "width": round(line.width, 2),
            }
            for line in lines
        ],
    }


def box(one: Box) -> list[float]:
    """[x, y, width, height] in pt."""
    return [round(value, 2) for value in (one.x, one.y, one.width, one.height)]
