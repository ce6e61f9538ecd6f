"""Short ways to write the data files that tests need; each gives YAML text."""

from __future__ import annotations

import json

SYSTEM = """\
version: 1
system:
  id: demo
  title: 示范市
  tasks: [{id: life, title: 生活,\
 fields: [{id: health, title: 健康, topics: [{id: data, title: 数据}]}]}]
"""
PLAN = """\
version: 1
plans:
  - id: plan
    title: 方案
    issued: 2022-01-01
    sources: [{title: 通知, notice: 1号, kind: official, seen: 2026-11-01}]
    targets:
"""
SOURCES = "[{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}]"


def standard(
    code: str = "DB31/T 9001-2022", stages: str = "{publication: 2022}", more: str = ""
) -> str:
    """Write a standard as one line; `more` is further keys."""
    name = code if code.startswith(("id:", "code:")) else f"code: {code}"
    extra = f", {more}" if more else ""
    return (
        f"  - {{{name}, title: 数据集, topics: [life/health/data], stages: {stages}{extra},"
        f" sources: {SOURCES}}}\n"
    )


def titled(title: str) -> str:
    """Write a file with the system and one standard of this title."""
    return standards(standard().replace("数据集", json.dumps(title, ensure_ascii=False)))


def standards(*written: str) -> str:
    """Write a file with the system and these standards, the first one in line 7."""
    return SYSTEM + "standards:\n" + "".join(written)


def target(keys: str) -> str:
    """Write a plan with one target, in line 8."""
    return f"{PLAN}      - {{id: target, title: 目标, wording: 原文, {keys}}}\n"


def count(query: str, window: str = "{from: 2022, to: 2023}") -> str:
    """Write a plan with a count of standards, in line 8."""
    return target(f"kind: standards, at_least: 1, unit: 项, window: {window}, count: {query}")


def observations(*dates: str, name: str = "plan/target") -> str:
    """Write observations as lines of a section."""
    lines = (
        f"  - {{target: {name}, date: {each}, value: 1, sources: {SOURCES}}}\n" for each in dates
    )
    return "observations:\n" + "".join(lines)


def waiver(rule: str, thing: str, until: str = "2026-12-31") -> str:
    """Write a section with one waiver."""
    return f'waivers:\n  - {{rule: {rule}, object: "{thing}", reason: 待查, until: {until}}}\n'
