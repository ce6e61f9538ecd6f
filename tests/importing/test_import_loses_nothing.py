"""What a list says is written or told: nothing is lost between cells, rows and records."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from support.lists import HERE
from support.runs import inside
from support.told_rows import NAMED, NEW, OLD, SEEN, files, outcomes, rows, told

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "registers" / "base", tmp_path / "data")
    return tmp_path / "data"


@pytest.mark.parametrize(
    "moment",
    [
        "2024年10月 12:30+08:00",
        "2024-10-10 25:61:61+08:00",
        "2024-10-10T24:00:00Z",
        "2024-10-10 12:00:00+99:99",
        "9999-12-31 23:00:00-12:00",
    ],
)
def test_a_moment_that_is_none_is_in_doubt(data: Path, moment: str) -> None:
    (found,) = rows(data, (*NAMED, "发布日期"), (*NEW, moment))
    assert found["outcome"] == "doubtful"
    assert moment in found["reason"]


@pytest.mark.parametrize(
    ("day", "outcome"),
    [("2023/11/1", "doubtful"), ("2023/11/2", "changed"), ("2023年11月", "same")],
)
def test_the_day_that_a_spreadsheet_makes_of_a_month_is_in_doubt(
    data: Path, day: str, outcome: str
) -> None:
    row = ("GB/T 43439-2023", "信息技术服务 数字化转型 成熟度模型与评估", day)
    (found,) = rows(data, (*NAMED, "发布日期"), row)
    assert found["outcome"] == outcome


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (
            ("主编单位", "参编单位"),
            (
                "GB/T 43572-2023",
                "区块链和分布式记账技术 术语",
                "中国电子技术标准化研究院；上海万向区块链股份公司",
                "另一个公司",
            ),
        ),
        (
            ("代替标准", "部分代替"),
            ("DG/TJ 08-2009-2021", "广电接入网工程技术标准", "DG/TJ 08-2009-2016", "GB/T 1-2000"),
        ),
    ],
)
def test_a_list_in_two_columns_is_compared_whole(
    data: Path, headings: tuple[str, str], row: tuple[str, ...]
) -> None:
    (found,) = rows(data, (*NAMED, *headings), row)
    assert found["outcome"] == "doubtful"
    assert row[3] in found["reason"]


@pytest.mark.parametrize(
    ("headings", "row", "lost"),
    [
        ((*NAMED, "id"), ("GB/T 43575-2023", "区块链和分布式记账技术 系统测试规范", "a-1"), "a-1"),
        (
            ("id", "标准名称", "标准代号"),
            ("20153684-t-469", "信息技术服务 治理 第5部分:数据治理规范", "GB/T"),
            "GB/T",
        ),
    ],
)
def test_what_a_record_does_not_take_is_told(
    data: Path, headings: tuple[str, ...], row: tuple[str, ...], lost: str
) -> None:
    (found,) = rows(data, headings, row)
    assert found["outcome"] == "same"
    assert f"{lost} is not taken" in found["reason"]


def test_an_error_of_a_row_is_not_one_of_those_that_name_it(data: Path) -> None:
    lines = ((*NAMED, "被代替标准"), (*NEW, NEW[0]), (*OLD, NEW[0]))
    found = rows(data, *lines)
    assert outcomes(found) == ["refused", "new"]
    assert "does not have" in found[1]["reason"]
    assert found[1]["fields"][-1]["field"] == "publication"


def test_an_id_that_stands_twice_leaves_out_its_rows_alone(data: Path) -> None:
    lines = ((*NAMED, "计划号"), (*OLD, "2020-1"), (*NEW, "2020-1"), ("GB/T 7-2020", "别的", ""))
    assert outcomes(rows(data, *lines)) == ["doubtful", "doubtful", "new"]


def test_an_id_of_a_pilot_is_in_doubt(data: Path) -> None:
    pilot = "{id: pa, title: 试点, stages: {started: 2024-01-01}, sources: []}"
    (data / "pilots.yaml").write_text(f"version: 1\npilots:\n  - {pilot}\n", "utf-8")
    found = rows(data, ("标准名称", "id", "级别"), ("名称", "pa", "国标"))
    assert outcomes(found) == ["doubtful"]


def test_letters_of_a_series_are_no_place_for_a_number(data: Path) -> None:
    (found,) = rows(data, NAMED, ("T/XXJR 5-2020", "名称"))
    assert (found["outcome"], found["id"]) == ("new", "T/XXJR 5-2020")


def test_a_note_of_a_row_that_says_the_same_is_told(data: Path) -> None:
    found = rows(data, (*NAMED, "备注"), (*NEW, "一"), (*NEW, "二"))
    assert outcomes(found) == ["new", "same"]
    assert "note is not taken" in found[1]["reason"]


def test_a_column_without_a_heading_is_told(data: Path) -> None:
    found = told(data, NAMED, (*NEW, "更多"))
    assert found["notes"] == ["columns without a heading are not taken: 3"]


def test_a_heading_to_map_that_no_column_has_is_refused(data: Path) -> None:
    file = data.parent / "list.csv"
    file.write_text("标准编号,标准名称,备注\n", "utf-8")
    run = inside("import", str(file), "--data", str(data), "--map", "备住=note", "--lang", "en")
    assert run.code == 2
    assert "--map: no column is called '备住'" in run.err


def test_a_record_that_cannot_be_read_is_not_written_again(data: Path) -> None:
    path = data / "standards.yaml"
    path.write_text(path.read_text("utf-8").replace("'2023-11'", "'十一月'"), "utf-8")
    before = files(data)
    (found,) = rows(data, NAMED, ("GB/T 43439-2023", "信息技术服务 数字化转型"))
    assert found["outcome"] == "refused"
    assert files(data) == before


def test_a_file_without_a_list_is_not_said_to_be_known(data: Path) -> None:
    file = data.parent / "page.csv"
    file.write_text("甲,乙\n丙,丁\n", "utf-8")
    run = inside("import", str(file), "--data", str(data), "--as-of", SEEN, "--lang", "en")
    assert run.code == 2
    assert "has no list" in run.err


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_a_patch_is_put_before_no_answer_for_programs(data: Path, form: str) -> None:
    file = data.parent / "list.csv"
    file.write_text("标准编号,标准名称\nGB/T 7-2020,名称\n", "utf-8")
    run = inside("import", str(file), "--data", str(data), "--diff", "--format", form)
    assert (run.code, run.out) == (2, "")


ODD = (
    "《名称》",
    "名称（废止）",
    "GB/T 1-2020 名称",
    "<b>名称</b>",
    "名称  （现行）",
    "一、名称",
    "甲=乙",
    "甲；乙=",
)


@pytest.mark.parametrize("title", ODD)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_a_register_has_comes_back_from_its_own_table(
    data: Path, title: str, lang: str
) -> None:
    odd = json.dumps(title, ensure_ascii=False)
    partly = ", ".join(f"GB/T {n}-2001" for n in range(1, 90))
    entry = (
        f"- {{code: GB/T 7-2020, title: {odd}, organizations: [{odd}, 甲], stages: {{}},"
        f" labels: [{{name: '=甲'}}, {{name: {odd}}}], sources: [],"
        f" replaces: [{partly}, 20153684-t-469]}}"
    )
    alone = (
        f"- {{code: GB/T 8-2020, title: {odd}, topics: [odd/f/t], stages: {{}}, sources: [],"
        f" relevance: core, labels: [{{name: {odd}, awarded: 2020-05-01}}]}}"
    )
    (data / "odd.yaml").write_text(f"version: 1\nstandards:\n  {entry}\n  {alone}\n", "utf-8")
    system = data / "standards.yaml"
    topics = f"[{{id: t, title: {odd}}}]"
    task = f"  - {{id: odd, title: 任务, fields: [{{id: f, title: 领域, topics: {topics}}}]}}"
    lines = system.read_text("utf-8").replace("  tasks:\n", f"  tasks:\n  {task}\n", 1)
    system.write_text(lines, "utf-8")
    file = data.parent / "table.csv"
    where = ("--data", str(data), "--as-of", SEEN)
    assert inside("export", *where, "-o", str(file), "--lang", lang).code == 0
    run = inside("import", str(file), *where, "--format", "json", "--lang", "en")
    found = json.loads(run.out)["rows"][1:]
    assert [each["reason"] for each in found if each["outcome"] != "same"] == []
