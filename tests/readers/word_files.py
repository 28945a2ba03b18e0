"""Word files made for tests: with python-docx, or of paragraphs written as XML."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def word_file(fill: Callable[[WordDocument], object]) -> bytes:
    """The bytes of a document that `fill` has written into."""
    document = docx.Document()
    fill(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def of_xml(*blocks: str) -> bytes:
    """A document of blocks such as `<w:p>…</w:p>`."""

    def fill(document: WordDocument) -> None:
        end = document.element.body.sectPr
        for block in blocks:
            tag, rest = block.split(">", 1) if "/>" not in block[:8] else (block[:-2], "")
            closed = f"{tag} {SPACES}>{rest}" if rest else f"{tag} {SPACES}/>"
            end.addprevious(parse_xml(closed))

    return word_file(fill)


def note(document: WordDocument, kind: str, texts: Mapping[int, str]) -> None:
    """Give the document a part of footnotes (`kind` is `footnote`) or endnotes, by their ids."""
    notes = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
        for number, text in texts.items()
    )
    line = f'<w:{kind} w:type="separator" w:id="-1"><w:p/></w:{kind}>'
    xml = f"<w:{kind}s {SPACES}>{line}{notes}</w:{kind}s>"
    part = Part(
        PackURI(f"/word/{kind}s.xml"),
        f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml",
        xml.encode(),
        document.part.package,
    )
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    document.part.relate_to(part, f"{relations}/{kind}s")


def refer(paragraph: WordParagraph, kind: str, number: int) -> None:
    """End a paragraph in the mark of a note."""
    paragraph._p.append(parse_xml(f'<w:r {SPACES}><w:{kind}Reference w:id="{number}"/></w:r>'))


def changed(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The package with each part as `change` returns it; None leaves it out."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return file.getvalue()


def png(width: int = 400, height: int = 300) -> bytes:
    """A picture in one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = (b"\0" + b"\x40\x80\xc0" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
