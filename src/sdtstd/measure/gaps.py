"""What is missing (缺口): leaves missing or unknown, targets short, worst first."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.assessment import SETTLED, WORST_FIRST
from sdtstd.measure.coverage import LeafCoverage, LeafState, coverage
from sdtstd.measure.progress import Progress, progress

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register

_EMPTY = (LeafState.MISSING, LeafState.UNKNOWN)


@frozen
class Gaps:
    """The empty leaves, missing before unknown, and the short targets."""

    leaves: tuple[LeafCoverage, ...]
    targets: tuple[Progress, ...]


def gaps(register: Register, day: date, plans: tuple[Plan, ...]) -> Gaps:
    """Find the empty leaves, and the short targets of the plans."""
    empty = [each for each in coverage(register, day).leaves if each.state in _EMPTY]
    measured = (each for plan in plans for each in progress(register, day, plan))
    short = [each for each in measured if each.assessment not in SETTLED]
    return Gaps(tuple(sorted(empty, key=lambda each: _EMPTY.index(each.state))), worst_first(short))


def worst_first(targets: Iterable[Progress]) -> tuple[Progress, ...]:
    """Order targets by assessment, then by the share that is lacking; the rest as written."""
    return tuple(sorted(targets, key=_badness))


def _badness(each: Progress) -> tuple[int, Fraction]:
    percent = each.reading.percent
    return (WORST_FIRST.index(each.assessment), Fraction(0) if percent is None else percent)
