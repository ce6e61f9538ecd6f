"""What comes while a file is written: an interrupt, another writer, an edit by hand."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from support.in_the_middle import FSYNC, HOLD, PAUSE, ended, run, started, wait_for
from support.runs import Run, process
from support.writes import CHECK, PAGE, REPORT, SCHEMA, names

if TYPE_CHECKING:
    from pathlib import Path

CHANGED = "'p.md' was changed or removed in the meantime, and was left as it is: run again"
WAITS = "open('waits', 'w').close()"


@pytest.mark.parametrize(
    ("end", "code", "words"),
    [
        ("SIGINT", 130, REPORT),
        ("SIGTERM", -15, REPORT),
        ("SIGHUP", -1, REPORT),
        ("SIGINT", 130, SCHEMA),
        ("SIGTERM", -15, CHECK),
    ],
)
def test_what_ends_the_run_leaves_the_old_file_and_nothing_else(
    end: str, code: int, words: tuple[str, ...], here: Path
) -> None:
    doing = f"os.kill(os.getpid(), signal.{end})"
    assert run(FSYNC, doing, *words, "p.md", cwd=here) == Run(code, "", "")
    assert (here / "p.md").read_text("utf-8") == PAGE
    assert names(here) == {"p.md"}


def test_a_hang_up_that_is_ignored_ends_nothing(here: Path) -> None:
    """As under `nohup`, which ignores it before the run begins."""
    doing, ignoring = "os.kill(os.getpid(), signal.SIGHUP)", (signal.SIGHUP,)
    running = started(FSYNC, doing, *REPORT, "p.md", cwd=here, ignoring=ignoring)
    assert ended(running) == Run(0, "", "sdtstd: p.md is written\n")
    assert (here / "p.md").read_text("utf-8") != PAGE


def test_an_edit_in_the_middle_is_kept(here: Path) -> None:
    assert run(FSYNC, "open('p.md', 'a').write('MINE')", *REPORT, "p.md", cwd=here) == Run(
        2, "", f"sdtstd: {CHANGED}\n"
    )
    assert (here / "p.md").read_text("utf-8") == f"{PAGE}MINE"
    assert names(here) == {"p.md"}


@pytest.mark.parametrize(
    ("doing", "left"),
    [
        ("os.remove('p.md')", set()),
        ("os.remove('p.md'); os.symlink('data', 'p.md')", {"p.md"}),
        ("os.remove('p.md'); os.mkfifo('p.md')", {"p.md"}),
    ],
)
def test_a_file_that_is_no_more_is_not_made_again(doing: str, left: set[str], here: Path) -> None:
    assert run(FSYNC, doing, *REPORT, "p.md", cwd=here).code == 2
    assert names(here) == left


def test_a_file_that_came_in_the_middle_is_kept(here: Path) -> None:
    doing = "open('new.md', 'w').write('MINE')"
    assert run(FSYNC, doing, *REPORT, "new.md", cwd=here).code == 2
    assert (here / "new.md").read_text("utf-8") == "MINE"
    assert names(here) == {"p.md", "new.md"}


@pytest.mark.parametrize(
    ("second", "code", "said"),
    [(REPORT, 0, "p.md is written"), (SCHEMA, 2, CHANGED)],
)
def test_two_writers_at_once(second: tuple[str, ...], code: int, said: str, here: Path) -> None:
    """The second one waits; then it has nothing to change, or says that somebody was there."""
    one = started(FSYNC, HOLD, *REPORT, "p.md", cwd=here)
    wait_for(here / "ready", one)
    other = started(PAUSE, WAITS, *second, "p.md", cwd=here)
    wait_for(here / "waits", other)
    assert len([each for each in names(here) if each.endswith(".tmp")]) == 1
    (here / "go").touch()
    assert ended(one) == Run(0, "", "sdtstd: p.md is written\n")
    assert ended(other) == Run(code, "", f"sdtstd: {said}\n")
    assert process(*REPORT, "p.md", "--check", cwd=here).code == 0
    assert names(here) == {"p.md", "ready", "waits", "go"}


@pytest.mark.parametrize(("end", "code"), [("SIGINT", 130), ("SIGTERM", -15), ("SIGHUP", -1)])
def test_who_waits_can_be_ended(end: str, code: int, here: Path) -> None:
    one = started(FSYNC, HOLD, *REPORT, "p.md", cwd=here)
    wait_for(here / "ready", one)
    doing = f"os.kill(os.getpid(), signal.{end})"
    assert run(PAUSE, doing, *REPORT, "other.md", cwd=here) == Run(code, "", "")
    (here / "go").touch()
    assert ended(one).code == 0
    assert names(here) == {"p.md", "ready", "go"}
