"""Which goals and which commits a history is of, where names or days leave some out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from support.fast_import import Stream
from support.past_story import FIRST, PLAN, SYSTEM
from support.runs import example, inside, register

if TYPE_CHECKING:
    from pathlib import Path

_DAY = 86_400
OTHER = PLAN.replace("version: 1\nplans:\n", "").replace("id: plan", "id: other")
TWO = PLAN + OTHER.replace("虚构市标准化方案", "另一方案").replace("Plan of a", "Other plan of a")


def ids(*words: str) -> set[str]:
    done = inside("history", "--as-of", "2022-06-30", "--format", "json", *words)
    assert done.code == 0, done.err
    return {each["id"] for point in json.loads(done.out)["points"] for each in point["targets"]}


def test_a_goal_of_another_plan_stands_below_the_title_of_that_plan(tmp_path: Path) -> None:
    data = str(register(tmp_path, SYSTEM, TWO))
    words = ("--data", data, "--target", "other/local")
    assert ids(*words) == {"other/local"}
    shown = inside("history", *words, "--lang", "en", "--as-of", "2022-06-30").out
    assert shown.startswith("Other plan of a made-up city ")


def test_a_plan_says_which_of_two_goals_is_meant(tmp_path: Path) -> None:
    data = str(register(tmp_path, SYSTEM, TWO))
    assert ids("--data", data, "--plan", "other", "--target", "local") == {"other/local"}
    assert inside("history", "--data", data, "--target", "local").code == 2


def test_a_goal_of_another_plan_than_the_one_named_is_refused(tmp_path: Path) -> None:
    data = str(register(tmp_path, SYSTEM, TWO))
    words = ("--data", data, "--plan", "plan", "--target", "other/local", "--lang", "en")
    done = inside("history", *words)
    assert (done.code, done.out) == (2, "")
    assert done.err == "sdtstd: 'other/local' is a target of the plan other\n"


def points(*words: str) -> list[dict[str, Any]]:
    done = inside("history", "--by", "commit", "--format", "json", *words)
    assert done.code == 0, done.err
    found: list[dict[str, Any]] = json.loads(done.out)["points"]
    return found


@pytest.mark.parametrize(
    "days",
    [("2022-01-03", "2022-01-03"), ("2022-01-04", "2022-01-04"), ("2022-01-05", "2022-01-06")],
)
@pytest.mark.parametrize("beside", [{}, {"data/README.md": "x"}])
def test_commits_of_some_days_are_those_of_all_days_on_them(
    tmp_path: Path, days: tuple[str, str], beside: dict[str, str]
) -> None:
    """The register was elsewhere; a folder of the name that it has now held something else."""
    stream = Stream()
    for n in range(4):
        text = {"old/standards.yaml": f"{SYSTEM}# {n // 2}\n", "README.md": f"{n}"}
        stream.commit({"old/targets.yaml": PLAN, **beside, **text}, FIRST + n * _DAY)
    stream.commit({"data/standards.yaml": SYSTEM, "data/targets.yaml": PLAN}, FIRST + 4 * _DAY)
    data = ("--data", str(stream.into(tmp_path / "git").root / "data"))
    whole = points(*data)
    assert [each["committed"][-2:] for each in whole] == ["02", "04", "06"]
    expected = [each for each in whole if days[0] <= each["committed"] <= days[1]]
    words = (*data, "--from", days[0], "--to", days[1])
    if expected:
        assert points(*words) == expected
    else:
        assert inside("history", "--by", "commit", *words).code == 2


def test_a_task_is_its_fields_together() -> None:
    words = ("--task", "foundation", "--as-of", "2023-06-30", "--data", str(example()))
    (point,) = json.loads(
        inside("history", *words, "--from", "2023-06-30", "--format", "json").out
    )["points"]
    covered = json.loads(inside("coverage", *words, "--format", "json").out)
    assert point["coverage"] == covered["coverage"]
    assert inside("history", *words, "--field", "foundation/data").code == 0


def test_a_field_of_another_task_is_refused() -> None:
    words = ("--task", "governance", "--field", "foundation/data", "--data", str(example()))
    done = inside("history", *words, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert done.err == "sdtstd: the field foundation/data is not of the task governance\n"
