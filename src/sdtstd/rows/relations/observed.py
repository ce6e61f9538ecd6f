"""Reported values, and what is to be expected of targets whose window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.rows.forecasts import open_rows
from sdtstd.rows.relations.dated import iso, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.rows.forecasts import ForecastRow
    from sdtstd.rows.relations.dated import Dated


@frozen
class FlatObservation:
    """A reported value.

    `is_reported` is 1 of the one that the target shows on the day, `is_related` of those of
    another scope that it shows beside.
    """

    register: str
    observation: str
    n: int
    target: str
    observed: str
    first_day: str
    last_day: str
    value: float
    qualifier: str
    scope: str
    is_reported: int
    is_related: int
    note: str | None
    file: str
    line: int


@frozen
class FlatForecast:
    """What is to be expected of a count whose window is open; the days are of 10, 50 and 90 %."""

    register: str
    target: str
    state: str
    is_sample: int | None
    batches: int | None
    exposure_days: int | None
    chance: float | None
    p10: str | None
    p50: str | None
    p90: str | None
    until: str | None
    by_last_day: int | None
    due: int | None
    later: int | None
    overdue: int | None
    unknown: int | None
    reached: str | None


def observations(of: Dated) -> Iterator[FlatObservation]:
    """Give every reported value in the order of the register."""
    readings = [of.snapshot.of(each).reading for each in of.snapshot.register.targets]
    reported = {id(each.reported) for each in readings if each.reported}
    related = {id(one) for each in readings for one in each.related}
    for n, each in enumerate(of.snapshot.register.observations):
        file, line = of.line_of(each.address)
        yield FlatObservation(
            register=of.id,
            observation=each.key,
            n=n,
            target=each.target,
            observed=each.date.text,
            first_day=each.date.first.isoformat(),
            last_day=each.date.last.isoformat(),
            value=float(each.value),
            qualifier=each.qualifier.value,
            scope=each.scope.value,
            is_reported=int(id(each) in reported),
            is_related=int(id(each) in related),
            note=each.note,
            file=file,
            line=line,
        )


def forecasts(of: Dated) -> Iterator[FlatForecast]:
    """Give the forecasts of all plans' counts whose window is open."""
    for each in open_rows(of.snapshot, of.snapshot.register.plans):
        yield _forecast(of, each)


def _forecast(of: Dated, row: ForecastRow) -> FlatForecast:
    days, committed = row.days, row.committed
    return FlatForecast(
        register=of.id,
        target=row.id,
        state=str(word(row.state)),
        is_sample=None if row.sample is None else int(row.sample),
        batches=row.batches,
        exposure_days=row.exposure_days,
        chance=None if row.chance is None else float(row.chance),
        p10=iso(days.p10) if days else None,
        p50=iso(days.p50) if days else None,
        p90=iso(days.p90) if days else None,
        until=iso(days.until) if days else None,
        by_last_day=committed.by_last_day if committed else None,
        due=committed.due if committed else None,
        later=committed.later if committed else None,
        overdue=committed.overdue if committed else None,
        unknown=committed.unknown if committed else None,
        reached=iso(committed.reached) if committed else None,
    )
