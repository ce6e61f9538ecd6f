"""References at their edges: hints, entries that could not be read, circles, duplicates."""

from __future__ import annotations

import pytest

from support.registers import findings, told
from support.writing import PLAN, SOURCES, SYSTEM, count, observations, standard, standards

OLD, NEW = "DB31/T 9001-2012", "DB31/T 9001-2022"
BROKEN = "version: 1\nsystem: {id: demo, title: : }\n"


def hints(*texts: str) -> list[str]:
    return [str(each.hint) for each in findings(*texts)]


@pytest.mark.parametrize(
    ("topic", "hint"),
    [
        ("life/heath/data", "did you mean 'life/health/data'?"),
        ("life/healht", "did you mean 'life/health'?"),
        ("governance/water", "write task, task/field or task/field/topic as the system has them"),
    ],
)
def test_an_unknown_topic_has_a_hint(topic: str, hint: str) -> None:
    text = standards(standard().replace("life/health/data", topic))
    assert told(text) == [("unknown-topic", 7)]
    assert hints(text) == [hint]


def test_topics_of_every_kind_of_record_are_looked_up() -> None:
    pilot = (
        "  - {id: a, title: 试点, stages: {started: 2022}, topics: [x/y],"
        f" sources: {SOURCES}}}\n"
    )
    measure = f"  - {{id: a, title: 举措, date: 2022, topics: [x/y], sources: {SOURCES}}}\n"
    text = f"{SYSTEM}pilots:\n{pilot}measures:\n{measure}"
    assert told(text) == [("unknown-topic", 7), ("unknown-topic", 9)]


def test_a_file_without_a_system_is_no_fault_in_itself() -> None:
    assert told("version: 1\nstandards: []\n") == []


def test_a_system_that_was_not_read_makes_no_topic_unknown() -> None:
    records = "version: 1\nstandards:\n" + standard()
    assert told("version: 1\nsystem: {id: demo, title: 示范市}\n", records) == [("missing-key", 2)]
    assert told("version: 1\nsytem: {}\n", records) == [("unknown-key", 2)]
    assert told(BROKEN, records) == [("yaml-syntax", 2)]


def test_a_file_that_was_not_read_makes_nothing_unknown() -> None:
    records = SYSTEM + "standards:\n" + standard(NEW, more=f"replaces: [{OLD}]")
    reports = observations("2022-12-31")
    assert [name for name, _ in told(records + reports, BROKEN)] == ["yaml-syntax"]
    assert [name for name, _ in told(records + reports)] == ["unknown-standard", "unknown-target"]


@pytest.mark.parametrize(
    "old",
    [
        standard(OLD, "{publication: soon}"),
        standard(NEW, "{publication: soon}", f"joint_codes: [{OLD}]").replace(NEW, "DB32/T 1-2012"),
        standard("DB97/T 9001-2012"),
        standard("'2012'"),
    ],
)
def test_a_standard_that_was_not_read_may_be_replaced(old: str) -> None:
    text = standards(standard(NEW, more=f"replaces: [{OLD}]"), old)
    assert [line for _, line in told(text)] == [8]


@pytest.mark.parametrize(
    "plan",
    [
        count("{event: publication}", window="{from: 2022, to: soon}"),
        count("{event: publication}").replace("  - id: plan", "  - id: Plan"),
        count("{event: publication}").replace("plans:", "plan:"),
        "version: 1\nplans: {}\n",
    ],
)
def test_a_plan_that_was_not_read_makes_no_target_unknown(plan: str) -> None:
    assert len(told(plan + observations("2022-12-31"))) == 1


def test_an_observation_that_was_not_read_hides_no_other() -> None:
    text = count("{event: publication}") + observations("soon", "2022", name="plan/tagret")
    assert [name for name, _ in told(text)] == ["invalid-date", "unknown-target"]
    assert hints(text)[1] == "did you mean 'plan/target'?"


def test_a_project_is_replaced_by_its_id() -> None:
    project = standard("id: guide, level: local", "{abandonment: 2022}")
    assert told(standards(standard(NEW, more="replaces: [guide]"), project)) == []
    assert told(standards(standard(NEW, more="replaces: [guides]"), project)) == [
        ("unknown-standard", 7)
    ]


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ([(OLD, NEW), (NEW, OLD)], [7]),
        ([(NEW, OLD), (OLD, NEW)], [8]),
        ([(NEW, NEW)], [7]),
        ([(NEW, OLD), (OLD, "DB31/T 9-2001"), ("DB31/T 9-2001", NEW)], [9]),
        ([(NEW, OLD), (OLD, "DB31/T 9-2001"), ("DB31/T 9-2001", OLD)], [9]),
        ([("id: guide, level: local", NEW), (NEW, "guide")], [8]),
        (
            [
                (NEW, OLD),
                (OLD, NEW),
                ("DB31/T 1-2022", "DB31/T 2-2020"),
                ("DB31/T 2-2020", "DB31/T 1-2022"),
            ],
            [8, 10],
        ),
    ],
)
def test_a_circle_is_told_once_at_its_oldest_text(
    written: list[tuple[str, str]], lines: list[int]
) -> None:
    texts = [standard(code, "{}", f"replaces: [{other}]") for code, other in written]
    assert told(standards(*texts)) == [("replacement-cycle", line) for line in lines]


