"""What one cell of a list means: headings, dates, words of state, and what is said for all."""

from __future__ import annotations

import json
import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from support.lists import HERE, entries, source
from support.runs import inside

if TYPE_CHECKING:
    from pathlib import Path

SEEN = "2026-11-25"
CODE = "GB/T 43697-2024"
TITLE = "数据安全技术 数据分类分级规则"
PROJECT = "数字化供应链 体系架构"

KEYS = {
    "标准编号": "code", "标准号": "code", "标准名称": "title", "中文名称": "title",
    "英文名称": "title_en", "发布日期": "publication", "实施日期": "in_force",
    "实时日期": "in_force", "归口部门": None, "起草单位": "organizations",
    "编制单位": "organizations", "代替标准": "replaces", "替代标准编号": "replaces",
    "宜定级别": "level", "备注": "note", "部分代替": None, "Title": "title",
    "publication": "publication", "in_force": "in_force", "title_en": "title_en", "序号": None,
}  # fmt: skip

DATES = {
    "2022.10.28": "2022-10-28", "2022/10/28": "2022-10-28", "2022-10-28": "2022-10-28",
    "20221028": "2022-10-28", "2022年10月28日": "2022-10-28", "2022.1.8": "2022-01-08",
    "2022/1/8": "2022-01-08", "2022年1月8日": "2022-01-08", "44862": "2022-10-28",
    "1293811200000": "2011-01-01", "915120000000": "1999-01-01", "2022": "2022",
    "2022年": "2022", "2022-10": "2022-10", "2022年10月": "2022-10", "2022/2023": "2022/2023",
    "../2022-10-28": "../2022-10-28",
}  # fmt: skip
DOUBTFUL = (
    "03/04/2024", "2024.1", "0", "2022-13-01", "20221301", "2022-02-30", "2022年2月30日", "甲",
    "12345678", "123", "99999999999999", "28/10/22", "10-28", "-1",
)  # fmt: skip

_IN_FORCE = {"publication": "2024-03-15"}
_WITHDRAWN = {**_IN_FORCE, "withdrawal": f"../{SEEN}"}
STATES = {
    **dict.fromkeys(("", "现行", "现行有效", "有效", "在用"), _IN_FORCE),
    **dict.fromkeys(("废止", "已废止", "作废", "失效", "被代替", "已替代"), _WITHDRAWN),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "registers" / "empty", tmp_path / "data")
    return tmp_path / "data"


def told(data: Path, cells: dict[str, str], *more: str) -> dict[str, Any]:
    """Import a list of one row, and give what is told."""
    file = data.parent / "list.tsv"
    file.write_text("\t".join(cells) + "\n" + "\t".join(cells.values()) + "\n", "utf-8")
    where = ("--data", str(data), "--as-of", SEEN, "--format", "json", "--lang", "en")
    run = inside("import", str(file), *where, *source(), *more)
    assert run.code == 0, run.err
    answer: dict[str, Any] = json.loads(run.out)
    return answer


def row(data: Path, cells: dict[str, str], *more: str) -> dict[str, Any]:
    """Import a list of one row, and give what becomes of it."""
    found: dict[str, Any] = told(data, cells, *more)["rows"][1]
    return found


def stages(found: dict[str, Any]) -> dict[str, str]:
    names = ("consultation", "publication", "in_force", "withdrawal")
    return {each["field"]: each["after"] for each in found["fields"] if each["field"] in names}


@pytest.mark.parametrize("heading", KEYS)
def test_a_heading_is_the_key_that_people_mean(data: Path, heading: str) -> None:
    cells = {"标准号": CODE, "中文名称": TITLE} | {heading: ""}
    if KEYS[heading] in ("code", "title"):
        other = {"code": {"中文名称": TITLE}, "title": {"标准号": CODE}}[str(KEYS[heading])]
        cells = other | {heading: CODE if KEYS[heading] == "code" else TITLE}
    columns = {each["heading"]: each["key"] for each in told(data, cells)["columns"]}
    if heading == "部分代替":
        assert columns[heading] is not None
    else:
        assert columns[heading] == KEYS[heading]


