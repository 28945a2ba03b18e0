"""Look FILE over before you leave: text that leaves its box, contrast, pictures without a
description, fonts this machine lacks, lines that may break otherwise in PowerPoint on Windows or a
Mac, in WPS Office or LibreOffice, slips in the file; of an article, whether every line on the
slides is word for word its own and none of it is lost, and what of it was left out. Of a .pptx:
whether every program will open it without complaint. Of a template (.potx): which kind of slide
is set in which of its layouts, and what of it stays behind. Exit code 1 if there is a problem.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli import talk, template_report
from briefing.cli.arguments import add_detail, add_file, add_look
from briefing.cli.output import print_json, say
from briefing.layout.receivers.typefaces import NAMES, RECEIVERS, theme_for
from briefing.model.finding import Finding
from briefing.model.message import Message
from briefing.model.record import as_dict, replace

if TYPE_CHECKING:
    from argparse import Namespace

    from briefing.cli.arguments import Parser
    from briefing.compose.fidelity import Counts
    from briefing.layout.receivers.typefaces import Receiver

EXAMPLES = """\
  briefing check talk.md
  briefing check talk.md --ratio 4:3
  briefing check talk.md --for mac
  briefing check talk.pptx --traces
  briefing check brand.potx
  briefing check talk.md --json && briefing export talk.md
"""
NO_PROBLEM = {"font", "encoding", "remark", "trace"}
"""Worth knowing: another machine may have the font, a guess may be right, a file has its makers."""


def add_arguments(parser: Parser) -> None:
    """The words that this command takes."""
    add_file(parser)
    parser.add_argument(
        "--traces",
        action="store_true",
        help="of a .pptx: also what it tells of its makers, and what readers do not see at first",
    )
    parser.add_argument("--json", action="store_true", help="the findings as JSON in UTF-8")
    add_detail(parser)
    add_look(parser)


def run(args: Namespace) -> int:
    """Do what the arguments say; the exit code."""
    if args.file.suffix.lower() in template_report.SUFFIXES:
        return template_report.report(args.file, as_json=args.json)
    if args.file.suffix.lower() == ".pptx":
        findings, kept = _of_package(args), None
    else:
        findings, kept = _of_talk(args)
    if args.json:
        said = {"file": str(args.file), "findings": [as_dict(found) for found in findings]}
        print_json({**said, "promises": kept._asdict()} if kept else said)
    else:
        for found in findings:
            say(describe(found, str(args.file)))
        if kept and not kept.unfaithful + kept.lost:
            say(f"{args.file}: {describe_promises(kept)}")
        if not findings:
            say(f"{args.file}: nothing to mend")
    return int(any(found.check not in NO_PROBLEM for found in findings))


def describe(found: Finding, file: str) -> str:
    """`talk.md:12: page 3, Body: …`, the line first so that editors can jump to it."""
    place = f"{file}:{found.line}" if found.line else file
    where = ", ".join(
        part for part in (f"page {found.page}" * bool(found.page), found.item) if part
    )
    return f"{place}: {where}: {found.message}" if where else f"{place}: {found.message}"


def describe_promises(kept: Counts) -> str:
    """What was proved of an article, in figures."""
    own = f", {kept.own} are your own words" if kept.own else ""
    return (
        f"{kept.faithful} texts are word for word the article's{own}; "
        f"of its {kept.lines} lines {kept.noted} stand in the notes, {kept.dropped} are left out "
        "for a reason, none is lost"
    )


def _of_package(args: Namespace) -> list[Finding]:
    from briefing.exporters.pptx.lint import lint

    if not args.traces:
        return lint(args.file)
    from briefing.exporters.pptx.traces import traces

    return [*lint(args.file), *traces(args.file)]


def _of_talk(args: Namespace) -> tuple[list[Finding], Counts | None]:
    """What is to be mended and, of an article, how its promises are kept."""
    from briefing.compose.fidelity import counts
    from briefing.compose.remarks import remarks
    from briefing.layout.check import check

    talk.start_qt()
    from briefing.qt.text.fonts import substituted

    opened = talk.open_talk(args)
    findings = check(opened.layout)
    findings += [
        Finding("font", Message("this machine has no font like {0}; another is shown", name))
        for name in substituted(opened.layout.theme)
    ]
    findings += _of_receivers(opened, args.receiver)
    if guess := opened.guess():
        findings.append(Finding("encoding", Message(guess)))
    # Last, when every picture was asked for; listed first.
    problems = opened.problems()
    slips = [
        Finding("remark" if slip.remark else "source", slip.message, line=slip.line)
        for slip in problems
    ]
    kept = counts(opened.deck) if opened.deck.article is not None else None
    return [*slips, *_broken_promises(opened), *remarks(opened.deck), *findings], kept


def _of_receivers(opened: talk.Talk, receiver: Receiver | None) -> list[Finding]:
    """For whom lines would break otherwise than here, and of whose fonts that is not known."""
    from briefing.layout.receivers.breaks import broken_otherwise, latin_roles
    from briefing.qt.text.fonts import installed
    from briefing.qt.text.measure import QtMeasurer

    theme, pages = opened.layout.theme, list(opened.layout.pages())
    roles = latin_roles(pages)
    found: list[Finding] = []
    for one in (receiver,) if receiver else RECEIVERS:
        there = theme_for(theme, one)
        named = {latin for role, (latin, _) in there.pptx_fonts.items() if role in roles}
        if unknown := sorted(latin for latin in named if not installed(latin)):
            message = Message(
                "{0}: how wide {1} is, is not known here; lines may break otherwise",
                NAMES[one],
                ", ".join(unknown),
            )
            found.append(Finding("font", message))
        measurer = QtMeasurer(there)
        for number, page in enumerate(pages, start=1):
            for item, line in broken_otherwise(page, measurer, one):
                paragraph = item.paragraphs[line.paragraph]
                message = Message(
                    "{0}: the line “{1}” may break otherwise",
                    NAMES[one],
                    paragraph.text[line.start : line.end],
                )
                source = paragraph.source.line if paragraph.source else 0
                found.append(Finding("font", message, number, item.name, source))
    return found


def _broken_promises(opened: talk.Talk) -> list[Finding]:
    """Of a saved briefing, the lines are those of the article in it, not of the file."""
    from briefing.compose.fidelity import lost, unfaithful

    found = [*unfaithful(opened.deck), *lost(opened.deck)]
    if opened.document.form == "prose":
        return found
    name = opened.deck.article or "the article"
    return [
        replace(one, line=0, message=Message("{0}, line {1}: {2}", name, one.line, one.message))
        if one.line
        else one
        for one in found
    ]
