"""A template → a theme: its layouts, and the tokens that everything without a place is drawn in."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from briefing.layout.themes import DEFAULT_THEME, load_theme
from briefing.model.geometry import Size
from briefing.model.looks.template import Template
from briefing.model.message import Message, T
from briefing.model.placeholder import Placeholder
from briefing.model.problem import BriefingError
from briefing.model.shapes.paint import tone
from briefing.model.theme import Theme
from briefing.templates.colors import contrast, luminance, mix, readable
from briefing.templates.kept import left_out
from briefing.templates.package import TemplatePackage
from briefing.templates.reading import read_layouts
from briefing.templates.scoring import fits_of
from briefing.zip_gate import Packed, RefusedError

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.looks.template import TemplateLayout
    from briefing.model.theme import FontRole, Token
    from briefing.templates.reading import Read

LARGEST = 200 * 2**20
_ENTRIES = 10_000
_DARK = 0.4


def read_template(path: Path) -> Theme:
    """The theme that is made of the template at `path`. BriefingError: it cannot be used."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise BriefingError(
                Message(T("Problems", "the template is larger than {0} MB"), LARGEST >> 20),
                str(path),
            )
        return _read(path, (path.stat().st_mtime_ns, size))
    except RefusedError as error:
        part = f"{error.part}: " if error.part else ""
        raise BriefingError(
            Message(T("Problems", "the template cannot be used: {0}{1}"), part, error.reason),
            str(path),
        ) from error
    except (OSError, ValueError, BadZipFile, KeyError) as error:
        raise BriefingError(
            Message(T("Problems", "the template cannot be used: {0}{1}"), "", error), str(path)
        ) from error


@lru_cache(maxsize=8)
def _read(path: Path, version: tuple[int, int]) -> Theme:
    del version
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with Packed(path) as packed:
        packed.check_limits(_ENTRIES)
        package = TemplatePackage(packed)
        read = read_layouts(package)
        gone = left_out(package)
    size = Size(round(read.size.width * read.scale, 2), round(read.size.height * read.scale, 2))
    fits, only = fits_of(read.layouts, size.width * size.height, read.masters)
    template = Template(
        str(path),
        digest,
        read.size,
        read.scale,
        read.layouts,
        fits,
        only,
        read.scheme.slots,
        read.tokens.written,
        tuple(gone),
    )
    content = fits["points"].layout
    colors = {**read.tokens.colors, **_tokens(read, content)}
    usual = load_theme(DEFAULT_THEME)
    faces: dict[FontRole, tuple[str, str]] = {
        "heading": _faces(read.heading, usual.pptx_fonts["body"]),
        "body": _faces(read.body, usual.pptx_fonts["body"]),
        "mono": usual.pptx_fonts["mono"],
    }
    return Theme(
        name=path.stem,
        labels={"en": path.stem, "zh": path.stem},
        colors=colors,  # type: ignore[arg-type]
        series=_series(read, colors["background"]),
        fonts={
            role: tuple(dict.fromkeys((*faces[role], *usual.fonts["body"])))
            if role != "mono"
            else usual.fonts[role]
            for role in faces
        },
        pptx_fonts=faces,
        designs={size: content.design},
        dark=luminance(colors["background"]) < _DARK,
        template=template,
    )


def _faces(said: tuple[str, str], usual: tuple[str, str]) -> tuple[str, str]:
    return said[0] or usual[0], said[1] or usual[1]


def _tokens(read: Read, content: TemplateLayout) -> dict[Token, str]:
    """What text, panels and rules have that no layout says: of the colours of the layout that most
    slides are set in, all to be read on its ground.
    """
    own = read.tokens.colors
    scheme = read.scheme.mapped(content.color_map)
    ground = own[tone(content.ground).color] if content.ground else scheme.named("bg1").rgb
    body = content.places.get(Placeholder("body"))
    ink = own[body.levels[0].color] if body else scheme.named("tx1").rgb
    ink = readable(ink, ground)
    accents = [scheme.named(f"accent{number}").rgb for number in range(1, 7)]
    accent = next((one for one in accents if contrast(one, ground) >= 3.0), None)
    accent = accent or readable(accents[0], ground, 3.0)
    second = next(
        (one for one in accents if one != accent and contrast(one, ground) >= 2.0), accent
    )
    soft = mix(ground, accent, 0.1)
    on_accent = "#ffffff" if contrast("#ffffff", accent) >= 3.0 else readable("#ffffff", accent)
    return {
        "background": ground,
        "ink": ink,
        "muted": readable(mix(ink, ground, 0.35), soft),
        "accent": accent,
        "accent2": second,
        "soft": soft,
        "rule": mix(ink, ground, 0.78),
        "on_accent": on_accent,
        "strong": readable(accent, soft),
        "on_soft": readable(mix(ink, soft, 0.3), soft),
        "quiet": mix(ground, accent, 0.35),
        "cover_start": accent,
        "cover_end": mix(accent, "#000000", 0.15),
        "cover_ink": on_accent,
        "cover_muted": readable(mix(on_accent, accent, 0.15), accent, 3.0),
        "trim": second,
        "code": mix(ground, ink, 0.05),
        "code_ink": ink,
        "code_muted": readable(mix(ink, ground, 0.4), mix(ground, ink, 0.05)),
        "code_accent": readable(accent, mix(ground, ink, 0.05)),
        "code_name": readable(second, mix(ground, ink, 0.05)),
        "code_string": readable(mix(second, ink, 0.3), mix(ground, ink, 0.05)),
    }


def _series(read: Read, ground: str) -> tuple[str, ...]:
    colors = [read.scheme.slots[f"accent{number}"] for number in range(1, 7)]
    return tuple(
        one if contrast(one, ground) >= 1.3 else readable(one, ground, 1.6) for one in colors
    )
