"""The example, counted by hand: every number of every target on two days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from sdtstd.loading import load

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
    "age_days",
    *("opens", "closes", "counted", "possible", "pipeline", "undated", "complete", "percent"),
    *("remaining", "expected", "pace", "required_per_month", "assessment", "met_on", "lost_on"),
)
UNSET: dict[str, Any] = dict.fromkeys(NAMES) | {"complete": False}
COUNT = UNSET | {"opens": OPENS, "closes": CLOSES, "possible": 0, "pipeline": 0, "undated": 0}
LOCAL_GOAL = COUNT | {"age_days": 30, "counted": 2, "possible": 1, "percent": 50, "remaining": 2}
NATIONAL_GOAL = COUNT | {"counted": 1, "percent": 100, "remaining": 0}
NATIONAL_GOAL |= {"assessment": "met", "met_on": date(2022, 10, 14)}
LABELS_GOAL = COUNT | {"counted": 0, "percent": 0, "remaining": 1, "pace": 0}
PILOTS_GOAL = COUNT | {"counted": 1, "percent": 50, "remaining": 1}
RATE = {"age_days": 181, "closes": CLOSES, "assessment": "met", "met_on": date(2022, 12, 31)}
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
_LATER = {
    "local-and-group": LOCAL_GOAL
    | {"expected": 4, "pace": Fraction(1, 2), "assessment": "not-shown"},
    "national-and-international": NATIONAL_GOAL | {"expected": 1, "pace": 1},
    "labels": LABELS_GOAL | {"expected": 1, "assessment": "not-shown"},
    "pilots": PILOTS_GOAL | {"expected": 2, "pace": Fraction(1, 2), "assessment": "not-shown"},
    "online-rate": UNSET | RATE,
    "framework": UNSET | FRAMEWORK,
}


def later(day: date) -> dict[str, Any]:
    """Give the numbers of a day after the window: the values only grow older."""
    older = {"local-and-group": day - date(2023, 5, 31), "online-rate": day - date(2022, 12, 31)}
    aged = {name: {"age_days": age.days} for name, age in older.items()}
    return {name: numbers | aged.get(name, {}) for name, numbers in _LATER.items()}