@pytest.mark.parametrize("text", DATES)
def test_a_date_in_each_of_its_forms(data: Path, text: str) -> None:
    found = row(data, {"标准号": CODE, "标准名称": TITLE, "发布日期": text})
    assert (found["outcome"], stages(found)) == ("new", {"publication": DATES[text]})


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_date_that_is_none_or_may_be_two_is_in_doubt(data: Path, text: str) -> None:
    found = row(data, {"标准号": CODE, "标准名称": TITLE, "发布日期": text})
    assert found["outcome"] == "doubtful"
    assert text in found["reason"]


@pytest.mark.parametrize(
    ("form", "expected"),
    [("mmm-yy", "2024-03"), ('yyyy"年"m"月"', "2024-03"), ("yyyy", "2024"), ("m/d/yy", None)],
)
def test_a_day_that_a_workbook_shows_as_a_month_is_the_month(
    data: Path, form: str, expected: str | None
) -> None:
    file = data.parent / "list.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["标准号", "标准名称", "发布日期"])
        sheet.write_row(1, 0, [CODE, TITLE])
        sheet.write_datetime(1, 2, date(2024, 3, 1), book.add_format({"num_format": form}))
    where = ("--data", str(data), "--as-of", SEEN, "--lang", "en", "--format", "json")
    run = inside("import", str(file), *where, *source(), "--write")
    assert run.code == 0, run.err
    assert entries(data)[CODE]["stages"] == {"publication": expected or "2024-03-01"}


@pytest.mark.parametrize("text", ["", "/", "—", "暂无", " "])
def test_what_says_that_there_is_no_date_is_an_empty_cell(data: Path, text: str) -> None:
    found = row(data, {"标准号": CODE, "标准名称": TITLE, "发布日期": text, "实施日期": text})
    assert (found["outcome"], stages(found)) == ("new", {"publication": "2024/2025"})


@pytest.mark.parametrize("word", STATES)
def test_a_word_of_state_gives_the_stage_that_it_means(data: Path, word: str) -> None:
    cells = {"标准号": CODE, "标准名称": TITLE, "发布日期": "2024-03-15", "状态": word}
    found = row(data, cells)
    assert (found["outcome"], stages(found)) == ("new", STATES[word])


@pytest.mark.parametrize("word", ["即将实施", "待实施", "状态不明"])
def test_a_word_that_needs_a_day_or_is_unknown_is_in_doubt(data: Path, word: str) -> None:
    cells = {"标准号": CODE, "标准名称": TITLE, "发布日期": "2024-03-15", "状态": word}
    assert row(data, cells)["outcome"] == "doubtful"


@pytest.mark.parametrize("title", [f"{TITLE}（废止）", f"{TITLE}(已废止)", f"{TITLE} （作废）"])
def test_a_state_in_a_title_is_taken_out_and_used(data: Path, title: str) -> None:
    found = row(data, {"标准号": CODE, "标准名称": title, "发布日期": "2024-03-15"})
    assert stages(found) == _WITHDRAWN
    assert {"field": "title", "before": None, "after": TITLE} in found["fields"]


@pytest.mark.parametrize(
    ("word", "expected"), [("计划", {}), ("征求意见", {"consultation": f"../{SEEN}"})]
)
def test_the_state_of_a_project(data: Path, word: str, expected: dict[str, str]) -> None:
    found = row(data, {"标准名称": PROJECT, "状态": word, "宜定级别": "国家标准"})
    assert (found["outcome"], stages(found)) == ("new", expected)


@pytest.mark.parametrize(
    ("word", "level"),
    [
        *(("国家标准", "national"), ("国家", "national"), ("国标", "national")),
        *(("行业标准", "industry"), ("行标", "industry"), ("地方标准", "local")),
        *(("地标", "local"), ("团体标准", "group"), ("团标", "group")),
        *(("企业标准", "enterprise"), ("企标", "enterprise"), ("国际标准", "international")),
        *(("national", "national"), ("Local", "local")),
    ],
)
def test_a_level_as_people_write_it(data: Path, word: str, level: str) -> None:
    found = row(data, {"标准名称": PROJECT, "状态": "计划", "宜定级别": word})
    assert {"field": "level", "before": None, "after": level} in found["fields"]


