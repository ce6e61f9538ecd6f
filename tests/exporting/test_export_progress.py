"""How far an export is, on a terminal's stderr alone; an interrupt leaves neither line nor file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.export.formats import ExportFormat, Shape
from support.asked import asked
from support.runs import DAY, example, inside, telling
from support.screen import standing
from support.watching import ONCE_IT_STANDS, STANDS_STILL, hasty, told_at_every_step
from support.writes import everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAKING = {
    "csv": ("writing the table", "正在写入表格"),
    "xlsx": ("writing the workbook", "正在写入工作簿"),
    "jsonl": ("writing the lines", "正在写入记录行"),
    "sqlite": ("writing the database", "正在写入数据库"),
    "parquet": ("writing the folder", "正在写入文件夹"),
    "ics": ("writing the calendar", "正在写入日历"),
}


@pytest.fixture(autouse=True)
def _every_step() -> Iterator[None]:
    with told_at_every_step():
        yield


def words(form: ExportFormat, lang: str, folder: Path) -> tuple[str, ...]:
    where = ("--data", str(example()), "--as-of", DAY, "--lang", lang)
    return "export", *where, "--format", form.value, "-o", str(folder / "made")


@pytest.mark.parametrize(("n", "form"), [*enumerate(ExportFormat)])
def test_each_step_is_told(n: int, form: ExportFormat, tmp_path: Path) -> None:
    lang, reading = (("en", "reading the register"), ("zh", "正在读取台账"))[n % 2]
    run = telling(*words(form, lang, tmp_path), columns=80)
    assert (run.code, run.out, standing(run.err)) == (0, "", "")
    shown = [each.strip() for each in run.err.split("\r")]
    assert [each for each in shown if each] == [reading, MAKING[form][n % 2]]


def test_in_a_pipe_or_a_file_there_is_never_a_byte_of_it(tmp_path: Path) -> None:
    run = inside(*words(ExportFormat.ICS, "en", tmp_path), TERM="xterm")
    assert (run.code, run.out, run.err) == (0, "", "")
    shown = telling(*words(ExportFormat.ICS, "en", tmp_path)[:-2], columns=80)
    assert shown.out.startswith("BEGIN:VCALENDAR\r\n")
    assert shown.out.encode() == (tmp_path / "made").read_bytes()
    assert standing(shown.err) == ""


@pytest.mark.parametrize(
    ("form", "place"),
    [
        (ExportFormat.ICS, "sdtstd.export.calendar.occasions"),
        (ExportFormat.PARQUET, "sdtstd.export.parquet.relations"),
        (ExportFormat.SQLITE, "sdtstd.export.sqlite.views"),
    ],
)
def test_an_interrupt_leaves_nothing(form: ExportFormat, place: str, tmp_path: Path) -> None:
    if form.shape is not Shape.FOLDER:
        (tmp_path / "made").write_bytes(b"old")
    before = everything(tmp_path)
    run = asked(
        *words(form, "en", tmp_path),
        answers=[(MAKING[form][0], b"\x03")],
        cwd=tmp_path,
        by=hasty(place, STANDS_STILL),
    )
    assert (run.code, standing(run.shown), run.echoes) == (130, "", True)
    assert everything(tmp_path) == before


def test_so_does_a_termination(tmp_path: Path) -> None:
    run = asked(
        *words(ExportFormat.ICS, "en", tmp_path),
        answers=[],
        cwd=tmp_path,
        by=hasty("sdtstd.export.calendar.occasions", _TERMINATED),
    )
    assert "\r" in run.shown
    assert (run.code, standing(run.shown)) == (-15, "")
    assert everything(tmp_path) == {}


_TERMINATED = f"{ONCE_IT_STANDS}\nos.kill(os.getpid(), signal.SIGTERM)"
