from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.exporters.pptx.xml_text import XmlText

ANY = st.text(alphabet=st.characters(exclude_categories=()))


@given(ANY)
@example("a\x00b\ud800\ufffe\r\n<&>\"'")
def test_any_string_becomes_well_formed_text_that_reads_back_as_cleaned(text: str) -> None:
    gate = XmlText()
    assert gate.clean(text) == (ElementTree.fromstring(f"<a>{gate.text(text)}</a>").text or "")


@given(ANY)
def test_any_string_becomes_an_attribute_with_its_tabs_and_line_ends(text: str) -> None:
    gate = XmlText()
    element = ElementTree.fromstring(f'<a b="{gate.attribute(text)}"/>')
    assert gate.clean(text) == element.get("b")


def test_only_what_xml_cannot_hold_is_removed_and_it_is_counted() -> None:
    gate = XmlText()
    assert "a\tb\nc\x7f\x85\U0010ffff" == gate.clean("a\x00\tb\x0b\nc\x7f\x85\uffff\U0010ffff")
    assert (3, 0) == (gate.removed, gate.replaced)


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    gate = XmlText()
    assert "a\ufffdb\U0001f600" == gate.clean("a\udc00b\U0001f600")
    assert (0, 1) == (gate.removed, gate.replaced)


def test_the_report_is_empty_when_nothing_was_changed() -> None:
    gate = XmlText()
    gate.text("一切正常 & well")
    assert "" == gate.report()


def test_the_report_counts_in_words() -> None:
    gate = XmlText()
    gate.text("\x01")
    assert gate.report().startswith("1 character was ")
    gate.text("\ud800")
    assert gate.report().startswith("2 characters were ")
