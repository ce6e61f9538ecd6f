"""A register with a target of every state of a forecast, on 2022-07-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.runs import register

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "{title: 公告, notice: 1号, kind: official, seen: 2022-06-30}"
WINDOW = "{from: 2022-01-01, to: 2022-12-31}"
BATCHES = (("01-10", 2), ("02-08", 1), ("02-25", 4), ("03-30", 2), ("05-06", 3), ("06-20", 1))
WAITING = (
    ("due", "消费数据规范", "consultation: 2022-06-10"),
    ("later", "出行数据规范", "drafting: 2022-03"),
    ("overdue", "能源数据规范", "proposal: 2020-05-01"),
    ("review", "水务数据规范", "review: 2022-05-01"),
    ("stated", "教育数据规范", "proposal: 2022-01-05, publication: 2022-09-15"),
)
TARGETS = (
    ("all", "新增标准", "Standards", f"at_least: 24, complete_through: 2022-07-01, {WINDOW}", ""),
    ("sample", "新增地方标准", "Local standards", f"at_least: 16, {WINDOW}", "levels: [local]"),
    ("far", "新增核心标准", "Core standards", f"at_least: 900, {WINDOW}", ""),
    ("further", "远期目标", "Distant goal", f"at_least: 900000, {WINDOW}", ""),
    ("few", "新增国家标准", "National standards", f"at_least: 9, {WINDOW}", "levels: [national]"),
    ("reached", "已达目标", "Goal reached", f"more_than: 12, {WINDOW}", "levels: [local]"),
    ("none", "国际标准", "International", f"at_least: 3, {WINDOW}", "levels: [international]"),
    ("next", "下一年", "Next year", "at_least: 9, {from: 2023-01-01, to: 2023-12-31}", ""),
    ("past", "上一年", "Last year", "at_least: 9, {from: 2021-01-01, to: 2021-12-31}", ""),
)


def foretold(root: Path) -> Path:
    """Write the data folder, and give it."""
    lines = ["version: 1", "standards:"]
    for n, (day, size) in enumerate(BATCHES):
        for each in range(size):
            lines += _standard(f"code: DB31/T {10 * n + each}-2022", f"规范{n}-{each}", day)
    lines += _standard("code: GB/T 1-2022", "国家规范", "04-01")
    for name, title, stages in WAITING:
        lines += [f"  - {{id: {name}, level: local, title: {title}, stages: {{{stages}}},"]
        lines += [f"     sources: [{SOURCE}]}}"]
    return register(root, "\n".join(lines) + "\n", "\n".join(_plan()) + "\n")


def _standard(identity: str, title: str, day: str) -> list[str]:
    stages = f"{{publication: 2022-{day}}}"
    return [f"  - {{{identity}, title: {title}, stages: {stages}, sources: [{SOURCE}]}}"]


def _plan() -> list[str]:
    lines = ["version: 1", "plans:", "  - id: plan", "    title: 标准化方案"]
    lines += ["    title_en: Standards plan", "    issued: 2021-12-01", f"    sources: [{SOURCE}]"]
    lines.append("    targets:")
    for name, title, english, stated, query in TARGETS:
        goal, window = stated.rsplit(", {", 1)
        count = ", ".join(filter(None, ("event: publication", query)))
        lines += [f"      - {{id: {name}, kind: standards, title: {title}, title_en: {english},"]
        lines += [f"         wording: 原文, unit: 项, {goal}, window: {{{window},"]
        lines += [f"         count: {{{count}}}}}"]
    lines += ["      - {id: rate, kind: indicator, title: 网办率, title_en: Online rate,"]
    lines += ['         wording: 原文, unit: "%", at_least: 80, due: 2022-12-31}']
    return lines
