"""Each point of a history is what `status` says of that day, or of that commit."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from support.runs import inside

if TYPE_CHECKING:
    from support.repositories import Repository

SHIPPED = ("--data", "data", "--lang", "en")


def asked(*words: str) -> dict[str, Any]:
    done = inside(*words, "--format", "json")
    assert done.code == 0, done.err
    answer: dict[str, Any] = json.loads(done.out)
    return answer


def targets(status: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for plan in status["plans"] for each in plan["targets"]]


def test_each_quarter_of_the_shipped_register_is_the_status_of_its_last_day() -> None:
    found = asked("history", *SHIPPED, "--as-of", "2026-11-25")
    assert [each["period"] for each in found["points"]][:2] == ["2022Q1", "2022Q2"]
    assert len(found["points"]) == 20
    for each in found["points"][::2]:
        status = asked("status", *SHIPPED, "--as-of", each["day"])
        assert each["targets"] == targets(status), each["day"]
        assert each["coverage"] == status["coverage"], each["day"]


def test_texts_by_status_are_those_that_list_finds() -> None:
    day = "2023-06-30"
    (point,) = asked("history", *SHIPPED, "--as-of", day, "--from", day)["points"]
    for status, n in point["standards"].items():
        words = ("--status", status.replace("_", "-"), "--as-of", day)
        assert len(asked("list", *SHIPPED, *words)["records"]) == n, status


def test_a_field_is_its_coverage() -> None:
    words = ("--field", "foundation/data", *SHIPPED)
    for each in asked("history", *words, "--from", "2025", "--by", "year", "--as-of", "2026-11-25")[
        "points"
    ]:
        assert each["coverage"] == asked("coverage", *words, "--as-of", each["day"])["coverage"]
        assert each["targets"] == []


def test_each_commit_is_the_status_at_it_on_its_day(
    story: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.root)
    points = asked("history", "--by", "commit")["points"]
    assert [each["loads"] for each in points].count(False) == 2
    for each in points:
        words = ("status", "--at", each["commit"], "--as-of", each["day"])
        if not each["loads"]:
            assert inside(*words).code == 2
            assert (each["targets"], each["coverage"], each["standards"]) == ([], None, None)
            continue
        status = asked(*words)
        assert (each["targets"], each["coverage"]) == (targets(status), status["coverage"])


def test_every_commit_on_one_day(story: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story.root)
    points = asked("history", "--by", "commit", "--as-of", "2022-02-01", "--target", "local")
    assert {each["day"] for each in points["points"]} == {"2022-02-01"}
    last = points["points"][-1]
    status = asked("status", "--as-of", "2022-02-01", "--at", last["commit"])
    assert last["targets"] == targets(status)


def test_commits_of_some_days(story: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story.root)
    words = ("history", "--by", "commit", "--from", "2022-02", "--to", "2022-03-15")
    days = [each["committed"] for each in asked(*words)["points"]]
    every = [each["committed"] for each in asked("history", "--by", "commit")["points"]]
    assert days == [each for each in every if "2022-02-01" <= each <= "2022-03-15"]
    assert days


def test_a_table_has_the_numbers_of_the_points() -> None:
    words = ("history", *SHIPPED, "--as-of", "2026-11-25")
    rows = list(csv.DictReader(io.StringIO(inside(*words, "--format", "csv").out.lstrip("\ufeff"))))
    points = asked(*words)["points"]
    counted = [each["counted"] for point in points for each in point["targets"]]
    told = [row for row in rows if row["of"] == "target"]
    assert [row["counted"] for row in told] == ["" if n is None else str(n) for n in counted]
    covered = [row["covered"] for row in rows if row["of"] == "leaves"]
    assert covered == [str(point["coverage"]["covered"]) for point in points]
    assert [row["in force"] for row in rows if row["of"] == "standards"] == [
        str(point["standards"]["in_force"]) for point in points
    ]


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(request.config.rootpath)
