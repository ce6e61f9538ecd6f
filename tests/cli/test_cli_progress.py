"""How far long work is, as it is told: on a terminal's stderr, and nothing of it is left there."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from sdtstd.cli import progress
from support.lists import HERE, source
from support.runs import all_on_terminal, inside, shell, telling
from support.screen import cells_of, standing
from support.watching import three_commits, told_at_every_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEAD = "标准编号,标准名称,发布日期\n"
LIST = (
    f"{HEAD}GB/T 43697-2024,数据安全技术 数据分类分级规则,2024-03-15\n"
    "DB31/T 1406-2023,农用地现状分类,03/04/2024\nTC 1-2023,乙,2023-02-01\n"
)


@pytest.fixture(autouse=True)
def _every_step() -> Iterator[None]:
    with told_at_every_step():
        yield


@pytest.fixture
def words(tmp_path: Path) -> tuple[str, ...]:
    shutil.copytree(HERE / "registers" / "base", tmp_path / "data")
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    where = ("--data", str(tmp_path / "data"), "--as-of", "2026-11-25")
    return "import", str(tmp_path / "list.csv"), *where, *source()


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "en",
            [
                "reading the list",
                "reading the register",
                *(f"reading row {n} of 4" for n in range(1, 5)),
                *(f"comparing row {n} of 4 with the register" for n in range(1, 5)),
                "checking the register with these rows",
                "preparing the report",
            ],
        ),
        (
            "zh",
            [
                "正在读取清单",
                "正在读取台账",
                *(f"正在读取第 {n} 行，共 4 行" for n in range(1, 5)),
                *(f"正在与台账比对第 {n} 行，共 4 行" for n in range(1, 5)),
                "正在连同这些行检查台账",
                "正在准备报告",
            ],
        ),
    ],
)
def test_each_step_of_an_import_is_told(words: tuple[str, ...], lang: str, told: list[str]) -> None:
    run = telling(*words, "--lang", lang, columns=80)
    shown = [each.strip() for each in run.err.partition("sdtstd:")[0].split("\r")]
    assert [each for each in shown if each] == told
    assert "\x1b" not in run.err


@pytest.mark.parametrize("more", [("--lang", "en"), ("--lang", "zh", "--write")])
def test_nothing_is_left_of_it(words: tuple[str, ...], more: tuple[str, ...]) -> None:
    """Neither on a terminal of stderr alone, nor on one that shows both."""
    folder = words[3]
    shutil.copytree(folder, f"{folder}-before")
    plain = inside(*words, *more)
    for run in (telling, all_on_terminal):
        shutil.rmtree(folder)
        shutil.copytree(f"{folder}-before", folder)
        found = run(*words, *more, columns=80)
        assert found.code == 0
        assert "\r" in found.err + found.out.replace("\r\n", "")
        if run is telling:
            assert (found.out, standing(found.err)) == (plain.out, plain.err)
    dumb = all_on_terminal(*words, *more, columns=80, TERM="dumb", FORCE_COLOR="1")
    if "--write" not in more:
        assert standing(found.out) == standing(dumb.out)


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_cannot_go_back_gets_none(words: tuple[str, ...], term: str) -> None:
    run = telling(*words, columns=80, TERM=term)
    assert run.err == inside(*words).err
    assert "\r" not in run.err


def test_in_a_pipe_or_a_file_there_is_never_a_byte_of_it(words: tuple[str, ...]) -> None:
    run = inside(*words, "--lang", "en", TERM="xterm")
    assert run.err.startswith("sdtstd: 2 rows are doubtful")
    assert "\r" not in run.err + run.out


def test_with_stderr_closed_the_work_is_done_all_the_same(words: tuple[str, ...]) -> None:
    run = shell('"$@" 2>&-', *words, TERM="xterm")
    assert run.code == 0
    assert (run.out, run.err) == (inside(*words).out, "")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [1, 4, 20])
def test_it_is_never_wider_than_the_terminal(
    words: tuple[str, ...], lang: str, columns: int
) -> None:
    told = telling(*words, "--lang", lang, columns=columns).err.partition("sdtstd:")[0]
    assert max(cells_of(told)) < columns
    assert ("4/4" in told) is (columns > 4)


def test_a_list_that_cannot_be_read_leaves_its_reason_alone(words: tuple[str, ...]) -> None:
    run = telling(words[0], f"{words[1]}x", *words[2:], "--lang", "en", columns=80)
    assert run.code == 2
    assert "reading the list" in run.err
    assert standing(run.err).startswith("sdtstd: '")


def test_without_room_for_a_thread_the_work_is_done_all_the_same(words: tuple[str, ...]) -> None:
    start = threading.Thread.start

    def refused(thread: threading.Thread) -> None:
        if thread._target is progress._look:  # type: ignore[attr-defined]
            raise RuntimeError("can't start new thread")
        start(thread)

    with patch.object(threading.Thread, "start", refused):
        assert telling(*words, columns=80).code == 0


def test_refused_rows_are_told_as_another_check(words: tuple[str, ...], tmp_path: Path) -> None:
    row = "{0},甲,2024-03-15,{1}\n"
    circle = row.format("GB/T 1-2024", "GB/T 2-2024") + row.format("GB/T 2-2024", "GB/T 1-2024")
    (tmp_path / "list.csv").write_text("标准编号,标准名称,发布日期,代替标准\n" + circle, "utf-8")
    told = telling(*words, "--lang", "en", columns=120).err
    assert "\rchecking the register without the rows that are refused, 2 times so far" in told


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "reading commit {} of 3"), ("zh", "正在读取第 {} 个提交，共 3 个")],
)
def test_each_commit_of_a_history_is_told(lang: str, told: str, tmp_path: Path) -> None:
    words = ("history", "--by", "commit", "--data", str(three_commits(tmp_path)), "--lang", lang)
    run = telling(*words, columns=80)
    shown = [each.strip() for each in run.err.split("\r")]
    assert [each for each in shown if each] == [told.format(n) for n in (1, 2, 3)]
    assert (run.code, run.out) == (0, inside(*words).out)
    assert standing(run.err) == inside(*words).err == ""
