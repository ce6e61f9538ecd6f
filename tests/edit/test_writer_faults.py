"""A write that is killed, ended or refused at any of its calls leaves the old file or the new."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from support.examples import is_deep
from support.runs import BARE

MATRIX = Path(__file__).parents[1] / "support" / "faults" / "matrix.py"
ENDS = {"0", "3", "4", "130", "-1", "-9", "-15"}  # written, refused, unconfirmed, and by signals
IN_PART = "7"
LEAST = {"calls": (25, 350), "functions": (15, 200)}


def tried(level: str, case: str) -> dict[str, Any]:
    """Try every fault at every call of a write; see the drivers for what cannot befall what."""
    done = subprocess.run(
        [sys.executable, str(MATRIX), level, case, *(["deep"] if is_deep() else [])],
        env=BARE,
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    outcome: dict[str, Any] = json.loads(done.stdout)
    return outcome


@pytest.mark.parametrize(
    ("level", "case"),
    [("calls", "new"), ("calls", "replaced"), ("calls", "pieces"), ("functions", "replaced")],
)
def test_a_fault_at_any_call_leaves_the_old_file_or_the_new(level: str, case: str) -> None:
    outcome = tried(level, case)
    assert outcome["wrong"] == []
    assert set(outcome["codes"]) == ENDS
    calls, runs = LEAST[outcome["level"]]
    assert len(outcome["calls"]) >= calls
    assert outcome["calls"].count("write") == (2 if case == "pieces" else 1)
    assert_order(outcome["calls"])
    assert sum(outcome["codes"].values()) >= runs


@pytest.mark.parametrize(
    ("level", "case", "files", "in_part"),
    [
        ("calls", "several", 2, 1),
        ("calls", "one of them new", 3, 0),
        ("functions", "several", 2, 1),
    ],
)
def test_several_files_are_all_old_or_all_new(
    level: str, case: str, files: int, in_part: int
) -> None:
    """But after a kill, and where the system refuses for good: then the run names what is new."""
    outcome = tried(level, case)
    assert outcome["wrong"] == []
    assert set(outcome["codes"]) == ENDS | ({IN_PART} if in_part else set())
    assert outcome["calls"].count("write") == files
    assert_order(outcome["calls"])


def test_several_files_that_are_written_one_by_one_are_found_out() -> None:
    wrong = "\n".join(tried("functions", "one by one")["wrong"])
    assert "some are written, and it does not say so" in wrong
    assert "says that it is not written, and it is" in wrong


@pytest.mark.parametrize("level", ["calls", "functions"])
def test_what_a_kill_left_is_in_nobodys_way(level: str) -> None:
    """Also where it cannot be removed: then it stays, and the file is written all the same."""
    outcome = tried(level, "after a kill")
    assert outcome["wrong"] == []
    assert "unlink" in outcome["calls"]
    assert set(outcome["codes"]) == {"0", "130", "-1", "-9", "-15"}


@pytest.mark.parametrize("level", ["calls", "functions"])
def test_a_naive_writer_is_found_out(level: str) -> None:
    wrong = "\n".join(tried(level, "naive")["wrong"])
    assert "write: half of call" in wrong
    assert wrong.count("neither the old file nor the new one") > 10
    assert "says that it is written, and it is not" in wrong


def assert_order(calls: list[str]) -> None:
    """All bytes are on the disk before the first name, and the names before the end.

    No test cuts the power: this order is what saves the files from it.
    """
    names = ["rename" if name == "replace" else name for name in calls]
    first, last = names.index("rename"), len(names) - names[::-1].index("rename")
    assert set(names[first:last]) == {"rename"}
    assert names[:first].count("fsync") == last - first
    assert names[:first][::-1].index("fsync") < names[:first][::-1].index("write")
    assert set(names[last:]) & {"write", "fsync"} == {"fsync"}
