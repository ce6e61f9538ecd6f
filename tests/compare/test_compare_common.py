"""What is compared where a side could not read everything: what loads on both, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.verify.checked import find
from support.registers import TODAY, loaded

if TYPE_CHECKING:
    from sdtstd.compare.comparison import Comparison

SOURCES = "sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}]"
SYSTEM = """\
version: 1
system: {id: demo, title: 体系, tasks: [{id: life, title: 生活}, {id: work, title: 工作}]}
"""
RECORDS = f"""\
version: 1
standards:
  - {{code: GB 1-2022, title: 甲, topics: [life], stages: {{publication: 2022}}, {SOURCES}}}
  - {{id: draft, level: local, title: 乙, topics: [work], stages: {{}}, {SOURCES}}}
"""
PLAN = f"""\
version: 1
plans:
  - id: plan
    title: 方案
    issued: 2022-01-01
    {SOURCES}
    targets:
      - {{id: rate, kind: indicator, title: 率, wording: 原文, at_least: 80, unit: 项, due: 2030}}
observations:
  - {{target: plan/rate, date: 2022, value: 60, {SOURCES}}}
  - {{target: plan/rate, date: 2023, value: 70, {SOURCES}}}
waivers:
  - {{rule: stale-source, object: life, reason: 待查, until: 2027}}
removals:
  - {{object: old, reason: 误登, date: 2022}}
"""
WHOLE = (SYSTEM, RECORDS, PLAN)


def held(head: tuple[str, ...], base: tuple[str, ...] = WHOLE) -> Comparison:
    found = find(loaded(*head), TODAY, find(loaded(*base), TODAY)).comparison
    assert found is not None
    return found


def kept(comparison: Comparison) -> list[str]:
    """Give what is left of the base, section by section."""
    register = comparison.common.before
    values = [f"{each.target}@{each.date}" for each in register.observations]
    plans = [each.id for each in register.plans]
    rest = [each.object for each in register.waivers]
    rest += [each.object for each in register.removals]
    system = ["system"] if register.system else []
    return [*system, *(each.key for each in register.standards), *plans, *values, *rest]


ALL = [
    "system",
    *("GB 1-2022", "draft", "plan", "plan/rate@2022", "plan/rate@2023"),
    *("life", "old"),
]


def edited(n: int, old: str, new: str) -> tuple[str, ...]:
    assert WHOLE[n].count(old) == 1, old
    return (*WHOLE[:n], WHOLE[n].replace(old, new), *WHOLE[n + 1 :])


LOST: dict[str, tuple[tuple[str, ...], set[str], list[str]]] = {
    "nothing": (WHOLE, set(), []),
    "a version": (edited(1, "version: 1", "version: 9"), set(), []),
    "a record": (edited(1, "title: 甲", "titel: 甲"), {"GB 1-2022"}, ["GB 1-2022"]),
    "a record at fault": (
        edited(1, "topics: [life]", "topics: [sport]"),
        {"GB 1-2022"},
        ["GB 1-2022"],
    ),
    "a record without a name": (
        edited(1, "code: GB 1-2022, title: 甲", "titel: 甲"),
        {"GB 1-2022"},
        ["data/more1.yaml.standards[0]"],
    ),
    "a list": (
        (SYSTEM, "version: 1\nstandards: 甲\n", PLAN),
        {"GB 1-2022", "draft"},
        ["data/more1.yaml.standards"],
    ),
    "a section by another name": (
        edited(1, "standards:", "standrads:"),
        {"GB 1-2022", "draft"},
        ["data/more1.yaml"],
    ),
    "a file": ((SYSTEM, "a: [", PLAN), {"GB 1-2022", "draft"}, ["data/more1.yaml"]),
    "the system": (edited(0, "title: 体系, ", ""), {"system"}, ["system"]),
    "the file of the system": (("a: [", RECORDS, PLAN), {"system"}, ["data/test.yaml"]),
    "a value": (
        edited(2, "date: 2023", "date: soon"),
        {"plan/rate@2022", "plan/rate@2023"},
        ["plan/rate"],
    ),
    "a plan": (edited(2, "issued: 2022-01-01", "issued: soon"), {"plan"}, ["plan"]),
}


@pytest.mark.parametrize("name", LOST)
def test_what_one_side_cannot_read_is_left_out_of_both(name: str) -> None:
    head, gone, said = LOST[name]
    forth = held(head)
    assert [each.id for each in forth.common.unloaded if each.side.value == "head"] == said
    left = [each for each in ALL if each not in gone]
    assert kept(forth) == left
    back = held(WHOLE, head)
    assert [each.id for each in back.common.unloaded if each.side.value == "base"] == said
    assert kept(back) == left


def test_of_a_file_that_cannot_be_parsed_only_what_is_nowhere_else_is_left_out() -> None:
    moved = (SYSTEM, "a: [", PLAN, RECORDS.replace("GB 1-2022", "GB 2-2022"))
    found = held(moved)
    assert [each.key for each in found.common.before.standards] == ["draft"]
    assert [each.id for each in found.sections["records"].added] == ["GB 2-2022"]


def test_without_a_system_no_leaves_are_compared() -> None:
    assert not held(edited(0, "title: 体系, ", "")).has_leaves
    assert held(WHOLE).has_leaves
    assert held(("version: 1\n", RECORDS, PLAN), ("version: 1\n", RECORDS, PLAN)).has_leaves


POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"


def test_what_became_a_pointer_is_gone() -> None:
    found = held((SYSTEM, POINTER, PLAN))
    assert found.common.unloaded == ()
    removed = [each.id for each in found.sections["records"].removed]
    assert removed == ["GB 1-2022", "draft"]
