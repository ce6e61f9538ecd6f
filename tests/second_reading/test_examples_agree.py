"""The engine and the second reading agree on both examples, on every day that matters."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from sdtstd.loading import load
from sdtstd.measure.snapshot import Snapshot
from sdtstd.rows.targets import verdict_row
from support.registers import TODAY
from support.second_reading.days import DAY, span
from support.second_reading.example import FOLDERS, written
from support.second_reading.reading import read
from support.second_reading.same import assert_both_say_the_same, plain


def days(node: Any) -> set[dt.date]:
    """Give the first and last possible days of all dates, and the days beside them."""
    if isinstance(node, dict):
        return set().union(*map(days, node.values()))
    if isinstance(node, list):
        return set().union(*map(days, node))
    try:
        first, last = span(str(node))
    except ValueError:
        return set()
    found = {day for day in (first, last) if 2020 <= day.year <= 2026}
    return {day + shift * DAY for day in found for shift in (-1, 0, 1)}


@pytest.mark.parametrize("name", FOLDERS)
def test_on_every_day_that_matters(name: str) -> None:
    data = written(name)
    register = load(FOLDERS[name]).register
    when = days(data)
    assert len(when) > 30
    for day in sorted(when):
        assert_both_say_the_same(Snapshot(register, day), read(data, day))


def test_the_verdict_of_the_later_rules() -> None:
    snapshot = Snapshot(load(FOLDERS["more"]).register, dt.date(2023, 6, 30))
    verdict = plain(verdict_row(snapshot.progress(snapshot.register.plans)))
    assert {key: count for key, count in verdict.items() if count} == {
        "targets": 5,
        "on_track": 2,
        "behind": 1,
        "pending": 1,
        "possibly_met": 1,
    }


@pytest.mark.parametrize("name", FOLDERS)
def test_check_gives_no_error(name: str) -> None:
    from sdtstd.diagnostics import Severity
    from sdtstd.verify.checked import find

    assert find(load(FOLDERS[name]), TODAY).count(Severity.ERROR) == 0
