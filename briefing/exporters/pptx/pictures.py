"""Pictures: each stored once in the package, shown as often as the scenes want."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.shapes import DECORATIVE, transform

if TYPE_CHECKING:
    from briefing.exporters.pptx.package import Package, Relationships
    from briefing.model.scene import Picture

_SUFFIX = {"image/png": "png", "image/jpeg": "jpeg"}


class Media:
    """The package's pictures, by digest."""

    def __init__(self, package: Package, called: str = "image") -> None:
        """`called`: how the names of its parts begin, where others have the usual ones."""
        self._package = package
        self._called = called
        self._parts: dict[str, str] = {}

    def picture(self, item: Picture) -> str:
        """The part that holds the picture's pixels."""
        return self._store(item.digest, item.data, _SUFFIX[item.media], item.media)

    def vector(self, item: Picture) -> str:
        """The part that holds the picture's SVG."""
        digest = hashlib.sha256(item.svg).hexdigest()
        return self._store(digest, item.svg, "svg", "image/svg+xml")

    def _store(self, digest: str, data: bytes, suffix: str, kind: str) -> str:
        part = self._parts.get(digest)
        if part is None:
            part = self._parts[digest] = f"ppt/media/{self._called}{len(self._parts) + 1}.{suffix}"
            self._package.add_binary(part, data, kind)
        return part


def picture(
    id_: int,
    name: str,
    alt: str,
    item: Picture,
    media: Media,
    relationships: Relationships,
    slot: str = "",
) -> str:
    """A picture with its alt text, or marked as decoration. `name` and `alt` are escaped."""
    described = f' descr="{alt}"' if alt else ""
    locks = 'noGrp="1" noChangeAspect="1"' if slot else 'noChangeAspect="1"'
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{id_}" name="{name}"{described}>'
        f"{DECORATIVE if item.part == 'decoration' else ''}</p:cNvPr>"
        f"<p:cNvPicPr><a:picLocks {locks}/></p:cNvPicPr><p:nvPr>{slot}</p:nvPr></p:nvPicPr>"
        f"<p:blipFill>{_blip(item, media, relationships)}{_cut(item.crop)}"
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{transform(item.box)}"
        f'<a:prstGeom prst="{item.shape}"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def background(item: Picture, media: Media, relationships: Relationships) -> str:
    """A picture of the slide's proportions as its background."""
    blip = _blip(item, media, relationships)
    fill = f"<a:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></a:blipFill>"
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def _blip(item: Picture, media: Media, relationships: Relationships) -> str:
    embedded = relationships.add(names.REL_IMAGE, media.picture(item))
    vector = ""
    if item.svg:
        id_of_svg = relationships.add(names.REL_IMAGE, media.vector(item))
        vector = (
            f'<a:extLst><a:ext uri="{names.EXT_SVG}"><asvg:svgBlip xmlns:asvg="{names.ASVG}"'
            f' r:embed="{id_of_svg}"/></a:ext></a:extLst>'
        )
    return f'<a:blip r:embed="{embedded}">{vector}</a:blip>'


def _cut(crop: tuple[float, float, float, float]) -> str:
    """`a:srcRect` in thousandths of a percent; nothing where nothing is cut off."""
    if not any(crop):
        return ""
    left, top, right, bottom = (round(share * 100_000) for share in crop)
    return f'<a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>'
