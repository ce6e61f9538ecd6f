"""Gaps: empty leaves and short targets, worst first, of one plan or of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.measure.assessment import SETTLED, WORST_FIRST, Assessment
from sdtstd.measure.gaps import gaps, worst_first
from sdtstd.measure.progress import progress
from support.small import (
    Given,
    counting,
    done,
    goal,
    indicator,
    on,
    plan,
    register,
    report,
    standard,
    tree,
)

if TYPE_CHECKING:
    from sdtstd.model.register import Register

DAY = on("2023-01-31")
COUNTED = [standard(f"GB {n}-2022", publication="2022-02-01") for n in range(3)]
EDGE = standard("GB 9-2022", publication="2022/2023")


def named(name: str, target: Given) -> Given:
    return {**target, "id": name}


def every_assessment() -> Register:
    """Give a plan with a target of each assessment, best first."""
    open_until, later = ("2022-02-01", "2023-02-02"), ("2023-02-01", "2023-12-31")
    targets = [
        named("met", counting(3)),
        named("met-late", indicator({"at_least": "80"}, "2022")),
        named("not-started", counting(window=later)),
        named("on-track", indicator({"at_least": "10"}, "2024-01-31", ("2022-01-31", "0"))),
        named("pending", goal("milestone", due="2023")),
        named("possibly-met", counting(4)),
        named("no-data", counting(levels=["group"])),
        named("not-shown", counting(5)),
        named("behind", counting(5, window=open_until)),
        named("far-behind", counting(30, window=open_until)),
        named("missed", counting(5, through="2022")),
    ]
    reports = [
        report("2023-01", "80", target="plan/met-late"),
        report("2023-01", "5", target="plan/on-track"),
    ]
    return register(*COUNTED, EDGE, plans=(plan(*targets),), reports=reports)


def test_each_assessment_has_its_place_worst_first() -> None:
    whole = every_assessment()
    read = progress(whole, DAY)
    assert {each.target.target.id: each.assessment.value for each in read} == {
        each.target.target.id: each.target.target.id for each in read
    }
    assert [each.assessment for each in worst_first(read)] == list(WORST_FIRST)
    assert set(WORST_FIRST) == set(Assessment)
    assert len(WORST_FIRST) == len(Assessment)


def test_the_order_of_the_words() -> None:
    assert [each.value for each in WORST_FIRST] == [
        "missed",
        "far-behind",
        "behind",
        "not-shown",
        "no-data",
        "possibly-met",
        "pending",
        "on-track",
        "not-started",
        "met-late",
        "met",
    ]


def test_short_is_every_assessment_but_three() -> None:
    whole = every_assessment()
    short = [each.assessment.value for each in gaps(whole, DAY, whole.plans).targets]
    assert short == [each.value for each in WORST_FIRST[:8]]
    assert {each.value for each in SETTLED} == {"met", "met-late", "not-started"}


def test_of_one_assessment_the_smaller_percent_then_as_written() -> None:
    targets = (
        named("half", counting(6)),
        named("third", counting(9)),
        named("milestone", goal("milestone", due="2022")),
        named("also-third", counting(9)),
        named("also-milestone", goal("milestone", due="2022")),
    )
    whole = register(*COUNTED, plans=(plan(*targets),))
    assert {each.assessment.value for each in progress(whole, DAY)} == {"not-shown"}
    assert [each.target.target.id for each in gaps(whole, DAY, whole.plans).targets] == [
        "milestone",
        "also-milestone",
        "third",
        "also-third",
        "half",
    ]


def test_gaps_of_one_plan_and_of_several() -> None:
    one = plan(named("missed", counting(4)), complete_through="2022")
    two = plan(named("short", counting(9)), named("met", counting(3)), name="other")
    whole = register(*COUNTED, plans=(two, one))

    def found(*plans_: int) -> list[str]:
        chosen = tuple(whole.plans[n] for n in plans_)
        return [each.target.id for each in gaps(whole, DAY, chosen).targets]

    assert found(0) == ["other/short"]
    assert found(1) == ["plan/missed"]
    assert found(0, 1) == found(1, 0) == ["plan/missed", "other/short"]
    assert found() == []


def test_missing_leaves_before_unknown_ones_in_the_order_of_the_tree() -> None:
    fields = (
        {"id": "unknown-one"},
        {"id": "missing-one", "surveyed": "2022"},
        {"id": "covered"},
        {"id": "unknown-two", "surveyed": "2024"},
        {"id": "missing-two", "surveyed": "2022"},
        {"id": "coming", "surveyed": "2022"},
    )
    records = (
        standard("GB 1-2022", publication="2022", topics=["task/covered"]),
        standard("draft", proposal="2022", topics=["task/coming"]),
    )
    found = gaps(register(*records, system=tree(*fields)), DAY, ())
    assert [each.leaf.unit.id for each in found.leaves] == [
        "missing-one",
        "missing-two",
        "unknown-one",
        "unknown-two",
    ]
    assert found.targets == ()


def test_leaves_of_measures_are_gaps_until_something_is_done() -> None:
    system = tree({"id": "field", "surveyed": "2022"}, kind="measures")
    found = gaps(register(system=system), DAY, ())
    assert [each.state.value for each in found.leaves] == ["unknown"]
    whole = register(system=system, measures=[done("task/field", "2023-01-31")])
    assert gaps(whole, DAY, ()).leaves == ()
