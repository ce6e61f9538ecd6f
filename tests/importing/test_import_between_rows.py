"""Rows of a list that speak of each other, or of one record by several names."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support.lists import HERE, entries
from support.told_rows import NAMED, NEW, OLD, files, outcomes, rows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "registers" / "base", tmp_path / "data")
    return tmp_path / "data"


def test_what_took_the_place_of_a_text_may_go_by_its_second_code(data: Path) -> None:
    lines = ((*NAMED, "联合编号", "被代替标准"), (*NEW, "DB31/T 501-2024", ""))
    found = rows(data, *lines, (*OLD, "", "DB31/T 501-2024"))
    assert outcomes(found) == ["new", "new"]
    assert entries(data)[NEW[0]]["replaces"] == [OLD[0]]
    before = files(data)
    assert outcomes(rows(data, *lines, (*OLD, "", "DB31/T 501-2024"))) == ["same", "same"]
    assert files(data) == before


@pytest.mark.parametrize("heading", ["代替标准", "部分代替"])
def test_succession_that_both_rows_tell_is_written_once(data: Path, heading: str) -> None:
    lines = ((*NAMED, heading, "被代替标准"), (*NEW, OLD[0], ""), (*OLD, "", NEW[0]))
    found = rows(data, *lines)
    assert not any("replaces" in each["field"] for each in found[1]["fields"])
    assert len(entries(data)[NEW[0]]["replaces"]) == 1
    assert outcomes(rows(data, *lines)) == ["same", "same"]


def test_rows_in_a_circle_are_refused_all_and_again(data: Path) -> None:
    lines = ((*NAMED, "代替标准"), (*NEW, OLD[0]), (*OLD, NEW[0]), ("GB/T 7-2020", "别的", ""))
    assert outcomes(rows(data, *lines)) == ["refused", "refused", "new"]
    before = files(data)
    assert outcomes(rows(data, *lines)) == ["refused", "refused", "same"]
    assert files(data) == before


def test_a_circle_with_what_is_written_refuses_the_row_that_closes_it(data: Path) -> None:
    lines = ((*NAMED, "被代替标准"), (*OLD, NEW[0]), (*NEW, "GB/T 7-2020"))
    found = rows(data, *lines, ("GB/T 7-2020", "别的", OLD[0]))
    assert outcomes(found) == ["refused"] * 3
    assert not entries(data).keys() & {OLD[0], NEW[0]}


def test_partly_before_a_list_is_said_of_all_of_it(data: Path) -> None:
    rows(data, (*NAMED, "代替标准"), (*NEW, "部分代替GB/T 1-2000、GB/T 2-2000，代替GB/T 3-2000"))
    replaced = entries(data)[NEW[0]]["replaces"]
    assert [each if isinstance(each, str) else each["code"] for each in replaced] == [
        "GB/T 1-2000",
        "GB/T 2-2000",
        "GB/T 3-2000",
    ]
    assert [isinstance(each, str) for each in replaced] == [False, False, True]


def test_a_replaced_text_is_in_doubt_where_its_successor_is(data: Path) -> None:
    lines = (
        (*NAMED, "代替标准", "状态", "发布日期"),
        (*NEW, OLD[0], "现行", "0"),
        (*OLD, "", "被代替", "2010-01-01"),
    )
    assert outcomes(rows(data, *lines)) == ["doubtful", "doubtful"]


@pytest.mark.parametrize(
    ("word", "day", "outcome"),
    [
        ("现行", "", "doubtful"),
        ("", "2025-01-01", "doubtful"),
        ("即将实施", "2027-01-01", "new"),
        ("现行", "2027-01-01", "new"),
    ],
)
def test_a_text_in_force_that_another_row_replaces_is_in_doubt(
    data: Path, word: str, day: str, outcome: str
) -> None:
    lines = (
        (*NAMED, "代替标准", "状态", "实施日期"),
        (*NEW, OLD[0], word, day),
        (*OLD, "", "现行", ""),
    )
    assert rows(data, *lines, more=())[1]["outcome"] == outcome


def test_a_change_that_stands_twice_is_told_once(data: Path) -> None:
    row = ("GB/T 43575-2023", "区块链和分布式记账技术 系统测试规范", "A title")
    found = rows(data, (*NAMED, "英文名称"), row, row)
    assert [(each["outcome"], len(each["fields"])) for each in found] == [
        ("changed", 1),
        ("same", 0),
    ]


JOINT = """version: 1
standards:
  - code: GB/T 7-2020
    id: seven
    joint_codes: [DB31/T 7-2020]
    title: 联合
    stages: {publication: 2020}
    sources: []
"""


@pytest.mark.parametrize("other", [("DB31/T 7-2020", ""), ("", "seven")])
def test_rows_that_call_one_record_otherwise_are_held_against_each_other(
    data: Path, other: tuple[str, str]
) -> None:
    (data / "joint.yaml").write_text(JOINT, "utf-8")
    lines = ((*NAMED[:1], "id", "标准名称", "英文名称"), ("GB/T 7-2020", "", "联合", "One"))
    assert outcomes(rows(data, *lines, (*other, "联合", "Two"))) == ["doubtful", "doubtful"]
    assert outcomes(rows(data, *lines, (*other, "联合", "One"))) == ["changed", "same"]


def test_a_text_may_be_replaced_by_its_second_code(data: Path) -> None:
    (data / "joint.yaml").write_text(JOINT, "utf-8")
    lines = (
        (*NAMED, "代替标准", "状态"),
        (*NEW, "DB31/T 7-2020", "现行"),
        ("GB/T 7-2020", "联合", "", "被代替"),
    )
    assert outcomes(rows(data, *lines)) == ["new", "same"]


@pytest.mark.parametrize("other", [("", "a-1"), ("GB/T 500-2024", "")])
def test_a_row_of_a_title_alone_is_in_doubt_beside_one_with_a_name(
    data: Path, other: tuple[str, str]
) -> None:
    code, id_ = other
    lines = ((*NAMED, "id"), (code, "新规范", id_), ("", "新规范", ""))
    found = rows(data, *lines, more=("--write", "--level", "local"))
    assert outcomes(found) == ["new", "doubtful"]
    assert "has this title" in found[1]["reason"]
    before = files(data)
    rows(data, *lines, more=("--write", "--level", "local"))
    assert files(data) == before
