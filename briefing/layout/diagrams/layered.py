"""Nodes and links → places in layers, after Sugiyama: links that run back are set aside, nodes get
a rank, ranks an order with few crossings, and everything a place across.

Here a chart runs along one axis and is wide across it; whoever draws it says which is x. Lengths
are pt. What is placed in several ranks (a long link, a group) has one place across in all of them,
so that a link has two bends at most before and after its label.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.layout.diagrams.chart import Extent, Layered, Place, Spacing
from briefing.layout.diagrams.ranks import back_arcs, ranks, spans
from briefing.layout.diagrams.relaxing import relaxed
from briefing.model.record import field, mutable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.layout.diagrams.chart import Arc

_SWEEPS = 12


@mutable
class _Thing:
    """What has one place across: a node, or a long link's way between its ends."""

    ranks: range
    widths: dict[int, float]
    """By rank."""
    group: int = -1
    order: float = 0.0
    across: float = 0.0
    near: list[int] = field(default_factory=list[int])
    """The things that it should be near."""


def layered(
    sizes: Sequence[Extent],
    arcs: Sequence[Arc],
    groups: Sequence[int],
    spacing: Spacing,
    titles: Sequence[float] = (),
) -> Layered:
    """Places for nodes of these `sizes`. `groups` is the group of each node, -1 for none; `titles`
    are how wide each group is across at least.
    """
    return _Layering(sizes, arcs, groups, spacing, titles).made()


