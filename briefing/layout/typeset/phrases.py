"""Where the phrases of a Chinese text begin, by BudouX's model. Loaded when a title first needs a
second line.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import is_han

if TYPE_CHECKING:
    from collections.abc import Mapping

_CERTAIN = 3000.0
"""Score from which a boundary is beyond doubt."""
_DOUBTFUL = 400.0
"""Score below which BudouX cuts through words as often as not."""
_LEANS_BACK = frozenset("的了着过们等性化者者力率感度型式级年月日号届场次个位名项部")
"""One character by itself belongs to what stands before it."""
_TITLES = 256
"""Texts whose phrases are kept: a title is broken several times until its slide is full."""
_WINDOWS = {
    **{f"UW{index + 1}": (index - 3, index - 2) for index in range(6)},
    **{f"BW{index + 1}": (index - 2, index) for index in range(3)},
    **{f"TW{index + 1}": (index - 3, index) for index in range(4)},
}
"""By feature of the model: the characters it looks at, from the boundary."""


@lru_cache(maxsize=_TITLES)
def phrase_starts(text: str) -> Mapping[int, float]:
    """How surely a phrase begins, from 0 to 1, by the offset it begins at.

    A boundary beside a single character is left out: it is most often inside a word.
    """
    scores = _scores(text)
    bounds = [0, *scores, len(text)]
    starts: dict[int, float] = {}
    for before, at, after in zip(bounds, bounds[1:], bounds[2:], strict=False):
        alone_after = after - at == 1 and text[at] in _LEANS_BACK
        alone_before = at - before == 1 and is_han(text[before]) and text[before] not in _LEANS_BACK
        if not alone_after and not alone_before:
            starts[at] = min(scores[at] / _CERTAIN, 1.0)
    return starts


def _scores(text: str) -> dict[int, float]:
    """The boundaries that the model sees, with their scores."""
    features, base = _model()
    found: dict[int, float] = {}
    for at in range(1, len(text)):
        score = base
        for (start, end), weights in features:
            if at + start >= 0:
                score += weights.get(text[at + start : at + end], 0)
        if score > _DOUBTFUL:
            found[at] = score
    return found


@lru_cache(maxsize=1)
def _model() -> tuple[list[tuple[tuple[int, int], dict[str, int]]], float]:
    """The features of the model and its bias.

    Read from the package's data: importing BudouX brings an HTML parser along. Without the package
    there are no phrases, and titles break at punctuation only.
    """
    spec = find_spec("budoux")
    if spec is None or spec.origin is None:
        return [], 0.0
    path = Path(spec.origin).with_name("models") / "zh-hans.json"
    model: dict[str, dict[str, int]] = json.loads(path.read_text("utf-8"))
    bias = -0.5 * sum(sum(weights.values()) for weights in model.values())
    return [(_WINDOWS[name], weights) for name, weights in model.items()], bias
