"""Gold → how much of it the rules found: precision and recall of each field.

A gold file beside an article says in YAML what a careful reader takes from it: `title`, `date`,
`place`, `headings`, `people` (name, role, titles), `enumerations` (kind, count), `figures` and
`works`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from briefing.analysis.analyse import analyse
from briefing.compose import compose
from briefing.compose.outline import outline
from briefing.readers import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

CORE = ("headings", "names", "posts", "speakers")
"""The fields whose mean is a document's score."""
FIELDS = (*CORE, "enumerations", "works", "figures", "title", "date", "place")
_WIDE = str.maketrans(",:;!?()", "，：；！？（）")
_SPEAKING = {"speaker", "host", "chair"}
_UNCOUNTED = {"parallel", "item_lines", "labelled_lines", "attachments"}


@dataclass
class Score:
    right: Counter[str] = field(default_factory=Counter[str])
    extra: dict[str, list[str]] = field(default_factory=dict[str, "list[str]"])
    missing: dict[str, list[str]] = field(default_factory=dict[str, "list[str]"])

    def take(self, name: str, gold: set[Any], got: set[Any]) -> None:
        self.right[name] += len(gold & got)
        for kept, values in ((self.extra, got - gold), (self.missing, gold - got)):
            kept.setdefault(name, []).extend(sorted(map(str, values)))

    def add(self, other: Score) -> None:
        self.right.update(other.right)
        for mine, theirs in ((self.extra, other.extra), (self.missing, other.missing)):
            for name, values in theirs.items():
                mine.setdefault(name, []).extend(values)

    def f1(self, name: str) -> float:
        """1 where there is nothing to find and nothing was found."""
        wrong = len(self.extra.get(name, ())) + len(self.missing.get(name, ()))
        right = self.right[name]
        return 2 * right / (2 * right + wrong) if right or wrong else 1.0

    @property
    def core(self) -> float:
        return sum(map(self.f1, CORE)) / len(CORE)


def articles(folder: Path) -> Iterator[Path]:
    """The texts that have gold beside them."""
    return (path for path in sorted(folder.glob("*.txt")) if path.with_suffix(".yaml").exists())


def found_in(path: Path) -> dict[str, Any]:
    document = read(path)
    facts = analyse(document)
    return outline(document, compose(document, facts=facts), facts)


def score(gold: dict[str, Any], found: dict[str, Any]) -> Score:
    scored = Score()
    for name, read_gold in (("headings", "headings"), ("works", "works"), ("figures", "figures")):
        got = (item if isinstance(item, str) else item["text"] for item in found[name])
        scored.take(name, _norms(gold.get(read_gold) or ()), _norms(got))
    _score_people(scored, gold["people"], found["people"])
    wanted = [one["count"] for one in gold.get("enumerations") or () if _counts(one)]
    having = [len(one["items"]) for one in found["enumerations"]]
    missing = Counter(wanted) - Counter(having)
    scored.right["enumerations"] += len(wanted) - missing.total()
    scored.missing["enumerations"] = [f"one of {count}" for count in missing.elements()]
    for name in ("title", "date", "place"):
        want, got = gold.get(name), found.get(name)
        fits = not got if not want else bool(got) and _says(name, norm(want), norm(got))
        scored.right[name] += fits
        if not fits:
            scored.missing.setdefault(name, []).append(f"{want}, not {got}")
    return scored


def gold_of(path: Path) -> dict[str, Any]:
    """Gold of the article at `path`. The long form, which draws slides as well, is shortened."""
    gold: dict[str, Any] = yaml.safe_load(path.with_suffix(".yaml").read_text("utf-8"))
    if "document" not in gold:
        return gold
    event = gold["document"]["event"]
    return {
        "title": gold["document"]["title"]["text"],
        "date": event["date"]["text"],
        "place": event["place"]["text"],
        "headings": [section["text"] for section in gold["sections"]],
        "people": [
            {**person, "titles": [title["text"] for title in person["titles"]]}
            for person in gold["people"]
        ],
        "enumerations": [e for e in gold["enumerations"] if e["kind"] == "ordinal_paragraphs"],
        "figures": [figure["text"] for figure in gold["figures"]],
        "works": [work["text"] for work in gold["works"]],
    }


def norm(text: object) -> str:
    return "".join(str(text).split()).translate(_WIDE).strip('“”"《》')


def _says(name: str, want: str, got: str) -> bool:
    return want in got or (name == "title" and got in want and len(got) > 5)


def _score_people(scored: Score, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> None:
    named = {norm(person["name"]): person for person in gold if person["role"] != "mentioned"}
    spared = {norm(person["name"]) for person in gold} - named.keys()
    got = {norm(person["name"]): person for person in found if person["role"] != "mentioned"}
    got = {name: person for name, person in got.items() if name not in spared}
    scored.take("names", set(named), set(got))
    scored.take("speakers", set(_speakers(named)), set(_speakers(got)))
    posts: set[tuple[str, str]] = set()
    found_posts: set[tuple[str, str]] = set()
    for name in named.keys() & got.keys():
        mine, theirs = map(_norms, (got[name]["posts"], named[name]["titles"]))
        posts.update((name, post) for post in theirs)
        near = {t for t in theirs for m in mine if t in m and len(m) <= len(t) + 4}
        alien = {m for m in mine if not any(t in m or m in t for t in theirs)}
        found_posts.update((name, post) for post in near | alien)
    scored.take("posts", posts, found_posts)


def _speakers(people: dict[str, dict[str, Any]]) -> Iterator[str]:
    return (name for name, person in people.items() if person["role"] in _SPEAKING)


def _counts(enumeration: dict[str, Any]) -> bool:
    return enumeration["kind"] not in _UNCOUNTED


def _norms(texts: Iterable[object]) -> set[str]:
    return {norm(text) for text in texts}
