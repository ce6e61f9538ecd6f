"""A whole entry of every section, as its model is given it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from sdtstd.model.plan import Plan
from sdtstd.model.records import Measure, Observation, Pilot, Waiver
from sdtstd.model.standard import Standard
from sdtstd.model.system import System

if TYPE_CHECKING:
    from sdtstd.model.base import Part

Given = dict[str, Any]
SOURCE = {"title": "公告", "kind": "official", "seen": "2026-01-01", "notice": "1号"}
QUERY = {"event": "publication"}
COUNT = {
    "id": "count",
    "kind": "standards",
    "title": "目标",
    "wording": "原文",
    "unit": "项",
    "at_least": "1",
    "window": {"from": "2022", "to": "2023"},
    "count": QUERY,
}
PILOTS = {**copy.deepcopy(COUNT), "id": "pilots", "kind": "pilots", "count": {"event": "started"}}
RATE = {
    "id": "rate",
    "kind": "indicator",
    "title": "目标",
    "wording": "原文",
    "unit": "%",
    "at_most": "-1.50",
    "due": "2023",
    "baseline": {"date": "2020", "value": "0"},
}
STONE = {"id": "stone", "kind": "milestone", "title": "目标", "wording": "原文", "due": "2023"}
CORRECTION = {"field": "stages", "from": "2", "to": "3", "reason": "误", "date": "2023"}

WHOLE: dict[type[Part], Given] = {
    Standard: {
        "code": "DB31/T 1-2022",
        "title": "文本",
        "topics": ["task/field"],
        "stages": {"publication": "2022"},
        "labels": [{"name": "上海标准", "awarded": "2023"}],
        "sources": [SOURCE],
        "corrections": [CORRECTION],
    },
    Pilot: {"id": "one", "title": "试点", "stages": {"started": "2022"}, "sources": [SOURCE]},
    Measure: {"id": "one", "title": "举措", "topics": ["task/field"], "date": "2022"},
    Plan: {
        "id": "plan",
        "title": "方案",
        "issued": "2022",
        "sources": [SOURCE],
        "principal": "true",
        "targets": [COUNT, PILOTS, RATE, STONE],
    },
    Observation: {"target": "plan/rate", "date": "2022", "value": "83.97"},
    Waiver: {"rule": "SDT301", "object": "one", "reason": "已知", "until": "2023"},
    System: {
        "id": "demo",
        "title": "体系",
        "tasks": [
            {
                "id": "task",
                "title": "任务",
                "fields": [
                    {"id": "f", "title": "领域", "topics": [{"id": "t", "title": "主题"}]},
                ],
            }
        ],
        "columns": [{"sheet": "standards", "column": "code", "title": "标准号"}],
    },
}
