"""The second reading gives the statuses, statistics, gaps and readings of the example."""

import datetime as dt
from fractions import Fraction

from support.second_reading.example import CODES, FIRST, reading


def test_statuses_and_statistics() -> None:
    found = {name: reading(FIRST)["statuses"][code] for name, code in CODES.items()}
    assert found == {
        "one": "in-force",
        "two": "in-force",
        "joint": "in-force",
        "three": "planned",
        "four": "planned",
        "group": "in-force",
        "trading": "in-development",
        "face": "planned",
        "national": "in-force",
        "iso": "in-force",
    }
    rows = {row.pop("level"): row for row in reading(FIRST)["statistics"]}
    none = {"expected": 0, "existing": 0, "percent": None}
    assert rows == {
        "national": {"expected": 1, "existing": 1, "percent": 100},
        "industry": none,
        "local": {"expected": 7, "existing": 3, "percent": Fraction(300, 7)},
        "group": {"expected": 1, "existing": 1, "percent": 100},
        "enterprise": none,
        "international": {"expected": 1, "existing": 1, "percent": 100},
    }


def test_gaps() -> None:
    gaps = reading(FIRST)["gaps"]
    assert gaps["leaves"] == [
        ("foundation/data/collection", "missing", []),
        ("foundation/trust/identity", "unknown", []),
        ("foundation/data/trading", "in-progress", [CODES["trading"]]),
    ]
    assert gaps["targets"] == [
        ("demo-plan/labels", "far-behind", 1, []),
        ("demo-plan/local-and-group", "behind", 2, [CODES["trading"]]),
        ("demo-plan/pilots", "behind", 1, []),
        ("demo-plan/framework", "not-shown", None, []),
    ]


def test_readings() -> None:
    turned = reading(FIRST)["readings"]["demo-plan/local-and-group"]
    assert turned["rows"] == {"revisions": (2, 1), "parts": (2, 1), "relevance": (2, 1)}
    later = reading(dt.date(2023, 7, 1))["readings"]["demo-plan/local-and-group"]
    assert later["rows"] == {"revisions": (2, 1), "parts": (2, 1), "relevance": (3, 1)}
    assert later["span"] == (2, 4)
