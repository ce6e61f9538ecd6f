"""Command lines of `init` that are whole, and runs of them in an empty folder."""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path

from support.runs import Run, inside

TASKS = """\
一、生活 | Life
（一）健康
1. 电子病历 | Electronic records
2. 智慧急救 | | emergency
（二）出行
二、治理 | Governance | rule
"""
GOAL = "local,group at_least 4 项: 新增发布4项以上地方标准及团体标准"
GOALS = (
    GOAL,
    'standards > 1 项 series="DB31/T",DB31 roles=主导 id=led: 主导制定 | Led | 主导制定1项以上',
    "试点 至少 2个 from=2022-03: 推动2个以上试点",
    "indicator at_least 80 % baseline=2020-12-31@60: 网办率 | 网办率达到80%",
)
MILESTONE = "2022-12-31: 标准体系框架 | Framework | 到2022年底基本建成标准体系"
SOURCE = (
    "--source=通知",
    "--notice=示府办〔2022〕1号",
    "--source-kind=official",
    "--seen=2026-11-22",
)
LEAST = (
    *("--title=示范市标准体系", "--tasks=tasks.txt", "--plan-title=示范市标准化方案"),
    *("--issued=2022-01-01", *SOURCE, "--as-of=2026-11-22"),
)
WINDOW = ("--from=2022-01-01", "--to=2023-12-31")
MOST = (
    *LEAST,
    *WINDOW,
    *(f"--goal={each}" for each in GOALS),
    f"--milestone={MILESTONE}",
    *("--title-en=Standards system of Demo City", "--document=示府办〔2022〕1号"),
    *("--plan-title-en=Demo City's plan", "--issuer=示范市人民政府办公厅"),
    "--time-zone=Asia/Urumqi",
)


def begin(folder: Path, *words: str, tasks: str = TASKS, lang: str = "en") -> Run:
    """Run `init` in a folder that has a list of tasks, as in a pipe."""
    (folder / "tasks.txt").write_text(tasks, "utf-8")
    with chdir(folder):
        return inside("init", *words, "--lang", lang)


def written(folder: Path) -> dict[str, str]:
    """Give the files below a folder that a run has written, by their paths."""
    found = (Path(parent, name) for parent, _, names in os.walk(folder) for name in names)
    made = {each.relative_to(folder).as_posix(): each.read_text("utf-8") for each in sorted(found)}
    made.pop("tasks.txt", None)
    return made


def as_page(folder: Path, run: Run) -> str:
    """Show a run and what it wrote, but for the schema, as a page for a golden file."""
    files = written(folder)
    files.pop("data/data.schema.json", None)
    pages = "".join(f"==> {name} <==\n{text}" for name, text in files.items())
    return f"{run.out}{run.err}(exit {run.code})\n{pages}"
