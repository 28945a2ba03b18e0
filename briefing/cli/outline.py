"""Show which slides FILE becomes: their numbers, kinds and titles, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import plugins
from briefing.cli.arguments import add_detail, add_encoding, add_file
from briefing.cli.output import print_json, say
from briefing.cli.talk import corrections
from briefing.model.texts import whole_title

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from briefing.cli.arguments import Parser
    from briefing.model.deck import Deck

EXAMPLES = """\
  briefing outline talk.md
  briefing outline article.txt --json    with people, figures, lists and works found in it
"""


def add_arguments(parser: Parser) -> None:
    """The words that this command takes."""
    add_file(parser)
    parser.add_argument("--json", action="store_true", help="everything known, as JSON in UTF-8")
    add_detail(parser)
    add_encoding(parser)


def run(args: Namespace) -> int:
    """Do what the arguments say; the exit code."""
    from briefing.analysis.analyse import analyse
    from briefing.compose import compose
    from briefing.compose.outline import article_of, outline

    document = plugins.read(args.file, encoding=args.encoding)
    article = article_of(document)
    facts = analyse(article) if article else None
    deck = compose(document, facts=facts, corrections=corrections(args, document))
    if args.json:
        print_json(outline(document, deck, facts))
    else:
        for line in describe(deck):
            say(line)
    return 0


def describe(deck: Deck) -> Iterator[str]:
    """A line for each section and, indented, for each slide."""
    yield deck.title.plain.replace("\n", " ")
    starts = {section.first: section.title.plain.replace("\n", " ") for section in deck.sections}
    for index, slide in enumerate(deck.slides):
        if index in starts:
            yield ""
            yield starts[index]
        title = whole_title(slide, deck.lang).replace("\n", " ")
        yield f"{index + 1:5}  {slide.kind:10}  {title}{'  (hidden)' if slide.hidden else ''}"
