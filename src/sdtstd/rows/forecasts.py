"""Rows of forecasts: the chance of a goal, the days of reaching it, and what is committed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.forecast import Basis, ForecastState, Outlook, is_open
from sdtstd.model.standard import Stage
from sdtstd.model.target import HasGoal
from sdtstd.rows.numbers import Double, double
from sdtstd.rows.targets import WindowRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.measure.forecast import Batch, Coming, Committed, Days, Forecast
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan


@frozen
class DaysRow:
    """The first days by which the goal is reached with 10, 50 and 90 %; None: after `until`."""

    p10: date | None
    p50: date | None
    p90: date | None
    until: date


@frozen
class CommittedRow:
    """What is counted by the last day if what is on its way comes at its usual time.

    `by_last_day` is counted and `due`; `later` comes after it, `overdue` is past its usual time,
    `unknown` has none. `reached` is the day on which that alone makes the goal.
    """

    by_last_day: int
    due: int
    later: int
    overdue: int
    unknown: int
    reached: date | None


@frozen
class ForecastRow:
    """What is to be expected of a target; None is undefined.

    `batches` are the dates on which the counted came, in so many `exposure_days` of the window;
    `chance` is the probability, from 0 to 1, that the goal is reached by the window's last day. A
    `sample` is of the records at hand alone.
    """

    id: str
    target: str
    title: str
    title_en: str | None
    state: ForecastState
    sample: bool | None
    goal: Double | None
    window: WindowRow
    counted: int | None
    possible: int | None
    remaining: int | None
    batches: int | None
    exposure_days: int | None
    chance: Double | None
    days: DaysRow | None
    committed: CommittedRow | None


@frozen
class BatchRow:
    """Records counted on one date, as written."""

    date: str
    records: tuple[str, ...]


@frozen
class ComingRow:
    """A record on its way: the last stage that has begun, its date, the day when it is usual.

    `texts` of the register show the usual time where `basis` is `seen`.
    """

    id: str
    outlook: Outlook
    day: date | None
    basis: Basis | None
    texts: int
    stage: Stage | None
    since: str | None


@frozen
class ForecastMembersRow:
    """What the forecast of a target (PLAN/TARGET) is made of."""

    id: str
    batches: tuple[BatchRow, ...]
    coming: tuple[ComingRow, ...]


@frozen
class ForecastAnswer:
    """When goals are to be reached; `members` open those whose window is open."""

    forecasts: tuple[ForecastRow, ...]
    members: tuple[ForecastMembersRow, ...]


def forecast_row(each: Forecast) -> ForecastRow:
    """Give a target's forecast."""
    placed, reading = each.progress.target, each.progress.reading
    target, counts = placed.target, reading.counted is not None
    return ForecastRow(
        id=placed.id,
        target=target.id,
        title=target.title,
        title_en=target.title_en,
        state=each.state,
        sample=not reading.complete if counts else None,
        goal=double(target.goal) if isinstance(target, HasGoal) else None,
        window=WindowRow(reading.opens, reading.closes),
        counted=reading.counted,
        possible=reading.possible,
        remaining=reading.remaining,
        batches=len(each.batches) if each.exposure is not None else None,
        exposure_days=each.exposure,
        chance=double(each.chance),
        days=_days_row(each.days) if each.days else None,
        committed=_committed_row(each.committed) if each.committed else None,
    )


def open_rows(snapshot: Snapshot, plans: Iterable[Plan]) -> tuple[ForecastRow, ...]:
    """Give the forecasts of the plans' counts whose window is open, in their order."""
    return tuple(
        forecast_row(snapshot.forecast(each.target))
        for each in snapshot.progress(plans)
        if is_open(each, snapshot.day)
    )


def members_rows(forecasts: Iterable[Forecast]) -> tuple[ForecastMembersRow, ...]:
    """Give what forecasts are made of; those of closed windows are made of nothing."""
    return tuple(
        ForecastMembersRow(
            each.progress.target.id,
            tuple(map(_batch_row, each.batches)),
            tuple(map(_coming_row, each.committed.coming)),
        )
        for each in forecasts
        if each.committed is not None
    )


def _days_row(days: Days) -> DaysRow:
    return DaysRow(days.p10, days.p50, days.p90, days.until)


def _committed_row(committed: Committed) -> CommittedRow:
    return CommittedRow(
        by_last_day=committed.by_last_day,
        due=committed.number(Outlook.DUE),
        later=committed.number(Outlook.LATER),
        overdue=committed.number(Outlook.OVERDUE),
        unknown=committed.number(Outlook.UNKNOWN),
        reached=committed.reached,
    )


def _batch_row(batch: Batch) -> BatchRow:
    return BatchRow(batch.when.text, tuple(each.id for each in batch.members))


def _coming_row(each: Coming) -> ComingRow:
    since = each.since.text if each.since else None
    return ComingRow(
        each.verdict.id, each.outlook, each.day, each.basis, each.texts, each.stage, since
    )
