"""The plan of a made-up register, with any number of targets, each with a query of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SERIES = ("DB31/T", "GB/T", "YD/T", "T/SHDT", "T/CESA")
_EVENTS = ("publication", "in_force", "proposal")


def plan(targets: int) -> str:
    """Give the file of targets."""
    return "".join((_PLAN, *_targets(targets), _REPORTED if targets >= len(_FIRST) else ""))


def _targets(number: int) -> Iterator[str]:
    yield from _FIRST[:number]
    for each in range(len(_FIRST), number):
        yield _target(each)


def _target(number: int) -> str:
    """Give one of many targets: kinds, windows and queries change with its number."""
    year, months = 2015 + number % 11, 1 + number // 11 % 12
    window = f"window: {{from: {year}-{months:02}-01, to: {year + 1 + number % 5}-12-31}}"
    lines = [f"id: target-{number}", f"title: 第{number}项指标", f"wording: 到期完成第{number}项"]
    if number % 13 == 0:
        lines += ["kind: milestone", f"due: {year + 1}-{months:02}-28"]
    elif number % 7 == 0:
        lines += ["kind: indicator", f"at_least: {number}", 'unit: "%"', f"due: {year + 1}-12-31"]
    elif number % 11 == 0:
        lines += ["kind: pilots", "at_least: 3", "unit: 个", window, "count: {event: started}"]
    else:
        goal, counts = 20 + number % 5 * 400, f"count: {{{', '.join(_query(number))}}}"
        lines += ["kind: standards", f"at_least: {goal}", "unit: 项", window, counts]
    return "      - " + "\n        ".join(lines) + "\n"


def _query(number: int) -> Iterator[str]:
    asked = number % 6
    event = _EVENTS[number // 6 % 3]
    yield "event: label, label: 示范标准" if asked == 0 else f"event: {event}"
    if asked in (1, 2):
        yield "levels: [local]" if asked == 1 else "levels: [national, industry, group]"
    if asked in (2, 3):
        yield f"exclude_series: [{_SERIES[number % 5]}]"
    if asked == 4:
        yield f"series: [{_SERIES[number % 5]}], relevance: [core, partial]"
    if asked == 5:
        yield "levels: [national], roles: [led, participated]"
    if number % 4 == 1:
        yield "parts: once"
    if number % 4 == 2:
        yield "revisions: skip"


_PLAN = """\
version: 1

plans:
  - id: plan
    title: 示范省标准化建设实施方案
    issued: 2022-01-01
    principal: true
    sources: [{title: 通知, url: "https://example.org/plan", kind: official, seen: 2026-11-22}]
    targets:
"""

_FIRST = (
    """\
      - id: local-and-group
        kind: standards
        title: 新增发布地方标准及团体标准
        wording: 新增发布500项以上地方标准及团体标准
        at_least: 500
        unit: 项
        window: {from: 2022-01-01, to: 2025-12-31}
        count: {levels: [local, group], event: publication, parts: once}
""",
    """\
      - id: national
        kind: standards
        title: 主导或参与制定国家标准
        wording: 主导或参与制定100项以上国家标准
        at_least: 100
        unit: 项
        window: {from: 2022-01-01, to: 2025-12-31}
        count: {levels: [national], event: publication, roles: [led, participated]}
""",
    """\
      - id: labels
        kind: standards
        title: 形成示范标准
        wording: 形成30项以上示范标准
        at_least: 30
        unit: 项
        window: {from: 2022-01-01, to: 2025-12-31}
        count: {event: label, label: 示范标准}
""",
    """\
      - id: online-rate
        kind: indicator
        title: 网办率
        wording: 达到80%
        at_least: 80
        unit: "%"
        due: 2025-12-31
""",
)

_REPORTED = """
observations:
  - target: plan/online-rate
    date: 2024
    value: 83.97
    sources: [{title: 年报, url: "https://example.org/report", kind: official, seen: 2026-11-22}]
"""
