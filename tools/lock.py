"""Writes the locks anew: the newest versions that are allowed, with hashes.

requirements.lock holds what pyproject.toml asks for, requirements-guided.lock what tools/guided.py
needs beside it, which is not to be had for every Python that is supported.

pip reads them; uv makes them, for every Python and every platform. What the build needs is in the
first, so that an installation fetches nothing that is not locked. uv asks the registry
that its own environment names; the files name none.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK, GUIDED = "requirements.lock", "requirements-guided.lock"
ATHERIS = "atheris>=3.0"
COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--upgrade", "--universal", "--generate-hashes"),
    # A distribution that must be built would fetch what builds it, unlocked.
    *("--only-binary", ":all:", "--emit-build-options", "--no-annotate"),
    *("--custom-compile-command", "python tools/lock.py"),
)


def main() -> int:
    """Write both locks, and give the exit code of uv."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    build = "\n".join(project["build-system"]["requires"])
    whole = _compile(build, "--extra", "dev", "--output-file", LOCK, "pyproject.toml", "-")
    return whole or _compile(ATHERIS, "--output-file", GUIDED, "-")


def _compile(asked: str, *more: str) -> int:
    program = Path(sys.executable).with_name(COMPILE[0])
    command = [str(program), *COMPILE[1:], *more]
    return subprocess.run(command, cwd=ROOT, input=asked, text=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