class _Layering:
    def __init__(
        self,
        sizes: Sequence[Extent],
        arcs: Sequence[Arc],
        groups: Sequence[int],
        spacing: Spacing,
        titles: Sequence[float],
    ) -> None:
        self.sizes, self.arcs, self.groups, self.spacing = sizes, arcs, groups, spacing
        self.titles = titles
        self.back = back_arcs(len(sizes), arcs)
        self.wide = 2 if any(arc.label for arc in arcs) else 1
        """Ranks from a node to the next: where links have words, those have ranks of their own."""
        in_rank = ranks(len(sizes), [a for i, a in enumerate(arcs) if i not in self.back])
        self.rank = [rank * self.wide for rank in in_rank]
        self.things = [
            _Thing(range(rank, rank + 1), {rank: size.across}, group)
            for rank, size, group in zip(self.rank, sizes, groups, strict=True)
        ]
        self.ways: dict[int, int] = {}
        """The thing that a link's way is."""
        self._add_ways()
        self.rows: list[list[int]] = [[] for _ in range(max(self.rank) + 1)]
        for index, thing in enumerate(self.things):
            for rank in thing.ranks:
                self.rows[rank].append(index)
        self.spans = spans(self.rank, groups)

    def made(self) -> Layered:
        self._order()
        lows, highs = self._place_across()
        tracks = self._tracks()
        tops = self._place_along(tracks)
        return self._assembled(tracks, tops, lows, highs)

    # which there are

    def _add_ways(self) -> None:
        for index, arc in enumerate(self.arcs):
            first, last = self.rank[arc.first], self.rank[arc.last]
            if index in self.back:
                self.things[arc.first].near.append(arc.last)
                self.things[arc.last].near.append(arc.first)
                continue
            between = range(first + 1, last)
            if len(between) == 0:
                self.things[arc.first].near.append(arc.last)
                self.things[arc.last].near.append(arc.first)
                continue
            middle = between[len(between) // 2] if arc.label else -1
            if arc.label and self.wide == 2:
                middle = first + 1  # words stand near where the link begins
            widths = dict.fromkeys(between, self.spacing.track)
            if arc.label:
                widths[middle] = arc.label.across
            inside = self.groups[arc.first]
            group = inside if inside == self.groups[arc.last] else -1
            self.ways[index] = len(self.things)
            way = _Thing(between, widths, group, near=[arc.first, arc.last])
            self.things[arc.first].near.append(len(self.things))
            self.things[arc.last].near.append(len(self.things))
            self.things.append(way)

    # in which order

    def _order(self) -> None:
        things = self.things
        for row in self.rows:
            _number(row, things)
        best, least = [thing.order for thing in things], self._crossings()
        for sweep in range(_SWEEPS):
            for row in self.rows if sweep % 2 == 0 else reversed(self.rows):
                wanted = {index: self._wanted(index) for index in row}
                for index in row:
                    things[index].order = wanted[index]
                row.sort(key=self._key)
                _number(row, things)
            self._sort()
            crossings = self._crossings()
            if crossings < least:
                best, least = [thing.order for thing in things], crossings
        for thing, order in zip(things, best, strict=True):
            thing.order = order
        self._sort()

    def _wanted(self, index: int) -> float:
        near = [self.things[other].order for other in self.things[index].near]
        own = self.things[index].order
        return (sum(near) + own * 0.1) / (len(near) + 0.1)

    def _sort(self) -> None:
        """All ranks by one order, in which members of a group stand together."""
        for row in self.rows:
            row.sort(key=self._key)

    def _key(self, index: int) -> tuple[float, int, float, int]:
        thing = self.things[index]
        if thing.group < 0:
            return (thing.order, -1, thing.order, index)
        return (*self._group_order(thing.group), thing.order, index)

    def _crossings(self) -> int:
        count = 0
        for upper, lower in pairwise(self.rows):
            above = {index: place for place, index in enumerate(upper)}
            below = {index: place for place, index in enumerate(lower)}
            ends = [
                (above[index], below[other])
                for index in upper
                for other in {*self.things[index].near, index}
                if other in below
            ]
            count += sum(
                (a - c) * (b - d) < 0 for i, (a, b) in enumerate(ends) for c, d in ends[i + 1 :]
            )
        return count

    # where across

    def _place_across(self) -> tuple[list[float], list[float]]:
        """Every thing gets its place; (where each group begins, where it ends)."""
        count, wanted = len(self.things), len(self.spans)
        pushes: list[tuple[int, int, float]] = []  # (left, right, at least so far apart)
        for rank, row in enumerate(self.rows):
            line = self._line(rank, row)
            for (left, half), (right, other) in pairwise(line):
                border = left >= count or right >= count
                inside = border and self._is_member(left, right)
                gap = 0.0 if inside else self.spacing.nodes
                pushes.append((left, right, half + other + gap))
        for group in range(wanted):
            if group < len(self.titles) and self.titles[group]:
                pushes.append((count + 2 * group, count + 2 * group + 1, self.titles[group]))
        guess = self._guess() + [0.0] * (2 * wanted)
        places = relaxed(guess, pushes, self._near(), sorted(self.ways.values()))
        for thing, place in zip(self.things, places, strict=False):
            thing.across = place
        lows = [places[count + 2 * group] for group in range(wanted)]
        highs = [places[count + 2 * group + 1] for group in range(wanted)]
        return lows, highs

    def _guess(self) -> list[float]:
        """As if each node were led to by the first that leads to it alone: a tree, in which what
        leads stands over the middle of what it leads to.
        """
        under: dict[int, list[int]] = defaultdict(list)
        parent: dict[int, int] = {}
        for index, arc in enumerate(self.arcs):
            if index not in self.back and arc.last not in parent:
                parent[arc.last] = arc.first
                under[arc.first].append(arc.last)
        places = [0.0] * len(self.things)
        right = 0.0
        roots = sorted((n for n in range(len(self.sizes)) if n not in parent), key=self._key)
        stack = [(root, False) for root in reversed(roots)]
        while stack:
            node, seen = stack.pop()
            below = sorted(under[node], key=self._key)
            if below and not seen:
                stack.append((node, True))
                stack += [(child, False) for child in reversed(below)]
            elif below:
                places[node] = (places[below[0]] + places[below[-1]]) / 2
            else:
                half = self.sizes[node].across / 2
                places[node] = right + half
                right += 2 * half + self.spacing.nodes
        for index, way in self.ways.items():
            places[way] = places[self.arcs[index].last]
        return places

    def _line(self, rank: int, row: list[int]) -> list[tuple[int, float]]:
        """What stands in a rank, from the left, with half of its width: groups have an edge on
        either side, which is a thing of its own.
        """
        count = len(self.things)
        line: list[tuple[int, float]] = []
        open_ = -1
        here = [group for group, span in self.spans.items() if rank in span]
        for index in row:
            thing = self.things[index]
            group = thing.group if thing.group in here else -1
            if group != open_:
                if open_ >= 0:
                    line.append((count + 2 * open_ + 1, self.spacing.group_high))
                if group >= 0:
                    line.append((count + 2 * group, self.spacing.group_low))
                open_ = group
            line.append((index, thing.widths[rank] / 2))
        if open_ >= 0:
            line.append((count + 2 * open_ + 1, self.spacing.group_high))
        return self._with_empty(line, [g for g in here if count + 2 * g not in dict(line)])

    def _with_empty(
        self, line: list[tuple[int, float]], missing: list[int]
    ) -> list[tuple[int, float]]:
        """Groups that reach over a rank in which none of theirs stands keep their room there."""
        count = len(self.things)
        for group in missing:
            order = self._group_order(group)
            at = 0
            depth = 0
            for place, (index, _) in enumerate(line):
                depth += 0 if index < count else 1 if (index - count) % 2 == 0 else -1
                if not depth and self._order_of(index) <= order:
                    at = place + 1
            edges = [
                (count + 2 * group, self.spacing.group_low),
                (count + 2 * group + 1, self.spacing.group_high),
            ]
            line = [*line[:at], *edges, *line[at:]]
        return line

    def _order_of(self, index: int) -> tuple[float, int]:
        """Of what stands in a rank by itself, or of the group with that edge."""
        count = len(self.things)
        if index < count:
            return (self.things[index].order, -1)
        return self._group_order((index - count) // 2)

    def _group_order(self, group: int) -> tuple[float, int]:
        members = [thing.order for thing in self.things if thing.group == group]
        return (sum(members) / len(members), group)

    def _is_member(self, left: int, right: int) -> bool:
        """Whether an edge's neighbour stands inside the group."""
        count = len(self.things)
        if left >= count and right >= count:
            return (left - count) // 2 == (right - count) // 2
        edge, index = (left, right) if left >= count else (right, left)
        opens = (edge - count) % 2 == 0
        return self.things[index].group == (edge - count) // 2 and opens == (edge == left)

    def _near(self) -> list[list[int]]:
        """What each thing is drawn to; a group's edges to its members."""
        near = [thing.near for thing in self.things]
        for group in range(len(self.spans)):
            members = [i for i, thing in enumerate(self.things) if thing.group == group]
            near += [members, members]
        return near

    # which links run beside each other

    def _tracks(self) -> dict[tuple[int, int], int]:
        """By (link, rank above its bend): which of the lines between two ranks it bends on."""
        bends: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
        for index, arc in enumerate(self.arcs):
            start, end = self.things[arc.first], self.things[arc.last]
            first, last = self.rank[arc.first], self.rank[arc.last]
            if index in self.back:
                out = self._outside(arc)
                bends[first].append(_stretch(start.across, out, index))
                bends[last - 1].append(_stretch(end.across, out, index))
                continue
            way = self.ways.get(index)
            middle = self.things[way].across if way is not None else end.across
            if abs(middle - start.across) > 0.5:
                bends[first].append(_stretch(start.across, middle, index))
            if way is not None and abs(end.across - middle) > 0.5:
                bends[last - 1].append(_stretch(middle, end.across, index))
        found: dict[tuple[int, int], int] = {}
        for rank, here in bends.items():
            taken: list[list[tuple[float, float, int]]] = []
            for low, high, index in sorted(here, key=lambda bend: (bend[1] - bend[0], bend[2])):
                place = next(
                    (i for i, track in enumerate(taken) if self._free(track, low, high, index)),
                    len(taken),
                )
                if place == len(taken):
                    taken.append([])
                taken[place].append((low, high, index))
                found[index, rank] = place
        return found

    def _free(
        self, track: list[tuple[float, float, int]], low: float, high: float, index: int
    ) -> bool:
        """Nothing is on this stretch but links that share an end with link `index`."""
        arc = self.arcs[index]
        for other_low, other_high, other in track:
            one = self.arcs[other]
            if index in self.back or other in self.back:
                shares = False
            else:
                shares = one.first == arc.first or one.last == arc.last
            if not shares and low <= other_high + 1 and other_low <= high + 1:
                return False
        return True

    def _outside(self, arc: Arc) -> float:
        """Across, beyond everything else: where a link runs back."""
        ends = [thing.across + max(thing.widths.values()) / 2 for thing in self.things]
        out = max(ends) + (self.spacing.group_high if self.spans else 0.0) + self.spacing.nodes
        for index in sorted(self.back):
            label = self.arcs[index].label
            half = label.across / 2 if label else 0.0
            out += half
            if self.arcs[index] is arc:
                break
            out += half + self.spacing.track
        return out

    # where along

    def _place_along(self, tracks: dict[tuple[int, int], int]) -> list[tuple[float, float]]:
        """Where each rank begins, and how far it reaches."""
        deep: dict[int, float] = defaultdict(float)
        for size, rank in zip(self.sizes, self.rank, strict=True):
            deep[rank] = max(deep[rank], size.along)
        for index, way in self.ways.items():
            label = self.arcs[index].label
            if label:
                rank = self.things[way].ranks[0] if self.wide == 2 else -1
                deep[rank] = max(deep[rank], label.along)
        lines: dict[int, int] = defaultdict(int)
        for (_, rank), track in tracks.items():
            lines[rank] = max(lines[rank], track + 1)
        before = {span[0] for span in self.spans.values()}
        after = {span[-1] for span in self.spans.values()}
        found: list[tuple[float, float]] = []
        top = self._lead(lines.get(-1, 0))
        for rank in range(len(self.rows)):
            top += self.spacing.group_before if rank in before else 0.0
            found.append((top, deep[rank]))
            top += deep[rank] + (self.spacing.group_after if rank in after else 0.0)
            top += self._gap(rank, lines[rank], deep)
        return found

    def _gap(self, rank: int, lines: int, deep: Mapping[int, float]) -> float:
        """Between a rank and the next, with room for the links that bend there."""
        track, ranks = self.spacing.track, self.spacing.ranks
        if self.wide == 1:
            return max(ranks, track * (lines + 1))
        words = rank if rank % 2 else rank + 1  # the rank of words beside this gap
        if deep.get(words):
            return max(ranks / 2, track * (lines + 0.5))
        return track * lines if rank % 2 == 0 else max(ranks, track * (lines + 1))

    def _lead(self, lines: int) -> float:
        return self.spacing.track * (lines + 1) if lines else 0.0

    # all of it

    def _assembled(
        self,
        tracks: dict[tuple[int, int], int],
        tops: list[tuple[float, float]],
        lows: list[float],
        highs: list[float],
    ) -> Layered:
        nodes = [
            Place(tops[rank][0] + tops[rank][1] / 2, thing.across)
            for rank, thing in zip(self.rank, self.things, strict=False)
        ]
        routes: list[tuple[Place, ...]] = []
        labels: list[Place | None] = []
        for index, arc in enumerate(self.arcs):
            routes.append(self._route(index, arc, nodes, tracks, tops))
            way = self.ways.get(index)
            label = None
            if arc.label and way is not None:
                rank = self.things[way].ranks[0]
                label = Place(tops[rank][0] + tops[rank][1] / 2, self.things[way].across)
            elif arc.label:
                route = routes[-1]
                label = Place((route[2].along + route[3].along) / 2, route[2].across)
            labels.append(label)
        boxes = [
            (
                tops[span[0]][0] - self.spacing.group_before,
                sum(tops[span[-1]]) + self.spacing.group_after,
                lows[group],
                highs[group],
            )
            for group, span in sorted(self.spans.items())
        ]
        return from_zero(nodes, routes, labels, boxes, self.sizes, self.arcs)

    def _route(
        self,
        index: int,
        arc: Arc,
        nodes: list[Place],
        tracks: dict[tuple[int, int], int],
        tops: list[tuple[float, float]],
    ) -> tuple[Place, ...]:
        start, end = nodes[arc.first], nodes[arc.last]
        leaves = start.along + self.sizes[arc.first].along / 2
        enters = end.along - self.sizes[arc.last].along / 2
        first, last = self.rank[arc.first], self.rank[arc.last]
        if index in self.back:
            middle = self._outside(arc)
        else:
            way = self.ways.get(index)
            middle = self.things[way].across if way is not None else end.across
        points = [Place(leaves, start.across)]
        if abs(middle - start.across) > 0.5:
            at = self._bend(index, first, tracks, tops)
            points += [Place(at, start.across), Place(at, middle)]
        if abs(end.across - middle) > 0.5:
            at = self._bend(index, last - 1, tracks, tops)
            points += [Place(at, middle), Place(at, end.across)]
        else:
            middle = end.across
        return (*points, Place(enters, end.across))

    def _bend(
        self,
        index: int,
        rank: int,
        tracks: dict[tuple[int, int], int],
        tops: list[tuple[float, float]],
    ) -> float:
        """Where between ranks `rank` and the next a link bends: its tracks stand in the middle."""
        same = [track for (_, other), track in tracks.items() if other == rank]
        place = tracks[index, rank] - max(same, default=0) / 2
        if rank < 0:
            return tops[0][0] - self._lead(max(same) + 1) / 2 + place * self.spacing.track
        begin = tops[rank][0] + tops[rank][1]
        if rank in {span[-1] for span in self.spans.values()}:
            begin += self.spacing.group_after
        end = tops[rank + 1][0] if rank + 1 < len(tops) else begin + self.spacing.ranks
        if rank + 1 in {span[0] for span in self.spans.values()}:
            end -= self.spacing.group_before
        return (begin + end) / 2 + place * self.spacing.track


def _stretch(one: float, other: float, index: int) -> tuple[float, float, int]:
    return min(one, other), max(one, other), index


def _number(row: list[int], things: list[_Thing]) -> None:
    for place, index in enumerate(row):
        things[index].order = place - (len(row) - 1) / 2


def from_zero(
    nodes: list[Place],
    routes: list[tuple[Place, ...]],
    labels: list[Place | None],
    boxes: list[tuple[float, float, float, float]],
    sizes: Sequence[Extent],
    arcs: Sequence[Arc],
) -> Layered:
    """All of it moved so that it begins at 0, and how large it is."""
    middles = [*zip(nodes, sizes, strict=True)]
    middles += [
        (label, arc.label)
        for label, arc in zip(labels, arcs, strict=True)
        if label is not None and arc.label is not None
    ]
    along = [m.along + s * e.along / 2 for m, e in middles for s in (-1, 1)]
    across = [m.across + s * e.across / 2 for m, e in middles for s in (-1, 1)]
    along += [point.along for route in routes for point in route]
    across += [point.across for route in routes for point in route]
    along += [edge for box in boxes for edge in box[:2]]
    across += [edge for box in boxes for edge in box[2:]]
    low, left = min(along), min(across)

    def shifted(place: Place) -> Place:
        return Place(round(place.along - low, 2), round(place.across - left, 2))

    return Layered(
        tuple(map(shifted, nodes)),
        tuple(tuple(map(shifted, route)) for route in routes),
        tuple(None if label is None else shifted(label) for label in labels),
        tuple(
            (
                shifted(Place((begin + end) / 2, (from_ + to) / 2)),
                Extent(round(end - begin, 2), round(to - from_, 2)),
            )
            for begin, end, from_, to in boxes
        ),
        Extent(max(along) - low, max(across) - left),
    )
