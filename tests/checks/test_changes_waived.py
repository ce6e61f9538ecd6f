"""Waivers of family 6: a change is never excused by a waiver that it brings along."""

from __future__ import annotations

import pytest

from sdtstd.verify.checked import find
from support.registers import TODAY, loaded

SOURCES = "sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}]"
TREE = """\
version: 1
system: {id: demo, title: 体系, tasks: [{id: life, title: 生活}, {id: work, title: 工作}]}
"""
RECORD = f"""\
standards:
  - code: DB31/T 1-2022
    title: 甲
    topics: [life]
    stages: {{publication: 2022-05-01}}
    {SOURCES}
"""
BASE = TREE + RECORD
MOVED = BASE.replace("2022-05-01", "2022-06-01")


def waiver(
    rule: str = "published-date-changed", name: str = "DB31/T 1-2022", until: str = "2027"
) -> str:
    return f"waivers:\n  - {{rule: {rule}, object: {name}, reason: 待查, until: {until}}}\n"


def found(head: str, base: str) -> list[str]:
    new = find(loaded(head), TODAY, find(loaded(base), TODAY))
    return [each.rule.name for each in new.findings]


@pytest.mark.parametrize("rule", ["published-date-changed", "SDT602"])
@pytest.mark.parametrize("name", ["DB31/T 1-2022", "db31/t 1—2022", "life", "data/test.yaml"])
def test_a_waiver_of_the_base_excuses(rule: str, name: str) -> None:
    both = waiver(rule, name)
    assert found(MOVED + both, BASE + both) == []


def test_a_waiver_that_comes_with_the_change_does_not() -> None:
    new = find(loaded(MOVED + waiver()), TODAY, find(loaded(BASE), TODAY))
    assert [each.rule.name for each in new.findings] == ["published-date-changed", "unused-waiver"]
    assert "was added by the same change" in str(new.findings[1].message)


def test_a_waiver_taken_away_excuses_no_more() -> None:
    assert found(MOVED, BASE + waiver()) == ["published-date-changed"]


def test_a_waiver_that_had_ended_or_is_prolonged_excuses_nothing() -> None:
    ended = waiver(until="2026-11-01")
    assert found(MOVED + waiver(), BASE + ended) == ["published-date-changed", "unused-waiver"]


def test_a_record_mapped_to_a_waived_leaf_by_the_change_is_not_excused() -> None:
    both = waiver(name="work")
    head = MOVED.replace("topics: [life]", "topics: [life, work]")
    assert found(head + both, BASE + both) == ["published-date-changed", "unused-waiver"]
    assert found(head + both, BASE.replace("[life]", "[work]") + both) == []


@pytest.mark.parametrize("rule", ["record-removed", "SDT601"])
def test_a_waiver_of_a_change_is_judged_only_where_two_revisions_are_compared(rule: str) -> None:
    text = BASE + waiver(rule, "DB31/T 9-2012")
    assert [each.rule.name for each in find(loaded(text), TODAY).findings] == []
    assert found(text, text) == ["unused-waiver"]


def test_a_waiver_of_a_wrong_correction_is_judged_always() -> None:
    text = BASE + waiver("wrong-correction")
    assert [each.rule.name for each in find(loaded(text), TODAY).findings] == ["unused-waiver"]


def test_values_are_waived_by_their_target_or_their_own_name() -> None:
    plan = f"""\
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
"""
    for name in ("plan/rate", "plan/rate@2022"):
        both = waiver("observation-changed", name)
        assert "observation-changed" not in found(plan.replace("60", "61") + both, plan + both)
    both = waiver("observation-changed", "plan/rate@2021")
    assert "observation-changed" in found(plan.replace("60", "61") + both, plan + both)


def compared(base: tuple[str, ...], head: tuple[str, ...]) -> list[tuple[str, str]]:
    new = find(loaded(*head), TODAY, find(loaded(*base), TODAY))
    return [(each.rule.name, each.about) for each in new.findings]


def test_a_waiver_of_a_file_excuses_what_stood_there() -> None:
    more = "version: 1\n" + RECORD.replace("1-2022", "2-2022")
    both = waiver(name="data/more1.yaml")
    base = (BASE + both, more)
    assert compared(base, (BASE + both, more.replace("2022-05", "2022-06"))) == []
    entry = RECORD.removeprefix("standards:\n")
    moved = (TREE + "standards: []\n" + both, more + entry.replace("2022-05", "2022-06"))
    assert compared(base, moved) == [
        ("published-date-changed", "DB31/T 1-2022"),
        ("unused-waiver", "data/more1.yaml"),
    ]


def test_a_record_that_is_gone_is_excused_by_its_leaf_or_file_of_the_base() -> None:
    for name in ("life", "data/test.yaml"):
        both = waiver("record-removed", name)
        assert found(TREE + both, BASE + both) == []
    both = waiver("record-removed", "data/test.yaml")
    more = "version: 1\n" + RECORD
    base = (TREE + both, more)
    assert ("record-removed", "DB31/T 1-2022") in compared(base, (TREE + both + "# 改\n",))


def test_a_record_under_another_name_is_excused_by_its_former_one() -> None:
    both = waiver(name="guide")
    base = BASE.replace("code: DB31/T 1-2022", "id: guide\n    level: local") + both
    head = MOVED.replace("code: DB31/T 1-2022", "code: DB31/T 1-2022\n    id: guide") + both
    assert found(head, base) == []


def test_a_waiver_must_stand_on_the_day_in_both() -> None:
    ended = waiver(until="2026-11-01")
    names = found(MOVED + ended, BASE + waiver())
    assert names == ["published-date-changed", "expired-waiver"]


def test_a_waiver_of_a_name_that_nothing_bears_excuses_nothing_that_comes() -> None:
    ghost = waiver("wrong-correction", "DB31/T 9-2022")
    more = """\
  - code: DB31/T 9-2022
    title: 乙
    topics: []
    stages: {publication: 2022}
    corrections: [{field: publication, from: 2021, to: 2020, reason: 误, date: 2026}]
    sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}]
"""
    assert "wrong-correction" in found(BASE + more + ghost, BASE + ghost)