def test_who_is_in_charge_is_written_only_where_it_is_mapped(data: Path) -> None:
    cells = {"标准号": CODE, "标准名称": TITLE, "归口部门": "全国网络安全标准化技术委员会"}
    fields = {each["field"] for each in row(data, cells)["fields"]}
    assert "organizations" not in fields
    mapped = row(data, cells, "--map", "归口部门=organizations")
    after = {each["field"]: each["after"] for each in mapped["fields"]}
    assert after["organizations"] == "全国网络安全标准化技术委员会"


def test_the_day_on_which_a_list_was_seen_is_today(data: Path) -> None:
    cells = {"标准号": CODE, "标准名称": TITLE, "状态": "废止"}
    assert stages(row(data, cells, "--write"))["withdrawal"] == f"../{SEEN}"
    assert entries(data)[CODE]["sources"][0]["seen"] == SEEN


def test_a_column_of_dates_that_is_left_out_makes_a_year_doubtful(data: Path) -> None:
    cells = {"标准号": CODE, "标准名称": TITLE, "公布": "2024-03-15"}
    found = told(data, cells)
    assert {"sheet": None, "heading": "公布", "key": None} in found["columns"]
    assert found["rows"][1]["outcome"] == "doubtful"
    assert "公布" in found["rows"][1]["reason"]
    mapped = row(data, cells, "--map", "公布=publication")
    assert (mapped["outcome"], stages(mapped)) == ("new", _IN_FORCE)


@pytest.mark.parametrize("code", ["待定", "DB31/T XXXX-2023", "/"])
def test_a_row_without_a_number_yet_gets_an_id_and_says_what_stood_there(
    data: Path, code: str
) -> None:
    found = row(data, {"标准号": code, "标准名称": PROJECT, "状态": "计划"}, "--level", "local")
    assert (found["outcome"], found["id"]) == ("new", "local-2026-1")
    assert code == "/" or code in (found["reason"] or "")


@pytest.mark.parametrize(
    "cells", ["共 2 条,,", "共2项,,", "合计,2,", "合计,,2", "总计,2,2", "小计,1,", "注：仅供参考,,"]
)
def test_a_footer_is_skipped(data: Path, cells: str) -> None:
    file = data.parent / "list.csv"
    lines = ("标准号,标准名称,发布日期", f"{CODE},{TITLE},2024-03-15", cells)
    file.write_text("\n".join(lines) + "\n", "utf-8")
    where = ("--data", str(data), "--as-of", SEEN, "--format", "json", "--lang", "en")
    rows = json.loads(inside("import", str(file), *where).out)["rows"]
    assert [each["outcome"] for each in rows] == ["skipped", "new", "skipped"]
    assert "footer" in rows[2]["reason"]


def test_a_later_edition_that_is_not_said_to_replace_the_earlier_one_is_in_doubt(
    data: Path,
) -> None:
    file = data.parent / "list.csv"
    old, new = (
        "DG/TJ08-2201-2016,建筑信息模型应用标准,",
        "DG/TJ08-2201-2023,建筑信息模型技术应用统一标准,",
    )
    where = ("--data", str(data), "--as-of", SEEN, "--format", "json", "--lang", "en")
    for said, outcome in (("", "doubtful"), ("DG/TJ08-2201-2016", "new")):
        file.write_text(f"标准号,标准名称,代替标准\n{old}\n{new}{said}\n", "utf-8")
        rows = json.loads(inside("import", str(file), *where).out)["rows"]
        assert [each["outcome"] for each in rows] == ["skipped", "new", outcome]
        assert said or "DG/TJ 08-2201-2016" in rows[2]["reason"]


def test_headings_in_another_order_below_are_not_read_as_the_first_ones(data: Path) -> None:
    file = data.parent / "list.csv"
    lines = (
        "标准号,标准名称,实施日期,废止日期",
        "GB/T 43572-2023,区块链和分布式记账技术 术语,2024-04-01,",
        "标准号,标准名称,废止日期,实施日期",
        f"{CODE},{TITLE},,2024-10-01",
    )
    file.write_text("\n".join(lines) + "\n", "utf-8")
    where = ("--data", str(data), "--as-of", SEEN, "--format", "json", "--lang", "en")
    found = json.loads(inside("import", str(file), *where).out)["rows"][3]
    assert found["outcome"] != "new" or stages(found)["in_force"] == "2024-10-01"
