"""What `forecast` and `status` say where a number alone would be taken for more than it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.foretold import SOURCE, foretold
from support.runs import inside

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2022-07-01"


def told(command: str, data: Path, *words: str, day: str = DAY) -> str:
    done = inside(command, "--data", str(data), "--as-of", day, "--lang", "en", *words)
    assert done.code == 0, done.err
    return done.out


def test_no_small_chance_stands_beside_a_goal_that_is_possibly_met(tmp_path: Path) -> None:
    data = foretold(tmp_path)
    text = (data / "targets.yaml").read_text("utf-8")
    assert "at_least: 16," in text
    (data / "targets.yaml").write_text(text.replace("at_least: 16,", "at_least: 14,"), "utf-8")
    with (data / "standards.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {code: DB31/T 900-2022, title: 某规范, stages: {publication: 2022},\n")
        file.write(f"     sources: [{SOURCE}]}}\n")
    first = told("forecast", data, "sample").split("\n")[3]
    assert first == "    possibly met: what may count is left out below"
    goals = told("status", data).split("\n")
    (at,) = (n for n, line in enumerate(goals) if line.startswith("Local standards"))
    assert "possibly met" in goals[at]
    assert any("chance" in line for line in goals)
    assert "chance" not in goals[at + 1] + goals[at + 2]


def test_of_several_plans_each_is_named_above_its_forecasts(tmp_path: Path) -> None:
    data = foretold(tmp_path)
    head, plan = (data / "targets.yaml").read_text("utf-8").split("plans:\n")
    other = plan.replace("id: plan\n", "id: other\n").replace("Standards plan", "Other plan")
    (data / "targets.yaml").write_text(f"{head}plans:\n{plan}{other}", "utf-8")
    lines = told("forecast", data, "--plan", "all").split("\n")
    assert [line for line in lines if line.startswith("#")] == ["# Standards plan", "# Other plan"]
    assert "#" not in told("forecast", data, "--plan", "plan")


def test_of_what_is_on_its_way_nothing_may_be_due(tmp_path: Path) -> None:
    lines = told("forecast", foretold(tmp_path), "far", day="2022-12-30").split("\n")
    (line,) = (each for each in lines if "committed" in each)
    assert line == "    committed: 15, nothing due by 2022-12-31²"


def test_in_markdown_names_stand_apart_from_the_reason_before_them(tmp_path: Path) -> None:
    shown = told("forecast", foretold(tmp_path), "--format", "markdown")
    assert "\nwindow over (1): Last year\n" in shown
