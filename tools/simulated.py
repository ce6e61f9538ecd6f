"""Made-up histories of batches, each with the day on which its goal is reached.

They come about by a process of their own, which the forecast does not know: waiting times with a
mean of 10 to 60 days, batches of 1 to 12 texts. Each is looked at on a day when it has four batches
or more, for a goal beyond what is counted; it goes on until it reaches the goal, and that day is
the truth. The same seed gives the same histories.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import floor
from random import Random

from sdtstd.measure.forecast import LEAST

SEED = 16733

Draw = Callable[[], float]
Of = Callable[[Random], Draw]


@dataclass(frozen=True, slots=True)
class Kind:
    """How histories of a kind come about: waiting times, sizes, the goal beyond what is counted."""

    waits: Of
    sizes: Of
    beyond: Callable[[Random, int], int]


@dataclass(frozen=True, slots=True)
class History:
    """Batches by day, up to a day, and the truth: when so many texts more are there."""

    batches: dict[int, int]
    day: int
    remaining: int
    truth: int


def _poisson(random: Random) -> Draw:
    mean = random.uniform(10, 60)
    return lambda: random.expovariate(1 / mean)


def _even(random: Random) -> Draw:
    return lambda: random.uniform(10, 60)


def _regular(random: Random) -> Draw:
    mean = random.uniform(10, 60)
    return lambda: random.uniform(mean / 2, 3 * mean / 2)


def _clustered(random: Random) -> Draw:
    mean = random.uniform(10, 60)
    return lambda: random.gammavariate(0.5, 2 * mean)


def _uniform(random: Random) -> Draw:
    return lambda: random.randint(1, 12)


def _skewed(random: Random) -> Draw:
    return lambda: min(1 + int(random.expovariate(0.5)), 12)


def _capped(random: Random) -> Draw:
    most = random.randint(1, 12)
    return lambda: random.randint(1, most)


def _rare(random: Random) -> Draw:
    return lambda: 12 if random.random() < 0.1 else 1


def _any(random: Random, counted: int) -> int:
    return random.randint(1, counted)


def _near(random: Random, _: int) -> int:
    return random.randint(1, 12)


def _far(random: Random, counted: int) -> int:
    return random.randint(counted, 3 * counted)


MAIN = "main"
KINDS = {
    MAIN: Kind(_poisson, _uniform, _any),
    "near": Kind(_poisson, _uniform, _near),
    "far": Kind(_poisson, _uniform, _far),
    "skewed": Kind(_poisson, _skewed, _any),
    "capped": Kind(_poisson, _capped, _any),
    "even": Kind(_even, _uniform, _any),
    "even-far": Kind(_even, _uniform, _far),
    "regular": Kind(_regular, _uniform, _any),
    "clustered": Kind(_clustered, _uniform, _any),
    "rare": Kind(_poisson, _rare, _far),
}
"""What the docs name: the main kind, then those that differ from it in one way."""


def histories(kind: Kind, number: int, seed: int = SEED) -> Iterator[History]:
    """Generate histories, each with four batches at least when it is looked at."""
    random = Random(seed)  # noqa: S311 - the same ones each time
    found = 0
    while found < number:
        history = _history(kind, random)
        if len(history.batches) >= LEAST:
            found += 1
            yield history


def _history(kind: Kind, random: Random) -> History:
    day, wait, size = random.randint(120, 900), kind.waits(random), kind.sizes(random)
    batches: dict[int, int] = {}
    time = wait()
    while time < day:
        batches[floor(time) + 1] = batches.get(floor(time) + 1, 0) + int(size())
        time += wait()
    remaining = lacking = kind.beyond(random, max(sum(batches.values()), 1))
    while (lacking := lacking - int(size())) > 0:
        time += wait()
    return History(batches, day, remaining, floor(time) + 1 - day)
