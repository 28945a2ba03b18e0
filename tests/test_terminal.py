"""Nothing that a command prints is obeyed by the terminal, whatever files and words are called."""

from __future__ import annotations

import io
import json
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import main
from briefing.cli.output import as_one_line, print_json
from briefing.cli.progress import follow
from briefing.model.progress import Progress
from briefing.model.text import visible

if TYPE_CHECKING:
    from pathlib import Path

ESC, CSI, BELL, TURN = "\x1b", "\x9b", "\x07", "\u202e"
EVIL = f"a{ESC}]0;owned{BELL}b{CSI}31mc{TURN}d"
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
TEXTS = {
    ".txt": f"{EVIL}\n\n一、{EVIL}\n\n{EVIL}。第一，{EVIL}；第二，{EVIL}。\n",
    ".md": f"---\ntitle: {EVIL}\nsection: {EVIL}\n{EVIL}: x\n---\n\n# {EVIL}\n\n## {EVIL}\n\n"
    f"- {EVIL}\n\n![{EVIL}]({EVIL}.png)\n\n::: {EVIL}\n{EVIL}\n:::\n",
    ".html": f"<title>{EVIL}</title><h1>{EVIL}</h1><h2>{EVIL}</h2><p>{EVIL}</p>",
}


class Said(NamedTuple):
    code: int
    text: str


def run(capsys: pytest.CaptureFixture[str], *words: str) -> Said:
    code = main(words)
    said = capsys.readouterr()
    return Said(code, said.out + said.err)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    made = {suffix: tmp_path / f"{EVIL}\n{suffix}" for suffix in TEXTS}
    for suffix, path in made.items():
        path.write_text(TEXTS[suffix], "utf-8")
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
@pytest.mark.parametrize("suffix", TEXTS)
@pytest.mark.parametrize(
    "words", ["outline", "check", "export -v --to md", "export -v --to pptx"], ids=str.split
)
def test_a_hostile_file_says_nothing_to_the_terminal(
    capsys: pytest.CaptureFixture[str], files: dict[str, Path], suffix: str, words: str
) -> None:
    command, *options = words.split()
    said = run(capsys, command, str(files[suffix]), *options)
    assert said.text
    assert [] == OBEYED.findall(said.text)


@pytest.mark.parametrize("suffix", TEXTS)
@pytest.mark.parametrize("words", ["outline --json", "check --json", "scene"])
def test_json_stays_json_and_says_nothing_either(
    capsys: pytest.CaptureFixture[str], files: dict[str, Path], suffix: str, words: str
) -> None:
    command, *options = words.split()
    said = run(capsys, command, str(files[suffix]), *options)
    assert [] == OBEYED.findall(said.text)
    assert json.loads(said.text)


@pytest.mark.parametrize(
    "words",
    [
        (EVIL,),
        ("export", EVIL),
        ("export", f"{EVIL}.txt", f"--{EVIL}"),
        ("check", f"{EVIL}.pptx"),
        ("outline", "{file}", "--encoding", EVIL),
        ("export", "{file}", "--theme", EVIL),
        ("export", "{file}", "--ratio", EVIL),
        ("export", "{file}", "--to", EVIL),
        ("export", "{file}", "--slides", EVIL),
        ("export", "{file}", "-o", f"{EVIL}.{EVIL}"),
    ],
)
def test_a_mistake_is_one_line_that_nothing_is_obeyed_in(
    capsys: pytest.CaptureFixture[str], files: dict[str, Path], words: tuple[str, ...]
) -> None:
    said = run(capsys, *(word.format(file=files[".txt"]) for word in words))
    assert 2 == said.code
    assert [] == OBEYED.findall(said.text)
    assert 1 == said.text.count("\n")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_progress_bar_obeys_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(range(100))
    monkeypatch.setattr("briefing.cli.progress.time.monotonic", lambda: float(next(times)))
    out = Terminal()
    follow(iter([Progress(1, 3), Progress(2, 3)]), EVIL, out)
    drawn = out.getvalue().replace("\r", "").replace("\x1b[K", "")
    assert "1 of 3" in drawn
    assert [] == OBEYED.findall(drawn)


@given(st.text())
def test_a_line_stays_one_line_and_is_whole(text: str) -> None:
    line = as_one_line(text)
    assert [] == [sign for sign in line if sign < " " and sign != "\t"]
    assert visible(line) == line
    assert len(line) >= len(text)


@given(st.text())
def test_json_brings_back_every_text(text: str) -> None:
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        print_json({"text": text})
    assert {"text": text} == json.loads(out.getvalue())
    assert [] == OBEYED.findall(out.getvalue())
