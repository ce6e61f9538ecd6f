"""Places that records can reach, and letters that no table knows."""

from __future__ import annotations

import pytest

from support.registers import findings, told
from support.writing import SOURCES, SYSTEM, standard, standards


@pytest.mark.parametrize(
    ("topics", "messages"),
    [
        ("[life/health/data]", []),
        ("[life/health]", ["'life/health' has parts of its own"]),
        ("[life]", ["'life' has parts of its own"]),
        ("[]", ["it has no place in the system"]),
        ("[life/health/data, life]", ["'life' has parts of its own"]),
    ],
)
def test_a_topic_is_a_task_a_field_or_a_topic(topics: str, messages: list[str]) -> None:
    found = findings(standards(standard().replace("[life/health/data]", topics)))
    assert {each.rule.name for each in found} <= {"unplaced"}
    assert [str(each.message) for each in found] == messages


def test_a_record_of_the_wrong_kind_of_task() -> None:
    system = SYSTEM.replace("id: life, title: 生活", "id: life, title: 生活, kind: measures")
    text = system + "standards:\n" + standard()
    assert told(text) == [("wrong-task-kind", 7)]
    measure = (
        f"  - {{id: a, title: 举措, date: 2022, topics: [life/health/data], sources: {SOURCES}}}\n"
    )
    assert told(system + "measures:\n" + measure) == []
    assert told(SYSTEM + "measures:\n" + measure) == [("wrong-task-kind", 7)]


def test_letters_that_no_table_knows_need_a_level_which_then_holds() -> None:
    stated = standard("SFJ 131-2022", more="level: local")
    assert told(standards(stated)) == [("unknown-series", 7)]
    assert told(standards(standard("SFJ 131-2022"))) == [("missing-key", 7)]
    known = standard("GB/T 131-2022", more="level: national")
    assert told(standards(known)) == []
