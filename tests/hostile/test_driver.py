"""tools/fuzz.py: it runs what is asked, tells the seeds, and keeps what fails, made small."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from fuzz import NAMES, _alone, _keep, _tried
from hostile.case import Case, Fuzzer
from hostile.fuzzers import FUZZERS

if TYPE_CHECKING:
    import pytest

TOOL = Path(__file__).parents[2] / "tools" / "fuzz.py"


FORK = get_context("fork")  # so that the process knows the fuzzers of the test


def failing(case: Case) -> None:
    assert b"3" not in case.files["a/b"], "a three"


BROKEN = Fuzzer(lambda seed: Case({"a/b": b"x\n%d\ny\n" % seed}, ("word",)), failing, gate=0)


def dying(case: Case) -> None:
    if b"37" in case.files["a/b"]:
        os._exit(9)


DYING = Fuzzer(lambda seed: Case({"a/b": b"%d" % seed}), dying, gate=0)


def test_it_knows_every_fuzzer() -> None:
    assert set(NAMES) == set(FUZZERS)


def test_counts_and_seeds_are_told(tmp_path: Path) -> None:
    words = ("--document", "300", "--kept", "20", "--seed", "7", "--jobs", "2")
    done = subprocess.run(
        [sys.executable, str(TOOL), *words, "--faults", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    first, second, last = done.stdout.splitlines()
    assert first.startswith("document: 300 inputs, seeds 7 to 306, ")
    assert second.startswith("kept: 20 inputs, seeds 7 to 26, ")
    assert last == "fuzz: 0 faults"
    assert list(tmp_path.iterdir()) == []


def test_what_fails_is_told_and_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(FUZZERS, "broken", BROKEN)
    ((seed, words),), _ = _tried("broken", range(1, 9))
    assert seed == 3
    assert "AssertionError: a three\n" in words
    _keep(tmp_path / "3", "broken", seed, words)
    assert (tmp_path / "3" / "whole" / "a" / "b").read_bytes() == b"x\n3\ny\n"
    assert (tmp_path / "3" / "small" / "a" / "b").read_bytes() == b"3"
    assert "a three" in (tmp_path / "3" / "about.txt").read_text()


def test_the_input_that_ends_the_process_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried beside it is tried all the same, and nothing else is told."""
    monkeypatch.setitem(FUZZERS, "dying", DYING)
    monkeypatch.setattr("fuzz.ProcessPoolExecutor", partial(ProcessPoolExecutor, mp_context=FORK))
    told = list(_alone("dying", range(30, 50)))
    assert [failed for failed, _ in told if failed] == [[(37, "")]]
