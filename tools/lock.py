"""Writes requirements.lock anew: the newest versions that pyproject.toml allows, with hashes.

pip reads it; uv makes it, for every Python that is supported and every platform. What the build
needs is in it, so that an installation fetches nothing that is not locked. uv asks the registry
that its own environment names; the file names none.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = "requirements.lock"
COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--upgrade", "--universal", "--generate-hashes"),
    # A distribution that must be built would fetch what builds it, unlocked.
    *("--only-binary", ":all:", "--emit-build-options", "--no-annotate"),
    *("--custom-compile-command", "python tools/lock.py"),
    *("--extra", "dev", "--output-file", LOCK, "pyproject.toml", "-"),
)


def main() -> int:
    """Write the lock, and give the exit code of uv."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    build = "\n".join(project["build-system"]["requires"])
    program = Path(sys.executable).with_name(COMPILE[0])
    command = [str(program), *COMPILE[1:]]
    return subprocess.run(command, cwd=ROOT, input=build, text=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