def test_a_long_circle_is_shortened_in_its_message() -> None:
    codes = [f"DB31/T {n}-2022" for n in range(9)]
    texts = [standard(code, "{}", f"replaces: [{codes[n - 1]}]") for n, code in enumerate(codes)]
    (finding,) = findings(standards(*texts))
    assert str(finding.message) == (
        "DB31/T 0-2022 → DB31/T 8-2022 → DB31/T 7-2022 → DB31/T 6-2022 → … → DB31/T 0-2022:"
        " each replaces the next"
    )


def test_of_several_codes_in_a_circle_the_right_one_is_shown() -> None:
    old = standard(OLD, "{}", f"replaces: [DB31/T 1-1999, {NEW}]")
    (finding, _) = sorted(
        findings(standards(old, standard(NEW, "{}", f"replaces: [{OLD}]"))),
        key=lambda each: each.rule.code,
        reverse=True,
    )
    line = old.rstrip("\n")
    assert finding.place.column == line.index(NEW) + 1


@pytest.mark.parametrize(
    "codes",
    [
        (NEW, "ＤＢ31／t9001—2022"),
        (NEW, "DB31/T 1-2022, joint_codes: [DB32/T 1-2022, db31t9001-2022]"),
        (
            "DB31/T 1-2022, joint_codes: [DB31/T 9001-2022]",
            "DB32/T 1-2022, joint_codes: [DB31/T 9001-2022]",
        ),
    ],
)
def test_duplicates_are_found_across_spellings_and_joint_codes(codes: tuple[str, str]) -> None:
    first, second = codes
    found = findings(standards(standard(first)), "version: 1\nstandards:\n" + standard(second))
    (duplicate,) = [each for each in found if each.rule.name == "duplicate-code"]
    assert (duplicate.place.path, duplicate.place.line) == ("data/more1.yaml", 3)
    assert (
        str(duplicate.message) == "the code 'DB31/T 9001-2022' is already used at data/test.yaml:7"
    )


def test_one_record_may_not_have_a_code_twice() -> None:
    text = standards(standard(NEW, more=f"joint_codes: [{NEW}]"))
    assert told(text) == [("duplicate-code", 7)]


def test_a_project_may_not_have_joint_codes_of_another() -> None:
    project = standard("id: guide, level: local", "{}", f"joint_codes: [{NEW}]")
    assert told(standards(standard(NEW), project)) == [("duplicate-code", 8)]


def test_ids_are_unique_in_their_list_only() -> None:
    pilot = f"  - {{id: demo, title: 试点, stages: {{started: 2022}}, sources: {SOURCES}}}\n"
    text = standards(standard("id: demo, level: local", "{}")) + "pilots:\n" + pilot
    assert told(text) == []
    assert told(text + pilot) == [("duplicate-id", 10)]


def test_ids_of_the_tree_are_unique_among_their_siblings() -> None:
    tree = """version: 1
system:
  id: demo
  title: 示范市
  tasks:
    - {id: a, title: 甲, fields: [{id: a, title: 甲, topics: [{id: a, title: 甲}]}]}
    - {id: b, title: 乙, fields: [{id: a, title: 甲}]}
"""
    assert told(tree) == []
    assert told(tree.replace("{id: b,", "{id: a,")) == [("duplicate-id", 7)]
    assert told(tree.replace("]}]}\n    - {id: b", "]}, {id: a, title: 丙}]}\n    - {id: b")) == [
        ("duplicate-id", 6)
    ]
    assert told(tree.replace("甲}]}]}", "甲}, {id: a, title: 丁}]}]}")) == [("duplicate-id", 6)]


def test_a_second_system_is_told_at_its_key() -> None:
    (finding,) = findings(SYSTEM, SYSTEM)
    assert (finding.rule.name, finding.place.path) == ("duplicate-id", "data/more1.yaml")
    assert finding.place.line == 2
    assert str(finding.message) == "a second system; the first is at data/test.yaml:2"


def test_a_level_beside_a_code_must_agree() -> None:
    assert told(standards(standard(more="level: local"))) == []
    (finding,) = findings(standards(standard("T/DEMO 1-2022", more="level: local")))
    assert str(finding.message) == "T/DEMO 1-2022 is of level group, not local"


def test_code_style_looks_at_joint_codes_and_replaced_ones() -> None:
    text = standards(standard(more="joint_codes: [DB32/T9001—2022], replaces: [DB31/T9001—2012]"))
    assert sorted(told(text)) == [("code-style", 7), ("code-style", 7), ("unknown-standard", 7)]


def test_without_a_plan_every_target_is_unknown() -> None:
    assert told("version: 1\n" + observations("2022")) == [("unknown-target", 3)]
    assert told(PLAN.replace("targets:", "targets: []") + observations("2022")) == [
        ("unknown-target", 9)
    ]
