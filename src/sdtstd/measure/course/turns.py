"""Between which days something of a record can change: only those of its own dates."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING, assert_never

from sdtstd.model.records import Measure, Milepost, Pilot
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.model.register import AnyRecord

_MILEPOSTS = tuple(Milepost)


def turning(records: Iterable[AnyRecord], days: Sequence[date]) -> list[list[AnyRecord]]:
    """Give for each day the records that may stand otherwise than on the day before it in the list.

    The days are in order; for the first one there are none.
    """
    found: list[list[AnyRecord]] = [[] for _ in days]
    if len(days) <= 1:
        return found
    for record in records:
        for n in {bisect_left(days, each) for each in _turns(record)}:
            if 0 < n < len(days):
                found[n].append(record)
    return found


def _turns(record: AnyRecord) -> Iterator[date]:
    """Give the days from which on a date of the record is possibly, or surely, reached."""
    return chain.from_iterable((each.first, each.last) for each in dates_of(record))


def dates_of(record: AnyRecord) -> Iterator[PartialDate]:
    """Give the dates of a record: those of its stages, and of its labels."""
    match record:
        case Standard():
            yield from (when for _, when in record.stages.known())
            yield from (each.awarded for each in record.labels if each.awarded is not None)
        case Pilot():
            reached = (record.stages.on(each) for each in _MILEPOSTS)
            yield from (each for each in reached if each is not None)
        case Measure():
            yield record.date
        case _:
            assert_never(record)
