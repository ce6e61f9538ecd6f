"""Gaps: empty leaves and short targets, worst first, of one plan or of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.measure.assessment import SETTLED, WORST_FIRST, Assessment
from sdtstd.measure.gaps import worst_first
from sdtstd.measure.progress import progress
from sdtstd.measure.snapshot import Snapshot
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
    from sdtstd.measure.gaps import Gaps
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register

DAY = on("2023-01-31")
COUNTED = [standard(f"GB {n}-2022", publication="2022-02-01") for n in range(3)]
EDGE = standard("GB 9-2022", publication="2022/2023")


def found(whole: Register, *plans: Plan) -> Gaps:
    return Snapshot(whole, DAY).gaps(plans)


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
        "possibly-met",
        "pending",
        "on-track",
        "met-late",
        "met",
        "not-started",
        "no-data",
    ]


def test_short_is_every_assessment_but_three() -> None:
    whole = every_assessment()
    short = [each.assessment.value for each in found(whole, *whole.plans).targets]
    assert short == [each.value for each in (*WORST_FIRST[:7], WORST_FIRST[-1])]
    assert {each.value for each in SETTLED} == {"met", "met-late", "not-started"}


def test_of_one_assessment_the_largest_open_share_then_as_written() -> None:
    targets = (
        named("half", counting(6)),
        named("third", counting(9)),
        named("milestone", goal("milestone", due="2022")),
        named("also-third", counting(9)),
        named("also-milestone", goal("milestone", due="2022")),
    )
    whole = register(*COUNTED, plans=(plan(*targets),))
    assert {each.assessment.value for each in progress(whole, DAY)} == {"not-shown"}
    assert [each.target.target.id for each in found(whole, *whole.plans).targets] == [
        "third",
        "also-third",
        "half",
        "milestone",
        "also-milestone",
    ]


def test_of_one_share_the_earlier_due_day_first() -> None:
    targets = (
        named("later", goal("milestone", due="2022-12-31")),
        named("sooner", goal("milestone", due="2022-06-30")),
    )
    whole = register(plans=(plan(*targets),))
    assert [each.target.target.id for each in found(whole, *whole.plans).targets] == [
        "sooner",
        "later",
    ]


def test_the_open_share_of_a_value_is_of_what_is_expected() -> None:
    low = indicator({"at_least": "10"}, "2024-01-31", ("2022-01-31", "0"))
    targets = (named("near", low), named("far", low))
    reports = [
        report("2023-01", "4", target="plan/near"),
        report("2023-01", "3", target="plan/far"),
    ]
    whole = register(plans=(plan(*targets),), reports=reports)
    short = found(whole, *whole.plans).targets
    assert [each.target.target.id for each in short] == ["far", "near"]
    assert {each.assessment.value for each in short} == {"behind"}


def test_gaps_of_one_plan_and_of_several() -> None:
    one = plan(named("missed", counting(4)), complete_through="2022")
    two = plan(named("short", counting(9)), named("met", counting(3)), name="other")
    whole = register(*COUNTED, plans=(two, one))

    def short(*plans_: int) -> list[str]:
        return [each.target.id for each in found(whole, *(whole.plans[n] for n in plans_)).targets]

    assert short(0) == ["other/short"]
    assert short(1) == ["plan/missed"]
    assert short(0, 1) == short(1, 0) == ["plan/missed", "other/short"]
    assert short() == []


def test_the_emptiest_leaves_first_then_in_the_order_of_the_tree() -> None:
    fields = (
        {"id": "unknown-one"},
        {"id": "missing-one", "surveyed": "2022"},
        {"id": "covered"},
        {"id": "unknown-two", "surveyed": "2024"},
        {"id": "missing-two", "surveyed": "2022"},
        {"id": "coming", "surveyed": "2022"},
        {"id": "partly", "surveyed": "2022"},
    )
    records = (
        standard("GB 1-2022", publication="2022", topics=["task/covered"]),
        standard("draft", proposal="2022", topics=["task/coming", "task/partly"]),
        standard("GB 2-2022", publication="2022", relevance="partial", topics=["task/partly"]),
    )
    gap = found(register(*records, system=tree(*fields)))
    assert [(each.leaf.unit.id, [record.key for record in each.coming]) for each in gap.leaves] == [
        ("missing-one", []),
        ("missing-two", []),
        ("unknown-one", []),
        ("unknown-two", []),
        ("partly", ["draft"]),
        ("coming", ["draft"]),
    ]
    assert gap.targets == ()


def test_leaves_of_measures_are_gaps_until_something_is_done() -> None:
    system = tree({"id": "field", "surveyed": "2022"}, kind="measures")
    assert [each.state.value for each in found(register(system=system)).leaves] == ["unknown"]
    whole = register(system=system, measures=[done("task/field", "2023-01-31")])
    assert found(whole).leaves == ()
