"""What `briefing check` says of a company's template: which layout each kind of slide is set in,
what that has no place for, and what of the file stays behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.cli.output import print_json, say
from briefing.model.kinds import KIND_INFO
from briefing.templates.theme import read_template

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.looks.template import Fit

SUFFIXES = (".potx", ".potm")


def report(path: Path, *, as_json: bool) -> int:
    """Say it; the exit code. BriefingError: the template cannot be used."""
    theme = read_template(path)
    template = theme.template
    assert template is not None
    gone = [str(one) for one in template.left_out]
    if as_json:
        fits = {kind: _as_data(template.fits[kind]) for kind in KIND_INFO}
        fonts = {role: list(theme.pptx_fonts[role]) for role in ("heading", "body")}
        size = [template.size.width, template.size.height]
        print_json(
            {"file": str(path), "size": size, "fonts": fonts, "kinds": fits, "left_out": gone}
        )
        return 0
    say(f"{path}: {len(template.layouts)} layouts, {_size(template.size)}")
    wide = max(map(len, KIND_INFO))
    for kind in KIND_INFO:
        say(f"{path}: {kind:{wide}}  {_told(template.fits[kind], kind)}")
    if gone:
        say(f"{path}: stays behind: {', '.join(gone)}")
    return 0


def _told(fit: Fit, kind: str) -> str:
    said = f"“{fit.layout.name}”"
    lacks = [one for one in fit.lacks if one != kind]
    if fit.instead:
        said += ", there is none for this kind"
    if kind in fit.lacks:
        said += ", drawn under the title in the template's colours"
    if lacks:
        said += f"; no place for {', '.join(lacks)}"
    return said


def _as_data(fit: Fit) -> dict[str, Any]:
    return {"layout": fit.layout.name, "instead": fit.instead, "lacks": list(fit.lacks)}


def _size(size: Any) -> str:
    return f"{size.width / 72:.2f} × {size.height / 72:.2f} in"
