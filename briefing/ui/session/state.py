"""What a person may change of an open briefing, all of it, as one value."""

from __future__ import annotations

from briefing.model.corrections import Corrections
from briefing.model.document import EncodedText
from briefing.model.record import as_dict, field, record, replace


@record
class State:
    """Everything else that is shown of a briefing follows from it."""

    text: EncodedText = field(default_factory=EncodedText)
    corrections: Corrections = field(default_factory=Corrections)
    theme: str = ""
    """The name of the one that a person chose; empty where the document decides."""
    ratio: str = ""
    """Likewise, `16:9` or `4:3`."""

    def finds_as(self, other: State) -> bool:
        """The rules find the same headings and people in the text."""
        one, two = self.corrections, other.corrections
        return (self.text, one.headings, one.people) == (other.text, two.headings, two.people)


def changed_alike(state: State, before: State, after: State) -> State:
    """`state` changed as `before` was to become `after`: in the same fields alone."""
    old, new = as_dict(before), as_dict(after)
    return replace(state, **{name: new[name] for name in new if new[name] != old[name]})
