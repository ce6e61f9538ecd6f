"""The second reading gives every number that example/README.md counts by hand."""

import datetime as dt
from fractions import Fraction

from support.second_reading.days import Dict
from support.second_reading.example import CODES, FIRST, SECOND, THIRD, reading

WINDOW = {"from": "2022-01-01", "to": "2023-12-31"}
SHARE = Fraction(545, 729)
LEFT = Fraction(184 * 10000, 304375)  # months from 2023-06-30 to 2023-12-31


def target(day: dt.date, name: str) -> Dict:
    found: Dict = reading(day)["targets"][f"demo-plan/{name}"]
    return found


def explained(day: dt.date, name: str) -> Dict:
    found: Dict = reading(day)["explain"][f"demo-plan/{name}"]
    return found


def excluded(**reasons: str) -> set[tuple[str, str]]:
    return {(CODES[name], reason.replace("_", "-")) for name, reason in reasons.items()}


def states(day: dt.date) -> dict[str, str]:
    return {leaf["id"]: leaf["state"] for leaf in reading(day)["leaves"]}


def test_local_and_group() -> None:
    assert target(FIRST, "local-and-group") == {
        "goal": 4,
        "comparator": "at_least",
        "unit": "项",
        "window": WINDOW,
        "counted": 2,
        "possible": 1,
        "pipeline": 1,
        "no_date": 0,
        "reported": {"value": 3, "date": "2023-05", "qualifier": "exactly", "age_days": 30},
        "related": [],
        "owner": [],
        "open": Fraction(2, 4),
        "percent": 50,
        "remaining": 2,
        "expected": 4 * SHARE,
        "pace": 2 / (4 * SHARE),
        "required_per_month": 2 / LEFT,
        "assessment": "behind",
        "met_on": None,
    }
    assert round(float(4 * SHARE), 2) == 2.99
    assert round(float(2 / (4 * SHARE)), 2) == 0.67


def test_national_and_international() -> None:
    assert target(FIRST, "national-and-international") == {
        "goal": 1,
        "comparator": "at_least",
        "unit": "项",
        "window": WINDOW,
        "counted": 1,
        "possible": 0,
        "pipeline": 0,
        "no_date": 0,
        "reported": None,
        "related": [],
        "owner": [],
        "open": 0,
        "percent": 100,
        "remaining": 0,
        "expected": SHARE,
        "pace": 1 / SHARE,
        "required_per_month": 0,
        "assessment": "met",
        "met_on": "2022-10-14",
    }


def test_labels_and_pilots() -> None:
    labels, pilots = target(FIRST, "labels"), target(FIRST, "pilots")
    assert labels == {
        "goal": 1,
        "comparator": "at_least",
        "unit": "项",
        "window": WINDOW,
        "counted": 0,
        "possible": 0,
        "pipeline": 0,
        "no_date": 0,
        "reported": None,
        "related": [],
        "owner": [],
        "open": 1,
        "percent": 0,
        "remaining": 1,
        "expected": SHARE,
        "pace": 0,
        "required_per_month": 1 / LEFT,
        "assessment": "far-behind",
        "met_on": None,
    }
    assert pilots == labels | {
        "goal": 2,
        "counted": 1,
        "percent": 50,
        "expected": 2 * SHARE,
        "pace": 1 / (2 * SHARE),
        "open": Fraction(1, 2),
        "assessment": "behind",
    }


def test_indicator_and_milestone() -> None:
    unset = dict.fromkeys(target(FIRST, "labels")) | {"related": [], "owner": []}
    assert target(FIRST, "online-rate") == unset | {
        "goal": 80,
        "comparator": "at_least",
        "unit": "%",
        "window": {"from": None, "to": "2023-12-31"},
        "reported": {
            "value": Fraction("83.97"),
            "date": "2022",
            "qualifier": "exactly",
            "age_days": 181,
        },
        "assessment": "met",
        "met_on": "2022-12-31",
    }
    assert target(FIRST, "framework") == unset | {
        "window": {"from": None, "to": "2022-12-31"},
        "assessment": "not-shown",
    }


def test_why() -> None:
    part = explained(FIRST, "local-and-group")
    assert set(part["counted"]) == {CODES["one"], CODES["joint"]}
    assert part["possible"] == [(CODES["two"], "window-edge")]
    assert part["pipeline"] == [CODES["trading"]]
    assert set(part["excluded"]) == excluded(
        three="not_published",
        group="outside_window",
        four="wrong_relevance",
        face="not_published",
        trading="not_published",
        national="wrong_level",
        iso="wrong_level",
    )
    later = explained(SECOND, "local-and-group")
    assert (CODES["three"], "outside-window") in later["excluded"]
    assert later["pipeline"] == []
    assert target(SECOND, "local-and-group")["assessment"] == "not-shown"


def test_why_of_the_other_targets() -> None:
    local = dict.fromkeys(("one", "two", "joint", "three", "four", "group"), "wrong_level")
    local |= dict.fromkeys(("trading", "face"), "wrong_level")
    part = explained(FIRST, "national-and-international")
    assert part["counted"] == [CODES["national"]]
    assert set(part["excluded"]) == excluded(**local, iso="role_not_shown")
    part = explained(FIRST, "labels")
    none = dict.fromkeys(CODES, "no_label")
    assert set(part["excluded"]) == excluded(
        **none | {"four": "wrong_relevance", "iso": "not_published"}
    )
    # awarded on 2024-03-01, after the window
    assert (CODES["iso"], "outside-window") in explained(SECOND, "labels")["excluded"]
    assert explained(FIRST, "pilots")["counted"] == ["park-pilot"]


def test_leaves() -> None:
    assert states(FIRST) == {
        "foundation/data/collection": "missing",
        "foundation/data/quality": "covered",
        "foundation/data/trading": "in-progress",
        "foundation/trust/identity": "unknown",
        "life/health": "covered",
        "governance/water": "covered",
        "work-pattern/cooperation": "covered",
    }
    assert states(dt.date(2023, 5, 24))["work-pattern/cooperation"] == "unknown"
    assert states(dt.date(2023, 5, 25))["work-pattern/cooperation"] == "covered"
    assert states(dt.date(2023, 5, 31))["foundation/data/collection"] == "unknown"
    assert reading(FIRST)["coverage"] == {
        "leaves": 6,
        "covered": 3,
        "partly": 0,
        "in_progress": 1,
        "missing": 1,
        "unknown": 1,
        "unplaced": 3,
    }
    assert reading(FIRST)["unplaced"] == [
        {"id": CODES["two"], "topic": "foundation/data"},
        {"id": CODES["face"], "topic": "foundation/trust"},
        {"id": CODES["national"], "topic": "foundation/trust"},
    ]
    water = {leaf["id"]: leaf for leaf in reading(THIRD)["leaves"]}["governance/water"]
    assert (water["state"], set(water["standards"])) == (
        "partly",
        {CODES["four"], CODES["iso"]},
    )
    assert reading(THIRD)["statuses"][CODES["iso"]] == "withdrawn"
    mapped = [name for leaf in reading(FIRST)["leaves"] for name in leaf["standards"]]
    assert CODES["two"] not in mapped
