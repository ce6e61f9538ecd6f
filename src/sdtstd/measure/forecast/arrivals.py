"""Batches that arrive: how many days further ones take, and how many texts they bring.

Source: docs/numbers.md. The number of batches that is needed is uncertain, since sizes are, and so
is the time that so many take: both by the ratio of a sum to come to the sum seen.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

from sdtstd.measure.forecast.ratio import below, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

_EACH = 32
_STEP = 1.06
_MOST = 1e10
_NEGLIGIBLE = 0.001
_PARTS = 8


class Arrivals:
    """The batches seen in so many days, on their days and with their sizes; four at least."""

    def __init__(self, days: Sequence[int], sizes: Sequence[int], exposure: int) -> None:
        self._exposure, self._texts, self._batches = exposure, sum(sizes), len(sizes)
        ordered = sorted(days)
        gaps = (later - day for day, later in pairwise(ordered))
        self._gaps = spread(tuple(gaps))
        self._sizes = spread(tuple(sizes))

    def to_come(self, remaining: int) -> Reach:
        """Ask when so many texts more are there."""
        return Reach(self, remaining)

    def enough(self, batches: int, texts: int) -> float:
        """Give the probability that so many batches more bring so many texts at least."""
        ratio = (texts - 0.5) / self._texts
        return 1 - below(batches / self._sizes, self._batches / self._sizes, ratio)

    def usual_days(self, texts: int) -> int:
        """Give the days that so many texts take at the pace so far."""
        return self._exposure * texts // self._texts

    def in_time(self, batches: float, days: int) -> float:
        """Give the probability that so many batches more arrive within so many days.

        The wait for the first one has begun before: what is left of it is on average half a waiting
        time, more by half their squared spread, as in a renewal process that has long been running.
        The more regularly they come, the more evenly is it drawn from nothing to a whole one.
        """
        whole, seen = (batches - 1) / self._gaps, self._batches / self._gaps
        ratio = days / self._exposure
        found = [below(first + whole, seen, ratio) for first in self._firsts]
        return sum(found) / len(found)

    @cached_property
    def _firsts(self) -> tuple[float, ...]:
        """Shapes of the first wait: with them its mean and its variance are those of a renewal."""
        longer, apart = 1 + 1 / self._gaps, (1 - self._gaps) / (1 + self._gaps)
        if apart <= 0:
            return (longer / 2,)
        parts = ((n + 0.5) / _PARTS - 0.5 for n in range(_PARTS))
        return tuple(longer * (0.5 + sqrt(apart) * part) for part in parts)


class Reach:
    """When so many texts more are there: the probability for each day, the day for a probability.

    More texts are never there earlier: numbers of batches are looked at on one grid for all.
    """

    def __init__(self, arrivals: Arrivals, remaining: int) -> None:
        self._arrivals, self._remaining = arrivals, remaining

    def chance(self, days: int) -> float:
        """Give the probability that they are there within so many days."""
        return sum(
            weight * self._arrivals.in_time(batches, days) for batches, weight in self._needed
        )

    def days(self, probability: float, most: int) -> int | None:
        """Give the first number of days, from 1, by which they are there so probably.

        None where it is more than `most`.
        """
        low, high = self._around(probability, most)
        if self.chance(high) < probability:
            return None
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self.chance(middle) >= probability else (middle, high)
        return high

    def _around(self, probability: float, most: int) -> tuple[int, int]:
        """Give two numbers of days, the first too few, the second enough unless it is the most."""
        low = high = min(max(self._arrivals.usual_days(self._remaining), 1), most)
        while low > 0 and self.chance(low) >= probability:
            low, high = low // 2, low
        while high < most and self.chance(high) < probability:
            low, high = high, min(2 * high, most)
        return low, high

    @cached_property
    def _needed(self) -> tuple[tuple[float, float], ...]:
        """How many batches it takes, each number with its probability."""
        grid = _grid()
        first = bisect_left(grid, _NEGLIGIBLE, key=self._enough)
        last = bisect_left(grid, 1 - _NEGLIGIBLE, first, key=self._enough)
        found, before = [], 0.0
        for n in range(first, min(last, len(grid) - 1) + 1):
            so_far = 1.0 if n >= last else self._enough(grid[n])
            between = grid[n - 1] + 1 if n else 1
            found.append(((between + grid[n]) / 2, so_far - before))
            before = so_far
        return tuple(found)

    def _enough(self, batches: int) -> float:
        return self._arrivals.enough(batches, self._remaining)


@cache
def _grid() -> tuple[int, ...]:
    """Give every small number of batches, and of large ones every 1.06th."""
    numbers = list(range(1, _EACH + 1))
    while numbers[-1] < _MOST:
        numbers.append(int(numbers[-1] * _STEP) + 1)
    return tuple(numbers)
