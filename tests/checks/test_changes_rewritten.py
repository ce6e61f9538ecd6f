"""Public days and reported values that a change rewrites: pairs, corrections, and what is none."""

from __future__ import annotations

import pytest

from sdtstd.verify.checked import find
from support.registers import TODAY, loaded

SOURCES = "sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}]"
BASE = f"""\
version: 1
system: {{id: demo, title: 体系, tasks: [{{id: life, title: 生活, kind: measures}}]}}
standards:
  - code: DB31/T 1-2022
    title: 甲
    stages: {{proposal: 2021, publication: 2022-05, in_force: 2022-08-01, withdrawal: 2024-01-01}}
    labels: [{{name: 上海标准, awarded: 2023-01-05}}, {{name: 上海标准}}]
    {SOURCES}
pilots:
  - {{id: town, title: 试点, stages: {{started: 2022, accepted: 2024-03-01}}, {SOURCES}}}
measures:
  - {{id: forum, title: 论坛, topics: [life], date: 2023-06-01, {SOURCES}}}
plans:
  - id: plan
    title: 方案
    issued: 2022-01-01
    {SOURCES}
    targets:
      - id: frame
        kind: milestone
        title: 框架
        wording: 原文
        due: 2023-12-31
        reached: 2023-05-01
        {SOURCES}
      - {{id: rate, kind: indicator, title: 率, wording: 原文, at_least: 80, unit: 项, due: 2030}}
observations:
  - {{target: plan/rate, date: 2022, value: 60, {SOURCES}}}
  - {{target: plan/rate, date: 2023, value: 70, qualifier: about, {SOURCES}}}
  - {{target: plan/rate, date: 2023, value: 90, scope: differs, note: 另一口径, {SOURCES}}}
"""


def changed(head: str, base: str = BASE) -> list[tuple[str, str, str]]:
    """Give name, object and message of the findings of family 6 of a change."""
    new = find(loaded(head), TODAY, find(loaded(base), TODAY))
    assert new.loads
    return [
        (each.rule.name, each.about, str(each.message))
        for each in new.findings
        if each.rule.family == 6
    ]


def edited(old: str, new: str, base: str = BASE) -> str:
    assert base.count(old) == 1, old
    return base.replace(old, new)


MOVED = {
    "publication: 2022-05": ("publication: 2022-06", "DB31/T 1-2022", "publication"),
    "in_force: 2022-08-01": ("in_force: 2022-08", "DB31/T 1-2022", "in_force"),
    ", withdrawal: 2024-01-01": ("", "DB31/T 1-2022", "withdrawal"),
    "awarded: 2023-01-05": ("awarded: 2023-01-06", "DB31/T 1-2022", "labels.上海标准.awarded"),
    "started: 2022": ("started: 2021", "town", "started"),
    "accepted: 2024-03-01": ("accepted: 2024-03-02", "town", "accepted"),
    "date: 2023-06-01": ("date: 2023-06-02", "forum", "date"),
    "reached: 2023-05-01": ("reached: 2023-04-30", "plan/frame", "reached"),
}


@pytest.mark.parametrize("old", MOVED)
def test_a_public_day_that_moves(old: str) -> None:
    new, about, field = MOVED[old]
    ((name, found, message),) = changed(edited(old, new))
    assert (name, found) == ("published-date-changed", about)
    assert message.startswith(f"{field} was ")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("publication: 2022-05", "publication: 2022-05-31"),
        ("started: 2022", "started: 2022-01/2022-03"),
        ("proposal: 2021", "proposal: 2020"),
        ("{name: 上海标准}]", "{name: 上海标准, awarded: 2024}]"),
        ("labels: [", "labels: [{name: 别的标识}, "),
    ],
)
def test_what_is_no_change_of_a_public_day(old: str, new: str) -> None:
    assert changed(edited(old, new)) == []


def test_an_award_that_goes() -> None:
    ((_, _, message),) = changed(edited("{name: 上海标准, awarded: 2023-01-05}, ", ""))
    assert message == "labels.上海标准.awarded was 2023-01-05, and is nothing"


def test_a_first_day_is_no_change() -> None:
    base = edited(", accepted: 2024-03-01", "")
    assert changed(BASE, base) == []
    assert changed(BASE, edited("        reached: 2023-05-01\n", "")) == []


def correction(field: str, was: str | None, now: str | None) -> str:
    ends = [f"{key}: {value}, " for key, value in (("from", was), ("to", now)) if value]
    return f"{{field: {field}, {''.join(ends)}reason: 更正, date: 2026-11-01}}"


def corrected(old: str, new: str, *entries: str, base: str = BASE) -> str:
    """Edit the standard, with corrections."""
    head = edited(old, new, base)
    return edited(
        "    title: 甲\n", f"    title: 甲\n    corrections: [{', '.join(entries)}]\n", head
    )


IN_FORCE = ("in_force: 2022-08-01", "in_force: 2022-09-01")


