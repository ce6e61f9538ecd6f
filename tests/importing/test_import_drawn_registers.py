"""The table of any register comes back as no change; one edited cell changes one record."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.drawn import as_yaml, registers
from support.examples import examples
from support.lists import entries, source
from support.runs import inside, register

if TYPE_CHECKING:
    from support.drawn import Written

few = settings(max_examples=examples(15), deadline=None, suppress_health_check=list(HealthCheck))
DAY = "2026-11-25"


def exported(written: Written, folder: Path, form: str, lang: str) -> tuple[Path, Path]:
    """Write a register and its table, and give the folder and the file."""
    data = register(folder, *as_yaml(written))
    file = folder / f"table.{form}"
    words = ("--kind", "standards", "-o", str(file), "--lang", lang)
    run = inside("export", "--data", str(data), "--as-of", DAY, *words)
    assert run.code == 0, run.err
    return data, file


def imported(data: Path, file: Path) -> list[dict[str, Any]]:
    where = ("--data", str(data), "--as-of", DAY, "--format", "json", "--lang", "en")
    run = inside("import", str(file), *source(), *where, "--write")
    assert run.code == 0, run.err
    rows: list[dict[str, Any]] = json.loads(run.out)["rows"]
    first = rows[0]["sheet"]  # a workbook has a second one with the topics
    return [each for each in rows[1:] if each["sheet"] == first]


@few
@given(registers(), st.sampled_from(["csv", "csv", "xlsx"]), st.sampled_from(["zh", "en"]))
def test_an_unedited_table_changes_nothing(written: Written, form: str, lang: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        data, file = exported(written, Path(name), form, lang)
        before = {each.name: each.read_bytes() for each in data.iterdir()}
        rows = imported(data, file)
        assert [each for each in rows if each["outcome"] != "same"] == []
        assert len(rows) == len(written.get("standards", ()))
        assert {each.name: each.read_bytes() for each in data.iterdir()} == before


@few
@given(registers().filter(lambda each: "standards" in each), st.data())
def test_one_edited_cell_changes_one_record(written: Written, data_: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        data, file = exported(written, Path(name), "csv", "en")
        lines = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
        number = data_.draw(st.integers(1, len(lines) - 1))
        lines[number][lines[0].index("English title")] = "An English title"
        out = io.StringIO()
        csv.writer(out).writerows(lines)
        file.write_text(out.getvalue(), "utf-8-sig")
        before = entries(data)
        (row,) = (each for each in imported(data, file) if each["outcome"] != "same")
        after = entries(data)
        assert (row["row"], row["outcome"]) == (number + 1, "changed")
        assert [each for each in before if before[each] != after[each]] == [row["id"]]
        assert after[row["id"]]["title_en"] == "An English title"
