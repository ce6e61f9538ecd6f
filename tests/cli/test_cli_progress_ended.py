"""What ends a run while its progress stands on the terminal leaves neither a line nor a change."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support.asked import asked
from support.lists import HERE, source
from support.runs import inside
from support.screen import standing
from support.watching import ONCE_IT_STANDS, STANDS_STILL, hasty, three_commits

if TYPE_CHECKING:
    from pathlib import Path

LIST = "标准编号,标准名称,发布日期\nGB/T 43697-2024,数据安全技术 数据分类分级规则,2024-03-15\n"
CHECKING = "checking the register with these rows"
DRAFTED = "sdtstd.verify.imported.drafted"
TERMINATED = f"{ONCE_IT_STANDS}\nos.kill(os.getpid(), signal.SIGTERM)"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "registers" / "base", tmp_path / "data")
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    return tmp_path


def contents(root: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in root.rglob("*") if each.is_file()}


WORDS = ("import", "list.csv", "--as-of", "2026-11-25", "--lang", "en", *source())


@pytest.mark.parametrize("more", [(), ("--write",)])
def test_an_interrupt_leaves_nothing(root: Path, more: tuple[str, ...]) -> None:
    before = contents(root)
    run = asked(
        *WORDS,
        *more,
        answers=[(CHECKING, b"\x03")],
        cwd=root,
        by=hasty(DRAFTED, STANDS_STILL),
        SDTSTD_DATA=str(root / "data"),
    )
    assert (run.code, standing(run.shown), run.echoes) == (130, "", True)
    assert contents(root) == before
    where = ("--data", str(root / "data"))
    assert inside(WORDS[0], str(root / "list.csv"), *WORDS[2:], "--write", *where).code == 0


def test_so_does_a_termination(root: Path) -> None:
    before = contents(root)
    run = asked(
        *WORDS,
        "--write",
        answers=[],
        cwd=root,
        by=hasty(DRAFTED, TERMINATED),
        SDTSTD_DATA=str(root / "data"),
    )
    assert "\r" in run.shown
    assert (run.code, standing(run.shown)) == (-15, "")
    assert contents(root) == before


def test_an_interrupt_of_a_history_leaves_nothing(tmp_path: Path) -> None:
    data = three_commits(tmp_path)
    before = contents(tmp_path)
    run = asked(
        *("history", "--by", "commit", "--lang", "en"),
        answers=[("reading commit 1 of 3", b"\x03")],
        cwd=tmp_path,
        by=hasty("sdtstd.verify.past_registers.found_by", STANDS_STILL),
        SDTSTD_DATA=str(data),
    )
    assert (run.code, standing(run.shown), run.echoes) == (130, "", True)
    assert contents(tmp_path) == before
