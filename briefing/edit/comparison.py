"""Two texts of one briefing → the slides that differ, and the text that takes some from each."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from briefing.edit.arrangement import arranged, bodies, is_arranged, texts_of
from briefing.edit.source_text import SourceText
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.edit.arrangement import Place
    from briefing.model.document import Document

Choice = Literal["mine", "theirs", "both"]


@record
class Difference:
    """What stands here in mine and there in theirs, as parts of them; None where one of them has no
    such slide. `front` is what stands before all slides.
    """

    mine: int | None
    theirs: int | None
    front: bool = False


class Comparison:
    """Of a briefing, `mine`, with another text of it, `theirs`."""

    def __init__(self, mine: Document, theirs: Document) -> None:
        self.mine, self.theirs = mine, theirs
        self._source, self._other = SourceText(mine.text.text), SourceText(theirs.text.text)
        self._own = texts_of(mine, self._source)
        self._others = texts_of(theirs, self._other)
        self._sequence = list(self._walk())
        self.differences = tuple(one for one in self._sequence if isinstance(one, Difference))
        """In the order of the talk."""

    def joined(self, choices: Sequence[Choice], read: Callable[[str], Document]) -> str | None:
        """The text with what was chosen of each difference, in the line ends of mine; `both` is
        mine, then theirs. None where what `read` makes of it is not those slides.
        """
        if all(choice == "theirs" for choice in choices):
            return self._other.text
        text, order = self._source.text, self._order(choices)
        if order != list(range(len(self._own))):
            text = arranged(self.mine, self._source, order)
        for difference, choice in zip(self.differences, choices, strict=True):
            if difference.front and choice == "theirs":
                end = len(_front(self.mine, self._source))
                text = self._in_own_lines(_front(self.theirs, self._other)) + text[end:]
        after = read(text)
        expected = [one if isinstance(one, str) else self._own[one] for one in order]
        same = after.form == "slides" and is_arranged(after, SourceText(text), expected)
        return text if same else None

    def texts(self, difference: Difference) -> tuple[str, str]:
        """What is written there in mine and in theirs."""
        if difference.front:
            return _front(self.mine, self._source).strip(), _front(self.theirs, self._other).strip()
        mine, theirs = difference.mine, difference.theirs
        return (
            "" if mine is None else self._own[mine],
            "" if theirs is None else self._others[theirs],
        )

    # inside

    def _walk(self) -> Iterator[int | Difference]:
        """The slides of both: parts of mine that theirs has as well, and what differs."""
        fronts = (_front(self.mine, self._source), _front(self.theirs, self._other))
        if _lines(fronts[0].strip()) != _lines(fronts[1].strip()):
            yield Difference(None, None, front=True)
        one, two = [_lines(text) for text in self._own], [_lines(text) for text in self._others]
        for tag, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
            yield from range(a, b) if tag == "equal" else self._pairs(range(a, b), range(c, d))

    def _pairs(self, mine: range, theirs: range) -> Iterator[Difference]:
        """Slides of one heading belong together, then those that stand at one place."""
        one = [_heading(self._own[part]) for part in mine]
        two = [_heading(self._others[part]) for part in theirs]
        for _, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
            own, others = mine[a:b], theirs[c:d]
            for at in range(max(len(own), len(others))):
                yield Difference(
                    own[at] if at < len(own) else None, others[at] if at < len(others) else None
                )

    def _order(self, choices: Sequence[Choice]) -> list[Place]:
        chosen = iter(choices)
        order: list[Place] = []
        for one in self._sequence:
            if not isinstance(one, Difference):
                order.append(one)
                continue
            choice = next(chosen)
            if one.mine is not None and choice != "theirs":
                order.append(one.mine)
            if one.theirs is not None and choice != "mine":
                order.append(self._in_own_lines(self._others[one.theirs]))
        return order

    def _in_own_lines(self, text: str) -> str:
        return self._source.line_end.join(_lines(text))


def _front(document: Document, source: SourceText) -> str:
    """What stands before the first slide."""
    stretches = bodies(document, source)
    return source.text[: stretches[0].start] if stretches else source.text


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _heading(text: str) -> str:
    """The first line, as far as it says which slide it is: without what stands in braces."""
    return _lines(text)[0].partition("{")[0].strip()
