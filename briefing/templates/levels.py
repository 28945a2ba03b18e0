"""How text looks in a placeholder, by all that it inherits: its own list style, the master's
placeholder, the master's text styles, the presentation's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.looks.template import TemplateLevel
from briefing.templates.package import A, P

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from briefing.model.scene import Anchor
    from briefing.model.theme import FontRole
    from briefing.templates.colors import Scheme, Tokens

LEVELS = 9
_SIZE, _LARGEST, _SMALLEST = 18.0, 400.0, 1.0
_ALIGN: dict[str, Anchor] = {"ctr": "center", "r": "right"}
_SYMBOLS = {
    "\u00a7": "▪", "\u00d8": "➢", "\u00fc": "✓", "\u006c": "●", "\u006e": "■", "\u0075": "◆",
    "\u00b7": "•", "\u0076": "❖", "\u00e0": "→", "\u00f0": "→", "\u0071": "□", "\u00a8": "◻",
}  # fmt: skip
"""What letters of Wingdings and Symbol look like."""
_PICTOGRAMS = ("wingdings", "symbol", "webdings")


class Faces:
    """The theme's fonts, and by which role a level's font goes."""

    def __init__(self, theme: Element | None) -> None:
        scheme = None if theme is None else theme.find(f"{A}themeElements/{A}fontScheme")
        self.heading = _pair(scheme, "majorFont")
        self.body = _pair(scheme, "minorFont")

    def role(self, runs: Sequence[Element]) -> FontRole:
        """Of what the nearest of them says of its font."""
        latins = (latin for run in runs if (latin := run.find(f"{A}latin")) is not None)
        face = next((latin.get("typeface", "") for latin in latins), "")
        return "heading" if face.startswith("+mj") else "body"

    def named(self, chain: Sequence[Element]) -> str:
        """The face that the first level of a placeholder names itself; empty for the theme's."""
        for one in chain:
            latin = one.find(f"{A}defRPr/{A}latin")
            if latin is not None:
                face = latin.get("typeface", "")
                return "" if face.startswith("+") else face
        return ""


def _pair(scheme: Element | None, name: str) -> tuple[str, str]:
    """Latin, and what Chinese is set in."""
    font = None if scheme is None else scheme.find(f"{A}{name}")
    if font is None:
        return "", ""
    faces = [font.find(f"{A}{tag}") for tag in ("latin", "ea")]
    latin, east = ("" if face is None else face.get("typeface", "").strip() for face in faces)
    hans = next((f.get("typeface", "") for f in font if f.get("script") == "Hans"), "")
    return latin[:64], (east or hans)[:64]


def styles_of(
    own: Sequence[Element | None], master: Element, usual: Element | None, title: bool, plain: bool
) -> list[list[Element]]:
    """For each level, the elements that speak of it, the nearest first. `own` are the text bodies
    of the layout's placeholder and the master's; `plain` is text of no title and no body.
    """
    sort = "titleStyle" if title else "otherStyle" if plain else "bodyStyle"
    lists = [body.find(f"{A}lstStyle") for body in own if body is not None]
    lists += [master.find(f"{P}txStyles/{P}{sort}"), usual]
    chains: list[list[Element]] = []
    for number in range(1, LEVELS + 1):
        tags = (f"{A}lvl{number}pPr", f"{A}defPPr")
        found = (styles.find(tag) for styles in lists if styles is not None for tag in tags)
        chains.append([one for one in found if one is not None])
    return chains


