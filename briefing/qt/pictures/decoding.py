"""The bytes of a picture → a PNG or JPEG that every program shows, or the reason why not.

What it is, is told by its content, never by its name; its size is read before its pixels are.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColorSpace,
    QGuiApplication,
    QImage,
    QImageIOHandler,
    QImageReader,
    QPainter,
)

from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.model.message import Message, T
from briefing.model.record import replace
from briefing.model.shapes.pixels import Pixels
from briefing.qt.pictures.bare import bare
from briefing.qt.pictures.cache import decoded as image_of
from briefing.qt.pictures.cache import keep
from briefing.qt.pictures.svg import UnsafeSvg, is_svg, rebuilt

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from briefing.layout.ports import Crop

MAX_PIXELS = 25_000_000
_PT_PER_PIXEL = 0.75
"""At 96 pixels an inch, as browsers show pictures."""
_CHEAP_SVG = 1_000
"""Cost of an SVG up to which it is drawn here and shown as vectors."""
_SCAN = b"\xff\xda"
"""Begins a scan of a JPEG; a progressive one has about ten, and may have thousands."""
_CHEAP_SCANS = 300_000_000
"""Pixels in all scans together up to which a JPEG is decoded here: a second."""
_CELLS = 64
"""Along the longer side of a picture at a glance."""
_WIDEST = 2560
"""Pixels of a picture that is cut and encoded anew."""
_FALLBACK = (1280, 1920)
"""Least and most pixels along the longer side of the PNG that stands in for an SVG."""

_Format = Literal["png", "jpeg", "gif", "bmp", "webp"]
_SIGNATURES: tuple[tuple[bytes, _Format], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
)


def decode(data: bytes) -> LoadedPicture | RefusedPicture:
    """The picture in `data`. What may take long is decoded in a child that is stopped in time."""
    if is_svg(data):
        try:
            svg = rebuilt(data, _harmless)
        except UnsafeSvg as error:
            return RefusedPicture(error.reason)
        return (
            drawn_svg(svg.data) if svg.cost <= _CHEAP_SVG else _elsewhere("drawn_alone", svg.data)
        )
    kind = _kind(data)
    if kind is None:
        return RefusedPicture(
            Message(T("Problems", "It is no PNG, JPEG, GIF, BMP, WebP or SVG picture."))
        )
    reader, _buffer = _reader(data, kind)
    size = reader.size()
    refused = _refused_size(size)
    if refused:
        return refused
    if kind == "jpeg" and data.count(_SCAN) * size.width() * size.height() > _CHEAP_SCANS:
        return _elsewhere("decoded", data, kind)
    return decoded(data, kind)


def decoded(data: bytes, kind: _Format) -> LoadedPicture | RefusedPicture:
    """The picture in `data`, which is of that kind."""
    reader, _buffer = _reader(data, kind)
    turned = reader.transformation() != QImageIOHandler.Transformation.TransformationNone
    image = reader.read()
    if image.isNull():
        return RefusedPicture(Message(T("Problems", "The picture is damaged.")))
    media: Literal["image/png", "image/jpeg"] = "image/jpeg" if kind == "jpeg" else "image/png"
    if kind == "webp" and not image.hasAlphaChannel():
        media = "image/jpeg"
    cmyk = kind == "jpeg" and image.colorSpace().colorModel() == QColorSpace.ColorModel.Cmyk
    stripped = None
    if (kind == "png" or kind == "jpeg") and not (turned or cmyk):
        stripped = bare(data, kind)
    data = stripped or _encoded(image, media)
    return _loaded(data, media, image, QSizeF(image.size()), b"")


def _kind(data: bytes) -> _Format | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in _SIGNATURES if data.startswith(start)), None)


def _reader(data: bytes, kind: _Format) -> tuple[QImageReader, QBuffer]:
    """The buffer must live as long as the reader, which does not own it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(True)
    return reader, buffer


def _refused_size(size: QSize) -> RefusedPicture | None:
    if size.width() <= 0 or size.height() <= 0:
        return RefusedPicture(Message(T("Problems", "The picture is damaged.")))
    if size.width() * size.height() > MAX_PIXELS:
        return RefusedPicture(
            Message(
                T("Problems", "The picture has {0} × {1} pixels; at most {2} million are shown."),
                size.width(),
                size.height(),
                MAX_PIXELS // 1_000_000,
            )
        )
    return None


def _harmless(data: bytes) -> bool:
    """Whether a picture inside an SVG may be decoded."""
    kind = _kind(data)
    if kind not in {"png", "jpeg"}:
        return False
    reader, _buffer = _reader(data, kind)
    return not _refused_size(reader.size())


