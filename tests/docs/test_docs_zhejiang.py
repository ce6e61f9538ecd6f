"""examples/zhejiang is what the commands of its pages make, byte by byte."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sdtstd.edit.start.goals import Window, read_goal
from support.runs import SDTSTD, shell

if TYPE_CHECKING:
    from support.runs import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "zhejiang"
PAGES = ("README.md", "README.zh-CN.md")
FILES = ("data.schema.json", "standards.yaml", "targets.yaml")
LOCALES = {"README.md": "C.UTF-8", "README.zh-CN.md": "zh_CN.UTF-8"}


def blocks(page: str, kind: str) -> list[str]:
    return re.findall(
        rf"^```{kind}\n(.*?)^```", (EXAMPLE / page).read_text("utf-8"), re.MULTILINE | re.DOTALL
    )


def run(command: str, cwd: Path, **environ: str) -> Run:
    path = f"{SDTSTD.parent}:/usr/bin:/bin"
    return shell(f"set -e\n{command}", cwd=cwd, PATH=path, **environ)


@pytest.mark.parametrize("page", PAGES)
def test_its_commands_make_it(page: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    shutil.copy(EXAMPLE / "tasks.txt", tmp_path)
    for each in blocks(page, "sh"):
        done = run(each, tmp_path, LANG=LOCALES[page])
        assert done.code == 0, done.err
    if request.config.getoption("--golden-update"):
        shutil.copytree(tmp_path / "data", EXAMPLE / "data", dirs_exist_ok=True)
    made = {each.name: each.read_bytes() for each in (tmp_path / "data").iterdir()}
    assert made == {each: (EXAMPLE / "data" / each).read_bytes() for each in FILES}


def test_both_pages_have_the_same_commands() -> None:
    english, chinese = (blocks(page, "(?:sh|text)") for page in PAGES)
    assert english == chinese
    assert len(english) == 3


def test_few_commands_are_enough() -> None:
    lines = [line for each in blocks(PAGES[0], "sh") for line in each.splitlines()]
    assert len([line for line in lines if line.startswith("sdtstd ")]) == len(
        [line for line in lines if not line.startswith(" ")]
    )
    assert sum(line.startswith("sdtstd ") for line in lines) <= 4


@pytest.mark.parametrize("page", PAGES)
def test_the_goals_that_show_the_form_can_be_read(page: str) -> None:
    (text,) = blocks(page, "text")
    goals = re.findall("^--goal '(.*)'$", text, re.MULTILINE)
    read = [read_goal(each, Window("2021-07", "2025-12-31")) for each in goals]
    assert [each.kind for each in read] == ["standards", "standards", "pilots", "indicator"]
    assert not any(each.lacks for each in read)


def test_the_facts_are_those_of_the_first_register() -> None:
    """What one source shows reads alike in both registers."""
    ours = (EXAMPLE.parents[1] / "data" / "targets.yaml").read_text("utf-8")
    for line in (EXAMPLE / "data" / "targets.yaml").read_text("utf-8").splitlines():
        if re.match(r" +(- \{?|)(title|title_en|wording|due|issued|id):? ", line):
            assert line in ours, line
