"""Growth of work with its size, by processor time beside processor time: no limit in seconds.

A loaded or slow machine takes longer for both sizes. What is linear takes four times as long
for four times as much, what is quadratic sixteen times; the limit stands in the middle.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from time import process_time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Given = TypeVar("Given")
FACTOR = 4
MOST = FACTOR**1.5
REPEATS = 3
ATTEMPTS = 4


def assert_linear(
    make: Callable[[int], Given],
    work: Callable[[Given], object],
    size: int,
    clock: Callable[[], float] = process_time,
) -> None:
    """Fail where the work on four times `size` takes more than eight times as long.

    Choose a size of which the work takes ten milliseconds; `make` is not measured.
    """
    small, large = make(size), make(size * FACTOR)
    ratios: list[float] = []
    for _ in range(ATTEMPTS):
        pairs = [(taken(work, small, clock), taken(work, large, clock)) for _ in range(REPEATS)]
        ratios.append(min(pair[1] for pair in pairs) / min(pair[0] for pair in pairs))
        if ratios[-1] <= MOST:
            return
    told = ", ".join(f"{ratio:.1f}" for ratio in ratios)
    raise AssertionError(f"{FACTOR} times the size takes so many times as long: {told}")


def taken(
    work: Callable[[Given], object], given: Given, clock: Callable[[], float] = process_time
) -> float:
    """Give how long the work takes, without the collector of memory."""
    with _no_collection():
        began = clock()
        work(given)
        return max(clock() - began, 1e-9)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the collector of the whole process out of the measured piece."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
