"""The one gate: format, lint, types, floors, fresh documents, tests. Exits 0 if all pass."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from covered import WHOLE

ROOT = Path(__file__).parent.parent
HERE = Path(sys.executable).parent
# What is compiled is kept, also where the machine says otherwise: each process of a test would
# compile its modules again.
KEEPING = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PYTEST = ("pytest", "-q", "-n", "auto", "--dist", "loadgroup")
# Measuring coverage costs wherever it is measured: only where every branch must be reached.
WATCHED = [
    *("-m", "watched", *(f"tests/{each}" for each in WHOLE)),
    *("--cov-report=json:.coverage.json", *(f"--cov=sdtstd.{each}" for each in WHOLE)),
]
# Those that only look at the tree, side by side; the longest begin.
LOOKS = {
    "types": ["mypy"],
    "documents": ["python", "tools/docs.py", "--check"],
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "floors": ["lint-imports"],
    "outline": ["python", "tools/outline.py"],
    "catalogues": ["python", "tools/catalogue.py"],
    "schema": ["sdtstd", "schema", "-o", "docs/schema/data.schema.json", "--check"],
    "contract": ["python", "tools/contract.py"],
    "pictures": ["python", "tools/picture.py"],
    "photographs": ["python", "tools/photographs.py"],
    "progress": ["sdtstd", "report", "-o", "PROGRESS.md", "--check"],
    "progress zh": ["sdtstd", "report", "-o", "PROGRESS.zh-CN.md", "--check"],
}
# Those that take all cores, one after the other.
TESTS = {
    "tests": [*PYTEST, "-m", "not watched"],
    "whole floors": [*PYTEST, *WATCHED],
    "coverage": ["python", "tools/covered.py"],
}


def main() -> int:
    """Run every step, even after a failure, and name those that failed."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        passed = dict(zip(LOOKS, pool.map(looked, LOOKS), strict=True))
    passed |= {name: tested(name) for name in TESTS}
    failed = [name for name, each in passed.items() if not each]
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"gate: processor {(used.ru_utime + used.ru_stime) / 60:.1f} min", flush=True)
    print(f"gate: failed: {', '.join(failed)}" if failed else "gate: passed", flush=True)
    return 1 if failed else 0


def looked(name: str) -> bool:
    """Run a step beside others, and show at its end what it said."""
    began = time.monotonic()
    done = run(LOOKS[name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    print(f"{begin(name, LOOKS[name])}\n{done.stdout}{end(name, began)}", flush=True)
    return done.returncode == 0


def tested(name: str) -> bool:
    """Run a step that shows itself how far it is."""
    began = time.monotonic()
    print(begin(name, TESTS[name]), flush=True)
    done = run(TESTS[name])
    print(end(name, began), flush=True)
    return done.returncode == 0


def begin(name: str, command: list[str]) -> str:
    """Say what is run."""
    return f"--- {name}: {' '.join(command)}"


def end(name: str, began: float) -> str:
    """Say how long it took."""
    return f"--- {name}: {time.monotonic() - began:.1f} s"


def run(
    command: list[str], stdout: int | None = None, stderr: int | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment that this one runs in."""
    words = [str(HERE / command[0]), *command[1:]]
    return subprocess.run(
        words, cwd=ROOT, env=KEEPING, check=False, text=True, stdout=stdout, stderr=stderr
    )


if __name__ == "__main__":
    sys.exit(main())
