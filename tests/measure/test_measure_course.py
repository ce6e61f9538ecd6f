"""A register on many days has the numbers that it has on each of them alone."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.loading import load
from sdtstd.measure.course.course import course
from sdtstd.measure.course.points import beginning, points
from sdtstd.measure.course.scope import Chosen, scope
from sdtstd.measure.course.turns import dates_of
from sdtstd.measure.leaves import tally
from sdtstd.measure.lives import TextStatus, text_status
from sdtstd.measure.snapshot import Snapshot
from sdtstd.model.places import is_under
from sdtstd.model.register import Register
from sdtstd.periods import By, periods
from support.drawn import Written, days, quick, registers, told
from support.runs import example
from support.small import on, standard

if TYPE_CHECKING:
    from sdtstd.measure.course.course import Figures
    from sdtstd.model.standard import Standard


def everything(register: Register) -> Chosen:
    plans = frozenset(each.id for each in register.plans)
    return Chosen(plans=plans, leaves=True, texts=True)


def agree(register: Register, figures: Figures) -> None:
    snapshot = Snapshot(register, figures.day)
    assert figures.targets == snapshot.progress(register.plans), figures.day
    assert figures.coverage == snapshot.coverage.total, figures.day
    statuses = Counter(map(snapshot.status, register.standards))
    assert +Counter(figures.statuses) == +statuses, figures.day


@quick
@given(registers(), st.lists(days(), min_size=2, max_size=9, unique=True))
def test_every_point_is_the_day_alone(written: Written, some: list[date]) -> None:
    register = told(written)
    for figures in course(register, sorted(some), scope(register, everything(register))):
        agree(register, figures)


def test_every_day_on_which_something_turns_and_those_beside_it() -> None:
    register = load(example()).register
    dates = [each for record in register.records for each in dates_of(record)]
    turns = {day for each in dates for day in (each.first, each.last) if day > date.min}
    near = sorted({day + timedelta(n) for day in turns for n in (-1, 0, 1)})
    for figures in course(register, near, scope(register, everything(register))):
        agree(register, figures)


@pytest.mark.parametrize("place", ["foundation", "foundation/data", "foundation/data/quality"])
def test_the_leaves_of_a_place(place: str) -> None:
    register = load(example()).register
    chosen = Chosen(leaves=True, place=place)
    for figures in course(register, [on("2022-06-30"), on("2023-06-30")], scope(register, chosen)):
        measured = Snapshot(register, figures.day).coverage
        leaves = [each for each in measured.leaves if is_under(each.leaf.id, place)]
        there = [each for each in measured.unplaced if each.topic and is_under(each.topic, place)]
        assert figures.coverage == tally(leaves, there)
        assert (figures.targets, figures.statuses) == ((), None)


def test_a_text_that_replaces_another_turns_both() -> None:
    old = standard("DB31/T 1-2020", publication="2020-01-01", in_force="2020-02-01")
    new = standard("DB31/T 1-2022", publication="2022-01-01", in_force="2022-02-01")
    new = new.model_copy(update={"replaces": _replaces("DB31/T 1-2020")})
    register = Register(standards=(old, new))
    some = [on("2021-12-31"), on("2022-01-31"), on("2022-02-28")]
    for figures in course(register, some, scope(register, everything(register))):
        agree(register, figures)
    there = {status for status, n in (figures.statuses or {}).items() if n}
    assert there == {TextStatus.IN_FORCE, TextStatus.REPLACED}


def _replaces(code: str) -> object:
    return standard("DB31/T 9-2022", replaces=[code]).replaces


def test_the_beginning() -> None:
    register = load(example()).register
    assert beginning(register, register.targets, on("2023-06-30")) == on("2022-01-01")
    assert beginning(register, register.targets, on("2021-06-30")) == on("2021-06-30")
    without = Register(standards=(standard("a", drafting="2021-05"), standard("b")))
    assert beginning(without, (), on("2023-06-30")) == on("2021-05-31")
    assert beginning(Register(), (), on("2023-06-30")) == on("2023-06-30")


def test_a_text_is_looked_at_again_only_where_one_of_its_dates_lies_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[str] = []

    def counted(each: Standard, register: Register, day: date) -> TextStatus:
        looks.append(each.key)
        return text_status(each, register, day)

    monkeypatch.setattr("sdtstd.measure.course.stock.text_status", counted)
    texts = [standard(f"DB31/T {n}-2020", publication=f"2020-{n + 1:02}-15") for n in range(12)]
    register = Register(standards=(*texts, standard("undated")))
    every = [each.last for each in periods(By.MONTH, on("2015-01-01"), on("2024-12-31"))]
    list(course(register, every, scope(register, Chosen(texts=True))))
    assert Counter(looks) == Counter({each.key: 2 for each in texts} | {"undated": 1})


def test_moments_are_the_periods_with_what_is_known_of_targets_asked_for() -> None:
    register = load(example()).register
    chosen = Chosen(targets=frozenset({"demo-plan/pilots"}))
    days = (on("2022-05-01"), on("2022-12-31"))
    found = points(register, By.QUARTER, days, scope(register, chosen))
    assert [each.period and each.period.name for each in found] == ["2022Q2", "2022Q3", "2022Q4"]
    for each in found:
        assert each.figures is not None
        (pilots,) = each.figures.targets
        assert pilots.target.id == "demo-plan/pilots"
        assert (
            pilots.reading.counted == Snapshot(register, each.day).of(pilots.target).reading.counted
        )


def test_the_leaves_of_measures_on_one_day() -> None:
    register = load(example()).register
    place = scope(register, Chosen(leaves=True, place="work-pattern"))
    (figures,) = course(register, [on("2023-06-30")], place)
    assert figures.coverage is not None
    assert (figures.coverage.leaves, figures.coverage.covered) == (1, 1)


def test_the_name_that_something_has_now() -> None:
    chosen = Chosen(former=(("plan", "scheme"), ("plan/a", "scheme/b"), ("base/data", "base/new")))
    names = ("plan", "plan/a", "plan/c", "base/data", "base/data/quality", "base", "other")
    assert [chosen.now(each) for each in names] == [
        *("scheme", "scheme/b", "scheme/c"),
        *("base/new", "base/new/quality", "base", "other"),
    ]
    assert Chosen().now("plan") == "plan"
