"""`list` of every kind with its filters, `show` of several records, and where each is written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from support.runs import DAY, Run, example, inside, register
from support.writing import SOURCES

if TYPE_CHECKING:
    from pathlib import Path

OWNED = f"""\
version: 1
system:
  id: demo
  title: 体系
  tasks:
    - id: life
      title: 生活
      owner: 市政府
      fields:
        - {{id: health, title: 健康, owner: [卫健委, 医保局]}}
        - {{id: travel, title: 出行, topics: [{{id: bus, title: 公交, owner: 交通委}}]}}
standards:
  - {{code: DB31/T 1-2022, title: 甲, topics: [life/health], stages: {{publication: 2022}}, sources: {SOURCES}}}
  - {{id: two, level: local, title: 乙, topics: [life/travel, life/travel/bus], stages: {{proposal: 2022, drafting: 2022-06, consultation: 2023-07}}, sources: {SOURCES}}}
  - {{id: three, level: local, title: 丙, topics: [life/travel], stages: {{proposal: 2023, abandonment: 2023-02}}, sources: {SOURCES}}}
pilots:
  - {{id: one, title: 试点甲, topics: [life/health], stages: {{started: 2022, accepted: 2024}}, sources: {SOURCES}}}
  - {{id: other, title: 试点乙, stages: {{accepted: 2022}}, sources: {SOURCES}}}
"""  # noqa: E501


def run(*words: str, data: str = "") -> Run:
    return inside(*words, "--data", data or str(example()), "--as-of", DAY, "--lang", "en")


def records(*words: str, data: str = "") -> list[dict[str, Any]]:
    done = run(*words, "--format", "json", data=data)
    assert done.code == 0, done.err
    found: list[dict[str, Any]] = json.loads(done.out)["records"]
    return found


def ids(*words: str, data: str = "") -> list[str]:
    return [each["id"] for each in records("list", *words, data=data)]


def test_kinds() -> None:
    assert ids("--kind", "standards") == ids()
    assert ids("--kind", "pilots") == ids("--kind", "试点") == ["park-pilot"]
    assert ids("--kind", "measures") == ["working-group"]
    assert ids("--kind", "projects") == [
        *("DB31/T 9003-2024", "DB31/T 9004-2022", "data-trading-guide", "face-recognition")
    ]


def test_projects_are_what_is_planned_or_in_development() -> None:
    for each in records("list", "--kind", "projects"):
        assert each["status"] in {"planned", "in-development"}
    left = {"planned", "in-development"} & {
        each["status"] for each in records("list") if each["id"] not in ids("--kind", "projects")
    }
    assert left == set()


def test_filters_of_pilots_and_measures() -> None:
    assert ids("--kind", "pilots", "--task", "生活") == ["park-pilot"]
    assert ids("--kind", "pilots", "--task", "foundation") == []
    assert ids("--kind", "pilots", "--text", "园区") == ["park-pilot"]
    assert ids("--kind", "pilots", "--stage", "started") == ["park-pilot"]
    assert ids("--kind", "pilots", "--stage", "验收") == []
    assert ids("--kind", "measures", "--topic", "多方协同") == ["working-group"]


def test_the_stage_is_the_last_that_has_surely_begun(tmp_path: Path) -> None:
    data = str(register(tmp_path, OWNED))
    assert [(each["id"], each["stage"]) for each in records("list", data=data)] == [
        ("DB31/T 1-2022", "publication"),
        ("two", "drafting"),
        ("three", "abandonment"),
    ]
    assert ids("--stage", "起草", data=data) == ["two"]
    assert ids("--stage", "proposal", data=data) == []
    assert ids("--kind", "projects", "--stage", "drafting", data=data) == ["two"]
    stages = [each["stage"] for each in records("list", "--kind", "pilots", data=data)]
    assert stages == ["started", "accepted"]
    assert ids("--kind", "pilots", "--stage", "accepted", data=data) == ["other"]


def test_owners_are_those_of_the_topics(tmp_path: Path) -> None:
    data = str(register(tmp_path, OWNED))
    assert [each["owner"] for each in records("list", data=data)] == [
        ["卫健委", "医保局"],
        ["市政府", "交通委"],
        ["市政府"],
    ]
    assert ids("--owner", "交通委", data=data) == ["two"]
    assert ids("--owner", "市政府", data=data) == ["two", "three"]
    assert ids("--kind", "pilots", "--owner", "医保局", data=data) == ["one"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "x"), "--kind: there is no 'x': use one of standards"),
        (("--kind", "pilots", "--level", "local"), "pilots have no level: leave out --level"),
        (("--kind", "measures", "--stage", "review"), "measures have no stage: leave out --stage"),
        (
            ("--kind", "pilots", "--stage", "review"),
            "--stage: there is no 'review': use one of started",
        ),
        (
            ("--stage", "started"),
            "--stage: there is no 'started': use one of proposal",
        ),
        (("--owner", "市长"), "--owner: the register names no owner of anything"),
        (
            ("--status", ""),
            "--status: there is no '': use one of planned",
        ),
    ],
)
def test_what_no_record_can_have_is_refused(words: tuple[str, ...], said: str) -> None:
    done = run("list", *words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"sdtstd: {said}")


def test_several_records_are_shown_in_the_order_asked_for() -> None:
    words = ("working-group", "db31/t9001", "DB31/T", "9001-2022", "园区数字化标准化试点")
    assert [each["id"] for each in records("show", *words)] == [
        "working-group",
        "DB31/T 9001-2022",
        "park-pilot",
    ]
    out = run("show", *words).out
    assert out.startswith(f"3 records on {DAY}\n")
    written = [line.split()[-1] for line in out.splitlines() if line.startswith("written at")]
    assert written == [f"{each['path']}:{each['line']}" for each in records("show", *words)]


def test_one_record_says_where_it_is_written() -> None:
    found = json.loads(run("show", "park-pilot", "--format", "json").out)
    lines = (example() / "standards.yaml").read_text("utf-8").splitlines()
    assert found["path"] == "data/standards.yaml"
    assert "id: park-pilot" in lines[found["line"] - 1]
    assert f"data/standards.yaml:{found['line']}\n" in run("show", "park-pilot").out


def test_a_record_is_the_same_wherever_it_is_shown() -> None:
    (listed,) = records("list", "--kind", "pilots")
    shown = json.loads(run("show", "park-pilot", "--format", "json").out)
    explained = json.loads(run("explain", "park-pilot", "--format", "json").out)
    assert {key: shown[key] for key in listed} == listed == explained["record"]


@pytest.mark.parametrize("name", ["标准化试点", "demo-plan/pilots"])
def test_explain_takes_the_title_of_a_target(name: str) -> None:
    assert run("explain", name).out == run("explain", "pilots").out


def test_an_unknown_one_of_several_is_named() -> None:
    done = run("show", "park-pilot", "nosuch", "working-group")
    assert (done.code, done.out) == (2, "")
    assert done.err == "sdtstd: no record of 'nosuch': see sdtstd list\n"
