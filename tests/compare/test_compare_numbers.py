"""What a change does to the numbers, and which records moved them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.compared import compared
from support.small import Given, counting, goal, on, plan, register, report, standard

if TYPE_CHECKING:
    from sdtstd.model.register import Register

DAY = on("2022-06-30")
OUT = standard("GB 1-2022", publication="2022-02-01")


def of(*records: Given, **named: Given) -> Register:
    """Make a register of standards by their stages, with one target that counts."""
    standards = [standard(each.pop("name"), **each) for each in map(dict, records)]
    target = named.get("target") or counting(4)
    return register(*standards, plans=(plan(target),))


def moved(before: Register, after: Register) -> dict[str, tuple[str, ...]]:
    changes = compared(before, after, DAY).target_changes
    return {each.id: tuple(cause.id for cause in each.because) for each in changes}


DRAFT = {"name": "guide", "proposal": "2022-01"}
COUNTED = {"name": "GB 1-2022", "publication": "2022-02-01"}


@pytest.mark.parametrize(
    ("before", "after", "because"),
    [
        ([], [COUNTED], ["GB 1-2022"]),
        ([COUNTED], [], ["GB 1-2022"]),
        ([COUNTED], [{**COUNTED, "publication": "2021/2022"}], ["GB 1-2022"]),
        ([COUNTED], [{**COUNTED, "publication": "2022"}], ["GB 1-2022"]),
        ([DRAFT], [{**DRAFT, "abandonment": "2022-02"}], ["guide"]),
        ([DRAFT], [{**COUNTED, "id": "guide"}], ["GB 1-2022"]),  # one record under a new name
        ([COUNTED, DRAFT], [COUNTED], ["guide"]),
        ([DRAFT, COUNTED], [{**COUNTED, "publication": "2021"}], ["GB 1-2022", "guide"]),
    ],
)
def test_the_records_that_moved_a_target(
    before: list[Given], after: list[Given], because: list[str]
) -> None:
    assert moved(of(*before), of(*after)) == {"plan/goal": tuple(because)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([COUNTED], [COUNTED]),
        ([COUNTED, DRAFT], [DRAFT, COUNTED]),
        ([DRAFT], [{**DRAFT, "note": "别的"}]),
        ([DRAFT], [{**DRAFT, "proposal": "2021"}]),
        ([COUNTED], [{**COUNTED, "publication": "2022-02-02"}]),  # no number moves
        ([{**COUNTED, "publication": "2021"}], [{**COUNTED, "publication": "2020"}]),
    ],
)
def test_what_changes_no_number_is_no_change(before: list[Given], after: list[Given]) -> None:
    assert moved(of({**COUNTED, "name": "GB 2-2022"}, *before), of(*after, OTHER)) == {}


OTHER = {**COUNTED, "name": "GB 2-2022"}


def test_a_new_day_that_moves_met_on() -> None:
    later = {**COUNTED, "publication": "2022-02-02"}
    target = counting(1)
    assert moved(of(COUNTED, target=target), of(later, target=target)) == {
        "plan/goal": ("GB 1-2022",)
    }


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        ({"title": "新"}, {}),
        ({"title_en": "new"}, {}),
        ({"owner": "委"}, {}),
        ({"unit": "个"}, {"plan/goal": ()}),
        ({"at_least": "5"}, {"plan/goal": ()}),
    ],
)
def test_a_target_told_otherwise_is_changed_by_no_record(
    change: Given, changed: dict[str, tuple[str, ...]]
) -> None:
    after = of(COUNTED, target={**counting(4), **change})
    assert moved(of(COUNTED), after) == changed


def test_a_comparator_and_a_kind_that_change() -> None:
    count, more = of(target=counting(4)), of(target=counting(more_than=3))
    assert moved(count, more) == {"plan/goal": ()}
    stone = of(COUNTED, target=goal("milestone", due="2023"))
    assert moved(of(COUNTED), stone) == {"plan/goal": ("GB 1-2022",)}
    assert moved(stone, stone) == {}
    reached = of(COUNTED, target=goal("milestone", due="2023", reached="2022-01"))
    assert moved(stone, reached) == {"plan/goal": ()}


def test_targets_new_and_gone_in_order() -> None:
    one, two = (plan({**counting(), "id": name}) for name in ("one", "two"))
    before, after = register(OUT, plans=(one,)), register(OUT, plans=(two,))
    changes = compared(before, after, DAY).target_changes
    assert [each.id for each in changes] == ["plan/two", "plan/one"]
    new, gone = changes
    assert (new.before, gone.after) == (None, None)
    assert new.after is not None
    assert gone.before is not None
    assert {cause.id for each in changes for cause in each.because} == {"GB 1-2022"}
    assert [cause.counted for each in changes for cause in each.because] == [1, -1]


VALUE = "plan/goal@2022-05"


@pytest.mark.parametrize(
    ("other", "because"),
    [
        (report("2022-05", "7"), None),
        (report("2022-05", "8"), ("~",)),
        (report("2022-05-31", "7"), ("~",)),
        (report("2022-05-31", "8"), ("+", "−")),
        (report("2022-05", "7", "about"), ("~",)),
        (None, ("−",)),
    ],
)
def test_a_report_that_changes(other: Given | None, because: tuple[str, ...] | None) -> None:
    plans = (plan(counting()),)
    before = register(plans=plans, reports=[report("2022-05", "7")])
    after = register(plans=plans, reports=[other] if other else [])
    changes = compared(before, after, DAY).target_changes
    signs = [tuple(cause.sign.value for cause in each.because) for each in changes]
    assert signs == ([because] if because else [])


@pytest.mark.parametrize(
    ("before", "after", "numbers", "sign"),
    [
        ([DRAFT], [{**COUNTED, "id": "guide"}], (1, 0, -1), "+"),
        ([COUNTED], [{**COUNTED, "publication": "2022"}], (-1, 1, 0), "−"),
        ([], [{**COUNTED, "publication": "2022"}], (0, 1, 0), "+"),
        ([DRAFT], [], (0, 0, -1), "−"),
        ([COUNTED], [{**COUNTED, "publication": "2022-03-01"}], (0, 0, 0), "~"),
    ],
)
def test_what_a_cause_adds(
    before: list[Given], after: list[Given], numbers: tuple[int, int, int], sign: str
) -> None:
    (change,) = compared(
        of(*before, target=counting(1)), of(*after, target=counting(1)), DAY
    ).target_changes
    (cause,) = change.because
    assert (cause.counted, cause.possible, cause.pipeline) == numbers
    assert cause.sign.value == sign
    assert cause.title == cause.id
    assert cause.date is not None


def test_a_record_that_lost_its_date_is_told() -> None:
    undated = {"name": "GB 1-2021", "in_force": "2022-02-01"}
    early = {"name": "GB 1-2021", "publication": "2021-02-01"}
    (change,) = compared(of(early), of(undated), DAY).target_changes
    assert change.before is not None
    assert change.after is not None
    assert (change.before.reading.undated, change.after.reading.undated) == (0, 1)
    assert [(each.id, each.sign.value) for each in change.because] == [("GB 1-2021", "~")]


def test_a_record_that_a_target_leaves_out_moves_nothing() -> None:
    other = {"name": "T/A 1-2022", "publication": "2022-02-01"}
    target = counting(4, levels=["national"])
    assert moved(of(target=target), of(COUNTED, other, target=target)) == {
        "plan/goal": ("GB 1-2022",)
    }


def test_a_value_adds_to_no_number() -> None:
    plans = (plan(counting()),)
    after = register(plans=plans, reports=[report("2022-05", "7")])
    (change,) = compared(register(plans=plans), after, DAY).target_changes
    ((value,),) = [change.because]
    assert (value.counted, value.possible, value.pipeline) == (0, 0, 0)
    assert value.date is not None
    assert (value.title, value.date.text) == (None, "2022-05")


def test_another_principal_plan_is_told() -> None:
    one, two = (plan(counting(), name=name) for name in ("one", "two"))

    def told(before: Register, after: Register) -> list[tuple[str, list[str]]]:
        changed = compared(before, after, DAY).sections["plans"].changed
        return [(each.thing.id, [step.field for step in each.fields]) for each in changed]

    first, other = register(plans=(one, two)), register(plans=(two, one))
    assert told(first, other) == [("two", ["principal"])]
    assert told(first, first) == []
    marked = register(plans=(one, plan(counting(), name="two", principal="true")))
    assert told(first, marked) == [("two", ["principal"])]
    assert told(marked, other) == [("two", ["principal"])]
    assert told(register(plans=(one,)), register(plans=(two,))) == []
