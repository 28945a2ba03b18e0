"""Connectors in the file: where PowerPoint draws them, and what they hold on to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation

from briefing.compose import compose
from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.connectors import connector
from briefing.exporters.pptx.template.palette import Palette
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.geometry import RATIOS, emu
from briefing.model.scene import Connector
from briefing.readers.markdown import read_markdown
from tests.layout.decks import Pictures

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.shapes.outline import Point

CHART = """## 图

```mermaid
graph LR
  A([来信]) --> B{齐全？}
  B -- 否 --> C[补充]
  C --> B
  B -->|是| D[[登记]]
  D -.-> E[(归档)]
```
"""


def drawn(xml: str) -> list[Point]:
    """Where PowerPoint draws the connector, in EMU: the preset's path, flipped and turned."""
    off = re.search(r'<a:off x="(-?\d+)" y="(-?\d+)"/><a:ext cx="(\d+)" cy="(\d+)"/>', xml)
    assert off
    x, y, width, height = map(int, off.groups())
    bends = [int(value) / 100_000 for value in re.findall(r'fmla="val (-?\d+)"', xml)]
    preset = re.search(r'prst="(\w+)"', xml)
    assert preset
    match preset[1]:
        case "straightConnector1":
            path = [(0.0, 0.0), (1.0, 1.0)]
        case "bentConnector2" | "curvedConnector2":
            path = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]
        case "bentConnector3":
            path = [(0.0, 0.0), (bends[0], 0.0), (bends[0], 1.0), (1.0, 1.0)]
        case _:
            one, two, three = bends
            path = [(0.0, 0.0), (one, 0.0), (one, two), (three, two), (three, 1.0), (1.0, 1.0)]
    turned = re.search(r'rot="(\d+)"', xml)
    quarter = int(turned[1]) // 5_400_000 if turned else 0
    found: list[Point] = []
    for across, down in path:
        dx, dy = (across - 0.5) * width, (down - 0.5) * height
        dx = -dx if 'flipH="1"' in xml else dx
        dy = -dy if 'flipV="1"' in xml else dy
        for _ in range(quarter):
            dx, dy = -dy, dx
        found.append((x + width / 2 + dx, y + height / 2 + dy))
    return found


@pytest.mark.parametrize(
    "points",
    [
        ((10, 10), (200, 90)),
        ((200, 90), (10, 10)),
        ((10, 10), (80, 10), (80, 90), (200, 90)),
        ((10, 90), (80, 90), (80, 10), (200, 10)),
        ((200, 10), (120, 10), (120, 90), (10, 90)),
        ((10, 10), (10, 50), (90, 50), (90, 200)),
        ((90, 10), (90, 50), (10, 50), (10, 200)),
        ((90, 200), (90, 50), (10, 50), (10, 10)),
        ((10, 200), (10, 50), (90, 50), (90, 10)),
        ((10, 10), (10, 40), (60, 40), (60, 120), (90, 120), (90, 200)),
        ((90, 200), (90, 240), (160, 240), (160, 5), (10, 5), (10, 20)),
        ((200, 90), (240, 90), (240, 160), (5, 160), (5, 10), (20, 10)),
        ((10, 10), (90, 10), (90, 80)),
        ((90, 10), (90, 80), (10, 80)),
    ],
)
def test_powerpoint_draws_a_connector_where_the_scene_has_it(points: tuple[Point, ...]) -> None:
    item = Connector(points, name="Link 1")
    xml = connector(7, "Link 1", "", item, {}, Palette(load_theme("azure")))
    for (x, y), (wanted_x, wanted_y) in zip(drawn(xml), points, strict=True):
        assert abs(x - emu(wanted_x)) < 13_000
        assert abs(y - emu(wanted_y)) < 13_000


def test_exported_connectors_hold_on_to_shapes_of_their_slide(tmp_path: Path) -> None:
    deck = compose(read_markdown(CHART))
    layout = lay_out(deck, load_theme("azure"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    path = tmp_path / "a.pptx"
    list(write_pptx(deck, layout.pages(), path))
    (slide,) = Presentation(str(path)).slides
    texts = {
        shape.shape_id: shape.text_frame.text for shape in slide.shapes if shape.has_text_frame
    }
    tree = slide.shapes._spTree
    ends = [
        tuple(texts[int(end.get("id"))] for end in link.iter() if end.tag.endswith("Cxn"))
        for link in tree.iter()
        if link.tag.endswith("}cNvCxnSpPr") and len(link)
    ]
    assert [
        ("来信", "齐全？"),
        ("齐全？", "补充"),
        ("补充", "齐全？"),
        ("齐全？", "登记"),
        ("登记", "归档"),
    ] == ends
    alts = [one.get("descr") for one in tree.iter() if (one.get("descr") or "").count("→")]
    assert "齐全？ → 补充: 否" in alts
