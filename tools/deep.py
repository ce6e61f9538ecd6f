"""What takes too long for the gate: the laws tried with random draws and many times the examples.

The table of payloads is run whole: every payload in every field, in every format; and so are the
faults of writes and commands: every one at every call. The page is timed with 5,000 records, and
axe-core looks at the shipped one in every look. The views are run on Spark SQL, where pyspark and
Java are there (`tools/spark.py`).

The nightly workflow runs it; run it by hand before you close an issue that touches these suites.
Each test draws from a seed of its own; one that fails prints its seed and how to draw the same
example again. More words go to pytest, such as `-k agree` or `--hypothesis-seed=7`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
WHOLE = (
    "tests/second_reading",
    "tests/browser",
    "tests/hostile",
    "tests/edit/test_writer_faults.py",
    "tests/edit/test_command_faults.py",
)
TESTS = ("-n", "auto", "--dist", "loadgroup", "--hypothesis-profile=deep")


def main() -> int:
    """Print what is run, and give the worst exit code; the head of pytest tells the profile."""
    laws = sorted(str(each.relative_to(ROOT)) for each in ROOT.glob("tests/*/test_*_laws.py"))
    commands = [["-m", "pytest", *TESTS, *WHOLE, *laws, *sys.argv[1:]]]
    if not sys.argv[1:]:
        commands.append(["tools/spark.py"])
    return max(map(_run, commands))


def _run(command: list[str]) -> int:
    print(f"deep: python {' '.join(command)}", flush=True)
    return subprocess.run([sys.executable, *command], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
