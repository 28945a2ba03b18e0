"""A fifth theme, from a file alone: other margins, places, panels and type than the four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.themes import read_theme
from briefing.resources import asset

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.theme import Theme

GEOMETRY = """
[styles]
section_numeral = { color = "on_accent", strong = "on_accent" }
title = { leading = 1.3, color = "accent", bold = false }
text = { before = 0.4 }

[boxes]
title = { left = 96.0, right = 40.0, top = 60.0, height = 56.0 }
small_title = { left = 96.0, right = 40.0, top = 64.0, height = 22.0 }
kicker = { left = 96.0, right = 40.0, top = 38.0, height = 16.0 }
content = { left = 96.0, right = 40.0, top = 146.0, bottom = 64.0 }
small_content = { left = 96.0, right = 40.0, top = 118.0, bottom = 64.0 }
footer_rule = { left = 96.0, right = 40.0, bottom = 42.0, height = 1.5 }
footer = { left = 96.0, width = 420.0, bottom = 18.0, height = 16.0 }
page = { right = 40.0, width = 60.0, bottom = 18.0, height = 16.0 }
section_number = { right = 12.0, width = 256.0, top = 0.0, bottom = 0.0 }
section_names = { left = 96.0, right = 320.0, top = 480.0, height = 40.0 }
section = { left = 96.0, right = 320.0, top = 60.0, bottom = 60.0 }
agenda_panel = { right = 0.0, width = 280.0, top = 0.0, bottom = 0.0 }
agenda_panel_title = { right = 30.0, width = 220.0, top = 60.0, bottom = 60.0 }
agenda = { left = 96.0, right = 320.0, top = 60.0, bottom = 60.0 }
speaker_side = { right = 0.0, width = 232.0, top = 0.0, bottom = 0.0 }
speaker_person = { right = 30.0, width = 172.0, top = 60.0, bottom = 40.0 }
speaker_title = { left = 96.0, right = 272.0, top = 40.0, height = 84.0 }
speaker_said = { left = 96.0, right = 272.0, top = 94.0, bottom = 60.0 }

[measures.type]
sizes = [26.0, 23.0, 20.0, 18.0, 16.0]
body = 20.0
table = [20.0, 18.0, 17.0, 16.0, 14.0]
card_head = [26.0, 24.0, 21.0, 20.0, 18.0]
card_body = [20.0, 18.0, 17.0, 16.0, 16.0]
name = [23.0, 21.0, 19.0, 17.0, 15.0]
posts = [16.0, 15.0, 14.0, 13.0, 12.0]

[measures.title]
sizes = [34.0, 30.0, 26.0, 22.0, 20.0]

[measures.cards]
stripe = 0.0
radius = 0.0

[measures.prose]
bullets = ["▪", "–", "·"]

[measures.section]
numeral = 90.0

[grounds]
section = { color = "accent", shade = 0.9 }
quote = { stops = [{ at = 0.0, color = "soft" }, { at = 1.0, color = "background" }], angle = 90.0 }

[[motifs.section]]
draw = "panel"
box = { right = 0.0, width = 280.0, top = 0.0, bottom = 0.0 }
fill = "accent"

[[motifs.section]]
draw = "ring"
x = -140.0
y = 270.0
r = 90.0
current = "on_accent"
done = "on_accent"
ahead = { color = "on_accent", alpha = 0.3 }
line = "on_accent"

[[motifs.cover]]
draw = "hills"
box = { left = 0.0, right = 0.0, top = 400.0, bottom = 0.0 }
far = { color = "cover_end", alpha = 0.4 }
near = { color = "cover_end", alpha = 0.4 }

[[motifs.title]]
draw = "rule"
box = { left = 96.0, width = 40.0, top = 120.0, height = 2.0 }
fill = "accent2"

["4:3".boxes]
title = { left = 64.0, right = 40.0, top = 60.0, height = 56.0 }
"""


def bare_theme() -> str:
    """A theme's file of colours and fonts alone, those of a built-in one."""
    return asset("themes", "ink.toml").read_text("utf-8").partition("[styles]")[0]


def fifth_theme(folder: Path) -> Theme:
    """Written into `folder` and read."""
    path = folder / "fifth.toml"
    path.write_text(bare_theme() + GEOMETRY, "utf-8")
    return read_theme(path)
