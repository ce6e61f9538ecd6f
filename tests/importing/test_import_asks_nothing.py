"""Off a terminal an import asks nothing: what is missing is named, what is in doubt is counted."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from support.lists import HERE, entries, opened, source
from support.runs import Run, inside, process

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2026-11-25"
LIST = "标准编号,标准名称,发布日期\nGB/T 43697-2024,数据安全技术 数据分类分级规则,2024-03-15\n"
DOUBT = "DB31/T 1406-2023,农用地现状分类,03/04/2024\n"
NAMELESS = "DB31/T 1417-2023,,2023-08-21\n"
GIVEN = dict(zip(source()[::2], source()[1::2], strict=True))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "registers" / "base", tmp_path / "data")
    return tmp_path


def imported(root: Path, text: str, *more: str) -> Run:
    file = root / "list.csv"
    file.write_text(text, "utf-8")
    where = ("--data", str(root / "data"), "--as-of", DAY, "--lang", "en")
    return inside("import", str(file), *where, *more)


def contents(root: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in (root / "data").iterdir()}


@pytest.mark.parametrize("left_out", [("--source-title",), ("--kind",), tuple(GIVEN)])
def test_write_without_a_source_names_the_options_that_are_missing(
    root: Path, left_out: tuple[str, ...]
) -> None:
    before = contents(root)
    given = [word for name in GIVEN if name not in left_out for word in (name, GIVEN[name])]
    run = imported(root, LIST, "--write", *given)
    assert run.code == 2
    for name in left_out:
        assert name in run.err
    assert contents(root) == before


def test_no_source_is_needed_to_look(root: Path) -> None:
    before = contents(root)
    run = imported(root, LIST)
    assert run.code == 0
    assert "GB/T 43697-2024" in run.out
    assert contents(root) == before


@pytest.mark.parametrize("bad", [DOUBT, NAMELESS, DOUBT + NAMELESS])
@pytest.mark.parametrize("write", [(), ("--write",)])
def test_strict_writes_nothing_while_a_row_is_in_doubt(
    root: Path, bad: str, write: tuple[str, ...]
) -> None:
    before = contents(root)
    run = imported(root, LIST + bad, "--strict", *source(), *write)
    assert run.code == 2
    assert contents(root) == before


def test_strict_writes_where_no_row_is_in_doubt(root: Path) -> None:
    assert imported(root, LIST, "--strict", "--write", *source()).code == 0
    assert "GB/T 43697-2024" in entries(root / "data")


def test_what_is_in_doubt_is_counted_on_stderr_and_the_rest_is_written(root: Path) -> None:
    run = imported(root, LIST + DOUBT + NAMELESS + NAMELESS.replace("7", "8"), "--write", *source())
    assert run.code == 0
    assert re.search(r"\b3 rows are doubtful or refused\b", run.err)
    found = entries(root / "data")
    assert "GB/T 43697-2024" in found
    assert not {"DB31/T 1406-2023", "DB31/T 1417-2023"} & found.keys()


@pytest.mark.parametrize(
    "options",
    [
        ("--map", "标准名称"),
        ("--map", "标准名称=nothing"),
        ("--seen", "03/04/2024"),
        ("--kind", "网站"),
        ("--level", "乡镇"),
        ("--relevance", "none"),
        ("--file", "other.txt"),
    ],
)
def test_a_refused_option_leaves_every_byte(root: Path, options: tuple[str, ...]) -> None:
    before = contents(root)
    given = [word for name in GIVEN if name not in options for word in (name, GIVEN[name])]
    run = imported(root, LIST, "--write", *given, *options)
    assert (run.code, run.out) == (2, "")
    assert options[1].rpartition("=")[2] in run.err
    assert contents(root) == before


def test_a_register_that_cannot_be_read_is_not_written_to(root: Path) -> None:
    path = root / "data" / "standards.yaml"
    path.write_text(path.read_text("utf-8") + "  - code: [\n", "utf-8")
    before = contents(root)
    assert imported(root, LIST, "--write", *source()).code == 2
    assert contents(root) == before


def test_new_records_go_into_the_file_that_is_named(root: Path) -> None:
    file = root / "data" / "more.yaml"
    run = imported(root, LIST, "--write", *source(), "--file", str(file))
    assert run.code == 0, run.err
    assert "GB/T 43697-2024" in file.read_text("utf-8")
    assert contents(root)["standards.yaml"] == contents_of_base()


def contents_of_base() -> bytes:
    return (HERE / "registers" / "base" / "standards.yaml").read_bytes()


def test_there_is_no_dry_run_since_nothing_is_written_without_write(root: Path) -> None:
    before = contents(root)
    assert imported(root, LIST, "--dry-run", *source()).code == 2
    assert imported(root, LIST, *source()).code == 0
    assert contents(root) == before


def test_the_effect_on_each_goal_is_shown_before_anything_is_written(root: Path) -> None:
    text = "标准编号,标准名称,发布日期\nT/SHCNAA 001-2023,电商主播直播用语规范,2023-03-15\n"
    shown = imported(root, text, *source()).out
    assert "新增发布地方标准及团体标准" in shown
    assert "T/SHCNAA 001-2023" in shown.partition("# goals")[2]


def test_no_relevance_is_written_unless_it_is_said_for_all(root: Path) -> None:
    imported(root, LIST, "--write", *source())
    assert "relevance" not in entries(root / "data")["GB/T 43697-2024"]


def test_a_process_whose_input_is_no_terminal_does_not_wait(tmp_path: Path) -> None:
    case = opened("10-update", tmp_path)
    run = process("import", str(case.file), "--data", str(case.data), "--write", "--lang", "en")
    assert run.code == 2
    assert "--source-title" in run.err
