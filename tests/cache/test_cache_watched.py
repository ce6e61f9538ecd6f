"""What commands look at: all of it is among what an answer is known to hang on."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import sysconfig
import zoneinfo
from pathlib import Path

import pytest

import sdtstd
from sdtstd.cache.program import matters
from sdtstd.cache.world import LARGEST
from sdtstd.document.reading import LARGEST as READ
from support.registers_in_git import a_register, commit
from support.runs import BARE, COMMANDS, DAY, example, on_example
from support.watched_run import __file__ as watched

SOURCES = Path(sdtstd.__file__).parent
LIBRARIES = (*sys.path, sys.prefix, sys.base_prefix, *zoneinfo.TZPATH, sysconfig.get_path("stdlib"))
# No name at all, and what Python asks for while it is built.
INNOCENT = {"", "PATHEXT", "_PYTHON_PROJECT_BASE", "_PYTHON_SYSCONFIGDATA_NAME"}
IN_GIT = (
    ("diff", "HEAD~1", "--as-of", DAY),
    ("check", "--base", "HEAD~1", "--as-of", DAY),
    ("history", "--by", "commit", "--to", DAY),
    ("status", "--at", "HEAD", "--as-of", DAY),
)
REST = (
    *(("report", "--as-of", DAY, "--format", each) for each in ("markdown", "html")),
    *(
        ("export", "--as-of", DAY, "--format", each)
        for each in ("csv", "xlsx", "sqlite", "parquet")
    ),
    ("schema",),
    ("next",),
    ("status", "--help"),
)


def asked_in(text: str) -> set[str]:
    """Give the names that a module asks of an environment, written as they stand."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call | ast.Subscript):
            of, key = (
                (node.func, node.args[:1])
                if isinstance(node, ast.Call)
                else (node.value, [node.slice])
            )
            if "environ" in ast.unparse(of) and key:
                found |= {each.value for each in ast.walk(key[0]) if isinstance(each, ast.Constant)}
    return {each for each in found if isinstance(each, str) and each}


def test_the_variables_that_the_program_asks_for_matter() -> None:
    asked = {name for path in SOURCES.rglob("*.py") for name in asked_in(path.read_text("utf-8"))}
    assert {"NO_COLOR", "SDTSTD_LINKS", "GITHUB_", "TERM"} <= asked
    assert {each for each in asked if not matters(each)} <= {"XDG_CACHE_HOME"}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = a_register(tmp_path_factory.mktemp("watched") / "root")
    (root / "data" / "standards.yaml").write_text(
        (root / "data" / "standards.yaml").read_text("utf-8") + "# more\n", "utf-8"
    )
    commit(root, "more")
    return root


def test_what_a_run_opens_and_asks_for_is_known(repository: Path, tmp_path: Path) -> None:
    runs = [*map(on_example, COMMANDS), *IN_GIT, *REST]
    notes = tmp_path / "notes.json"
    subprocess.run(
        [sys.executable, watched, str(notes), json.dumps(runs)],
        cwd=repository,
        env=BARE | {"PYTHONPATH": os.pathsep.join(sys.path), "FORCE_COLOR": "1"},
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=300,
    )
    found = json.loads(notes.read_text("utf-8"))
    known = [*map(str, (example(), repository / "data", SOURCES)), *filter(None, LIBRARIES)]
    strange = [each for each in found["opened"] if not any(_lies_in(each, one) for one in known)]
    assert set(strange) <= {os.devnull}
    assert {each for each in found["asked"] if not matters(each)} <= INNOCENT


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def test_the_limit_of_a_file_is_that_of_the_program() -> None:
    assert LARGEST == READ
