"""Existing texts by place and level: every text in a row, the totals those of the statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from sdtstd.codes import Level
from sdtstd.measure.grid import grid
from sdtstd.measure.leaves import exists
from sdtstd.measure.statistics import statistics
from sdtstd.model.places import is_under
from support.drawn import Written, days, quick, registers, told
from support.small import on, register, standard, tree

if TYPE_CHECKING:
    from datetime import date


@quick
@given(registers(), days())
def test_totals_are_those_of_the_statistics_and_cells_are_distinct_texts(
    written: Written, day: date
) -> None:
    found = told(written)
    made = grid(found, day)
    existing = {each.level: each.existing for each in statistics(found, day) if each.existing}
    assert made.all.numbers == existing
    assert made.levels == tuple(level for level in Level if level in existing)
    texts = [each for each in found.standards if exists(each, found, day)]
    for path, row in made.places.items():
        under = {each.key for each in texts if any(is_under(at, path) for at in each.topics)}
        assert row.total == len(under)
    tasks = [row for path, row in made.places.items() if "/" not in path]
    assert made.all.total <= sum(row.total for row in (*tasks, made.unplaced))


def test_a_text_of_two_fields_counts_in_each_and_once_above() -> None:
    system = tree({"id": "a"}, {"id": "b", "topics": [{"id": "c", "title": "主题"}]})
    both = standard("GB/T 1-2020", topics=["task/a", "task/b/c"], publication="2020-05-01")
    whole = standard("DB31/T 2-2020", topics=["task/b"], publication="2020-05-01")
    nowhere = standard("DB31/T 3-2020", topics=[], publication="2020-05-01")
    coming = standard("DB31/T 4-2020", topics=["task/a"], proposal="2020-05-01")
    made = grid(register(both, whole, nowhere, coming, system=system), on("2020-06-01"))
    national, local = Level.NATIONAL, Level.LOCAL
    assert {path: row.numbers for path, row in made.places.items()} == {
        "task": {national: 1, local: 1},
        "task/a": {national: 1},
        "task/b": {national: 1, local: 1},
    }
    assert made.unplaced.numbers == {local: 2}
    assert made.levels == (national, local)
    assert made.all.numbers == {national: 1, local: 2}


def test_without_a_system_all_texts_are_at_no_leaf() -> None:
    one = standard("DB31/T 1-2020", publication="2020-05-01")
    made = grid(register(one), on("2020-06-01"))
    assert (made.places, made.unplaced, made.all.total) == ({}, made.all, 1)
