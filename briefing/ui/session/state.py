"""What a person may change of an open briefing, all of it, as one value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.model.corrections import Corrections
from briefing.model.document import EncodedText
from briefing.model.edits.patch import applied, difference
from briefing.model.record import as_dict, field, record, replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.edits.patch import Edit


@record
class State:
    """Everything else that is shown of a briefing follows from it."""

    text: EncodedText = field(default_factory=EncodedText)
    corrections: Corrections = field(default_factory=Corrections)
    theme: str = ""
    """The name of the one that a person chose; empty where the document decides."""
    ratio: str = ""
    """Likewise, `16:9` or `4:3`."""
    usual: str = ""
    """The theme that a person wears where nothing else says one."""
    marked: bool = False
    """Of an article: `text` is the briefing that was made of it, and what is changed in it is no
    longer the article's.
    """

    @property
    def chosen(self) -> bool:
        """A person has chosen something besides the text."""
        return bool(self.corrections or self.theme or self.ratio)

    def finds_as(self, other: State) -> bool:
        """The rules find the same headings and people in the text."""
        one, two = self.corrections, other.corrections
        return (self.text, self.marked, one.headings, one.people) == (
            other.text,
            other.marked,
            two.headings,
            two.people,
        )

    def reads_as(self, other: State) -> bool:
        """The same slides are made of it, in whatever theme."""
        return (self.text, self.marked, self.corrections) == (
            other.text,
            other.marked,
            other.corrections,
        )


@record
class Change:
    """What leads from one state to another: a text's patch, and the other fields that differ."""

    edit: Edit
    fields: Mapping[str, Any] = field(default_factory=dict[str, Any], hash=False)

    @staticmethod
    def between(before: State, after: State) -> Change:
        """What `before` needs to become `after`."""
        old, new = _fields(before), _fields(after)
        changed = {name: new[name] for name in new if new[name] != old[name]}
        return Change(difference(before.text.text, after.text.text), changed)

    def made(self, state: State) -> State:
        """`state` with this change, and in all else as it is."""
        text = state.text
        if self.edit:
            text = replace(text, text=applied(text.text, self.edit))
        wanted = {name: value for name, value in self.fields.items() if name in _OF_TEXT}
        others = {name: value for name, value in self.fields.items() if name not in _OF_TEXT}
        return replace(state, text=replace(text, **wanted) if wanted else text, **others)


_OF_TEXT = ("encoding", "mark", "guessed")


def _fields(state: State) -> dict[str, Any]:
    """All that a state holds but the text's letters."""
    own = {name: value for name, value in as_dict(state).items() if name != "text"}
    return own | {name: getattr(state.text, name) for name in _OF_TEXT}
