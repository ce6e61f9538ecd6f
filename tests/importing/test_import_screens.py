"""What people see of an import: on a terminal, in Markdown, when it is written, when it asks."""

from __future__ import annotations

import itertools
import shutil
from typing import TYPE_CHECKING

import pytest

from support.asked import asked
from support.lists import HERE, LISTS, opened
from support.runs import inside, on_terminal
from support.screen import standing

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden

SHOWN = ("02-office", "07-succession", "08-doubtful", "10-update")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", SHOWN)
def test_a_list_is_told(name: str, language: str, tmp_path: Path, golden: Golden) -> None:
    case = opened(name, tmp_path)
    for form in ("text", "markdown"):
        run = case.run("--format", form, lang=language)
        assert run.code == 0
        golden(f"{name}.{language}.{form}.txt", run.out + run.err)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_it_fits_a_terminal(columns: int, tmp_path: Path, golden: Golden) -> None:
    case = opened("10-update", tmp_path)
    words = ("import", str(case.file), "--data", str(case.data), "--seen", case.seen)
    run = on_terminal(*words, "--as-of", case.seen, "--lang", "zh", columns=columns, NO_COLOR="1")
    golden(f"terminal.{columns}.txt", run.out)


def test_what_is_written_is_told_shortly(tmp_path: Path, golden: Golden) -> None:
    case = opened("10-update", tmp_path)
    run = case.run("--write", lang="en")
    assert run.code == 0
    golden("written.txt", run.out + run.err.replace(str(tmp_path), "FOLDER"))


def test_a_source_is_asked_for(tmp_path: Path, golden: Golden) -> None:
    case = opened("01-national", tmp_path)
    answers = (
        ("that shows it: ", "国家标准清单\n"),
        ("of the source: ", "official\n"),
        ("of the source (Enter", "https://openstd.samr.gov.cn\n"),
    )
    words = ("import", case.file.name, "--seen", case.seen, "--as-of", case.seen, "--write")
    run = asked(*words, answers=answers, cwd=case.file.parent, SDTSTD_DATA=str(case.data))
    assert run.code == 0
    golden("asked.txt", standing(run.shown).replace(str(tmp_path), "FOLDER"))


def test_nothing_is_written_twice_by_two_of_one_source(tmp_path: Path) -> None:
    """A notice stands once, however often a list with it comes."""
    data = tmp_path / "data"
    shutil.copytree(HERE / "registers" / "base", data)
    said = ("--source-title", "清单", "--notice", "示市监〔2023〕1号", "--kind", "official")
    where = ("--data", str(data), "--as-of", "2026-11-25", "--write")
    for more in ("", "Guide"):
        file = tmp_path / "list.csv"
        text = f"标准编号,标准名称,英文名称\nGB/T 1-2020,数据元,{more}\n"
        file.write_text(text, "utf-8")
        assert inside("import", str(file), *said, *where).code == 0
    text = (data / "standards.yaml").read_text("utf-8")
    assert "title_en: Guide" in text
    assert text.count("示市监〔2023〕1号") == 1


def test_every_golden_file_is_of_a_test() -> None:
    assert set(SHOWN) < set(LISTS)
    forms = itertools.product(SHOWN, ("en", "zh"), ("text", "markdown"))
    lists = {".".join((*each, "txt")) for each in forms}
    terminals = {f"terminal.{columns}.txt" for columns in (40, 80, 120)}
    found = {each.name for each in (HERE / "golden").iterdir()}
    assert found == {*lists, *terminals, "written.txt", "asked.txt"}
