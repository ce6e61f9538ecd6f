"""The command of each line of `next` runs, and the line is gone then, or another one."""

from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.measure.todo.item import TodoKind
from support.edits import SOURCE, repository
from support.registers_in_git import commit
from support.runs import inside

if TYPE_CHECKING:
    from pathlib import Path

FILLED = {
    "TITLE": "网页",
    "URL": '"https://example.org/x"',
    "VALUE": "90",
    "TOPIC": "foundation/data/quality",
    "ID": "new-pilot",
}
CODES = {"add": "'DB31/T 8001-2023'", "set": "'DB31/T 9001-2022'", "GB": "'GB/T 8001-2023'"}
NEEDED = {
    "add standard": ("--title", "新", *SOURCE),
    "add pilot": ("--title", "新", *SOURCE),
    "add observation": SOURCE,
}
DAYS = ("2023-06-30", "2023-11-01", "2024-06-01", "2026-11-22")
MORE = """\
version: 1
waivers:
  - {rule: stale-stage, object: face-recognition, reason: 已知, until: 2023-12-01}
standards:
  - id: heard
    title: 数据质量评价的要求
    level: local
    stages: {consultation: 2023-10-01}
    consultation_until: 2023-11-10
    sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-22}]
  - code: DB31/T 9100-2023
    title: 数据质量评价的要求
    topics: [life/health, foundation/data]
    stages: {publication: 2023-10-01, in_force: 2024-01-01}
    sources: [{title: 报道, url: "https://example.org/n", kind: press, seen: 2026-11-22}]
plans:
  - id: second
    title: 另一方案
    issued: 2022-01-01
    sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-22}]
    targets:
      - {id: rate, kind: indicator, title: 率, wording: 原文, at_least: 80, unit: 项, due: 2030}
      - {id: stone, kind: milestone, title: 框架, wording: 原文, due: 2024-01-15}
observations:
  - target: second/rate
    date: 2022-01
    value: 60
    sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-22}]
"""


def lines(day: str) -> list[dict[str, Any]]:
    """Give the rows of `next`, without where they stand."""
    run = inside("next", "--all", "--as-of", day, "--format", "json")
    assert run.code == 0, run.err
    items: list[dict[str, Any]] = json.loads(run.out)["items"]
    return [{key: each[key] for key in each if key not in ("line", "path")} for each in items]


def filled(line: dict[str, Any], day: str) -> list[str]:
    """Give the words of a command, with something for each word in capitals."""
    kind = "GB" if line["id"] == "demo-plan/national-and-international" else None
    command = line["command"].removeprefix("sdtstd ")
    day = "2022-05-06" if line["kind"] == "window-edge" else day
    code = CODES[kind or command[:3]] if "CODE" in command else ""
    for word, value in {"DATE": day, "CODE": code, **FILLED}.items():
        command = re.sub(rf"\b{word}\b", value, command)
    words = shlex.split(command)
    name = " ".join(words[:2])
    if name == "add standard":
        words += ["--publication", day, "--role", "led"]
    if name == "add pilot":
        words += ["--started", day]
    return [*words, *NEEDED.get(name, ())]


def opened(root: Path) -> None:
    (root / "data/more.yaml").write_text(MORE, "utf-8")
    commit(root, "more")


@pytest.mark.parametrize("day", DAYS)
def test_each_line_is_settled(day: str) -> None:
    with repository() as root:
        opened(root)
        told = lines(day)
    assert told
    for line in told:
        with repository() as root:
            opened(root)
            words = filled(line, day)
            run = inside(*words, "--as-of", day, "--lang", "en")
            assert run.code == 0, (line["command"], run.err)
            if words[0] == "show":
                assert line["kind"] == "entry-into-force"
                continue
            assert line not in lines(day), (line["command"], run.out)


def test_every_kind_was_met() -> None:
    with repository() as root:
        opened(root)
        met = {line["kind"] for day in DAYS for line in lines(day)}
    assert met == set(TodoKind)
