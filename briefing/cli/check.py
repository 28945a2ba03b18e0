"""Look FILE over before you leave: text that leaves its box, contrast, pictures without a
description, fonts this machine lacks, slips in the file. Of a .pptx: whether every program will
open it without complaint. Exit code 1 if there is a problem.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from briefing.cli import talk
from briefing.cli.arguments import add_file, add_look
from briefing.cli.output import print_json
from briefing.model.finding import Finding

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = """\
  briefing check talk.md
  briefing check talk.md --ratio 4:3
  briefing check talk.pptx
  briefing check talk.md --json && briefing export talk.md
"""
NO_PROBLEM = {"font", "encoding"}
"""Worth knowing: another machine may have the font, and a guess may be right."""


def add_arguments(parser: ArgumentParser) -> None:
    add_file(parser, "a .md, .txt or .pptx file")
    parser.add_argument("--json", action="store_true", help="the findings as JSON in UTF-8")
    add_look(parser)


def run(args: Namespace) -> int:
    findings = _of_package(args) if args.file.suffix.lower() == ".pptx" else _of_talk(args)
    if args.json:
        print_json({"file": str(args.file), "findings": [asdict(found) for found in findings]})
    else:
        for found in findings:
            print(describe(found, str(args.file)))
        if not findings:
            print(f"{args.file}: nothing to mend")
    return int(any(found.check not in NO_PROBLEM for found in findings))


def describe(found: Finding, file: str) -> str:
    """`talk.md:12: page 3, Body: …`, the line first so that editors can jump to it."""
    place = f"{file}:{found.line}" if found.line else file
    where = ", ".join(
        part for part in (f"page {found.page}" * bool(found.page), found.item) if part
    )
    return f"{place}: {where}: {found.message}" if where else f"{place}: {found.message}"


def _of_package(args: Namespace) -> list[Finding]:
    from briefing.exporters.pptx.lint import lint

    return lint(args.file)


def _of_talk(args: Namespace) -> list[Finding]:
    from briefing.layout.check import check

    talk.start_qt()
    from briefing.qt.fonts import substituted

    opened = talk.open_talk(args)
    findings = check(opened.layout)
    findings += [
        Finding("font", f"this machine has no font like {name}; another is shown")
        for name in substituted(opened.layout.theme)
    ]
    if guess := opened.guess():
        findings.append(Finding("encoding", guess))
    # Last, when every picture was asked for; listed first.
    problems = opened.problems()
    return [Finding("source", slip.message, line=slip.line) for slip in problems] + findings