class LevelReader:
    """Resolves levels in the colours of one layout. `scale`: our page's lengths over its own."""

    def __init__(self, scheme: Scheme, tokens: Tokens, faces: Faces, scale: float) -> None:
        self._scheme = scheme
        self._tokens = tokens
        self._faces = faces
        self._scale = scale

    def levels(self, chains: Sequence[Sequence[Element]], line: float) -> tuple[TemplateLevel, ...]:
        """`line`: the height of a line at 100 %, of the size."""
        return tuple(self._level(chain, line) for chain in chains)

    def _level(self, chain: Sequence[Element], line: float) -> TemplateLevel:
        runs = [run for one in chain if (run := one.find(f"{A}defRPr")) is not None]
        size = min(max(_first(runs, "sz", _SIZE * 100) / 100, _SMALLEST), _LARGEST) * self._scale
        color = next(
            (c for run in runs if (c := self._scheme.color(run.find(f"{A}solidFill")))), None
        )
        bullet, numbered, bullet_color = self._bullet(chain)
        margin = _first(chain, "marL", 0) / 12_700 * self._scale
        return TemplateLevel(
            round(size, 2),
            self._tokens.token(color or self._scheme.named("tx1")),
            self._faces.role(runs),
            bold=_flag(runs, "b"),
            italic=_flag(runs, "i"),
            align=_ALIGN.get(next((a for one in chain if (a := one.get("algn"))), ""), "left"),
            leading=self._leading(chain, line, size),
            margin=round(min(max(margin, 0.0), 400.0), 2),
            indent=round(max(_first(chain, "indent", 0) / 12_700 * self._scale, -margin), 2),
            before=self._space(chain, "spcBef", size),
            after=self._space(chain, "spcAft", size),
            bullet=bullet,
            numbered=numbered,
            bullet_color=bullet_color,
            capitals=next((cap for run in runs if (cap := run.get("cap"))), "") == "all",
        )

    def _leading(self, chain: Sequence[Element], line: float, size: float) -> float:
        for one in _children(chain, "lnSpc"):
            percent, points = _amounts(one)
            if percent:
                return round(min(max(percent / 100_000, 0.5), 3.0) * line, 3)
            if points:
                return round(max(points / 100 * self._scale / size, 0.5), 3)
        return round(line, 3)

    def _space(self, chain: Sequence[Element], name: str, size: float) -> float:
        for one in _children(chain, name):
            percent, points = _amounts(one)
            space = percent / 100_000 * size * 1.2 + points / 100 * self._scale
            return round(min(max(space, 0.0), 200.0), 2)
        return 0.0

    def _bullet(self, chain: Sequence[Element]) -> tuple[str, str, str]:
        """Character, scheme of numbers and colour of what stands before a paragraph."""
        color = next((c for b in _children(chain, "buClr") if (c := self._scheme.color(b))), None)
        token = self._tokens.token(color) if color else ""
        font = next((f.get("typeface", "") for f in _children(chain, "buFont")), "")
        for one in chain:
            if one.find(f"{A}buNone") is not None:
                return "", "", ""
            if (sign := one.find(f"{A}buChar")) is not None:
                letter = (sign.get("char") or "•")[:1]
                if font.casefold().startswith(_PICTOGRAMS) or not letter.isprintable():
                    letter = _SYMBOLS.get(letter, "•")
                return letter, "", token
            if (auto := one.find(f"{A}buAutoNum")) is not None:
                return "", auto.get("type", "arabicPeriod"), token
            if one.find(f"{A}buBlip") is not None:
                return "•", "", token
        return "", "", ""


def _first(elements: Sequence[Element], name: str, otherwise: float) -> float:
    for one in elements:
        try:
            return float(int(one.get(name, "")))
        except ValueError:
            continue
    return float(otherwise)


def _flag(elements: Sequence[Element], name: str) -> bool:
    said = next((value for one in elements if (value := one.get(name)) is not None), "")
    return said in ("1", "true", "on")


def _children(chain: Sequence[Element], name: str) -> Iterator[Element]:
    return (found for one in chain if (found := one.find(f"{A}{name}")) is not None)


def _amounts(one: Element) -> tuple[float, float]:
    """In thousandths of a percent, in hundredths of a point."""
    percent, points = one.find(f"{A}spcPct"), one.find(f"{A}spcPts")
    said = "" if percent is None else percent.get("val", "")
    try:
        share = float(said[:-1]) * 1000 if said.endswith("%") else float(int(said or "0"))
    except ValueError:
        share = 0.0
    return share, 0.0 if points is None else _first((points,), "val", 0)
