"""The numbers of a register on many days, as `Snapshot` has them on each of the days alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.course.stock import Stock
from sdtstd.measure.course.turns import turning
from sdtstd.measure.leaves import tally_of
from sdtstd.measure.members import Counts
from sdtstd.measure.progress import measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sdtstd.measure.course.scope import Scope
    from sdtstd.measure.leaves import Tally
    from sdtstd.measure.lives import TextStatus
    from sdtstd.measure.progress import Progress
    from sdtstd.model.register import Register


@frozen
class Figures:
    """Where the targets stand on a day, the leaves by state, and the texts by their status.

    What was not looked at is None.
    """

    day: date
    targets: tuple[Progress, ...]
    coverage: Tally | None
    statuses: dict[TextStatus, int] | None


def course(register: Register, days: Sequence[date], of: Scope) -> Iterator[Figures]:
    """Give the figures of each of some days, which are in order."""
    stock = Stock(register, of.leaves.every if of.leaves else (), texts=of.texts)
    counts = Counts(register)
    for day, changed in zip(days, turning(register.records, days), strict=True):
        stock.look(day, changed)
        yield Figures(
            day,
            tuple(measure(each, register, day, counts) for each in of.targets),
            tally_of(stock.states(day), of.leaves.unplaced) if of.leaves else None,
            dict(stock.statuses) if of.texts else None,
        )
