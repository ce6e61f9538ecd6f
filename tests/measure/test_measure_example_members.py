"""The example, counted by hand: the members behind the numbers, leaves, levels and gaps."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sdtstd.codes import Level
from sdtstd.measure.coverage import coverage
from sdtstd.measure.leaves import Tally
from sdtstd.measure.lives import text_status
from sdtstd.measure.progress import progress
from sdtstd.measure.snapshot import Snapshot
from sdtstd.measure.statistics import statistics
from support.example_by_hand import (
    CLOSES,
    FACE,
    FIRST,
    FOUR,
    GROUP,
    ISO,
    JOINT,
    LOCAL,
    NATIONAL,
    ONE,
    REGISTER,
    SECOND,
    THIRD,
    THREE,
    TRADING,
    TWO,
)


def partition(day: date, name: str) -> dict[str, str | None]:
    """Give every record of the kind with its reason; None is counted."""
    (found,) = (each for each in progress(REGISTER, day) if each.target.target.id == name)
    assert found.reading.partition is not None
    verdicts = found.reading.partition.verdicts
    reasons = {each.id: each.reason.value if each.reason else None for each in verdicts}
    assert len(verdicts) == len(reasons)
    return reasons


def test_why_of_local_and_group() -> None:
    told = {
        ONE: None,
        TWO: "window-edge",
        JOINT: None,
        THREE: "not-published",
        FOUR: "wrong-relevance",
        GROUP: "outside-window",
        TRADING: "not-published",
        FACE: "not-published",
        NATIONAL: "wrong-level",
        ISO: "wrong-level",
    }
    assert partition(FIRST, "local-and-group") == told
    later = told | {THREE: "outside-window"}
    assert partition(SECOND, "local-and-group") == later
    assert partition(THIRD, "local-and-group") == later


def test_the_pipeline_names_the_guide_only_while_the_window_is_open() -> None:
    on_the_last_day = [THREE, TRADING, FACE]  # DB31/T 9003-2024 is published 16 days later
    days = {FIRST: [TRADING], CLOSES: on_the_last_day, SECOND: [], THIRD: []}
    for day, told in days.items():
        found = progress(REGISTER, day)[0].reading.partition
        assert found is not None
        assert [each.id for each in found.pipeline] == told


def test_why_of_the_other_targets() -> None:
    wrong = dict.fromkeys(LOCAL, "wrong-level")
    none = dict.fromkeys((*LOCAL, NATIONAL), "no-label") | {FOUR: "wrong-relevance"}
    for day, label in ((FIRST, "not-published"), (SECOND, "outside-window")):
        national = {NATIONAL: None, ISO: "role-not-shown"}
        assert partition(day, "national-and-international") == wrong | national
        assert partition(day, "labels") == none | {ISO: label}
        assert partition(day, "pilots") == {"park-pilot": None}


LEAVES = {
    "foundation/data/collection": ("missing", []),
    "foundation/data/quality": ("covered", [ONE]),
    "foundation/data/trading": ("in-progress", [TRADING]),
    "foundation/trust/identity": ("unknown", [THREE]),
    "life/health": ("covered", [JOINT, GROUP]),
    "governance/water": ("covered", [FOUR, ISO]),
    "work-pattern/cooperation": ("covered", ["working-group"]),
}


@pytest.mark.parametrize(
    ("day", "identity", "total"),
    [
        (FIRST, "unknown", Tally(6, 3, partly=0, in_progress=1, missing=1, unknown=1, unplaced=3)),
        (SECOND, "covered", Tally(6, 4, partly=0, in_progress=1, missing=1, unknown=0, unplaced=3)),
        (THIRD, "covered", Tally(6, 3, partly=1, in_progress=1, missing=1, unknown=0, unplaced=3)),
    ],
)
def test_leaves(day: date, identity: str, total: Tally) -> None:
    found = coverage(REGISTER, day)
    water = ("partly" if day == THIRD else "covered", [FOUR, ISO])
    told = LEAVES | {"foundation/trust/identity": (identity, [THREE]), "governance/water": water}
    assert {
        each.leaf.id: (each.state.value, [record.key for record in each.records])
        for each in found.leaves
    } == told
    assert found.total == total


def test_the_days_on_which_leaves_change() -> None:
    def state(day: date, name: str) -> str:
        return next(e.state.value for e in coverage(REGISTER, day).leaves if e.leaf.id == name)

    assert state(date(2023, 5, 24), "work-pattern/cooperation") == "unknown"
    assert state(date(2023, 5, 25), "work-pattern/cooperation") == "covered"
    assert state(date(2023, 5, 31), "foundation/data/collection") == "unknown"
    assert state(date(2023, 6, 1), "foundation/data/collection") == "missing"


@pytest.mark.parametrize(
    ("day", "local", "international"),
    [
        (FIRST, (7, 3, Fraction(300, 7)), (1, 1, 100)),
        (SECOND, (7, 5, Fraction(500, 7)), (1, 1, 100)),
        (THIRD, (7, 5, Fraction(500, 7)), (0, 0, None)),
    ],
)
def test_statistics(
    day: date, local: tuple[int, int, Fraction], international: tuple[int, int, int | None]
) -> None:
    rows = statistics(REGISTER, day)
    assert [(each.level, (each.expected, each.existing, each.percent)) for each in rows] == [
        (Level.NATIONAL, (1, 1, 100)),
        (Level.INDUSTRY, (0, 0, None)),
        (Level.LOCAL, local),
        (Level.GROUP, (1, 1, 100)),
        (Level.ENTERPRISE, (0, 0, None)),
        (Level.INTERNATIONAL, international),
    ]


def test_text_statuses() -> None:
    in_force = dict.fromkeys((ONE, TWO, JOINT, GROUP, NATIONAL, ISO), "in-force")
    told = {
        FIRST: in_force
        | dict.fromkeys((THREE, FOUR, FACE), "planned")
        | {TRADING: "in-development"},
        SECOND: in_force
        | dict.fromkeys((THREE, FOUR), "in-force")
        | dict.fromkeys((TRADING, FACE), "in-development"),
    }
    told[THIRD] = told[SECOND] | {ISO: "withdrawn"}
    for day, statuses in told.items():
        found = {each.key: text_status(each, REGISTER, day) for each in REGISTER.standards}
        assert found == statuses


@pytest.mark.parametrize(
    ("day", "leaves", "targets"),
    [
        (
            FIRST,
            ["foundation/data/collection", "foundation/trust/identity", "foundation/data/trading"],
            ["labels", "local-and-group", "pilots", "framework"],
        ),
        (
            SECOND,
            ["foundation/data/collection", "foundation/data/trading"],
            ["labels", "local-and-group", "pilots", "framework"],
        ),
    ],
)
def test_gaps(day: date, leaves: list[str], targets: list[str]) -> None:
    found = Snapshot(REGISTER, day).gaps(REGISTER.plans)
    assert [each.leaf.id for each in found.leaves] == leaves
    assert [each.target.target.id for each in found.targets] == targets
