"""Public days and reported values that a change rewrites: pairs, corrections, and what is none."""

from __future__ import annotations

import pytest

from support.changes import BASE, changed, correction, edited

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
    assert message == "labels.上海标准.awarded was 2023-01-05 and is now nothing"


def test_a_first_day_is_no_change() -> None:
    base = edited(", accepted: 2024-03-01", "")
    assert changed(BASE, base) == []
    assert changed(BASE, edited("        reached: 2023-05-01\n", "")) == []


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


def test_an_award_is_told_by_its_place_in_the_newer_list() -> None:
    old, new = (
        "labels: [{name: 上海标准, awarded: 2023-01-05}",
        "labels: [{name: 别的标识}, {name: 上海标准, awarded: 2024}",
    )
    ((_, _, message),) = changed(edited(old, new))
    assert message == "labels.上海标准.awarded was 2023-01-05 and is now 2024"
    for field in ("labels.1.awarded", "labels.上海标准.awarded"):
        assert changed(corrected(old, new, correction(field, "2023-01-05", "2024"))) == []
    wrong = correction("labels.0.awarded", "2023-01-05", "2024")
    assert len(changed(corrected(old, new, wrong))) == 2


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (correction("in_force", "2022", "2023"), "in_force is 2022-08-01, not 2023"),
        (correction("in_force", "2022", None), "in_force is 2022-08-01, not nothing"),
        (correction("approval", None, "2022"), "approval is nothing, not 2022"),
        (
            correction("in-force", "2022", "2023"),
            "'in-force' is not a field with a single value here",
        ),
    ],
)
def test_a_wrong_correction_says_what_stands_there(entry: str, message: str) -> None:
    head = corrected("title: 甲", "title: 甲", entry)
    assert changed(head, head) == [("wrong-correction", "DB31/T 1-2022", message)]


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
