"""What is found out about templates, by the traits that were seen in real ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.compose import compose
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.in_template import unknown_layout
from briefing.model.placeholder import Placeholder
from briefing.model.problem import BriefingError
from briefing.model.scene import Picture, Shape
from briefing.readers.markdown import read_markdown
from briefing.templates.theme import read_template
from tests.layout.decks import Pictures
from tests.templates import generated
from tests.templates.generated import Layout, picture, place, png, shape

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.looks.template import Template

TITLE, BODY = Placeholder("title"), Placeholder("body")


def template_of(path: Path) -> Template:
    found = read_template(path).template
    assert found is not None
    return found


def chosen(template: Template, *kinds: str) -> list[str]:
    return [template.fits[kind].layout.name for kind in kinds]  # type: ignore[index]


def untyped(layouts: tuple[Layout, ...]) -> tuple[Layout, ...]:
    return tuple(layout._replace(kind="") for layout in layouts)


NAMES_ZH = ("标题幻灯片", "标题和内容", "节标题", "两栏内容", "仅标题")


@pytest.mark.parametrize("names", [(), NAMES_ZH, tuple("ABCDE")])
def test_layouts_without_a_type_are_known_by_their_places_and_names(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    usual = untyped(generated.USUAL)
    layouts = tuple(
        layout._replace(name=name) for layout, name in zip(usual, names or NAMES_ZH, strict=True)
    )
    template = template_of(generated.write_template(tmp_path / "a.potx", layouts))
    wanted = [layouts[n].name for n in (0, 1, 3, 4)]
    assert chosen(template, "cover", "points", "columns", "cards") == wanted


def test_what_a_layout_does_not_say_is_found_at_its_master(tmp_path: Path) -> None:
    template = template_of(generated.write_template(tmp_path / "a.potx"))
    points = template.fits["points"].layout
    title, body = points.places[TITLE], points.places[BODY]
    assert (title.valign, title.levels[0].size, title.levels[0].bold) == ("middle", 36.0, True)
    assert [level.size for level in body.levels[:3]] == [24.0, 20.0, 18.0]
    first = body.levels[0]
    assert (first.bullet, first.margin, first.before) == ("•", 18.0, 10.0)
    assert body.box.x == pytest.approx(48 + 7.2)
    assert body.kind == "obj"  # without a type it is any content


def test_a_body_without_a_number_is_a_body(tmp_path: Path) -> None:
    layouts = (Layout("", "Text", place("title") + place("body")), *generated.USUAL)
    template = template_of(generated.write_template(tmp_path / "a.potx", layouts))
    assert BODY in template.layouts[0].places


def test_a_layout_may_hide_what_its_master_shows(tmp_path: Path) -> None:
    layouts = (generated.USUAL[0]._replace(more=' showMasterSp="0"'), *generated.USUAL[1:])
    master = generated.MASTER + shape((0, 0, 960, 20))
    template = template_of(generated.write_template(tmp_path / "a.potx", layouts, master=master))
    cover, points = (template.fits[kind].layout for kind in ("cover", "points"))
    assert cover.fixed == ()
    assert [type(one) for one in points.fixed] == [Shape]


def test_pictures_behind_and_on_a_layout_are_seen_and_vectors_leave_a_field_for_text(
    tmp_path: Path,
) -> None:
    ground = (
        '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rIdB"/><a:stretch><a:fillRect/></a:stretch>'
        "</a:blipFill><a:effectLst/></p:bgPr></p:bg>"
    )
    white = (
        '<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/>'
        "</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"
    )
    cover = Layout(
        "title",
        "Cover",
        picture("rIdE", (0, 0, 960, 540)) + place("ctrTitle", "", (90, 150, 780, 110), white),
        relationships=(("rIdE", "image", "../media/logo.emf"),),
    )
    content = generated.USUAL[1]._replace(
        before=ground,
        shapes=generated.USUAL[1].shapes + picture("rIdL", (800, 20, 80, 60)),
        relationships=(
            ("rIdB", "image", "../media/ground.png"),
            ("rIdL", "image", "../media/logo.png"),
        ),
    )
    more = {
        "ppt/media/ground.png": ("image/png", png()),
        "ppt/media/logo.png": ("image/png", png(8, 6)),
        "ppt/media/logo.emf": ("image/x-emf", b"\1\0\0\0"),
    }
    path = generated.write_template(
        tmp_path / "a.potx", (cover, content, *generated.USUAL[2:]), more=more
    )
    template = template_of(path)
    points, first = template.fits["points"].layout, template.fits["cover"].layout
    assert [one.box.width for one in points.fixed if isinstance(one, Picture)] == [960.0, 80.0]
    assert [type(one) for one in first.fixed] == [Shape]


def test_a_slide_is_set_in_the_layout_that_it_names(tmp_path: Path) -> None:
    theme = read_template(generated.write_template(tmp_path / "a.potx"))
    talk = "# A talk\n\n# One {layout='section header'}\n\n- a\n\n# Two {layout=none}\n\n- b\n"
    deck = compose(read_markdown(talk, tmp_path / "talk.md"))
    layout = lay_out(deck, theme, GridMeasurer(), Pictures(), theme.size("16:9"))
    names = [scene.layout.name for scene in layout.pages() if scene.layout]
    assert names[-2:] == ["Section Header", "Title and Content"]
    slips = [slip for slide in deck.slides for slip in unknown_layout(slide, theme, "talk.md")]
    assert [str(slip) for slip in slips] == ["talk.md:7: the template has no layout “none”"]


def test_a_number_in_a_plain_box_is_the_pages(tmp_path: Path) -> None:
    field = '<a:fld id="{0}" type="slidenum"><a:t>‹#›</a:t></a:fld>'
    master = place("title", "", generated.TITLE) + place("body", "1", generated.BODY)
    master += shape((900, 500, 40, 30), words=field)
    layouts = tuple(
        one._replace(shapes=one.shapes.replace(generated.FOOT, "")) for one in generated.USUAL
    )
    template = template_of(generated.write_template(tmp_path / "a.potx", layouts, master=master))
    words = template.fits["points"].layout.words
    assert [one.number for one in words] == [True]


def test_several_masters_may_have_layouts_of_the_same_names(tmp_path: Path) -> None:
    template = template_of(generated.write_template(tmp_path / "a.potx", masters=3))
    assert len(template.layouts) == 3 * len(generated.USUAL)
    assert {fit.layout.master for fit in template.fits.values()} == {
        "ppt/slideMasters/slideMaster1.xml"
    }


def test_64_layouts_without_types_are_told_apart(tmp_path: Path) -> None:
    filler = tuple(
        Layout("", f"Layout {n}", place("title") + place("body", "1", (48, 120, 200 + n, 100)))
        for n in range(59)
    )
    template = template_of(
        generated.write_template(tmp_path / "a.potx", (*filler, *untyped(generated.USUAL)))
    )
    assert chosen(template, "cover", "points", "columns") == [
        "Title Slide",
        "Title and Content",
        "Two Content",
    ]


@pytest.mark.parametrize(
    ("size", "page"), [((540, 540), (540, 540)), ((720, 405), (960, 540)), ((540, 720), (540, 720))]
)
def test_pages_of_any_shape_are_laid_out_with_a_shorter_side_of_540(
    tmp_path: Path, size: tuple[float, float], page: tuple[float, float]
) -> None:
    theme = read_template(generated.write_template(tmp_path / "a.potx", size=size))
    found = theme.size("16:9")
    assert (found.width, found.height) == page


def test_what_leads_nowhere_is_passed_over(tmp_path: Path) -> None:
    broken = generated.USUAL[1]._replace(
        shapes=generated.USUAL[1].shapes + picture("rIdNo", (0, 0, 9, 9)),
        relationships=(("rIdGone", "image", "../media/gone.png"),),
    )
    layouts = (generated.USUAL[0], broken, *generated.USUAL[2:])
    template = template_of(generated.write_template(tmp_path / "a.potx", layouts))
    assert template.fits["points"].layout.fixed == ()


def test_colours_are_the_masters_by_the_names_that_a_layout_gives_them(tmp_path: Path) -> None:
    names = " ".join(f'{n}="{n}"' for n in ("accent1", "accent2", "accent3", "accent4", "accent5"))
    dark = generated.USUAL[0]._replace(
        before='<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/>'
        "</p:bgPr></p:bg>",
        after=f'<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" {names}'
        ' accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    )
    theme = read_template(
        generated.write_template(tmp_path / "a.potx", (dark, *generated.USUAL[1:]))
    )
    assert theme.template is not None
    cover = theme.template.fits["cover"].layout
    assert cover.own_map
    assert {**theme.colors}[cover.ground] == "#1a1a1a"  # type: ignore[index]
    assert {**theme.colors}[cover.places[TITLE].levels[0].color] == "#eef2f6"  # type: ignore[index]


@pytest.mark.parametrize(
    ("data", "word"), [(b"no zip", "zip"), (b"", "zip"), (b"PK\x05\x06" + bytes(18), "Content")]
)
def test_what_is_no_template_is_refused_in_one_line(tmp_path: Path, data: bytes, word: str) -> None:
    path = tmp_path / "a.potx"
    path.write_bytes(data)
    with pytest.raises(BriefingError, match=word):
        read_template(path)
