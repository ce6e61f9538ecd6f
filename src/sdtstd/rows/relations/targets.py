"""Targets: what the plan states of them, their days, what was reported, how they stand.

How many records count is in `parts`, and counted by the views.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.frozen import frozen
from sdtstd.measure.reading import days_left, window_days
from sdtstd.model.query import Query
from sdtstd.model.target import HasBaseline, HasDue, HasQuery, Windowed
from sdtstd.rows.relations.dated import iso, word, written
from sdtstd.rows.targets import target_row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.reading import Reading
    from sdtstd.model.plan import Target
    from sdtstd.model.target import Baseline
    from sdtstd.rows.relations.dated import Dated


@frozen
class FlatTarget:
    """A target by its PLAN/TARGET.

    `needed` is the smallest count that reaches the goal (N + 1 of more than N), of counts alone.
    `phase` tells whether the day is before, within or after the window from `opens` to `closes`;
    `days_elapsed` of `days_in_window` are over, `days_left` are left. `line_expected` and
    `line_pace` are those of an indicator, as measured. `is_complete` is 0 where the register is a
    sample.
    """

    register: str
    target: str
    plan: str
    name: str
    n: int
    kind: str
    title: str
    title_en: str | None
    short: str | None
    short_en: str | None
    wording: str
    rationale: str | None
    comparator: str | None
    goal: float | None
    needed: int | None
    unit: str | None
    window_from: str | None
    window_to: str | None
    due: str | None
    opens: str | None
    closes: str
    phase: str
    days_in_window: int | None
    days_elapsed: int | None
    days_left: int
    complete_through: str | None
    is_complete: int | None
    baseline_date: str | None
    baseline_value: float | None
    count_event: str | None
    count_levels: str | None
    count_series: str | None
    count_exclude_series: str | None
    count_roles: str | None
    count_label: str | None
    count_relevance: str | None
    count_revisions: str | None
    count_parts: str | None
    reported_value: float | None
    reported_date: str | None
    reported_qualifier: str | None
    reported_age_days: int | None
    assessment: str
    reached: str | None
    met_on: str | None
    lost_on: str | None
    line_expected: float | None
    line_pace: float | None
    file: str
    line: int


def targets(of: Dated) -> Iterator[FlatTarget]:
    """Give the targets of all plans in the order of the register."""
    for n, each in enumerate(of.snapshot.register.targets):
        yield _target(of, n, of.snapshot.of(each))


def _target(of: Dated, n: int, progress: Progress) -> FlatTarget:
    placed, reading, row = progress.target, progress.reading, target_row(progress)
    target, day = placed.target, of.snapshot.day
    file, line = of.line_of(placed.address)
    counts = isinstance(target, HasQuery)
    return FlatTarget(
        register=of.id,
        target=placed.id,
        plan=placed.plan.id,
        name=target.id,
        n=n,
        kind=row.kind,
        title=row.title,
        title_en=row.title_en,
        short=target.short,
        short_en=target.short_en,
        wording=target.wording,
        rationale=target.rationale,
        comparator=word(row.comparator),
        goal=None if row.goal is None else float(row.goal),
        needed=target.needed if isinstance(target, HasQuery) else None,
        unit=row.unit,
        phase=_phase(reading, day),
        closes=reading.closes.isoformat(),
        days_left=days_left(reading.closes, day),
        is_complete=int(reading.complete) if counts else None,
        assessment=reading.assessment.value,
        reached=written(reading.reached),
        met_on=iso(reading.met_on),
        lost_on=iso(reading.lost_on),
        line_expected=None if counts or row.expected is None else float(row.expected),
        line_pace=None if counts or row.pace is None else float(row.pace),
        file=file,
        line=line,
        **_stated_days(target),
        **_days(reading, day),
        **_counting(target),
        **_baseline(target.baseline if isinstance(target, HasBaseline) else None),
        **_reported(reading),
    )


def _phase(reading: Reading, day: date) -> str:
    if reading.opens is not None and day < reading.opens:
        return "before"
    return "within" if day <= reading.closes else "after"


def _stated_days(target: Target) -> dict[str, Any]:
    """Give the days that the target states, as they were written."""
    windowed = target if isinstance(target, Windowed) else None
    due: PartialDate | None = target.due if isinstance(target, HasDue) else None
    return {
        "window_from": windowed.window.from_.text if windowed else None,
        "window_to": windowed.window.to.text if windowed else None,
        "complete_through": written(windowed.complete_through) if windowed else None,
        "due": written(due),
    }


def _days(reading: Reading, day: date) -> dict[str, Any]:
    opens = reading.opens
    days = window_days(opens, reading.closes, day) if opens else None
    return {
        "opens": iso(opens),
        "days_in_window": days.whole if days else None,
        "days_elapsed": days.elapsed if days else None,
    }


_COUNTING = (
    *("event", "levels", "series", "exclude_series", "roles", "label", "relevance"),
    *("revisions", "parts"),
)


def _counting(target: Target) -> dict[str, Any]:
    """Give the settings of a count, lists joined by commas; a pilot has an event alone."""
    query = target.count if isinstance(target, HasQuery) else None
    known = _COUNTING if isinstance(query, Query) else _COUNTING[:1] if query else ()
    return {f"count_{key}": _joined(getattr(query, key)) if key in known else None
            for key in _COUNTING}  # fmt: skip


def _joined(value: object) -> str | None:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or None
    return None if value is None else str(value)


def _baseline(baseline: Baseline | None) -> dict[str, Any]:
    return {
        "baseline_date": baseline.date.text if baseline else None,
        "baseline_value": float(baseline.value) if baseline else None,
    }


def _reported(reading: Reading) -> dict[str, Any]:
    reported = reading.reported
    return {
        "reported_value": float(reported.value) if reported else None,
        "reported_date": reported.date.text if reported else None,
        "reported_qualifier": reported.qualifier.value if reported else None,
        "reported_age_days": reading.age_days,
    }
