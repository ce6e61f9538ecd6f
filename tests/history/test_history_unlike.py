"""What cannot be held against the rest of a history is not shown as if it could."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.fast_import import Stream
from support.past_story import FIRST, PLAN, SYSTEM
from support.runs import inside

if TYPE_CHECKING:
    from pathlib import Path

_DAY = 86_400
_STANDARD = """
standards:
  - {code: DB31/T 1-2022, title: 甲, topics: [], stages: {publication: 2022-01-04}}
"""
_RATE = "kind: indicator\n        due: 2023-12-31"
RATE = PLAN.replace("kind: standards", _RATE).partition("        window:")[0]
DEED = RATE.replace("indicator", "milestone").replace(
    "        at_least: 60\n        unit: 项\n", ""
)


def shown(root: Path, *targets: str) -> str:
    """Commit the plan with one target after the other, and give the history in English."""
    stream = Stream()
    for n, text in enumerate(targets):
        files = {"data/standards.yaml": SYSTEM + _STANDARD, "data/targets.yaml": text}
        stream.commit(files, FIRST + n * _DAY)
    data = str(stream.into(root / "git").root / "data")
    done = inside("history", "--by", "commit", "--data", data, "--lang", "en")
    assert done.code == 0, done.err
    return done.out


@pytest.mark.parametrize(
    ("targets", "told"),
    [
        ((RATE, PLAN), "0 → 0 of 60"),
        ((PLAN, RATE), "no value → no value, goal 60 项"),
        ((PLAN, DEED), "· a goal of another kind ("),
    ],
)
def test_a_goal_that_was_of_another_kind_has_no_numbers_then(
    tmp_path: Path, targets: tuple[str, ...], told: str
) -> None:
    found = shown(tmp_path, *targets).partition("\n\n")[2].partition("\n\n")[0]
    assert told in found
    (line,) = (each for each in found.splitlines() if "another kind" in each)
    assert "on track" not in line
    assert "0 " not in line.partition("2022-01-02")[2]


def test_none_is_not_the_same_as_not_known(tmp_path: Path) -> None:
    """The second commit does not load; in the first one nothing is in force yet."""
    spoilt = PLAN.replace("kind: standards", "kind: nothing")
    found = shown(tmp_path, PLAN, spoilt, PLAN).partition("by status")[2]
    rows = [each.split() for each in found.splitlines() if "2022-01-0" in each]
    assert [row[2:] for row in rows] == [[], ["?"], ["1"]]


REMOVED = "removals: [{{object: {}, reason: 改名, date: 2022-01-03, to: {}}}]\n"


@pytest.mark.parametrize(
    ("old", "new", "removed"),
    [
        ("- id: local\n", "- id: regional\n", ("plan/local", "plan/regional")),
        ("- id: plan\n", "- id: scheme\n", ("plan", "scheme")),
    ],
)
def test_a_goal_that_has_another_name_now_is_one_goal(
    tmp_path: Path, old: str, new: str, removed: tuple[str, str]
) -> None:
    assert old in PLAN
    found = shown(tmp_path, PLAN, PLAN.replace(old, new) + REMOVED.format(*removed))
    assert found.count("Local standards published") == 1
    assert "not in the register" not in found


def test_goals_that_became_one_are_told_apart(tmp_path: Path) -> None:
    head, target = PLAN.partition("      - id: local\n")[::2]
    two = head + "".join(f"      - id: {name}\n{target}" for name in ("local", "other"))
    one = PLAN + REMOVED.format("plan/other", "plan/local")
    found = shown(tmp_path, two, one)
    assert found.count("Local standards published") == 2
    assert found.count("not in the register") == 1
