"""A small register of everything that has a public day, and what is told of a change of it."""

from __future__ import annotations

from sdtstd.verify.checked import find
from support.registers import TODAY, loaded

SOURCES = "sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}]"
BASE = f"""\
version: 1
system: {{id: demo, title: 体系, tasks: [{{id: life, title: 生活, kind: measures}}]}}
standards:
  - code: DB31/T 1-2022
    title: 甲
    stages: {{proposal: 2021, publication: 2022-05, in_force: 2022-08-01, withdrawal: 2024-01-01}}
    labels: [{{name: 上海标准, awarded: 2023-01-05}}, {{name: 上海标准}}]
    {SOURCES}
pilots:
  - {{id: town, title: 试点, stages: {{started: 2022, accepted: 2024-03-01}}, {SOURCES}}}
measures:
  - {{id: forum, title: 论坛, topics: [life], date: 2023-06-01, {SOURCES}}}
plans:
  - id: plan
    title: 方案
    issued: 2022-01-01
    {SOURCES}
    targets:
      - id: frame
        kind: milestone
        title: 框架
        wording: 原文
        due: 2023-12-31
        reached: 2023-05-01
        {SOURCES}
      - {{id: rate, kind: indicator, title: 率, wording: 原文, at_least: 80, unit: 项, due: 2030}}
observations:
  - {{target: plan/rate, date: 2022, value: 60, {SOURCES}}}
  - {{target: plan/rate, date: 2023, value: 70, qualifier: about, {SOURCES}}}
  - {{target: plan/rate, date: 2023, value: 90, scope: differs, note: 另一口径, {SOURCES}}}
"""


def changed(head: str, base: str = BASE) -> list[tuple[str, str, str]]:
    """Give name, object and message of the findings of family 6 of a change."""
    new = find(loaded(head), TODAY, find(loaded(base), TODAY))
    assert new.loads
    return [
        (each.rule.name, each.about, str(each.message))
        for each in new.findings
        if each.rule.family == 6
    ]


def edited(old: str, new: str, base: str = BASE) -> str:
    assert base.count(old) == 1, old
    return base.replace(old, new)


def correction(field: str, was: str | None, now: str | None) -> str:
    ends = [f"{key}: {value}, " for key, value in (("from", was), ("to", now)) if value]
    return f"{{field: {field}, {''.join(ends)}reason: 更正, date: 2026-11-01}}"
