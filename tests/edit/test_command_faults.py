"""A whole command that is killed, or fails at any of its calls, leaves old files or new ones."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.examples import is_deep
from support.runs import BARE, DAY

DRIVER = Path(__file__).parents[1] / "support" / "faults" / "commands.py"
_SET = ("set", "DB31/T 9002-2021", "relevance=partial", "note=待核", "--as-of", DAY, "--lang", "en")
COMMANDS = {"set": _SET}
"""Commands that change files of the example's folder, and work again after they have."""


@pytest.mark.parametrize("level", ["calls", "functions"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_fails_leaves_old_files_or_new_ones(name: str, level: str) -> None:
    """All of them, unless it is killed; it says what it did, and the next run does it."""
    done = subprocess.run(
        [sys.executable, str(DRIVER), level, "deep" if is_deep() else "gate", *COMMANDS[name]],
        env=BARE,
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    outcome = json.loads(done.stdout)
    assert outcome["wrong"] == []
    assert set(outcome["codes"]) == {"0", "2", "-9"}
    assert {"write", "fsync"} < set(outcome["calls"])
    assert sum(outcome["codes"].values()) > 50
