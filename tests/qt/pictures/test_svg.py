"""A stranger's SVG draws shapes and does nothing else."""

from __future__ import annotations

import pytest

from briefing.qt.pictures.svg import UnsafeSvg, is_svg, sanitized

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

TENFOLD = "".join(
    f'<g id="u{level + 1}">' + f'<use href="#u{level}"/>' * 10 + "</g>" for level in range(9)
)
"""Ten uses of ten uses of … a rectangle: a thousand million of them."""


def clean(inside: str) -> str:
    return sanitized(f"<svg {NAMES}>{inside}</svg>".encode(), lambda _: True).decode()


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


def test_a_picture_inside_must_be_allowed() -> None:
    data = f'<svg {NAMES}><image href="data:image/png;base64,AAAA"/></svg>'.encode()
    assert b"AAAA" not in sanitized(data, lambda _: False)


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaa">]><svg/>',
        b"<svg><rect></svg>",
        f"<svg {NAMES}>{'<g>' * 200}{'</g>' * 200}</svg>".encode(),
        f'<svg {NAMES}><g id="a"><use href="#a"/></g></svg>'.encode(),
        f'<svg {NAMES}><g id="u0"><rect/></g>{TENFOLD}</svg>'.encode(),
    ],
    ids=["entities", "unclosed", "deep", "circle", "growth"],
)
def test_what_cannot_be_made_safe_is_refused(data: bytes) -> None:
    with pytest.raises(UnsafeSvg):
        sanitized(data, lambda _: True)


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
