"""A PDF that would do all that PDFs can: follow, launch, fetch, run and attach."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINES = 4
"""Of each page."""


def acting_pdf(targets: Iterable[str]) -> bytes:
    """A page for each target, with words on it; everything that may name a file names that."""
    paper = _Paper()
    font = paper.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    tree = paper.reserve()
    pages: list[int] = []
    for number, target in enumerate(targets):
        pages.append(_page(paper, tree, font, number, target))
    listed = " ".join(f"{page} 0 R" for page in pages)
    paper.put(tree, f"<< /Type /Pages /Kids [{listed}] /Count {len(pages)} >>")
    first = _string(next(iter(targets)))
    attached = paper.stream(b"MZ attached", f"/Type /EmbeddedFile /F << /F {first} >>")
    named = paper.add(f"<< /Type /Filespec /F {first} /EF << /F {attached} 0 R >> >>")
    begin = f"<< /S /Launch /F {first} /Win << /F {first} /O (open) >> /Next {_script()} >>"
    root = paper.add(
        f"<< /Type /Catalog /Pages {tree} 0 R /OpenAction {begin}"
        f" /AA << /WC {_script()} /DP << /S /Launch /F {first} >> >>"
        f" /URI << /Base {first} >> /AF [{named} 0 R]"
        f" /Names << /EmbeddedFiles << /Names [{first} {named} 0 R] >>"
        f" /JavaScript << /Names [(a) {_script()}] >> >>"
        f" /AcroForm << /Fields [] /XFA {attached} 0 R >> >>"
    )
    return paper.written(root)


def _page(paper: _Paper, tree: int, font: int, number: int, target: str) -> int:
    file = _string(target)
    actions = (
        f"<< /S /URI /URI {file} >>",
        f"<< /S /Launch /F {file} /NewWindow true >>",
        f"<< /S /GoToR /F {file} /D [0 /Fit] >>",
        f"<< /S /GoToE /F {file} /T << /R /C /N {file} >> /D [0 /Fit] >>",
        f"<< /S /ImportData /F {file} >>",
        f"<< /S /SubmitForm /F << /FS /URL /F {file} >> >>",
        f"<< /S /Thread /F {file} /D 0 >>",
        _script(),
    )
    links = "".join(
        f"<< /Type /Annot /Subtype /Link /Rect [60 60 560 760] /A {action} >>" for action in actions
    )
    attached = (
        f"<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /F {file} >>"
        f" /AA << /PO << /S /Launch /F {file} >> >> >>"
    )
    # Its pixels, its colours and its alternate are said to be in other files.
    picture = paper.stream(
        b"",
        f"/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace"
        f" /DeviceGray /F << /FS /URL /F {file} >> /FFilter /DCTDecode"
        f" /OPI << /2.0 << /Type /OPI /Version 2.0 /F {file} >> >>",
    )
    outside = paper.stream(
        b"",
        f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F {file} /Page 0 >>",
    )
    words = "".join(
        f"({number}.{line} We meet here and talk of what is to be done.) Tj 0 -18 Td "
        for line in range(_LINES)
    )
    text = paper.stream(f"BT /F 11 Tf 70 740 Td {words} ET /P Do /R Do".encode())
    return paper.add(
        f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Contents {text} 0 R"
        f" /Resources << /Font << /F {font} 0 R >>"
        f" /XObject << /P {picture} 0 R /R {outside} 0 R >> >>"
        f" /Annots [{links}{attached}] /AA << /O << /S /Launch /F {file} >> >> >>"
    )


def _string(text: str) -> str:
    return f"<{text.encode('utf-8', 'replace').hex()}>"


def _script() -> str:
    return "<< /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/x'\\)) >>"


class _Paper:
    """Objects of a file, by number."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        self._objects.append(b"")
        return len(self._objects)

    def add(self, body: str) -> int:
        number = self.reserve()
        self.put(number, body)
        return number

    def put(self, number: int, body: str) -> None:
        self._objects[number - 1] = body.encode()

    def stream(self, data: bytes, about: str = "") -> int:
        head = f"<< {about} /Length {len(data)} >>\nstream\n".encode()
        self._objects.append(head + data + b"\nendstream")
        return len(self._objects)

    def written(self, root: int) -> bytes:
        data, starts = b"%PDF-1.7\n", list[int]()
        for number, body in enumerate(self._objects, 1):
            starts.append(len(data))
            data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        count = len(starts) + 1
        table = "".join(f"{start:010} 00000 n \n" for start in starts)
        return (
            data
            + (
                f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n"
                f"<< /Size {count} /Root {root} 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
            ).encode()
        )
