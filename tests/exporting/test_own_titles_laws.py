"""What a register calls its columns stands in every table, and the import knows it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.catalogue import translator
from sdtstd.edit.importing.headings import VARIANTS
from sdtstd.model.columns import TITLES, SheetName, plain_title
from support.book import book_of, cells_of, loaded
from support.drawn import quick
from support.examples import examples
from support.registers import findings
from support.runs import DAY, EXAMPLE, inside, register
from support.tables_read import csv_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

RECORDS = (SheetName.STANDARDS, SheetName.PILOTS, SheetName.MEASURES)
WORDS = [word for each in VARIANTS.values() for word in each.replace("|", " ").split()]
SHIPPED = {
    sheet: {
        plain_title(e.translated(translator(of))) for e in titles.values() for of in ("zh", "en")
    }
    for sheet, titles in TITLES.items()
}


def with_columns(folder: Path, columns: list[dict[str, str]]) -> Path:
    """Give the example with titles of columns."""
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLE.glob("*.yaml"))]
    written = yaml.dump({"columns": columns}, allow_unicode=True, width=10_000)
    lines = "".join(f"  {line}\n" for line in written.splitlines())
    return register(
        folder, *(text.replace("\nsystem:\n", f"\nsystem:\n{lines}", 1) for text in texts)
    )


def imported(file: Path, data: Path) -> dict[str, Any]:
    run = inside("import", str(file), "--data", str(data), "--as-of", DAY, "--format", "json")
    assert run.code == 0, run.err
    answer: dict[str, Any] = json.loads(run.out)
    return answer


def titles(sheet: SheetName) -> st.SearchStrategy[list[dict[str, str]]]:
    """Draw titles of some columns of a sheet, among them headings that mean others elsewhere."""
    texts = st.one_of(st.sampled_from(WORDS), st.text("甲乙ab =+'-@*：", min_size=1, max_size=6))
    some = texts.map(str.strip).filter(lambda e: any(map(str.isalnum, e)))
    fit = some.filter(lambda e: plain_title(e) not in SHIPPED[sheet])
    keys = st.lists(st.sampled_from([*TITLES[sheet]]), unique=True, max_size=6)
    return keys.flatmap(
        lambda some: st.lists(
            fit, min_size=len(some), max_size=len(some), unique_by=plain_title
        ).map(
            lambda found: [
                {"sheet": sheet.value, "column": key, "title": text}
                for key, text in zip(some, found, strict=True)
            ]
        )
    )


@settings(parent=quick, max_examples=examples(8))
@given(st.tuples(*map(titles, RECORDS)), st.sampled_from(["xlsx", "csv"]))
def test_what_is_called_otherwise_comes_back(
    drawn: tuple[list[dict[str, str]], ...], form: str
) -> None:
    columns = [each for some in drawn for each in some]
    with tempfile.TemporaryDirectory() as name:
        data, file = with_columns(Path(name), columns), Path(name) / f"a.{form}"
        if form == "xlsx":
            file.write_bytes(book_of(loaded(data), DAY, "zh"))
        else:
            where = ("--data", str(data), "--as-of", DAY, "--lang", "zh")
            assert inside("export", *where, "-o", str(file)).code == 0
        answer = imported(file, data)
        assert {each["outcome"] for each in answer["rows"]} <= {"same", "skipped"}
        assert answer["summary"]["same"] == (10 if form == "csv" else 12)
        own = {(each["sheet"], each["title"]): each["column"] for each in columns}
        taken = {(e["sheet"], plain_title(e["heading"])): e["key"] for e in answer["columns"]}
        for (sheet, title), key in own.items():
            if form == "xlsx" or sheet == "standards":
                tab = SheetName(sheet).word.translated(translator("zh")) if form == "xlsx" else None
                assert taken[tab, plain_title(title)] == (None if key == "sources" else key)


OWN = [
    {"sheet": "standards", "column": "code", "title": "标准号（本市）", "title_en": "=No"},
    {"sheet": "statistics", "column": "existing", "title": "现行数量"},
    {"sheet": "goals", "column": "goal", "title": "要求", "title_en": "Wanted"},
]


def heads(cells: dict[str, list[list[Any]]]) -> Iterator[str]:
    yield from (str(cell) for rows in cells.values() for row in rows[:12] for cell in row)


def test_titles_stand_in_every_table_of_their_language(tmp_path: Path) -> None:
    data = with_columns(tmp_path, OWN)
    chinese = {*heads(cells_of(book_of(loaded(data), DAY, "zh")))}
    english = {*heads(cells_of(book_of(loaded(data), DAY, "en")))}
    assert {"标准号（本市）", "现行数量", "要求"} <= chinese
    assert {"=No", "Existing", "Wanted"} <= english
    words = ("export", "--data", str(data), "--as-of", DAY, "--lang")
    assert csv_rows(inside(*words, "zh").out.encode())[0][0] == "标准号（本市）"
    assert csv_rows(inside(*words, "en").out.encode())[0][0] == "'=No"
    assert csv_rows(inside(*words, "en", "--raw").out.encode())[0][0] == "=No"
    assert csv_rows(inside(*words, "zh", "--template").out.encode())[0][0] == "标准号（本市）*"


def test_a_list_with_such_titles_is_read(tmp_path: Path) -> None:
    columns = [
        {"sheet": "standards", "column": "code", "title": "文号"},
        {"sheet": "standards", "column": "publication", "title": "颁行"},
    ]
    data = with_columns(tmp_path, columns)
    file = tmp_path / "list.csv"
    file.write_text(
        "文号,标准名称,颁行\nDB31/T 9001-2022,公共数据质量评价要求,2022-05-10\n", "utf-8"
    )
    answer = imported(file, data)
    assert [each["key"] for each in answer["columns"]] == ["code", "title", "publication"]
    assert [each["outcome"] for each in answer["rows"]] == ["skipped", "same"]
    mapped = inside(
        *("import", str(file), "--data", str(data), "--as-of", DAY, "--format", "json"),
        *("--map", "颁行=in_force"),
    )
    assert json.loads(mapped.out)["columns"][2]["key"] == "in_force"


WRONG = {
    "also the title of": [
        [{"sheet": "standards", "column": "code", "title": "标准名称"}],
        [{"sheet": "standards", "column": "code", "title": " standard  TITLE*"}],
        [{"sheet": "standards", "column": "code", "title_en": "标准名称"}],
        [
            {"sheet": "goals", "column": "goal", "title": "甲"},
            {"sheet": "goals", "column": "unit", "title_en": "甲"},
        ],
    ],
    "has a title already": [
        [
            {"sheet": "goals", "column": "goal", "title": "甲"},
            {"sheet": "goals", "column": "goal", "title": "乙"},
        ]
    ],
    "no letter and no digit": [[{"sheet": "goals", "column": "goal", "title": "*："}]],
}


@pytest.mark.parametrize(
    ("told", "columns"), [(told, each) for told, some in WRONG.items() for each in some]
)
def test_titles_that_tell_no_columns_apart(
    told: str, columns: list[dict[str, str]], tmp_path: Path
) -> None:
    found = [
        each
        for each in findings(*written(with_columns(tmp_path, columns)))
        if each.rule.family == 2
    ]
    (fault,) = (each for each in found if each.rule.name == "repeated-column-title")
    assert told in str(fault.message)


FINE = [
    [{"sheet": "goals", "column": "goal", "title": "甲", "title_en": "甲"}],
    [{"sheet": "goals", "column": "goal", "title": "目标值"}],
    [
        {"sheet": "goals", "column": "goal", "title": "甲"},
        {"sheet": "goals", "column": "goal", "title_en": "A"},
        {"sheet": "gaps", "column": "id", "title": "甲"},
    ],
]


@pytest.mark.parametrize("columns", FINE)
def test_titles_that_do(columns: list[dict[str, str]], tmp_path: Path) -> None:
    found = findings(*written(with_columns(tmp_path, columns)))
    assert "repeated-column-title" not in {each.rule.name for each in found}


def written(data: Path) -> list[str]:
    return [each.read_text("utf-8") for each in sorted(data.iterdir())]
