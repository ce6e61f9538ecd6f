"""Reported values are a ledger: how entries pair, and what a change may do to them."""

from __future__ import annotations

import pytest

from support.changes import BASE, SOURCES, changed, correction, edited

LEDGER = {
    "date: 2022, value: 60": ("date: 2022, value: 61", "plan/rate@2022", "value was 60"),
    "date: 2022,": ("date: 2022-12,", "plan/rate@2022-12", "date was 2022 and is now"),
    "qualifier: about": ("qualifier: more-than", "plan/rate@2023", "qualifier was about"),
    "value: 70, qualifier: about": ("value: 70", "plan/rate@2023", "qualifier was about"),
}


@pytest.mark.parametrize("old", LEDGER)
def test_a_value_that_is_rewritten(old: str) -> None:
    new, about, message = LEDGER[old]
    ((name, found, text),) = changed(edited(old, new))
    assert (name, found) == ("observation-changed", about)
    assert text.startswith(message)


def test_a_scope_that_turns() -> None:
    turned = edited("scope: differs, note: 另一口径", "note: 另一口径")
    alone = edited(
        f"  - {{target: plan/rate, date: 2023, value: 70, qualifier: about, {SOURCES}}}\n", ""
    )
    head = alone.replace("scope: differs, note: 另一口径", "note: 另一口径")
    assert [each[2] for each in changed(head, alone)] == ["scope was differs and is now same"]
    assert len(changed(turned)) == 1


def test_values_pair_by_day_and_scope_before_anything_else() -> None:
    swapped = edited("date: 2023, value: 70", "date: 2023, value: 75")
    assert [each[2] for each in changed(swapped)] == ["value was 70 and is now 75"]
    appended = BASE + f"  - {{target: plan/rate, date: 2024, value: 70, {SOURCES}}}\n"
    assert changed(appended) == []
    moved = edited("date: 2022, value: 60", "date: 2021, value: 60")
    assert [each[2] for each in changed(moved)] == ["date was 2022 and is now 2021"]


def test_a_value_that_goes_and_one_of_a_target_that_goes() -> None:
    line = f"  - {{target: plan/rate, date: 2022, value: 60, {SOURCES}}}\n"
    head = edited(line, "")
    assert [each[:2] for each in changed(head)] == [("record-removed", "plan/rate@2022")]
    said = "removals: [{object: plan/rate@2022, reason: 误登, date: 2026-11}]\n"
    assert changed(head + said) == []
    target = next(each for each in BASE.splitlines(keepends=True) if "{id: rate," in each)
    alone = BASE[: BASE.index("observations:")].replace(target, "")
    found = [each[:2] for each in changed(alone)]
    assert sorted(found) == [
        ("record-removed", "plan/rate@2022"),
        ("record-removed", "plan/rate@2023"),
        ("record-removed", "plan/rate@2023"),
        ("target-loosened", "plan/rate"),
    ]
    said = "removals: [{object: plan/rate, reason: 修订, date: 2026-11}]\n"
    assert changed(alone + said) == []
    # the plan still stands: what is said of it says nothing of its targets
    assert len(changed(alone + said.replace("plan/rate", "plan"))) == 4
    begin, end = alone.index("plans:"), alone.index("        reached")
    bare = alone[:begin] + "plans: []\n"
    assert end > begin
    assert changed(bare + said.replace("plan/rate", "plan")) == []


def test_values_follow_a_target_to_its_new_name() -> None:
    head = BASE.replace("id: rate,", "id: share,").replace("plan/rate", "plan/share")
    said = "removals: [{object: plan/rate, to: plan/share, reason: 改名, date: 2026-11}]\n"
    assert changed(head + said) == []
    rewritten = (
        (head + said).replace("value: 60", "value: 61").replace("at_least: 80", "at_least: 70")
    )
    assert [each[:2] for each in changed(rewritten)] == [
        ("target-loosened", "plan/share"),
        ("observation-changed", "plan/share@2022"),
    ]


def test_the_order_of_values_of_one_day_is_part_of_the_ledger() -> None:
    first = f"  - {{target: plan/rate, date: 2024, value: 85, {SOURCES}}}\n"
    then = f"  - {{target: plan/rate, date: 2024, value: 60, {SOURCES}}}\n"
    appended = changed(BASE + first + then, BASE + first)
    assert [each[0] for each in appended] == ["goal-regressed"]
    swapped = changed(BASE + then + first, BASE + first + then)
    told = "plan/rate@2024 is used only because it now comes after another value for the same day"
    assert [each[2] for each in swapped] == [told]
    other = then.replace("2024", "2024-12-31")
    assert told in [each[2] for each in changed(BASE + other + first, BASE + first + other)]
    before = [each[0] for each in changed(BASE + then + first, BASE + first)]
    assert before == []


def test_an_observation_with_corrections() -> None:
    head = edited(
        "date: 2022, value: 60",
        f"date: 2022, value: 61, corrections: [{correction('value', '60', '61')}]",
    )
    assert changed(head) == []
    wrong = head.replace("to: 61", "to: 62")
    assert [each[0] for each in changed(wrong)] == ["observation-changed", "wrong-correction"]
