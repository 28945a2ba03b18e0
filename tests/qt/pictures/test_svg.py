"""A stranger's SVG draws shapes and does nothing else."""

from __future__ import annotations

import pytest

from briefing.qt.pictures.svg import UnsafeSvg, is_svg, rebuilt

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

TENFOLD = "".join(
    f'<g id="u{level + 1}">' + f'<use href="#u{level}"/>' * 10 + "</g>" for level in range(9)
)
"""Ten uses of ten uses of … a rectangle: a thousand million of them."""

MARKERS = (
    f'<marker id="m">{"<rect/>" * 100}</marker>'
    f'<path style="marker-mid: url(#m)" d="M0 0 {"1 1 " * 1000}"/>'
)
PATTERNS = '<pattern id="p0"><rect/></pattern>' + "".join(
    f'<pattern id="p{n + 1}"><rect fill="url(#p{n})"/></pattern><rect fill="url(#p{n + 1})"/>'
    for n in range(4)
)
BLURS = '<filter id="b"><feGaussianBlur stdDeviation="9"/></filter>' + (
    '<rect filter="url(#b)"/>' * 100
)


def clean(inside: str) -> str:
    return rebuilt(f"<svg {NAMES}>{inside}</svg>".encode(), lambda _: True).data.decode()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>evil()</script>",
        "<foreignObject><evil/></foreignObject>",
        '<image href="/evil.png"/>',
        '<image xlink:href="file:///evil.png"/>',
        '<image xlink:href="data:text/html;base64,ZXZpbA=="/>',
        '<a xlink:href="javascript:evil()"><rect/></a>',
        '<rect onclick="evil()"/>',
        '<rect fill="url(http://host/evil)"/>',
        '<rect style="fill: url( //host/evil )"/>',
        '<style>@import "evil.css"; rect { fill: url(evil.png) }</style>',
        '<use href="evil.svg#a"/>',
        '<rect><animate attributeName="evil"/></rect>',
        '<rect style="fill: u\\72l(http://host/evil)"/>',
        '<rect fill="u\\000072l(evil)"/>',
        '<rect style="fill: url/**/(evil)"/>',
        "<rect style=\"fill: image-set('evil.png' 1x)\"/>",
        "<style>rect { fill: u\\72l(evil) }</style>",
        "<style>@font-face { font-family: evil; src: url(evil) }</style>",
        "<style>@\\69mport 'evil.css';</style>",
        "<style><![CDATA[rect{fill:url('evil.svg#a')}]]></style>",
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">evil()</h:script>',
        '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="evil"/>',
        '<rect xmlns:s="http://evil" s:style="fill:url(evil)"/>',
        '<script xmlns="">evil()</script>',
        "<metadata>evil</metadata>",
        '<rect data-x="evil"/>',
        '<rect style="behavior: evil; -moz-binding: evil"/>',
        '<unknown evil="1"/>',
        "<?evil?>",
        "<!-- evil -->",
        '<set attributeName="href" to="evil"/>',
        '<image href="DATA:image/svg+xml;base64,evil"/>',
        '<use href=" #a evil"/>',
    ],
)
def test_what_reaches_out_or_acts_is_left_out(inside: str) -> None:
    assert "evil" not in clean(inside)


@pytest.mark.parametrize(
    "inside",
    [
        '<rect fill="url(#g)" />',
        '<use xlink:href="#g" />',
        '<image href="data:image/png;base64,AAAA" />',
        "<title>山海</title>",
    ],
)
def test_what_stays_inside_is_kept(inside: str) -> None:
    assert inside in clean(inside)


def test_a_style_sheet_keeps_its_harmless_rules() -> None:
    sheet = (
        "<style>/* x */ .a > rect, #b:hover { fill: #B0241B; stroke: url(#g) !important }</style>"
    )
    assert ".a &gt; rect, #b:hover { fill: #B0241B; stroke: url(#g) !important }" in clean(sheet)


def test_an_svg_without_a_namespace_is_cleaned_too() -> None:
    data = b"<svg><script>evil()</script><rect width='1'/></svg>"
    said = rebuilt(data, lambda _: True).data.decode()
    assert "evil" not in said
    assert '<rect width="1" />' in said


def test_what_is_drawn_within_reason_is_not_refused() -> None:
    marker = '<marker id="m"><path d="M0 0 L4 2 L0 4 z"/></marker>'
    lines = "".join(f'<path d="M0 {y} L9 {y}" marker-end="url(#m)"/>' for y in range(2000))
    assert "marker-end" in clean(marker + lines)


def test_a_picture_inside_must_be_allowed() -> None:
    data = f'<svg {NAMES}><image href="data:image/png;base64,AAAA"/></svg>'.encode()
    assert b"AAAA" not in rebuilt(data, lambda _: False).data


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaa">]><svg/>',
        b"<svg><rect></svg>",
        f"<svg {NAMES}>{'<g>' * 200}{'</g>' * 200}</svg>".encode(),
        f'<svg {NAMES}><g id="a"><use href="#a"/></g></svg>'.encode(),
        f'<svg {NAMES}><g id="u0"><rect/></g>{TENFOLD}</svg>'.encode(),
        f"<svg {NAMES}>{MARKERS}</svg>".encode(),
        f"<svg {NAMES}>{PATTERNS}</svg>".encode(),
        f"<svg {NAMES}>{BLURS}</svg>".encode(),
        f"<svg {NAMES}>{'<g/>' * 200_000}</svg>".encode(),
        f"<svg {NAMES}>{'<x/>' * 200_000}</svg>".encode(),
        b"<html/>",
    ],
    ids=[
        *("entities", "unclosed", "deep", "circle", "growth"),
        *("markers", "patterns", "blurs", "elements", "unknown", "another"),
    ],
)
def test_what_cannot_be_made_safe_is_refused(data: bytes) -> None:
    with pytest.raises(UnsafeSvg):
        rebuilt(data, lambda _: True)


@pytest.mark.parametrize(
    "data",
    [
        b"<svg>",
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a > b -->\n<svg/>',
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<svg width="1">',
    ],
)
def test_an_svg_is_known_by_its_first_tag(data: bytes) -> None:
    assert is_svg(data)


def test_html_with_an_svg_in_it_is_none() -> None:
    assert not is_svg(b"<html><svg/></html>")


def test_a_number_of_thousands_of_digits_is_left_out() -> None:
    long = "9" * 4301
    drawn = clean(
        f'<style>rect {{ fill: red; x: {long} }}</style><rect style="stroke-width: {long}"/>'
        f'<rect transform="scale({long})" fill="blue"/>'
    )
    assert long not in drawn
    assert 'fill="blue"' in drawn
