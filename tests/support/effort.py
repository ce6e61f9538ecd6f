"""The work of a call in calls of functions: the same on every machine, whatever else it does."""

from __future__ import annotations

from cProfile import Profile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """Give how many functions the work calls, Python's own and those written in C."""
    watch = Profile()
    watch.runcall(work)
    return sum(each.callcount for each in watch.getstats())
