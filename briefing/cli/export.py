"""Write the slides of each FILE as a native PowerPoint deck, as PDF, as pictures, or as a Markdown
briefing to edit.
"""

from __future__ import annotations

import os
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefing import plugins
from briefing.cli import talk
from briefing.cli.ahead import pages as laid_out
from briefing.cli.arguments import add_batch, add_detail, add_files, add_look
from briefing.cli.output import on_terminal, warn
from briefing.cli.progress import follow
from briefing.merge import sent
from briefing.model.message import Message
from briefing.model.problem import BriefingError
from briefing.model.record import replace
from briefing.model.sending.parcel import sent_deck, sent_pages
from briefing.model.sending.profile import BUILT_IN, CHOICES, COMPLETE
from briefing.model.sending.selection import EVERYTHING, NoPageError, Selection, parse_ranges

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager

    from briefing.cli.arguments import Parser
    from briefing.layout import Layout
    from briefing.model.deck import Deck
    from briefing.model.formats import ExportFormat
    from briefing.model.progress import Progress
    from briefing.model.scene import Scene
    from briefing.model.sending.profile import Profile
    from briefing.model.sending.selection import Ranges
    from briefing.plugins import Writer

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
  briefing export talk.md --profile outside        without notes, hidden slides, makers
  briefing export *.md -o out/ --jobs 4            several files, four at a time
