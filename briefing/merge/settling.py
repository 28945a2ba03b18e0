"""A change of what was sent, beside the source of today: can it be taken as it is, is it there
already, or was the same place changed here, too? Two different wordings are shown, never joined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.merge.changes import Gone, NewNote, NewPoint, NewRow, NewStyle, NewWords
from briefing.merge.today import texts
from briefing.model.message import Message, T
from briefing.model.record import replace
from briefing.model.text import Run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.edit.texts import EditableText
    from briefing.merge.changes import Change, Step
    from briefing.merge.today import Today

GONE_HERE = Message(T("Problems", "this is no longer in the source"))


def settled(change: Change, part: int, sent: Sequence[EditableText], today: Today) -> Change:
    """`change` with its steps in terms of today's texts, or why it cannot be taken. `sent` are the
    texts of the part as they were sent.
    """
    if change.part == -2:
        return replace(change, standing="conflict", why=GONE_HERE, steps=())
    if today.same:
        return change
    own = texts(today.today, change.part)
    wanted = {text for step in change.steps for text in touched(step)}
    there = {text: at for text in wanted if (at := today.text(part, text)) is not None}
    if len(there) < len(wanted):
        if all(isinstance(step, Gone) for step in change.steps) and not there:
            return replace(change, standing="done", steps=())
        return replace(change, standing="conflict", why=GONE_HERE, steps=())
    steps = tuple(_renumbered(step, there) for step in change.steps)
    if isinstance(change.steps[0], (NewPoint, NewNote, NewRow)):
        known = {one.text.plain for one in sent}
        added = change.after not in known and any(one.text.plain == change.after for one in own)
        return replace(change, steps=() if added else steps, standing="done" if added else "open")
    reworded = [at for at in sorted(there) if own[there[at]].text.plain != sent[at].text.plain]
    if not reworded:
        return replace(change, steps=steps)
    text = reworded[0]
    now = own[there[text]].text.plain
    result = _result(sent[text].text.plain, change.steps)
    if result == now:
        return replace(change, standing="done", steps=())
    if result is not None and len(there) == 1:
        steps = (NewWords(there[text], 0, len(now), (Run(result),)),)
    return replace(change, standing="conflict", today=now, steps=steps)


def touched(step: Step) -> tuple[int, ...]:
    """Which texts a step needs to be there."""
    match step:
        case NewWords() | NewStyle():
            return (step.text,)
        case NewPoint():
            return (step.after if step.after >= 0 else step.before,)
        case NewNote():
            return (step.after,) if step.after >= 0 else ()
        case NewRow():
            return (step.after,)
        case Gone():
            return step.texts
        case _:
            return ()


def _renumbered(step: Step, there: Mapping[int, int]) -> Step:
    match step:
        case NewWords() | NewStyle():
            return replace(step, text=there[step.text])
        case NewPoint():
            at = there[touched(step)[0]]
            return replace(step, after=at) if step.after >= 0 else replace(step, before=at)
        case NewNote() | NewRow():
            return replace(step, after=there[step.after]) if step.after >= 0 else step
        case Gone():
            return replace(step, texts=tuple(there[text] for text in step.texts))
        case _:
            return step


def _result(plain: str, steps: Sequence[Step]) -> str | None:
    """What a text says after steps that say other words; None after any others."""
    words = [step for step in steps if isinstance(step, NewWords)]
    if len(words) < len(steps):
        return None
    for step in sorted(words, key=lambda one: -one.start):
        plain = plain[: step.start] + "".join(run.text for run in step.runs) + plain[step.end :]
    return plain
