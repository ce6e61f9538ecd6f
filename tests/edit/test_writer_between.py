"""What comes between the names of several files waits until all of them have theirs."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from support.runs import BARE
from support.writes import everything

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("a.yaml", "b.yaml", "below/c.yaml", "new/folder/d.yaml")
_INTERRUPTED = """
import os, signal, sys
from pathlib import Path
from sdtstd.edit.target import look_at
from sdtstd.edit.write import write_all
whole, called = os.replace, []
def replace(*given):
    called.append(given)
    if len(called) == int(sys.argv[1]):
        signal.raise_signal(signal.SIGINT)
    whole(*given)
os.replace = replace
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    write_all([(look_at(Path(each)), b"new") for each in sys.argv[2:]])
except KeyboardInterrupt:
    print("interrupted")
"""


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_a_signal_between_two_names_waits_for_the_last(at: int, tmp_path: Path) -> None:
    """In a process of its own: a signal is the main thread's."""
    (tmp_path / "below").mkdir()
    for name in NAMES[:3]:
        (tmp_path / name).write_bytes(b"old")
    words = [sys.executable, "-c", _INTERRUPTED, str(at), *(str(tmp_path / each) for each in NAMES)]
    done = subprocess.run(words, env=BARE, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "interrupted\n", "")
    assert everything(tmp_path) == dict.fromkeys(NAMES, b"new")