@pytest.mark.parametrize(
    ("entries", "count"),
    [
        ([correction("in_force", "2022-08-01", "2022-09-01")], 0),
        ([correction("stages.in_force", "2022-08-01", "2022-09-01")], 0),
        ([correction("in_force", "2022-08-01", "2022-09")], 0),
        (
            [
                correction("in_force", "2022-08-01", "2022-08-15"),
                correction("in_force", "2022-08-15", "2022-09-01"),
            ],
            0,
        ),
        ([correction("in_force", "2022-07-01", "2022-09-01")], 1),
        ([correction("publication", None, "2022-05")], 1),
        (
            [
                correction("in_force", "2022-08-01", "2022-08-14"),
                correction("in_force", "2022-08-15", "2022-09-01"),
            ],
            1,
        ),
    ],
)
def test_corrections_that_state_the_change(entries: list[str], count: int) -> None:
    assert len(changed(corrected(*IN_FORCE, *entries))) == count


def test_a_correction_of_old_excuses_nothing_new() -> None:
    there = correction("in_force", "2022-09-01", "2022-08-01")
    again = correction("in_force", "2022-08-01", "2022-09-01")
    base = corrected("title: 甲", "title: 甲", again, there)
    head = base.replace(*IN_FORCE)
    assert {name for name, _, _ in changed(head, base)} == {
        "published-date-changed",
        "wrong-correction",
    }
    assert changed(head.replace(f"{there}]", f"{there}, {again}]"), base) == []


def test_a_withdrawal_taken_back_is_stated_without_to() -> None:
    taken_back = correction("withdrawal", "2024-01-01", None)
    assert changed(corrected(", withdrawal: 2024-01-01", "", taken_back)) == []


LEDGER = {
    "date: 2022, value: 60": ("date: 2022, value: 61", "plan/rate@2022", "value was 60"),
    "date: 2022,": ("date: 2022-12,", "plan/rate@2022-12", "date was 2022,"),
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
    assert [each[2] for each in changed(head, alone)] == ["scope was differs, and is same"]
    assert len(changed(turned)) == 1


def test_values_pair_by_day_and_scope_before_anything_else() -> None:
    swapped = edited("date: 2023, value: 70", "date: 2023, value: 75")
    assert [each[2] for each in changed(swapped)] == ["value was 70, and is 75"]
    appended = BASE + f"  - {{target: plan/rate, date: 2024, value: 70, {SOURCES}}}\n"
    assert changed(appended) == []
    moved = edited("date: 2022, value: 60", "date: 2021, value: 60")
    assert [each[2] for each in changed(moved)] == ["date was 2022, and is 2021"]


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
    for name in ("plan/rate", "plan"):
        said = f"removals: [{{object: {name}, reason: 修订, date: 2026-11}}]\n"
        assert changed(alone + said) == []


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
    assert [each[2] for each in swapped] == ["value was 85, and is 60", "value was 60, and is 85"]


def test_a_correction_again_needs_an_entry_of_its_own() -> None:
    stated = correction("in_force", "2022-08-01", "2022-09-01")
    base = corrected("title: 甲", "title: 甲", stated)
    again = base.replace(*IN_FORCE).replace("date: 2026-11-01}]", "date: 2026-11-02}]")
    assert ("published-date-changed", "DB31/T 1-2022") in [
        each[:2] for each in changed(again, base)
    ]


def test_one_field_under_both_its_names() -> None:
    first = correction("in_force", "2022-07-01", "2022-08-01")
    base = corrected("title: 甲", "title: 甲", first)
    then = correction("stages.in_force", "2022-08-01", "2022-09-01")
    head = base.replace(*IN_FORCE).replace(f"[{first}]", f"[{first}, {then}]")
    assert changed(head, base) == []


def test_an_observation_with_corrections() -> None:
    head = edited(
        "date: 2022, value: 60",
        f"date: 2022, value: 61, corrections: [{correction('value', '60', '61')}]",
    )
    assert changed(head) == []
    wrong = head.replace("to: 61", "to: 62")
    assert [each[0] for each in changed(wrong)] == ["observation-changed", "wrong-correction"]


def test_an_award_is_told_by_its_place_in_the_newer_list() -> None:
    old, new = (
        "labels: [{name: 上海标准, awarded: 2023-01-05}",
        "labels: [{name: 别的标识}, {name: 上海标准, awarded: 2024}",
    )
    ((_, _, message),) = changed(edited(old, new))
    assert message == "labels.上海标准.awarded was 2023-01-05, and is 2024"
    for field in ("labels.1.awarded", "labels.上海标准.awarded"):
        assert changed(corrected(old, new, correction(field, "2023-01-05", "2024"))) == []
    wrong = correction("labels.0.awarded", "2023-01-05", "2024")
    assert len(changed(corrected(old, new, wrong))) == 2


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (correction("in_force", "2022", "2023"), "in_force is 2022-08-01, and not 2023"),
        (correction("in_force", "2022", None), "in_force is 2022-08-01, and not nothing"),
        (correction("approval", None, "2022"), "approval is nothing, and not 2022"),
        (correction("in-force", "2022", "2023"), "'in-force' is no field with one value here"),
    ],
)
def test_a_wrong_correction_says_what_stands_there(entry: str, message: str) -> None:
    head = corrected("title: 甲", "title: 甲", entry)
    assert changed(head, head) == [("wrong-correction", "DB31/T 1-2022", message)]
