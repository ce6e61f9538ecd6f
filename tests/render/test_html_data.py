"""The data of a page: the rows of the contract come back whole, and nothing in them acts."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.loading import load
from sdtstd.measure.query import Reason
from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.html import words
from sdtstd.render.html.packing import Packing
from sdtstd.render.html.static import joined
from sdtstd.render.json import plain
from sdtstd.rows.coverage import leaf_row, task_row, unplaced_row
from sdtstd.rows.records import record_row
from sdtstd.rows.targets import plan_row
from sdtstd.sinks.inert import shown
from sdtstd.sinks.json_text import json_text
from sdtstd.sinks.page import page_json
from support.pages import DAY, EXAMPLE, SHIPPED, data_of, nowhere, page_text
from support.payloads.reports import Share
from support.small import standard

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sdtstd.model.register import Register
    from sdtstd.rows.answer import Row


def written(rows: Iterable[Row]) -> Any:
    """Give rows as JSON has them, with what acts or hides shown."""
    return as_shown(json.loads(json_text([plain(each) for each in rows])))


def as_shown(value: Any) -> Any:
    match value:
        case dict():
            return {key: as_shown(each) for key, each in value.items()}
        case list():
            return [as_shown(each) for each in value]
        case str():
            return "\n".join(map(shown, value.split("\n")))
        case _:
            return value


def hold(register: Register, day: date = DAY) -> None:
    data, now = data_of(page_text(register, day)), Snapshot(register, day)
    for name in ("standards", "pilots", "measures"):
        records = getattr(register, name)
        assert data[name] == written(record_row(e, register, day, nowhere) for e in records)
    assert data["leaves"] == written(map(leaf_row, now.coverage.leaves))
    assert data["tasks"] == written(map(task_row, now.coverage.tasks))
    assert data["unplaced"] == written(map(unplaced_row, now.coverage.unplaced))
    assert data["plans"] == written(plan_row(e, now.progress((e,))) for e in register.plans)
    for count in data["counts"]:
        placed = next(each for each in register.targets if each.id == count["target"])
        partition = now.of(placed).reading.partition
        assert partition is not None
        letters, reasons = count["parts"], data["reasons"]
        assert [reasons.get(each.lower()) for each in letters] == [
            each.reason and each.reason.value for each in partition.verdicts
        ]
        assert [each.isupper() for each in letters] == [e.pipeline for e in partition.verdicts]
        days = [each.event and each.event.last.isoformat() for each in partition.verdicts]
        assert count["days"] == days


@pytest.mark.parametrize("folder", [SHIPPED, EXAMPLE], ids=["shipped", "example"])
def test_rows_come_back_whole(folder: Path) -> None:
    hold(load(folder).register)


def test_what_is_on_its_way_is_told() -> None:
    register, day = load(EXAMPLE).register, date(2023, 6, 30)
    assert sum(
        each.reading.pipeline or 0 for each in Snapshot(register, day).progress(register.plans)
    )
    hold(register, day)


def test_rows_with_payloads_come_back_whole() -> None:
    hold(Share(0).loaded.register)


def test_every_reason_has_a_letter() -> None:
    data = data_of(page_text(load(EXAMPLE).register))
    assert list(data["reasons"].values()) == [each.value for each in Reason]
    assert "a" not in data["reasons"]


def test_the_statistics_table_is_told_of_each_standard() -> None:
    register = load(EXAMPLE).register
    digits = data_of(page_text(register))["statistics"]
    rows = Snapshot(register, DAY).statistics
    for row in rows:
        own = [
            digit
            for digit, each in zip(digits, register.standards, strict=True)
            if each.effective_level is row.level
        ]
        assert (own.count("2"), len(own) - own.count("0")) == (row.existing, row.expected)


def test_what_comes_again_stands_once() -> None:
    packing = Packing()
    first = packing.add({"a": ["x", 1, True, None], "b": None})
    assert (packing.add({"a": ["x", 1, True, None], "b": None}), packing.shapes) == (
        first, [("a", "b")],
    )  # fmt: skip
    assert packing.nodes == [None, "x", 1, True, [1, 2, 3, 0], [-1, 4]]


def test_nothing_ends_the_element_of_the_data() -> None:
    hostile = "</script><script>alert(1)</script><!-- ]]> & \u2028##[error]x"
    text = page_json([hostile])
    assert not set("<>&\u2028") & set(text)
    assert "##[" not in text
    assert json.loads(text) == [hostile]


def test_a_number_keeps_its_digits() -> None:
    packing = Packing()
    packing.add("\x000.12345678901234567890\x00")
    assert page_json(packing.nodes) == "[null,0.12345678901234567890]"


def test_lines_stay_and_what_hides_is_shown() -> None:
    packing = Packing()
    packing.add("a\nb\u202ec")
    assert packing.nodes[1] == "a\nb\\u{202e}c"


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    script = joined(".js")
    said = set(re.findall(r'\b(?:say|heading)\("([^"]+)"', script))
    assert len(said) > 20
    assert said <= set(words._WORDS)
    composed = ("n ", "theme ")  # `n ${of}`, and the like
    named = (each for each in words._WORDS if not each.startswith(composed))
    assert [each for each in named if not re.search(rf'"{each}"|\b{each}:', script)] == []


def test_a_title_of_40000_characters_is_there_once() -> None:
    from sdtstd.model.register import Register

    title = "长" * 40_000
    text = page_text(Register(standards=(standard("DB31/T 1-2022", title=title),)))
    assert data_of(text)["standards"][0]["title"] == title
