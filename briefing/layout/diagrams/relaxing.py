"""Places on a line that keep their distances, each as near as can be to what it belongs to."""

from __future__ import annotations

from collections import defaultdict

_RELAXED = 24


def relaxed(
    guess: list[float],
    pushes: list[tuple[int, int, float]],
    near: list[list[int]],
    ways: list[int],
) -> list[float]:
    """Places that keep what `pushes` say, from a `guess` on, each as close to the middle of what it
    is near as they allow. `ways` are those of links: where they can, they run straight on from one
    end.
    """
    count = len(guess)
    left: dict[int, list[tuple[int, float]]] = defaultdict(list)
    right: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for low, high, gap in pushes:
        left[high].append((low, gap))
        right[low].append((high, gap))
    places = list(guess)
    for _ in range(count + 1):
        changed = False
        for low, high, gap in pushes:
            if places[high] < places[low] + gap - 1e-6:
                places[high] = places[low] + gap
                changed = True
        if not changed:
            break

    def moved(index: int, wanted: float) -> float:
        least = max((places[one] + gap for one, gap in left[index]), default=-1e9)
        most = min((places[one] - gap for one, gap in right[index]), default=1e9)
        return min(max(wanted, least), most) if least <= most else places[index]

    for sweep in range(_RELAXED):
        rising = sorted(range(count), key=lambda index: places[index], reverse=sweep % 2 == 0)
        for index in rising:
            if near[index]:
                wanted = sum(places[one] for one in near[index]) / len(near[index])
                places[index] = moved(index, wanted)
    for index in range(count):  # a link that is nearly straight is straight
        for other in near[index]:
            if abs(places[index] - places[other]) < 14:
                places[index] = moved(index, places[other])
                break
    for index in ways:
        for other in reversed(near[index]):
            if moved(index, places[other]) == places[other]:
                places[index] = places[other]
                break
    return places
