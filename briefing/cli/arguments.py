"""Parsers that explain themselves, and arguments that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from briefing import __version__
from briefing.cli.output import as_one_line
from briefing.model.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

WINDOW_EXAMPLES = """\
examples:
  briefing                          open the window
  briefing talk.md                  open a talk; F5 starts the show
  briefing export talk.md           write talk.pptx beside it
  briefing export talk.md -o a.pdf  write a PDF
  briefing check talk.md            look it over before you leave

`briefing COMMAND --help` explains a command.
"""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and keeps the line breaks of its own help."""

    def __init__(self, prog: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

        self.later: dict[argparse.Action, Callable[[], str]] = {}
        """What says the help of arguments that name formats. Only who asks for help waits until it
        is known which formats other packages add.
        """

    def format_help(self) -> str:
        for action, say in self.later.items():
            action.help = say()
        return super().format_help()

    def _print_message(self, message: str, file: Any = None) -> None:
        """All that argparse prints comes through here: words of the command line among it."""
        super()._print_message(visible(message), file)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {as_one_line(message)} (see {self.prog} --help)\n")


def window_parser(commands: Mapping[str, str]) -> Parser:
    """Of `briefing [FILE]`, the command without a name."""
    width = max(map(len, commands)) + 2
    listed = "\n".join(f"  {name:{width}}{says}" for name, says in commands.items())
    parser = Parser(
        "briefing",
        "Turn a document into slides: show them, present them, read them.",
        f"commands:\n{listed}\n\n{WINDOW_EXAMPLES}",
    )
    parser.usage = "briefing [FILE]\n       briefing COMMAND …"
    file = parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a document")
    parser.later[file] = _documents
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    return parser


def command_parser(name: str, command: ModuleType) -> Parser:
    """Of one command: its module's docstring is its description, `EXAMPLES` its epilog."""
    parser = Parser(f"briefing {name}", command.__doc__ or "", f"examples:\n{command.EXAMPLES}")
    command.add_arguments(parser)
    return parser


def add_file(parser: Parser) -> None:
    """FILE, a document."""
    file = parser.add_argument("file", type=Path, metavar="FILE", help="a document")
    parser.later[file] = _documents


def add_files(parser: Parser) -> None:
    """FILE, one or more documents."""
    files = parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a document, or several"
    )
    parser.later[files] = _documents


def add_batch(parser: Parser) -> None:
    """`--jobs` and `--dask`: where several files are worked on."""
    parser.add_argument(
        "--jobs",
        type=_count,
        metavar="N",
        help="of several files, how many at a time (default: one on each processor)",
    )
    parser.add_argument(
        "--dask", metavar="ADDRESS", help="have them written by the workers of this Dask scheduler"
    )


def _count(text: str) -> int:
    """ValueError: it is no number from 1 on."""
    if int(text) < 1:
        raise ValueError
    return int(text)


_count.__name__ = "number"  # argparse says it: invalid number value: 'x'


def _documents() -> str:
    """The suffixes of what can be read."""
    from briefing import plugins

    *first, last = dict.fromkeys(plugins.suffixes())
    return f"{', '.join(first)} or {last}"


def add_look(parser: argparse.ArgumentParser) -> None:
    """`--theme`, `--ratio` and `--for`: what decides where everything stands."""
    parser.add_argument(
        "--theme", metavar="THEME", help="`briefing themes` lists them (default: the file's own)"
    )
    parser.add_argument(
        "--template",
        metavar="FILE",
        help="a .potx or .pptx whose masters and layouts the deck is set in, or the name of one of "
        "yours (default: the file's own)",
    )
    parser.add_argument(
        "--ratio", metavar="RATIO", help="16:9 or 4:3 (default: the file's own, else 16:9)"
    )
    parser.add_argument(
        "--for",
        dest="receiver",
        metavar="WHOM",
        help="windows, mac, wps or libreoffice: name and measure fonts that they have there "
        "(default: the theme's, which PowerPoint has on Windows and Mac)",
    )
    add_encoding(parser)


def add_detail(parser: Parser) -> None:
    """The option that says how much the deck of an article tells."""
    parser.add_argument(
        "--detail",
        metavar="HOW",
        help="of an article: short, standard, full, or about how many slides; the rest is in the "
        "notes (default: standard)",
    )


def add_encoding(parser: argparse.ArgumentParser) -> None:
    """The option that says how a file is encoded."""
    parser.add_argument(
        "--encoding", metavar="NAME", help="of the file, where Briefing guesses it wrong"
    )
