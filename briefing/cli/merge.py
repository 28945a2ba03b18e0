"""Show what others changed in a deck that Briefing exported from FILE, slide by slide, and take it
into FILE: words, notes, order, slides that are new, gone or hidden, cells of tables, numbers of
charts. What was changed at the same place on both sides is a conflict: it is shown, and taken only
if you say so. Exit code 1 if something is left that was not taken.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from briefing import plugins
from briefing.cli import talk
from briefing.cli.output import print_json, say
from briefing.edit.writing import replace_bytes
from briefing.exporters.pptx import write_pptx
from briefing.merge.review import Review, review
from briefing.model.message import Message
from briefing.model.problem import BriefingError
from briefing.model.record import replace
from briefing.qt.storage.kept_pictures import keep
from briefing.readers import bytes_of
from briefing.readers.encoding import encoded

if TYPE_CHECKING:
    from argparse import Namespace

    from briefing.cli.arguments import Parser
    from briefing.merge.changes import Change, Standing

EXAMPLES = """\
  briefing merge talk.md talk-from-anna.pptx              show what Anna changed
  briefing merge talk.md talk-from-anna.pptx --yes        take all that is no conflict
  briefing merge talk.md talk-from-anna.pptx --take 1-4,7 take these, conflicts too
  briefing merge talk.md talk-from-anna.pptx --json
"""
_SIGNS: dict[Standing, str] = {"open": " ", "done": "=", "conflict": "!", "left": "-"}
_MOST = 200
"""Characters of a text that are shown."""


def add_arguments(parser: Parser) -> None:
    """The words that this command takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the briefing, a Markdown file")
    parser.add_argument("edited", type=Path, metavar="EDITED", help="the .pptx that came back")
    parser.add_argument(
        "-y", "--yes", action="store_true", help="take every change that is no conflict"
    )
    parser.add_argument("--take", metavar="LIST", help="take these changes by their numbers: 1-4,7")
    parser.add_argument("--json", action="store_true", help="the changes as JSON in UTF-8")
    parser.add_argument("--encoding", metavar="NAME", help="of FILE, where it is guessed wrong")


def run(args: Namespace) -> int:
    """Do what the arguments say; the exit code."""
    document = plugins.read(args.file, encoding=args.encoding)
    found = review(document, bytes_of(args.edited), args.edited, partial(_exported, args))
    wanted = _wanted(args, found)
    taken: tuple[Change, ...] = ()
    if wanted:
        taken = _take(args, found, wanted)
    if args.json:
        print_json(_as_data(found, taken))
    else:
        _show(args, found, taken)
    rest = [one for one in found.changes if one.standing != "done" and one not in taken]
    return int(bool(rest))


def _wanted(args: Namespace, found: Review) -> list[Change]:
    numbers = _numbers(args.take, len(found.changes)) if args.take else set[int]()
    return [
        change
        for number, change in enumerate(found.changes, 1)
        if change.steps and (number in numbers or (args.yes and change.standing == "open"))
    ]


def _numbers(text: str, count: int) -> set[int]:
    found: set[int] = set()
    for piece in text.replace("，", ",").split(","):
        match = re.fullmatch(r"\s*(\d{1,6})\s*(?:-\s*(\d{1,6}))?\s*", piece, re.ASCII)
        if not match:
            raise BriefingError(Message("--take {0}: “{1}” is no number, say 1-4,7", text, piece))
        first = int(match[1])
        last = int(match[2] or first)
        if not 1 <= first <= last <= count:
            raise BriefingError(Message("--take {0}: there are only changes 1 to {1}", text, count))
        found |= set(range(first, last + 1))
    return found


def _take(args: Namespace, found: Review, wanted: list[Change]) -> tuple[Change, ...]:
    before = encoded(found.document.text, args.file)
    made = found.take(wanted, lambda data, suffix: keep(data, suffix, args.file))
    taken = tuple(one for one in wanted if one not in made.refused)
    if made.text != found.document.text.text:
        text = replace(found.document.text, text=made.text)
        replace_bytes(encoded(text, args.file), args.file, before)
    return taken


def _show(args: Namespace, found: Review, taken: tuple[Change, ...]) -> None:
    if not found.sure:
        say(
            f"{args.edited}: there is no copy here of what was sent; it is compared with "
            f"{args.file} as it is now"
        )
    heading = ""
    for number, change in enumerate(found.changes, 1):
        place = f"slide {change.page}: {change.slide}" if change.slide else f"slide {change.page}"
        if place != heading:
            heading = place
            say(place)
        sign = "+" if change in taken else _SIGNS[change.standing]
        say(f"{sign}{number:>4}  {describe(change)}")
    waiting = [one for one in found.changes if one.standing == "open" and one not in taken]
    conflicts = [one for one in found.changes if one.standing == "conflict" and one not in taken]
    left = [one for one in found.changes if one.standing == "left"]
    counts = [f"{len(taken)} taken"] * bool(taken)
    counts += [f"{len(waiting)} to take"] * bool(waiting)
    counts += [f"{len(conflicts)} in conflict"] * bool(conflicts)
    counts += [f"{len(left)} that stay in the file"] * bool(left)
    say(f"{args.edited}: {', '.join(counts) or 'nothing was changed'}")


def describe(change: Change) -> str:
    """What was changed, in a line."""
    before, after = _short(change.before), _short(change.after)
    match change.what:
        case "hidden":
            text = f"is {change.after} now"
        case "moved":
            text = f"moved from place {change.before} to {change.after}"
        case "added":
            text = f"is new: {after}"
        case "removed":
            text = f"is gone: {before}"
        case _ if not change.after:
            text = f"{change.what}: without “{before}”"
        case _ if not change.before:
            text = f"{change.what}: with “{after}”"
        case _:
            text = f"{change.what}: “{before}” → “{after}”"
    if change.standing == "conflict" and change.today:
        text += f"; here it says “{_short(change.today)}”"
    return f"{text} ({change.why})" if change.why else text


def _short(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= _MOST else f"{line[:_MOST]}…"


def _as_data(found: Review, taken: tuple[Change, ...]) -> dict[str, object]:
    fields = ("what", "slide", "page", "before", "after", "today", "standing")
    changes = [
        {
            "number": number,
            **{name: getattr(change, name) for name in fields},
            "why": str(change.why or ""),
            "taken": change in taken,
        }
        for number, change in enumerate(found.changes, 1)
    ]
    return {"copy": found.sure, "changes": changes}


def _exported(args: Namespace) -> bytes:
    """What FILE would be as PowerPoint today."""
    with TemporaryDirectory(prefix="briefing-", ignore_cleanup_errors=True) as folder:
        path = Path(folder, "today.pptx")
        args.theme = args.ratio = args.detail = args.receiver = None
        opened = talk.open_talk(args)
        for _ in write_pptx(opened.deck, opened.layout.pages(hidden=True), path):
            pass
        opened.memory.save()
        return path.read_bytes()
