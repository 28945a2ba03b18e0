"""What a person corrects in the deck of an article, and that the promises hold whatever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.compose.fidelity import counts, lost, unfaithful
from briefing.model.corrections import (
    NO_HEADING,
    Corrections,
    Extract,
    LineSpan,
    PersonCorrection,
    QuotedLine,
    line_at,
    spans_of,
)
from briefing.model.deck import KINDS, People, Person, Points
from briefing.model.texts import texts_in
from briefing.readers.article import read_article
from tests.compose.prose.test_deck import ARTICLES, BITS, BREAKS

if TYPE_CHECKING:
    from briefing.model.deck import Deck, Slide
    from briefing.model.document import Document

NAMES = ("company", "township", "english", "minutes")


def article(name: str) -> Document:
    return read_article((ARTICLES / f"{name}.txt").read_text("utf-8"))


def corrected(name: str, corrections: Corrections) -> Deck:
    deck = compose(article(name), corrections=corrections)
    assert not unfaithful(deck) + lost(deck)
    return deck


def slide_with(deck: Deck, identifier: str) -> Slide:
    return next(slide for slide in deck.slides if slide.id == identifier)


def points_of(slide: Slide) -> list[str]:
    blocks = (block for block in slide.blocks if isinstance(block, Points))
    return [point.text.plain for block in blocks for point in block.items]


def persons_in(deck: Deck) -> list[Person]:
    found: list[Person] = []
    for slide in deck.slides:
        for block in slide.blocks:
            found += [block] if isinstance(block, Person) else []
            found += block.people if isinstance(block, People) else []
    return found


def test_a_line_that_is_no_heading_stands_with_the_text() -> None:
    document = article("company")
    line = next(n for n, text in enumerate(document.lines, 1) if text == "下半年要啃哪些硬骨头")
    assert "下半年要啃哪些硬骨头" in [s.title.plain for s in compose(document).sections]
    said = Corrections().with_heading(line_at(document.lines, line), NO_HEADING)
    deck = corrected("company", said)
    assert "下半年要啃哪些硬骨头" not in [section.title.plain for section in deck.sections]


def test_any_line_can_be_made_a_heading_even_in_a_title_or_furniture() -> None:
    document = article("company")
    for number in (1, 2, 7, 11):
        said = Corrections().with_heading(line_at(document.lines, number), 1)
        titles = [section.title.plain for section in corrected("company", said).sections]
        assert document.lines[number - 1].strip() in titles


def test_other_headings_stay_when_one_is_corrected() -> None:
    document = article("company")
    said = Corrections().with_heading(line_at(document.lines, 11), 1)
    titles = [section.title.plain for section in corrected("company", said).sections]
    assert "上半年交出怎样的答卷" in titles


def test_a_correction_survives_lines_put_before_it() -> None:
    lines = ["另一行。", "", *article("company").lines]
    said = Corrections().with_heading(QuotedLine("下半年要啃哪些硬骨头"), NO_HEADING)
    deck = compose(read_article("\n".join(lines)), corrections=said)
    assert "下半年要啃哪些硬骨头" not in [section.title.plain for section in deck.sections]


def test_a_person_is_called_and_titled_as_was_said() -> None:
    said = Corrections().with_person(PersonCorrection("白慕云", posts=("总裁", "敬业的人")))
    person = next(p for p in persons_in(corrected("company", said)) if p.name.plain == "白慕云")
    assert ["总裁", "敬业的人"] == [post.plain for post in person.posts]
    assert [False, True] == [post.own for post in person.posts]
    assert person.posts[0].source


def test_a_name_cut_wrong_is_found_whole_in_the_source() -> None:
    text = "某校召开大会\n\n校长欧阳思远在会上表示，要把课上好，要把书读好，要让学生爱上学习。"
    found = compose(read_article(text))
    name = persons_in(found)[0].name.plain
    said = Corrections().with_person(PersonCorrection(name, name="欧阳思远"))
    deck = compose(read_article(text), corrections=said)
    person = persons_in(deck)[0]
    assert "欧阳思远" == person.name.plain
    assert person.name.source
    assert [] == unfaithful(deck) + lost(deck)


def test_who_is_nobody_is_gone() -> None:
    said = Corrections().with_person(PersonCorrection("白慕云", nobody=True))
    assert "白慕云" not in [person.name.plain for person in persons_in(corrected("company", said))]


def test_who_was_overlooked_is_added_with_what_they_say() -> None:
    text = "某村召开大会\n\n王二麻子说，今年的路要修好，今年的桥要架好，今年的树要种好，人人出力。"
    assert "王二麻子" not in [p.name.plain for p in persons_in(compose(read_article(text)))]
    said = Corrections().with_person(PersonCorrection("", name="王二麻子", role="speaker"))
    deck = compose(read_article(text), corrections=said)
    assert "speaker" in [slide.kind for slide in deck.slides]
    assert ["王二麻子"] == [person.name.plain for person in persons_in(deck)]


def test_who_did_not_speak_has_no_slide_for_a_speech() -> None:
    said = Corrections().with_person(PersonCorrection("白慕云", role="mentioned"))
    kinds = {slide.id: slide.kind for slide in corrected("company", said).slides}
    assert "speaker" not in {kind for name, kind in kinds.items() if name.startswith("白慕云")}


def test_the_later_word_on_a_person_counts_and_the_earlier_fills_it_up() -> None:
    said = (
        Corrections()
        .with_person(PersonCorrection("韩", posts=("a",)))
        .with_person(PersonCorrection("韩", name="韩杰"))
    )
    assert (PersonCorrection("韩", "韩杰", ("a",)),) == said.people
    assert () == said.without_person("韩").people


def test_an_extract_is_taken_off_and_stays_in_the_notes() -> None:
    deck = compose(article("company"))
    slide = slide_with(deck, "白慕云")
    first = next(b for b in slide.blocks if isinstance(b, Points)).items[0].text
    said = Corrections().with_extract(Extract(slide.id, spans_of(deck.lines, first), False))
    after = slide_with(corrected("company", said), slide.id)
    assert points_of(slide)[1:] == points_of(after)
    assert slide.notes == after.notes


def test_an_extract_is_put_on_in_its_place() -> None:
    deck = compose(article("company"))
    slide = slide_with(deck, "白慕云")
    line = line_at(deck.lines, 11)
    at = line.text.index("客户不会")
    stretch = LineSpan(line, at, at + len("客户不会因为我们辛苦就多付一分钱"))
    said = Corrections().with_extract(Extract(slide.id, (stretch,), True))
    after = slide_with(corrected("company", said), slide.id)
    assert "客户不会因为我们辛苦就多付一分钱" in points_of(after)
    places = [p.text.source for b in after.blocks if isinstance(b, Points) for p in b.items]
    assert sorted(places, key=lambda p: (p.line, p.start)) == places


def test_what_is_corrected_on_a_persons_slide_stays_when_the_person_is_renamed() -> None:
    deck = compose(article("company"))
    slide = slide_with(deck, "白慕云")
    first = next(b for b in slide.blocks if isinstance(b, Points)).items[0].text
    said = (
        Corrections()
        .with_extract(Extract(slide.id, spans_of(deck.lines, first), False))
        .with_person(PersonCorrection("白慕云", name="白慕雲"))
    )
    after = slide_with(corrected("company", said), slide.id)
    assert "白慕雲" == after.title.plain
    assert points_of(slide)[1:] == points_of(after)


def test_what_was_taken_off_a_slide_that_is_gone_does_not_come_back_on_another() -> None:
    deck = compose(article("company"))
    slide = slide_with(deck, "白慕云")
    first = next(b for b in slide.blocks if isinstance(b, Points)).items[0].text
    said = (
        Corrections()
        .with_extract(Extract(slide.id, spans_of(deck.lines, first), False))
        .with_person(PersonCorrection("白慕云", nobody=True))
    )
    after = corrected("company", said)
    assert slide.id not in {one.id for one in after.slides}
    assert first.plain not in [text for one in after.slides for text in points_of(one)]


def test_what_was_put_on_a_slide_that_is_gone_follows_its_line() -> None:
    deck = compose(article("company"))
    line = line_at(deck.lines, 11)
    at = line.text.index("客户不会")
    words = "客户不会因为我们辛苦就多付一分钱"
    extract = Extract("gone", (LineSpan(line, at, at + len(words)),), True)
    after = corrected("company", Corrections().with_extract(extract))
    assert [words in points_of(slide) for slide in after.slides].count(True) == 1


def test_spaces_round_an_extract_that_is_put_on_a_slide_stay_away() -> None:
    document = read_article("会议通知\n\n        青桐实验小学\n")
    slide = compose(document).slides[0]
    line = line_at(document.lines, 3)
    for end, shown in ((1, []), (len(line.text), ["青桐实验小学"])):
        said = Corrections().with_extract(Extract(slide.id, (LineSpan(line, 0, end),), True))
        after = slide_with(compose(document, corrections=said), slide.id)
        assert shown == [text.plain for block in after.blocks for text in texts_in(block)][-1:]


def test_an_extract_is_as_the_rules_would_have_it_again() -> None:
    deck = compose(article("company"))
    slide = slide_with(deck, "白慕云")
    first = next(b for b in slide.blocks if isinstance(b, Points)).items[0].text
    spans = spans_of(deck.lines, first)
    said = Corrections().with_extract(Extract(slide.id, spans, False))
    assert Corrections() == said.without_extract(slide.id, spans)


def test_a_slide_with_nothing_left_is_hidden() -> None:
    deck = compose(article("company"))
    slide = next(s for s in deck.slides if [type(b) for b in s.blocks] == [Points])
    said = Corrections()
    for block in slide.blocks:
        for point in block.items:
            extract = Extract(slide.id, spans_of(deck.lines, point.text), False)
            said = said.with_extract(extract)
    after = slide_with(corrected("company", said), slide.id)
    assert after.hidden
    assert slide.notes == after.notes


@st.composite
def corrections_of(draw: st.DrawFn, document: Document) -> Corrections:
    """Anything a person might say of the document, sensible or not."""
    deck = compose(document)
    ids = st.sampled_from([slide.id for slide in deck.slides])
    numbers = st.integers(1, max(len(document.lines), 1))
    said = Corrections()
    for _ in range(draw(st.integers(0, 3)) if document.lines else 0):
        line = line_at(document.lines, draw(numbers))
        said = said.with_heading(line, draw(st.integers(0, 3)))
    names = [person.name.plain for person in persons_in(deck)]
    words = st.one_of(st.sampled_from(BITS), st.text(max_size=4))
    for _ in range(draw(st.integers(0, 3))):
        said = said.with_person(
            PersonCorrection(
                draw(st.sampled_from([*names, ""])),
                draw(words),
                draw(st.none() | st.lists(words, max_size=2).map(tuple)),
                draw(st.sampled_from(["", "speaker", "chair", "attendee", "mentioned"])),
                draw(st.none() | words),
                draw(st.booleans()),
            )
        )
    texts = [
        p.text for s in deck.slides for b in s.blocks if isinstance(b, Points) for p in b.items
    ]
    for _ in range(draw(st.integers(0, 4))):
        if texts and draw(st.booleans()):
            places = spans_of(document.lines, draw(st.sampled_from(texts)))
        elif document.lines:
            line = line_at(document.lines, draw(numbers))
            low, high = draw(st.integers(0, 20)), draw(st.integers(0, 40))
            places = (LineSpan(line, low, high),)
        else:
            continue
        said = said.with_extract(Extract(draw(ids), places, draw(st.booleans())))
    for _ in range(draw(st.integers(0, 2))):
        said = said.with_kind(draw(ids), draw(st.sampled_from(KINDS)))
    return said


TEXTS = st.lists(st.sampled_from([*BITS, *BREAKS]), max_size=50).map("".join)


@given(st.data(), TEXTS | st.sampled_from([article(name) for name in NAMES]))
@settings(max_examples=200, deadline=None)
def test_the_promises_hold_for_any_corrections(data: st.DataObject, text: object) -> None:
    document = read_article(text) if isinstance(text, str) else text
    deck = compose(document, corrections=data.draw(corrections_of(document)))
    assert [] == unfaithful(deck) + lost(deck)
    assert len(deck.slides) == len({slide.id for slide in deck.slides})
    assert counts(deck).lines == counts(deck).noted + counts(deck).dropped
    assert all(text.sources or not text.source for s in deck.slides for text in s.notes)
