"""The workbook of a whole register: all of its cells, how it looks, what it never holds."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.catalogue import translator
from sdtstd.edit.table.beside import is_beside, part_title
from sdtstd.edit.table.cut import LONGEST, fitting, is_cut
from sdtstd.export.book import parts
from sdtstd.model.columns import SheetName
from support.book import book_of, cells_of, loaded, table_of
from support.examples import examples
from support.lists import entries, source
from support.payloads.register import SHARES
from support.payloads.reports import Share
from support.runs import DAY, EXAMPLE, inside, register
from support.tables_read import opened, openpyxl_sheets
from support.writing import SYSTEM, count, standard, standards, titled

if TYPE_CHECKING:
    from support.goldens import Golden

CHOSEN = range(0, SHARES, 1 if examples(1) > 1 else 16)
LANGUAGES = ("zh", "en")
FORMULA = tuple("=+-@＝＋－＠\t\r'")


def shown(cell: Any) -> str:
    """Give a cell on a line: texts as they are, numbers so that they are seen to be some."""
    if isinstance(cell, float):
        return f"<{int(cell) if cell.is_integer() else cell}>"
    return str(cell).replace("\n", "⏎")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cell_of_the_example(language: str, golden: Golden) -> None:
    cells = cells_of(book_of(loaded(EXAMPLE), DAY, language))
    lines = []
    for name, rows in cells.items():
        lines += [f"## {name}", *("\t".join(map(shown, row)).rstrip("\t") for row in rows)]
    golden(f"book.{language}.tsv", "\n".join(lines) + "\n")


def test_the_same_bytes_again() -> None:
    assert book_of(loaded(EXAMPLE), DAY, "zh") == book_of(loaded(EXAMPLE), DAY, "zh")


@pytest.mark.parametrize("number", CHOSEN)
def test_no_text_is_ever_a_formula_or_a_link(number: int) -> None:
    book = book_of(Share(number).loaded.register, DAY, "zh")
    for sheet in openpyxl_sheets(book):
        filled = [each for row in sheet.iter_rows() for each in row if each.value is not None]
        assert {each.data_type for each in filled} <= {"s", "n"}
        risky = [
            each
            for each in filled
            if each.data_type == "s" and each.value.lstrip().startswith(FORMULA)
        ]
        assert [each.coordinate for each in risky if not each.quotePrefix] == []
        assert not any(each.hyperlink for each in filled)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_import_passes_payloads_by(language: str, tmp_path: Path) -> None:
    text = titled("=cmd|'/c calc'!A1").replace("=cmd", "＝cmd") + count("{event: publication}")[11:]
    data = register(tmp_path, text)
    file = tmp_path / "a.xlsx"
    file.write_bytes(book_of(loaded(data), DAY, language))
    assert summary(file, data)["same"] == 1


def test_what_is_offered_and_how_it_is_printed() -> None:
    sheets = {each.title: each for each in openpyxl_sheets(book_of(loaded(EXAMPLE), DAY, "zh"))}
    assert [*sheets] == ["目标", "明细", "试点", "举措", "统计", "覆盖", "缺口", "口径", "主题"]
    offered = {
        name: [each.formula1 for each in sheet.data_validations.dataValidation if each.formula1]
        for name, sheet in sheets.items()
    }
    assert [name for name, each in offered.items() if each] == ["明细", "试点", "举措"]
    topics = [sheets["主题"].cell(n, 3).value for n in range(5, 11)]
    assert len({*topics} - {None}) == 6
    assert "'主题'!$A$5:$A$10" in offered["明细"]
    (of_measures,) = offered["举措"]
    assert of_measures.startswith("'主题'!$A$11:")
    for sheet in sheets.values():
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToHeight == 0
        first = int(sheet.auto_filter.ref.partition(":")[0][1:])
        assert sheet.freeze_panes == f"B{first + 1}"
        assert sheet.print_title_rows == f"${first}:${first}"
    assert sheets["目标"].print_area == "'目标'!$A$1:$U$14"


def test_a_bar_stands_behind_the_pace_alone() -> None:
    sheet = openpyxl_sheets(book_of(loaded(EXAMPLE), DAY, "en"))[0]
    (bar,) = [(each.sqref, rule) for each in sheet.conditional_formatting for rule in each.rules]
    where, rule = bar
    (cells,) = where.ranges
    assert sheet.cell(cells.min_row - 1, cells.min_col).value == "Pace"
    assert [(e.type, e.val) for e in rule.dataBar.cfvo] == [("num", 0), ("num", 1)]


def summary(file: Path, data: Path, *words: str) -> dict[str, Any]:
    where = ("--data", str(data), "--as-of", DAY, "--format", "json")
    run = inside("import", str(file), *source(), *where, *words)
    assert run.code == 0, run.err
    answer: dict[str, Any] = json.loads(run.out)
    assert answer["notes"] == []
    told: dict[str, Any] = answer["summary"]
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_edited_cell_is_one_change(language: str, tmp_path: Path) -> None:
    data = Path(shutil.copytree(EXAMPLE, tmp_path / "data"))
    file = tmp_path / "whole.xlsx"
    file.write_bytes(book_of(loaded(data), DAY, language))
    book = opened(file)
    sheet = book[SheetName.STANDARDS.word.translated(translator(language))]
    heading = {"en": "English title", "zh": "英文名称"}[language]
    column = next(each.column for each in sheet[1] if each.value == heading)
    sheet.cell(7, column).value = "An English title"
    before = entries(data)
    book.save(file)
    told = summary(file, data, "--write")
    assert (told["changed"], told["new"], told["doubtful"], told["refused"]) == (1, 0, 0, 0)
    after = entries(data)
    (changed,) = (each for each in before if before[each] != after[each])
    assert after[changed]["title_en"] == "An English title"


def test_the_sheets_for_reading_are_told_once(tmp_path: Path) -> None:
    file = tmp_path / "whole.xlsx"
    file.write_bytes(book_of(loaded(EXAMPLE), DAY, "en"))
    run = inside("import", str(file), "--data", str(EXAMPLE), "--as-of", DAY, "--lang", "en")
    told = [line for line in run.out.splitlines() if "for reading" in line or "no list" in line]
    assert told == [
        "sheets for reading, passed over: Goals, Statistics, Coverage, Gaps, Method, Topics"
    ]
    assert "Part in" not in run.out


MARKS = {"en": "… (cut: 40,000 characters)", "zh": "共 40,000 个字符）"}


@pytest.mark.parametrize("character", ["字", "𠀀"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_title_is_cut_and_not_imported(
    character: str, language: str, tmp_path: Path
) -> None:
    data = register(tmp_path, titled(character * 40_000))
    file = tmp_path / "a.xlsx"
    file.write_bytes(book_of(loaded(data), DAY, language))
    (row,) = table_of(cells_of(file.read_bytes()), SheetName.STANDARDS, language)
    assert row["title"].endswith(MARKS[language])
    assert LONGEST - 1 <= len(row["title"].encode("utf-16-le")) // 2 <= LONGEST
    assert summary(file, data)["same"] == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_name_above_a_sheet_is_cut_in_the_language(language: str, tmp_path: Path) -> None:
    system = re.sub("title: [^,}\n]+", f"title: {'长' * 40_000}", SYSTEM, count=1)
    data = register(tmp_path, titled("字").replace(SYSTEM, system))
    goals = SheetName.GOALS.word.translated(translator(language))
    top = cells_of(book_of(loaded(data), DAY, language))[goals][0][0]
    assert top.endswith(MARKS[language])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", ["a" * LONGEST, "𠀀" * (LONGEST // 2), "", "a… (cut: 9 characters)"]
)
def test_what_fits_is_whole(text: str, language: str) -> None:
    assert fitting(text, language) == text
    assert not is_cut(text)
    assert is_cut(fitting("𠀀" * LONGEST + text, language))


def test_years_at_both_ends_are_readable(tmp_path: Path) -> None:
    stages = "{publication: 0001-01-01, in_force: 9999-12-31}"
    window = "{from: 0001-01-01, to: 9999-12-31}"
    data = register(
        tmp_path, standards(standard(stages=stages)), count("{event: publication}", window)
    )
    for day in ("0001-01-01", "9999-12-31"):
        cells = cells_of(book_of(loaded(data), day, "en"))
        (row,) = table_of(cells, SheetName.STANDARDS, "en")
        assert (row["publication"], row["in_force"]) == ("0001-01-01", "9999-12-31")
        (goal,) = table_of(cells, SheetName.GOALS, "en")
        assert (goal["from"], goal["to"]) == ("0001-01-01", "9999-12-31")


@pytest.mark.parametrize(
    "text", [SYSTEM, "version: 1\nsystem: {id: demo, title: 甲, tasks: []}\n", "version: 1\n"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_register_without_anything_has_a_workbook_too(
    text: str, language: str, tmp_path: Path
) -> None:
    cells = cells_of(book_of(loaded(register(tmp_path, text)), DAY, language))
    assert len(cells) == 7


def test_more_targets_than_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 1)
    cells = cells_of(book_of(loaded(EXAMPLE), DAY, "en"))
    goals = table_of(cells, SheetName.GOALS, "en")
    opened = [each["id"] for each in goals if each["members"]]
    assert opened == ["demo-plan/local-and-group", "demo-plan/pilots"]
    (row, *_) = table_of(cells, SheetName.STANDARDS, "en")
    assert [each for each in row if each.startswith("Part in ")] == [
        "Part in demo-plan/local-and-group"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_columns_of_ours_are_passed_over_in_silence(language: str) -> None:
    assert is_beside(part_title("plan/title", language))
    assert not is_beside("计入")
    assert not is_beside("Part")
