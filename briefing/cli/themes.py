"""List the themes, with the name to give to --theme or to `theme:` in a file's front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import plugins
from briefing.cli.output import say

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = """\
  briefing themes
  briefing export talk.md --theme night
"""


def add_arguments(parser: ArgumentParser) -> None:
    """None but --help."""


def run(args: Namespace) -> int:
    """Do what the arguments say; the exit code."""
    names = plugins.theme_names()
    width = max(map(len, names)) + 2
    for name in names:
        labels = plugins.theme(name).labels
        say(f"{name:{width}}{labels.get('zh', '')}  {labels.get('en', '')}".rstrip())
    return 0
