"""Targets times records: what a target costs more does not hang on records outside of its window.

No clock is asked: calls are counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.checks.sources import weak_source
from sdtstd.compare.between import Between
from sdtstd.measure.course.course import course
from sdtstd.measure.course.scope import Chosen, scope
from sdtstd.measure.snapshot import Snapshot
from sdtstd.periods import By, periods
from support.small import SOURCE, counting, labelled, on, plan, register, standard
from support.steps import steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard

DAY = on("2022-12-31")
FEW, MANY = 50, 800
TARGETS = 12
QUERIES = (
    {"levels": ["local"]},
    {"series": ["GB/T"], "parts": "once"},
    {"event": "in_force", "relevance": ["core", "partial"]},
    {"event": "label", "label": "上海标准"},
    {"exclude_series": ["GB/T"], "revisions": "skip"},
)


def outside(number: int) -> Standard:
    """Make a text long before every window; each second one was never published."""
    code = f"{('GB/T', 'DB31/T')[number // 2 % 2]} {number}-2010"
    given_up = {"proposal": "2010-01-01", "abandonment": "2011-01-01"}
    out = {"publication": "2010-05-01", "in_force": f"2010-{6 + number % 6:02}-01"}
    weak = [{**SOURCE, "kind": "press"}]
    return labelled(code, "2010-06-01", sources=weak, **(out if number % 2 else given_up))


def inside(number: int) -> Standard:
    """Make a text within the windows."""
    days = {"publication": f"2022-0{1 + number % 9}-15", "in_force": "2022-10"}
    return standard(f"GB/T {900_000 + number}.1-2022", **days)


def made(records: int, targets: int) -> Register:
    texts = (*map(inside, range(20)), *map(outside, range(records)))
    goals = [
        counting(1 + n, window=(f"2022-0{1 + n % 6}-01", "2022-12-31"), **QUERIES[n % len(QUERIES)])
        | {"id": f"goal-{n}"}
        for n in range(targets)
    ]
    return register(*texts, plans=[plan(*goals)])


def _between(snapshot: Snapshot) -> object:
    return Between(snapshot, on("2022-06-30"), snapshot.register.plans).targets


def _history(snapshot: Snapshot) -> object:
    days = [each.last for each in periods(By.MONTH, on("2021-12-01"), DAY)]
    names = frozenset(each.id for each in snapshot.register.plans)
    return list(course(snapshot.register, days, scope(snapshot.register, Chosen(plans=names))))


WORK: dict[str, Callable[[Snapshot], object]] = {
    "where targets stand": lambda each: each.progress(each.register.plans),
    "what counts": lambda each: [
        (one.reading.partition.counted, one.reading.partition.pipeline)
        for one in each.progress(each.register.plans)
        if one.reading.partition
    ],
    "gaps": lambda each: each.gaps(each.register.plans),
    "things to do": lambda each: each.todo_count(),
    "forecasts": lambda each: [each.forecast(one) for one in each.register.targets],
    "one record": lambda each: [
        one.reading.partition.of(each.register.standards[0])
        for one in each.progress(each.register.plans)
        if one.reading.partition
    ],
    "what moved": _between,
    "history": _history,
    "weak-source": lambda each: list(weak_source.find(each.register, each.day)),
}


def _of_targets(records: int, work: Callable[[Snapshot], object]) -> int:
    """Count the steps that all targets but those with the first of each query take."""
    few, every = made(records, len(QUERIES)), made(records, len(QUERIES) + TARGETS)
    return steps(lambda: work(Snapshot(every, DAY))) - steps(lambda: work(Snapshot(few, DAY)))


@pytest.mark.parametrize("name", WORK)
def test_records_that_no_window_has_cost_a_target_nothing(name: str) -> None:
    few, many = (_of_targets(records, WORK[name]) for records in (FEW, MANY))
    assert few > TARGETS
    assert many < 1.2 * few
