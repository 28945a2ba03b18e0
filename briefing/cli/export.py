"""Write the slides of FILE as a native PowerPoint deck, as PDF, as pictures, or as a Markdown
briefing to edit.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import plugins
from briefing.cli import talk
from briefing.cli.ahead import pages as laid_out
from briefing.cli.arguments import add_file, add_look
from briefing.cli.progress import follow
from briefing.model.problem import BriefingError
from briefing.model.record import replace

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

    from briefing.cli.arguments import Parser
    from briefing.layout import Layout
    from briefing.model.deck import Deck
    from briefing.model.scene import Scene

EXAMPLES = """\
  briefing export talk.md                          talk.pptx, beside talk.md
  briefing export talk.md -o out/monday.pptx       that file
  briefing export talk.md --to pdf                 talk.pdf
  briefing export talk.md -o a.pptx -o a.pdf       both, laid out once
  briefing export talk.md --to pptx,pdf -o out/    both, in that folder
  briefing export talk.md --to png                 talk-slides/slide-01.png, …
  briefing export talk.md -o cover.png --slides 1  one picture
  briefing export article.txt --to md              article.md, to edit; the article goes along
  briefing export talk.md --theme night --ratio 4:3
"""
EVERYTHING = ((1, None),)
WITHOUT_QT = {"pptx", "md"}


def add_arguments(parser: Parser) -> None:
    add_file(parser)
    parser.add_argument(
        "-o",
        dest="outputs",
        action="append",
        default=[],
        metavar="OUT",
        help="what to write, its kind told by the suffix, or a folder to write it in; may be "
        "given several times",
    )
    parser.add_argument(
        "--to",
        metavar="KIND",
        help="pptx (default), pdf, png or md, beside FILE; several with commas between them",
    )
    parser.add_argument(
        "--slides", metavar="LIST", help="page numbers as on the slides: 1-5,8 or 3- (default: all)"
    )
    parser.add_argument(
        "-v",
        "--verbose",
        action="store_true",
        help="say what was written; on a terminal that is always said",
    )
    add_look(parser)


def run(args: Namespace) -> int:
    wanted = parse_slides(args.slides) if args.slides else EVERYTHING
    targets = targets_of(args)
    if args.slides and any(kind == "md" for kind, _ in targets):
        raise BriefingError("a Markdown briefing has all slides; leave out --slides")
    opened = talk.open_talk(args)
    if args.slides:
        _refuse_nothing(opened.layout, wanted, args.slides)
    for kind, path in targets:
        _make_folder(kind, path, args.outputs)
        write = plugins.exporter(kind)
        with _pages(opened, kind, wanted) as every:
            if kind not in WITHOUT_QT:
                talk.start_qt()
            pages = Counted(chosen(every, wanted))
            follow(write(_as_asked(opened.deck, args), pages, path), path.name)
        if args.verbose or sys.stderr.isatty():
            print(f"{path}: {pages}".removesuffix(": "), file=sys.stderr)
    opened.memory.save()
    if guess := opened.guess():
        print(f"briefing: {args.file}: {guess}", file=sys.stderr)
    for problem in opened.problems():
        print(f"briefing: {problem}", file=sys.stderr)
    return 0


def _pages(
    opened: talk.Talk, kind: str, wanted: tuple[tuple[int, int | None], ...]
) -> AbstractContextManager[Iterable[Scene]]:
    """All pages; none for a format that has none, so that nothing is laid out for it."""
    if kind == "md":
        return nullcontext(())
    if wanted is EVERYTHING:
        return laid_out(opened, hidden=kind in plugins.WITH_HIDDEN)
    return nullcontext(opened.layout.pages())


def _as_asked(deck: Deck, args: Namespace) -> Deck:
    """`deck` with the looks that the command line said, for files that name them."""
    theme, ratio = args.theme or deck.meta.theme, args.ratio or deck.meta.ratio
    return replace(deck, meta=replace(deck.meta, theme=theme, ratio=ratio))


class Counted:
    """Pages that are counted as they are taken."""

    def __init__(self, pages: Iterator[Scene]) -> None:
        self._pages = pages
        self._count = 0

    def __iter__(self) -> Iterator[Scene]:
        for page in self._pages:
            self._count += 1
            yield page

    def __str__(self) -> str:
        """“12 slides”; empty if nobody took any."""
        return f"{self._count} slide{'s' * (self._count > 1)}" if self._count else ""


def targets_of(args: Namespace) -> list[tuple[str, Path]]:
    """Kind and path of everything to write.

    BriefingError: a kind that nobody writes, or a path that would replace FILE.
    """
    said = [kind.strip().lower() for kind in (args.to or "").replace("，", ",").split(",")]
    kinds = [kind for kind in said if kind]
    _refuse_unknown(kinds)
    found = list(_wanted(args.file, kinds, args.outputs))
    _refuse_unknown(kind for kind, _ in found)
    for _, path in found:
        if path.exists() and args.file.exists() and path.samefile(args.file):
            raise BriefingError(
                "this would replace the file itself; say another with -o", str(path)
            )
    for kind, path in found:
        if kind == "md" and path.exists() and path not in map(Path, args.outputs):
            # Somebody may have worked on it, unlike on a PDF.
            raise BriefingError(f"this is there already; say -o {path} to replace it", str(path))
    return found


def _refuse_unknown(kinds: Iterable[str]) -> None:
    for kind in kinds:
        if kind not in plugins.EXPORTERS and kind not in plugins.exporter_names():
            raise talk.unknown("export to", kind, plugins.exporter_names())


def _wanted(file: Path, kinds: list[str], outputs: list[str]) -> Iterator[tuple[str, Path]]:
    if not outputs:
        yield from ((kind, _beside(file, kind)) for kind in kinds or ["pptx"])
    for output in outputs:
        path = Path(output)
        if not output:
            raise BriefingError("-o is followed by nothing: say what to write")
        if output.endswith(_SEPARATORS) or path.is_dir():
            own = kinds or ["pptx"]
            yield from ((k, path if k == "png" else path / _beside(file, k).name) for k in own)
        elif len(kinds) > 1:
            raise BriefingError("several kinds need a folder: end it with /", output)
        else:
            yield kinds[0] if kinds else _kind_of(path), path


_SEPARATORS = ("/", os.sep)
"""A path that ends so is a folder, whether it is there or not."""


def _make_folder(kind: str, path: Path, outputs: list[str]) -> None:
    """The folder that pictures fill, or that was asked for with a `/` at its end."""
    if kind == "png" and path.suffix.lower() != ".png":  # `talk.zh-slides` is one too
        path.mkdir(parents=True, exist_ok=True)
    for output in outputs:
        if output.endswith(_SEPARATORS):
            Path(output).mkdir(parents=True, exist_ok=True)


def _kind_of(path: Path) -> str:
    suffix = path.suffix.lower().removeprefix(".")
    if not suffix:
        raise BriefingError(f"say what to write: {path}.pptx, or --to pptx")
    return suffix


def _beside(file: Path, kind: str) -> Path:
    if not file.name:
        raise BriefingError("this is a folder, not a file", str(file))
    return file.with_name(f"{file.stem}-slides") if kind == "png" else file.with_suffix(f".{kind}")


def chosen(pages: Iterable[Scene], wanted: tuple[tuple[int, int | None], ...]) -> Iterator[Scene]:
    """The pages whose numbers lie in one of the ranges, laid out as they are asked for."""
    last = max((end or 0) if end is not None else 10**9 for _, end in wanted)
    for number, scene in enumerate(pages, 1):
        if number > last:
            return
        if any(start <= number and (end is None or number <= end) for start, end in wanted):
            yield scene


def _refuse_nothing(layout: Layout, wanted: tuple[tuple[int, int | None], ...], said: str) -> None:
    if next(chosen(layout.pages(), wanted), None) is None:
        pages = sum(1 for _ in layout.pages())
        raise BriefingError(f"--slides {said}: there are only pages 1 to {pages}")


def parse_slides(text: str) -> tuple[tuple[int, int | None], ...]:
    """`1-5,8,10-` as ranges, both ends included; None for an open end."""
    found: list[tuple[int, int | None]] = []
    for piece in text.replace("，", ",").split(","):
        match = re.fullmatch(r"\s*(\d*)\s*(-?)\s*(\d*)\s*", piece, re.ASCII)
        if not match or not (match[1] or match[3]):
            raise BriefingError(f"--slides {text}: “{piece.strip()}” is no page, say 1-5,8")
        start = int(match[1] or 1)
        end = int(match[3]) if match[3] else None if match[2] else start
        if start < 1 or (end is not None and end < start):
            raise BriefingError(f"--slides {text}: “{piece.strip()}” counts no page")
        found.append((start, end))
    return tuple(found)
