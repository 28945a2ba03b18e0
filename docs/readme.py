"""`make readme`: the tables of README.md that the code knows better than a person."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import plugins
from briefing.cli import COMMANDS
from briefing.cli.arguments import command_parser
from briefing.ui.commands.table import key_table

if TYPE_CHECKING:
    from collections.abc import Callable

README = Path(__file__).parent.parent / "README.md"


def commands() -> str:
    rows = ["| command | does | options |", "|---|---|---|"]
    rows.append("| `briefing [FILE]` | open the window | `--version` |")
    for name, says in COMMANDS.items():
        parser = command_parser(name, import_module(f"briefing.cli.{name}"))
        usage = " ".join(parser.format_usage().split())
        options = [f"`{option}`" for option in re.findall(r"\[(-[^\]]+)\]", usage)[1:]]  # -h first
        files = re.search(r"(?: [A-Z]+| \[[A-Z]+ \.\.\.\])*$", usage)  # FILE, FILE …
        words = name + (files[0] if files else "")
        rows.append(f"| `briefing {words}` | {says} | {' '.join(options)} |")
    return "\n".join(rows) + "\n"


def themes() -> str:
    rows = ["| theme | | |", "|---|---|---|"]
    for name in plugins.theme_names():
        theme = plugins.theme(name)
        ground = "dark" if theme.dark else "light"
        rows.append(f"| `{name}` | {theme.labels['zh']} {theme.labels['en']} | {ground} |")
    return "\n".join(rows) + "\n"


TABLES: dict[str, Callable[[], str]] = {"commands": commands, "keys": key_table, "themes": themes}
"""By the name in the comments around it: `<!-- keys -->` to `<!-- /keys -->`."""


def filled(text: str) -> str:
    """`text` with every table as the code has it now. ValueError: one is not in it."""
    for name, table in TABLES.items():
        before, opening, rest = text.partition(f"<!-- {name} -->\n")
        _, closing, after = rest.partition(f"<!-- /{name} -->")
        if not closing:
            raise ValueError(f"README.md has no place for the table “{name}”")
        text = before + opening + table() + closing + after
    return text


if __name__ == "__main__":
    README.write_text(filled(README.read_text("utf-8")), "utf-8")
