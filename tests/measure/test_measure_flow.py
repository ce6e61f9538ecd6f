"""Stock and flow: what came, was revised, went; what is not exact is told apart."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.measure.flow import Amount, Flow, Flows, by_field, by_level, by_series, flow, flows
from sdtstd.measure.leaves import exists
from support.small import on, register, standard, tree

if TYPE_CHECKING:
    from sdtstd.model.standard import Standard

SINCE, DAY = on("2022-12-31"), on("2023-06-30")


def told(*records: Standard) -> Flow:
    return flow(records, register(*records), SINCE, DAY)


def text(stages: dict[str, str], **given_: object) -> Standard:
    return standard("DB31/T 1-2022", **stages, **given_)


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ({"publication": "2022-05-01"}, Flow(start=Amount(1), end=Amount(1))),
        ({"publication": "2023-01-01"}, Flow(new=Amount(1), end=Amount(1))),
        ({"publication": "2022-12-31"}, Flow(start=Amount(1), end=Amount(1))),
        ({"publication": "2023-07-01"}, Flow()),
        ({"publication": "2022-07/2023-03"}, Flow(Amount(0, 1), Amount(0, 1), end=Amount(1))),
        ({"publication": "2023-05/2023-08"}, Flow(end=Amount(0, 1))),
        (
            {"publication": "2022-05-01", "withdrawal": "2023-02-01"},
            Flow(start=Amount(1), gone=Amount(1)),
        ),
        (
            {"publication": "2022-05-01", "withdrawal": "../2023-02-01"},
            Flow(start=Amount(1), gone=Amount(0, 1)),
        ),
        (
            {"publication": "2023-02-01", "withdrawal": "2023-05-01"},
            Flow(new=Amount(1), gone=Amount(1)),
        ),
    ],
)
def test_a_text(stages: dict[str, str], expected: Flow) -> None:
    assert told(text(stages)) == expected


def test_a_text_that_replaces_another_is_a_revision() -> None:
    old = standard("DB31/T 2-2020", publication="2020-01-01")
    new = text({"publication": "2023-02-01"}, replaces=["DB31/T 2-2020"])
    found = told(old, new)
    assert (found.revised, found.new) == (Amount(1), Amount())
    assert found.gone.most == 1
    assert (found.start.surely, found.end.surely) == (1, 1)


DATES = st.sampled_from(["2022", "2022-11", "2023-01-05", "2023/2024", "2023-06", "../2023-03-01"])


@given(st.lists(st.tuples(DATES, st.none() | DATES, st.booleans()), max_size=8))
def test_the_stock_at_the_end_is_what_was_there_and_what_moved(
    drawn: list[tuple[str, str | None, bool]],
) -> None:
    records = [
        standard(
            f"{series} {n}-2022",
            publication=published,
            replaces=["DB31/T 99-2001"] if revised else [],
            **({"withdrawal": gone} if gone else {}),
        )
        for n, ((published, gone, revised), series) in enumerate(
            product(drawn, ("DB31/T", "GB/T")), start=1
        )
    ]
    whole = register(*records)
    found = flow(records, whole, SINCE, DAY)
    came = found.new.most + found.revised.most
    assert found.end.surely == found.start.surely + came - found.gone.most
    assert found.end.surely == sum(exists(each, whole, DAY) for each in records)
    for parts in (by_level(whole, SINCE, DAY), by_series(whole, SINCE, DAY)):
        for name in Flow.__match_args__:
            amounts = [getattr(each, name) for each in parts.values()]
            assert sum(each.surely for each in amounts) == getattr(found, name).surely
            assert sum(each.perhaps for each in amounts) == getattr(found, name).perhaps


def test_a_text_without_a_code_is_of_no_series() -> None:
    whole = register(standard("project", publication="2023-02-01"))
    assert by_series(whole, SINCE, DAY) == {}
    assert flow(whole.standards, whole, SINCE, DAY).new == Amount(1)


def test_a_field_has_the_texts_of_its_topics_and_a_task_without_fields_its_own() -> None:
    system = tree({"id": "field", "title": "领域", "topics": [{"id": "topic", "title": "主题"}]})
    bare = system.tasks[0].model_copy(update={"id": "bare", "title": "无领域", "fields": ()})
    whole = system.model_copy(update={"tasks": (*system.tasks, bare)})
    places: tuple[list[str], ...] = (
        *(["task/field"], ["task/field/topic", "task/field"]),
        *(["bare"], [], ["task"]),
    )
    records = [
        standard(f"DB31/T {n}-2023", publication="2023-02-01", topics=topics)
        for n, topics in enumerate(places, start=1)
    ]
    found = by_field(register(*records, system=whole), SINCE, DAY)
    assert [(each.path, each.flow.new.surely) for each in found] == [
        ("task/field", 2),
        ("bare", 1),
        (None, 2),
    ]
    assert [each.path for each in by_field(register(*records), SINCE, DAY)] == [None]
    assert by_field(register(), SINCE, DAY) == ()


def test_all_flows_are_those_of_the_same_two_days() -> None:
    whole = register(*(standard(f"DB31/T {n}-2023", publication="2023-02-01") for n in (1, 2)))
    assert flows(whole, SINCE, DAY) == Flows(
        flow(whole.standards, whole, SINCE, DAY),
        by_level(whole, SINCE, DAY),
        by_series(whole, SINCE, DAY),
        by_field(whole, SINCE, DAY),
    )
