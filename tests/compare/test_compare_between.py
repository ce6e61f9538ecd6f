"""One register on two days: what moved a target, and what only time did; laws of both days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from sdtstd.compare.between import Between
from sdtstd.compare.moved import Passing
from sdtstd.measure.snapshot import Snapshot
from support.drawn import Written, days, quick, registers, told
from support.small import (
    LABEL,
    Given,
    counting,
    goal,
    indicator,
    on,
    plan,
    register,
    report,
    standard,
)

if TYPE_CHECKING:
    import datetime as dt

    from sdtstd.compare.moved import MovedTarget
    from sdtstd.measure.reading import Reading
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


def between(whole: Register, since: str, day: str) -> Between:
    return Between(Snapshot(whole, on(day)), on(since), whole.plans)


def moved(
    target: Given, since: str, day: str, *records: Standard, reports: tuple[Given, ...] = ()
) -> MovedTarget | None:
    whole = register(*records, plans=(plan(target),), reports=reports)
    return next(iter(between(whole, since, day).targets), None)


def causes(found: MovedTarget | None) -> list[tuple[str, str | None, bool]]:
    assert found is not None
    return [
        (each.cause.id, each.cause.date.text if each.cause.date else None, each.possible)
        for each in found.because
    ]


OUT = standard("GB 1-2022", proposal="2021-05", publication="2022-03-01", in_force="2022-05-01")


def test_a_publication_moves_a_goal() -> None:
    found = moved(counting(4), "2022-01-31", "2022-06-30", OUT)
    assert causes(found) == [("GB 1-2022", "2022-03-01", False)]
    assert found is not None
    assert found.time is None


def test_what_begins_moves_it_by_its_stage_not_by_what_is_to_come() -> None:
    found = moved(counting(4), "2021-03-31", "2021-12-31", OUT)
    assert causes(found) == [("GB 1-2022", "2021-05", False)]


def test_a_day_that_may_lie_before_is_possible() -> None:
    text = standard("GB 1-2022", publication="2022-01/2022-04")
    found = moved(counting(4), "2022-02-28", "2022-06-30", text)
    assert causes(found) == [("GB 1-2022", "2022-01/2022-04", True)]


def test_of_two_awards_that_of_the_label_is_named() -> None:
    awards = [{"name": "别的", "awarded": "2022-01-20"}, {"name": LABEL, "awarded": "2022-02-01"}]
    text = standard("GB 1-2022", labels=awards)
    found = moved(counting(1, event="label", label=LABEL), "2022-01-15", "2022-06-30", text)
    assert causes(found) == [("GB 1-2022", "2022-02-01", False)]


@pytest.mark.parametrize(
    ("since", "day", "time"),
    [
        ("2022-02-01", "2022-11-30", Passing.ELAPSED),
        ("2022-11-30", "2023-01-01", Passing.ENDED),
        ("2022-12-31", "2023-01-01", Passing.ENDED),
        ("2021-12-31", "2022-01-01", Passing.BEGUN),
        ("2023-01-01", "2024-01-01", None),
        ("2022-11-30", "2022-12-31", None),
    ],
)
def test_time_alone_is_told_as_such(since: str, day: str, time: Passing | None) -> None:
    text = standard("GB 1-2022", publication="2022-01-01/2022-01-02")
    found = moved(counting(4), since, day, text, standard("GB 2-2022", publication="2030"))
    if time is None:
        assert found is None
    else:
        assert found is not None
        assert (found.time, found.by_time_alone) == (time, time is not Passing.BEGUN)


def test_the_end_of_the_window_ends_what_is_on_its_way() -> None:
    draft = standard("guide", proposal="2022-02")
    found = moved(counting(4), "2022-12-01", "2023-02-01", draft)
    assert causes(found) == [("guide", None, False)]
    assert found is not None
    assert (found.time, found.by_time_alone) == (Passing.ENDED, True)
    assert found.because[0].cause.pipeline == -1


def test_values_and_deliverables_move_a_goal() -> None:
    series = indicator({"at_least": "80"})
    early = report("2022-04-30", "50")
    values = (early, report("2022-05-01", "60"), report("2022", "70"), report("2023-02-01", "75"))
    found = moved(series, "2022-04-30", "2022-12-31", reports=values)
    assert [each[0] for each in causes(found)] == ["plan/goal@2022-05-01", "plan/goal@2022"]
    milestone = goal("milestone", due="2022-12-31", reached="2022-05-10", sources=[])
    done = moved(milestone, "2022-05-09", "2022-05-10")
    assert causes(done) == [("plan/goal", "2022-05-10", False)]


def test_a_replaced_text_moves_without_an_event_of_its_own() -> None:
    old = standard("GB 1-2020", publication="2020-01-01")
    new = standard("GB 1-2022", publication="2022-01-01", replaces=["GB 1-2020"])
    found = between(register(old, new), "2021-12-31", "2022-01-01").records
    told = [(each.record.key, each.before, each.after, len(each.events)) for each in found]
    assert told == [
        ("GB 1-2020", "in-force", "replaced", 0),
        ("GB 1-2022", "planned", "in-force", 1),
    ]


@quick
@given(registers(), days())
def test_on_one_day_nothing_moves(written: Written, day: dt.date) -> None:
    whole = told(written)
    found = Between(Snapshot(whole, day), day, whole.plans)
    assert [*found.targets, *found.records, *found.leaves.changed] == []


@quick
@given(registers(), days(), days())
def test_what_moved_is_what_differs_between_the_days(
    written: Written, one: dt.date, other: dt.date
) -> None:
    whole, (since, day) = told(written), sorted((one, other))
    found = Between(Snapshot(whole, day), since, whole.plans)
    old, new = Snapshot(whole, since), Snapshot(whole, day)
    targets = {each.id: each for each in found.targets}
    for before, after in zip(old.progress(whole.plans), new.progress(whole.plans), strict=True):
        each = targets.get(after.target.id)
        if each is None:
            assert shown(before.reading) == shown(after.reading)
        else:
            assert (each.before, each.after) == (before, after)
            assert sums(each) == differences(each)
            assert each.because or each.time
    states = {each.leaf.id: each.state for each in old.coverage.leaves}
    changed = {after.leaf.id: before.state for before, after in found.leaves.changed}
    for leaf in new.coverage.leaves:
        assert changed.get(leaf.leaf.id, leaf.state) is states[leaf.leaf.id]
    statuses = {each.record.key: (each.before, each.after) for each in found.records}
    for text in whole.standards:
        both = old.status(text), new.status(text)
        assert statuses.get(text.key, both) == both
        assert text.key in statuses or both[0] is both[1]


def shown(reading: Reading) -> tuple[object, ...]:
    counts = reading.counted, reading.possible, reading.pipeline, reading.undated
    return (*counts, reading.assessment, reading.reported, reading.related, reading.met_on)


def sums(each: MovedTarget) -> tuple[int, ...]:
    numbers = [(one.cause.counted, one.cause.possible, one.cause.pipeline) for one in each.because]
    return tuple(map(sum, zip(*numbers, strict=True))) if numbers else (0, 0, 0)


def differences(each: MovedTarget) -> tuple[int, ...]:
    sides = [
        (one.reading.counted or 0, one.reading.possible or 0, one.reading.pipeline or 0)
        for one in (each.before, each.after)
    ]
    return tuple(now - was for was, now in zip(*sides, strict=True))
