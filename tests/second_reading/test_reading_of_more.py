"""The second reading gives every number that example/more/README.md counts by hand."""

import datetime as dt
from fractions import Fraction

import pytest

from support.second_reading.days import Dict
from support.second_reading.example import FIRST, THIRD, reading

LATER = THIRD


def target(day: dt.date, name: str) -> Dict:
    found: Dict = reading(day, "more")["targets"][f"plan/{name}"]
    return found


def test_verdict() -> None:
    verdict = reading(FIRST, "more")["verdict"]
    assert {key: count for key, count in verdict.items() if count} == {
        "targets": 5,
        "on_track": 2,
        "behind": 1,
        "pending": 1,
        "possibly_met": 1,
    }


def test_a_count_with_a_related_value() -> None:
    local = target(FIRST, "local")
    assert [local[key] for key in ("counted", "possible", "pipeline")] == [3, 0, 1]
    assert (local["expected"], local["assessment"]) == (4 * Fraction(910, 1460), "on-track")
    assert local["reported"] is None
    (related,) = local["related"]
    assert (related["value"], related["date"], related["note"]) == (3, "2023-05", "含国家标准")
    assert local["owner"] == ["市市场监管局"]
    counted = reading(FIRST, "more")["explain"]["plan/local"]["counted"]
    assert counted == ["DB33/T 9101-2022", "DB33/T 9104-2023", "XJJ 131-2021"]


def test_a_value_is_held_against_the_line_on_its_own_day() -> None:
    yearly = target(FIRST, "yearly")
    assert yearly["reported"]["age_days"] == 181
    assert yearly["expected"] == 40 + 40 * Fraction(730, 1461)
    assert yearly["assessment"] == "on-track"


def test_a_goal_to_keep() -> None:
    keep = target(FIRST, "keep")
    assert (keep["expected"], keep["pace"], keep["assessment"]) == (90, None, "behind")


@pytest.mark.parametrize(
    ("day", "assessment"), [(FIRST, "pending"), (dt.date(2022, 6, 30), "on-track")]
)
def test_an_old_value(day: dt.date, assessment: str) -> None:
    accidents = target(day, "accidents")
    assert accidents["assessment"] == assessment
    assert round(float(accidents["pace"]), 2) == 1.00
    assert target(FIRST, "accidents")["reported"]["age_days"] == 546


def test_a_rounded_value() -> None:
    assert target(FIRST, "scenes")["assessment"] == "possibly-met"


def test_after_the_end() -> None:
    names = ("local", "yearly", "keep", "accidents", "scenes")
    found = [target(LATER, name)["assessment"] for name in names]
    assert found == ["not-shown"] * 4 + ["possibly-met"]
    assert [target(LATER, name)["expected"] for name in names] == [4, 80, 90, 5, None]


def test_leaves_and_what_has_none() -> None:
    answer = reading(FIRST, "more")
    assert {leaf["id"]: (leaf["state"], leaf["owner"]) for leaf in answer["leaves"]} == {
        "government": ("covered", ["市政务服务办"]),
        "society/care/homes": ("partly", ["市民政局"]),
        "society/care/alarm": ("missing", ["市民政局"]),
        "society/health": ("covered", ["市民政局", "市卫生健康委"]),
    }
    assert answer["coverage"] == {
        "leaves": 4,
        "covered": 2,
        "partly": 1,
        "in_progress": 0,
        "missing": 1,
        "unknown": 0,
        "unplaced": 2,
    }
    assert answer["unplaced"] == [
        {"id": "XJJ 131-2021", "topic": "society"},
        {"id": "emergency-call", "topic": None},
    ]
    assert answer["statuses"]["DB33/T 9103-2010"] == "in-force"
