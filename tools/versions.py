"""Runs pytest on other versions than the locked: `tools/versions.py lowest|newest`.

lowest: each library that sdtstd needs at its floor in pyproject.toml, all else as locked.
newest: everything as new as pyproject.toml allows, nothing locked.
Files that the locked versions make are compared by the gate alone. More words go to pytest. The
environment is made anew each time, outside the repository; needs pip and git.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parent.parent
SELF = ("install", "-q", "--no-deps", "--no-build-isolation", "-e", ".")
LOCKED = ("install", "-q", "--no-deps", "--require-hashes", "-r", "requirements.lock")
TESTS = ("-q", "-n", "auto", "-p", "no:cacheprovider")
_FLOOR = re.compile(r"([\w.-]+(?:\[[\w,-]+\])?)>=([\w.]+)")


def main() -> int:
    """Make the environment and give the exit code of pytest in it.

    Raises:
        subprocess.CalledProcessError: pip could not install.
    """
    if sys.argv[1:2] not in (["lowest"], ["newest"]):
        print("tools/versions.py lowest|newest [words for pytest]", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="sdtstd-") as folder:
        venv.create(folder, with_pip=True)
        python = f"{folder}/bin/python"
        for words in lowest() if sys.argv[1] == "lowest" else newest():
            subprocess.run([python, "-m", "pip", *words], cwd=ROOT, check=True)
        command = [python, "-m", "pytest", *TESTS, *sys.argv[2:]]
        return subprocess.run(command, cwd=ROOT, check=False).returncode


def lowest() -> list[tuple[str, ...]]:
    """Give what pip is told so that each library stands at its floor."""
    floors = tuple(floor(each) for each in requirements())
    print(f"versions: {' '.join(floors)}", flush=True)
    return [LOCKED, SELF, ("install", "-q", "--only-binary", ":all:", *floors)]


def newest() -> list[tuple[str, ...]]:
    """Give what pip is told so that everything is as new as it may be."""
    return [("install", "-q", "-e", ".[dev]"), ("list", "--format", "freeze")]


def requirements() -> list[str]:
    """Read what sdtstd needs from pyproject.toml, with every extra that users have."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (each for name, each in project["optional-dependencies"].items() if name != "dev")
    return [str(each) for each in (*project["dependencies"], *chain.from_iterable(extras))]


def floor(requirement: str) -> str:
    """Pin a requirement such as `rich>=13.9` to its floor.

    Raises:
        ValueError: it has another form.
    """
    if (found := _FLOOR.fullmatch(requirement)) is None:
        raise ValueError(f"{requirement!r} is not of the form NAME>=VERSION")
    return f"{found[1]}=={found[2]}"


if __name__ == "__main__":
    sys.exit(main())
