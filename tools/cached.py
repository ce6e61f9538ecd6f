"""Runs the golden files and the second reading with the cache in each of its states.

`python tools/cached.py` takes them all, `python tools/cached.py on` one: on, corrupt, shared by two
processes. What they are is said in `tests/support/cached.py`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parent.parent
STATES = {"on": "1", "corrupt": "1", "shared": "2"}
"""Each state with the number of processes that run the tests."""


def main() -> int:
    """Run what was asked for; tell how long each took."""
    return max(_run(each) for each in sys.argv[1:] or STATES)


def _run(state: str) -> int:
    begin = monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", STATES[state], *_tests()],
        cwd=ROOT,
        env={**os.environ, "SDTSTD_TEST_CACHE": state},
        check=False,
    )
    print(f"cache {state}: exit {done.returncode}, {monotonic() - begin:.0f} s")
    return done.returncode


def _tests() -> list[str]:
    """Give the second reading, and the files of tests that compare with golden files."""
    files = sorted(ROOT.glob("tests/*/test_*.py"))
    golden = [str(each) for each in files if "golden: Golden" in each.read_text("utf-8")]
    return ["tests/second_reading", *golden]


if __name__ == "__main__":
    sys.exit(main())
