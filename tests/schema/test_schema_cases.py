"""The schema and `check` agree: on the cases of the rules, and on keys dropped and added."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from sdtstd.cases import case_of
from sdtstd.checks import rules
from sdtstd.document import parse
from sdtstd.loading import assemble
from support.schema_readers import EXAMPLE, faults, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Rule

SHAPE = [each for each in rules() if each.family == 1]
BEYOND = {
    "missing-source": "sources are required in the schema too",
    "target-without-source": "and with `reached` those of the milestone",
    "too-deep": "expected a text, found a list",
}
"""Rules of other families that the schema sees, and why. All others need a second entry, the
calendar, the tables of codes, the day, or the text as it is written, which no schema has."""

Steps = tuple[str | int, ...]


@pytest.mark.parametrize("rule", SHAPE, ids=lambda each: each.name)
@pytest.mark.parametrize("reader", ["editor", "all text"])
def test_the_schema_sees_the_faults_of_shape(rule: Rule, reader: str) -> None:
    case = case_of(rule.name)
    assert case is not None
    assert faults(read(case.bad, reader))


@pytest.mark.parametrize("rule", rules(), ids=lambda each: each.name)
def test_the_good_files_fit_and_the_bad_ones_where_no_schema_can_see(rule: Rule) -> None:
    case = case_of(rule.name)
    if case is None:
        return
    assert faults(read(case.good, "editor")) == []
    assert faults(read(case.good)) == []
    if rule.family != 1 and rule.name not in BEYOND:
        try:
            data = read(case.bad)
        except yaml.YAMLError:
            assert rule.family == 0
        else:
            assert faults(data) == []


@pytest.mark.parametrize("name", BEYOND)
def test_the_schema_sees_some_faults_of_other_families(name: str) -> None:
    case = case_of(name)
    assert case is not None
    assert faults(read(case.bad))


def merged() -> Any:
    whole: dict[str, Any] = {}
    for each in EXAMPLE:
        whole |= read(each.read_text("utf-8"))
    indicator = next(each for each in whole["plans"][0]["targets"] if each["kind"] == "indicator")
    indicator["baseline"] = {"date": "2020-12-31", "value": "60"}
    whole["waivers"] = [
        {"rule": "stale-stage", "object": "x", "reason": "y", "until": "2027-01-01"}
    ]
    correction = {"field": "note", "from": "a", "to": "b", "reason": "c", "date": "2023"}
    whole["standards"][0]["corrections"] = [correction]
    return whole


WHOLE = merged()


def ways(node: Any, *steps: str | int) -> Iterator[Steps]:
    if isinstance(node, dict):
        yield steps
    inner = node.items() if isinstance(node, dict) else enumerate(node)
    for step, each in inner:
        if isinstance(each, dict | list):
            yield from ways(each, *steps, step)


def changed(steps: Steps, key: str, value: object = None) -> Any:
    """Give the whole with a key set, or dropped where there is no value."""
    whole = copy.deepcopy(WHOLE)
    node = whole
    for step in steps:
        node = node[step]
    if value is None:
        del node[key]
    else:
        node[key] = value
    return whole


def at(steps: Steps) -> dict[str, Any]:
    node = WHOLE
    for step in steps:
        node = node[step]
    assert isinstance(node, dict)
    return node


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # many times as fast where it is built


def shape_faults(data: Any) -> set[str]:
    """Give what the models say of the data: the rules of family 1, and missing sources."""
    text = yaml.dump(
        data, None, _DUMPER, allow_unicode=True, default_style='"', sort_keys=False, width=999
    )
    loaded = assemble([parse(text, "data/test.yaml")])
    assert all(each.rule.family == 1 for each in loaded.faults), loaded.faults
    return {each.rule.name for each in loaded.faults}


def test_the_whole_fits() -> None:
    assert faults(WHOLE) == []
    assert shape_faults(WHOLE) == set()


@pytest.mark.parametrize("steps", [*ways(WHOLE)], ids=lambda steps: "/".join(map(str, steps)))
def test_an_unknown_key_is_refused_by_both_at_every_level(steps: Steps) -> None:
    data = changed(steps, "colour", "red")
    assert faults(data)
    assert "unknown-key" in shape_faults(data)


DROPPED = [(steps, key) for steps in ways(WHOLE) for key in at(steps)]


@pytest.mark.parametrize(
    ("steps", "key"),
    DROPPED,
    ids=lambda each: each if isinstance(each, str) else "/".join(map(str, each)),
)
def test_a_dropped_key_is_missed_by_both_or_by_none(steps: Steps, key: str) -> None:
    data = changed(steps, key)
    if key == "sources":  # missing-source, a rule of its own, says so
        assert bool(faults(data)) == (len(steps) < 3)
    elif (steps[-1:], key) == (("count",), "label"):  # impossible-query says so
        assert faults(data)
    else:
        assert bool(faults(data)) == bool(shape_faults(data)), faults(data)


WRONG: tuple[tuple[Steps, str, object], ...] = (
    (("standards", 0), "topics", [""]),
    (("standards", 0), "relevance", "high"),
    (("standards", 0), "code", "没有编号"),
    (("standards", 0), "title", " "),
    (("standards", 0), "stages", []),
    (("standards", 0, "stages"), "publication", "2022-13"),
    (("standards", 0, "stages"), "publication", "2021/.."),
    (("standards", 0, "stages"), "publication", "~2022"),
    (("standards", 0, "sources", 0), "url", "ftp://example.org"),
    (("standards", 0, "sources", 0), "kind", "rumour"),
    (("pilots", 0), "stages", {}),
    (("plans", 0), "principal", "yes"),
    (("plans", 0), "targets", {}),
    (("plans", 0, "targets", 0), "at_least", "0"),
    (("plans", 0, "targets", 0), "at_least", "4 项"),
    (("plans", 0, "targets", 0), "more_than", "4"),
    (("plans", 0, "targets", 0), "kind", "goal"),
    (("plans", 0, "targets", 0), "window", "2022/2023"),
    (("plans", 0, "targets", 4), "at_least", "80%"),
    (("plans", 0, "targets", 4), "at_most", "90"),
    (("observations", 0), "value", "about 80"),
    (("observations", 0), "target", "online-rate"),
    (("system",), "id", "Demo"),
    ((), "version", "2"),
    ((), "standards", {}),
)


@pytest.mark.parametrize(("steps", "key", "value"), WRONG)
def test_a_wrong_value_is_refused_by_both(steps: Steps, key: str, value: object) -> None:
    data = changed(steps, key, value)
    assert faults(data)
    assert shape_faults(data)


UNSEEN: tuple[tuple[Steps, str, object], ...] = (
    (("standards", 0, "stages"), "publication", "2023-02-30"),  # the calendar
    (("standards", 0, "stages"), "publication", "2023/2022"),  # an interval that ends first
    (("standards", 0), "code", "DB99/T 1-2022"),  # the table of provinces
    (("system",), "time_zone", "Asia/Shangai"),  # the table of zones
)


@pytest.mark.parametrize(("steps", "key", "value"), UNSEEN)
def test_what_needs_a_table_only_check_sees(steps: Steps, key: str, value: object) -> None:
    data = changed(steps, key, value)
    assert faults(data) == []
    assert shape_faults(data)


def test_a_key_without_a_value_is_a_mistake_while_typing_only() -> None:
    data = changed(("standards", 0), "note", "x")
    data["standards"][0]["note"] = None
    assert faults(data)


def test_a_new_topic_fits_before_the_schema_is_made_again() -> None:
    data = changed(("standards", 0), "topics", ["brand-new/field/topic"])
    assert faults(data) == []
