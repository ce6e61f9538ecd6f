"""Topics that are written by title: read as paths once, so that every reader sees the path."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.verify.checked import find
from sdtstd.verify.difference import Side
from sdtstd.views.diff import diff_report
from support.drawn import Written, as_yaml, days, numbers, quick, registers
from support.growth import assert_linear
from support.registers import TODAY, findings, loaded, told
from support.writing import SOURCES, SYSTEM, standard, standards

if TYPE_CHECKING:
    import datetime as dt

    from sdtstd.model.register import Register

BY_PATH = standards(standard())
BY_TITLE = BY_PATH.replace("[life/health/data]", "[生活/健康/数据]")
TWO = SYSTEM.replace("title: 数据}", "title: 数据}, {id: more, title: 数据}")


def topics(register: Register) -> list[tuple[str, ...]]:
    return [each.topics for each in register.records]


@pytest.mark.parametrize(
    "written", ["生活/健康/数据", "数据", "健康/数据", "life/健康/数据", "data"]
)
def test_a_title_is_read_as_the_path_and_the_path_is_the_hint(written: str) -> None:
    text = BY_PATH.replace("life/health/data", written)
    assert topics(loaded(text).register) == [("life/health/data",)]
    (found,) = findings(text)
    assert (found.rule.name, found.place.line) == ("topic-by-title", 7)
    assert str(found.message) == f"{written!r} is read as life/health/data"
    assert str(found.hint) == "write life/health/data"


def test_topics_of_every_kind_of_record_are_read_so() -> None:
    pilot = "{id: a, title: 试点, stages: {started: 2022}, topics: [健康]"
    measure = "{id: b, title: 举措, date: 2022, topics: [生活, 数据]"
    pilot, measure = (f"  - {each}, sources: {SOURCES}}}\n" for each in (pilot, measure))
    read = loaded(f"{SYSTEM}pilots:\n{pilot}measures:\n{measure}")
    assert topics(read.register) == [("life/health",), ("life", "life/health/data")]
    assert [str(each.address) for each in read.register.by_title] == [
        "data/test.yaml.pilots[0].topics[0]",
        "data/test.yaml.measures[0].topics[0]",
        "data/test.yaml.measures[0].topics[1]",
    ]
    assert [read.line_of(each.address)[1] for each in read.register.records] == [7, 9]


def test_a_title_of_several_places_is_an_error_with_the_paths() -> None:
    text = f"{TWO}standards:\n{standard()}".replace("life/health/data", "数据")
    (found,) = findings(text)
    assert found.rule.name == "unknown-topic"
    assert str(found.message) == "several places are called '数据'"
    assert str(found.hint) == "write the one that is meant: life/health/data, life/health/more"
    assert topics(loaded(text).register) == [("数据",)]


def test_a_title_in_another_file_than_the_system_is_read_too() -> None:
    records = "version: 1\nstandards:\n" + standard().replace("life/health/data", "数据")
    assert told(records, SYSTEM) == [("topic-by-title", 3)]
    assert told(records, "version: 1\nsystem: {id: demo, title: 示范市}\n") == [("missing-key", 2)]


@pytest.mark.parametrize("topic", ["Life", "a/b/c/d", "生括", "生活/", "'/'"])
def test_what_names_nothing_is_an_unknown_topic(topic: str) -> None:
    assert told(BY_PATH.replace("life/health/data", topic)) == [("unknown-topic", 7)]


def test_another_way_to_write_a_topic_is_no_change() -> None:
    before = find(loaded(BY_PATH), TODAY)
    after = find(loaded(BY_TITLE), TODAY, before)
    sides = Side("base", "0" * 40, "data", before), Side(None, None, "data", after)
    told: dict[str, Any] = diff_report(*sides, TODAY).data.items
    assert told["records"].changed == ()
    assert [each.name for each in told["findings"].new] == ["topic-by-title"]


@quick
@given(registers(), days())
def test_titles_in_place_of_paths_change_no_number(written: Written, day: dt.date) -> None:
    titled = copy.deepcopy(written)
    titles = _titles(written["system"])
    for section in ("standards", "pilots", "measures"):
        for record in titled.get(section, ()):
            if "topics" in record:
                record["topics"] = [titles[path] for path in record["topics"]]
    plain, other = (_read(each) for each in (written, titled))
    assert topics(other) == topics(plain)
    assert numbers(other, day) == numbers(plain, day)


def _titles(system: Written) -> dict[str, str]:
    titles = {}
    for task in system["tasks"]:
        titles[task["id"]] = task["title"]
        for field in task.get("fields", ()):
            path, title = f"{task['id']}/{field['id']}", f"{task['title']}/{field['title']}"
            titles[path] = title
            for topic in field.get("topics", ()):
                titles[f"{path}/{topic['id']}"] = f"{title}/{topic['title']}"
    return titles


def _read(written: Written) -> Register:
    return assemble(
        parse(text, f"data/{n}.yaml") for n, text in enumerate(as_yaml(written))
    ).register


def test_many_titles_take_linear_time() -> None:
    def make(size: int) -> str:
        return standards(*(standard(f"DB31/T {n + 1}-2020") for n in range(size))).replace(
            "[life/health/data]", "[生活/健康/数据]"
        )

    assert_linear(make, loaded, 60)
