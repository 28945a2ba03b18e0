"""How a level looks, and in what a paragraph or a run differs from it, as DrawingML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.receivers.line_heights import line_height
from briefing.model.geometry import emu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.exporters.pptx.bullets import BulletLook
    from briefing.exporters.pptx.template.looks import Look
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.scene import Anchor, Style
    from briefing.model.theme import FontRole

ALIGN: dict[Anchor, str] = {"left": "l", "center": "ctr", "right": "r"}
_EAST_ASIAN = ("zh", "ja", "ko")
_BASELINE = {"sub": ' baseline="-25000"', "sup": ' baseline="30000"'}
WRAPPING = ' eaLnBrk="1" latinLnBrk="0" hangingPunct="0"'
"""Lines break in other programs as they do here."""


def hundredths(points: float) -> int:
    """Points in hundredths, as `sz` and `spcPts` want them."""
    return round(points * 100)


class Typefaces:
    """What the file's fonts are called, and how high lines of the deck's language are in them."""

    def __init__(self, fonts: Mapping[FontRole, tuple[str, str]], gate: XmlText, lang: str) -> None:
        latin, east_asian = (gate.attribute(name) for name in fonts["mono"])
        self._xml: dict[FontRole, str] = {
            "heading": _typefaces("+mj-lt", "+mj-ea", "+mj-cs"),
            "body": _typefaces("+mn-lt", "+mn-ea", "+mn-cs"),
            "mono": _typefaces(latin, east_asian, latin),
        }
        self._chinese: dict[FontRole, str] = {
            "heading": _typefaces("+mj-ea", "+mj-ea", "+mj-cs"),
            "body": _typefaces("+mn-ea", "+mn-ea", "+mn-cs"),
            "mono": _typefaces(east_asian, east_asian, latin),
        }
        of = int(lang.lower().startswith(_EAST_ASIAN))
        self._heights = {role: line_height(pair[of]) for role, pair in fonts.items()}

    def xml(self, role: FontRole, *, east_asian: bool = False) -> str:
        """`a:latin`, `a:ea` and `a:cs`; all letters in the second with `east_asian`."""
        return (self._chinese if east_asian else self._xml)[role]

    def share(self, look: Look) -> int:
        """The line spacing of a level in whole percent of its font's own."""
        return round(look.leading / self._heights[look.font] * 100)


