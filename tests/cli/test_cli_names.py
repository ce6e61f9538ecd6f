"""Names that users type: codes in any form, filters, plans, and what they nearly are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from support.runs import DAY, Run, example, inside, register

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """
  - id: {id}
    title: {id}
    issued: 2022-01-01
    principal: {principal}
    sources: [{{title: 通知, notice: "1", kind: official, seen: 2023-01-01}}]
    targets: []
"""


def run(*words: str) -> Run:
    return inside(*words, "--data", str(example()), "--as-of", DAY, "--lang", "en")


def ids(*words: str) -> list[str]:
    done = run("list", *words, "--format", "json")
    assert done.code == 0, done.err
    return [each["id"] for each in json.loads(done.out)["records"]]


@pytest.mark.parametrize(
    "written",
    ["DB31/T 9001-2022", "DB31/T9001-2022", "db31/t 9001—2022", "ＤＢ３１／Ｔ　９００１－２０２２"],
)
@pytest.mark.parametrize("command", ["show", "explain"])
def test_codes_in_any_written_form(command: str, written: str) -> None:
    assert run(command, written) == run(command, "DB31/T 9001-2022")
    assert run(command, written).code == 0


def test_joint_codes_name_the_one_text() -> None:
    assert run("show", "DB32/T 319001-2023") == run("show", "DB31/T 319001-2023")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("show", "DB31/T 9001-2023"), "DB31/T 9001-2022"),
        (("show", "park-pilt"), "park-pilot"),
        (("explain", "demo-plan/local-and-grop"), "demo-plan/local-and-group"),
        (("explain", "demo-plan"), "demo-plan/"),
        (("explain", "foundation/dta"), "foundation/data"),
        (("explain", "foundation/data/qualty"), "foundation/data/quality"),
        (("explain", "park-pilt"), "park-pilot"),
        (("explain", "stage-ordre"), "stage-order"),
        (("explain", "SDT3O1"), "SDT301"),
        (("status", "--plan", "demo-plam"), "demo-plan"),
        (("gaps", "--plan", "demo-plam"), "demo-plan"),
        (("list", "--task", "lief"), "life"),
        (("list", "--field", "dta"), "data"),
        (("list", "--topic", "qualty"), "quality"),
        (("coverage", "--task", "lief"), "life"),
        (("coverage", "--field", "foundation/dta"), "foundation/data"),
        (("gaps", "--task", "lief"), "life"),
        (("list", "--level", "lokal"), "local"),
        (("list", "--status", "inforce"), "in-force"),
    ],
)
def test_mistyped_names_are_refused_with_the_nearest(words: tuple[str, ...], meant: str) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert meant in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "name", ["", "/", "-", "zzz", "\x1b[31m", "[/]", "{x}", "DB31/T", "9" * 200]
)
def test_names_of_nothing(name: str) -> None:
    for command in ("show", "explain"):
        done = run(command, "--", name)
        assert (done.code, done.out) == (2, "")
        assert "bug" not in done.err
        assert "\x1b" not in done.err


def test_filters() -> None:
    everything = ids()
    assert len(everything) == 10
    assert ids("--task", "life") == ["DB31/T 319001-2023", "T/DEMO 1-2021"]
    assert ids("--field", "data") == ids("--field", "foundation/data")
    assert len(ids("--field", "data")) == 3
    assert ids("--topic", "quality") == ids("--topic", "foundation/data/quality")
    assert ids("--topic", "quality") == ["DB31/T 9001-2022"]
    assert ids("--level", "group") == ["T/DEMO 1-2021"]
    assert len(ids("--level", "local")) == 7
    assert ids("--status", "in-development") == ["data-trading-guide"]
    assert ids("--text", "健康体检") == ["DB31/T 319001-2023"]
    assert ids("--text", "大数据中心") == ["DB31/T 319001-2023"]
    assert ids("--text", "db32/t") == ["DB31/T 319001-2023"]
    assert ids("--text", "demo") == ["T/DEMO 1-2021"]
    assert ids("--task", "life", "--field", "data") == []
    assert ids("--task", "life", "--level", "group") == ["T/DEMO 1-2021"]
    assert ids("--text", "[") == ids("--text", "健康.") == []


def test_coverage_of_a_part_counts_that_part() -> None:
    part = run("coverage", "--task", "life")
    assert "1 of 1 leaves covered" in part.out
    assert "GB/T 13016" not in part.out
    measures = run("coverage", "--task", "work-pattern")
    assert "1 of 1 leaves covered" in measures.out


def test_plans(tmp_path: Path) -> None:
    plans = [("first", "false"), ("main", "true"), ("last", "true")]
    text = "version: 1\nplans:" + "".join(PLAN.format(id=i, principal=p) for i, p in plans)
    data = str(register(tmp_path, text))

    def shown(*words: str) -> list[str]:
        done = inside("status", "--data", data, "--format", "json", *words)
        return [each["id"] for each in json.loads(done.out)["plans"]]

    assert shown() == ["main"]
    assert shown("--plan", "first") == ["first"]
    assert shown("--plan", "all") == ["first", "main", "last"]


def test_a_field_names_the_standards_that_cover_no_leaf() -> None:
    done = run("explain", "foundation/data", "--format", "json")
    assert json.loads(done.out)["unplaced"] == [
        {"id": "DB31/T 9002-2021", "topic": "foundation/data"}
    ]
    assert "DB31/T 9002-2021" in run("explain", "foundation").out


def test_records_of_every_kind_show_their_days() -> None:
    assert "2024-05-20" in run("show", "park-pilot").out
    assert "2023-05-25" in run("show", "working-group").out
