"""Which links run back, and in which rank each node stands."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.layout.diagrams.chart import Arc


def back_arcs(count: int, arcs: Sequence[Arc]) -> set[int]:
    """The links that would make the chart run in a circle."""
    out: dict[int, list[int]] = defaultdict(list)
    for index, arc in enumerate(arcs):
        out[arc.first].append(index)
    state = [0] * count
    found: set[int] = set()
    for root in range(count):
        if state[root]:
            continue
        stack = [(root, iter(out[root]))]
        state[root] = 1
        while stack:
            node, waiting = stack[-1]
            index = next(waiting, None)
            if index is None:
                state[node] = 2
                stack.pop()
                continue
            last = arcs[index].last
            if state[last] == 1:
                found.add(index)
            elif not state[last]:
                state[last] = 1
                stack.append((last, iter(out[last])))
    return found


def ranks(count: int, arcs: Iterable[Arc]) -> list[int]:
    """Each node stands below all that lead to it, and no further from what it leads to than that
    asks for.
    """
    arcs = list(arcs)
    rank = [0] * count
    for _ in range(count):
        changed = False
        for arc in arcs:
            if rank[arc.last] < rank[arc.first] + 1:
                rank[arc.last] = rank[arc.first] + 1
                changed = True
        if not changed:
            break
    entered = {arc.last for arc in arcs}
    for node in range(count):
        below = [rank[arc.last] for arc in arcs if arc.first == node]
        if node not in entered and below:
            rank[node] = min(below) - 1
    return rank


def spans(rank: list[int], groups: Sequence[int]) -> dict[int, range]:
    """The ranks that each group reaches over."""
    found: dict[int, range] = {}
    for group in range(max(groups, default=-1) + 1):
        ranks = [rank[node] for node, one in enumerate(groups) if one == group]
        if ranks:
            found[group] = range(min(ranks), max(ranks) + 1)
    return found