class LevelWriter:
    """Writes what levels say beyond the levels that they inherit from: the master's, whose colours
    are `palette`'s, or for text on a slide its layout's.
    """

    def __init__(self, faces: Typefaces, gate: XmlText, palette: Palette) -> None:
        self._faces = faces
        self._gate = gate
        self._palette = palette

    def level(self, number: int, look: Look, base: Look | None, palette: Palette) -> str:
        """`a:lvl1pPr` for level 0, and so on; empty where it is as `base`, the master's."""
        attributes, children = self.paragraph(look, base, palette)
        if base is None:
            attributes += ' rtl="0"' + WRAPPING
        run = self._default(look, base, palette)
        if not (attributes or children or run):
            return ""
        tag = f"a:lvl{number + 1}pPr"
        return f"<{tag}{attributes}>{children}{run}</{tag}>"

    def aligned(self, look: Look, base: Look, palette: Palette) -> str:
        """The first level, which says its alignment in any case."""
        level = self.level(0, look, base, palette)
        side = f' algn="{ALIGN[look.align]}"'
        if not level:
            return f"<a:lvl1pPr{side}/>"
        return level if " algn=" in level else level.replace("<a:lvl1pPr", f"<a:lvl1pPr{side}", 1)

    def paragraph(
        self, look: Look, base: Look | None, palette: Palette, *, own: bool = False
    ) -> tuple[str, str]:
        """Attributes and children of an `a:pPr` or of a level; `own` is a slide's."""
        attributes = ""
        if base is None or look.margin != base.margin:
            attributes += f' marL="{emu(look.margin)}"'
        if base is None or look.indent != base.indent:
            attributes += f' indent="{emu(look.indent)}"'
        if base is None or look.align != base.align:
            attributes += f' algn="{ALIGN[look.align]}"'
        children = self._spacing(look, base)
        bullet = self.bullet(look.bullet, palette)
        if base is None or bullet != self.bullet(base.bullet, palette if own else self._palette):
            children += bullet
        return attributes, children

    def run(
        self, style: Style, base: Look | None, palette: Palette, *, linked: bool
    ) -> tuple[str, str]:
        """Attributes and children of the `a:rPr` of a run on a level of a layout, or on none."""
        attributes = ""
        if style.font == "mono":
            attributes += ' noProof="1"'
        if base is None or style.size != base.size:
            attributes += f' sz="{hundredths(style.size)}"'
        if base is None or style.bold != base.bold:
            attributes += f' b="{int(style.bold)}"'
        if base is None or style.italic != base.italic:
            attributes += f' i="{int(style.italic)}"'
        if style.underline:
            attributes += ' u="sng"'
        if style.strike:
            attributes += ' strike="sngStrike"'
        if style.script:
            attributes += _BASELINE[style.script]
        if style.tracking != (base.tracking if base else 0.0):
            attributes += f' spc="{hundredths(style.tracking)}"'
        children = ""
        if base is None or linked or style.color != base.color:
            color = palette.text(style.color, fixed=base is not None and base.fixed)
            children += f"<a:solidFill>{color}</a:solidFill>"
        if base is None or style.font != base.font or style.east_asian:
            children += self._faces.xml(style.font, east_asian=style.east_asian)
        return attributes, children

    def bullet(self, bullet: BulletLook | None, palette: Palette, start: int = 1) -> str:
        """What stands before a paragraph; a list begins with number `start`."""
        if bullet is None:
            return "<a:buNone/>"
        face = "+mj-lt" if bullet.font == "heading" else "+mn-lt"
        written = (
            f"<a:buClr>{palette.text(bullet.color)}</a:buClr>"
            f'<a:buSzPct val="{round(bullet.share * 100) * 1000}"/><a:buFont typeface="{face}"/>'
        )
        if bullet.scheme:
            return f'{written}<a:buAutoNum type="{bullet.scheme}" startAt="{start}"/>'
        return f'{written}<a:buChar char="{self._gate.attribute(bullet.character)}"/>'

    def _spacing(self, look: Look, base: Look | None) -> str:
        children, line = "", self._line(look)
        if base is None or line != self._line(base):
            children += f"<a:lnSpc>{line}</a:lnSpc>"
        if base is None or (look.before >= 0 and look.before != max(base.before, 0.0)):
            before = hundredths(max(look.before, 0.0))
            children += f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef>'
        if base is None or look.after != base.after:
            children += f'<a:spcAft><a:spcPts val="{hundredths(look.after)}"/></a:spcAft>'
        return children

    def _line(self, look: Look) -> str:
        """Code has lines of exact height, for its two fonts differ much."""
        if look.font == "mono":
            return f'<a:spcPts val="{hundredths(look.leading * look.size)}"/>'
        return f'<a:spcPct val="{self._faces.share(look) * 1000}"/>'

    def _default(self, look: Look, base: Look | None, palette: Palette) -> str:
        """`a:defRPr`, in whose colours the master's may mean others on a ground of its own."""
        attributes, children = "", ""
        if base is None or look.size != base.size:
            attributes += f' sz="{hundredths(look.size)}"'
        if base is None or look.bold != base.bold:
            attributes += f' b="{int(look.bold)}"'
        if base is None or look.italic != base.italic:
            attributes += f' i="{int(look.italic)}"'
        if base is None:
            attributes += ' kern="1200"'
        if look.tracking != (base.tracking if base else 0.0):
            attributes += f' spc="{hundredths(look.tracking)}"'
        color = palette.text(look.color, fixed=look.fixed)
        if base is None or color != self._palette.text(base.color):
            children += f"<a:solidFill>{color}</a:solidFill>"
        if base is None or look.font != base.font:
            children += self._faces.xml(look.font)
        if not (attributes or children):
            return ""
        if not children:
            return f"<a:defRPr{attributes}/>"
        return f"<a:defRPr{attributes}>{children}</a:defRPr>"


def _typefaces(latin: str, east_asian: str, complex_: str) -> str:
    return (
        f'<a:latin typeface="{latin}"/><a:ea typeface="{east_asian}"/><a:cs typeface="{complex_}"/>'
    )
