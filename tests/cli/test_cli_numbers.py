"""The numbers in the JSON: those of the example, exact, and null where they are undefined."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.runs import DAY, inside, on_example

EXAMPLE = Path(__file__).parents[1] / "example"


def data(name: str) -> Any:
    return json.loads(inside(*on_example(name, "--format", "json")).out)


def test_the_numbers_of_the_example() -> None:
    (plan,) = data("status")["plans"]
    targets = {each["target"]: each for each in plan["targets"]}
    assert {each["id"] for each in plan["targets"]} == {f"demo-plan/{name}" for name in targets}

    def numbers(name: str, *keys: str) -> list[object]:
        return [targets[name][key] for key in keys]

    five = ("counted", "possible", "pipeline", "remaining", "assessment")
    assert numbers("local-and-group", *five) == [2, 1, 1, 2, "behind"]
    assert numbers("national-and-international", *five) == [1, 0, 0, 0, "met"]
    assert numbers("labels", *five) == [0, 0, 0, 1, "far-behind"]
    assert numbers("pilots", *five) == [1, 0, 0, 1, "behind"]
    assert numbers("online-rate", *five) == [None, None, None, None, "met"]
    assert numbers("framework", *five) == [None, None, None, None, "not-shown"]
    assert targets["national-and-international"]["met_on"] == "2022-10-14"
    assert targets["online-rate"]["reported"] == {
        "value": 83.97,
        "date": "2022",
        "qualifier": "exactly",
        "age_days": 181,
    }
    assert targets["local-and-group"]["reported"]["value"] == 3


def test_the_coverage_and_the_verdict_of_the_example() -> None:
    assert data("status")["coverage"] == {
        "leaves": 6,
        "covered": 3,
        "partly": 0,
        "in_progress": 1,
        "missing": 1,
        "unknown": 1,
        "unplaced": 3,
    }
    verdict = data("status")["verdict"]
    assert len(verdict) == 12
    assert {key: count for key, count in verdict.items() if count} == {
        "targets": 6,
        "met": 2,
        "behind": 2,
        "far_behind": 1,
        "not_shown": 1,
    }


def test_readings_of_the_example() -> None:
    found = data("explain-target")
    assert found["readings"] == [
        {"setting": "revisions", "value": "skip", "counted": 2, "possible": 1},
        {"setting": "parts", "value": "once", "counted": 2, "possible": 1},
        {"setting": "relevance", "value": "core, partial", "counted": 2, "possible": 1},
    ]
    assert found["span"] == {"lowest": 2, "highest": 3}
    assert data("explain-indicator")["readings"] == []
    assert data("explain-indicator")["span"] is None


def test_numbers_are_unrounded_and_percent_is_a_decimal() -> None:
    out = inside(*on_example("status", "--format", "json")).out
    assert '"percent": 50.0' in out
    target = data("status")["plans"][0]["targets"][0]
    assert target["expected"] == 4 * 545 / 729
    assert target["pace"] == pytest.approx(2 / (4 * 545 / 729), rel=1e-15)
    assert target["required_per_month"] == pytest.approx(2 / (184 / 30.4375), rel=1e-15)
    percents = [each["percent"] for each in data("coverage")["statistics"]]
    assert percents == [100.0, None, pytest.approx(300 / 7, rel=1e-15), 100.0, None, 100.0]


@pytest.mark.parametrize(
    "value", ["999999999999999999.999999999999", "0.1", "83.97", "-123456789.123456789012", "3"]
)
def test_a_written_number_keeps_all_its_digits(tmp_path: Path, value: str) -> None:
    for path in (EXAMPLE / "data").iterdir():
        text = path.read_text("utf-8").replace("value: 83.97", f"value: {value}")
        (tmp_path / path.name).write_text(text, "utf-8")
    words = ("explain", "demo-plan/online-rate", "--as-of", DAY, "--format", "json")
    out = inside(*words, "--data", str(tmp_path)).out
    assert f'"value": {value},' in out
    json.loads(out)


def test_undefined_is_null_and_not_left_out() -> None:
    found = json.loads(
        inside(*on_example("status", "--format", "json"), "--as-of", "2021-06-30").out
    )
    target = found["plans"][0]["targets"][0]
    assert target["assessment"] == "not-started"
    assert (target["counted"], target["expected"], target["pace"]) == (0, 0, None)
    after = json.loads(
        inside(*on_example("status", "--format", "json"), "--as-of", "2024-06-30").out
    )
    assert after["plans"][0]["targets"][0]["required_per_month"] is None
