"""Reports the first of very many faults of a kind in one file, and one finding for the others.

Words and places are what findings cost, in time and in memory; to count costs next to nothing.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from sdtstd.document.faults import rest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.diagnostics import Diagnostic


def told(
    diagnostics: Iterable[Diagnostic], most: int, enough: int | None = None
) -> Iterator[Diagnostic]:
    """Give at most so many of a rule in a file, and behind all one for each group of others.

    After `enough` nobody looks for more.
    """
    limit = Limit(most)
    every = iter(diagnostics)
    yield from filter(limit.lets_pass, islice(every, enough))
    yield from limit.others(least=next(every, None) is not None)


class Limit:
    """Lets so many faults of a rule in a file pass, and counts the others."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._groups: dict[tuple[str, str], _Group] = {}

    def lets_pass(self, each: Diagnostic) -> bool:
        """Tell whether a fault is told by itself; it is counted here where it is not."""
        key = (each.rule.code, each.at.file)
        group = self._groups.get(key)
        if group is None:
            group = self._groups[key] = _Group()
        group.passed += 1
        if group.passed <= self._most:
            return True
        group.add(each)
        return False

    def others(self, *, least: bool = False) -> Iterator[Diagnostic]:
        """Give the findings that stand for those that did not pass; `least`: there may be more."""
        for each in self._groups.values():
            first = each.first
            if first is not None and each.times == first.times:
                yield first  # it alone: told as well
            elif first is not None:
                yield rest(first.rule, first.at, each.times, least=least or each.least)


class _Group:
    """The faults of one rule in one file: how many passed, and what is counted of the others."""

    __slots__ = ("first", "least", "passed", "times")

    def __init__(self) -> None:
        self.first: Diagnostic | None = None
        self.passed = self.times = 0
        self.least = False

    def add(self, each: Diagnostic) -> None:
        self.first = self.first or each
        self.times += each.times
        self.least = self.least or each.least
