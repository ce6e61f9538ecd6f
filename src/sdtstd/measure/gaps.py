"""What is missing (缺口): leaves not covered, targets not met, and their order."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.assessment import SETTLED, WORST_FIRST
from sdtstd.measure.leaves import LeafState
from sdtstd.model.target import HasQuery

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.measure.progress import Progress

EMPTIEST_FIRST = (LeafState.MISSING, LeafState.UNKNOWN, LeafState.PARTLY, LeafState.IN_PROGRESS)


@frozen
class Gaps:
    """The leaves that are not covered, the emptiest first, and the short targets, worst first."""

    leaves: tuple[LeafCoverage, ...]
    targets: tuple[Progress, ...]


def gaps(leaves: Iterable[LeafCoverage], targets: Iterable[Progress]) -> Gaps:
    """Keep the leaves that are not covered and the targets that are short, in their orders."""
    open_ = [each for each in leaves if each.state in EMPTIEST_FIRST]
    short = [each for each in targets if each.assessment not in SETTLED]
    emptiest = sorted(open_, key=lambda each: EMPTIEST_FIRST.index(each.state))
    return Gaps(tuple(emptiest), worst_first(short))


def worst_first(targets: Iterable[Progress]) -> tuple[Progress, ...]:
    """Order targets by assessment, then by the share still open, then by due day."""
    return tuple(sorted(targets, key=_badness))


def _badness(each: Progress) -> tuple[int, bool, Fraction, date]:
    share = _open_share(each)
    order = Fraction(0) if share is None else -share
    return (WORST_FIRST.index(each.assessment), share is None, order, each.reading.closes)


def _open_share(each: Progress) -> Fraction | None:
    """Give what is lacking as a share of the goal, of a value as a share of what is expected."""
    reading, target = each.reading, each.target.target
    if isinstance(target, HasQuery) and reading.remaining is not None:
        return Fraction(reading.remaining, target.needed)
    return None if reading.pace is None else 1 - reading.pace
