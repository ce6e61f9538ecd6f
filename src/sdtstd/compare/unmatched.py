"""What a list holds that another lacks, where the same thing may stand in it several times."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

T = TypeVar("T")


def unmatched(known: Iterable[T], given: Iterable[T], key: Callable[[T], Hashable]) -> list[T]:
    """Give those of `given` that `known` lacks, each of `known` standing for one of its key."""
    left = Counter(map(key, known))
    fresh = []
    for each in given:
        name = key(each)
        if left[name]:
            left[name] -= 1
        else:
            fresh.append(each)
    return fresh
