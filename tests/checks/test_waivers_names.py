"""A waiver by a name that two things bear silences neither, and says so."""

from __future__ import annotations

import pytest

from support.registers import findings

FILE = """\
version: 1
system: {{id: d, title: t, tasks: [{{id: a, title: t}}, {{id: b, title: t, kind: measures}}]}}
standards:
  - {{code: GB/T 1-2022, id: foo, title: A, topics: [a], stages: {{publication: 2022}},
     sources: []}}
pilots:
  - {{id: {pilot}, title: P, stages: {{started: 2022}}, sources: []}}
measures:
  - {{id: {measure}, title: M, topics: [b], date: 2022, sources: []}}
waivers:
  - {{rule: missing-source, object: {name}, reason: r, until: 2999}}
"""


def found(name: str, pilot: str = "p", measure: str = "m") -> dict[str, list[str]]:
    text = FILE.format(name=name, pilot=pilot, measure=measure)
    rules: dict[str, list[str]] = {"missing-source": [], "ambiguous-waiver": []}
    for each in findings(text):
        rules.setdefault(each.rule.name, []).append(each.about)
    return rules


@pytest.mark.parametrize(
    ("name", "pilot", "measure"),
    [
        ("foo", "foo", "m"),  # of a pilot, and once of a standard
        ("x", "x", "x"),  # of a pilot and a measure
        ("a", "p", "a"),  # of a measure and a task
    ],
)
def test_both_keep_their_findings(name: str, pilot: str, measure: str) -> None:
    told = found(name, pilot, measure)
    assert len(told["missing-source"]) == 3
    assert told["ambiguous-waiver"] == [name]
    assert "unused-waiver" not in told


@pytest.mark.parametrize("name", ["GB/T 1-2022", "gb/t1—2022", "foo"])
def test_each_name_of_one_thing_silences_it(name: str) -> None:
    told = found(name)
    assert told["missing-source"] == ["p", "m"]
    assert told["ambiguous-waiver"] == []
