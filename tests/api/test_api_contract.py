"""What Python gets is what `--format json` says: the same names and values; also in pandas."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

import sdtstd
from sdtstd.render.json import plain
from sdtstd.rows.check import CheckAnswer
from sdtstd.rows.coverage import CoverageAnswer, LeafRow
from sdtstd.rows.diff import DiffAnswer
from sdtstd.rows.explained import PlaceAnswer, RecordAnswer, RuleAnswer, TargetAnswer
from sdtstd.rows.forecasts import ForecastAnswer
from sdtstd.rows.gaps import GapsAnswer
from sdtstd.rows.history import HistoryAnswer
from sdtstd.rows.next import NextAnswer
from sdtstd.rows.status import StatusAnswer
from sdtstd.rows.suggestions import SuggestAnswer
from support.runs import COMMANDS, DAY, example, inside, on_example
from support.tables import frame, pandas

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.api.rows import Answered

REGISTER = sdtstd.load(example())

ASKED: dict[str, Callable[[], Answered[Any]]] = {
    name: partial(getattr(REGISTER, name), DAY)
    for name in ("status", "forecast", "next", "suggest", "coverage", "gaps", "history", "check")
}
EXPLAINED = [name for name in COMMANDS if name.startswith("explain")]
ASKED |= {name: partial(REGISTER.explain, COMMANDS[name][1], DAY) for name in EXPLAINED}
KEPT = {
    sdtstd.Status: StatusAnswer,
    sdtstd.Forecasts: ForecastAnswer,
    sdtstd.Todos: NextAnswer,
    sdtstd.Suggested: SuggestAnswer,
    sdtstd.Coverage: CoverageAnswer,
    sdtstd.History: HistoryAnswer,
    sdtstd.Gaps: GapsAnswer,
    sdtstd.Findings: CheckAnswer,
    sdtstd.Diff: DiffAnswer,
    sdtstd.TargetExplained: TargetAnswer,
    sdtstd.RecordExplained: RecordAnswer,
    sdtstd.PlaceExplained: PlaceAnswer,
    sdtstd.LeafExplained: LeafRow,
    sdtstd.RuleExplained: RuleAnswer,
}


def told(name: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(inside(*on_example(name, "--format", "json")).out)
    return answer


@pytest.mark.parametrize("name", ASKED)
def test_every_key_of_the_json_is_an_attribute_of_the_same_value(name: str) -> None:
    found, expected = ASKED[name](), told(name)
    assert plain(found.as_of) == expected.pop("as_of", None)
    del expected["format_version"]
    given = {key: plain(value) for key, value in vars(found).items() if key != "as_of"}
    assert given == expected


@pytest.mark.parametrize("kind", KEPT)
def test_the_names_that_mypy_knows_are_those_of_the_contract(kind: type[Answered[Any]]) -> None:
    names = tuple(kind.__annotations__)
    assert names == KEPT[kind].__match_args__  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("gaps", "leaves"),
        ("coverage", "leaves"),
        ("check", "findings"),
        ("next", "items"),
        ("suggest", "records"),
    ],
)
def test_a_table_of_rows_is_the_table_of_the_json(name: str, key: str) -> None:
    pandas.testing.assert_frame_equal(
        frame(ASKED[name]()), frame(told(name)[key]), check_like=False
    )


def test_the_targets_are_those_of_the_plans() -> None:
    targets = [each for plan in told("status")["plans"] for each in plan["targets"]]
    found = frame(REGISTER.status(DAY))
    assert list(found.columns) == list(targets[0])
    numbers = ["goal", "counted", "possible", "percent", "remaining", "expected", "pace"]
    assert (found[numbers].dtypes == "float64").all()
    pandas.testing.assert_frame_equal(found[numbers], frame(targets)[numbers].astype(float))
    assert list(found["assessment"]) == [each["assessment"] for each in targets]
    assert found["assessment"].dtype == "str"
    assert found["reported"].str["value"].dropna().tolist() == [3, 83.97]


def test_records_are_those_of_list_and_show() -> None:
    assert plain(REGISTER.standards(DAY)) == told("list")["records"]
    shown = told("show")
    record = plain(REGISTER.find("db31/t9001—2022", DAY))
    assert record == {key: shown[key] for key in shown if key not in ("format_version", "as_of")}
    assert frame(REGISTER.standards())["status"].isna().all()
    assert [each.id for each in REGISTER.pilots()] == ["park-pilot"]
    assert [each.id for each in REGISTER.measures()] == ["working-group"]
    assert REGISTER.find("park-pilot") == REGISTER.pilots()[0]


def test_every_record_has_one_part_in_a_target() -> None:
    opened = REGISTER.explain("local-and-group", DAY)
    assert isinstance(opened, sdtstd.TargetExplained)
    table = frame(opened)
    assert sorted(table["id"]) == sorted(each.id for each in REGISTER.standards())
    parts = table["part"].value_counts()
    assert (parts["counted"], parts["possible"], parts["excluded"]) == (2, 1, 7)
    assert table["pipeline"].sum() == opened.target.pipeline == 1
    assert table.loc[table["part"] == "counted", "reason"].isna().all()
