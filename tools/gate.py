"""The one gate: format, lint, types, floors, fresh documents, tests. Exits 0 if all pass."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
HERE = Path(sys.executable).parent
# What is compiled is kept, also where the machine says otherwise: each process of a test would
# compile its modules again.
KEEPING = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PYTEST = ("pytest", "-q", "-n", "auto", "--dist", "loadgroup")
FLOORS = ("codes", "dates", "document", "measure")
WHOLE = tuple(f"tests/{each}" for each in FLOORS)
# Measuring coverage costs wherever it is measured: only where every branch must be reached.
COVERED = tuple(f"--cov=sdtstd.{each}" for each in FLOORS)
STEPS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "floors": ["lint-imports"],
    "outline": ["python", "tools/outline.py"],
    "catalogues": ["python", "tools/catalogue.py"],
    "schema": ["sdtstd", "schema", "-o", "docs/schema/data.schema.json", "--check"],
    "contract": ["python", "tools/contract.py"],
    "documents": ["python", "tools/docs.py", "--check"],
    "pictures": ["python", "tools/picture.py"],
    "photographs": ["python", "tools/photographs.py"],
    "progress": ["sdtstd", "report", "-o", "PROGRESS.md", "--check"],
    "progress zh": ["sdtstd", "report", "-o", "PROGRESS.zh-CN.md", "--check"],
    "second reading": [*PYTEST, "tests/second_reading"],
    "tests": [*PYTEST, "--ignore=tests/second_reading", *(f"--ignore={each}" for each in WHOLE)],
    "whole floors": [*PYTEST, *WHOLE, *COVERED, "--cov-report=json:.coverage.json"],
    "coverage": ["python", "tools/covered.py"],
}


def main() -> int:
    """Run every step, even after a failure, and name those that failed."""
    failed = []
    for name, command in STEPS.items():
        began, spent = time.monotonic(), processor()
        print(f"--- {name}: {' '.join(command)}", flush=True)
        program = HERE / command[0]
        done = subprocess.run([program, *command[1:]], cwd=ROOT, env=KEEPING, check=False)
        if done.returncode:
            failed.append(name)
        took = f"{time.monotonic() - began:.1f} s, processor {processor() - spent:.1f} s"
        print(f"--- {name}: {took}", flush=True)
    print(f"gate: processor {processor() / 60:.1f} min", flush=True)
    print(f"gate: failed: {', '.join(failed)}" if failed else "gate: passed", flush=True)
    return 1 if failed else 0


def processor() -> float:
    """Give the processor time, in seconds, that the steps until now have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
