"""How well each article is read without the words that stand in no other.

    python -m tests.benchmarks.leave_one_out FOLDER [--alone]

FOLDER holds articles with gold beside them. For each of them every lexicon entry is taken away that
occurs in it and in no other text: of the folder and of our own fixtures, or with `--alone` of the
folder only. General lists (surnames, Traditional characters) stay; `--all` takes from these too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from briefing.analysis import lexicon
from briefing.analysis.sentences import fold
from briefing.resources import asset
from tests.analysis.reading import ARTICLES
from tests.analysis.scoring import CORE, FIELDS, Score, articles, found_in, gold_of, score

_GENERAL = {"surnames", "surnames2", "surnames_ja", "traditional", "written_with", "called"}
_CHILD = "--one"


def main() -> None:
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if _CHILD in sys.argv:
        _score_one(Path(arguments[0]), json.loads(sys.stdin.read()))
        return
    folder = Path(arguments[0]) if len(arguments) == 1 else Path()
    if not any(articles(folder)):
        print("say a folder with articles and gold beside them")
        return
    texts = {path: _text(path) for path in articles(folder)}
    ours = [] if "--alone" in sys.argv else [_text(path) for path in ARTICLES.glob("*.txt")]
    total: dict[str, list[float]] = {name: [] for name in FIELDS}
    print(f"{'':28}{'taken':>6}  " + " ".join(f"{name[:8]:>8}" for name in (*FIELDS, "core")))
    for path, text in texts.items():
        others = [other for one, other in texts.items() if one != path] + ours
        taken = _only_in(text, others, everything="--all" in sys.argv)
        found = _in_child(path, taken)
        for name in FIELDS:
            total[name].append(found[name])
        count = sum(map(len, taken.values()))
        values = [found[name] for name in FIELDS] + [_core(found)]
        print(f"{path.stem:28}{count:>6}  " + " ".join(f"{value:8.2f}" for value in values))
    means = {name: sum(values) / len(values) for name, values in total.items()}
    row = [means[name] for name in FIELDS] + [_core(means)]
    print(f"{'mean':28}{'':>6}  " + " ".join(f"{value:8.3f}" for value in row))


def _core(found: dict[str, float]) -> float:
    return sum(found[name] for name in CORE) / len(CORE)


def _text(path: Path) -> str:
    text = path.read_text("utf-8")
    return text + fold(text) + text.lower()


def _only_in(text: str, others: list[str], *, everything: bool) -> dict[str, list[str]]:
    """The entries of each lexicon that this text alone has."""
    found: dict[str, list[str]] = {}
    for file in sorted(Path(str(asset("lexicon", "say.txt"))).parent.glob("*.txt")):
        name = file.stem
        if name in _GENERAL and not everything:
            continue
        read = lexicon.phrases if name.endswith("_en") and "=" not in name else lexicon.words
        entries = read(name) if name in {"furniture_en", "labels_en"} else lexicon.words(name)
        alone = [
            entry
            for entry in entries
            if (key := entry.split("=")[0].rstrip("…")) and key in text
            if not any(key in other for other in others)
        ]
        if alone:
            found[name] = sorted(alone)
    return found


def _in_child(path: Path, taken: dict[str, list[str]]) -> dict[str, float]:
    """The scores of a process that never had these entries."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.leave_one_out", _CHILD, str(path)],
        input=json.dumps(taken),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


def _score_one(path: Path, taken: dict[str, list[str]]) -> None:
    whole = lexicon._lines  # pyright: ignore[reportPrivateUsage]

    def without(name: str) -> list[str]:
        gone = set(taken.get(name, ()))
        if name in {"furniture_en", "labels_en"}:
            return [line for line in whole(name) if line.strip() not in gone]
        return [" ".join(w for w in line.split() if w not in gone) for line in whole(name)]

    lexicon._lines = without  # pyright: ignore[reportPrivateUsage]
    found: Score = score(gold_of(path), found_in(path))
    print(json.dumps({name: found.f1(name) for name in FIELDS}))


if __name__ == "__main__":
    main()
