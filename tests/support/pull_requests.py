"""The pull requests that really happen, as edits of the example's files."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Edit:
    """A piece of a file and what stands there after the change."""

    file: str
    old: str
    new: str


ADDED = """\
  - code: GB/T 99002-2023
    title: 可信数字身份 分级
    topics: [foundation/trust/identity]
    role: led
    stages: {publication: 2023-03-01}
    sources:
      - {title: 公告, url: "https://example.org/g/2", kind: official, seen: 2026-11-22}

  - code: "ISO 99370:2022"
"""
DROPPED = re.compile(r"  - code: DB31/T 319001-2023.*?(?=\n  - code: DB31/T 9003-2024)", re.DOTALL)
CORRECTED = """\
    stages: {publication: 2022-05-12, in_force: 2022-08-01}
    corrections:
      - {field: publication, from: 2022-05-10, to: 2022-05-12, reason: 公告更正, date: 2026-11-22}
"""
OLD_STAGES = """\
    stages:                                   # optional keys: proposal drafting consultation \
review approval publication in_force withdrawal abandonment
      proposal: 2021-03
      publication: 2022-05-10
      in_force: 2022-08-01
"""
RENAMED = """
removals:
  - {object: foundation/data/quality, to: foundation/data/data-quality, reason: 改名, date: 2023-06}

standards:
"""
APPENDED = """\
  - target: demo-plan/online-rate
    date: 2023-05
    value: 84.5
    sources:
      - {title: 月报, url: "https://example.org/o/3", kind: official, seen: 2026-11-22}
  - target: demo-plan/local-and-group
"""
STANDARDS, TARGETS = "data/standards.yaml", "data/targets.yaml"

PULL_REQUESTS: dict[str, tuple[Edit, ...]] = {
    "add-a-standard": (Edit(STANDARDS, '  - code: "ISO 99370:2022"\n', ADDED),),
    "advance-a-stage": (
        Edit(
            STANDARDS,
            "{proposal: 2022-09, consultation: 2023-05}",
            "{proposal: 2022-09, consultation: 2023-05, publication: 2023-06-20}",
        ),
    ),
    "move-a-date": (Edit(STANDARDS, "publication: 2022-05-10", "publication: 2021-05-10"),),
    "correct-a-date": (Edit(STANDARDS, OLD_STAGES, CORRECTED),),
    "rename-a-topic": (Edit(STANDARDS, "{id: quality,", "{id: data-quality,"),),
    "rename-a-topic-everywhere": (
        Edit(STANDARDS, "{id: quality,", "{id: data-quality,"),
        Edit(STANDARDS, "[foundation/data/quality]", "[foundation/data/data-quality]"),
    ),
    "remove-a-topic": (Edit(STANDARDS, "            - {id: trading, title: 数据流通交易}\n", ""),),
    "rename-a-topic-and-say-so": (
        Edit(STANDARDS, "{id: quality,", "{id: data-quality,"),
        Edit(STANDARDS, "[foundation/data/quality]", "[foundation/data/data-quality]"),
        Edit(STANDARDS, "\nstandards:\n", RENAMED),
    ),
    "survey-a-field": (
        Edit(STANDARDS, "title: 健康}", "title: 健康, surveyed: 2023-06-01}"),
        Edit(STANDARDS, "surveyed: 2023-06-01 ", "surveyed: 2024-06-01 "),
    ),
    "rewrite-a-value": (Edit(TARGETS, "value: 83.97", "value: 79.97"),),
    "append-a-value": (Edit(TARGETS, "  - target: demo-plan/local-and-group\n", APPENDED),),
    "drop-a-record": (Edit(STANDARDS, "", ""),),
    "loosen-a-target": (Edit(TARGETS, "at_least: 4 ", "at_least: 2 "),),
    "break-the-yaml": (Edit(STANDARDS, "title: 示范市数字化", "title: 示范市: 数字化"),),
}


def changed(name: str, file: str, text: str) -> str:
    """Give a file's text after the pull request."""
    if name == "drop-a-record" and file == STANDARDS:
        after = DROPPED.sub("", text, count=1)
        assert after != text
        return after
    for edit in PULL_REQUESTS[name]:
        if edit.file == file:
            assert text.count(edit.old) == 1, (name, edit.old)
            text = text.replace(edit.old, edit.new)
    return text
