"""The examples of every command's help run, on a copy of the shipped register in git."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from sdtstd.cli.program import COMMANDS
from support.runs import inside_of

ROOT = Path(__file__).parent.parent.parent
WHO = {f"GIT_{role}_{key}": "a@b" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
# `init` begins elsewhere, or asks: tests/start runs its examples. Without a word `add` asks, and so
# does `suggest --write`.
WORDS = [
    (name, words)
    for name, each in COMMANDS.items()
    for words in each.examples
    if name != "init" and (words or not name.startswith("add "))
    if (name, words) != ("suggest", "--write")
]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register")
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "list.csv").write_bytes("标准编号,标准名称,公布\n".encode("gb18030"))
    with xlsxwriter.Workbook(str(folder / "list.xlsx")) as book:
        book.add_worksheet().write_row(0, 0, ["标准编号", "标准名称"])
    for command in ("init -q -b main", "add .", "commit -q -m a", "commit -q --allow-empty -m b"):
        subprocess.run(["git", *command.split()], cwd=folder, check=True, env=os.environ | WHO)
    return folder


def test_every_command_has_examples() -> None:
    assert all(each.examples for each in COMMANDS.values())


@pytest.mark.parametrize(("name", "words"), WORDS)
def test_an_example_runs(name: str, words: str, repository: Path) -> None:
    if "--check" in words:  # of the file that the example before it writes
        assert inside_of(repository, "report", "-o", "PROGRESS.md").code == 0
    done = inside_of(repository, *name.split(), *shlex.split(words))
    subprocess.run(["git", "checkout", "-q", "data"], cwd=repository, check=True)
    allowed = (0, 1) if name == "check" else (0,)
    assert done.code in allowed, done.err
