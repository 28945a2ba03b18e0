"""Somebody edits at random, for long: whatever was done, undoing leads back over the same texts,
doing it all again gives the same, and the file that is saved is the deck that is shown.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose import compose
from briefing.model.text import Run
from briefing.readers import read
from briefing.ui.files.saving import Saving
from briefing.ui.files.writing import FileWriter
from briefing.ui.session.open_text import OpenText
from tests.edit.decks import SAMPLES
from tests.ui.parts import new_services
from tests.ui.sessions import open_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.services import Services

STEPS = 40
WALKS = 6
AGAIN = 2
"""Of the walks are taken a second time."""


def beginning(sample: str, end: str) -> str:
    return (SAMPLES / sample).read_text("utf-8").partition(end)[0]


TALKS = (
    beginning("symposium.en.md", "## Remarks · Wu"),
    beginning("symposium.zh.md", "## 发言 · 吴").replace("\n", "\r\n"),
    "# 甲\n\n- one\n    - two\n\n---\n\n乙 **bold** text\n\n---\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "---\ntitle: T\n---\n\n## One {.cards #first}\n\n- **A**: b\n- **C**: d\n\n## Two\n\n> said\n\n"
    "::: notes\nSay it.\n:::\n\n## Three\n\n```python\nx = 1\n```\n",
)
WORDS = ("新的", "new", "*", "#", "- ", "|", "<b>", "{.x}", "", "a  b", "\\", "1. x", "：", "`")


class Walk(NamedTuple):
    """One session's, with the texts that its steps led to."""

    services: Services
    saving: Saving
    texts: list[str]

    @property
    def text(self) -> str:
        return self.services.session.history.state.text.text

    def step(self, dice: random.Random, qtbot: QtBot) -> str:
        """Do something; what it was."""
        session, editor = self.services.session, self.services.editor
        document = editor.document
        assert document is not None
        count = len(document.firsts)
        part, other = dice.randrange(count), dice.randrange(count + 1)
        source = editor.source
        line = dice.randrange(1, source.count + 1)
        does: dict[str, Callable[[], object]] = {
            "type": lambda: self._type(dice, part),
            "move": lambda: editor.move([part], other),
            "split": lambda: editor.split(part, line),
            "join": lambda: editor.join([part, part + 1]) if part + 1 < count else None,
            "delete": lambda: editor.delete([part]) if count > 3 else None,
            "duplicate": lambda: editor.duplicate([part]) if count < 40 else None,
            "insert": lambda: editor.insert(["## 新页\n\n- point"], other),
            "hide": lambda: editor.set_hidden([part], hidden=dice.random() < 0.5),
            "theme": lambda: editor.set_theme(dice.choice(("ink", "night", "azure"))),
            "undo": session.history.undo,
            "redo": session.history.redo,
            "save": lambda: self.save(qtbot),
            "reload": lambda: self.save(qtbot) or session.reload(),
        }
        names = [*does, "type", "type", "type", "undo", "redo", "move"]
        name = dice.choice(names)
        session.navigator.go_to_slide(min(part, len(open_in(session).deck.slides) - 1))
        does[name]()
        return name

    def follow(self, before: int) -> None:
        """The texts by steps, as undoing will lead back over them."""
        now = self.services.session.history.count
        if now > before:
            if now <= len(self.texts) - 1 and self.texts[now] == self.text:
                return  # done again
            del self.texts[now:]
            self.texts.append(self.text)
        else:
            assert self.texts[now] == self.text

    def save(self, qtbot: QtBot) -> None:
        path = open_in(self.services.session).path
        assert path is not None
        self.saving.write(path)
        qtbot.waitUntil(lambda: not self.services.jobs.busy)
        assert path.read_bytes() == self.text.encode()

    def _type(self, dice: random.Random, part: int) -> None:
        editor = self.services.editor
        texts = editor.texts(part)
        if not texts:
            return
        one = dice.choice(texts)
        words = "".join(run.text for run in one.text.runs)
        at = dice.randrange(len(words) + 1)
        new = words[:at] + dice.choice(WORDS) + words[at + dice.randrange(3) :]
        OpenText(editor, one, 0, len(words)).change((Run(new),) if new else ())


def walked(qtbot: QtBot, folder: Path, seed: int) -> tuple[Walk, list[str]]:
    folder.mkdir()
    path = folder / "talk.md"
    path.write_bytes(TALKS[seed % len(TALKS)].encode())
    services = new_services(qtbot, folder)
    services.session.open(path)
    walk = Walk(services, Saving(services, FileWriter(services)), [path.read_bytes().decode()])
    dice = random.Random(seed)
    done: list[str] = []
    for _ in range(STEPS):
        before = services.session.history.count
        done.append(walk.step(dice, qtbot))
        walk.follow(before)
    return walk, done


def test_random_walks_lead_back_and_to_the_same_deck(
    qtbot: QtBot, tmp_path: Path, counted: Callable[[str], None]
) -> None:
    kinds: set[str] = set()
    steps = 0
    for seed in range(WALKS):
        walk, done = walked(qtbot, tmp_path / f"{seed}", seed)
        if seed < AGAIN:
            again, _ = walked(qtbot, tmp_path / f"{seed} again", seed)
            assert walk.text == again.text
        history, last = walk.services.session.history, walk.text
        texts, at = walk.texts, history.count
        for number in range(at - 1, -1, -1):
            history.undo()
            assert texts[number] == walk.text
        for _ in range(at):
            history.redo()
        assert last == walk.text
        walk.save(qtbot)
        shown = open_in(walk.services.session)
        assert shown.path is not None
        deck = compose(read(shown.path))
        assert list(deck.slides) == list(compose(shown.document).slides)
        assert deck.sections == compose(shown.document).sections
        kinds |= set(done)
        steps += len(done)
    assert 13 == len(kinds)
    counted(
        f"{WALKS} walks of {steps} editing steps, {AGAIN} of them twice: each leads back over the"
        " same texts, to the file's and to the same deck"
    )
