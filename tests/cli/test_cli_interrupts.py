"""Ctrl-C ends the command with 130 and without a word, at whatever moment it comes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from support.runs import BARE, example

# An interrupt while the n-th module is looked for, or on the way out.
SCRIPT = """
import _signal, atexit, sys
_signal.signal(_signal.SIGINT, _signal.default_int_handler)
class Interrupting:
    left = {n}
    def find_spec(self, name, path=None, target=None):
        if "sdtstd.launch" in sys.modules and name != "_signal":
            self.left -= 1
            if not self.left:
                _signal.raise_signal(_signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
sys.argv = ["sdtstd", *{words!r}]
from sdtstd.launch import run
{before}
run()
"""
STATUS = ("status", "--data", str(example()), "--as-of", "2023-06-30")
FIRST = (*range(1, 8), 15, 30, 60, 90, 120, 150)


def ended(n: int, *words: str, before: str = "") -> tuple[int, str]:
    script = SCRIPT.format(n=n, words=words, before=before)
    done = subprocess.run(
        [sys.executable, "-c", script], env=BARE, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("n", FIRST)
def test_while_the_libraries_are_loaded(n: int) -> None:
    assert ended(n, *STATUS) == (130, "")


@pytest.mark.parametrize("words", [STATUS, ("--version",), ("nonsense",)])
def test_on_the_way_out(words: tuple[str, ...]) -> None:
    late = "atexit.register(lambda: _signal.raise_signal(_signal.SIGINT))"
    code, told = ended(0, *words, before=late)
    assert code == 130
    assert "Traceback" not in told


def test_an_ignored_interrupt_stays_ignored() -> None:
    """As in a job that a shell put into the background."""
    script = SCRIPT.format(n=10, words=("--version",), before="")
    script = script.replace("_signal.default_int_handler", "_signal.SIG_IGN")
    done = subprocess.run([sys.executable, "-c", script], env=BARE, check=False)
    assert done.returncode == 0
