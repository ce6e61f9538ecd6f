"""Several registers together, counted by hand: sums over registers, and each text once."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from support.relations import on_duckdb, put, whole
from support.small import counting, plan, register, standard, tree

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.export.whole import Whole
    from sdtstd.model.standard import Standard
    from support.relations import Query

DAY = date(2022, 7, 2)  # half of the 364 days of the window


def province(name: str, *texts: Standard) -> Whole:
    """Make a register that follows the plan of all: ten local texts within the year."""
    system = tree({"id": "field"}).model_copy(update={"id": name})
    target = counting(10, levels=["local"])
    return whole(register(*texts, plans=(plan(target),), system=system), DAY)


def text(number: int, *joint: int, **given: Any) -> Standard:
    """Make a local text of the province of the number, joint with others."""
    codes = [f"DB{each}/T 9-2022" for each in (number, *joint)]
    given.setdefault("publication", "2022-03-01")
    return standard(codes[0], joint_codes=codes[1:], **given)


@pytest.fixture
def query(tmp_path: Path) -> Query:
    """Put four provinces side by side.

    They share one text: the first two know all of its codes, the others only that of a neighbour,
    so that the last is linked by way of two. The third has withdrawn it, the fourth has it under
    no leaf. The first two share another one, which the second takes to be still on its way. Each
    has a text of its own besides.
    """
    own = partial(standard, "own")
    second = partial(standard, "DB31/T 8-2022")
    first = (text(31, 32), own(publication="2022-05-01"), second(publication="2022-06-01"))
    other = (text(32, 31), own(publication="2022-05-01/2022-08-01"), second(drafting="2022-01-01"))
    third = (text(33, 32, withdrawal="2022-06-01"), own(drafting="2022"))
    last = (text(34, 33, topics=[]), own(drafting="2022-02-01"))
    named = {"one": first, "two": other, "three": third, "four": last}
    put(tmp_path, [province(name, *texts) for name, texts in named.items()])
    return on_duckdb(tmp_path)


def test_a_text_of_several_registers_is_one(query: Query) -> None:
    rows = query("SELECT DISTINCT text FROM texts ORDER BY text")
    own = [f"{each}#own" for each in ("four", "one", "three", "two")]
    assert [each["text"] for each in rows] == ["DB31/T 8-2022", "DB31/T 9-2022", *own]


@pytest.mark.parametrize("upwards", [True, False])
def test_a_chain_of_five_records_is_one_text(tmp_path: Path, upwards: bool) -> None:
    numbers = [11, 12, 13, 14, 15, 21]
    pairs = list(pairwise(numbers if upwards else numbers[::-1]))
    put(tmp_path, [province(f"p{first}", text(first, second)) for first, second in pairs])
    rows = on_duckdb(tmp_path)("SELECT DISTINCT text FROM texts")
    assert rows == [{"text": "DB11/T 9-2022"}]


def test_numbers_of_a_target_are_sums_and_texts_stand_beside(query: Query) -> None:
    (row,) = query("SELECT * FROM target_numbers_together")
    numbers = ("registers", "needed", "counted", "possible", "pipeline", "remaining")
    assert [row[each] for each in numbers] == [4, 40, 6, 1, 2, 34]
    assert [row[f"{each}_texts"] for each in ("counted", "possible", "pipeline")] == [3, 1, 1]
    assert [row[each] for each in ("percent", "expected", "pace")] == [15.0, 20.0, 0.3]
    assert row["required_per_month"] == 34 * 30.4375 / 182


def test_what_one_register_knows_to_be_gone_is_gone_in_all(query: Query) -> None:
    rows = query("SELECT * FROM statistics_together")
    (local,) = (each for each in rows if each["level"] == "local")
    assert (local["existing"], local["existing_texts"]) == (5, 2)
    assert (local["expected"], local["expected_texts"]) == (9, 5)
    assert sum(each["expected"] for each in rows) == 9


def test_leaves_are_those_of_each_register_and_unplaced_texts_are_one(query: Query) -> None:
    (row,) = query("SELECT * FROM coverage_together")
    assert [row[each] for each in ("registers", "leaves", "covered", "unplaced")] == [4, 4, 2, 1]
    assert row["unplaced_texts"] == 1
    assert query("SELECT task, registers, leaves FROM tasks_together")[0]["leaves"] == 4


def test_an_id_that_two_folders_have_is_told(tmp_path: Path) -> None:
    put(tmp_path, [province("one"), province("one"), province("two")])
    told = on_duckdb(tmp_path)("SELECT * FROM repeated_registers")
    assert told == [{"register": "one", "times": 2}]
