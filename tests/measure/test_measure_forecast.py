"""Forecasts by hand: which targets have one, what batches are, what is on its way and when."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.measure.forecast import Basis, Forecast, ForecastState, Outlook, is_open
from sdtstd.measure.snapshot import Snapshot
from support.small import SOURCE, Given, counting, goal, indicator, on, pilot, plan, register
from support.small import standard as made

if TYPE_CHECKING:
    from sdtstd.measure.forecast import Coming
    from sdtstd.model.records import Pilot
    from sdtstd.model.standard import Standard

DAY = "2022-07-01"
EARLY = SOURCE | {"seen": "2022-01-15"}
DUE, LATER, OVERDUE, UNKNOWN = Outlook
STATED, SEEN, STANDARD = Basis


def standard(name: str, **given: Any) -> Standard:
    return made(name, **{"sources": [EARLY], **given})


def published(*days: str) -> list[Standard]:
    return [standard(f"GB {n}-2022", publication=day) for n, day in enumerate(days)]


def forecast(target: Given, day: str, *records: Standard | Pilot, **given: Any) -> Forecast:
    whole = register(*records, plans=(plan(target, **given),))
    return Snapshot(whole, on(day)).forecast(whole.targets[0])


FOUR = ("2022-01-20", "2022-02-25", "2022-04-01", "2022-05-10")


@pytest.mark.parametrize(
    ("target", "day", "days", "state"),
    [
        (counting(9), DAY, FOUR, "given"),
        (counting(9), "2022-12-31", FOUR, "given"),
        (counting(4), DAY, FOUR, "reached"),
        (counting(more_than=4), DAY, FOUR, "given"),
        (counting(9), DAY, FOUR[:3], "few-batches"),
        (counting(9), DAY, (), "few-batches"),
        (counting(9), DAY, FOUR[:1] * 9, "reached"),
        (counting(99), DAY, FOUR[:1] * 9, "few-batches"),
        (counting(9), "2021-12-31", FOUR, "not-begun"),
        (counting(9), "2022-01-01", FOUR, "few-batches"),
        (counting(9), "2023-01-01", FOUR, "over"),
        (indicator({"at_least": "3"}), DAY, FOUR, "not-a-count"),
        (goal("milestone", due="2022-12-31"), DAY, FOUR, "not-a-count"),
    ],
)
def test_states(target: Given, day: str, days: tuple[str, ...], state: str) -> None:
    found = forecast(target, day, *published(*days))
    assert found.state == state
    assert (found.committed is None) == (state in {"not-begun", "over", "not-a-count"})
    assert (found.chance is None) == (found.days is None) == (state != "given")
    assert (found.exposure is None) == (found.committed is None)


def test_a_batch_is_what_was_counted_on_one_date_as_written() -> None:
    days = ("2022-02-10", "2022-02", "2022-02-10", "2022-02-01/2022-02-28", "2022-01-05")
    possible = ("2022-06/2022-08", "../2022-03-01")
    found = forecast(counting(9), DAY, *published(*days, *possible))
    told = [(each.when.text, len(each.members)) for each in found.batches]
    assert told == [("2022-01-05", 1), ("2022-02-10", 2), ("2022-02", 2)]
    assert found.exposure == 182  # both ends of 2022-01-01 to 2022-07-01
    assert sum(n for _, n in told) == found.progress.reading.counted == 5


def test_days_lie_ahead_and_what_is_too_far_is_none() -> None:
    found = forecast(counting(9), DAY, *published(*FOUR)).days
    assert found is not None
    assert found.p10 is not None
    assert found.p50 is not None
    assert found.p90 is not None
    assert on(DAY) < found.p10 < found.p50 < found.p90 < found.until
    assert found.until == on(DAY) + timedelta(days=36525)
    far = forecast(counting(999_999_999), DAY, *published(*FOUR))
    assert far.days is not None
    assert far.chance == 0
    assert {far.days.p10, far.days.p50, far.days.p90} == {None}


@pytest.mark.parametrize("day", ["9999-12-30", "9999-12-31"])
def test_no_day_lies_after_the_last_one_there_is(day: str) -> None:
    window = ("9999-01-01", "9999-12-31")
    days = tuple(f"9999-0{month}-01" for month in range(1, 6))
    found = forecast(counting(9, window=window), day, *published(*days)).days
    assert found is not None
    assert found.until == on("9999-12-31")
    assert {found.p10, found.p50, found.p90} == {None}


def coming(target: Given, day: str, *records: Standard | Pilot) -> list[tuple[str, ...]]:
    found = forecast(target, day, *records).committed
    assert found is not None
    return [_told(each) for each in found.coming]


def _told(each: Coming) -> tuple[str, ...]:
    return (each.verdict.id, each.outlook, str(each.day or "-"), each.basis or "-")


@pytest.mark.parametrize(
    ("stages", "told"),
    [
        ({"proposal": "2021-09-15"}, (DUE, "2022-12-15", STANDARD)),  # 15 months
        ({"proposal": "2021-10-15"}, (LATER, "2023-01-15", STANDARD)),
        ({"proposal": "2021-03-31"}, (OVERDUE, "-", STANDARD)),  # over on 2022-06-30
        ({"proposal": "2021-04-01"}, (OVERDUE, "-", STANDARD)),  # over on this very day
        ({"proposal": "2021-04-02"}, (DUE, "2022-07-02", STANDARD)),
        ({"drafting": "2021-12-31"}, (DUE, "2022-12-31", STANDARD)),  # the very last day
        (
            {"proposal": "2022-05-10", "drafting": "2022-06/2022-08"},
            (LATER, "2023-08-10", STANDARD),
        ),
        ({"drafting": "2022-03"}, (LATER, "2023-03-31", STANDARD)),  # 12 months
        ({"proposal": "2020", "consultation": "2022-06-10"}, (DUE, "2022-08-10", STANDARD)),
        ({"consultation": "2022-06-10", "review": "2022-09"}, (DUE, "2022-08-10", STANDARD)),
        ({"consultation": "2022-06-10", "review": "2022-06-20"}, (UNKNOWN, "-", "-")),
        ({"approval": "2022-06-10"}, (UNKNOWN, "-", "-")),
        ({"proposal": "2022-05", "publication": "2022-09-01"}, (DUE, "2022-09-01", STATED)),
        ({"publication": "2022-09"}, (DUE, "2022-09-30", STATED)),
        ({"publication": "2022-06/2022-09"}, (DUE, "2022-09-30", STATED)),
        ({"publication": "2022-12/2023-02"}, (LATER, "2023-02-28", STATED)),
    ],
)
def test_the_usual_day_of_what_is_on_its_way(
    stages: dict[str, str], told: tuple[str, str, str]
) -> None:
    assert coming(counting(9), DAY, standard("one", **stages)) == [("one", *told)]


@pytest.mark.parametrize(
    "stages",
    [
        {"publication": "2022-02-01"},
        {"publication": "2021/2022"},
        {"publication": "2022-07-01"},
        {"proposal": "2022-08-01"},
        {"proposal": "2022-05", "abandonment": "2022-06"},
        {"publication": "2022-09-01", "abandonment": "2022-06-01"},
        {"in_force": "2022-03-01"},
    ],
)
def test_nothing_else_is_on_its_way(stages: dict[str, str]) -> None:
    assert coming(counting(9), DAY, standard("one", **stages)) == []


def test_no_forecast_knows_what_only_a_later_source_tells() -> None:
    later = [EARLY, SOURCE]  # seen in 2022 and in 2026
    known = standard("known", publication="2022-09-01")
    begun = standard("begun", proposal="2022-01", publication="2022-09-01", sources=later)
    unknown = standard("unknown", publication="2022-09-01", sources=later)
    found = coming(counting(9), DAY, known, begun, unknown)
    expected = [("known", DUE, "2022-09-01", STATED), ("begun", LATER, "2023-04-30", STANDARD)]
    assert found == expected
    out = standard("out", publication="2022-05", in_force="2022-09-01", sources=later)
    told = ("out", DUE, "2022-09-01", STATED)
    assert coming(counting(9, event="in_force"), DAY, out) == [told]


def test_four_texts_that_show_both_days_exactly_make_the_usual_time() -> None:
    took = [("2020-01-01", days) for days in (100, 200, 150, 300)]
    seen = [
        standard(f"GB {n}-2020", review=day, publication=f"{on(day) + timedelta(days=days)}")
        for n, (day, days) in enumerate(took)
    ]
    inexact = standard("GB 8-2020", review="2020-01", publication="2020-02-01")
    unseen = standard("GB 9-2020", review="2022-06-25", publication="2022-08-01")
    waiting = standard("one", review="2022-06-20")
    found = coming(counting(9, levels=["local"]), DAY, *seen, inexact, unseen, waiting)
    assert found == [("one", LATER, f"{on('2022-06-20') + timedelta(days=200)}", SEEN)]
    fewer = coming(counting(9, levels=["local"]), DAY, *seen[1:], inexact, unseen, waiting)
    assert fewer == [("one", UNKNOWN, "-", "-")]


def test_committed_adds_up_and_says_when_it_makes_the_goal() -> None:
    records = [
        *published("2022-02-01", "2022-03-01"),
        standard("due", consultation="2022-05-10"),
        standard("second", consultation="2022-06-10"),
        standard("later", drafting="2022-06-01"),
        standard("overdue", proposal="2020-01-01"),
        standard("review", review="2022-01-01"),
    ]
    found = {n: forecast(counting(n), DAY, *records).committed for n in range(2, 7)}
    first = found[2]
    assert first is not None
    numbers = [first.number(each) for each in Outlook]
    assert (first.counted, first.by_last_day, numbers) == (2, 4, [2, 1, 1, 1])
    reached = [each.reached and str(each.reached) for each in found.values() if each]
    assert reached == [None, "2022-07-10", "2022-08-10", "2023-06-01", None]


def test_pilots_have_a_forecast_and_no_pipeline() -> None:
    pilots = [pilot(f"p{n}", started=day) for n, day in enumerate(FOUR)]
    found = forecast(counting(9, kind="pilots"), DAY, *pilots, pilot("p9", accepted="2022-03"))
    assert found.state is ForecastState.GIVEN
    assert found.committed is not None
    assert found.committed.coming == ()


def test_a_pilot_whose_start_is_known_is_committed_without_a_stage() -> None:
    early = pilot("port", started="2022-09-01").model_copy(
        update={"sources": standard("GB 1-2022").sources}
    )
    found = forecast(counting(2, kind="pilots"), DAY, early).committed
    assert found is not None
    (coming,) = found.coming
    assert (coming.outlook, coming.day, coming.basis) == (DUE, on("2022-09-01"), STATED)
    assert (coming.stage, coming.since) == (None, None)


def test_a_snapshot_makes_a_forecast_once_and_tells_whether_one_is_open() -> None:
    whole = register(*published(*FOUR), plans=(plan(counting(9)),))
    for day, is_one in ((DAY, True), ("2023-01-01", False)):
        snapshot = Snapshot(whole, on(day))
        placed = whole.targets[0]
        assert snapshot.forecast(placed) is snapshot.forecast(placed)
        assert is_open(snapshot.of(placed), snapshot.day) is is_one
