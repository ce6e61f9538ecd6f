"""The engine gives every number of example/README.md, worked out by hand, on three days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sdtstd.codes import Level
from sdtstd.loading import load
from sdtstd.measure.coverage import Tally, coverage
from sdtstd.measure.gaps import gaps
from sdtstd.measure.lives import text_status
from sdtstd.measure.progress import progress
from sdtstd.measure.statistics import statistics
from sdtstd.model.records import Qualifier

REGISTER = load(Path(__file__).parents[1] / "example" / "data").register
FIRST, SECOND, THIRD = date(2023, 6, 30), date(2024, 6, 30), date(2025, 6, 30)
OPENS, CLOSES = date(2022, 1, 1), date(2023, 12, 31)
SHARE = Fraction(545, 729)  # of the window on the first day; 184 days are left
MONTHS = Fraction(184 * 10000, 304375)

ONE, TWO, JOINT = "DB31/T 9001-2022", "DB31/T 9002-2021", "DB31/T 319001-2023"
THREE, FOUR, GROUP = "DB31/T 9003-2024", "DB31/T 9004-2022", "T/DEMO 1-2021"
TRADING, FACE, NATIONAL = "data-trading-guide", "face-recognition", "GB/T 99001-2022"
ISO = "ISO 99370:2022"
LOCAL = (ONE, TWO, JOINT, THREE, FOUR, GROUP, TRADING, FACE)

NAMES = (
    *("opens", "closes", "counted", "possible", "pipeline", "undated", "complete", "percent"),
    *("remaining", "expected", "pace", "required_per_month", "assessment", "met_on", "lost_on"),
)
UNSET: dict[str, Any] = dict.fromkeys(NAMES) | {"complete": False}
COUNT = UNSET | {"opens": OPENS, "closes": CLOSES, "possible": 0, "pipeline": 0, "undated": 0}
LOCAL_GOAL = COUNT | {"counted": 2, "possible": 1, "percent": 50, "remaining": 2}
NATIONAL_GOAL = COUNT | {"counted": 1, "percent": 100, "remaining": 0}
NATIONAL_GOAL |= {"assessment": "met", "met_on": date(2022, 10, 14)}
LABELS_GOAL = COUNT | {"counted": 0, "percent": 0, "remaining": 1, "pace": 0}
PILOTS_GOAL = COUNT | {"counted": 1, "percent": 50, "remaining": 1}
RATE = {"closes": CLOSES, "assessment": "met", "met_on": date(2022, 12, 31)}
FRAMEWORK = {"closes": date(2022, 12, 31), "assessment": "not-shown"}

ON_FIRST = {
    "local-and-group": LOCAL_GOAL
    | {"pipeline": 1, "expected": 4 * SHARE, "pace": Fraction(729, 1090)}
    | {"required_per_month": 2 / MONTHS, "assessment": "behind"},
    "national-and-international": NATIONAL_GOAL
    | {"expected": SHARE, "pace": Fraction(729, 545), "required_per_month": 0},
    "labels": LABELS_GOAL
    | {"expected": SHARE, "required_per_month": 1 / MONTHS, "assessment": "far-behind"},
    "pilots": PILOTS_GOAL
    | {"expected": 2 * SHARE, "pace": Fraction(729, 1090), "required_per_month": 1 / MONTHS}
    | {"assessment": "behind"},
    "online-rate": UNSET | RATE,
    "framework": UNSET | FRAMEWORK,
}
LATER = {
    "local-and-group": LOCAL_GOAL
    | {"expected": 4, "pace": Fraction(1, 2), "assessment": "not-shown"},
    "national-and-international": NATIONAL_GOAL | {"expected": 1, "pace": 1},
    "labels": LABELS_GOAL | {"expected": 1, "assessment": "not-shown"},
    "pilots": PILOTS_GOAL | {"expected": 2, "pace": Fraction(1, 2), "assessment": "not-shown"},
    "online-rate": UNSET | RATE,
    "framework": UNSET | FRAMEWORK,
}


def test_the_example_loads_without_a_fault() -> None:
    assert load(Path(__file__).parents[1] / "example" / "data").faults == ()


@pytest.mark.parametrize(("day", "told"), [(FIRST, ON_FIRST), (SECOND, LATER), (THIRD, LATER)])
def test_every_number_of_every_target(day: date, told: dict[str, Any]) -> None:
    found = {
        each.target.target.id: {name: getattr(each.reading, name) for name in NAMES}
        for each in progress(REGISTER, day)
    }
    assert found == told
    for numbers in found.values():
        for name in ("percent", "expected", "pace", "required_per_month"):
            assert numbers[name] is None or isinstance(numbers[name], Fraction)


def test_the_readme_rounds_to_what_is_found() -> None:
    found = {each.target.target.id: each.reading for each in progress(REGISTER, FIRST)}
    rounded = {
        name: (round(float(each.expected), 2), round(float(each.pace), 2))
        for name, each in found.items()
        if each.expected is not None and each.pace is not None
    }
    assert rounded == {
        "local-and-group": (2.99, 0.67),
        "national-and-international": (0.75, 1.34),
        "labels": (0.75, 0.0),
        "pilots": (1.5, 0.67),
    }


@pytest.mark.parametrize("day", [FIRST, SECOND, THIRD])
def test_reported_values_stand_beside(day: date) -> None:
    reported = {
        each.target.id: (each.reading.reported.value, each.reading.reported.date.text)
        for each in progress(REGISTER, day)
        if each.reading.reported is not None
    }
    assert reported == {
        "demo-plan/local-and-group": (Decimal(3), "2023-05"),
        "demo-plan/online-rate": (Decimal("83.97"), "2022"),
    }
    latest = [each.reading.reported for each in progress(REGISTER, day)]
    assert {each.qualifier for each in latest if each} == {Qualifier.EXACTLY}


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
        (FIRST, "unknown", Tally(6, covered=3, in_progress=1, missing=1, unknown=1)),
        (SECOND, "covered", Tally(6, covered=4, in_progress=1, missing=1, unknown=0)),
        (THIRD, "covered", Tally(6, covered=4, in_progress=1, missing=1, unknown=0)),
    ],
)
def test_leaves(day: date, identity: str, total: Tally) -> None:
    found = coverage(REGISTER, day)
    told = LEAVES | {"foundation/trust/identity": (identity, [THREE])}
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
            ["foundation/data/collection", "foundation/trust/identity"],
            ["labels", "local-and-group", "pilots", "framework"],
        ),
        (
            SECOND,
            ["foundation/data/collection"],
            ["labels", "framework", "local-and-group", "pilots"],
        ),
    ],
)
def test_gaps(day: date, leaves: list[str], targets: list[str]) -> None:
    found = gaps(REGISTER, day, REGISTER.plans)
    assert [each.leaf.id for each in found.leaves] == leaves
    assert [each.target.target.id for each in found.targets] == targets