"""
USUAL = plugins.EXPORTS["pptx"]


def add_arguments(parser: Parser) -> None:
    """The words that this command takes."""
    add_files(parser)
    parser.add_argument(
        "-o",
        dest="outputs",
        action="append",
        default=[],
        metavar="OUT",
        help="what to write, its kind told by the suffix, or a folder to write it in; may be "
        "given several times",
    )
    to = parser.add_argument("--to", metavar="KIND", help="what to write")
    parser.later[to] = _kinds_offered
    parser.add_argument(
        "--slides", metavar="LIST", help="page numbers as on the slides: 1-5,8 or 3- (default: all)"
    )
    parser.add_argument(
        "-v",
        "--verbose",
        action="store_true",
        help="say what was written; on a terminal that is always said",
    )
    _add_choices(parser)
    add_batch(parser)
    parser.add_argument(
        "--prune-layouts",
        action="store_true",
        help="of a template, leave out the layouts that no slide is set in",
    )
    add_detail(parser)
    add_look(parser)


def _add_choices(parser: Parser) -> None:
    """What goes along besides the slides that are shown."""
    parser.add_argument(
        "--profile",
        metavar="NAME",
        default=COMPLETE,
        help="complete (default), handout (no hidden slides, no steps) or outside (no notes "
        "either, and not who made it, when and with what; afterwards it is said what the file "
        "still tells)",
    )
    said = {
        "notes": "without the notes",
        "hidden": "without hidden slides",
        "steps": "everything on a slide at once",
        "makers": "without who made it, when and with what",
    }
    for choice in CHOICES:
        parser.add_argument(
            f"--no-{choice}", dest=choice, action="store_false", default=None, help=said[choice]
        )


def profile_of(args: Namespace) -> Profile:
    """The profile that is named, with what is said besides. BriefingError: there is none."""
    if args.profile not in BUILT_IN:
        raise talk.unknown("profile", args.profile, BUILT_IN)
    without = [choice for choice in CHOICES if getattr(args, choice) is False]
    return replace(BUILT_IN[args.profile], **dict.fromkeys(without, False))


def run(args: Namespace) -> int:
    """Do what the arguments say; the exit code."""
    first, *more = args.files
    if more or args.dask or ("*" in first.name and not first.exists()):
        from briefing.cli import batch

        profile_of(args)  # what is wrong for all is said once
        if args.slides:
            parse_slides(args.slides)
        return batch.run(args, partial(export, many=True), partial(targets_of, many=True))
    args.file = first
    return export(args)


def export(args: Namespace, *, many: bool = False) -> int:
    """Export `args.file`, which may be one of many at the same time; the exit code."""
    wanted = parse_slides(args.slides) if args.slides else EVERYTHING
    profile, targets = profile_of(args), targets_of(args, many=many)
    for format, _ in targets:
        if args.slides and not format.paged:
            raise BriefingError(
                Message("--to {0} writes all slides; leave out --slides", format.name)
            )
    opened = talk.open_talk(args)
    if args.slides:
        _refuse_nothing(opened.layout, wanted, args.slides)
    for format, path in targets:
        _make_folder(format, path, args.outputs)
        write = plugins.writer(format, makers=profile.makers)
        if args.prune_layouts and format is USUAL:
            write = _pruning(write, opened)
        with _pages(opened, format, wanted, many=many) as every:
            if format.needs_qt:
                talk.start_qt()
            pages = Counted(sent_pages(Selection(wanted).of(every), profile))
            deck = sent_deck(_as_asked(opened.deck, args), profile)
            follow(write(deck, pages, path), path.name)
        if format is USUAL and opened.document.is_briefing:
            sent.keep(path, opened.document.text, args.file)
        if args.verbose or on_terminal():
            warn(f"{path}: {pages}".removesuffix(": "))
        if not profile.makers:
            for trace in plugins.traces(format, path):
                warn(f"{path}: it still tells {trace.message}")
    opened.memory.save()
    if guess := opened.guess():
        warn(f"briefing: {args.file}: {guess}")
    for problem in opened.problems():
        if problem.line or not problem.remark:  # remarks on the whole are for `check`
            warn(f"briefing: {problem}")
    return 0


def _pruning(write: Writer, opened: talk.Talk) -> Writer:
    """`write`, without layouts of the template that nothing is set in."""
    if opened.layout.theme.template is None:
        raise BriefingError(Message("--prune-layouts goes with a template, and there is none"))
    return partial(cast("Callable[..., Iterator[Progress]]", write), prune=True)


def _pages(
    opened: talk.Talk, format: ExportFormat, wanted: Ranges, *, many: bool
) -> AbstractContextManager[Iterable[Scene]]:
    """All pages; none for a format that has none, so that nothing is laid out for it."""
    if not format.paged:
        return nullcontext(())
    if wanted is not EVERYTHING:
        return nullcontext(opened.layout.pages())
    if many:  # the other processors have files of their own
        return nullcontext(opened.layout.pages(hidden=format.takes_hidden))
    return laid_out(opened, hidden=format.takes_hidden)


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


def _kinds_offered() -> str:
    """The help of `--to`."""
    usual, *others, last = plugins.exports()
    listed = ", ".join((f"{usual} (default)", *others))
    return f"{listed} or {last}, beside FILE; several with commas between them"


def targets_of(args: Namespace, *, many: bool = False) -> list[tuple[ExportFormat, Path]]:
    """Format and path of everything to write; of one file among `many`, pictures get a folder of
    their own within that of `-o`.

    BriefingError: a kind that nobody writes, or a path that would replace FILE.
    """
    said = [kind.strip().lower() for kind in (args.to or "").replace("，", ",").split(",")]
    formats = [_format_called(name) for name in said if name]
    found = list(_wanted(args.file, formats, args.outputs, many=many))
    for _, path in found:
        if path.exists() and args.file.exists() and path.samefile(args.file):
            raise BriefingError(
                Message("this would replace the file itself; say another with -o"), str(path)
            )
    for format, path in found:
        if format.edited and path.exists() and path not in map(Path, args.outputs):
            # Somebody may have worked on it, unlike on a PDF.
            raise BriefingError(
                Message("this is there already; say -o {0} to replace it", path), str(path)
            )
    return found


def _format_called(name: str) -> ExportFormat:
    try:
        return plugins.export_format(name)
    except KeyError:
        raise talk.unknown("export to", name, plugins.exports()) from None


def _wanted(
    file: Path, formats: list[ExportFormat], outputs: list[str], *, many: bool
) -> Iterator[tuple[ExportFormat, Path]]:
    several = formats or [USUAL]
    if not outputs:
        yield from ((format, _beside(file, format)) for format in several)
    for output in outputs:
        path = Path(output)
        if not output:
            raise BriefingError(Message("-o is followed by nothing: say what to write"))
        if output.endswith(_SEPARATORS) or path.is_dir():
            for format in several:
                fills = format.fills_folder and not many
                yield format, path if fills else path / _beside(file, format).name
        elif len(formats) > 1:
            raise BriefingError(Message("several kinds need a folder: end it with /"), output)
        else:
            yield formats[0] if formats else _format_of(path), path


_SEPARATORS = ("/", os.sep)
"""A path that ends so is a folder, whether it is there or not."""


def _make_folder(format: ExportFormat, path: Path, outputs: list[str]) -> None:
    """The folder that pictures fill, or that was asked for with a `/` at its end."""
    named = path.suffix.lower() in format.suffixes  # `talk.zh-slides` is a folder, too
    if format.fills_folder and not named:
        path.mkdir(parents=True, exist_ok=True)
    for output in outputs:
        if output.endswith(_SEPARATORS):
            Path(output).mkdir(parents=True, exist_ok=True)


def _format_of(path: Path) -> ExportFormat:
    suffix = path.suffix.lower().removeprefix(".")
    if not suffix:
        raise BriefingError(
            Message("say what to write: {0}{1}, or --to {2}", path, USUAL.suffix, USUAL.name)
        )
    format = plugins.format_written_to(path)
    if format is None:
        raise talk.unknown("export to", suffix, plugins.exports())
    return format


def _beside(file: Path, format: ExportFormat) -> Path:
    if not file.name:
        raise BriefingError(Message("this is a folder, not a file"), str(file))
    if format.fills_folder:
        return file.with_name(f"{file.stem}-slides")
    return file.with_suffix(format.suffix)


def _refuse_nothing(layout: Layout, wanted: Ranges, said: str) -> None:
    if next(Selection(wanted).of(layout.pages()), None) is None:
        pages = sum(1 for _ in layout.pages())
        raise BriefingError(Message("--slides {0}: there are only pages 1 to {1}", said, pages))


def parse_slides(text: str) -> Ranges:
    """`1-5,8,10-` as ranges. BriefingError: it names or counts no page."""
    try:
        return parse_ranges(text)
    except NoPageError as error:
        says = "--slides {0}: “{1}” counts no page"
        if not error.named:
            says = "--slides {0}: “{1}” is no page, say 1-5,8"
        raise BriefingError(Message(says, text, error.piece)) from None
