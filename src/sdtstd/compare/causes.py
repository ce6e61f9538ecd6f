"""Why a target's number moved: each record or reported value whose part in it changed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.query import Reason
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from sdtstd.address import Address
    from sdtstd.compare.observations import ObservationPair
    from sdtstd.compare.records import RecordPair
    from sdtstd.dates import PartialDate
    from sdtstd.measure.partition import Verdict
    from sdtstd.measure.reading import Reading
    from sdtstd.model.records import Observation


class Sign(StrEnum):
    """Whether a cause adds to a target, takes from it, or changes what it adds."""

    PLUS = "+"
    MINUS = "−"
    CHANGED = "~"


@frozen
class Cause:
    """A record or reported value by its id; what it adds to each number is 1, 0 or -1.

    `date` is that of the event, or of the value; `address` is None where it is gone; `values` is
    there where it is a reported value.
    """

    id: str
    title: str | None
    title_en: str | None
    date: PartialDate | None
    counted: int
    possible: int
    pipeline: int
    sign: Sign
    address: Address | None
    values: ObservationPair | None = None


def record_causes(
    before: Reading | None, after: Reading | None, pairs: Iterable[RecordPair]
) -> Iterator[Cause]:
    """Give the records among some whose part in the target changed.

    Their sums are the differences, where all are among them that a number of either has.
    """
    was, now = (each.partition if each else None for each in (before, after))
    for pair in pairs:
        old = was.of(pair.before) if was and pair.before else None
        new = now.of(pair.after) if now and pair.after else None
        cause = record_cause(pair, old, new)
        if cause is not None:
            yield cause


def record_cause(pair: RecordPair, old: Verdict | None, new: Verdict | None) -> Cause | None:
    """Give what a record does to the numbers by its verdicts; None where that is nothing."""
    return None if _part(old) == _part(new) else _of_record(pair, old, new)


def observation_causes(
    pairs: Iterable[ObservationPair], reordered: Container[int]
) -> Iterator[Cause]:
    """Give the values that were added, removed or told otherwise, and those reordered by `id()`."""
    for pair in pairs:
        if pair.before is None:
            sign = Sign.PLUS
        elif pair.after is None:
            sign = Sign.MINUS
        elif _told(pair.before) == _told(pair.after) and id(pair.after) not in reordered:
            continue
        else:
            sign = Sign.CHANGED
        latest = pair.latest
        at = latest.address if pair.after is not None else None
        name = latest.key
        yield Cause(name, None, None, latest.date, 0, 0, 0, sign, at, pair)


def _told(observation: Observation) -> tuple[object, ...]:
    note = observation.note if observation.scope.value == "differs" else None
    return (
        observation.value,
        observation.date.text,
        observation.qualifier,
        observation.scope,
        note,
    )


def _part(verdict: Verdict | None) -> tuple[object, ...]:
    """Give what a record is to the numbers; what is excluded for another reason is nothing."""
    if verdict is None:
        return (*_numbers(None), None, False)
    event = verdict.event if verdict.counted else None
    return (*_numbers(verdict), event, verdict.reason is Reason.NO_DATE)


def _numbers(verdict: Verdict | None) -> tuple[int, int, int]:
    if verdict is None:
        return (0, 0, 0)
    return (int(verdict.counted), int(verdict.possible), int(verdict.pipeline))


def _of_record(pair: RecordPair, old: Verdict | None, new: Verdict | None) -> Cause:
    record = pair.latest
    (was, may, coming), (now, might, came) = _numbers(old), _numbers(new)
    moved = (now - was, might - may, came - coming)
    first = next((each for each in moved if each), 0)
    return Cause(
        id=record.key,
        title=record.title,
        title_en=record.title_en,
        date=_date(new) or _date(old),
        counted=moved[0],
        possible=moved[1],
        pipeline=moved[2],
        sign=Sign.PLUS if first > 0 else Sign.MINUS if first < 0 else Sign.CHANGED,
        address=record.address if pair.after is not None else None,
    )


def _date(verdict: Verdict | None) -> PartialDate | None:
    """Give the day of the event, or of the latest stage of what is on its way."""
    if verdict is None or verdict.event is not None:
        return verdict.event if verdict else None
    record = verdict.record
    known = record.stages.known() if isinstance(record, Standard) else ()
    return known[-1][1] if known else None
