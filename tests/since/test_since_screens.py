"""What people see of what moved: `status --since` and the same part of `report`, whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from support.runs import example, inside, on_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden

SINCE = ("--since", "2022-06-30", "--as-of", "2023-06-30")


def words(command: str, lang: str, *more: str) -> tuple[str, ...]:
    return (command, "--data", str(example()), *SINCE, "--lang", lang, *more)


def test_english_in_a_pipe(golden: Golden) -> None:
    golden("status.en.piped.txt", inside(*words("status", "en")).out)


def test_chinese_in_a_pipe(golden: Golden) -> None:
    golden("status.zh.piped.txt", inside(*words("status", "zh")).out)


def test_english_on_a_terminal(golden: Golden) -> None:
    golden("status.en.80.txt", on_terminal(*words("status", "en"), columns=80, NO_COLOR="1").out)


def test_chinese_on_a_terminal(golden: Golden) -> None:
    golden("status.zh.80.txt", on_terminal(*words("status", "zh"), columns=80, NO_COLOR="1").out)


def test_markdown(golden: Golden) -> None:
    golden("status.zh.md", inside(*words("status", "zh", "--format", "markdown")).out)


def test_json(golden: Golden) -> None:
    golden("status.json", inside(*words("status", "en", "--format", "json")).out)


def test_the_same_part_of_a_report(golden: Golden) -> None:
    golden("report.en.md", inside(*words("report", "en", "--section", "changes")).out)


def answer(*given: str) -> Any:
    run = inside(*given, "--data", str(example()), "--format", "json")
    assert run.code == 0, run.err
    return json.loads(run.out)


def test_a_report_tells_the_same_and_status_nothing_more() -> None:
    status = answer("status", "--plan", "all", *SINCE)
    assert answer("report", "--plan", "all", *SINCE)["moved"] == status.pop("moved")
    assert status == answer("status", "--plan", "all", *SINCE[2:])


@pytest.mark.parametrize("command", ["status", "report"])
@pytest.mark.parametrize(
    ("period", "since", "day"),
    [
        ("2023Q2", "2023-03-31", "2023-06-30"),
        ("2023h1", "2022-12-31", "2023-06-30"),
        ("2022", "2021-12-31", "2022-12-31"),
        ("2024-02", "2024-01-31", "2024-02-29"),
    ],
)
def test_a_period_sets_both_days(command: str, period: str, since: str, day: str) -> None:
    found = answer(command, "--period", period)
    assert found == answer(command, "--since", since, "--as-of", day)
    assert (found["moved"]["since"], found["as_of"]) == (since, day)


def test_a_period_is_named_and_its_days_are_told() -> None:
    where = ("--data", str(example()), "--lang", "zh")
    lines = inside("status", "--period", "2023Q2", *where).out.splitlines()
    assert lines[0].endswith(" · 2023 年第二季度")
    assert lines[1] == "截至 2023-06-30 · 2023-04-01 至 2023-06-30"
    report = inside("report", "--period", "2023Q2", *where).out.splitlines()
    assert report[0].endswith(" · 2023 年第二季度")
    assert report[2] == "截至 2023-06-30 · 2023-04-01 至 2023-06-30"


def test_where_nothing_moved_both_days_are_told() -> None:
    where = ("--data", str(example()), "--as-of", "2030-12-31", "--lang", "en")
    run = inside("status", "--since", "2030-01-01", *where)
    _, day, *said = run.out.splitlines()
    assert said == ["nothing moved after 2030-01-01, up to 2030-12-31"]
    assert day == "as of 2030-12-31"


@pytest.mark.parametrize("command", ["status", "report"])
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("--since 2023-07-01 --as-of 2023-06-30", "--since 2023-07-01 lies after 2023-06-30"),
        ("--since 2023", "'2023' is not a day"),
        ("--since=", "'' is not a day"),
        ("--period 2023Q5", "'2023Q5' is not a period: write a year, half, quarter or month"),
        ("--period 2023-13", "'2023-13' is not a period"),
        ("--period ２０２３", "'２０２３' is not a period"),
        ("--period 0001", "'0001' is not a period"),
        ("--period=", "'' is not a period"),
        ("--period 9999", "the period has not begun: its first day is 9999-01-01"),
        ("--period 2023 --as-of 2023-06-30", "leave out --as-of and --since"),
        ("--period 2023 --since 2023-06-30", "leave out --as-of and --since"),
    ],
)
def test_days_that_cannot_be_are_worded(command: str, given: str, told: str) -> None:
    run = inside(command, *given.split(), "--data", str(example()), "--lang", "en")
    assert (run.code, run.out) == (2, "")
    assert told in run.err


def test_a_kept_file_takes_a_period_and_its_check_does_not(tmp_path: Path) -> None:
    path = str(tmp_path / "P.md")
    where = ("--data", str(example()), "--lang", "en", "-o", path)
    assert inside("report", "--period", "2023Q2", *where).code == 0
    text = (tmp_path / "P.md").read_text("utf-8")
    assert "as-of=2023-06-30" in text
    assert "since=2023-03-31" in text
    assert inside("report", *where, "--check").code == 0
    refused = inside("report", "--period", "2023Q2", *where, "--check")
    assert refused.code == 2
    assert "leave out --period, or --check" in refused.err
