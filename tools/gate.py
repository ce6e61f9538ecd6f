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
        looked = pool.map(lambda name: passed(name, LOOKS[name], beside=True), LOOKS)
        ended = dict(zip(LOOKS, looked, strict=True))
    ended |= {name: passed(name, command, beside=False) for name, command in TESTS.items()}
    failed = [name for name, each in ended.items() if not each]
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    show(f"gate: processor {(used.ru_utime + used.ru_stime) / 60:.1f} min\n".encode())
    show((f"gate: failed: {', '.join(failed)}\n" if failed else "gate: passed\n").encode())
    return 1 if failed else 0


def passed(name: str, command: list[str], *, beside: bool) -> bool:
    """Run a step; one that runs beside others shows at its end what it said."""
    began = time.monotonic()
    begin = f"--- {name}: {' '.join(command)}\n".encode()
    if not beside:
        show(begin)
    done = subprocess.run(
        [HERE / command[0], *command[1:]],
        cwd=ROOT,
        env=KEEPING,
        check=False,
        stdout=subprocess.PIPE if beside else None,
        stderr=subprocess.STDOUT if beside else None,
    )
    end = f"--- {name}: {time.monotonic() - began:.1f} s\n".encode()
    show(begin + done.stdout + end if beside else end)
    return done.returncode == 0


def show(said: bytes) -> None:
    """Write what was said, in whatever encoding, in one piece."""
    sys.stdout.buffer.write(said)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