def _elsewhere(function: str, *arguments: object) -> LoadedPicture | RefusedPicture:
    """What a function of this module makes of `arguments`, in a child."""
    from briefing import worker

    try:
        return worker.call(f"{__name__}:{function}", *arguments)
    except worker.TookTooLong:
        return RefusedPicture(Message(T("Problems", "The picture takes too long to draw.")))
    except worker.WorkerError:
        return RefusedPicture(Message(T("Problems", "The picture takes too much to draw.")))


def drawn_alone(svg: bytes) -> LoadedPicture | RefusedPicture:
    """The picture of a safe SVG that is costly: what was drawn once is not drawn again at every
    size, so the vectors are left out.
    """
    if QGuiApplication.instance() is None:
        _applications.append(QGuiApplication(["briefing"]))  # text needs its fonts
    picture = drawn_svg(svg)
    return replace(picture, svg=b"") if isinstance(picture, LoadedPicture) else picture


_applications: list[QGuiApplication] = []
"""Of a child: it must live as long as its process."""


def drawn_svg(svg: bytes) -> LoadedPicture | RefusedPicture:
    """A safe SVG, and a picture of it for programs that show none."""
    from PySide6.QtSvg import QSvgRenderer  # most decks need no SVG

    renderer = QSvgRenderer(QByteArray(svg))
    size = QSizeF(renderer.defaultSize())
    if not renderer.isValid() or size.isEmpty():
        return RefusedPicture(Message(T("Problems", "The SVG is damaged.")))
    longer = max(size.width(), size.height())
    least, most = _FALLBACK
    pixels = size * (min(max(2 * longer, least), most) / longer)
    image = QImage(pixels.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        return RefusedPicture(Message(T("Problems", "The SVG has no usable size.")))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(QPointF(), pixels))
    painter.end()
    return _loaded(_encoded(image, "image/png"), "image/png", image, size, svg)


def without(picture: LoadedPicture, crop: Crop) -> LoadedPicture | RefusedPicture:
    """What a crop leaves of a picture, at most as fine as a large screen."""
    image = image_of(picture.data, picture.digest)
    wide, tall = image.width(), image.height()
    left, top, right, bottom = crop
    kept = image.copy(
        round(left * wide),
        round(top * tall),
        max(round((1 - left - right) * wide), 1),
        max(round((1 - top - bottom) * tall), 1),
    )
    if kept.isNull():
        return RefusedPicture(Message(T("Problems", "The picture is damaged.")))
    if kept.width() > _WIDEST:
        kept = kept.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)
    media = "image/png" if kept.hasAlphaChannel() else "image/jpeg"
    return _loaded(_encoded(kept, media), media, kept, QSizeF(kept.size()), b"")


def _encoded(image: QImage, media: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kind, quality = ("JPEG", 92) if media == "image/jpeg" else ("PNG", -1)
    image.save(buffer, kind, quality)  # pyright: ignore[reportCallIssue, reportArgumentType] - the stub wants bytes, Qt takes text
    data = bytes(buffer.data().data())
    return bare(data, "jpeg" if kind == "JPEG" else "png") or data  # Qt hands on texts


def _loaded(
    data: bytes,
    media: Literal["image/png", "image/jpeg"],
    image: QImage,
    size: QSizeF,
    svg: bytes,
) -> LoadedPicture:
    digest = hashlib.sha256(data).hexdigest()
    keep(digest, image)
    width, height = size.width() * _PT_PER_PIXEL, size.height() * _PT_PER_PIXEL
    return LoadedPicture(data, media, digest, width, height, svg, _glance(image))


def _glance(image: QImage) -> Pixels:
    """Its colours where they are seen on white. First by leaving pixels out, which costs the same
    however many there are.
    """
    found = image
    for cells, way in (
        (8 * _CELLS, Qt.TransformationMode.FastTransformation),
        (_CELLS, Qt.TransformationMode.SmoothTransformation),
    ):
        if max(found.width(), found.height()) > cells:
            found = found.scaled(cells, cells, Qt.AspectRatioMode.KeepAspectRatio, way)
    if found.isNull():  # as good as no height
        return Pixels()
    on_white = QImage(found.size(), QImage.Format.Format_RGB888)
    on_white.fill(Qt.GlobalColor.white)
    painter = QPainter(on_white)
    painter.drawImage(0, 0, found)
    painter.end()
    wide, tall = on_white.width(), on_white.height()
    data, pitch = bytes(on_white.constBits()), on_white.bytesPerLine()
    rows = (data[row * pitch : row * pitch + 3 * wide] for row in range(tall))
    return Pixels(wide, tall, b"".join(rows))
