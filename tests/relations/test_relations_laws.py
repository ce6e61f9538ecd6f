"""Drawn registers: every number of `status` and `coverage` is counted by the views, on two engines.

Each register stands twice, under two ids, so that all together have texts in common.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from support.drawn import days, quick, registers, told
from support.examples import examples
from support.relations import answers, counted, on_duckdb, on_sqlite, put, whole
from support.together import counted_together, together

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.model.register import Register
    from support.drawn import Written

AT_ONCE = 3


def named(written: Written, name: str) -> Register:
    return told({**written, "system": {**written["system"], "id": name}})


@settings(quick, max_examples=examples(7))
@given(st.lists(registers(), min_size=AT_ONCE, max_size=AT_ONCE), days())
def test_every_number_is_counted_by_the_views(drawn: list[Written], day: date) -> None:
    read = [named(each, f"r{n}-{twin}") for n, each in enumerate(drawn) for twin in "ab"]
    said = {each.system.id: answers(each, day) for each in read if each.system}
    for each, (name, answer) in list(zip(read, said.items(), strict=True))[::2]:
        assert counted(on_sqlite(whole(each, day)), name) == answer
    with TemporaryDirectory() as folder:
        put(Path(folder), [whole(each, day) for each in read])
        query = on_duckdb(Path(folder))
        for name, answer in said.items():
            assert counted(query, name) == answer
        assert counted_together(query) == together(read, said, day)
