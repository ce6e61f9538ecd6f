"""What people see of a history, whole: by quarter, by commit, as a table, of little."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from support.runs import example, inside, on_terminal, register

if TYPE_CHECKING:
    import pytest

    from support.goldens import Golden
    from support.repositories import Repository

DAY = ("--as-of", "2026-11-25")
SHIPPED = ("history", "--data", str(Path(__file__).parents[2] / "data"), *DAY)
PLAIN = {"NO_COLOR": "1"}


def test_by_quarter_in_chinese(golden: Golden) -> None:
    done = on_terminal(*SHIPPED, "--lang", "zh", columns=80, **PLAIN)
    golden("quarters.zh.80.txt", done.out)


def test_by_quarter_on_a_narrow_screen(golden: Golden) -> None:
    done = on_terminal(*SHIPPED, "--lang", "zh", columns=60, **PLAIN)
    golden("quarters.zh.60.txt", done.out)


def test_by_quarter_on_a_wide_screen(golden: Golden) -> None:
    done = on_terminal(*SHIPPED, "--lang", "en", columns=120, **PLAIN)
    golden("quarters.en.120.txt", done.out)


def test_by_commit_in_a_pipe(
    golden: Golden, story: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.root)
    golden("commits.en.piped.txt", inside("history", "--by", "commit", "--lang", "en").out)


def test_by_commit_in_chinese_on_a_narrow_screen(
    golden: Golden, story: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.root)
    words = ("history", "--by", "commit", "--lang", "zh", "--target", "local", "--from", "2022-03")
    golden("commits.zh.60.txt", on_terminal(*words, columns=60, **PLAIN).out)


def test_one_day_as_each_commit_has_it(
    golden: Golden, story: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.root)
    words = ("history", "--by", "commit", "--lang", "en", "--as-of", "2022-03-01")
    golden("corrected.en.md", inside(*words, "--format", "markdown").out)


def test_a_table_of_one_goal(golden: Golden) -> None:
    words = ("history", "--data", str(example()), "--as-of", "2023-06-30", "--by", "year")
    done = inside(*words, "--target", "online-rate", "--format", "csv", "--lang", "zh")
    golden("indicator.zh.csv", done.out.replace("\r\n", "\n"))


EMPTY = "version: 1\nstandards: []\n"
ONE = """version: 1
standards:
  - {code: DB31/T 1-2022, title: 甲, topics: [], stages: {publication: 2022-05}}
"""


def test_a_register_of_nothing(golden: Golden, tmp_path: Path) -> None:
    golden("nothing.txt", inside("history", "--data", str(register(tmp_path, EMPTY)), *DAY).out)


def test_a_register_of_one_record_without_a_plan(golden: Golden, tmp_path: Path) -> None:
    golden("one.txt", inside("history", "--data", str(register(tmp_path, ONE)), *DAY).out)


def test_a_register_without_dates(golden: Golden, tmp_path: Path) -> None:
    undated = ONE.replace("{publication: 2022-05}", "{}")
    golden("undated.txt", inside("history", "--data", str(register(tmp_path, undated)), *DAY).out)
